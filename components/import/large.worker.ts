import type { Column, ColumnTable } from "@/lib/columns/column-table";
import { cellText } from "@/lib/columns/column-table";
import { type DensityGrid, densityGrid, logsOf } from "@/lib/columns/density-grid";
import { countEntries, filterRows } from "@/lib/columns/filter-rows";
import { type OpenedColumns, openColumns } from "@/lib/columns/open-columns";
import { topRows } from "@/lib/columns/top-rows";
import { knownMetric } from "@/lib/ingest/known-metrics";
import { headerWords, splitHeader } from "@/lib/ingest/split-header";
import type {
  LargeAnswer,
  LargePicture,
  LargeReply,
  LargeRequest,
  LargeRow,
  LargeView,
  OpenedTable,
  TellingPoint,
} from "./large-protocol";

/** Holds the columns of one large file and answers views of it, away from the page. */

const shownRows = 50;
const mostEntries = 300;
const mostTelling = 3;

let opened: OpenedColumns | undefined;
let size = { width: 0, height: 0 };
let logs: readonly (Float64Array | undefined)[] = [];
/** The last rows with their counts and picture, as a new order of the table needs none of them again. */
let counted: { readonly rows: Uint32Array; readonly counts: readonly Uint32Array[] } | undefined;
let drawn: { readonly rows: Uint32Array; readonly measure: number } | undefined;
let kept: { readonly filters: string; readonly rows: Uint32Array } | undefined;

const reply = (message: LargeReply): void => globalThis.postMessage(message);

/** The counts of a picture are handed over, not copied. */
function replyWith(message: LargeReply, { picture }: LargeAnswer): void {
  globalThis.postMessage(message, { transfer: picture === undefined ? [] : [picture.grid.counts.buffer] });
}

globalThis.addEventListener("message", ({ data }: MessageEvent<LargeRequest>) => {
  if (data.kind === "open") {
    size = data;
    open(data.source).catch((error: unknown) => reply({ kind: "failed", reason: String(error) }));
  } else if (opened !== undefined && data.kind === "view") {
    const answer = answerTo(opened, data.view);
    replyWith({ kind: "answer", ticket: data.ticket, answer }, answer);
  } else if (opened !== undefined && data.kind === "export")
    reply({ kind: "file", text: csvOf(opened.table, data.view) });
});

async function open(source: File | string): Promise<void> {
  let told = 0;
  const tell = (rows: number, share: number): void => {
    if (performance.now() - told < 60) return;
    told = performance.now();
    reply({ kind: "progress", rows, share });
  };
  const name = typeof source === "string" ? source : source.name;
  let first = typeof source === "string" ? await fetched(source) : undefined;
  const bytes = typeof source === "string" ? Number(first?.headers.get("content-length") ?? 0) : source.size;
  const stream = async (): Promise<ReadableStream<Uint8Array>> => {
    if (typeof source !== "string") return source.stream();
    const response = first ?? (await fetched(source));
    first = undefined;
    if (response.body === null) throw new Error("nothing came");
    return response.body;
  };
  opened = await openColumns(name, { size: bytes, stream }, tell);
  const table = describe(opened);
  const answer = answerTo(opened, { filters: [], measure: table.measure, sort: undefined });
  replyWith({ kind: "opened", table, answer }, answer);
}

async function fetched(href: string): Promise<Response> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(String(response.status));
  return response;
}

function describe({ table, label, bad, badCount }: OpenedColumns): OpenedTable {
  const numbers = table.columns.flatMap((column, place) => (column.kind === "number" ? [place] : []));
  const known = numbers.find(
    (place) => knownMetric(headerWords(splitHeader(table.columns[place]?.name ?? "").name)) !== undefined,
  );
  const date = table.columns.findIndex(({ kind }) => kind === "date");
  return {
    rows: table.length,
    columns: table.columns.map((column) => ({
      name: column.name,
      kind: column.kind,
      entries: column.kind === "category" && column.entries.length <= mostEntries ? column.entries : undefined,
    })),
    label,
    measure: known ?? numbers[0],
    date: date < 0 ? undefined : date,
    bad,
    badCount,
  };
}

function rowsFor(table: ColumnTable, view: LargeView): Uint32Array {
  const filters = JSON.stringify(view.filters);
  if (kept?.filters !== filters) kept = { filters, rows: filterRows(table, view.filters) };
  return kept.rows;
}

function countsOf(table: ColumnTable, rows: Uint32Array): readonly Uint32Array[] {
  if (counted?.rows !== rows) {
    const counts = table.columns.map((column, place) =>
      column.kind === "category" && column.entries.length <= mostEntries
        ? countEntries(table, place, rows)
        : new Uint32Array(0),
    );
    counted = { rows, counts };
  }
  return counted.counts;
}

function pictureOf(
  file: OpenedColumns,
  { measure = 0 }: LargeView,
  values: Float64Array,
  rows: Uint32Array,
): LargePicture | undefined {
  if (drawn?.rows === rows && drawn.measure === measure) return undefined;
  drawn = { rows, measure };
  const grid = gridOf(file.table, measure, values, rows);
  return { grid, telling: tellingOf(file, measure, rows, grid) };
}

function answerTo(file: OpenedColumns, view: LargeView): LargeAnswer {
  const { table } = file;
  const rows = rowsFor(table, view);
  const shown =
    view.sort === undefined
      ? rows.slice(0, shownRows)
      : topRows(table, view.sort.column, rows, shownRows, view.sort.isDescending);
  const measure = view.measure === undefined ? undefined : table.columns[view.measure];
  const values = measure?.kind === "number" ? measure.values : undefined;
  return {
    count: rows.length,
    counts: countsOf(table, rows),
    picture: values === undefined ? undefined : pictureOf(file, view, values, rows),
    rows: [...shown].map(
      (row): LargeRow => ({
        row,
        cells: table.columns.map((column) => cellText(column, row)),
        value: values?.[row] ?? Number.NaN,
      }),
    ),
  };
}

const daysIn = (column: Column | undefined): Float64Array | undefined =>
  column?.kind === "date" ? column.days : undefined;

function gridOf(table: ColumnTable, measure: number, values: Float64Array, rows: Uint32Array): DensityGrid {
  const known = logs[measure] ?? logsOf(values);
  logs = table.columns.map((_, place) => (place === measure ? known : logs[place]));
  const days = daysIn(table.columns.find(({ kind }) => kind === "date"));
  return densityGrid(days, known, values, rows, size.width, size.height);
}

function tellingOf(
  { table, label }: OpenedColumns,
  measure: number,
  rows: Uint32Array,
  grid: DensityGrid,
): readonly TellingPoint[] {
  const named = table.columns[label ?? -1];
  const days = daysIn(table.columns.find(({ kind }) => kind === "date"));
  if (named === undefined) return [];
  return [...topRows(table, measure, rows, mostTelling, true)].flatMap((row) => {
    const y = logs[measure]?.[row] ?? Number.NaN;
    const x = days === undefined ? row : (days[row] ?? Number.NaN);
    if (!Number.isFinite(y) || Number.isNaN(x)) return [];
    const [left, right] = grid.x;
    const [low, high] = grid.y;
    return [{ label: cellText(named, row), x: (x - left) / (right - left || 1), y: (high - y) / (high - low || 1) }];
  });
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The rows of a view as a CSV; a cell that would be a formula in a spreadsheet begins with an apostrophe. */
function csvOf(table: ColumnTable, view: LargeView): Blob {
  const parts = [`${table.columns.map(({ name }) => quoted(name)).join(",")}\n`];
  let lines: string[] = [];
  for (const row of rowsFor(table, view)) {
    lines.push(table.columns.map((column) => cellOf(column, row)).join(","));
    if (lines.length < 10_000) continue;
    parts.push(`${lines.join("\n")}\n`);
    lines = [];
  }
  if (lines.length > 0) parts.push(`${lines.join("\n")}\n`);
  return new Blob(parts, { type: "text/csv;charset=utf-8" });
}

function cellOf(column: Column, row: number): string {
  const text = cellText(column, row);
  const isText = column.kind === "text" || column.kind === "category";
  return quoted(isText && /^[=+\-@\t]/.test(text) ? `'${text}` : text);
}
