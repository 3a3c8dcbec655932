import { type Carried, isOpenRow, isOwner, mergedCells } from "../ingest/tables/fill-merged";
import { excerpt, strangeSigns } from "../ingest/tables/parse-csv";
import { asKept, raggedIssues } from "../ingest/tables/read-delimited";
import { placedRow } from "../ingest/tables/shifted-rows";
import { headerIn } from "../ingest/tables/split-blocks";
import { partsOf } from "../ingest/tables/split-pairs";
import { isSummary } from "../ingest/tables/summary-rows";
import { rowText, whyLeftOut } from "../ingest/values/left-out";
import type { Issue } from "../schema/issue";
import { isStrange } from "./byte-dictionary";
import type { TablePlan } from "./column-plan";
import { type ColumnStore, columnOf, makeRoom, putCell, sourceStore, takeBack } from "./column-store";
import { type ColumnTable, cellText } from "./column-table";
import { isOddName, type NameStore } from "./odd-name";
import { plainCell } from "./plain-cell";
import { type IssueList, issueList, type RowNotes } from "./row-notes";
import { type RowSample, rowSample, sampleRow } from "./row-sample";
import { type PutValues, valuesByRow } from "./row-values";

export interface BuiltTable {
  readonly table: ColumnTable;
  /** The first ones. */
  readonly issues: readonly Issue[];
  /** All of them, by their code. */
  readonly counts: ReadonlyMap<string, number>;
  /** Tables in the file that are not read. */
  readonly others: readonly OtherTable[];
}

/** The rows of a table while they are read: their columns, the one that comes next, and what there is to say about all. */
export interface TableRows {
  readonly plan: TablePlan;
  /** Of the header, in UTF-8. */
  readonly firstName: Uint8Array | undefined;
  /** By column of the file. */
  readonly sources: readonly ColumnStore[];
  /** By column of the table. */
  readonly stores: readonly ColumnStore[];
  /** Of the columns of each group one has to say something in every row. */
  readonly naming: readonly (readonly NameStore[])[];
  readonly notes: RowNotes;
  readonly putValues: PutValues;
  readonly issues: IssueList;
  readonly sample: RowSample;
  capacity: number;
  /** Rows that are taken. */
  rows: number;
  /** The line on which the last row ended, taken or not; nothing before the first one, or where that went over lines. */
  lineAbove: number | undefined;
  /** Whether the row above is taken. */
  isTakenAbove: boolean;
  /** Rows that have taken a name from above. */
  carried: Carried | undefined;
  /** By their header. */
  readonly others: Map<string, OtherTable>;
  /** The one among whose rows reading is, if it is. */
  other: OtherTable | undefined;
}

/** A table beside the one that is read. */
export interface OtherTable {
  /** Of its header. */
  readonly line: number;
  readonly names: readonly string[];
  rows: number;
}

const leastRows = 16;

export function tableRows(plan: TablePlan, size: { readonly rows: number; readonly line: number }): TableRows {
  const capacity = Math.max(leastRows, size.rows);
  const sources = plan.sources.flatMap((columns) => sourceStore(columns, capacity) ?? []);
  const stores = sources.flatMap((source) => (source.parts.length === 0 ? [source] : source.parts));
  return {
    plan,
    firstName: plan.names && new TextEncoder().encode(plan.names[0]),
    sources,
    stores,
    naming: plan.naming.map(({ places, names }) =>
      stores
        .filter((_, place) => places.includes(place))
        .map((store) => ({ store, isOfModel: names === "model", oddEntries: [] })),
    ),
    notes: { file: plan.file, line: size.line, isOdd: false, issues: [] },
    putValues: valuesByRow(plan, stores),
    issues: issueList(),
    sample: rowSample(),
    capacity,
    rows: 0,
    lineAbove: undefined,
    isTakenAbove: false,
    carried: undefined,
    others: new Map(),
    other: undefined,
  };
}

export function makeRoomForRow(rows: TableRows): void {
  if (rows.rows < rows.capacity) return;
  rows.capacity *= 2;
  for (const store of rows.stores) makeRoom(store, rows.capacity);
}

/** Forgets the cells that have been put into the row. */
export function takeBackRow({ stores, naming, notes, rows }: TableRows): void {
  notes.isOdd = false;
  notes.issues.length = 0;
  for (const store of stores) takeBack(store, rows);
  for (const { store, oddEntries } of naming.flat())
    oddEntries.length = Math.min(oddEntries.length, store.dictionary.entries.length);
}

/** Whether a row whose cells are put has to be looked at as text before it is taken. */
export function isOddRow({ notes, naming, rows, other }: TableRows): boolean {
  if (notes.isOdd || notes.issues.length > 0 || other !== undefined) return true;
  for (let group = 0; group < naming.length; group += 1) if (isNameless(naming[group] ?? [], rows)) return true;
  return false;
}

function isNameless(stores: readonly NameStore[], row: number): boolean {
  for (let place = 0; place < stores.length; place += 1) {
    const store = stores[place];
    if (store !== undefined && !isOddName(store, row)) return false;
  }
  return true;
}

/** Takes a row whose cells are put. `breaks` are the lines that it goes over behind its first one. */
export function endRow(rows: TableRows, breaks: number): void {
  rows.rows += 1;
  endLine(rows, breaks, true);
}

function endLine(rows: TableRows, breaks: number, isTaken: boolean): void {
  const { notes } = rows;
  rows.isTakenAbove = isTaken;
  rows.lineAbove = breaks === 0 ? notes.line : undefined;
  notes.line += 1 + breaks;
  notes.isOdd = false;
}

/** As `endRow`, of a row that is looked at as text: it may be no row, and is taken only if it says what it is about. */
export function judgeRow(rows: TableRows, written: readonly string[], breaks: number): void {
  const { plan, notes, issues } = rows;
  if (written.every((cell) => cell.trim() === "")) {
    takeBackRow(rows);
    skipLine(rows, breaks);
    return;
  }
  const isOther = isHeader(rows, written) || rows.other !== undefined;
  const placed = isOther ? undefined : inPlace(rows, written);
  const cells = placed === undefined ? written : withCarriedName(rows, placed);
  const isTaken = placed !== undefined && isKept(rows, cells);
  if (isTaken) for (const issue of notes.issues) issues.add(issue);
  else takeBackRow(rows);
  notes.issues.length = 0;
  for (const issue of cells.some(isStrange) ? strangeSigns(plan.file, notes.line, cells) : [])
    issues.add(asKept(issue));
  if (!isTaken) {
    endLine(rows, breaks, false);
    return;
  }
  if (rows.rows === rows.sample.next) sampleRow(rows.sample, cells);
  endRow(rows, breaks);
}

function isHeader(rows: TableRows, cells: readonly string[]): boolean {
  const { plan, notes, lineAbove } = rows;
  if (plan.names === undefined) return false;
  const header = headerIn(cells, plan.names, () => lineAbove !== undefined && notes.line > lineAbove + 1);
  if (header !== undefined) rows.other = header === plan.names ? undefined : otherTable(rows, header);
  else if (rows.other !== undefined) rows.other.rows += 1;
  return header !== undefined;
}

const mostOthers = 1000;

/** Rows below the same header are one table; beyond a thousand headers all the rest is. */
function otherTable({ others, notes }: TableRows, names: readonly string[]): OtherTable {
  const key = others.size < mostOthers ? names.join("\u0000") : "";
  const table = others.get(key) ?? { line: notes.line, names, rows: 0 };
  others.set(key, table);
  return table;
}

/** Cells that stand below other names than their own are put again where they belong; nothing where they belong nowhere. */
function inPlace(rows: TableRows, cells: readonly string[]): readonly string[] | undefined {
  const { plan, notes, issues } = rows;
  const row = { line: notes.line, cells };
  const placed = plan.shifts === undefined ? undefined : placedRow(plan.file, row, plan.shifts);
  if (placed === undefined) return cells;
  issues.add(placed.issue);
  if (placed.row === undefined) return undefined;
  takeBackRow(rows);
  putCells(rows, placed.row.cells);
  return placed.row.cells;
}

/** In a table of merged cells a row without a name has that of the row right above it, if that one has any. */
function withCarriedName(rows: TableRows, cells: readonly string[]): readonly string[] {
  const { plan, stores, notes, lineAbove, isTakenAbove, rows: row } = rows;
  const [first] = stores;
  const isRightBelow = isTakenAbove && (lineAbove === undefined || lineAbove + 1 === notes.line);
  if (plan.merged === undefined || first === undefined || !isRightBelow || !isOpenRow(cells)) return cells;
  const value = cellText(columnOf(first, row), row - 1);
  if (!isOwner(value) || isSummary((cells[plan.merged] ?? "").trim())) return cells;
  rows.carried = {
    rows: (rows.carried?.rows ?? 0) + 1,
    line: rows.carried?.line ?? notes.line,
    value: rows.carried?.value ?? value,
  };
  const filled = [value, ...cells.slice(1)];
  takeBackRow(rows);
  putCells(rows, filled);
  return filled;
}

function isKept({ plan, notes, issues, putValues, rows }: TableRows, cells: readonly string[]): boolean {
  const { file, sources } = plan;
  const { line } = notes;
  for (const issue of raggedIssues(file, { line, cells }, sources.length)) issues.add(issue);
  const plain = sources.flatMap((columns, place) => {
    const cell = plainCell(cells[place] ?? "");
    return columns.length > 1 ? partsOf(cell, columns.length) : [cell];
  });
  const listed = whyLeftOut(plan.naming, plain);
  if (listed === undefined) {
    putValues(rows, plain, notes);
    return true;
  }
  const { column, message } = listed;
  issues.add({ severity: "error", code: "row-left-out", file, line, column, value: excerpt(rowText(plain)), message });
  return false;
}

/** Puts a row of text. */
export function putRow(rows: TableRows, cells: readonly string[]): void {
  makeRoomForRow(rows);
  putCells(rows, cells);
  judgeRow(
    rows,
    cells,
    cells.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0),
  );
}

function putCells({ sources, rows, notes }: TableRows, cells: readonly string[]): void {
  for (const [place, source] of sources.entries()) putCell(source, rows, cells[place] ?? "", notes);
}

/** A line that holds nothing is no row. */
export function skipLine({ notes }: TableRows, breaks: number): void {
  notes.line += 1 + breaks;
}

export function builtTable({ plan, stores, issues, rows, others, carried }: TableRows): BuiltTable {
  const table = { length: rows, columns: stores.map((store) => columnOf(store, rows)) };
  const ofNames = carried === undefined ? [] : [mergedCells(plan.file, plan.sources[0]?.[0]?.name ?? "", carried)];
  const counts = new Map(issues.counts);
  if (carried !== undefined) counts.set("merged-cells", carried.rows);
  const tables = [...others.values()].filter((other) => other.rows > 0);
  return { table, issues: [...issues.first, ...ofNames], counts, others: tables };
}

export function otherIssue(file: string, { line, names, rows }: OtherTable): Issue {
  const its = rows === 1 ? "its row is" : `its ${rows} rows are`;
  const message = `another table begins here, and ${its} not read; of a file as large as this one table is read at a time; choose the other, or give it a file of its own`;
  return { severity: "error", code: "other-table", file, line, value: excerpt(names.join(", ")), message };
}
