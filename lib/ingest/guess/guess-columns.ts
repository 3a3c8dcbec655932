import { readDate } from "../cells/read-date";
import type { ForeignTable } from "../foreign-file";
import {
  answers,
  isConditionName,
  type NamedRole,
  partsAmong,
  roleByName,
  rolesByName,
  siblingOf,
} from "../words/column-names";
import { type ColumnRole, hasRole } from "../words/column-roles";
import { directionOf, knownBenchmark, knownMetric } from "../words/known-metrics";
import { headerWords, splitHeader } from "../words/split-header";
import { unitOfRecord } from "../words/unit-column";
import { withCapitalScores } from "./capital-scores";
import { noValue, withModel } from "./find-model";
import { areMostlyAround } from "./find-owner";
import { ofRun, withParameters, withSettings } from "./find-settings";
import { withLinesOfModels } from "./label-column";
import { withDataAcross, withTestsDown } from "./model-axis";
import { type ColumnProfile, profileColumn, shareOf } from "./profile-column";
import { ofEnds, roleByContent } from "./role-by-content";
import { fits, isNumeric } from "./role-fits";
import { withoutSettingsLeftOut } from "./settings-left-out";
import { withSignsForNone } from "./signs-for-none";
import { withProviders } from "./with-providers";

/** One column with what speaks for its role. */
export interface GuessedColumn {
  readonly header: string;
  readonly words: string;
  readonly role: ColumnRole;
  /** The header of the column it belongs to. */
  readonly of?: string;
  readonly reason?: string;
  /** Whether what it says is a condition, too. */
  readonly isCondition?: boolean;
  /** Under what its values were measured, where each is of the metric that its row names, or all are of one. */
  readonly condition?: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly isByName: boolean;
  readonly profile: ColumnProfile;
}

/** Of numbers in a long table. */
export const besideValue = "the table has one value a row, in another column";
/** A role for each column: by its name where its cells do not say otherwise, else by its cells. */
export function guessColumns({ header, rows }: ForeignTable): readonly GuessedColumn[] {
  const words = header.map((name) => headerWords(partsAmong(name, header).name));
  const named = header.map((name, index) => [words[index] ?? "", name] as const);
  const byWords = new Map([
    ...named.filter(([, name]) => plusMinusBehind.test(name)),
    ...named.filter(([, name]) => !plusMinusBehind.test(name)),
  ]);
  const first = header.map((name, index) =>
    guessColumn(name, words[index] ?? "", byWords, profileColumn(rows, index, name)),
  );
  const read = withCapitalScores(withProviders(withEndsOfValues(first, rows)));
  const told = withDatesOfReports(withDatesOfRuns(withSignsForNone(read, rows))).map((column, place) =>
    withNamedCells(withCorner(column, place), place, rows),
  );
  const withNames = withModel(
    withTestsDown(withDataAcross(withLinesOfModels(withParameters(withOwnValues(told))), rows), rows),
    rows,
  );
  const settled = oneEach(withSettings(withoutSettingsLeftOut(withSettingAcross(withNames)), rows));
  return withFinerRelease(settled, rows);
}

/** Pairs such as `[1465, 1475]` are the ends of values where values lie between them; else they may be shapes, or anything. */
function withEndsOfValues(columns: readonly GuessedColumn[], rows: ForeignTable["rows"]): readonly GuessedColumn[] {
  const values = columns.flatMap(({ role }, place) => (role === "measurement" || role === "value" ? [place] : []));
  return columns.map((column, place) =>
    column.reason !== ofEnds || values.some((value) => areMostlyAround(rows, place, value))
      ? column
      : { ...column, role: "ignore", reason: noValue, confidence: 0.6 },
  );
}

const mostNamed = 100;
/** A name and which way is better: no model has an arrow in its name. */
const arrow = /^\p{L}.*[↑↓⬆⬇]/u;

/** What is called by a vague name, or by none, and holds the names of usual metrics or tests is a column of these. */
function withNamedCells(column: GuessedColumn, place: number, rows: ForeignTable["rows"]): GuessedColumn {
  const isVague =
    (column.role === "model" && column.confidence <= 0.8) ||
    (column.role === "ignore" && (column.reason === noValue || column.words === "column 1"));
  if (!isVague) return column;
  const texts = new Set(rows.slice(0, mostNamed).map(({ cells }) => cells[place] ?? ""));
  const names = new Set([...texts].map((text) => headerWords(splitHeader(text).name)));
  const areMostly = (isKnown: (name: string) => boolean): boolean => {
    const known = [...names].filter(isKnown).length;
    return known > 1 && known * 2 >= names.size;
  };
  const isOfStatistics = /^(?:statistics?|stats?|aggregat(?:e|ion))$/.test(column.words);
  if ((isOfStatistics || column.words === "column 1") && areStatistics(texts)) return withRole("condition", column);
  const isUnnamed = column.words === "column 1" || column.role === "model" || isOfStatistics;
  const haveArrows = [...texts].filter((text) => arrow.test(text)).length * 2 > texts.size && texts.size > 1;
  if (areMostly((name) => knownMetric(name) !== undefined) || (isUnnamed && areMeasures(names)) || haveArrows)
    return withRole("metric", column);
  return areMostly((name) => knownBenchmark(name) !== undefined) ? withRole("benchmark", column) : column;
}

const statistics = new Set(
  "count mean avg average std stdev stddev min minimum max maximum median sum total var variance range iqr 25 50 75 25% 50% 75%".split(
    " ",
  ),
);
const isStatistic = (text: string): boolean => {
  const name = text.toLowerCase();
  return statistics.has(name) || /^p\d{1,2}$/.test(name);
};

/** Means and extremes that rows are of. */
const areStatistics = (texts: ReadonlySet<string>): boolean =>
  texts.size > 1 && [...texts].every(isStatistic) && [...texts].some((text) => /^(?:m|avg|average)/i.test(text));

/** `fit_time`, `train_score` and `support`: nearly all say which way is better. */
const areMeasures = (names: ReadonlySet<string>): boolean => {
  const measures = [...names].filter((name) => knownMetric(name) !== undefined || directionOf(name) !== "neutral");
  return measures.length > 1 && measures.length * 4 >= names.size * 3;
};

function withRole(role: ColumnRole, { reason: _, ...column }: GuessedColumn): GuessedColumn {
  return { ...column, role, confidence: 0.6, isByName: false };
}

/** `date` beside `year` is the same date where they agree in every row, and says it more precisely. */
function withFinerRelease(columns: readonly GuessedColumn[], rows: ForeignTable["rows"]): readonly GuessedColumn[] {
  const year = columns.findIndex(({ role }) => role === "released");
  const date = columns.findIndex(({ role, words }) => role === "as-of" && words === "date");
  if (year < 0 || date < 0) return columns;
  const both = rows.flatMap(({ cells }) => {
    const [ofYear = "", ofDate = ""] = [cells[year], cells[date]];
    return ofYear === "" || ofDate === "" ? [] : [[ofYear, ofDate] as const];
  });
  const agree = ([ofYear, ofDate]: readonly [string, string]): boolean =>
    /^\d{4}$/.test(ofYear) && readDate(ofDate, "unclear")?.startsWith(ofYear) === true;
  const model = columns.findIndex(({ role }) => role === "model");
  const dated = new Set(rows.map(({ cells }) => `${cells[model]}\u0000${cells[date]}`));
  const isOnePerModel = dated.size === new Set(rows.map(({ cells }) => cells[model])).size;
  if (both.length === 0 || !both.every(agree) || (model >= 0 && !isOnePerModel)) return columns;
  return columns.map((column, place) => {
    if (place === date) return { ...column, role: "released" };
    if (place !== year) return column;
    return { ...column, role: "ignore", reason: `${columns[date]?.header} says it more precisely`, confidence: 0.6 };
  });
}

const ofReport = /^(?:(?:eval|evaluation) date|reported by)$/;
const whenPublished = /^(?:publication date|published|date published)$/;

/** Beside who reported a result, the day on which it was published is that of no model. */
function withDatesOfReports(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const areReports =
    hasRole(columns, "value") &&
    (hasRole(columns, "benchmark") || hasRole(columns, "metric")) &&
    columns.some(({ words }) => ofReport.test(words));
  return !areReports
    ? columns
    : columns.map((column) =>
        column.role === "released" && whenPublished.test(column.words)
          ? { ...column, role: "ignore", confidence: 0.6, reason: "when a result was published, and no model" }
          : column,
      );
}

const ofRuns = /^(?:state|status|runtime|duration|elapsed|sweep|run|run (?:name|id)|user|job(?: id)?)$/;
const whenCreated = /^(?:created|added)(?: (?:at|on))?$/;

/** A run is created when it measures; of anything else nobody knows what was created then. */
function withDatesOfRuns(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const areRuns = columns.some(({ words }) => ofRuns.test(words));
  return columns.map((column) => {
    if (!areRuns || !whenCreated.test(column.words) || shareOf(column.profile.dates, column.profile) < 0.8)
      return column;
    const { reason: _, ...own } = column;
    return { ...own, role: "as-of", confidence: 0.7, isByName: true };
  });
}

const corner = /^(.+?)\s*[\\/|↓→]+\s*(.+)$/;

/** `decoding mode/chunk size` above names, beside `full` and `16`, says under what each column was measured. */
function withSettingAcross(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const [label] = columns;
  const across = label?.role === "model" ? (corner.exec(label.header)?.[2] ?? "") : "";
  const values = columns.filter(({ role }) => role === "measurement");
  const areSettings =
    across !== "" &&
    isConditionName(headerWords(across), false) &&
    values.length > 1 &&
    values.every(({ words }) => directionOf(words) === "neutral" && !isKnown(words));
  return !areSettings
    ? columns
    : columns.map((column) =>
        values.includes(column) ? { ...column, condition: `${across} ${column.header}` } : column,
      );
}

const isKnown = (words: string): boolean => knownMetric(words) !== undefined || knownBenchmark(words) !== undefined;

/** `Test set \ Model` says that tests stand down and models across, and `Method \ Dataset` that models stand down. */
function withCorner(column: GuessedColumn, place: number): GuessedColumn {
  const [, down = "", across = ""] = place === 0 ? (corner.exec(column.header) ?? []) : [];
  if (down === "") return column;
  if (column.role === "benchmark" && roleByName(headerWords(down))?.role === "model")
    return { ...column, role: "model", confidence: 0.9, isByName: true };
  if (roleByName(headerWords(across))?.role !== "model") return column;
  const role = roleByName(headerWords(down))?.role === "metric" ? "metric" : "benchmark";
  return { ...column, role, confidence: 0.9, isByName: true };
}

/** The first of the names that says any role. */
function rolesAmong(
  names: readonly string[],
  words: string,
): { readonly name: string; readonly roles: readonly NamedRole[] } {
  for (const name of new Set(names)) {
    const roles = rolesByName(name);
    if (roles.length > 0) return { name, roles };
  }
  return { name: words, roles: inTwoLanguages(words) };
}

function reasonOf(pattern: RegExp, words: string): string {
  if (pattern === answers) return "what was answered, and no result";
  return /version$/.test(words) ? "a version of something" : "a place or number of the row";
}

function guessColumn(
  header: string,
  words: string,
  byWords: ReadonlyMap<string, string>,
  profile: ColumnProfile,
): GuessedColumn {
  const base = { header, words, profile };
  const sibling = [headerWords(header), words]
    .map((own) => siblingOf(own, byWords))
    .find((found) => found !== undefined && found.of !== header && !isLoneEnd(words, byWords));
  if (sibling !== undefined && isNumeric(profile)) return { ...base, ...sibling, confidence: 0.9, isByName: true };
  const ofSame = plusMinusBehind.test(header) ? byWords.get(words) : undefined;
  if (ofSame !== undefined && ofSame !== header && isNumeric(profile) && shareOf(profile.spreads, profile) < 0.5)
    return { ...base, role: "uncertainty", of: ofSame, confidence: 0.9, isByName: true };
  const isOfMachine = header.includes(".") && ofMachine.test(header);
  const step = isOfMachine && /^(?:name|model)$/.test(lastStep(header)) ? "device" : lastStep(header);
  const given = words.includes("model") ? headerWords(givenModel.exec(header)?.[1] ?? "") : "";
  const { name, roles } = rolesAmong([isOfMachine ? step : headerWords(header), words, step, given], words);
  const named = roles.find(
    ({ role, pattern }) =>
      (fits(role, profile, role === "ignore" ? name : words) ||
        (role === "value" && isBesideMetric(words, byWords, profile))) &&
      !(role === "url" && ofOther.test(header)) &&
      !(role === "organization" && isOfMachine) &&
      !(words === "reference" && [...byWords.keys()].some((other) => other === "question" || answers.test(other))) &&
      !((role === "model" || role === "source") && ofDetails.test(header)) &&
      !(role === "model" && isOfParts(lastStep(header) || words, profile)) &&
      !(role === "condition" && isNumeric(profile) && !pattern.test(words)),
  );
  if (named?.role === "condition" && profile.distinct === 1 && headerWords(profile.samples[0] ?? "") === words)
    return { ...base, role: "ignore", confidence: 0.6, isByName: true, reason: "its own name in every row" };
  if (named !== undefined) {
    return {
      ...base,
      role: named.role,
      confidence: isNestedKind(named, header) ? 0.75 : named.confidence,
      isByName: true,
      ...(named.role === "ignore" && { reason: reasonOf(named.pattern, words) }),
    };
  }
  const areDeviations = profile.spreads > 0 && profile.samples.every((cell) => deviationAlone.test(cell));
  if ((areDeviations || plusMinusAlone.test(header.trim())) && isNumeric(profile))
    return { ...base, role: "uncertainty", confidence: 0.9, isByName: true };
  const isOfMean = headerWords(header) === "error" && byWords.has("mean");
  if ((isOfMean || uncertainty.test(words)) && isNumeric(profile))
    return { ...base, role: "uncertainty", confidence: 0.6, isByName: true };
  const guess = roleByContent(header, words, profile);
  return guess.role === "measurement" && !guess.isByName && (settingsPath.test(header) || settingNames.test(words))
    ? { ...base, role: "ignore", confidence: 0.6, isByName: true, reason: ofRun }
    : { ...base, ...guess };
}

/** `Metric` and `Value`, of which some are texts: those are listed. */
const isBesideMetric = (words: string, byWords: ReadonlyMap<string, string>, profile: ColumnProfile): boolean =>
  words === "value" && byWords.has("metric") && profile.numbers > 1 && shareOf(profile.numbers, profile) >= 0.25;

/** `dataset.link` and `provider.link` lead to something else than the model. */
const ofOther =
  /(?:^|\.)(?:data_?sets?|benchmarks?|tasks?|provider|organi[sz]ation|company|author|licen[cs]e)\.[^.]+$/i;
/** `device.model` is no model, and its maker has made none. */
const ofMachine = /(?:^|\.)(?:device|gpu|cpu|hardware|machine|processor|accelerator)\.[^.]+$/i;
/** `table_teds.details.algorithm` is how a value was computed. */
const ofDetails = /\.details?\.[^.]+$/i;
/** `Metadata.Architecture` is less of a name than the `Name` of the record itself. */
const isNestedKind = ({ role, confidence, pattern }: NamedRole, header: string): boolean =>
  role === "model" && confidence === 0.9 && !pattern.test(headerWords(header));
/** The list of what a model is made of. */
const isOfParts = (words: string, { samples }: ColumnProfile): boolean =>
  /^(?:arch(?:itecture)?|network|backbone)$/.test(words) &&
  samples.length > 0 &&
  samples.every((cell) => cell.includes(";"));
/** `Accuracy ±` beside `Accuracy`. */
const plusMinusBehind = /[^\s(]\s*\(?(?:±|\+\s?\/\s?[-−–])\s*(?:std|sd|stdev|stderr|sem?|ci|95 ?% ?ci)?\)?$/i;
/** Of the column on its left; tables of data number names that come again. */
const plusMinusAlone = /^(?:±|\+\s?\/?\s?[-−–])(?:\.\d{1,2})?$/;
/** `±5` and `+5/-5`, without the value around which they are. */
const deviationAlone = /^(?:±\s?|\+\s?\/?\s?[-−–]\s?|\+\s?[\d.,]+\s?\/\s?[-−–]\s?)[\d.,]+\s?%?$/;
const uncertainty = / (?:stderr|std err(?:or)?|standard error|std|stdev|stddev|standard deviation|sem)$/;
const settingNames =
  /^(?:.+ )?(?:seed|learning rate|weight decay|dropout|warmup(?: steps| ratio)?|gradient accumulation(?: steps)?|num workers|ngl|n gpu layers|max depth|n estimators|num leaves)$|^(?:(?:base|max|min|init(?:ial)?|peak|final|head|backbone|encoder|decoder|actor|critic) )?lr$/;
const settingsPath =
  /^(?:configs?|options|args|arguments|settings|(?:hyper_?)?param(?:eter)?s|hparams|hps|environment|env|versions|lr)[./]/i;
/** `params_model_name`, as tools that try settings write them. */
const givenModel =
  /^(?:params|hparams|hps|hyper_?params|config|args|settings|user_attrs)[_./:]\s*(model(?:[_ ](?:name|id))?)$/i;

/** The last step of a path through nested records, such as `Results.Dataset`. */
const lastStep = (header: string): string => headerWords(/^\S+\.([^.\s][^.]*)$/.exec(header)?.[1] ?? "");

/** `Date 时间` says one thing twice. */
function inTwoLanguages(words: string): readonly NamedRole[] {
  const [first, second] = words.split(/(?<=[a-z]) (?=\p{sc=Han})|(?<=\p{sc=Han}) (?=[a-z])/u).map(roleByName);
  return first !== undefined && first.role === second?.role ? [first] : [];
}

/** `accuracy.value` and `loss.value` are values of two metrics, not the one value of a row; `stderr.value` is an uncertainty. */
function withOwnValues(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const steps = columns.map(({ role, header }) => (role === "value" ? lastStep(header) : ""));
  const comesAgain = (step: string): boolean => step !== "" && steps.indexOf(step) < steps.lastIndexOf(step);
  return columns.map((column, place) => {
    if (!comesAgain(steps[place] ?? "")) return column;
    const [, above = ""] = /([^.]+)\.[^.]+$/.exec(column.header) ?? [];
    return {
      ...column,
      role: uncertainty.test(` ${headerWords(above)}`) ? "uncertainty" : "measurement",
      confidence: 0.6,
    };
  });
}

/** `o3-mini-high` is another model than `o3-mini`, unless there is a `low` as well. */
function isLoneEnd(words: string, byWords: ReadonlyMap<string, string>): boolean {
  const [, stem = "", end = ""] = /^(.+) (high|low)$/.exec(words) ?? [];
  return stem !== "" && !byWords.has(`${stem} ${end === "high" ? "low" : "high"}`);
}

/** What several columns of a table may be. */
const often: ReadonlySet<ColumnRole> = new Set([
  "condition",
  "uncertainty",
  "low",
  "high",
  "note",
  "measurement",
  "ignore",
]);

/** Of two columns for the same thing the surer one is taken, the first of equals. */
function oneEach(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const best = new Map<ColumnRole, GuessedColumn>();
  for (const column of columns) {
    const known = best.get(column.role);
    const isSurer = known === undefined || column.confidence > known.confidence;
    if (!often.has(column.role) && isSurer && !(column.role === "model" && column.of !== undefined))
      best.set(column.role, column);
  }
  return columns.map((column) => {
    const isSecondName = column.role === "model" && column.of !== undefined;
    const isOwnUnit = column.role === "unit" && unitOfRecord.test(column.header);
    if (often.has(column.role) || best.get(column.role) === column || isSecondName || isOwnUnit) return column;
    if (column.role === "value") return { ...column, role: "measurement", confidence: 0.6 };
    return { ...column, role: "ignore", reason: `another column is taken for this`, confidence: 0.5 };
  });
}
