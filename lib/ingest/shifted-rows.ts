import { isUnknown } from "../quantity";
import type { Issue } from "../schema/issue";
import { type CsvRow, excerpt } from "./parse-csv";
import { isDate } from "./read-date";

/** What nearly all cells of a column are, in the rows that are as wide as the header. */
type Kind = "number" | "date" | "text" | "any";

/** A row that is wider or narrower than the header, with its cells where they belong, or blank where nobody can tell. */
export interface PlacedRow {
  readonly row: CsvRow;
  readonly issue: Issue;
}

const fewestRows = 2;
const mostSampled = 200;
const nearlyAll = 0.9;
const mostMoved = 2;
const mostColumns = 40;
const startsAsNumber = /^[~<>≈≤≥+-]?\s?[$€£¥]?\s?[.,]?\d(?!\d*(?:st|nd|rd|th)\b)/;
const plainNumber = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

const isNumber = (cell: string): boolean => startsAsNumber.test(cell) && !(isDate(cell) && !plainNumber.test(cell));

/** What the first rows say of the others. */
export interface Shifts {
  readonly names: readonly string[];
  readonly kinds: readonly Kind[];
  readonly delimiter: string;
}

/** From the rows that are as wide as the header; nothing where there are too few of them. */
export function shiftsOf(rows: readonly CsvRow[], names: readonly string[], delimiter: string): Shifts | undefined {
  // A quote that is never closed may have swallowed rows.
  const quoted = rows.findIndex(({ cells }) => cells.some((cell) => cell.includes('"')));
  const whole = rows.slice(0, quoted < 0 ? mostSampled : Math.min(quoted, mostSampled));
  const even = whole.filter(({ cells }) => cells.length === names.length);
  if (even.length < fewestRows || names.length > mostColumns) return undefined;
  const kinds = names.map((_, place): Kind => {
    const filled = even.map(({ cells }) => (cells[place] ?? "").trim()).filter((cell) => !isUnknown(cell));
    const areNearlyAll = (test: (cell: string) => boolean): boolean =>
      filled.length > 0 && filled.filter(test).length >= filled.length * nearlyAll;
    if (areNearlyAll((cell) => isDate(cell) && !plainNumber.test(cell))) return "date";
    if (areNearlyAll(isNumber)) return "number";
    return areNearlyAll((cell) => !startsAsNumber.test(cell)) ? "text" : "any";
  });
  return { names, kinds, delimiter };
}

function fits(cells: readonly string[], kinds: readonly Kind[]): boolean {
  return kinds.every((kind, place) => {
    const cell = (cells[place] ?? "").trim();
    if (isUnknown(cell) || kind === "any") return true;
    if (kind === "date") return isDate(cell);
    return kind === "number" ? isNumber(cell) : !plainNumber.test(cell);
  });
}

/** All ways to join neighbours, so many times, of which numbers are parts of one only as those of `1,234` are. */
function joinings(cells: readonly string[], times: number, delimiter: string): readonly (readonly string[])[] {
  if (times === 0) return [cells];
  return cells.slice(1).flatMap((next, at) => {
    const cell = cells[at] ?? "";
    if (!areParts(cell, next, delimiter)) return [];
    return joinings(
      [...cells.slice(0, at), `${cell}${delimiter}${next}`, ...cells.slice(at + 2)],
      times - 1,
      delimiter,
    );
  });
}

/** Nobody writes a name, a comma and a number without a blank. */
function areParts(cell: string, next: string, delimiter: string): boolean {
  const isBefore = plainNumber.test(cell.trim());
  const isBehind = plainNumber.test(next.trim());
  if (isBefore && isBehind) return delimiter === "," && /^[+-]?\d{1,3}$/.test(cell.trim()) && /^\d{3}$/.test(next);
  return !(isBefore || isBehind) || /^\s/.test(next);
}

/** All ways to leave cells out behind the first, which names the row. */
function gaps(cells: readonly string[], times: number): readonly (readonly string[])[] {
  if (times === 0) return [cells];
  return cells.flatMap((_, at) => gaps([...cells.slice(0, at + 1), "", ...cells.slice(at + 1)], times - 1));
}

/**
 * Where a delimiter stands in a cell without quotes, or a cell is missing, the cells behind it stand below other names. Told is where
 * they belong, if they fit the columns in one way alone; cells that may be either are not read. Nothing of a row that is read as it
 * stands.
 */
export function placedRow(file: string, row: CsvRow, { names, kinds, delimiter }: Shifts): PlacedRow | undefined {
  const { line, cells } = row;
  const width = names.length;
  if (cells.length === width) return undefined;
  const moved = Math.abs(cells.length - width);
  const isLong = cells.length > width;
  if (isLong && cells.slice(width).every((cell) => cell.trim() === "")) return undefined;
  const isFitting = fits(cells.slice(0, width), kinds);
  if (!isLong && (isFitting || cells.length < 2)) return undefined;
  const all = moved > mostMoved ? [] : isLong ? joinings(cells, moved, delimiter) : gaps(cells, moved);
  const ways = distinct(all.filter((way) => way.length === width && fits(way, kinds)));
  if (!isLong && ways.length === 0) return undefined;
  if (isFitting && !ways.some((way) => way.some((cell, place) => isOpen(kinds[place]) && cell !== cells[place])))
    return undefined;
  const choices = isFitting ? [cells.slice(0, width), ...ways] : ways;
  const [first = cells.slice(0, width).map(() => "")] = choices;
  const isSame = (place: number): boolean => choices.every((way) => way[place]?.trim() === first[place]?.trim());
  const unread = names.flatMap((name, place) =>
    choices.length > 0 && (isSame(place) || (isFitting && !isOpen(kinds[place]))) ? [] : [{ name, place }],
  );
  const left = new Set(unread.map(({ place }) => place));
  const own = first.map((cell, place) => (left.has(place) ? "" : cell));
  const about = `the row has ${cells.length} cells and the header ${width}`;
  const message = `${about}, ${whatIsRead(
    choices.length,
    unread.map(({ name }) => name),
    own,
    row,
  )}; a cell with a delimiter is written in quotes, and one that is missing keeps its delimiter`;
  const code = isLong ? "long-row" : "short-row";
  return {
    row: { line, cells: own },
    issue: { severity: "warning", code, file, line, value: excerpt(cells.join(delimiter)), message },
  };
}

function whatIsRead(choices: number, unread: readonly string[], own: readonly string[], { cells }: CsvRow): string {
  if (choices === 0) return "and they fit below its names in no way, so none of them is read";
  if (unread.length > 0) return `and what belongs below ${unread.join(", ")} is not clear, so that is not read`;
  const joined = own.filter((cell) => !cells.includes(cell) && cell !== "").map((cell) => `"${cell.trim()}"`);
  return joined.length === 0
    ? "and the others fit below its names only if one in between is missing; so they are read"
    : `and they fit below its names only if ${joined.join(" and ")} is one cell; so it is read`;
}

/** A wrong text is a wrong note; a wrong number or date is a wrong value. */
const isOpen = (kind: Kind | undefined): boolean => kind === "number" || kind === "date";

function distinct(ways: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(ways.map((way) => [way.map((cell) => cell.trim()).join("\u0000"), way])).values()];
}
