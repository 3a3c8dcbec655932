import { tableText } from "@/lib/i18n/table";
import type { SortColumn } from "@/lib/query/view";
import { ModelCell } from "./model-cell";
import { RankCell, RatioCell, ValueCell } from "./number-cells";
import styles from "./result-table.module.css";
import { SourceCell } from "./source-cell";
import type { TableContext } from "./table-context";
import { cellText, isKnown, type ResultRow } from "./table-text";

export interface CellProps {
  readonly row: ResultRow;
  readonly context: TableContext;
}

/** One cell of the table. What does not fit is cut short and told in full by its title. */
export function ResultCell({ column, row, context }: CellProps & { readonly column: SortColumn }) {
  switch (column) {
    case "name":
      return <ModelCell row={row} context={context} />;
    case "rank":
      return <RankCell row={row} context={context} />;
    case "value":
      return <ValueCell row={row} context={context} />;
    case "ratio":
      return <RatioCell row={row} context={context} />;
    case "source":
      return isKnown(row) ? <SourceCell row={row} locale={context.locale} /> : <td />;
    default: {
      const text = cellText(row, column, context.locale);
      if (text !== undefined)
        return (
          <td className={column === "released" ? styles.date : undefined} title={text}>
            {text}
          </td>
        );
      return <td className={styles.quiet}>{column === "released" ? tableText[context.locale].unknown : ""}</td>;
    }
  }
}
