import { unitPower } from "../quantity/unit-prefix";
import { directionOf, knownBenchmark, knownMetric } from "./known-metrics";
import type { ColumnMapping, MetricMapping } from "./mapping";
import { type ColumnProfile, shareOf } from "./profile-column";
import { slugOf } from "./slug";
import { type HeaderParts, headerWords, readUnit, splitHeader } from "./split-header";

type MeasuredColumn = Pick<ColumnMapping, "metric" | "benchmark" | "condition" | "power">;

/** What a column of values measures, from its header and its cells. */
export function guessMeasured(header: string, profile: ColumnProfile): MeasuredColumn {
  const parts = splitHeader(header);
  const words = headerWords(parts.name);
  const benchmark = knownBenchmark(words);
  const known = knownMetric(words) ?? (benchmark === undefined ? undefined : knownMetric("accuracy"));
  const power = parts.power;
  const condition = benchmark === undefined ? undefined : parts.remark;
  const measured = known === undefined ? undefined : inUnitOf(known, parts, profile);
  if (measured !== undefined)
    return {
      metric: measured.metric,
      ...(benchmark !== undefined && { benchmark }),
      ...(condition !== undefined && { condition }),
      ...(power + measured.power !== 0 && { power: power + measured.power }),
    };
  const name = parts.remark === undefined ? parts.name : header;
  return { metric: newMetric(name, unitFor(parts, profile), profile), ...(power !== 0 && { power }) };
}

/** A known metric in its own unit where the column can be converted to it, otherwise in the unit of the column. */
function inUnitOf(
  known: MetricMapping,
  parts: HeaderParts,
  profile: ColumnProfile,
): { readonly metric: MetricMapping; readonly power: number } {
  const isFraction =
    known.unit === "%" && parts.unit === undefined && profile.units === 0 && (profile.largest ?? 100) <= 1;
  if (isFraction) return { metric: { ...known, unit: "count" }, power: 0 };
  if (parts.unit === undefined || parts.unit === known.unit) return { metric: known, power: 0 };
  const power = unitPower(parts.unit, known.unit);
  return power === undefined ? { metric: { ...known, unit: parts.unit }, power: 0 } : { metric: known, power };
}

const unitFor = ({ unit }: HeaderParts, profile: ColumnProfile): string =>
  unit ?? (shareOf(profile.units, profile) >= 0.5 ? profile.unit : undefined) ?? "count";

/** A metric under the name its column has. */
export function newMetric(name: string, unit: string, profile?: ColumnProfile): MetricMapping {
  const words = headerWords(name);
  const spaced = name.replaceAll("_", " ").trim() || name;
  const isInterval =
    (profile?.negatives ?? 0) > 0 ||
    /\b(?:elo|rating|diff|difference|delta|change|index)\b/.test(words) ||
    (unit === "count" && /\bscore\b/.test(words));
  return {
    id: slugOf(name),
    name: spaced.charAt(0).toUpperCase() + spaced.slice(1),
    unit,
    better: directionOf(words),
    level: isInterval ? "interval" : "ratio",
  };
}

/** The metric that a cell names, in the unit that stands beside it; what the values look like tells shares from percentages. */
export function namedMetric(name: string, unit: string, profile?: ColumnProfile): MetricMapping {
  const parts = splitHeader(name);
  const known = knownMetric(headerWords(parts.name));
  const own = unit === "" ? parts.unit : (readUnit(unit)?.unit ?? unit);
  if (known === undefined)
    return newMetric(parts.name, own ?? (profile === undefined ? "count" : unitFor(parts, profile)), profile);
  if (own !== undefined) return { ...known, unit: own };
  return profile === undefined ? known : inUnitOf(known, parts, profile).metric;
}
