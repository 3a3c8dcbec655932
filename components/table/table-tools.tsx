import { tableText } from "@/lib/i18n/table";
import type { Locale } from "@/lib/quantity";
import type { View } from "@/lib/query/view";
import type { Id } from "@/lib/schema/catalogue";
import { ChoiceTools } from "./choice-tools";
import type { ColumnChoice } from "./column-choice";
import { ColumnsMenu } from "./columns-menu";
import styles from "./result-table.module.css";
import type { CopyState } from "./use-copy-table";
import type { ModelChoice } from "./use-model-choice";

interface Props {
  readonly locale: Locale;
  readonly hasBaseline: boolean;
  readonly choice: ColumnChoice;
  readonly onChoice: (choice: ColumnChoice) => void;
  readonly copyState: CopyState;
  readonly onCopy: () => void;
  readonly models: ModelChoice;
  readonly base: View["base"];
  readonly onModels: (models: readonly Id[]) => void;
}

/** The choice of models, and otherwise copying and the choice of columns, with what came of the last copy. */
export function TableTools({
  locale,
  hasBaseline,
  choice,
  onChoice,
  copyState,
  onCopy,
  models,
  base,
  onModels,
}: Props) {
  const text = tableText[locale];
  const { kind, rows, serial } = copyState;
  const isChoosing = models.chosen !== undefined;
  return (
    <div className={styles.tools}>
      <p className={styles.status} role="status">
        {kind !== "idle" && !isChoosing && (
          <span key={serial}>{kind === "copied" ? text.copied(rows) : text.copyRefused}</span>
        )}
      </p>
      <ChoiceTools choice={models} base={base} locale={locale} onModels={onModels} />
      {!isChoosing && (
        <>
          <button type="button" className={styles.tool} onClick={onCopy}>
            {text.copy}
          </button>
          <ColumnsMenu choice={choice} hasBaseline={hasBaseline} locale={locale} onChange={onChoice} />
        </>
      )}
    </div>
  );
}
