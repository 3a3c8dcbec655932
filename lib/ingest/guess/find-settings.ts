import type { ForeignTable } from "../foreign-file";
import { directionOf, knownMetric } from "../words/known-metrics";
import { headerWords, splitHeader } from "../words/split-header";
import type { GuessedColumn } from "./guess-columns";

/** Why a column is not read that says with what all of a run was done. */
export const ofRun = "a setting of the run";
/** Why a column is not read that says how much was done. */
export const howOften = "how often it was measured";

/** Why a column is not read that counts what a score beside it was taken over. */
export const ofSamples = "how many were scored";

const variables = "n|num|nb|nr|no|total";
const words = "number of|# ?of|#|count of";
/** What one chip has so many of. */
const parts = "(?:(?:cpu|gpu|physical|virtual|(?:host )?processor) )?(?:cores?|threads?)";
const wholes =
  "gpus?|cpus?|tpus?|npus?|vcpus?|chips?|(?:host )?processors?|accelerators?|devices?|nodes?|hosts?|servers?|machines?|workers?|processes|sockets?|replicas?|shards?|clients?";
const machines = `(?:${wholes}|${parts})`;

/** Numbers that are never results, by their whole names. */
const sure: readonly RegExp[] = [
  /^(?:(?:global|train(?:ing)?|current) )?(?:step|iteration|iter|epoch)(?: (?:index|number))?$/,
  /^(?:(?:infer|train|test|eval|max|local|global|micro|per device|n|num) )*(?:u?batch|mini ?batch|micro ?batch|batch ?size|bs)(?: size| sizes)?$/,
  /^(?:(?:infer|train|test|eval) )?(?:img|image|input|crop) (?:size|res|resolution)$|^(?:input )?resolution$|^(?:输入|图像|图片)?(?:尺寸|分辨率)$/,
  /^(?:(?:input|prompt|output) )?(?:seq|sequence) ?len(?:gth)?$|^(?:input|prompt) len(?:gth)?$|^(?:output|gen) len$|^[io]sl$|^n (?:prompt|gen|ctx)$/,
  /^(?:max )?concurrency$|^(?:num )?concurrent (?:users|requests|clients|streams)$|^max num seqs$|^request rate$/,
  /^[tpdec]p(?: size)?$|^(?:tensor|pipeline|data|expert|context) parallel(?:ism)?(?: size| degree)?$|^world size$/,
  /^best of$|^(?:.+ )?(?<!\bon )(?:target|threshold)$/,
  /^unroll factor$|^invocation count$|^affinity$/,
  /^power (?:limit|cap)(?: w| watts)?$|^gen tokens$/,
  /^(?:run|trial|attempt|repeat|repetition|rep) (?:num|number|no|nr)$/,
  /^patience$|^(?:pos|class) weight$/,
  /^(?:(?:n|num|number of) )?(?:few ?shots?|shots)$|^(?:n|num) ?shot$|^(?:num beams|beam size)$/,
  /^(?:(?:n|num|w|weight|quant) )?bits$|^bit ?width$/,
  new RegExp(
    `^(?:(?:${variables}|${words}) ?(?:${wholes})|(?:${variables}) ?${parts})(?: (?:used|per (?:node|host|system|server|machine)))?$`,
  ),
  new RegExp(`^${machines} per (?:node|host|system|server|machine)$`),
  new RegExp(`^${machines} count$`),
];

const context = /^(?:context|ctx) (?:tokens|size|len(?:gth)?)$/;

/** What a machine or a network has is a result in a table of them, and a setting where models come again or all were measured alike. */
const likely: readonly RegExp[] = [
  new RegExp(`^(?:${machines}(?: quantity| number)?|(?:${words}) ?${parts})(?: used)?$`),
  /^instances$/,
  /^(?:context|ctx) (?:tokens|size|len(?:gth)?)$|^ctx$|^prompt (?:size|length)$/,
  /^(?:max|min) (?:new |output |completion )?tokens$/,
  /^(?:n|num|total|eval|train(?:ing)?)? ?(?:n )?time ?steps$|^eval episodes$|^(?:n|num|max|total) epochs$/,
  /^(?:hidden|embedding|embed|latent|model) (?:size|dim(?:ension)?s?)$/,
  /^(?:n|num|number of) (?:hidden )?(?:layers|heads|hops|neighbou?rs|trees)$/,
  /^(?:train(?:ing)?|validation|val|test) (?:size|ratio|split)$/,
];

const efforts =
  /^(?:(?:n|num|number of|# ?of|#|min|max|total) )?(?:runs|repeats|repetitions|reps|rounds|iterations|iters|trials|warm ?ups?)$|^(?:n|num|number of|#) ?prompts$|^(?:.+ )?(?:repeat|repetition|iteration|trial|run) (?:cnt|count)s?$/;

const flags =
  /^(?:is|has|uses?|with|supports?|can|was|did) \S.*$|^(?:.+ )?(?:enabled|verified|reproduced|official|flagged|merged|compliant|compliance|inferred|open ?(?:source|weights?)|available|flash attn|flash attention|moe|gated|public|proprietary|checked)$/;

/**
 * Numbers by whose names no model is measured: under what it was (how large the batches, on how many chips), which is a condition;
 * how often, and whether something holds at all, which are not read. Where nothing else would be a value, they are the values.
 */
export function withSettings(columns: readonly GuessedColumn[], rows: ForeignTable["rows"]): readonly GuessedColumn[] {
  const model = columns.find(({ role }) => role === "model")?.profile;
  const comesAgain = model === undefined || model.distinct < model.filled;
  const hasRepeats = comesAgain || columns.some(isOfSampling);
  const ofCounts = columns.some(({ words }) => besidePositives.test(words));
  const ofGraphs = columns.some(({ words }) => /\bedges$/.test(words));
  const isSwept = ({ role, words }: GuessedColumn): boolean =>
    comesAgain && ofCounts && role === "measurement" && /(?:^| )threshold$/.test(words);
  const told = columns.map((column, place): GuessedColumn => {
    if (isOfSampling(column) || isEpoch(column) || isSwept(column) || isVaryingContext(column, place, columns, rows))
      return asSetting(column);
    if (!isOpen(column) || (ofCounts && positives.test(column.words)) || (ofGraphs && nodes.test(column.words)))
      return column;
    return isOfSamples(column, columns)
      ? { ...column, isByName: true, confidence: 0.6, role: "ignore", reason: ofSamples }
      : settingIn(column, hasRepeats);
  });
  return told.some(({ role }) => role === "measurement" || role === "value") ? told : columns;
}

/** What stands beside true positives, which elsewhere are how many chips share a tensor. */
const besidePositives = /(?:^| )(?:fn|tn|[ft][np]r|recall)$/;
const positives = /(?:^| )tp$/;
/** Beside edges these are of a graph, and no machines. */
const nodes = /\bnodes$/;

/** Which of the names in a record are of numbers by which no model is measured. */
export function settingNamesIn(names: Iterable<string>): ReadonlySet<string> {
  const all = [...names].map((name) => [name, headerWords(name)] as const);
  const ofCounts = all.some(([, words]) => besidePositives.test(words));
  return new Set(
    all.flatMap(([name, words]) => (isSettingName(words) && !(ofCounts && positives.test(words)) ? [name] : [])),
  );
}

/** Whether no model is measured by a number of this name. */
export const isSettingName = (words: string): boolean => [...sure, efforts].some((pattern) => pattern.test(words));

/** How a model was asked to sample, by the range that such numbers have: a temperature of more is one of a machine or of the weather. */
const sampling: ReadonlyMap<string, number> = new Map([
  ["temperature", 2],
  ["sampling temperature", 2],
  ["temp", 2],
  ["top p", 1],
  ["min p", 1],
  ["top k", 1000],
  ["repetition penalty", 3],
  ["frequency penalty", 2],
  ["presence penalty", 2],
  ["guidance scale", 50],
  ["cfg scale", 50],
]);

const isOfSampling = ({ role, words, header, profile: { smallest, largest } }: GuessedColumn): boolean => {
  const most = sampling.get(words) ?? sampling.get(lastStep(header));
  return (
    role === "measurement" && most !== undefined && smallest !== undefined && smallest >= -2 && (largest ?? 0) <= most
  );
};

/** A run is logged between two epochs, too. */
const isEpoch = ({ role, words }: GuessedColumn): boolean => role === "measurement" && words === "epoch";

/** Of one model several contexts were measured at; of each it has one. */
function isVaryingContext(
  { role, words }: GuessedColumn,
  place: number,
  columns: readonly GuessedColumn[],
  rows: ForeignTable["rows"],
): boolean {
  const model = columns.findIndex((column) => column.role === "model");
  if (role !== "measurement" || model < 0 || !context.test(words)) return false;
  const known = new Map<string, string>();
  return rows.some(({ cells }) => {
    const [name = "", cell = ""] = [cells[model], cells[place]];
    const first = known.get(name) ?? cell;
    known.set(name, first);
    return first !== cell;
  });
}

/** What takes time or is done in a second is measured, unless it says how often to ask. */
const isOpen = ({ role, words, header, profile }: GuessedColumn): boolean =>
  role === "measurement" &&
  profile.fractions === 0 &&
  profile.negatives === 0 &&
  knownMetric(words) === undefined &&
  (words === "request rate" || !/(?:^|\/)(?:[mnµ]?s|min|h)$/.test(splitHeader(header).unit ?? ""));

/** `num` beside `score`, and `count` beside `mean`, each below the same names if these are nested. */
function isOfSamples({ header }: GuessedColumn, columns: readonly GuessedColumn[]): boolean {
  const [, above, last = ""] = nested.exec(header) ?? [];
  const name = headerWords(last);
  const isCounted = (words: string): boolean =>
    name === "num" ? directionOf(words) === "higher" : above !== undefined && words === "mean";
  return (
    (name === "num" || name === "count") &&
    columns.some(({ role, header: other }) => {
      const [, around, own = ""] = nested.exec(other) ?? [];
      return (role === "measurement" || role === "value") && around === above && isCounted(headerWords(own));
    })
  );
}

const nested = /^(?:(\S+)\.)?([^.\s][^.]*)$/;

/** No model is shown so many examples, in each row another number of them; players shoot so often. */
const areMany = ({ words, profile }: GuessedColumn): boolean =>
  /^(?:number of )?shots$/.test(words) && profile.distinct === profile.filled && (profile.largest ?? 0) > mostShots;
const mostShots = 64;

const asSetting = (column: GuessedColumn): GuessedColumn => ({
  ...column,
  isByName: true,
  confidence: 0.8,
  role: "condition",
  reason: "a number of this name says how something was measured",
});

function settingIn(column: GuessedColumn, hasRepeats: boolean): GuessedColumn {
  const { header, words, profile } = column;
  const is = (pattern: RegExp): boolean => pattern.test(words) || pattern.test(lastStep(header));
  const isSame = profile.distinct === 1 && profile.filled > 1;
  const base = { ...column, isByName: true, confidence: 0.8 };
  if (areMany(column)) return column;
  if (sure.some(is) || (likely.some((pattern) => pattern.test(words)) && (hasRepeats || isSame)))
    return asSetting(column);
  if (is(efforts)) return { ...base, role: "ignore", reason: howOften };
  const isYesOrNo = profile.largest !== undefined && profile.largest <= 1;
  return isYesOrNo && is(flags) ? { ...base, role: "ignore", reason: "yes or no, written as 1 and 0" } : column;
}

const mostParameters = 8;

/** What a run was given is how its results were measured, by whatever values; of many such columns none says much. */
export function withParameters(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const isOne = ({ role, header, profile }: GuessedColumn): boolean =>
    (role === "measurement" || role === "ignore") && profile.filled > 0 && isParameter(header);
  const role = columns.filter(isOne).length > mostParameters ? "ignore" : "condition";
  return columns.map((column) =>
    isOne(column) ? { ...column, role, isByName: true, confidence: 0.8, reason: ofRun } : column,
  );
}

/** `params_lr`, `params.alpha` and `param_C` are what a run was given; `params_count` and `params (M)` are sizes. */
const isParameter = (header: string): boolean =>
  /^param(?:eter)?s?: \S/i.test(header) ||
  /(?:^|\.)params?[_./](?!(?:count|total|active|activated|trainable|size|num|number|millions?|billions?|[kmb])(?:[_ ](?:[kmb]|millions?|billions?))?$)[a-z]/i.test(
    header,
  );

/** The last step of a path through nested records, such as `run.batch_size`. */
const lastStep = (header: string): string => headerWords(/^\S+\.([^.\s][^.]*)$/.exec(header)?.[1] ?? "");
