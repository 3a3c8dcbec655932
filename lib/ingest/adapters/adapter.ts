import type { Issue } from "../../schema/issue";
import { type ForeignFile, type ForeignTable, isTreeObject, type Tree } from "../foreign-file";
import { guessColumns } from "../guess/guess-columns";
import type { ColumnEvidence } from "../guess/guess-mapping";
import { guessMeasured } from "../guess/guess-metric";
import { hasMarks, shareOf } from "../guess/profile-column";
import { holdsTexts } from "../guess/unread-columns";
import type { ColumnMapping, Mapping, MetricMapping } from "../mapping";

/** A table of a foreign file with what it means. */
export interface Reading {
  readonly table: ForeignTable;
  readonly mapping: Mapping;
  /** What spoke for each column where it was guessed; an adapter knows its columns. */
  readonly evidence?: readonly ColumnEvidence[] | undefined;
  /** What was assumed of the table itself. */
  readonly issues?: readonly Issue[] | undefined;
}

/** Knows one kind of foreign file by its content, whatever its name. */
export interface Adapter {
  /** As in `tenfold import --as`. */
  readonly id: string;
  /** Who writes such files. */
  readonly title: string;
  /** `undefined` where the file is not of this kind. */
  readonly read: (file: ForeignFile) => readonly Reading[] | undefined;
}

const notKnown = "no value that is known here";

type ColumnRule = readonly [header: RegExp, column: Omit<ColumnMapping, "header">];

/** The first rule that a header fits; a column that none fits is not read, and says so. */
export const columnsBy = (header: readonly string[], rules: readonly ColumnRule[]): readonly ColumnMapping[] =>
  header.map((name) => {
    const rule = rules.find(([pattern]) => pattern.test(name.trim()));
    return rule === undefined ? { header: name, role: "ignore", reason: notKnown } : { header: name, ...rule[1] };
  });

/** With the parameters of runs, whose headers a pattern finds the names in, as conditions. */
export const withParameters = (columns: readonly ColumnMapping[], pattern: RegExp): readonly ColumnMapping[] =>
  columns.map((column) => {
    const condition = pattern.exec(column.header)?.[1];
    return condition === undefined ? column : { header: column.header, role: "condition", condition };
  });

const leastNumbers = 0.3;
const unnamed = /^column \d+$/;

/**
 * The columns of an adapter, held against their cells: one that should hold values and holds texts is not read, and one that the
 * adapter does not know is read as it is guessed, if it has a name and holds more than zeros and ones.
 */
export function checkedColumns(table: ForeignTable, known: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const guessed = guessColumns(table);
  return known.map((column, place) => {
    const guess = guessed[place];
    if (guess === undefined) return column;
    const numbers = shareOf(guess.profile.numbers, guess.profile);
    if (column.role === "measurement" && guess.profile.filled > 0 && numbers < leastNumbers)
      return { header: column.header, role: "ignore", reason: holdsTexts };
    const isValue = column.role === "measurement" || column.role === "value";
    if (isValue && hasMarks(table.rows, place, guess.profile)) return { ...column, marks: "note" };
    const isOpen = column.reason === notKnown && !unnamed.test(column.header) && !areFlags(table, place);
    if (!isOpen || guess.role !== "measurement" || numbers < leastNumbers) return column;
    return { header: column.header, role: "measurement", ...guessMeasured(column.header, guess.profile) };
  });
}

const areFlags = ({ rows }: ForeignTable, place: number): boolean =>
  rows.every(({ cells }) => /^[01]?$/.test(cells[place] ?? ""));

/** Whether each of the patterns fits a header. */
export const hasColumns = (header: readonly string[], patterns: readonly RegExp[]): boolean =>
  patterns.every((pattern) => header.some((name) => pattern.test(name.trim())));

export const measured = (metric: MetricMapping, rest: Partial<ColumnMapping> = {}): Omit<ColumnMapping, "header"> => ({
  role: "measurement",
  metric,
  ...rest,
});

/** A metric on a ratio scale, unless said otherwise. */
export const metric = (
  id: string,
  name: string,
  nameZh: string,
  unit: string,
  better: MetricMapping["better"],
  rest: Partial<MetricMapping> = {},
): MetricMapping => ({ id, name, nameZh, unit, better, level: "ratio", ...rest });

export const parameters: MetricMapping = metric("parameters", "Parameters", "参数量", "count", "neutral", {
  isProperty: true,
});

/** The text that an object of a tree has under a key; empty where there is none. */
export const textAt = (tree: Tree | undefined, key: string): string => {
  const found = isTreeObject(tree) ? tree.entries.get(key) : undefined;
  return typeof found === "string" ? found : "";
};

export const fileName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;
