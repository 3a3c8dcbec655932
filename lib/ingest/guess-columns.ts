import { isBesideMost, roleByName, rolesByName, siblingOf } from "./column-names";
import type { ColumnRole } from "./column-roles";
import { areFlags, noValue, withModel } from "./find-model";
import { areMostlyAround } from "./find-owner";
import { ofRun, withParameters, withSettings } from "./find-settings";
import type { ForeignTable } from "./foreign-file";
import { readUnit } from "./header-units";
import { directionOf, knownBenchmark, knownMetric } from "./known-metrics";
import { withLinesOfModels } from "./label-column";
import { withTestsDown } from "./model-axis";
import { areDigits, areMoments, type ColumnProfile, profileColumn, shareOf } from "./profile-column";
import { isClock, whyNoDurations } from "./read-clock";
import { readDate } from "./read-date";
import { withoutSettingsLeftOut } from "./settings-left-out";
import { withSignsForNone } from "./signs-for-none";
import { headerWords, splitHeader } from "./split-header";

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
  /** Under what its values were measured, where each is of the metric that its row names. */
  readonly condition?: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly isByName: boolean;
  readonly profile: ColumnProfile;
}

const ofEnds = "two ends in a cell";
/** Of numbers in a long table. */
export const besideValue = "the table has one value a row, in another column";
const numberShare = 0.6;
const mostLabels = 0.9;
const labelRoles: ReadonlySet<ColumnRole> = new Set([
  "benchmark",
  "metric",
  "task",
  "unit",
  "condition",
  "organization",
  "field",
  "country",
  "source",
  "note",
]);
const numberRoles: ReadonlySet<ColumnRole> = new Set(["value", "low", "high", "uncertainty"]);

/** A role for each column: by its name where its cells do not say otherwise, else by its cells. */
export function guessColumns({ header, rows }: ForeignTable): readonly GuessedColumn[] {
  const words = header.map((name) => headerWords(isBesideMost(name, header) ? name : splitHeader(name).name));
  const named = header.map((name, index) => [words[index] ?? "", name] as const);
  const byWords = new Map([
    ...named.filter(([, name]) => plusMinusBehind.test(name)),
    ...named.filter(([, name]) => !plusMinusBehind.test(name)),
  ]);
  const first = header.map((name, index) =>
    guessColumn(name, words[index] ?? "", byWords, profileColumn(rows, index, name)),
  );
  const told = withDatesOfReports(withDatesOfRuns(withSignsForNone(withEndsOfValues(first, rows), rows))).map(
    (column, place) => withNamedCells(withCorner(column, place), place, rows),
  );
  return withFinerRelease(
    oneEach(
      withSettings(
        withoutSettingsLeftOut(
          withModel(withTestsDown(withLinesOfModels(withParameters(withOwnValues(told))), rows), rows),
        ),
      ),
    ),
    rows,
  );
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
  const isUnnamed = column.words === "column 1" || column.role === "model";
  const haveArrows = [...texts].filter((text) => arrow.test(text)).length * 2 > texts.size && texts.size > 1;
  if (areMostly((name) => knownMetric(name) !== undefined) || (isUnnamed && areMeasures(names)) || haveArrows)
    return withRole("metric", column);
  return areMostly((name) => knownBenchmark(name) !== undefined) ? withRole("benchmark", column) : column;
}

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

const ofReport = /^(?:(?:eval|evaluation) date|reported by|source(?: (?:url|title|type))?)$/;
const whenPublished = /^(?:publication date|published|date published)$/;

/** Beside who reported a result, the day on which it was published is that of no model. */
function withDatesOfReports(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  const areReports =
    has("value") && (has("benchmark") || has("metric")) && columns.some(({ words }) => ofReport.test(words));
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

/** `Test set \ Model` says that tests stand down and models across. */
function withCorner(column: GuessedColumn, place: number): GuessedColumn {
  const [, down = "", across = ""] = place === 0 ? (/^(.+?)\s*[\\/|↓→]+\s*(.+)$/.exec(column.header) ?? []) : [];
  if (down === "" || roleByName(headerWords(across))?.role !== "model") return column;
  const role = roleByName(headerWords(down))?.role === "metric" ? "metric" : "benchmark";
  return { ...column, role, confidence: 0.9, isByName: true };
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
  const names = [headerWords(header), words, lastStep(header)].map(rolesByName).find((roles) => roles.length > 0);
  const named = names?.find(
    ({ role, pattern }) =>
      fits(role, profile, words) &&
      !(role === "url" && ofOther.test(header)) &&
      !(role === "condition" && isNumeric(profile) && !pattern.test(words)),
  );
  if (named?.role === "condition" && profile.distinct === 1 && headerWords(profile.samples[0] ?? "") === words)
    return { ...base, role: "ignore", confidence: 0.6, isByName: true, reason: "its own name in every row" };
  if (named !== undefined) {
    return {
      ...base,
      role: named.role,
      confidence: named.confidence,
      isByName: true,
      ...(named.role === "ignore" && { reason: "a place or number of the row" }),
    };
  }
  if (plusMinusAlone.test(header.trim()) && isNumeric(profile))
    return { ...base, role: "uncertainty", confidence: 0.9, isByName: true };
  const isOfMean = headerWords(header) === "error" && byWords.has("mean");
  if ((isOfMean || uncertainty.test(words)) && isNumeric(profile))
    return { ...base, role: "uncertainty", confidence: 0.6, isByName: true };
  const guess = roleByContent(header, words, profile);
  return guess.role === "measurement" && !guess.isByName && (settingsPath.test(header) || settingNames.test(words))
    ? { ...base, role: "ignore", confidence: 0.6, isByName: true, reason: ofRun }
    : { ...base, ...guess };
}

/** `dataset.link` and `provider.link` lead to something else than the model. */
const ofOther =
  /(?:^|\.)(?:data_?sets?|benchmarks?|tasks?|provider|organi[sz]ation|company|author|licen[cs]e)\.[^.]+$/i;
/** `Accuracy ±` beside `Accuracy`. */
const plusMinusBehind = /[^\s(]\s*\(?(?:±|\+\s?\/\s?[-−–])\s*(?:std|sd|stdev|stderr|sem?|ci|95 ?% ?ci)?\)?$/i;
/** Of the column on its left; tables of data number names that come again. */
const plusMinusAlone = /^(?:±|\+\s?\/?\s?[-−–])(?:\.\d{1,2})?$/;
const uncertainty = / (?:stderr|std err|standard error|std|stdev|stddev|standard deviation|sem)$/;
const settingNames =
  /^(?:.+ )?(?:seed|learning rate|weight decay|dropout|warmup(?: steps| ratio)?|gradient accumulation(?: steps)?|num workers|ngl|n gpu layers|max depth|n estimators|num leaves)$|^(?:(?:base|max|min|init(?:ial)?|peak|final|head|backbone|encoder|decoder|actor|critic) )?lr$/;
const settingsPath =
  /^(?:configs?|options|args|arguments|settings|(?:hyper_?)?parameters|hparams|environment|env|versions|lr)[./]/i;

/** The last step of a path through nested records, such as `Results.Dataset`. */
const lastStep = (header: string): string => headerWords(/^\S+\.([^.\s][^.]*)$/.exec(header)?.[1] ?? "");

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

const isNumeric = (profile: ColumnProfile): boolean => shareOf(profile.numbers, profile) >= numberShare;

/** Whether the cells may be what the name says. An empty column may be anything. */
function fits(role: ColumnRole, profile: ColumnProfile, words: string): boolean {
  if (profile.filled === 0) return role !== "value";
  if (role === "released" || role === "as-of")
    return shareOf(profile.dates, profile) >= 0.5 || (isNumeric(profile) && areMoments(profile));
  if (role === "unit" && words.includes(" ")) return profile.samples.every((cell) => readUnit(cell) !== undefined);
  if (role === "url") return shareOf(profile.addresses, profile) >= 0.5;
  if (role === "model" && words === "name" && profile.samples.every((cell) => /^\d{4}\.\d{4,5}$/.test(cell)))
    return true;
  if (role === "model")
    return words === "model" || (shareOf(profile.numbers, profile) < mostLabels && !profile.samples.every(isClock));
  if (role === "ignore" && /^(?:nr|num|number)$/.test(words)) return isCounting(profile);
  if (role === "ignore" && words === "column 1" && areDays(profile)) return false;
  if (role === "ignore" && words === "column 1" && isNumeric(profile))
    return profile.distinct === profile.filled && profile.fractions === 0;
  if (role === "ignore" && / id$/.test(words) && areNamesAgain(profile)) return false;
  if (role === "ignore") return !(mayBeMeasured.test(words) && profile.fractions > 0 && areDecimals(profile));
  if (numberRoles.has(role)) return isNumeric(profile);
  if (role === "condition" && profile.samples.every((cell) => listOfShares.test(cell))) return false;
  if (role === "condition" && isNumeric(profile)) return isSetting(words, profile);
  if (role === "benchmark" && words === "query" && profile.meanLength > 30) return false;
  if (role === "benchmark" && areSentences(profile)) return false;
  // Comments may be counted; a note is one whatever numbers it holds.
  if (role === "note" && !/^comments?$/.test(words)) return true;
  if (role === "benchmark" && /data ?sets?$/.test(words) && profile.samples.every((cell) => /^\d+k$/i.test(cell)))
    return true;
  if (role === "benchmark" && (areDigits(profile) || areFlags(profile))) return false;
  return !labelRoles.has(role) || role === "condition" || shareOf(profile.numbers, profile) < mostLabels;
}

/** What somebody says of each row. */
const areSentences = ({ samples, distinct, filled }: ColumnProfile): boolean =>
  filled > 1 && distinct === filled && samples.every((cell) => /[\s，、].*[.!?。！？]$/u.test(cell));

/** `20230508`, from row to row a later one. */
const areDays = (profile: ColumnProfile): boolean =>
  profile.isRising &&
  profile.filled > 1 &&
  profile.samples.every((cell) => /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(cell));

/** Words that come again, as the id of a contest in each of its rows. */
const areNamesAgain = (profile: ColumnProfile): boolean =>
  profile.distinct * 2 <= profile.filled &&
  shareOf(profile.numbers, profile) < 0.5 &&
  profile.samples.every((cell) => /^[a-z][a-z -]*$/i.test(cell));

/** `Rank-1` is how often the first guess is right, and ranks that are no whole numbers are means of ranks. */
const mayBeMeasured = /\bid$|\b(?:rank|ranking|position|place)\b/;

/** From 0 or 1 on, a row at a time; of a long column some rows are looked at. */
function isCounting({ distinct, filled, fractions, isRising, smallest = 0, largest = 0 }: ColumnProfile): boolean {
  const isInTurn = largest - smallest < filled || (filled >= leastSampled && isRising);
  return fractions === 0 && distinct === filled && smallest >= 0 && smallest <= 1 && isInTurn;
}

/** A column of which fewer cells were looked at was looked at whole. */
const leastSampled = 300;

/** `3.1-2001` is the number of a submission, not a range. */
const areDecimals = ({ samples }: ColumnProfile): boolean => samples.every((cell) => /^[+-]?\d*[.,]?\d+$/.test(cell));

/** What was measured again and again, and no setting. */
const listOfShares = /^(?:[+-]?\d*\.\d+(?:e[+-]?\d+)?;){2,}[+-]?\d*\.?\d+(?:e[+-]?\d+)?$/i;

const bitWidths: ReadonlySet<string> = new Set(["1", "2", "3", "4", "8", "16", "32", "64"]);

/** Numbers are settings where they are whole; a precision is one only where it counts bits, else it is a score. */
const isSetting = (words: string, { fractions, samples }: ColumnProfile): boolean =>
  fractions === 0 && (words !== "precision" || samples.every((cell) => bitWidths.has(cell)));

const isOfMoments = (words: string, profile: ColumnProfile): boolean =>
  /(?:^|\b)(?:wall time|time|time ?stamp|tstamp|ts|date|created|updated|started|finished)(?: at)?$/.test(words) &&
  areMoments(profile);

const whenReleased = /\b(?:year|released?|publication|published|launch|launched|announced|introduced)\b/;
const whenMeasured =
  /\b(?:date|day|time|(?<!^(?:created|added) )at|updated?|submitted|submission|evaluated|measured)\b/;
/** When something else than a measurement was, is or will be. */
const otherDates =
  /\b(?:deprecat\w*|expir\w*|retire\w*|sunset|shut ?down|cut ?off|npm|pypi|package|version|commit|driver|birth|founded)\b|\blatest (?:date|day)$/;
const otherAddresses =
  /\b(?:logs?|viewer|samples?|images?|logo|avatar|icon|dataset|benchmark|provider|organi[sz]ation|licen[cs]e)\b/;

function roleByContent(
  header: string,
  words: string,
  profile: ColumnProfile,
): Pick<GuessedColumn, "role" | "confidence" | "isByName" | "reason"> {
  if (profile.filled === 0) return { role: "ignore", confidence: 1, isByName: false, reason: "the column is empty" };
  const isKnown = knownMetric(words) !== undefined || knownBenchmark(words) !== undefined;
  const share = shareOf(profile.numbers, profile);
  if (isKnown && share >= 0.3) return { role: "measurement", confidence: Math.max(share, 0.5), isByName: true };
  if (shareOf(profile.addresses, profile) >= 0.8)
    return otherAddresses.test(words)
      ? { role: "ignore", confidence: 0.6, isByName: false, reason: "addresses of something else" }
      : { role: "url", confidence: 0.7, isByName: false };
  const dates = shareOf(profile.dates, profile);
  if (words === "column 1" && areDays(profile)) return { role: "as-of", confidence: 0.6, isByName: false };
  if (dates >= 0.8 && whenReleased.test(words)) return { role: "released", confidence: dates * 0.7, isByName: false };
  if (dates >= 0.8 && share < 0.5 && whenMeasured.test(words) && !otherDates.test(words))
    return { role: "as-of", confidence: dates * 0.7, isByName: false };
  if (dates >= 0.8 && share < 0.5)
    return { role: "ignore", confidence: 0.6, isByName: false, reason: "dates of something unnamed" };
  if (profile.samples.some((cell) => /^0\d/.test(cell)) && profile.samples.every((cell) => /^\d+$/.test(cell)))
    return { role: "ignore", confidence: 0.6, isByName: false, reason: "codes with zeros in front, not values" };
  if (share >= numberShare && areMoments(profile) && /\bdate$/.test(words) && !otherDates.test(words))
    return { role: whenReleased.test(words) ? "released" : "as-of", confidence: share * 0.7, isByName: false };
  if (share >= numberShare && isOfMoments(words, profile))
    return { role: "ignore", confidence: 0.6, isByName: false, reason: "moments in seconds, not values" };
  if (share >= numberShare && dates === 0 && /\bdate$/.test(words))
    return { role: "ignore", confidence: 0.6, isByName: false, reason: "numbers where dates are expected" };
  if (shareOf(profile.ends, profile) >= 0.9)
    return { role: "uncertainty", confidence: 0.5, isByName: false, reason: ofEnds };
  if (share >= numberShare) return { role: "measurement", confidence: share * (isKnown ? 1 : 0.8), isByName: false };
  if (shareOf(profile.numbers + profile.pairs, profile) >= numberShare)
    return { role: "measurement", confidence: 0.4, isByName: false, reason: "two numbers in a cell, and one name" };
  if (profile.numbers > 0 && shareOf(profile.numbers + profile.failures, profile) >= numberShare)
    return { role: "measurement", confidence: 0.4, isByName: false, reason: "not every measurement gave a number" };
  const reason = profile.samples.every(isClock) ? whyNoDurations(header, profile.samples) : noValue;
  return { role: "ignore", confidence: 0.6, isByName: false, reason };
}

const single: ReadonlySet<ColumnRole> = new Set([
  "model",
  "organization",
  "field",
  "task",
  "country",
  "released",
  "as-of",
  "url",
  "benchmark",
  "metric",
  "value",
  "unit",
  "source",
]);

/** Of two columns for the same thing the surer one is taken, the first of equals. */
function oneEach(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const best = new Map<ColumnRole, GuessedColumn>();
  for (const column of columns) {
    const known = best.get(column.role);
    const isSurer = known === undefined || column.confidence > known.confidence;
    if (single.has(column.role) && isSurer && !(column.role === "model" && column.of !== undefined))
      best.set(column.role, column);
  }
  return columns.map((column) => {
    const isSecondName = column.role === "model" && column.of !== undefined;
    if (!single.has(column.role) || best.get(column.role) === column || isSecondName) return column;
    if (column.role === "value") return { ...column, role: "measurement", confidence: 0.6 };
    return { ...column, role: "ignore", reason: `another column is taken for this`, confidence: 0.5 };
  });
}
