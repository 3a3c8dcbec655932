import { tableText } from "@/lib/i18n/table";
import type { Locale } from "@/lib/quantity";
import type { ColumnChoice } from "./column-choice";
import { ColumnsMenu } from "./columns-menu";
import styles from "./result-table.module.css";
import type { CopyState } from "./use-copy-table";

interface Props {
  readonly locale: Locale;
  readonly hasBaseline: boolean;
  readonly choice: ColumnChoice;
  readonly onChoice: (choice: ColumnChoice) => void;
  readonly copyState: CopyState;
  readonly onCopy: () => void;
}

/** Copying and the choice of columns, with what came of the last copy. */
export function TableTools({ locale, hasBaseline, choice, onChoice, copyState, onCopy }: Props) {
  const text = tableText[locale];
  const { kind, rows, serial } = copyState;
  return (
    <div className={styles.tools}>
      <p className={styles.status} role="status">
        {kind !== "idle" && <span key={serial}>{kind === "copied" ? text.copied(rows) : text.copyRefused}</span>}
      </p>
      <button type="button" className={styles.tool} onClick={onCopy}>
        {text.copy}
      </button>
      <ColumnsMenu choice={choice} hasBaseline={hasBaseline} locale={locale} onChange={onChoice} />
    </div>
  );
}
