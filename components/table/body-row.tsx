import { FlexRender, type Row } from "@tanstack/react-table";
import { memo } from "react";
import type { SortColumn } from "@/lib/query/view";
import type { features } from "./columns";
import styles from "./result-table.module.css";
import type { TableContext } from "./table-context";
import { isKnown, type ResultRow } from "./table-text";
import { rowHeightPx } from "./use-row-window";

interface Props {
  readonly row: Row<typeof features, ResultRow>;
  readonly index: number;
  /** Not read, but a reason to draw again: the cells ask the table for both. */
  readonly columns: readonly SortColumn[];
  readonly context: TableContext;
}

/** Drawn again only when its row, its columns or the answer change, and not while the table scrolls. */
export const BodyRow = memo(function BodyRow({ row, index }: Props) {
  const { isBaseline } = row.original;
  return (
    <tr
      className={styles.row}
      aria-rowindex={index + 2}
      data-baseline={isBaseline || undefined}
      data-unknown={!isKnown(row.original) || undefined}
    >
      {row.getVisibleCells().map((cell) => (
        <FlexRender key={cell.id} cell={cell} />
      ))}
    </tr>
  );
});

/** Holds the place of rows that are not drawn. */
export function GapRow({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: this row has no control and takes no focus
    <tr aria-hidden="true" className={styles.gap} style={{ height: rows * rowHeightPx }}>
      <td colSpan={columns} />
    </tr>
  );
}
