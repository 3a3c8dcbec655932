import { parseQuantity } from "../../quantity";
import { unitPower } from "../../quantity/unit-prefix";
import type { ForeignTable } from "../foreign-file";
import type { ColumnRole } from "../words/column-roles";
import type { GuessedColumn } from "./guess-columns";
import { shareOf } from "./profile-column";

const mostRows = 300;
/** An end is at most this many times the value away from it. */
const mostApart = 20;

/**
 * The header of the column whose uncertainty or end a column is: the only one in its own nested record or under its own name, else the one on its left
 * where its cells lie around those values, else of
 * several the one around whose values most of its cells lie, of equals a mean before others, then the nearest on its left. Both ends
 * belong to one column, though others may stand between them.
 */
export function ownerOf(place: number, columns: readonly GuessedColumn[], table: ForeignTable): string | undefined {
  const own = columns[place];
  if (own === undefined) return undefined;
  const owners = columns.flatMap((column, index) =>
    column.role === "measurement" || column.role === "value" ? [{ column, index }] : [],
  );
  const besideIt = owners.filter(
    ({ column }) => recordOf(own.header) !== "" && recordOf(column.header) === recordOf(own.header),
  );
  if (besideIt.length === 1) return besideIt[0]?.column.header;
  const left = owners.find(({ index }) => index === place - 1)?.column;
  const isBesideIt =
    own.role === "uncertainty" && (own.words === "" || /^(?:mean|avg|average)$/.test(left?.words ?? ""));
  if (left !== undefined && isBesideIt) return left.header;
  const named = owners.filter(({ column }) => column.words.startsWith(`${stemOf(own)} `));
  if (own.role === "uncertainty" && named.length === 1) return named[0]?.column.header;
  const measured = owners.filter(({ column }) => !counted.test(column.words));
  const nearest = measured.findLast(({ index }) => index < place) ?? measured[0] ?? owners[0];
  const isPlain = shareOf(own.profile.numbers - own.profile.spreads, own.profile) >= 0.5;
  const isBesideExtreme = own.role === "uncertainty" && extreme.test(nearest?.column.words ?? "");
  if (owners.length < 2 || !isPlain) {
    const before = owners.filter(({ column, index }) => index < place && !extreme.test(column.words));
    const mean = before.findLast(({ column }) => isMean(column)) ?? before.at(-1);
    return ((isBesideExtreme ? mean : undefined) ?? nearest)?.column.header;
  }
  const sample = table.rows.slice(0, mostRows).map(({ cells }) => cells);
  const otherEnd = otherEndOf(place, columns);
  const firstEnd = otherEnd !== undefined && otherEnd < place ? otherEnd : undefined;
  if (firstEnd !== undefined) {
    const shared = columns[firstEnd]?.of ?? ownerOf(firstEnd, columns, table);
    const at = owners.find(({ column }) => column.header === shared)?.index;
    if (at !== undefined && shareAround(sample, at, place, own.role) >= 0.5) return shared;
  }
  const from = firstEnd ?? place;
  const shareOfBoth = (owner: number): number =>
    Math.min(
      ...[place, otherEnd ?? place].map((end) => shareAround(sample, owner, end, columns[end]?.role ?? own.role)),
    );
  const scored = (named.length > 0 ? named : owners).map(({ column, index }) => ({
    header: column.header,
    share: shareOfBoth(index),
    isMean: isMean(column),
    distance: index < from ? from - index : columns.length + index,
  }));
  const isOfMean = (extreme.test(own.words) || isBesideExtreme) && scored.some((one) => one.isMean && one.share >= 0.9);
  const beside = isOfMean ? undefined : scored.find(({ distance, share }) => distance === 1 && share >= 0.9);
  if (beside !== undefined) return beside.header;
  const best = Math.max(...scored.map(({ share }) => share));
  if (best < 0.5) return undefined;
  const [first] = scored
    .filter(({ share }) => share >= best - 0.02)
    .sort((a, b) => Number(b.isMean) - Number(a.isMean) || a.distance - b.distance);
  return first?.header;
}

const extreme = /^(?:min|max)/;
/** Nobody doubts how many there were. */
const counted = /(?:^| )(?:votes|battles|games|samples|count)$/;
const isMean = ({ words }: GuessedColumn): boolean => /\b(?:mean|avg|average)\b/.test(words);

/** Ends come in pairs, of which either may come first. */
function otherEndOf(place: number, columns: readonly GuessedColumn[]): number | undefined {
  let open: number | undefined;
  for (const [index, { role }] of columns.entries()) {
    if (role !== "low" && role !== "high") continue;
    const isPair = open !== undefined && columns[open]?.role !== role;
    if (isPair && index === place) return open;
    if (isPair && open === place) return index;
    open = isPair ? undefined : index;
  }
  return undefined;
}

/** `minihack` of `MiniHack Standard error`, which belongs to `MiniHack progress`. */
const stemOf = ({ words }: GuessedColumn): string =>
  /^(.+) (?:stderr|std err(?:or)?|standard error|std|stdev|stddev|standard deviation|sem|ci ?95 (?:low|high|lower|upper))$/.exec(
    words,
  )?.[1] ?? "";

/** `metrics.accuracy` of `metrics.accuracy.low`. */
const recordOf = (header: string): string => /^\S+(?=\.[^.\s]+$)/.exec(header)?.[0] ?? "";

/** Whether the pair of ends in most cells of a column lies around the values of another. */
export function areMostlyAround(rows: ForeignTable["rows"], place: number, owner: number): boolean {
  let both = 0;
  let fitting = 0;
  for (const { cells } of rows.slice(0, mostRows)) {
    const value = numberIn(cells[owner])?.value;
    const ends = (cells[place] ?? "").match(/[+-]?\d[\d.]*/g)?.map(Number) ?? [];
    const [low, high] = ends;
    if (value === undefined || low === undefined || high === undefined) continue;
    both += 1;
    if (low <= value && value <= high) fitting += 1;
  }
  return fitting * 2 >= both && both > 0;
}

/** Of the rows with both, the share in which the cell can be the uncertainty or the end of the value. */
function shareAround(rows: readonly (readonly string[])[], owner: number, place: number, role: ColumnRole): number {
  let both = 0;
  let fitting = 0;
  for (const cells of rows) {
    const [value, beside] = [numberIn(cells[owner]), numberIn(cells[place])];
    if (value === undefined || beside === undefined) continue;
    both += 1;
    const power = powerBetween(beside.unit, value.unit);
    if (power !== undefined && isAround(value.value, beside.value * 10 ** power, role)) fitting += 1;
  }
  return both === 0 ? 0 : fitting / both;
}

/** An end or a deviation of quite another size belongs to something else. */
function isAround(value: number, beside: number, role: ColumnRole): boolean {
  const size = Math.abs(value);
  if (role === "uncertainty") return beside === 0 || (beside > 0 && beside <= size && beside >= size * 1e-6);
  const isOnItsSide = role === "low" ? beside <= value : beside >= value;
  return isOnItsSide && Math.abs(beside - value) <= mostApart * Math.max(size, Number.MIN_VALUE);
}

interface NumberIn {
  readonly value: number;
  readonly unit?: string | undefined;
}

function numberIn(cell = ""): NumberIn | undefined {
  const plain = cell === "" ? Number.NaN : Number(cell);
  if (!Number.isNaN(plain)) return { value: plain };
  const read = parseQuantity(cell);
  return read.kind === "quantity" ? read.quantity : undefined;
}

/** Of ten, from one unit to the other; nothing where what has a unit would belong to a bare number, or to another unit. */
const powerBetween = (unit: string | undefined, other: string | undefined): number | undefined =>
  unit === other || unit === undefined ? 0 : other === undefined ? undefined : unitPower(unit, other);
