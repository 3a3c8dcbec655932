import { roleByName } from "../words/column-names";
import type { ColumnRole } from "../words/column-roles";
import { readUnit } from "../words/header-units";
import { directionOf } from "../words/known-metrics";
import { headerWords, splitHeader } from "../words/split-header";
import type { CsvRow } from "./parse-csv";
import { type SecondHeader, secondHeader } from "./second-header";

export interface FoundHeader {
  /** Rows before the header: a title, a date of export. */
  readonly above: readonly CsvRow[];
  readonly names: readonly string[];
  readonly line: number;
  readonly rows: readonly CsvRow[];
  /** Whether there is none, as the first row holds numbers like the others. */
  readonly isMissing: boolean;
  /** A row of units, labels or types below the names. */
  readonly second?: SecondHeader;
}

const number = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const year = /^(?:19|20)\d\d$/;
const mostAbove = 10;
/** As many first rows tell which of them are titles. */
export const titleSample = 100;

/** What a format that has cells over several others says of its header. */
export interface StatedHeader {
  /** Whether a name that groups others stands above each of them, and not above the first alone. */
  readonly hasSpans: boolean;
  /** How many first rows it takes; 0 where that is not said. */
  readonly rows: number;
}

/** Finds the header among the first rows: below a title, in several rows of which each groups the next, or nowhere. */
export function findHeader(all: readonly CsvRow[], stated: StatedHeader = { hasSpans: false, rows: 0 }): FoundHeader {
  const skipped = titlesAbove(all.slice(0, titleSample).map(({ cells }) => cells));
  const [first, ...rows] = all.slice(skipped);
  const above = all.slice(0, skipped);
  if (first === undefined) return { above: [], names: [], line: 1, rows: [], isMissing: false };
  const names = first.cells.map((cell) => cell.trim());
  const { line } = first;
  const levels = statedLevels(names, rows, stated.rows - skipped) ?? levelsBelow(names, rows, stated.hasSpans);
  if (isRow(names) && stated.rows <= skipped && !(levels !== undefined && names.includes("")))
    return { above, names: names.map(() => ""), line, rows: [first, ...rows], isMissing: true };
  const leveled = levels?.names ?? names;
  const rest = rows.slice(levels?.taken ?? 0);
  const second = secondHeader(leveled, rest);
  const base = { above, line, isMissing: false } as const;
  return second === undefined
    ? { ...base, names: leveled, rows: rest }
    : { ...base, names: second.names, rows: rest.slice(1), second };
}

const filledIn = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== "").length;

/** How many of the first rows have a cell or two where the table has many columns, followed by one that names columns. */
export function titlesAbove(sample: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const { length } of sample) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [typical = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (typical < 2) return 0;
  const isTitle = (cells: readonly string[]): boolean =>
    filledIn(cells) < 2 || (typical > 3 && cells.length * 2 <= typical);
  const header = sample.findIndex((row, index) => !isTitle(row) || isGroupAbove(row, sample[index + 1] ?? []));
  if (header < 1 || header > mostAbove || header === sample.length - 1) return 0;
  const areRemarks = sample.slice(0, header).every(({ length }) => length === 1);
  return isRow(sample[header]?.map((cell) => cell.trim()) ?? []) && !(areRemarks && typical > 2) ? 0 : header;
}

/** Whether the only cell of a row stands above several names, right of others that it does not stand above. */
function isGroupAbove(cells: readonly string[], below: readonly string[]): boolean {
  const place = cells.findIndex((cell) => cell.trim() !== "");
  return place > 1 && filledIn(cells) === 1 && filledIn(below.slice(0, place)) > 1 && filledIn(below.slice(place)) > 1;
}

/** Whether the first row holds numbers as a row does; years may be the names of columns, and so may sizes beside cells without one. */
const isRow = (header: readonly string[]): boolean =>
  header.length > 1 &&
  header.some((cell) => number.test(cell) && !year.test(cell)) &&
  header.every((cell) => cell === "" || roleByName(headerWords(cell)) === undefined) &&
  (!header.includes("") || (header[0] !== "" && !areSizes(header.filter((cell) => number.test(cell)).map(Number))));

/** `1`, `5`, `10`: whole numbers that rise. */
const areSizes = (numbers: readonly number[]): boolean =>
  numbers.every((one, index) => Number.isInteger(one) && one > (numbers[index - 1] ?? Number.NEGATIVE_INFINITY));

interface Below {
  readonly names: readonly string[];
  /** Rows that belong to the header. */
  readonly taken: number;
}

const cellsUnder = (header: readonly string[], { cells }: CsvRow): readonly string[] =>
  header.map((_, place) => (cells[place] ?? "").trim());

const filledPlaces = (cells: readonly string[]): readonly number[] =>
  cells.flatMap((cell, place) => (cell === "" ? [] : [place]));

const mostLevels = 3;
const value = /^[~<>≈≤≥+-]?\d[\d.,]*(?:e[+-]?\d+)?\s*(?:$|[%±(/*†‡]|[KMBT]$)/i;

/** As spreadsheets with merged cells and pandas write them: levels of names down to the first row with numbers; below them may stand the names alone of the first columns, which have none above. */
function levelsBelow(header: readonly string[], rows: readonly CsvRow[], hasSpans: boolean): Below | undefined {
  const below = rows.slice(0, mostLevels + 1).map((row) => cellsUnder(header, row));
  const start = header.findIndex((name) => name !== "");
  const first = below.findIndex((cells, index) => index > 0 && holdsValues(cells, below.slice(0, index), start));
  const taken = below.slice(0, Math.max(0, first));
  const last = taken.at(-1) ?? [];
  const leading = Math.max(1, start);
  const isIndexName = taken.length > 1 && areNamesOfIndex(last, leading);
  const levels = isIndexName ? taken.slice(0, -1) : taken;
  const isNamed = levels.every(([name = ""]) => isIndexName || isNameOfRows(name, header[0] ?? ""));
  const isUnder = levels.every(holdsNames) && isGrouped(header, levels[0] ?? []);
  if (levels.length === 0 || !isNamed || !isUnder) return undefined;
  const names = levels.reduce(
    (upper, level) => upper.map((_, place) => groupedName(upper, level, place, hasSpans)),
    header,
  );
  const isOfLevel = header[0] === "" && namesLevel(levels.at(-1) ?? []);
  const index = isIndexName
    ? last.slice(0, leading)
    : names.slice(0, leading).map((name, place) => (isOfLevel && place === 0 ? "" : name));
  return { names: [...index, ...names.slice(leading)], taken: taken.length };
}

/** `Metric` left of names of metrics is what they are, and not what stands in the rows below. */
const namesLevel = ([corner = "", ...names]: readonly string[]): boolean =>
  roleByName(headerWords(corner))?.role === "metric" && names.every((name) => name === "" || isMeasureWord(name));

const isMeasureWord = (name: string): boolean =>
  directionOf(headerWords(name)) !== "neutral" || splitHeader(name).unit !== undefined;

function statedLevels(header: readonly string[], rows: readonly CsvRow[], count: number): Below | undefined {
  if (count < 2 || count > rows.length) return undefined;
  const levels = rows.slice(0, count - 1).map((row) => cellsUnder(header, row));
  const names = levels.reduce(
    (upper, level) => upper.map((_, place) => groupedName(upper, level, place, true)),
    header,
  );
  return { names, taken: levels.length };
}

const areNamesOfIndex = (cells: readonly string[], leading: number): boolean =>
  cells[0] !== "" && filledIn(cells.slice(leading)) === 0;

/** Whether a row has numbers below the names of the level above it, from where groups begin. */
function holdsValues(cells: readonly string[], above: readonly (readonly string[])[], start: number): boolean {
  const named = filledPlaces(above.findLast((level) => !areNamesOfIndex(level, Math.max(1, start))) ?? []);
  const places = named.filter((place) => place >= start);
  const filled = places.filter((place) => cells[place] !== "");
  return filled.length > 0 && filled.filter((place) => value.test(cells[place] ?? "")).length * 2 >= places.length;
}

const isNameOfRows = (under: string, above: string): boolean =>
  under === "" ||
  under === above ||
  isNameOf(roleByName(headerWords(under))?.role, roleByName(headerWords(above))?.role);

/** `Name` below `Model`, or below what names nothing. */
const isNameOf = (under: ColumnRole | undefined, above: ColumnRole | undefined): boolean =>
  under !== undefined && (above === undefined || above === under);

const holdsNames = (level: readonly string[]): boolean =>
  filledIn(level) > 0 && !level.some((cell) => number.test(cell));

/** Names that are missing or come again where the row below has some. */
const isGrouped = (header: readonly string[], level: readonly string[]): boolean =>
  filledPlaces(level).some((place) => header[place] === "" || header.indexOf(header[place] ?? "") !== place);

function groupedName(header: readonly string[], under: readonly string[], place: number, hasSpans: boolean): string {
  const own = (under[place] ?? "").replace(/^[-–—]+$/, "");
  const isOwn = hasSpans || header[place] !== "";
  const group = isOwn ? header[place] : header.slice(1, place).findLast((name) => name !== "");
  if (own === "") return header[place] ?? "";
  if (group === undefined || group === "" || group === own || place === 0) return own || (header[0] ?? "");
  const [, name = "", bracketed = "", sign = bracketed] = behindGroup.exec(group) ?? [];
  const isOfGroup = name !== "" && (/^[↑↓]$/.test(sign) || readUnit(sign) !== undefined) && !/[)\]↑↓]$/.test(own);
  return isOfGroup ? `${name}.${own} (${sign})` : `${group}.${own}`;
}

/** What a group says of all below it: their unit, or which way is better. */
const behindGroup = /^(.+?)\s*(?:[([]([^()[\]]+)[)\]]|([↑↓]))$/;
