import type { Column, ColumnTable } from "@/lib/columns/column-table";
import { shownText } from "@/lib/columns/column-table";
import { type DensityGrid, densityCounter, type Heights, heightsOf } from "@/lib/columns/density-grid";
import { countEntries, type FilteredRows, rowFilter } from "@/lib/columns/filter-rows";
import { topRows } from "@/lib/columns/top-rows";
import type {
  AnsweredColumns,
  LargeAnswer,
  LargeCounts,
  LargePicture,
  LargeRow,
  LargeView,
  PictureSize,
  TellingPoint,
} from "./large-protocol";

const shownRows = 50;
const mostTelling = 3;
/** A column with more of them has no list to choose from. */
export const mostEntries = 300;

export interface LargeAnswers {
  readonly answerTo: (view: LargeView) => LargeAnswer;
  readonly countsFor: (filters: LargeView["filters"]) => LargeCounts;
  /** The rows that pass the filters of a view. */
  readonly rowsOf: (view: LargeView) => Uint32Array;
  /** Of the columns that have been measured. */
  readonly heights: ReadonlyMap<number, Heights>;
}

/** Answers views of a file. Keeps what the next view may share: the filtered rows, the heights, the picture. */
export function largeAnswers(file: AnsweredColumns, size: PictureSize): LargeAnswers {
  const { table } = file;
  const heights = new Map(file.heights);
  const filterRows = rowFilter(table);
  const countPoints = densityCounter(size.width, size.height);
  const days = daysIn(table.columns.find(({ kind }) => kind === "date"));
  let kept: { readonly key: string; readonly filtered: FilteredRows } | undefined;
  let drawn: { readonly key: string; readonly measure: number } | undefined;

  const filteredBy = (filters: LargeView["filters"]) => {
    const key = JSON.stringify(filters);
    if (kept?.key !== key) kept = { key, filtered: filterRows(filters) };
    return kept;
  };
  const heightsFor = (measure: number, values: Float64Array): Heights => {
    const known = heights.get(measure) ?? heightsOf(values);
    heights.set(measure, known);
    return known;
  };
  const pictureOf = (key: string, measure: number, rows: Uint32Array): LargePicture | undefined => {
    const column = table.columns[measure];
    if (column?.kind !== "number" || (drawn?.key === key && drawn.measure === measure)) return undefined;
    drawn = { key, measure };
    const known = heightsFor(measure, column.values);
    const grid = countPoints({ x: days, heights: known }, rows);
    return { grid, telling: tellingOf(file, measure, rows, { grid, heights: known, days }) };
  };
  return {
    heights,
    rowsOf: ({ filters }) => filteredBy(filters).filtered.rows,
    countsFor: (filters) => ({ filters, byColumn: countsOf(table, filteredBy(filters).filtered) }),
    answerTo: (view) => {
      const { key, filtered } = filteredBy(view.filters);
      const { rows } = filtered;
      const picture = view.measure === undefined ? undefined : pictureOf(key, view.measure, rows);
      return { count: rows.length, picture, rows: shown(table, view, rows) };
    },
  };
}

const countsOf = (table: ColumnTable, filtered: FilteredRows): readonly Uint32Array[] =>
  table.columns.map((column, place) =>
    column.kind === "category" && column.entries.length <= mostEntries
      ? countEntries(table, place, filtered)
      : new Uint32Array(0),
  );

function shown(table: ColumnTable, { sort, measure }: LargeView, rows: Uint32Array): readonly LargeRow[] {
  const first =
    sort === undefined ? rows.subarray(0, shownRows) : topRows(table, sort.column, rows, shownRows, sort.isDescending);
  const column = table.columns[measure ?? -1];
  const values = column?.kind === "number" ? column.values : undefined;
  return Array.from(first, (row) => rowOf(table, row, values?.[row] ?? Number.NaN));
}

/** Its cells are read once somebody looks at them: most rows of an answer are out of sight. */
function rowOf({ columns }: ColumnTable, row: number, value: number): LargeRow {
  let read: readonly string[] | undefined;
  return {
    row,
    value,
    get cells() {
      read ??= columns.map((column) => shownText(column, row));
      return read;
    },
  };
}

const daysIn = (column: Column | undefined): Float64Array | undefined =>
  column?.kind === "date" ? column.days : undefined;

interface Places {
  readonly grid: DensityGrid;
  readonly heights: Heights;
  readonly days: Float64Array | undefined;
}

function tellingOf(
  { table, label }: AnsweredColumns,
  measure: number,
  rows: Uint32Array,
  { grid, heights, days }: Places,
): readonly TellingPoint[] {
  const named = table.columns[label ?? -1];
  if (named === undefined) return [];
  return [...topRows(table, measure, rows, mostTelling, true)].flatMap((row) => {
    const y = heights.values[row] ?? Number.NaN;
    const x = days === undefined ? row : (days[row] ?? Number.NaN);
    if (!Number.isFinite(y) || Number.isNaN(x)) return [];
    const [left, right] = grid.x;
    const [low, high] = grid.y;
    return [{ label: shownText(named, row), x: (x - left) / (right - left || 1), y: (high - y) / (high - low || 1) }];
  });
}
