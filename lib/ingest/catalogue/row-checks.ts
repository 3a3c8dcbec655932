import { isMeasure, type Quantity } from "../../quantity";
import type { Id, Metric } from "../../schema/catalogue";
import type { Issue } from "../../schema/issue";
import type { PartialDate } from "../../schema/partial-date";
import type { ClaimDirection } from "../../schema/vocabulary";
import { excerpt } from "../tables/parse-csv";
import type { KeyedTable } from "./keyed-table";
import type { RawRow } from "./read-rows";

/** What is wrong with a row whose cells have all been read. Each check gives no issue where nothing is wrong. */

export const issueAt = (
  file: string,
  row: RawRow,
  code: string,
  column: string,
  message: string,
  value = row.cells[column] ?? "",
): Issue => ({ severity: "error", code, file, line: row.line, column, value: excerpt(value), message });

/** An id that is not in its table, or that names a row which was itself left out; of a table without rows, its one issue. */
export function danglingIssues(
  file: string,
  row: RawRow,
  column: string,
  id: Id | undefined,
  table: KeyedTable<unknown>,
): readonly Issue[] {
  if (id === undefined || table.rows.has(id)) return [];
  if (table.unread !== undefined) return [table.unread];
  const line = table.leftOut.get(id);
  if (typeof line === "object") return [line];
  if (line !== undefined) {
    const message = `"${excerpt(id)}" is on line ${line} of ${table.file}, which has errors and is left out; correct that line first`;
    return [issueAt(file, row, "unusable-id", column, message, id)];
  }
  const near = table.suggest(id);
  const hint = near === undefined ? "" : `; did you mean "${near}"?`;
  return [issueAt(file, row, "unknown-id", column, `"${excerpt(id)}" is not an id of ${table.file}${hint}`, id)];
}

export function orderIssues(
  file: string,
  row: RawRow,
  low: Quantity | undefined,
  high: Quantity | undefined,
): readonly Issue[] {
  if (low === undefined || high === undefined || low.value <= high.value) return [];
  const message = `low is above high (${row.cells.high}); low is the smaller end of the range`;
  return [issueAt(file, row, "low-above-high", "low", message)];
}

export function rangeIssues(
  file: string,
  row: RawRow,
  value: Quantity,
  low: Quantity | undefined,
  high: Quantity | undefined,
): readonly Issue[] {
  const wrongOrder = orderIssues(file, row, low, high);
  if (wrongOrder.length > 0) return wrongOrder;
  const isInside = (low === undefined || value.value >= low.value) && (high === undefined || value.value <= high.value);
  if (isInside) return [];
  const message = `the value is not within its own range ${row.cells.low || "…"} to ${row.cells.high || "…"}`;
  return [issueAt(file, row, "value-outside-range", "value", message)];
}

export function unitIssues(
  file: string,
  row: RawRow,
  column: string,
  quantity: Quantity | undefined,
  metric: Metric | undefined,
): readonly Issue[] {
  const { unit, times } = quantity ?? {};
  if (metric === undefined) return [];
  const metricUnit = metric.unit;
  if (times === true && metricUnit !== "×" && metricUnit !== "x") {
    const message = `a multiple is not a value in ${metricUnit}; write the value itself`;
    return [issueAt(file, row, "wrong-unit", column, message)];
  }
  if (unit === undefined || unit === metricUnit) return [];
  if (metricUnit === "count" && !isMeasure(unit)) return nounIssues(file, row, column, unit, metric);
  const message = `the metric is measured in ${metricUnit}, not in ${unit}; convert the value or leave the unit out`;
  return [issueAt(file, row, "wrong-unit", column, message)];
}

/** The words that Chinese puts between a number and what it counts. */
const classifier = /^[个款种篇条项张只]/;

/** `175B parameters` is a count of parameters; of any other word nobody knows whether the number means it. */
function nounIssues(file: string, row: RawRow, column: string, noun: string, metric: Metric): readonly Issue[] {
  const names = `${metric.id} ${metric.name} ${metric.nameZh ?? ""}`.toLowerCase();
  const stem = noun.toLowerCase().replace(classifier, "").replace(/s$/, "");
  if (names.includes(stem)) return [];
  const message = `"${excerpt(noun)}" is not read, and ${metric.name} may be something else; leave the word out`;
  return [{ ...issueAt(file, row, "unread-word", column, message), severity: "warning" }];
}

/** A ratio scale ends at zero. */
export function signIssues(
  file: string,
  row: RawRow,
  { value }: Quantity,
  metric: Metric | undefined,
): readonly Issue[] {
  if (value >= 0 || metric?.level !== "ratio") return [];
  const message = `${metric.name} is on a ratio scale, which has nothing below zero; correct the value, or give the metric the level interval`;
  return [{ ...issueAt(file, row, "below-zero", "value", message), severity: "warning" }];
}

/** A claimed ratio is a bare number, a multiple or a gain. A bare percentage can be read in two ways, and is said to be. */
export function ratioIssues(
  file: string,
  row: RawRow,
  column: string,
  quantity: Quantity | undefined,
  direction: ClaimDirection | undefined,
): readonly Issue[] {
  if (quantity === undefined) return [];
  const { unit, value } = quantity;
  if (value <= (unit === "%" ? -100 : 0)) {
    const message = "how many times is more than zero; expected a number such as 1.3, 1.3×, 1/3 or -30%";
    return [issueAt(file, row, "not-positive", column, message)];
  }
  if (unit === undefined || (unit === "%" && value < 0)) return [];
  if (unit === "%") {
    const isShare = direction === undefined || value >= 100;
    const reading = isShare ? `${value / 100} times` : `${value}% ${direction}`;
    const message = `a percentage may be a gain or a share; it is read as ${reading}, write how many times, such as 1.3, or a gain, such as +30%`;
    return [{ ...issueAt(file, row, "ambiguous-percentage", column, message), severity: "warning" }];
  }
  const message = `a ratio has no unit, and this is in ${unit}; write how many times, such as 1.3, 1.3× or +30%`;
  return [issueAt(file, row, "wrong-unit", column, message)];
}

/** A place is counted from one. */
export function placeIssues(
  file: string,
  row: RawRow,
  column: string,
  quantity: Quantity | undefined,
): readonly Issue[] {
  if (quantity === undefined || (Number.isInteger(quantity.value) && quantity.value >= 1)) return [];
  return [issueAt(file, row, "bad-place", column, "a place is a whole number from 1; expected 1 for the first")];
}

export function benchmarkIssues(
  file: string,
  row: RawRow,
  metric: Id,
  benchmark: { readonly id: Id; readonly metric: readonly Id[] } | undefined,
): readonly Issue[] {
  if (benchmark === undefined || benchmark.metric.includes(metric)) return [];
  const measured = benchmark.metric.join(", ");
  const message = `benchmarks.csv says that ${benchmark.id} measures ${measured}; add ${metric} there or correct the row`;
  return [{ ...issueAt(file, row, "metric-not-on-benchmark", "metric", message), severity: "warning" }];
}

export function dateIssues(
  file: string,
  row: RawRow,
  asOf: PartialDate | undefined,
  released: PartialDate | undefined,
): readonly Issue[] {
  if (asOf === undefined || released === undefined || asOf.end > released.start) return [];
  const message = `models.csv dates the release ${released.text}; a value is not measured before that`;
  return [{ ...issueAt(file, row, "measured-before-release", "as_of", message), severity: "warning" }];
}

const familySigns = /[-.]?\*$/;

const memberOf = (name: string, models: ReadonlyMap<Id, unknown>): Id | undefined => {
  const stem = name.replace(familySigns, "");
  return stem === "" ? undefined : [...models.keys()].find((id) => id.startsWith(stem));
};

/** A subject is a model, or a family by the beginning of its ids. */
export function subjectIssues(
  file: string,
  row: RawRow,
  subject: string,
  models: KeyedTable<unknown>,
): readonly Issue[] {
  const isOne = models.rows.has(subject) || models.leftOut.has(subject);
  if (!isOne && memberOf(subject, models.rows) !== undefined) return [];
  const leftOut = isOne ? undefined : memberOf(subject, models.leftOut);
  return danglingIssues(file, row, "subject", leftOut ?? subject, models);
}

/** A comparator is a model, a family, `*` for everything comparable, or a benchmark, which the audit then refuses. */
export function comparatorIssues(
  file: string,
  row: RawRow,
  comparator: string,
  models: KeyedTable<unknown>,
  benchmarks: KeyedTable<{ readonly name: string }>,
): readonly Issue[] {
  if (comparator === "*" || models.unread !== undefined) return [];
  if (memberOf(comparator, models.rows) !== undefined || memberOf(comparator, models.leftOut) !== undefined) return [];
  if ([...benchmarks.rows].some(([id, { name }]) => id.startsWith(comparator) || name === comparator)) return [];
  const near = models.suggest(comparator);
  const hint = near === undefined ? "" : `; did you mean "${near}"?`;
  const message = `no id of models.csv is or begins with "${excerpt(comparator)}"; expected ids joined by ";", or *${hint}`;
  return [{ ...issueAt(file, row, "unknown-comparator", "comparator", message, comparator), severity: "warning" }];
}
