import { importText } from "@/lib/i18n/import";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import styles from "./large.module.css";
import type { LargeAnswer, OpenedTable } from "./large-protocol";
import { saveBlob } from "./save-file";

interface Props {
  readonly table: OpenedTable;
  readonly answer: LargeAnswer;
  readonly locale: Locale;
  readonly exportBad: () => Promise<Blob>;
}

/** How many rows are in view and in the table, and how many lines and cells could not be read. */
export function LargeCount({ table, answer, locale, exportBad }: Props) {
  const text = importText[locale].large;
  return (
    <p role="status" className={styles.count} data-count={answer.count}>
      <strong>{text.shown(answer.count, table.rows)}</strong>{" "}
      {answer.rows.length < answer.count && <span>{text.firstRows(answer.rows.length)}</span>}
      {table.above > 0 && <span>{text.above(table.above)} </span>}
      {table.isHeaderless && <span>{text.headerless} </span>}
      {table.badCount > 0 && (
        <>
          <span>{text.bad(table.badCount)}</span>
          <button
            type="button"
            className={buttons.text}
            onClick={async () => saveBlob("import-report.csv", await exportBad())}
          >
            {text.badReport}
          </button>
        </>
      )}
    </p>
  );
}
