import { columnVisibilityFeature, createColumnHelper, metaHelper, tableFeatures } from "@tanstack/react-table";
import { sortColumns } from "@/lib/query/view";
import { HeaderCell } from "./header-cell";
import { ResultCell } from "./result-cell";
import type { TableContext } from "./table-context";
import type { ResultRow } from "./table-text";

/** Sorting is the view's own and rows come sorted, so that no sorting feature is loaded. */
export const features = tableFeatures({ columnVisibilityFeature, tableMeta: metaHelper<TableContext>() });

const helper = createColumnHelper<typeof features, ResultRow>();

/** Every column draws its own `th` or `td`, as alignment, stickiness and `aria-sort` belong to those. */
export const columns = helper.columns(
  sortColumns.map((id) =>
    helper.display({
      id,
      enableHiding: id !== "name",
      header: ({ table: { options } }) => options.meta && <HeaderCell column={id} context={options.meta} />,
      cell: ({ row, table: { options } }) =>
        options.meta && <ResultCell column={id} row={row.original} context={options.meta} />,
    }),
  ),
);
