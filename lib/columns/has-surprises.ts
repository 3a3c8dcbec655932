import { twoNumbers } from "../ingest/cells/two-numbers";
import { scatteredPlaces } from "../ingest/tables/scattered";
import { isUnknown } from "../quantity";
import type { ColumnPlan } from "./column-plan";
import { type Column, type ColumnTable, cellText } from "./column-table";
import type { IssueList } from "./row-notes";

/** What came of the rows of a table that was planned from its first ones. */
export interface PlannedRows {
  readonly table: ColumnTable;
  /** By column. */
  readonly plans: readonly ColumnPlan[];
  readonly issues: IssueList;
}

const mostBad = 0.02;
const mostLeftOut = 0.5;
const mostlyNumbers = 0.6;
const mostAsked = 100;
const number = /^[~<>≈≤≥+-]?[$€£¥￥₹₩]?\d[\d.,]*(?:e[+-]?\d+)?\s?(?:%|[KMBT])?$/i;

const isLikeValue = (text: string): boolean => number.test(text) || twoNumbers(text) !== undefined;

/** Whether the rows may say that their columns are something else than the first ones did, so that all are to be asked. */
export function hasSurprises({ table, plans, issues }: PlannedRows): boolean {
  const leftOut = (issues.counts.get("row-left-out") ?? 0) + (issues.counts.get("misfit-row") ?? 0);
  if (leftOut > (leftOut + table.length) * mostLeftOut) return true;
  return plans.some((plan, place) => {
    if (plan.dateOrder === "unclear" || (issues.byColumn.get(plan.name) ?? 0) > table.length * mostBad) return true;
    return (plan.kind === "text" || plan.kind === "category") && isOfNumbers(table, place);
  });
}

/** Of some entries, or of some cells that are spread over the table; no more of them than it takes to tell. */
function isOfNumbers({ columns, length }: ColumnTable, place: number): boolean {
  const column = columns[place];
  if (column === undefined) return false;
  const asked = askedPlaces(column, length);
  let values = 0;
  let others = 0;
  for (const at of asked) {
    const text = column.kind === "category" ? (column.entries[at] ?? "") : cellText(column, at);
    if (isUnknown(text)) continue;
    if (isLikeValue(text)) values += 1;
    else others += 1;
    if (others > asked.length * (1 - mostlyNumbers)) return false;
  }
  return values > 0 && values >= (values + others) * mostlyNumbers;
}

const askedPlaces = (column: Column, length: number): readonly number[] =>
  column.kind === "category"
    ? Array.from({ length: Math.min(mostAsked, column.entries.length) }, (_, code) => code)
    : scatteredPlaces(length, mostAsked);
