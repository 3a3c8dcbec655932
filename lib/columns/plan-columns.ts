import { dateOrderOf } from "../ingest/cells/read-date";
import type { ForeignTable } from "../ingest/foreign-file";
import { isBare } from "../ingest/guess/bare-counts";
import { guessColumns } from "../ingest/guess/guess-columns";
import { type ColumnEvidence, guessMapping } from "../ingest/guess/guess-mapping";
import { hasBothKinds, mayBeShare } from "../ingest/guess/mixed-shares";
import { mayHaveMarks } from "../ingest/guess/profile-column";
import type { ColumnMapping, Mapping } from "../ingest/mapping";
import { fillMerged, mergedIn } from "../ingest/tables/fill-merged";
import { placedRow, shiftsOf } from "../ingest/tables/shifted-rows";
import { assumedPairs, pairsIn, splitPairs } from "../ingest/tables/split-pairs";
import { namingColumns } from "../ingest/values/left-out";
import type { ColumnRole } from "../ingest/words/column-roles";
import { isUnitColumn } from "../ingest/words/unit-column";
import type { ByteSource } from "./byte-source";
import type { ColumnPlan, TablePlan } from "./column-plan";
import type { FirstRows } from "./first-rows";
import { plainCell } from "./plain-cell";

/** What the columns of a large table are, from its first rows: as a table of any size is read, if these were all. Pauses between two steps. */
export function planColumns(file: string, delimiter: string, first: FirstRows, pause: Pause): Promise<TablePlan> {
  const shifts = shiftsOf(first.rows, first.header, delimiter);
  const rows = first.rows.flatMap((row) => {
    const placed = shifts === undefined ? undefined : placedRow(file, row, shifts);
    return placed === undefined ? [row] : (placed.row ?? []);
  });
  const table = tableOf({ ...first, rows });
  const merged = mergedIn(table)?.place;
  const whole = merged === undefined ? table : fillMerged(file, table).table;
  return planOf(file, delimiter, first, whole, { merged, shifts }, pause);
}

/** As `planColumns`, from rows of all over a table, whose first ones have told which cells of it are merged; their names are filled in. */
export const planAgain = (
  file: string,
  delimiter: string,
  all: FirstRows,
  { merged, shifts }: TablePlan,
  pause: Pause,
): Promise<TablePlan> => planOf(file, delimiter, all, tableOf(all), { merged, shifts }, pause);

type Pause = ByteSource["pause"];

const tableOf = ({ header, rows }: FirstRows): ForeignTable => ({
  path: "",
  header: header.map(plainCell),
  rows: rows.map(({ line, cells }) => ({ line, cells: header.map((_, place) => plainCell(cells[place] ?? "")) })),
});

async function planOf(
  file: string,
  delimiter: string,
  { names }: FirstRows,
  table: ForeignTable,
  { merged, shifts }: Pick<TablePlan, "merged" | "shifts">,
  pause: Pause,
): Promise<TablePlan> {
  const pairs = pairsIn(table);
  const split = splitPairs(table, pairs);
  await pause?.();
  const guessed = guessColumns(split);
  await pause?.();
  const { mapping, evidence } = guessMapping({ file, delimiter }, split, guessed);
  const plans = mapping.columns.map((column, place) =>
    columnPlan(column, evidence[place]?.profile, widthIn(split, place), cellsIn(split, place), mapping),
  );
  let next = 0;
  const sources = pairs.map((pair) => {
    const place = next;
    next += pair?.names.length ?? 1;
    return plans.slice(place, next);
  });
  const label = mapping.columns.findIndex(({ role }) => role === "model");
  return {
    file,
    delimiter,
    names,
    sources,
    label: label < 0 ? undefined : label,
    naming: namingColumns(mapping, file).filter(({ places }) => places.length > 0),
    merged,
    shifts,
    assumed: assumedPairs(file, table, pairs),
    mapping,
  };
}

/** Whether rows are read alike by both plans. A text that comes again may be kept either way, and in any room. */
export function isSamePlan(one: TablePlan, other: TablePlan): boolean {
  const said = ({ sources, label, naming }: TablePlan): string =>
    JSON.stringify([
      sources.map((columns) =>
        columns.map((column) => ({ ...column, width: 0, kind: column.kind === "text" ? "category" : column.kind })),
      ),
      label,
      naming,
    ]);
  return said(one) === said(other);
}

const widthIn = ({ rows }: ForeignTable, place: number): number =>
  rows.reduce((sum, { cells }) => sum + (cells[place]?.length ?? 0), 0) / Math.max(1, rows.length);

const cellsIn = ({ rows }: ForeignTable, place: number): readonly string[] =>
  rows.flatMap(({ cells }) => (cells[place] === undefined || cells[place] === "" ? [] : [cells[place]]));

const ofNumbers: ReadonlySet<ColumnRole> = new Set(["measurement", "value", "uncertainty", "low", "high"]);
const ofDates: ReadonlySet<ColumnRole> = new Set(["released", "as-of"]);
/** A number whose text loses nothing as one. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?(?:e[+-]?\d{1,2})?$/i;
const plainDate = /^(?:1[5-9]|2[01])\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Where the row says what a value measures. */
function byRow(column: ColumnMapping, { columns, metrics }: Mapping): ColumnPlan["byRow"] {
  if (column.role === "uncertainty") return undefined;
  const areScaled = metrics?.some(({ power }) => power !== undefined) === true;
  if (column.metric === undefined && areScaled) return "all";
  if (column.metric === undefined) return columns.some(({ role }) => role === "metric") ? "odd" : undefined;
  return columns.some((other) => other.role === "unit" && isUnitColumn(other, column)) ? "all" : undefined;
}

function columnPlan(
  column: ColumnMapping,
  profile: ColumnEvidence["profile"] | undefined,
  width: number,
  cells: readonly string[],
  mapping: Mapping,
): ColumnPlan {
  const {
    header: name,
    role,
    noun,
    decimal = ".",
    power = 0,
    metric,
    brackets,
    hasBothDecimals,
    clock,
    dateOrder,
  } = column;
  if (ofDates.has(role))
    return { name, kind: "date", width, decimal, power, dateOrder: dateOrder ?? dateOrderOf(cells, name) };
  const isOfEnds = profile !== undefined && role !== "measurement" && profile.spreads * 2 > profile.filled;
  if (ofNumbers.has(role) && !isOfEnds)
    return {
      name,
      kind: "number",
      width,
      decimal,
      power,
      isBare: isBare(column),
      ...(profile !== undefined && hasBothKinds(profile) && mayBeShare(name, metric, power) && { isMixed: true }),
      unit: metric?.unit ?? mapping.metric?.unit,
      byRow: byRow(column, mapping),
      noun,
      brackets,
      hasBothDecimals,
      isMarked: profile !== undefined && mayHaveMarks(profile),
      clock,
      isDeviation: role === "uncertainty",
    };
  return { name, kind: kindOf(role, profile, cells), width, decimal: ".", power: 0 };
}

/** Of a column that holds no values: numbers or dates only where all of them are. */
function kindOf(
  role: ColumnRole,
  profile: ColumnEvidence["profile"] | undefined,
  cells: readonly string[],
): ColumnPlan["kind"] {
  if (cells.length === 0 || profile === undefined) return "category";
  if (role === "model") return "text";
  if (cells.every((cell) => plainDate.test(cell))) return "date";
  if (cells.every((cell) => plainNumber.test(cell))) return "number";
  return profile.distinct > profile.filled * 0.5 ? "text" : "category";
}
