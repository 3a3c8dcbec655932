import { dayIn, isoDay, yearOf } from "@/lib/columns/days";
import type { ColumnFilter } from "@/lib/columns/filter-rows";
import type { Baseline } from "./large-plan";
import type { LargeView, OpenedTable } from "./large-protocol";

/** What the user chose of a large file. */
export interface LargeChoice extends LargeView {
  readonly baseline: Baseline | undefined;
}

/** As a table is shown that has just been opened. */
export const nothingChosen: LargeChoice = { filters: [], measure: undefined, sort: undefined, baseline: undefined };

/** Of all rows, in the order of the file. */
export const wholeFile: Partial<LargeChoice> = { filters: [], sort: undefined, baseline: undefined };

type Columns = OpenedTable["columns"];
type Asked = Pick<OpenedTable, "columns" | "measure">;

const names = { measure: "value", sort: "sort", base: "base" } as const;
/** Before the name of the column that is filtered. */
const entriesOf = "in.";
const rangeOf = "range.";

/** The parameters of a choice, as they are told to people. */
export const choiceNames: readonly string[] = [...Object.values(names), `${entriesOf}COLUMN`, `${rangeOf}COLUMN`];

/** The parameters of a choice, columns by their names; what is as after opening is not written. Others in `before` stay. */
export function writeLargeQuery(
  before: string,
  { filters, measure, sort, baseline }: LargeChoice,
  { columns, measure: first }: Asked,
): string {
  const query = new URLSearchParams(before);
  const own = [...query.keys()].filter(isOfChoice);
  for (const name of own) query.delete(name);
  const nameOf = (column: number): string => columns[column]?.name ?? "";
  if (measure !== undefined && measure !== first) query.set(names.measure, nameOf(measure));
  if (sort !== undefined) query.set(names.sort, `${sort.isDescending ? "-" : ""}${nameOf(sort.column)}`);
  if (baseline !== undefined) query.set(names.base, `${baseline.value}~${baseline.name}`);
  for (const filter of filters) {
    if (filter.kind === "range")
      query.set(rangeOf + nameOf(filter.column), rangeText(filter, columns[filter.column]?.kind === "date"));
    else for (const entry of filter.entries) query.append(entriesOf + nameOf(filter.column), entry);
  }
  return query.toString();
}

/** Whether an address may ask for something else than a table as it is opened. */
export const asksForMore = (query: string): boolean => [...new URLSearchParams(query).keys()].some(isOfChoice);

/** Whether a parameter is of what is chosen of a large file. */
export const isOfChoice = (name: string): boolean =>
  Object.values(names).some((own) => own === name) || name.startsWith(entriesOf) || name.startsWith(rangeOf);

type Range = Extract<ColumnFilter, { readonly kind: "range" }>;

const rangeText = ({ low, high }: Range, areDays: boolean): string =>
  `${endText(low, areDays)}..${endText(high, areDays)}`;

/** Of four digits. */
const writtenYears = { first: 0, last: 9999 } as const;

/** Nothing of one that is open; a day as `2018-01-01`, but a part of one, or one of no year of four digits, as the number that it is. */
export function endText(end: number, isDay: boolean): string {
  if (!Number.isFinite(end)) return "";
  const year = isDay && Number.isInteger(end) ? yearOf(end) : Number.NaN;
  return year >= writtenYears.first && year <= writtenYears.last ? isoDay(end) : String(end);
}

function endIn(text: string, isDay: boolean, nothing: number): number {
  if (text === "") return nothing;
  return (isDay ? dayIn(text) : undefined) ?? Number(text);
}

/** The parameters of a choice that name no column of the table, or nothing in it, as they stand in the address. */
export const passedOver = (text: string, { columns }: Asked): readonly string[] =>
  [...new URLSearchParams(text)]
    .filter(([name, value]) => {
      const alone = readLargeQuery(String(new URLSearchParams([[name, value]])), { columns, measure: undefined });
      return isOfChoice(name) && writeLargeQuery("", alone, { columns, measure: undefined }) === "";
    })
    .map((parameter) => parameter.join("="));

/** The choice of a query; what names no column of the table, or nothing in it, is passed over. */
export function readLargeQuery(text: string, { columns, measure: first }: Asked): LargeChoice {
  const query = new URLSearchParams(text);
  const wanted = columnNamed(columns, query.get(names.measure) ?? "");
  const isNumber = wanted !== undefined && columns[wanted]?.kind === "number";
  return {
    filters: [...new Set(query.keys())].flatMap((name) => filterIn(query, name, columns)),
    measure: isNumber ? wanted : first,
    sort: sortIn(query.get(names.sort) ?? "", columns),
    baseline: baselineIn(query.get(names.base) ?? ""),
  };
}

function columnNamed(columns: Columns, name: string): number | undefined {
  const found = columns.findIndex((column) => column.name === name);
  return found < 0 ? undefined : found;
}

function filterIn(query: URLSearchParams, name: string, columns: Columns): readonly ColumnFilter[] {
  if (name.startsWith(rangeOf)) {
    const column = columnNamed(columns, name.slice(rangeOf.length));
    const [low = "", high = "", ...more] = (query.get(name) ?? "").split("..");
    const areDays = columns[column ?? -1]?.kind === "date";
    const ends = [endIn(low, areDays, -Infinity), endIn(high, areDays, Infinity)] as const;
    const isSound = column !== undefined && more.length === 0 && !ends.some(Number.isNaN);
    return isSound ? [{ kind: "range", column, low: ends[0], high: ends[1] }] : [];
  }
  if (!name.startsWith(entriesOf)) return [];
  const column = columnNamed(columns, name.slice(entriesOf.length));
  const known = columns[column ?? -1]?.entries;
  const entries = query.getAll(name).filter((entry) => known?.includes(entry));
  return column === undefined || entries.length === 0 ? [] : [{ kind: "entries", column, entries }];
}

function sortIn(text: string, columns: Columns): LargeView["sort"] {
  const whole = columnNamed(columns, text);
  if (whole !== undefined) return { column: whole, isDescending: false };
  const column = text.startsWith("-") ? columnNamed(columns, text.slice(1)) : undefined;
  return column === undefined ? undefined : { column, isDescending: true };
}

function baselineIn(text: string): Baseline | undefined {
  const [written = "", ...name] = text.split("~");
  const value = Number(written);
  return value > 0 && Number.isFinite(value) && name.length > 0 ? { name: name.join("~"), value } : undefined;
}
