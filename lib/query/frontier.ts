import type { Metric } from "../schema/catalogue";
import type { Answer, FormedRatio, KnownRow } from "./answer";
import { type DatedRow, datedRows, oldestFirst, type RecordStep, recordSteps } from "./records";
import { fitTrend, type Trend } from "./trend";

export interface FrontierRecord extends RecordStep {
  /** How much better than the record before; absent for the first. */
  readonly gain?: { readonly difference: number; readonly ratio?: Pick<FormedRatio, "value" | "isEstimate"> };
  /** Written digits and stated uncertainty leave no doubt that it beats the record before. */
  readonly isSure: boolean;
}

/** Who held the record when, and everything that was no record. */
export interface Frontier {
  readonly records: readonly FrontierRecord[];
  /** Oldest first. */
  readonly others: readonly DatedRow[];
  readonly undated: number;
  /** Of a quantity of which neither direction is better: how its largest value so far grew. */
  readonly trend?: Trend;
}

const isSurelyBetter = (row: RecordStep["row"], before: RecordStep["row"], { better }: Metric): boolean =>
  better === "lower"
    ? row.quantity.interval.high <= before.quantity.interval.low
    : row.quantity.interval.low >= before.quantity.interval.high;

function gainOf(row: KnownRow, rowBefore: KnownRow, { level }: Metric): FrontierRecord["gain"] {
  const [value, before] = [row.quantity.value, rowBefore.quantity.value];
  const difference = value - before;
  if (level !== "ratio" || value <= 0 || before <= 0) return { difference };
  const isEstimate = [row, rowBefore].some(({ measurement }) => measurement.reportedBy === "estimated");
  return { difference, ratio: { value: value / before, ...(isEstimate && { isEstimate }) } };
}

/**
 * The state of the art over time: each row that beat everything before it in the direction that is better, upwards where
 * neither is. `rows` are what the figure may draw.
 */
export function frontierOf(rows: Answer["rows"], metric: Metric): Frontier {
  const dated = oldestFirst(datedRows(rows));
  const steps = recordSteps(dated, metric);
  const isRecord = new Set(steps.map(({ row }) => row));
  const records = steps.map((step, index): FrontierRecord => {
    const before = steps[index - 1]?.row;
    if (before === undefined) return { ...step, isSure: true };
    const gain = gainOf(step.row, before, metric);
    return { ...step, ...(gain !== undefined && { gain }), isSure: isSurelyBetter(step.row, before, metric) };
  });
  const isQuantity = metric.better === "neutral" && metric.level === "ratio";
  const trend = isQuantity ? fitTrend(steps.map(({ day, row }) => ({ day, value: row.quantity.value }))) : undefined;
  return {
    records,
    others: dated.filter(({ row }) => !isRecord.has(row)),
    undated: rows.length - dated.length,
    ...(trend !== undefined && { trend }),
  };
}
