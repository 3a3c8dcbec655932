import type { Column, ColumnKind, ColumnTable } from "./column-table";
import { growingCodes, growingFloats, growingTexts } from "./growing-arrays";
import { readDay } from "./read-day";
import { readNumberCell } from "./read-number-cell";

export interface ColumnPlan {
  readonly name: string;
  readonly kind: ColumnKind;
  /** The decimal separator of a column of numbers. */
  readonly decimal: "." | ",";
  /** Bare numbers count this power of ten. */
  readonly power: number;
  /** Of a column of values; one of other numbers has none. */
  readonly unit?: string | undefined;
  /** Whether a second number in brackets is the uncertainty of the first. */
  readonly isBracketed?: boolean | undefined;
  /** Whether a sign behind a number leads to a note. */
  readonly isMarked?: boolean | undefined;
}

/** A cell that is no number or date in a column of them, unknown in the table, or one beyond the last column, which has no name. */
export interface BadCell {
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

export interface BuiltTable {
  readonly table: ColumnTable;
  /** The first ones; `badCount` counts all. */
  readonly bad: readonly BadCell[];
  readonly badCount: number;
}

export interface ColumnBuilder {
  readonly add: (cells: readonly string[]) => void;
  /** The rows so far, good until the next one. */
  readonly soFar: () => BuiltTable;
}

const mostListed = 1000;

/** Takes rows of text one by one and keeps them as columns. Cells beyond the plan are listed, missing ones are unknown. */
export function columnBuilder(plans: readonly ColumnPlan[]): ColumnBuilder {
  const bad: BadCell[] = [];
  let badCount = 0;
  let length = 0;
  const list = (column: string, value: string): void => {
    badCount += 1;
    if (bad.length < mostListed) bad.push({ row: length, column, value });
  };
  const makers = plans.map((plan) => makerOf(plan, list));
  const adders = makers.map(({ add }) => add);
  return {
    add: (cells) => {
      for (let place = 0; place < adders.length; place += 1) adders[place]?.(cells[place] ?? "");
      for (const cell of cells.slice(adders.length)) if (cell !== "") list("", cell);
      length += 1;
    },
    soFar: () => ({ table: { length, columns: makers.map(({ take }) => take()) }, bad, badCount }),
  };
}

interface Maker {
  readonly add: (cell: string) => void;
  readonly take: () => Column;
}

function makerOf(plan: ColumnPlan, list: (column: string, value: string) => void): Maker {
  const { name, kind } = plan;
  if (kind === "text") {
    const texts = growingTexts();
    return { add: texts.push, take: () => ({ kind, name, ...texts.take() }) };
  }
  if (kind === "category") return categoryMaker(name);
  const values = growingFloats();
  const read = kind === "date" ? readDay : (cell: string) => readNumberCell(cell, plan);
  const add = (cell: string): void => {
    const value = read(cell);
    values.push(value ?? Number.NaN);
    if (value === undefined) list(name, cell);
  };
  return {
    add,
    take: () => (kind === "date" ? { kind, name, days: values.take() } : { kind, name, values: values.take() }),
  };
}

function categoryMaker(name: string): Maker {
  const codes = growingCodes();
  const known = new Map<string, number>();
  const entries: string[] = [];
  const add = (cell: string): void => {
    const code = known.get(cell);
    if (code !== undefined) {
      codes.push(code);
      return;
    }
    // A slice of the file's text would keep the whole text in memory.
    const entry = ` ${cell}`.slice(1);
    known.set(entry, entries.length);
    codes.push(entries.length);
    entries.push(entry);
  };
  return { add, take: () => ({ kind: "category", name, codes: codes.take(), entries }) };
}
