import { isUnknown } from "../../quantity";
import type { Issue } from "../../schema/issue";
import { isDate } from "../cells/read-date";
import { type CsvRow, excerpt } from "./parse-csv";

/** What nearly all cells of a column are, in the rows that are as wide as the header. */
type Kind = "number" | "date" | "text" | "any";

/** A row that is wider or narrower than the header. */
export interface PlacedRow {
  /** With its cells where they belong, or blank where nobody can tell; nothing where they fit in no way, and the row is left out. */
  readonly row: CsvRow | undefined;
  readonly issue: Issue;
}

const fewestRows = 2;
const mostSampled = 200;
const nearlyAll = 0.9;
const mostMoved = 2;
const startsAsNumber = /^[~<>≈≤≥+-]?\s?[$€£¥]?\s?[.,]?\d(?!\d*(?:st|nd|rd|th)\b)/;
const plainNumber = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

const isNumber = (cell: string): boolean => startsAsNumber.test(cell) && !(isDate(cell) && !plainNumber.test(cell));

/** What the first rows say of the others. */
export interface Shifts {
  readonly names: readonly string[];
  /** Of each column; found out for the first row that is not as wide as the header. */
  readonly kinds: () => readonly Kind[];
  readonly delimiter: string;
}

/** From the rows that are as wide as the header; nothing where there are too few of them. */
export function shiftsOf(rows: readonly CsvRow[], names: readonly string[], delimiter: string): Shifts | undefined {
  // A quote that is never closed may have swallowed rows.
  const quoted = rows.findIndex(({ cells }) => cells.some((cell) => cell.includes('"')));
  const whole = rows.slice(0, quoted < 0 ? mostSampled : Math.min(quoted, mostSampled));
  const even = whole.filter(({ cells }) => cells.length === names.length);
  if (even.length < fewestRows) return undefined;
  let kinds: readonly Kind[] | undefined;
  return {
    names,
    kinds: () => {
      kinds ??= names.map((_, place) => kindOf(even.map(({ cells }) => (cells[place] ?? "").trim())));
      return kinds;
    },
    delimiter,
  };
}

function kindOf(cells: readonly string[]): Kind {
  const filled = cells.filter((cell) => !isUnknown(cell));
  const areNearlyAll = (test: (cell: string) => boolean): boolean =>
    filled.length > 0 && filled.filter(test).length >= filled.length * nearlyAll;
  if (areNearlyAll((cell) => isDate(cell) && !plainNumber.test(cell))) return "date";
  if (areNearlyAll(isNumber)) return "number";
  return areNearlyAll((cell) => !startsAsNumber.test(cell)) ? "text" : "any";
}

function fits(text: string, kind: Kind): boolean {
  const cell = text.trim();
  if (isUnknown(cell) || kind === "any") return true;
  if (kind === "date") return isDate(cell);
  return kind === "number" ? isNumber(cell) : !plainNumber.test(cell);
}

/** Nobody writes a name, a comma and a number without a blank. */
function areParts(cell: string, next: string, delimiter: string): boolean {
  const isBefore = plainNumber.test(cell.trim());
  const isBehind = plainNumber.test(next.trim());
  if (isBefore && isBehind) return delimiter === "," && /^[+-]?\d{1,3}$/.test(cell.trim()) && /^\d{3}$/.test(next);
  return !(isBefore || isBehind) || /^\s/.test(next);
}

/** What may stand in a column, and by how many cells it moves those behind it. */
interface Piece {
  readonly text: string;
  readonly moves: number;
}

/** Of a row that is wider than the header: a cell, or neighbours of which numbers are parts as those of `1,234` are. */
function* joined(cells: readonly string[], from: number, most: number, delimiter: string): Iterable<Piece> {
  let text = cells[from] ?? "";
  yield { text, moves: 0 };
  for (let moves = 1; moves <= most; moves += 1) {
    const next = cells[from + moves];
    if (next === undefined || !areParts(text, next, delimiter)) return;
    text = `${text}${delimiter}${next}`;
    yield { text, moves };
  }
}

/** Of a narrower row: a cell, or none behind the first, which names the row. */
function* left(cells: readonly string[], at: number, from: number, most: number): Iterable<Piece> {
  yield { text: cells[from] ?? "", moves: 0 };
  if (at > 0 && most > 0) yield { text: "", moves: 1 };
}

/**
 * The texts that each column may have in one of all ways in which a row fits; none where there is no way. `pieces` gives what
 * may begin with a cell in a column, if so many moves are left.
 */
function textsOf(
  kinds: readonly Kind[],
  moved: number,
  pieces: (at: number, used: number) => Iterable<Piece>,
): readonly ReadonlySet<string>[] | undefined {
  const fitting = kinds.map((kind, at) =>
    Array.from({ length: moved + 1 }, (_, used) => [...pieces(at, used)].filter(({ text }) => fits(text, kind))),
  );
  const ends = Array.from({ length: moved + 1 }, (_, used) => used === moved);
  const isOpenFrom = [ends];
  for (const ofColumn of [...fitting].reverse()) {
    const [behind = ends] = isOpenFrom;
    isOpenFrom.unshift(ofColumn.map((all, used) => all.some(({ moves }) => behind[used + moves] === true)));
  }
  if (isOpenFrom[0]?.[0] !== true) return undefined;
  let reached = new Set([0]);
  return fitting.map((ofColumn, at) => {
    const taken = [...reached].flatMap((used) =>
      (ofColumn[used] ?? []).flatMap(({ text, moves }) =>
        isOpenFrom[at + 1]?.[used + moves] === true ? [{ text: text.trim(), used: used + moves }] : [],
      ),
    );
    reached = new Set(taken.map(({ used }) => used));
    return new Set(taken.map(({ text }) => text));
  });
}

/**
 * Where a delimiter stands in a cell without quotes, or a cell is missing, the cells behind it stand below other names. Told is where
 * they belong, if they fit the columns in one way alone; cells that may be either are not read. Nothing of a row that is read as it
 * stands.
 */
export function placedRow(file: string, row: CsvRow, shifts: Shifts): PlacedRow | undefined {
  const { line, cells } = row;
  const { names, delimiter } = shifts;
  const width = names.length;
  if (cells.length === width) return undefined;
  const moved = Math.abs(cells.length - width);
  const isLong = cells.length > width;
  if (isLong && cells.slice(width).every((cell) => cell.trim() === "")) return undefined;
  const kinds = shifts.kinds();
  const isFitting = kinds.every((kind, place) => fits(cells[place] ?? "", kind));
  if (!isLong && (isFitting || cells.length < 2)) return undefined;
  const ways =
    moved > mostMoved
      ? undefined
      : textsOf(kinds, moved, (at, used) =>
          isLong ? joined(cells, at + used, moved - used, delimiter) : left(cells, at, at - used, moved - used),
        );
  if (!isLong && ways === undefined) return undefined;
  const standing = (place: number): string => (cells[place] ?? "").trim();
  const isElsewhere = (place: number): boolean =>
    isOpen(kinds[place]) && [...(ways?.[place] ?? [])].some((text) => text !== standing(place));
  if (!isFitting && ways === undefined) return { row: undefined, issue: misfit(file, row, width, delimiter) };
  if (isFitting && !kinds.some((_, place) => isElsewhere(place))) return undefined;
  const own = names.map((_, place): string | undefined => {
    if (isFitting) return isElsewhere(place) ? undefined : standing(place);
    const [text, ...others] = ways?.[place] ?? [];
    return others.length > 0 ? undefined : text;
  });
  const unread = names.filter((_, place) => own[place] === undefined);
  const about = `the row has ${cells.length} cells and the header ${width}`;
  const read = own.map((text) => text ?? "");
  const message = `${about}, ${whatIsRead(unread, read, row)}; a cell with a delimiter is written in quotes, and one that is missing keeps its delimiter`;
  const code = isLong ? "long-row" : "short-row";
  return {
    row: { line, cells: read },
    issue: { severity: "warning", code, file, line, value: excerpt(cells.join(delimiter)), message },
  };
}

function misfit(file: string, { line, cells }: CsvRow, columns: number, delimiter: string): Issue {
  const message = `the row has ${cells.length} cells and the header ${columns}, and they fit below its names in no way, so the row is left out; write a cell that holds the delimiter in quotes, or remove what is too much`;
  const value = excerpt(cells.join(delimiter));
  const detail = { kind: "cells", cells: cells.length, columns } as const;
  return { severity: "error", code: "misfit-row", file, line, value, message, detail };
}

function whatIsRead(unread: readonly string[], own: readonly string[], { cells }: CsvRow): string {
  if (unread.length > 0) return `and what belongs below ${unread.join(", ")} is not clear, so that is not read`;
  const whole = own.filter((cell) => cell !== "" && !cells.some((one) => one.trim() === cell));
  return whole.length === 0
    ? "and the others fit below its names only if one in between is missing; so they are read"
    : `and they fit below its names only if ${whole.map((cell) => `"${cell}"`).join(" and ")} is one cell; so it is read`;
}

/** A wrong text is a wrong note; a wrong number or date is a wrong value. */
const isOpen = (kind: Kind | undefined): boolean => kind === "number" || kind === "date";
