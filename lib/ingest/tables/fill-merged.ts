import { isUnknown, parseQuantity } from "../../quantity";
import type { Issue } from "../../schema/issue";
import { markedCell } from "../cells/foot-mark";
import { isDate } from "../cells/read-date";
import { twoNumbers } from "../cells/two-numbers";
import type { ForeignTable } from "../foreign-file";
import { isConditionName } from "../words/column-names";
import { headerWords } from "../words/split-header";
import type { CsvRow } from "./parse-csv";
import { isSummary } from "./summary-rows";

export interface MergedRead {
  readonly table: ForeignTable;
  readonly issues: readonly Issue[];
}

/**
 * Writes the name of a merged cell into the rows below it, which a spreadsheet saves empty: only where it is the first column that is
 * empty, a column of other names or the settings of several tell the rows of each group apart, and every such row stands right below
 * its group.
 */
export function fillMerged(file: string, table: ForeignTable): MergedRead {
  const { header } = table;
  const rows = withNamesOfTwoLines(table.rows);
  const merged = mergedIn({ ...table, rows });
  const asItIs: MergedRead = { table, issues: [] };
  if (merged === undefined) return asItIs;
  const { owners, place } = merged;
  const filled = rows.map((row, index): CsvRow => {
    const owner = owners[index];
    if (owner === undefined || owner === index || isSummary(cellAt(row, place))) return row;
    return { ...row, cells: [cellAt(rows[owner], 0), ...row.cells.slice(1)] };
  });
  const changed = filled.filter((row, index) => row !== rows[index]);
  const [first] = changed;
  if (first === undefined) return asItIs;
  const carried = { rows: changed.length, line: first.line, value: cellAt(first, 0) };
  return { table: { ...table, rows: filled }, issues: [mergedCells(file, header[0] ?? "", carried)] };
}

const inBrackets = /^\([^()]+\)$/;

/** `yfcc-10M` and `(filter track)` right below it are one name, where nothing is named in the rows under both. */
function withNamesOfTwoLines(rows: readonly CsvRow[]): readonly CsvRow[] {
  const isSecond = rows.map((row, index) => {
    if (!inBrackets.test(cellAt(row, 0)) || rows[index + 1]?.cells[0]?.trim() !== "") return false;
    const above = cellAt(rows[index - 1], 0);
    return isOwner(above) && !inBrackets.test(above);
  });
  if (!isSecond.includes(true)) return rows;
  return rows.map((row, index) => {
    const [name = "", ...others] = row.cells;
    if (isSecond[index] === true) return { ...row, cells: ["", ...others] };
    if (isSecond[index + 1] !== true) return row;
    return { ...row, cells: [`${name.trim()} ${cellAt(rows[index + 1], 0)}`, ...others] };
  });
}

interface Merged {
  readonly owners: readonly (number | undefined)[];
  /** Of the column that tells the rows of a group apart, or the first of several that do. */
  readonly place: number;
}

/** Whose name each row has, where the first column of a table is one of merged cells. */
export function mergedIn({ header, rows }: ForeignTable): Merged | undefined {
  const isOpen = rows.map(({ cells }) => isOpenRow(cells));
  const owners = isOpen.includes(true) ? ownersOf(rows, isOpen) : undefined;
  if (owners === undefined) return undefined;
  const nameAt = (at: number) => (row: CsvRow) => {
    const cell = cellAt(row, at);
    return isName(cell) ? cell : undefined;
  };
  const place = header.findIndex((_, at) => at > 0 && tellsApart(rows, owners, nameAt(at)));
  if (place > 0) return { owners, place };
  const settings = header.flatMap((name, at) => (at > 0 && areSettings(rows, name, at) ? [at] : []));
  const [first] = settings;
  const together = (row: CsvRow) => settings.map((at) => cellAt(row, at)).join("\u0000");
  return first !== undefined && tellsApart(rows, owners, together, true) ? { owners, place: first } : undefined;
}

const mark = /^(?:[×√✓✔✗✘xXyYnN✅❌]\ufe0f?|yes|no)$/i;
const whole = /^\d{1,5}$/;

/** Whether a column holds signs for yes and no, which may be left out, or names and whole numbers under what values were measured. */
function areSettings(rows: readonly CsvRow[], header: string, place: number): boolean {
  const cells = rows.map((row) => cellAt(row, place));
  const marks = cells.filter((cell) => mark.test(cell)).length;
  if (marks > 0 && cells.every((cell) => mark.test(cell) || isUnknown(cell))) return true;
  const areOpen = cells.every((cell) => isName(cell) || whole.test(cell));
  return areOpen && (!cells.some((cell) => whole.test(cell)) || isConditionName(headerWords(header), true));
}

/** Rows that take their name from above. */
export interface Carried {
  readonly rows: number;
  /** Of the first of them, as its name. */
  readonly line: number;
  readonly value: string;
}

export function mergedCells(file: string, header: string, { rows, line, value }: Carried): Issue {
  const which = rows === 1 ? "a row names" : `${rows} rows name`;
  const message = `${which} nothing below "${header}" and stand under one that does, as merged cells are saved, so the name above is read for them; write it into each row if it is another`;
  return { severity: "warning", code: "merged-cells", file, line, value, message };
}

const cellAt = (row: CsvRow | undefined, place: number): string => (row?.cells[place] ?? "").trim();

const asNumbersStart = /^[~<>≈≤≥+-]?[$€£¥￥₹₩]?[.\d]/;

const isName = (cell: string): boolean =>
  !isUnknown(cell) && (!asNumbersStart.test(cell) || (/\p{L}/u.test(cell) && !isNumber(cell)));

/** `12.5*`, `88.1 (est.)` and `3.5 s`, but not `8B Q4_K_M` or `5-shot`. */
const isNumber = (cell: string): boolean =>
  parseQuantity(cell).kind !== "invalid" ||
  markedCell(cell) !== undefined ||
  twoNumbers(cell) !== undefined ||
  isDate(cell);

/** Whether a row gives its name to those below it. */
export const isOwner = (name: string): boolean => isName(name) && !isSummary(name);

/** A row without a name that says something else. */
export const isOpenRow = ([name = "", ...others]: readonly string[]): boolean =>
  name.trim() === "" && others.filter((cell) => !isUnknown(cell.trim())).length > 1;

/** The row whose name each row of a group has, by place; `undefined` where a row without a name stands under none. */
function ownersOf(rows: readonly CsvRow[], isOpen: readonly boolean[]): readonly (number | undefined)[] | undefined {
  const owners: (number | undefined)[] = [];
  for (const [index, row] of rows.entries()) {
    if (isOpen[index] !== true) {
      const name = cellAt(row, 0);
      owners.push(isOwner(name) ? index : undefined);
      continue;
    }
    const above = rows[index - 1];
    const isRightBelow =
      above !== undefined && (row.line === above.line + 1 || above.cells.some((cell) => cell.includes("\n")));
    const owner = isRightBelow ? owners[index - 1] : undefined;
    if (owner === undefined) return undefined;
    owners.push(owner);
  }
  return owners;
}

/** Whether each row has something that differs within each group of several rows, as in a design and not as where a name was forgotten. */
function tellsApart(
  rows: readonly CsvRow[],
  owners: readonly (number | undefined)[],
  keyOf: (row: CsvRow) => string | undefined,
  comesAgain = false,
): boolean {
  const groups = new Map<number, (string | undefined)[]>();
  for (const [index, row] of rows.entries()) {
    const owner = owners[index];
    if (owner !== undefined) groups.set(owner, [...(groups.get(owner) ?? []), keyOf(row)]);
  }
  const merged = [...groups.values()].filter(({ length }) => length > 1);
  if (!merged.every((keys) => !keys.includes(undefined) && new Set(keys).size === keys.length)) return false;
  const open = merged.flatMap((keys) => keys.slice(1));
  if (open.length * leastOpen < rows.length) return false;
  if (merged.length === 1 && !comesAgain) return open.length > 1;
  const counts = new Map<string | undefined, number>();
  for (const key of [...groups.values()].flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const again = open.filter((key) => (counts.get(key) ?? 0) > 1).length;
  return again * 2 >= open.length || (!comesAgain && merged.length * 3 >= groups.size * 2);
}

/** One row in so many stands in a merged cell. */
const leastOpen = 5;
