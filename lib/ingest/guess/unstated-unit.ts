import type { Issue } from "../../schema/issue";
import type { Mapping, MetricMapping } from "../mapping";
import { inEnglish } from "../words/measure-words";
import type { ColumnProfile } from "./profile-column";

/** A metric whose unit nothing states, with what is assumed of it. */
export interface UnstatedUnit {
  readonly metric: MetricMapping;
  readonly unitNote: string;
}

/** Values that are usual in the unit that a usual metric has; where they are not, or nothing is usual, the unit stays unknown. */
const usual: ReadonlyMap<string, readonly [least: number, most: number] | undefined> = new Map([
  ["latency", [1, 100_000]],
  ["inference-time", [0.001, 1000]],
  ["memory", [0.1, 192]],
  ["flops", [1e6, Number.POSITIVE_INFINITY]],
  ["macs", [1e6, Number.POSITIVE_INFINITY]],
  ["training-compute", [1e12, Number.POSITIVE_INFINITY]],
  ["finetune-compute", [1e12, Number.POSITIVE_INFINITY]],
  ["training-time", undefined],
  ["cost", undefined],
]);

/** What is measured in some unit, whichever it is. */
const measure =
  /^(?:.+ )?(?:time|duration|runtime|elapsed|speed|memory|vram|ram|latency|energy|power|flops?|macs|costs?|prices?|tps|(?:costs?|prices?) per .+|(?:ttft|tpot|itl|latency)(?: (?:p\d\d|mean|avg|median|max|min))?)$|^(?:(?:model|file|disk|download) )?size$|(?:价格|费用|価格|料金|가격|비용)$/;

const ofBoth = "¥ is the sign of yuan and of yen, and nothing tells which it is, so the sign is the unit";

/** Of a column of bare numbers whose header names a usual metric and no unit. */
export function unitOfKnown(
  metric: MetricMapping,
  { units, smallest, largest, samples }: ColumnProfile,
): UnstatedUnit | undefined {
  if (metric.unit === "¥") return { metric, unitNote: ofBoth };
  if (units > 0 || smallest === undefined || largest === undefined) return undefined;
  if (!usual.has(metric.id)) return undefined;
  const [least, most] = usual.get(metric.id) ?? [];
  const values = `values such as ${samples[0]} are`;
  if (least !== undefined && most !== undefined && smallest >= least && largest <= most)
    return { metric, unitNote: `no unit is stated, and ${values} usual in ${metric.unit}` };
  const why = least === undefined ? "nothing tells which it is" : `${values} not usual in ${metric.unit}`;
  return { metric: { ...metric, unit: "count" }, unitNote: `no unit is stated, and ${why}, so these are bare numbers` };
}

const leastGrades = 3;
const asGrades =
  "no unit is stated, and all values are from 1 to 5, as grades are, which are no percentages, so these are bare numbers";

/** Of a column of what should be high, where all are so low, and none is below one. */
export function gradesOf(
  metric: MetricMapping,
  { numbers, fractions, units, smallest = 0, largest = 0 }: ColumnProfile,
): UnstatedUnit | undefined {
  const areMany = numbers >= leastGrades && fractions > 0;
  const areGrades = areMany && units === 0 && smallest >= 1 && largest > 1 && largest <= 5;
  return areGrades && metric.unit === "%" && metric.better === "higher"
    ? { metric: { ...metric, unit: "count" }, unitNote: asGrades }
    : undefined;
}

const ofThousandths = "in small letters, mw and mj are read as thousandths of a watt or joule, and may be millions";

/** Of one whose header, in these words, names something else that has a unit. */
export function noteOfOther(words: string, unit: string, header = ""): string | undefined {
  if (unit === "¥") return ofBoth;
  if (/^m[WJ]$/.test(unit) && /[\s_]m[wj](?![a-z])/.test(header)) return ofThousandths;
  return unit === "count" && (measure.test(inEnglish(words)) || /.[\s_]s$/.test(header))
    ? "no unit is stated, and nothing tells which it is, so these are bare numbers"
    : undefined;
}

/** Said of each column, or metric of a long table, once. */
export function unstatedUnits(file: string, { columns, metrics = [] }: Mapping): readonly Issue[] {
  const told = [
    ...columns.map(({ header, unitNote, metric }) => ({ column: header, unitNote, metric })),
    ...metrics.map(({ text, unitNote, metric }) => ({ column: text, unitNote, metric })),
  ];
  return told.flatMap(({ column, unitNote, metric }) => {
    if (unitNote === undefined || metric === undefined) return [];
    const message = `${unitNote}; expected it in the header, as latency (ms), memory (GB) and params (B) have it, or in the mapping`;
    return [{ severity: "warning", code: "unstated-unit", file, column, message }];
  });
}
