import { unitPower } from "../../quantity/unit-prefix";
import type { ColumnMapping, MetricMapping, NamedMetric } from "../mapping";
import { slugOf } from "../slug";
import { partsAmong } from "../words/column-names";
import { isCommonWord } from "../words/common-words";
import { readUnit, type UnitRead } from "../words/header-units";
import { directionOf, isOnlyUsedUp, knownBenchmark, knownMetric, scoreOn } from "../words/known-metrics";
import { tokensPerSecond } from "../words/per-second";
import { type HeaderParts, headerWords, plainHeader, splitHeader } from "../words/split-header";
import { type ColumnProfile, shareOf } from "./profile-column";
import { gradesOf, noteOfOther, type UnstatedUnit, unitOfKnown } from "./unstated-unit";

export type MeasuredColumn = Pick<
  ColumnMapping,
  "metric" | "benchmark" | "condition" | "power" | "unitNote" | "reason" | "noun"
>;

const readAsShares = "bare numbers are shares of one, as none is above it, and stand beside percentages";
const asBillions = "B behind a number is read as billions, and may be bytes";
const readAsPercentages = "bare numbers stand beside percentages, and all are read as percentages";

/** What a column of values measures, from its header, its cells and the headers of all columns. */
export function guessMeasured(
  header: string,
  profile: ColumnProfile,
  headers: readonly string[] = [header],
): MeasuredColumn {
  const measured = measuredIn(header, profile, headers);
  const hasShares = profile.hasShares && measured.metric?.unit === "%" && measured.power === undefined;
  return hasShares ? { ...measured, power: 2, reason: readAsShares } : measured;
}

function measuredIn(header: string, profile: ColumnProfile, headers: readonly string[]): MeasuredColumn {
  const parts = withoutScale(partsAmong(header, headers), header, profile);
  const {
    metric: named = parametersIn(profile),
    benchmark,
    condition,
    isWhole = false,
  } = isCommonWord(header, headers) ? ({} as Named) : namedIn(parts, profile);
  /** What takes so long for each of something is no property of the whole. */
  const known =
    named?.isProperty === true &&
    (parts.unit?.includes("/") === true || ofBytes.test(parts.unit ?? "") || isInOther(named, profile))
      ? undefined
      : named;
  const isOwn = known === undefined || (known.isProperty === true && parts.remark !== undefined && !isWhole);
  if (isOwn) {
    const { name: path, remark, power } = parts;
    const name = remark === undefined ? withoutPath(path) : plainHeader(header);
    const rate = parts.unit === undefined ? tokensPerSecond(headerWords(path), headers) : undefined;
    const unit = rate?.unit ?? unitFor(parts, profile);
    const unitNote =
      power === 0
        ? (rate?.unitNote ??
          (arePercentErrors(parts, profile) ? asErrors : undefined) ??
          ownNote(profile, name, unit) ??
          noteOfOther(headerWords(path), unit, header))
        : undefined;
    return {
      metric: { ...newMetric(name, unit, profile), ...directionIn(header), ...propertyOf(known) },
      ...(power !== 0 && { power }),
      ...(unitNote !== undefined && { unitNote }),
    };
  }
  const { metric: inUnit, power } = inUnitOf(known, parts, profile);
  const { metric, unitNote } = unstatedIn(inUnit, parts, profile, benchmark);
  const remark = isWhole || hollow.test(parts.remark ?? "") ? undefined : parts.remark;
  const conditions = [condition, remark].filter((part) => part !== undefined);
  const isNamed = metric.unit === "count" && parametersIn(profile) !== undefined;
  return {
    metric: { ...metric, ...directionIn(header) },
    ...(benchmark !== undefined && { benchmark }),
    ...(conditions.length > 0 && { condition: conditions.join(", ") }),
    ...(power !== 0 && { power }),
    ...(isNamed && { noun: "parameters" }),
    ...(unitNote !== undefined && { unitNote }),
  };
}

/** What may be meant otherwise in the cells of a column. */
function ownNote(profile: ColumnProfile, name: string, unit: string): string | undefined {
  if (unit === "count" && mayBeBytes(name, profile)) return asBillions;
  return unit === "%" && areAllPercentages(profile) ? readAsPercentages : undefined;
}

/** A size in bytes counts no parameters. */
const ofBytes = /^(?:[kMGT]i?)?B$/;

/** A column of `156.7 MB/s` is no context length, whatever it is called. */
const isInOther = ({ unit }: MetricMapping, profile: ColumnProfile): boolean =>
  profile.unit !== undefined &&
  shareOf(profile.units, profile) >= 0.5 &&
  /\/|^bits?$/.test(profile.unit) &&
  unitPower(profile.unit, unit) === undefined;

/** `FLOPs` alone says what is counted, and not whether in ones or in billions: no model takes so few as 4.1. */
function unstatedIn(
  metric: MetricMapping,
  { unit, power, name }: HeaderParts,
  profile: ColumnProfile,
  benchmark?: string,
): Pick<UnstatedUnit, "metric"> & Partial<UnstatedUnit> {
  const grades = unit === undefined && benchmark === undefined ? gradesOf(metric, profile) : undefined;
  if (grades !== undefined) return grades;
  const isNameAlone = /^(?:flops?|macs?)$/i.test(name);
  if (power !== 0 || (unit !== undefined && !isNameAlone)) return { metric };
  const found = unitOfKnown(metric, profile);
  return found === undefined || (isNameAlone && found.metric === metric) ? { metric } : found;
}

/** Cells such as `175B parameters (dense)` say themselves what they count. */
const parametersIn = (profile: ColumnProfile): MetricMapping | undefined =>
  /^param(?:eter)?s\b/i.test(profile.unit ?? "") && shareOf(profile.units, profile) >= 0.5
    ? knownMetric("parameters")
    : undefined;

const letterOfScale = /^(.*\S)\s*[([]([KMBT])[)\]]$/;

/** `precision(B)` of shares is that of boxes, and of no billions; the size of anything may be below one of them. */
function withoutScale(parts: HeaderParts, header: string, { largest }: ColumnProfile): HeaderParts {
  const [, name = "", letter = ""] = letterOfScale.exec(header) ?? [];
  const isShare = directionOf(headerWords(name)) === "higher" && largest !== undefined && largest <= 1;
  return letter !== "" && isShare ? { name, unit: undefined, power: 0, remark: letter } : parts;
}

const propertyOf = (known: MetricMapping | undefined): Partial<MetricMapping> =>
  known?.isProperty === true ? { isProperty: true, better: known.better } : {};

/** Papers say with an arrow which way is better. */
function directionIn(header: string): Partial<MetricMapping> {
  if (/[↑⬆]|higher is better/i.test(header)) return { better: "higher" };
  return /[↓⬇]|lower is better/i.test(header) ? { better: "lower" } : {};
}

interface Named {
  readonly metric?: MetricMapping | undefined;
  readonly benchmark?: string | undefined;
  /** What stands before a benchmark in a path and is no metric. */
  readonly condition?: string | undefined;
  /** Whether the remark in the header is part of the name, as in `Parameters (active)`. */
  readonly isWhole?: boolean;
}

/** `top1`, `MMLU`, or a path of both as in `results.mmlu.acc` and `pass@1.humaneval`. */
function namedIn({ name, remark }: HeaderParts, profile: ColumnProfile): Named {
  if (perMoney.test(name)) return {};
  const words = headerWords(name);
  const remarked = remark === undefined ? undefined : knownMetric(headerWords(`${remark} ${name}`));
  if (remarked !== undefined) return { metric: remarked, isWhole: true };
  const metric = knownMetric(words);
  if (metric !== undefined) return { metric };
  const benchmark = knownBenchmark(words);
  if (benchmark !== undefined) return scoredBy(benchmark, remark, profile) ?? onBenchmark(benchmark, profile);
  const steps = stepsOf(name);
  const last = steps.at(-1);
  if (last === undefined) return {};
  const [own, before] = [headerWords(last), headerWords(steps.slice(0, -1).join(" "))];
  const lastMetric = knownMetric(own);
  if (lastMetric?.isProperty === true) return { metric: lastMetric };
  if (lastMetric !== undefined)
    return { metric: lastMetric, benchmark: knownBenchmark(before) ?? (steps.slice(0, -1).join(" ") || undefined) };
  const lastBenchmark = knownBenchmark(own);
  if (lastBenchmark === undefined) return underFirst(before, last, profile);
  const firstMetric = knownMetric(before);
  if (firstMetric !== undefined) return { metric: firstMetric, benchmark: lastBenchmark };
  return { ...onBenchmark(lastBenchmark, profile), condition: steps.slice(0, -1).join(" ") || undefined };
}

/** `FLOP/$` counts no FLOPs. */
const perMoney = /\/\s*[$€£]\s*$/;

/** `DROP (F1, 3-shot)` says by what the test was scored. */
function scoredBy(benchmark: string, remark: string | undefined, profile: ColumnProfile): Named | undefined {
  const parts = remark?.split(/,\s*/) ?? [];
  const scored = parts.find((part) => knownMetric(headerWords(part)) !== undefined);
  if (scored === undefined || (profile.largest ?? 0) > 100) return undefined;
  const condition = parts.filter((part) => part !== scored).join(", ");
  const metric = knownMetric(headerWords(scored));
  return { metric, benchmark, isWhole: true, ...(condition !== "" && { condition }) };
}

/** `MMLU.5-shot` and `BLEU.en-de`: what the first steps name, under what the last one says. */
function underFirst(before: string, last: string, profile: ColumnProfile): Named {
  const benchmark = knownBenchmark(before);
  if (benchmark !== undefined) return { ...onBenchmark(benchmark, profile), condition: last };
  const metric = knownMetric(before);
  const isOther = metric !== undefined && (measuresElse(headerWords(last), before) || isInOther(metric, profile));
  return metric === undefined || metric.isProperty === true || isOther ? {} : { metric, condition: last };
}

/** `memory.bandwidth` and `memory.memory_size` are no conditions of a memory. */
const measuresElse = (last: string, first: string): boolean =>
  directionOf(last) !== "neutral" || /\b(?:bus|size|width|type)$/.test(last) || last.startsWith(`${first} `);

/** A share of what was solved is no more than a hundred. */
const onBenchmark = (benchmark: string, { largest, negatives, samples }: ColumnProfile): Named =>
  (largest ?? 0) > 100 || ((negatives > 0 || samples.some(isOpenBelow)) && scoreOn(benchmark)?.level === "ratio")
    ? {}
    : { metric: scoreOn(benchmark), benchmark };

/** `0.04±0.11` may be below zero, which no accuracy is. */
function isOpenBelow(cell: string): boolean {
  const [, value, deviation] = /^([\d.]+)\s*±\s*([\d.]+)/.exec(cell) ?? [];
  return Number(deviation) > Number(value);
}

/** Words in paths that say no more than that values follow. */
const hollow =
  /^(?:metrics?|results?|scores?|values?|points|benchmarks?|tasks?|leaderboard|metadata|summary|eval(?:uation)?s?|performance|stats|data|\d+)$/i;

/** The telling steps of a path through nested records, which has no blanks around its dots. */
const stepsOf = (name: string): readonly string[] =>
  /^[^\s.](?:[^.]*[^\s.])?(?:\.[^\s.](?:[^.]*[^\s.])?)+$/.test(name) && !/\d\.\d/.test(name)
    ? name.split(".").filter((step) => !hollow.test(step))
    : [];

/** Steps that say nothing without the one before. */
const ofAnything = /^%?(?:models?|baseline|ties?)$/i;

/** `memory.memory_size` says the first step again. */
function withoutPath(name: string): string {
  const steps = stepsOf(name).filter(
    (step, at, all) => !headerWords(all[at + 1] ?? "").startsWith(`${headerWords(step)} `),
  );
  if (steps.length === 0) return name;
  return steps.length === 1 && ofAnything.test(steps[0] ?? "") ? name.replaceAll(".", " ") : steps.join(" ");
}

/** A known metric in its own unit where the column can be converted to it, otherwise in the unit of the column. */
function inUnitOf(
  known: MetricMapping,
  parts: HeaderParts,
  profile: ColumnProfile,
): { readonly metric: MetricMapping; readonly power: number } {
  const isFraction =
    (known.unit === "%" || known.unit === "points") &&
    parts.unit === undefined &&
    profile.units === 0 &&
    areFractions(known, profile);
  if (isFraction) return { metric: { ...known, unit: "count" }, power: parts.power };
  const ofCells = parts.unit === undefined && parts.power === 0 ? otherUnit(known, parts.name, profile) : undefined;
  if (ofCells !== undefined) return { metric: { ...known, unit: ofCells }, power: 0 };
  if (parts.unit === undefined || parts.unit === known.unit)
    return {
      metric: known,
      power: parts.power === 0 || parts.unit !== undefined ? parts.power : parts.power - ownPower(known.unit),
    };
  const power = unitPower(parts.unit, known.unit);
  return power === undefined
    ? { metric: { ...known, unit: parts.unit }, power: parts.power }
    : { metric: known, power: parts.power + power };
}

/** That of the cells, where it is no other scale of the usual one: a price in euros, `8 GiB`. */
function otherUnit({ unit }: MetricMapping, name: string, profile: ColumnProfile): string | undefined {
  const isUnit = readUnit(profile.unit ?? "")?.unit !== undefined;
  const own = unit === "count" || !isUnit ? undefined : unitOfCells(name, profile);
  const isSame =
    own === undefined ||
    unitPower(own, unit) !== undefined ||
    /flop/i.test(own) ||
    (isTimeUnit(own) && isTimeUnit(unit));
  return isSame ? undefined : own;
}

/** There may be more errors than words, so some rates of them are above one, though most are not; percentages of them are hardly below a third. */
const areFractions = ({ id }: MetricMapping, profile: ColumnProfile): boolean =>
  (profile.largest ?? 100) <= 1 || (/^(?:cer|word-error-rate)$/.test(id) && areSharesOfWords(profile));

const areSharesOfWords = ({ smallest = 100, median = 100 }: ColumnProfile): boolean => smallest < 0.34 && median <= 1;

const ofErrors = /(?:^| )[cw]er(?: |$)/;
const asErrors = "no unit is stated, and rates of errors as high as these are usual in %";

/** `test-clean WER`, where no sign tells percentages from shares. */
const arePercentErrors = ({ name, unit = "" }: HeaderParts, profile: ColumnProfile): boolean =>
  unit === "" &&
  profile.unit === undefined &&
  (profile.largest ?? 0) > 1 &&
  ofErrors.test(headerWords(name)) &&
  !areSharesOfWords(profile);

/** `Memory (G)` is in the unit of the metric, which holds the prefix itself. */
const ownPower = (unit: string): number =>
  ["B", "Wh", "W", "J", "Hz"].map((base) => unitPower(unit, base)).find((power) => power !== undefined) ?? 0;

const percentWords = /^(?:percent(?:age)?|pct)\b|\b(?:percent(?:age)?|pct)$/i;

function unitFor(parts: HeaderParts, profile: ColumnProfile): string {
  const { name, unit } = parts;
  if (unit !== undefined) return unit;
  if (profile.hasShares || areAllPercentages(profile)) return "%";
  const ofCells = unitOfCells(name, profile);
  if (ofCells !== undefined) return ofCells;
  if (isOfBytes(name, profile)) return "B";
  if (arePercentErrors(parts, profile)) return "%";
  if (name.toLowerCase().includes("speed") && /\bspeed[ -]?ups?\b/i.test(name)) return "×";
  const isOfHundred = percentWords.test(name.replaceAll("_", " ")) || /\s%\s/.test(name);
  return isOfHundred && (profile.largest ?? 0) > 1 ? "%" : "count";
}

/** Where few carry the sign, and no number is as small as shares of one are. */
const areAllPercentages = ({ unit, units, filled, smallest = 0, largest = 0 }: ColumnProfile): boolean =>
  unit === "%" && units * 2 < filled && smallest > 1 && largest <= 100;

/** What most cells have behind or before their numbers. */
function unitOfCells(name: string, { unit, ...profile }: ColumnProfile): string | undefined {
  if (unit === undefined || shareOf(profile.units, { ...profile, unit }) < 0.5) return undefined;
  const known = readUnit(unit)?.unit ?? unit;
  return known === "¥" ? yuanOrYen(name) : known;
}

/** `¥` is the sign of both: simplified characters are for yuan, and those of Japan for yen. */
function yuanOrYen(name: string): string {
  if (/[价费总输币]/.test(name)) return "CNY";
  return /[\u3040-\u30ff円価]/.test(name) ? "JPY" : "¥";
}

/** `112 B` is no billion below the name of a memory, and `18064 B` nowhere. */
const isOfBytes = (name: string, profile: ColumnProfile): boolean =>
  profile.numbers > 0 &&
  profile.samples.every((cell) => /\d\s?(?:(?:[KMGT]i?)?B|[KMGT])$/.test(cell)) &&
  (/\b(?:allocat\w+|memory|mem|heap|\w*rss|bytes|disk|storage|footprint|cache|file size)\b/.test(headerWords(name)) ||
    (mayBeBytes(name, profile) && (profile.largest ?? 0) >= 1e12));

const mayBeBytes = (name: string, { numbers, samples }: ColumnProfile): boolean =>
  numbers > 0 && samples.every((cell) => /^\d[\d,]* B$/.test(cell)) && !/param|token|size|active/i.test(name);

const timeUnits: ReadonlySet<string> = new Set(["s", "ms", "µs", "ns", "min", "h", "d"]);

export const isTimeUnit = (unit: string): boolean => timeUnits.has(unit);

/** A speed in seconds is a time, and an average of nothing else is one of times. */
function directionOfTime(words: string): MetricMapping["better"] {
  const isBare = /^(?:avg|average|mean|median|total|p\d+|min|max|t(?: \w\w)?)?$/.test(words);
  const isWhole = /\b(?:wall|e2e)\b/.test(words);
  return isBare || isWhole || directionOf(words) === "higher" ? "lower" : directionOf(words);
}

/** Of what is done in a second, more is better, though its name may be that of a time. */
function betterOf(words: string, unit: string): MetricMapping["better"] {
  const [above = "", below] = unit.split("/");
  if (timeUnits.has(unit)) return directionOfTime(words);
  if (below !== undefined && (timeUnits.has(above) || /^(?:USD|EUR)$/.test(above))) return "lower";
  const better = directionOf(words);
  if (unit === "%" && better === "lower" && isOnlyUsedUp(words)) return "neutral";
  return unit.endsWith("/s") && (better === "neutral" || /\b(?:time|latency|runtime)\b/.test(words))
    ? "higher"
    : better;
}

/** A metric under the name its column has. */
export function newMetric(name: string, unit: string, profile?: ColumnProfile): MetricMapping {
  const words = headerWords(name);
  const spaced = name.replaceAll("_", " ").trim() || name;
  const isInterval =
    (profile?.negatives ?? 0) > 0 ||
    /\b(?:elo|rating|diff|difference|delta|change|index)\b| log(?:10)?$/.test(words) ||
    (unit === "count" && /\bscore\b/.test(words));
  return {
    id: slugOf(name.replace(/%(?=\p{L})/gu, "pct ")),
    name: spaced.charAt(0).toUpperCase() + spaced.slice(1),
    unit,
    better: betterOf(words, unit),
    level: isInterval ? "interval" : "ratio",
  };
}

/** The metric that a cell names, in the unit that stands beside it; what the values look like tells shares from percentages. */
export const namedMetric = (name: string, unit: string, profile?: ColumnProfile): MetricMapping =>
  namedInRow(name, unit, profile).metric;

const ofCounts = /^(?:count|tokens|FLOP|MAC)$/;

/** As `namedMetric`, with the power of ten that the name or the unit asks for: `GFLOPs`, `Params (M)`. */
export function namedInRow(name: string, unit: string, profile?: ColumnProfile): NamedMetric {
  const parts = splitHeader(name);
  return namedOf(name, parts, knownMetric(headerWords(parts.name)), unit, profile);
}

function namedOf(
  name: string,
  parts: HeaderParts,
  known: MetricMapping | undefined,
  unit: string,
  profile: ColumnProfile | undefined,
): NamedMetric {
  const { unit: own, power: stated } = unit === "" ? parts : unitBeside(unit, known);
  const named = (metric: MetricMapping, power = stated): NamedMetric => ({
    metric: { ...metric, ...directionIn(name) },
    ...(power !== 0 && { power }),
  });
  if (known === undefined)
    return named(newMetric(parts.name, own ?? (profile === undefined ? "count" : unitFor(parts, profile)), profile));
  if (own !== undefined) return named({ ...known, unit: own });
  if (profile === undefined) return named(known, stated === 0 ? 0 : stated - ownPower(known.unit));
  const { metric, power } = inUnitOf(known, parts, profile);
  return named(metric, power);
}

/** A letter alone is a scale only of what is counted: `B` are billions of parameters, and bytes of a memory. */
function unitBeside(text: string, known: MetricMapping | undefined): UnitRead {
  const read = readUnit(text);
  if (read?.unit !== undefined) return read;
  const isScale = read !== undefined && known !== undefined && ofCounts.test(known.unit);
  return isScale ? { ...read, unit: known.unit } : { unit: text, power: 0 };
}

/** As `namedMetric`, of a metric whose values are all at hand, with what speaks for its unit where nothing states it. */
export function namedValues(name: string, unit: string, profile: ColumnProfile): NamedMetric & Partial<UnstatedUnit> {
  const parts = splitHeader(name);
  const words = headerWords(parts.name);
  const known = knownMetric(words);
  const named = namedOf(name, parts, known, unit, profile);
  const { metric } = named;
  if (unit !== "") return named;
  if (profile.hasShares && metric.unit === "%") return { ...named, unitNote: readAsPercentages };
  if (known !== undefined) return { ...named, ...unstatedIn(metric, parts, profile) };
  const unitNote = arePercentErrors(parts, profile) ? asErrors : noteOfOther(words, metric.unit);
  return { ...named, ...(unitNote !== undefined && { unitNote }) };
}
