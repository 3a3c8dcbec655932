import type { ForeignTable } from "../foreign-file";
import { distinctRows } from "../tables/row-key";
import { isConditionName } from "../words/column-names";
import type { ColumnRole } from "../words/column-roles";
import { directionOf, knownMetric } from "../words/known-metrics";
import { splitHeader } from "../words/split-header";
import { hexId } from "./find-model";
import { howOften, ofRun, ofSamples } from "./find-settings";
import { besideValue, type GuessedColumn } from "./guess-columns";
import { isTimeUnit } from "./guess-metric";
import { areDigits, areMoments, type ColumnProfile, shareOf } from "./profile-column";

/** Fewer are slips of the table, not a design. */
const fewRepeats = 0.01;
const mostRows = 50_000;
const mostConditions = 8;
const keyRoles: readonly ColumnRole[] = ["model", "benchmark", "metric", "condition"];

/**
 * Adds the columns without which rows of one model could not be told apart: each time the one that tells most of them apart,
 * those whose names say so first, until nothing helps.
 */
export function withConditions(columns: readonly GuessedColumn[], { rows }: ForeignTable): readonly GuessedColumn[] {
  const sample = rows.length > mostRows ? rows.slice(0, mostRows) : rows;
  let chosen = withVaryingFields(withOffers(columns, sample), sample);
  let repeats = repeatsBy(chosen, sample);
  if (repeats < sample.length * fewRepeats) return chosen;
  for (const candidates of tiersOf(chosen, sample)) {
    for (let left = candidates; repeats > 0 && chosen.filter(isTelling).length < mostConditions; ) {
      const tried = left.map((place) => {
        const told = chosen.map((column, index) => (index === place ? telling(column, columns) : column));
        return { place, told, repeats: told.some(isMeasured) ? repeatsBy(told, sample) : repeats };
      });
      const best = tried.reduce((a, b) => (b.repeats < a.repeats ? b : a), { place: -1, told: chosen, repeats });
      if (best.repeats === repeats) break;
      ({ told: chosen, repeats } = best);
      left = left.filter((place) => place !== best.place);
    }
  }
  return chosen;
}

const offers = /(?:^| )(?:submitter|provider)$/;

/**
 * An organization that differs within several models did not make them: it offers them, or has measured them. Of one model it tells no
 * more than its rows apart.
 */
function withOffers(columns: readonly GuessedColumn[], rows: ForeignTable["rows"]): readonly GuessedColumn[] {
  const place = (role: ColumnRole): number => columns.findIndex((column) => column.role === role);
  const [model, organization] = [place("model"), place("organization")];
  if (model < 0 || organization < 0) return columns;
  const byModel = new Map<string, string[]>();
  for (const { cells } of rows) {
    const [name = "", who = ""] = [cells[model], cells[organization]];
    if (who !== "") byModel.set(name, [...(byModel.get(name) ?? []), who]);
  }
  const repeated = [...byModel.values()].filter(({ length }) => length > 1);
  const differing = repeated.filter((all) => new Set(all).size > 1);
  const isNamed = offers.test(columns[organization]?.words ?? "");
  if (differing.length === 0 || differing.length * 2 < repeated.length) return columns;
  const areFew = differing.length === 1 || repeated.length * 2 < byModel.size;
  if (areFew && !isNamed)
    return columns.map((column, at) => (at === organization ? { ...column, isCondition: true } : column));
  return columns.map((column, at) =>
    at === organization ? { ...column, role: "condition", reason: "differs within a model", confidence: 0.6 } : column,
  );
}

/** Without any, there would be nothing to tell apart. */
const isMeasured = ({ role }: GuessedColumn): boolean => role === "measurement" || role === "value";

const reason = "tells the rows of one model apart";
const isTelling = (column: GuessedColumn): boolean => column.reason === reason;

/** What differs from row to row of a model is the field of a test, or of its data. */
function withVaryingFields(columns: readonly GuessedColumn[], rows: ForeignTable["rows"]): readonly GuessedColumn[] {
  const [model, field] = ["model", "field"].map((role) => columns.findIndex((column) => column.role === role));
  if (model === undefined || field === undefined || model < 0 || field < 0) return columns;
  const known = new Map<string, string>();
  const differs = rows.some(({ cells }) => {
    const [name = "", text = ""] = [cells[model], cells[field]];
    const first = known.get(name);
    if (first === undefined && text !== "") known.set(name, text);
    return first !== undefined && text !== "" && first !== text;
  });
  return columns.map((column, at) =>
    differs && at === field ? { ...column, role: "ignore", reason: "differs within a model", confidence: 0.6 } : column,
  );
}

/** When a model came out is no date of measuring, though several of one name came out; a history of each has many dates. */
const ofRelease = /\b(?:releas\w*|launch\w*)\b/;
const areMostlyOnce = (columns: readonly GuessedColumn[]): boolean =>
  columns.some(({ role, profile }) => role === "model" && profile.distinct * 2 > profile.filled);

/** A column as what tells rows apart: a task as a benchmark, a date as the time of measuring, anything else as a condition. */
function telling(column: GuessedColumn, all: readonly GuessedColumn[]): GuessedColumn {
  const told = { ...column, reason, confidence: 0.6 };
  if (column.role === "task" && !all.some(({ role }) => role === "benchmark")) return { ...told, role: "benchmark" };
  if (column.role === "released" && ofRelease.test(column.words) && areMostlyOnce(all))
    return { ...told, isCondition: true };
  if (column.role === "as-of" || column.role === "released") return { ...told, role: "as-of", isCondition: true };
  if (isSize(column) && isOfParameters(column)) return { ...told, isCondition: true };
  return { ...told, role: "condition" };
}

/** The places of columns that may help: tasks, settings by their names, dates, and other short texts. */
function tiersOf(columns: readonly GuessedColumn[], rows: ForeignTable["rows"]): readonly (readonly number[])[] {
  const placesWhere = (test: (column: GuessedColumn) => boolean) =>
    columns.flatMap((column, place) =>
      column.condition === undefined && statesOf(column.profile) > 1 && !isIdOfRow(column) && test(column)
        ? [place]
        : [],
    );
  const isSetting = ({ role, words, profile }: GuessedColumn): boolean =>
    (role === "ignore" || role === "measurement" || role === "field") &&
    profile.negatives === 0 &&
    !(
      profile.fractions > 0 &&
      (directionOf(words) !== "neutral" || isScored.test(words) || !comesAgainMostly(profile))
    ) &&
    isConditionName(words, shareOf(profile.numbers, profile) >= 0.5);
  return [
    placesWhere(({ role }) => role === "task"),
    placesWhere(isSetting),
    placesWhere(({ reason: why }) => why === ofRun || why === howOften),
    placesWhere(({ role }) => role === "as-of" || role === "released"),
    placesWhere((column) => !isSetting(column) && mayBeLabel(column)),
    placesWhere(isSize),
    placesWhere(mayCount),
    placesWhere(({ role, words }) => role === "measurement" && /\bthr(?:eshold)?$/.test(words)),
    placesWhere((column) => isOverTime(column, columns, rows)),
    placesWhere(mayBeId),
    placesWhere(
      ({ role, profile }) => role === "note" && profile.filled === profile.sampled && profile.meanLength < 60,
    ),
  ];
}

/** What a model has is a value, and tells those of one name apart as well. */
const isSize = ({ role, words, isCondition }: GuessedColumn): boolean =>
  role === "measurement" && isCondition !== true && /^(?:# ?)?(?:(?:model )?size|params?|parameters)$/.test(words);

/** `Size` of tens and hundreds is that of a problem; of a model are `7B`, and `7` below `Size (B)`. */
const isOfParameters = ({ header, words, profile: { unit, samples } }: GuessedColumn): boolean =>
  splitHeader(header).power > 0 ||
  /^(?:# ?)?(?:params?|parameters)$/.test(words) ||
  unit !== undefined ||
  samples.some((cell) => /\d ?[KMBT]$/.test(cell));

const mayBeLabel = ({ role, profile }: GuessedColumn): boolean =>
  role === "ignore" &&
  profile.meanLength < 60 &&
  profile.addresses === 0 &&
  !profile.samples.some(isSign) &&
  !areDigits(profile) &&
  shareOf(profile.numbers, profile) < 0.5 &&
  shareOf(profile.dates, profile) < 0.5;

/** `:)` and `?` say how something went. */
const isSign = (cell: string): boolean => /^[!-/:-@[-`{-~\s]+$/.test(cell);

/** What settings are called, and also what tests of models are: scores where its numbers are not whole. */
const isScored = /(?:^| )(?:precision|reasoning|thinking|context|prompt|mode|effort|category|group|type)$/;

/** What is counted of a model, however often the count comes again. */
const countsOf =
  /\b(?:votes|stars|likes|downloads|citations|users|games|battles|wins|losses|counts?|equivalents?|total|number|num|samples|support|cycles|instructions)\b/;

/** Numbers of nothing that is known, which come again: `N`, `turn`. */
const mayCount = ({ header, role, words, profile, reason: why }: GuessedColumn): boolean =>
  (role === "measurement" || why === besideValue || why === ofSamples) &&
  !(profile.fractions > 0 && (profile.largest ?? 0) <= 1 && profile.distinct > mostShares) &&
  (profile.fractions === 0 ? comesAgain(profile) : comesAgainMostly(profile)) &&
  profile.negatives === 0 &&
  profile.unit === undefined &&
  isBare(header) &&
  knownMetric(words) === undefined &&
  directionOf(words) === "neutral" &&
  (why === ofSamples || !countsOf.test(words));

/** Whole seconds that rise from row to row of each model: when in a run a value was measured, and no time that anything took. */
function isOverTime(
  { header, role, profile }: GuessedColumn,
  columns: readonly GuessedColumn[],
  rows: ForeignTable["rows"],
): boolean {
  const { unit } = splitHeader(header);
  if (role !== "measurement" || profile.fractions > 0 || !isTimeUnit(unit ?? "") || !comesAgain(profile)) return false;
  const [model, place] = [
    columns.findIndex((column) => column.role === "model"),
    columns.findIndex((column) => column.header === header),
  ];
  const lastOf = new Map<string, number>();
  const rising = new Set<string>();
  for (const { cells } of rows) {
    const [of = "", value] = [cells[model], Number(cells[place])];
    const last = lastOf.get(of);
    if (last !== undefined && value <= last) return false;
    if (last !== undefined) rising.add(of);
    lastOf.set(of, value);
  }
  return rising.size > 1;
}

/** Whether it names neither a unit nor a scale, as what is measured does. */
function isBare(header: string): boolean {
  const { unit, power } = splitHeader(header);
  return unit === undefined && power === 0;
}

/** That nothing is said is one, too: `Search` in some rows and `None` in the others. */
const statesOf = ({ distinct, filled, sampled }: ColumnProfile): number => distinct + (filled < sampled ? 1 : 0);

/** Numbers of what was asked or done, which come again: `question id`. */
const mayBeId = ({ role, words, profile }: GuessedColumn): boolean =>
  role === "ignore" && /(?:^| )(?:id|index|idx)$/.test(words) && (comesAgain(profile) || ofCases.test(words));

/** What was asked or done, and no row of its own, though each may have one. */
const ofCases = /(?:^| )(?:case|scenario|question|problem|prompt|task|config) id$/;

/** It would tell all rows apart, and leave nothing to compare. */
const isIdOfRow = ({ words, profile }: GuessedColumn): boolean =>
  !comesAgain(profile) &&
  !ofCases.test(words) &&
  (/(?:^| )(?:u?u?id|guid|hash|sha|checksum|commit)$/.test(words) ||
    (profile.samples.length > 0 && profile.samples.every((cell) => hexId.test(cell))) ||
    (areMoments(profile) && !/\bdate$/.test(words)));

/** Numbers that are not whole have to come again twice as often: `n` in millions of rows. */
const comesAgainMostly = ({ distinct, filled }: ColumnProfile): boolean => distinct * 2 <= filled;

/** More shares than these are what was measured: `n` of 0.01, 0.1 and 1 is not. */
const mostShares = 12;

const comesAgain = ({ distinct, filled }: ColumnProfile): boolean => distinct < filled;

function repeatsBy(columns: readonly GuessedColumn[], rows: ForeignTable["rows"]): number {
  const places = columns.flatMap(({ role, isCondition }, place) =>
    keyRoles.includes(role) || isCondition === true ? [place] : [],
  );
  return rows.length - distinctRows(rows, places);
}
