import { isFailedNumber, isUnknown } from "../../quantity";
import type { Issue } from "../../schema/issue";
import { isFailedRun } from "../cells/no-value";
import { roleByName } from "../words/column-names";
import { readUnit } from "../words/header-units";
import { headerWords } from "../words/split-header";
import { type CsvRow, excerpt } from "./parse-csv";

/** A row below the header that says more of the columns, and is none of the rows. */
export interface SecondHeader {
  readonly line: number;
  readonly says: "units" | "labels" | "types";
  readonly cells: readonly string[];
  /** Of the columns, with what the row says of them. */
  readonly names: readonly string[];
}

const mostSampled = 5;
const value = /^[~<>≈≤≥+(-]*[$€£¥￥₹₩]?\d[\d.,]*(?:[eE][+-]?\d+)?\s*(?:$|[%±(/*†‡)]|\p{L}{1,12}$)/u;
const type =
  /^(?:str(?:ing)?|text|varchar|object|category|int(?:eger|32|64)?|long|bigint|float(?:32|64)?|double|decimal|number|numeric|bool(?:ean)?|date(?:time)?|timestamp)$/i;
/** What stands below the name of the models, where the row is one of units. */
const unitWord = /^(?:in )?(?:units?|einheit(?:en)?|unités?|unidad(?:es)?|unità|единицы?|单位|單位|単位|단위)$/i;

/** The row right below the header, where it holds texts above numbers and names nothing itself: units, labels or types. */
export function secondHeader(
  header: readonly string[],
  [second, ...rows]: readonly CsvRow[],
): SecondHeader | undefined {
  if (second === undefined || rows.length === 0) return undefined;
  const cells = header.map((_, place) => (second.cells[place] ?? "").trim());
  const told = cells.map((cell) => (isUnknown(withoutBrackets(cell)) ? "" : withoutBrackets(cell)));
  const at = { line: second.line, cells };
  if (told.every((cell) => type.test(cell))) return { ...at, says: "types", names: header };
  const [first = "", ...others] = told;
  const filled = others.flatMap((cell, index) => (cell === "" ? [] : [index + 1]));
  const below = rows.slice(0, mostSampled);
  const areAboveNumbers =
    filled.length > 0 && filled.every((place) => isOfNumbers(below, place) && !isNumber(told[place]));
  if (!areAboveNumbers || !isNoName(first, header[0] ?? "")) return undefined;
  const areUnits = filled.every((place) => readUnit(told[place] ?? "") !== undefined);
  const numeric = header.flatMap((_, place) => (place > 0 && isOfNumbers(below, place) ? [place] : []));
  if (!areUnits && filled.length * 2 < numeric.length) return undefined;
  const names = header.map((name, place) => (place === 0 ? name : joinedName(name, told[place] ?? "")));
  return { ...at, says: areUnits ? "units" : "labels", names };
}

/** `[ms]` and `(ms)` as `ms`. */
const withoutBrackets = (cell: string): string => /^[[(（]([^[\]()（）]+)[\])）]$/.exec(cell)?.[1]?.trim() ?? cell;

const isNumber = (cell = ""): boolean => value.test(cell) && readUnit(cell) === undefined && !/\p{L}{2}/u.test(cell);

/** Whether nothing but numbers stands in a column of the first rows, and in most of them. */
function isOfNumbers(rows: readonly CsvRow[], place: number): boolean {
  const cells = rows.map((row) => (row.cells[place] ?? "").trim()).filter((cell) => !isUnknown(cell));
  return (
    cells.length * 2 >= rows.length &&
    cells.length > 0 &&
    cells.every((cell) => value.test(cell) || isFailedNumber(cell) || isFailedRun(cell))
  );
}

/** Of a model a row has its name; "Metrics" stands left of what was measured in each column. */
function isNoName(first: string, header: string): boolean {
  if (first === "" || unitWord.test(first)) return true;
  const [own, above] = [headerWords(first), headerWords(header)];
  const role = roleByName(own)?.role;
  return own === above || role === "metric" || (role !== undefined && role === roleByName(above)?.role);
}

/** `Latency (ms)`, `MMLU (5-shot)`, `FID ↓`; what says the name again takes its place. */
function joinedName(name: string, label: string): string {
  if (label === "" || name === label) return name;
  const letters = (text: string): string => headerWords(text).replaceAll(" ", "");
  if (name === "" || letters(label).startsWith(letters(name))) return label;
  return /^[↑↓⬆⬇]+$/.test(label) ? `${name} ${label}` : `${name} (${label})`;
}

const read = {
  units: "holds units, and is read as part of the names of the columns",
  labels: "says more of the columns, and is read as part of their names",
  types: "says the types of the columns, and is not read",
} as const;

export function secondHeaderIssues(file: string, found: SecondHeader | undefined): readonly Issue[] {
  if (found === undefined) return [];
  const { line, says, cells } = found;
  const message = `the row below the header ${read[says]}; expected one row of names, such as Latency (ms)`;
  const text = excerpt(cells.filter((cell) => cell !== "").join(" "));
  return [{ severity: "warning", code: "second-header", file, line, value: text, message }];
}
