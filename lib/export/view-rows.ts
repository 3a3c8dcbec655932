import type { Answer, KnownRow } from "../query/answer";
import { type HeatCell, type HeatColumn, heatmapOf } from "../query/heatmap";
import { viewRanks } from "../query/view-ranks";
import type { Catalogue } from "../schema/catalogue";
import { knownRow, type PageRow } from "./file-page";
import { unknownRecord, valueRecord } from "./row-record";

/**
 * What the file of a view lists, in the order of the view: a row for each model, or, where a figure draws more of a model
 * than one value, for each of those. Models without a value stand at the end.
 */
export function viewRows(catalogue: Catalogue, answer: Answer): readonly PageRow[] {
  return [...knownRows(catalogue, answer), ...answer.unknown.map((row) => pageRow(row, answer))];
}

const pageRow = (row: Answer["unknown"][number], answer: Answer): PageRow => ({
  model: row.model,
  metric: answer.metric,
  known: undefined,
  elsewhere: row.elsewhere,
  record: unknownRecord(row, answer),
});

function knownRows(catalogue: Catalogue, answer: Answer): readonly PageRow[] {
  if (answer.view.chart === "heatmap") return heatmapRows(catalogue, answer);
  const ranked = answer.rows.map((row) => ({
    row,
    page: knownRow(row, answer.metric, viewRanks(answer).get(row.model.id)),
  }));
  if (answer.view.chart === "ranges")
    return ranked.flatMap(({ row, page }) => [page, ...otherRows(catalogue, row, answer)]);
  return ranked.map(({ page }) => withSecond(page, answer));
}

/** A row with its value on the other axis, where the view has one. */
function withSecond(page: PageRow, { second }: Answer): PageRow {
  const other = second?.rows.get(page.model.id);
  if (second === undefined || other === undefined) return page;
  return { ...page, record: { ...page.record, second: valueRecord(other, second.metric) } };
}

/** What else was reported of a model; the ratio and the rank are of the value in force. */
const otherRows = (catalogue: Catalogue, row: KnownRow, { metric }: Answer): readonly PageRow[] =>
  row.others.flatMap((measurement) => {
    const source = catalogue.sources.get(measurement.source);
    if (source === undefined) return [];
    return [knownRow({ ...row, measurement, quantity: measurement.quantity, source, ratio: undefined }, metric)];
  });

/** A row for each cell, also for those without a value. */
function heatmapRows(catalogue: Catalogue, answer: Answer): readonly PageRow[] {
  const { columns, rows } = heatmapOf(catalogue, answer, answer.rows.length);
  const hasBase = answer.view.base !== undefined;
  return rows.flatMap(({ row, cells }) =>
    columns.map((column, index) => cellRow(row, column, cells[index] ?? { kind: "missing" }, hasBase)),
  );
}

function cellRow(
  row: KnownRow,
  { metric, benchmark, condition }: HeatColumn,
  cell: HeatCell,
  hasBase: boolean,
): PageRow {
  if (cell.kind === "missing") {
    const record = unknownRecord(row, { metric, benchmark, condition });
    return { model: row.model, metric, known: undefined, record };
  }
  const page = knownRow(cell.row, metric);
  if (cell.kind === "normalized") return { ...page, record: { ...page.record, normalized: cell.share } };
  return cell.kind === "ratio" && hasBase ? { ...page, record: { ...page.record, ratio: cell.ratio.value } } : page;
}
