import { isUnknown } from "../../quantity";
import { isClock } from "../cells/read-clock";
import { readDuration } from "../cells/read-duration";
import type { ForeignTable } from "../foreign-file";
import { isLikeModel } from "../tables/tree-shape";
import { answers } from "../words/column-names";
import { isSystemName } from "../words/known-names";
import type { GuessedColumn } from "./guess-columns";
import { areModelsAcross, isCalledAsFamily, isCalledAsModel, labelPlace } from "./label-column";
import { isMeasureName } from "./measure-names";
import { areDatasets } from "./of-datasets";
import { shareOf } from "./profile-column";

/** Why a column that nothing else is known of is not read. */
export const noValue = "a text that is no value";

/** The column that names what is compared: by its name, or the first one of texts that mostly differ. */
export function withModel(columns: readonly GuessedColumn[], rows: ForeignTable["rows"]): readonly GuessedColumn[] {
  const named = columns
    .filter((column) => column.role === "model" && !isMostlyBlank(column) && !isLinkWord(column))
    .sort((a, b) => vaguenessOf(a) - vaguenessOf(b));
  const isLabelled = labelPlace(columns) !== undefined;
  const machines = areModelsAcross(columns) ? [] : columns.filter(isOfMachines);
  const unnamed = () =>
    columns.find(isOfProviders) ??
    machines.find(isOneEach) ??
    besideSentences(columns) ??
    columns.find((column) => isLikeNames(column) && !isOfIds(column)) ??
    columns.find((column) => isLikeLabels(column) && !isOfIds(column)) ??
    columns.find((column) => column.words === "column 1" && areLikeModels(column)) ??
    machines[0] ??
    columns.find(isLikeNames) ??
    columns.find(isOfOrganizations) ??
    panelOf(columns, rows);
  const isSecond = (column: GuessedColumn, of: GuessedColumn | undefined): boolean =>
    of !== undefined && isOwnName(column) && fills(columns.indexOf(column), columns.indexOf(of), rows);
  const likely = fullest(named);
  const [first] = named;
  const isHalfNamed = first !== undefined && likely !== undefined && !isFull(likely) && isSecond(likely, first);
  const surest = isHalfNamed ? first : likely;
  const second = named.find((column) => isSecond(column, surest));
  const ofKind = surest === undefined ? undefined : namedBeside(surest, columns);
  const chosen =
    ofKind ??
    surest ??
    columns.find(isTestOfModels) ??
    (isLabelled || areDatasets(columns) ? besideLone(columns) : unnamed());
  return columns.map((column) => {
    if (column === chosen) {
      const { reason: _, ...own } = column;
      const isNamed = named.includes(column);
      return { ...own, role: "model", confidence: isNamed ? column.confidence : 0.5, isByName: isNamed };
    }
    if (column.role !== "model") return column;
    if (column === second && chosen !== undefined && chosen === surest)
      return { ...column, of: chosen.header, reason: `names the rows that ${chosen.header} does not`, confidence: 0.6 };
    if (column === surest && ofKind !== undefined)
      return { ...column, role: "ignore", reason: `a kind of what ${ofKind.header} names`, confidence: 0.6 };
    if (isMostlyBlank(column) || isLinkWord(column))
      return { ...column, role: "ignore", reason: noValue, confidence: 0.6 };
    return { ...column, role: "ignore", reason: "another column names the models", confidence: 0.6 };
  });
}

/** One column of numbers, called after nothing that is known, is no model where another one has names: `ENV | MA | SPEC_NAME`. */
function besideLone(columns: readonly GuessedColumn[]): GuessedColumn | undefined {
  const [only, ...others] = columns.filter(({ role }) => role === "measurement" || role === "value");
  const isModel = only === undefined || isCalledAsModel(only) || isSystemName(only.words);
  return isModel || others.length > 0 || isMeasureName(only)
    ? undefined
    : columns.find((column) => isLikeLabels(column) && / name$/.test(column.words) && !ofOthers.test(column.words));
}

/** What few rows have is no name of theirs, whatever it may be called. */
const isMostlyBlank = ({ confidence, profile }: GuessedColumn): boolean =>
  confidence < 0.9 && profile.filled * 2 < profile.sampled;

/** `[model](https://…)` in every row is a link to it, and not its name. */
const isLinkWord = ({ words, profile: { distinct, filled, samples } }: GuessedColumn): boolean =>
  distinct === 1 &&
  filled > 1 &&
  /^(?:models?|links?|download|weights?|checkpoint|ckpt|here|github|hf)$/i.test(samples[0] ?? "") &&
  (samples[0]?.toLowerCase() === words || !/\d/.test(words));

/** What may be called so is often of what kind a thing is, and not its name. */
const kinds =
  /^(?:architecture|arch|network|backbone|(?:model|system) type|framework|language|library|package|runtime|engine|optimizer)$/;
const ofThings = /(?:^| )(?:name|title|label|product|item|gpu|cpu|chip|device|accelerator|machine|processor)$/;
const ofOthers =
  /\b(?:run|exp|experiment|trial|config|file|path|id|commit|user|paper|author|data ?set|benchmark|task|test)\b/;

/** A thing may stand in two rows. */
const nearlyEach = 0.9;

/** Beside a kind that comes again, the column with another name in nearly every row: called as names of things are, or before it the first of texts. */
function namedBeside(kind: GuessedColumn, columns: readonly GuessedColumn[]): GuessedColumn | undefined {
  if (kind.confidence === 1 || !kinds.test(kind.words) || kind.profile.distinct === kind.profile.filled)
    return undefined;
  const isName = (column: GuessedColumn): boolean =>
    column !== kind &&
    isFull(column) &&
    column.profile.distinct >= column.profile.sampled * nearlyEach &&
    !ofOthers.test(column.words) &&
    (column.role === "model" || isLikeNames(column) || isOfMachines(column));
  const names = columns.filter(isName);
  const [first] = columns.filter(({ profile }) => profile.filled > 0 && shareOf(profile.numbers, profile) < 0.5);
  return names.find(({ words }) => ofThings.test(words)) ?? names.find((column) => column === first);
}

/** A kind or a backbone names no row, though the name may be missing. */
const isOwnName = ({ words, confidence }: GuessedColumn): boolean => confidence >= 0.8 && !kinds.test(words);

/** Whether one column of names has some where another has none. */
const fills = (place: number, other: number, rows: ForeignTable["rows"]): boolean =>
  place !== other && rows.some(({ cells }) => isUnknown(cells[other] ?? "") && !isUnknown(cells[place] ?? ""));

/** Countries and the like, each with a row a year: these are compared where nothing else has a name. */
function panelOf(columns: readonly GuessedColumn[], rows: ForeignTable["rows"]): GuessedColumn | undefined {
  const date = columns.findIndex(({ role }) => role === "released" || role === "as-of");
  return columns.find(({ role, profile }, place) => {
    if (date < 0 || profile.distinct < 2 || (role !== "country" && role !== "organization")) return false;
    const keys = new Set(rows.map(({ cells }) => `${cells[place]}\u0000${cells[date]}`));
    return profile.filled === profile.sampled && keys.size === rows.length;
  });
}

const manyBlanks = 0.05;

/** Of columns that may name models the surest, unless it leaves rows without a name that a likely one names, which has at least as many. */
function fullest([surest, ...others]: readonly GuessedColumn[]): GuessedColumn | undefined {
  if (surest === undefined || isFull(surest)) return surest;
  const namesMore = ({ profile }: GuessedColumn): boolean =>
    profile.filled - surest.profile.filled >= profile.sampled * manyBlanks;
  const fuller = others.find(
    (other) =>
      other.profile.distinct >= surest.profile.distinct &&
      (namesMore(other) || (surest.confidence < 1 && isFull(other))),
  );
  return fuller ?? surest;
}

const isFull = ({ profile }: GuessedColumn): boolean => profile.filled === profile.sampled;

/** The surest name comes first, unless it is the same in every row and no more than likely to be one. */
const vaguenessOf = ({ confidence, profile }: GuessedColumn): number =>
  -confidence + (confidence < 1 && profile.distinct === 1 && profile.filled > 1 ? 1 : 0);

const ofOutcomes = /^(?:state|status|outcome|reference)$|(?:^| )ids$/;
const ofTests =
  /^(?:benchmark|data ?set|metric|target|train(?:ing)? (?:set|data))\b|\b(?:benchmark|data ?set|target|train(?:ing)? (?:set|data))$|数据集|[测训][试练]集/;

/** What models were measured under is no test, where it is called as they are. */
const isTestOfModels = ({ role, words, profile: { samples } }: GuessedColumn): boolean =>
  role === "benchmark" && words === "test name" && samples.length > 1 && samples.every(isCalledAsModels);

const isCalledAsModels = (cell: string): boolean => isCalledAsFamily(cell.replace(/(?<=\p{L})(?=\d)/gu, " "));

/** `09ce89a2-3a5b-49d8-8942-f2a5f925674d`, `0135dc581385f466`. */
export const hexId = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{8,64})$/i;

/** Names of nothing, and of what everything ran on, where anything else may be one. */
const isOfIds = ({ words, profile: { samples } }: GuessedColumn): boolean =>
  /(?:^| )(?:uuid|guid)$|^(?:run|test|case|unique|request|job|trial|experiment|session) id$/.test(words) ||
  samples.every((cell) => hexId.test(cell) || system.test(cell) || path.test(cell));

const path = /^(?:[a-z]:|file:)?[\\/].*[\\/]/i;
const system = /^(?:windows|linux|mac ?os|darwin|ubuntu)\b/i;

/** What was asked, said or predicted, and why. */
const ofSpeech =
  /(?:^| )(?:instructions?|reason(?:ing)?|rationale|explanation|message|response|output|answer|predict(?:ion|ed)|completion|feedback|critique|errors?)(?: \d)?$/;

/** Where something was done, and on how much at a time. */
const ofSurroundings = /(?:^| )(?:region|time ?zone|batch(?: size)?)(?: |$)/;

const flag = /^(?:true|false|yes|no|on|off)$/i;

/** Whether it holds in each row or not. */
export const areFlags = ({ samples, distinct }: GuessedColumn["profile"]): boolean =>
  distinct <= 2 && samples.length > 0 && samples.every((cell) => flag.test(cell));

/** A sign, a date, a time or a shape is no name, nor is what became of a run, was said in it, a record or a list in a cell, or what something was tested on. */
const areNames = ({ words, profile }: GuessedColumn): boolean =>
  !ofOutcomes.test(words) &&
  !answers.test(words) &&
  !ofTests.test(words) &&
  !ofSurroundings.test(words) &&
  !ofSpeech.test(words) &&
  !areFlags(profile) &&
  !profile.samples.every((cell) => /^[{[]|;/.test(cell) || /^\d[\d.,]*(?: ?(?:[x×*/]|and) ?\d[\d.,]*)+$/.test(cell)) &&
  profile.samples.some((cell) => /\p{L}/u.test(cell)) &&
  profile.samples.filter((cell) => /[\p{L}\p{N}]/u.test(cell)).length * 2 > profile.samples.length &&
  shareOf(profile.dates, profile) < 0.5 &&
  !profile.samples.every((cell) => isClock(cell) || readDuration(cell, "s") !== undefined);

const isLikeNames = (column: GuessedColumn): boolean => {
  const { profile, role, isByName, confidence } = column;
  return (
    role === "ignore" &&
    areNames(column) &&
    !(isByName && confidence === 1) &&
    (profile.distinct > 1 || profile.sampled === 1) &&
    profile.filled * 2 >= profile.sampled &&
    shareOf(profile.numbers, profile) < 0.5 &&
    shareOf(profile.addresses, profile) < 0.5 &&
    profile.meanLength < 100 &&
    profile.distinct > profile.filled * 0.3
  );
};

/** Where prompts or remarks would be the first names, what is called as models are, if there is anything. */
function besideSentences(columns: readonly GuessedColumn[]): GuessedColumn | undefined {
  const first = columns.find(isLikeNames);
  return first !== undefined && isOfSentences(first) ? columns.find(areLikeModels) : undefined;
}

const fewWords = 4;

const isOfSentences = ({ profile: { samples } }: GuessedColumn): boolean =>
  samples.filter((cell) => cell.trim().split(/\s+/).length >= fewWords).length * 2 > samples.length;

/** Whether its cells are called as models are, each in however many rows. */
const areLikeModels = (column: GuessedColumn): boolean =>
  column.role === "ignore" &&
  column.profile.distinct > 1 &&
  column.profile.filled === column.profile.sampled &&
  !isOfSentences(column) &&
  areNames(column) &&
  column.profile.samples.filter((cell) => isCalledAsFamily(cell) || isLikeModel(cell)).length * 2 >
    column.profile.samples.length;

/** Among names; a column of more is one of values, of which some could not be measured. */
const mostNumbers = 0.2;

/** Names that come again, as where one thing is measured many times. */
const isLikeLabels = (column: GuessedColumn): boolean =>
  column.role === "ignore" &&
  shareOf(column.profile.numbers, column.profile) < mostNumbers &&
  column.reason === noValue &&
  areNames(column) &&
  column.profile.distinct > 1 &&
  column.profile.meanLength < 60 &&
  column.profile.addresses === 0;

const isOneEach = ({ profile }: GuessedColumn): boolean => profile.distinct === profile.sampled;

/** `openai:chat:gpt-4o-mini`, which may be the one of all rows. */
const isOfProviders = ({ words, role, profile: { samples } }: GuessedColumn): boolean =>
  /(?:^| )provider(?: id)?$/.test(words) &&
  (role === "organization" || role === "ignore") &&
  samples.length > 0 &&
  samples.every((cell) => /^[a-z][\w.-]*:[^\s/]\S*$/i.test(cell));

/** Where nothing else has a name, or each has a row, machines are compared. */
export const isOfMachines = ({ role, words, profile }: GuessedColumn): boolean =>
  role === "condition" &&
  /^(?:(?:hardware|devices?|gpus?|cpu|accelerator|machine|processor)(?: (?:name|model))?|quant|instance|chip|pro[cz]ess?[eo]r[es]?|procesador|processador|процессор|处理器|プロセッサ|프로세서)$/.test(
    words,
  ) &&
  (shareOf(profile.numbers, profile) < 0.5 || profile.samples.every((cell) => /^\d{3,5}[A-Z]{1,3}$/i.test(cell))) &&
  profile.distinct > 1;

/** Where nothing else has a name, organizations are compared, or countries. */
const isOfOrganizations = ({ role, profile }: GuessedColumn): boolean =>
  (role === "organization" || role === "country") && profile.distinct > profile.filled * 0.3;
