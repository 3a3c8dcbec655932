import { isClock } from "../cells/read-clock";
import type { ColumnRole } from "../words/column-roles";
import { isCurrency, readUnit } from "../words/header-units";
import { areFlags } from "./find-model";
import { areDigits, areMoments, type ColumnProfile, shareOf } from "./profile-column";

/** Of the cells of a column of numbers. */
export const numberShare = 0.6;
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

/** Whether most of what a column holds are numbers. */
export const isNumeric = (profile: ColumnProfile): boolean => shareOf(profile.numbers, profile) >= numberShare;

/** Whether the cells may be what the name says. An empty column may be anything. */
export function fits(role: ColumnRole, profile: ColumnProfile, words: string): boolean {
  if (profile.filled === 0) return role !== "value";
  if (role === "released" || role === "as-of")
    return shareOf(profile.dates, profile) >= 0.5 || (isNumeric(profile) && areMoments(profile));
  if (role === "source" && (shareOf(profile.dates, profile) >= 0.5 || areFlags(profile))) return false;
  if (words === "hash" && profile.samples.every(isOfFunction) !== (role === "model")) return false;
  if (role === "unit" && isCurrency(words)) return profile.samples.every(isMoney);
  if (role === "unit" && words.includes(" ")) return profile.samples.every((cell) => readUnit(cell) !== undefined);
  if (role === "url") return shareOf(profile.addresses, profile) >= 0.5;
  if (role === "model" && words === "name" && profile.samples.every((cell) => /^\d{4}\.\d{4,5}$/.test(cell)))
    return true;
  if (role === "model")
    return (
      /^model(?: name)?$/.test(words) ||
      (shareOf(profile.numbers, profile) < mostLabels && !profile.samples.every(isClock))
    );
  if (role === "ignore" && /^(?:nr|num|number)$/.test(words)) return isCounting(profile);
  if (role === "ignore" && words === "column 1" && areDays(profile)) return false;
  if (role === "ignore" && words === "column 1" && isNumeric(profile))
    return profile.distinct === profile.filled && profile.fractions === 0;
  if (role === "ignore" && / id$/.test(words) && areNamesAgain(profile)) return false;
  if (role === "ignore") return !(mayBeMeasured.test(words) && profile.fractions > 0 && areDecimals(profile));
  if (numberRoles.has(role)) return isNumeric(profile);
  if (role === "condition" && profile.samples.every((cell) => listOfShares.test(cell))) return false;
  if (role === "condition" && isNumeric(profile)) return isSetting(words, profile) && !/^(?:gpus|devices)$/.test(words);
  if (role === "benchmark" && words === "query" && profile.meanLength > 30) return false;
  if (role === "benchmark" && areSentences(profile) && !/^(?:questions?|user input)$/.test(words)) return false;
  // Comments may be counted; a note is one whatever numbers it holds.
  if (role === "note" && !/^comments?$/.test(words)) return true;
  if (role === "benchmark" && /data ?sets?$/.test(words) && profile.samples.every((cell) => /^\d+k$/i.test(cell)))
    return true;
  if (role === "benchmark" && (areDigits(profile) || areFlags(profile))) return false;
  return !labelRoles.has(role) || role === "condition" || shareOf(profile.numbers, profile) < mostLabels;
}

/** `murmur`, and no digits of a hash. */
const isOfFunction = (cell: string): boolean => /^[a-z][\w+. -]{1,24}$/i.test(cell) && !/^[\da-f]+$/i.test(cell);

/** `USD`, `CAD`, `元`. */
const isMoney = (cell: string): boolean => /^[A-Z]{3}$/.test(cell) || readUnit(cell)?.power === 0;

/** What somebody says of each row. */
const areSentences = ({ samples, distinct, filled }: ColumnProfile): boolean =>
  filled > 1 && distinct === filled && samples.every((cell) => /[\s，、].*[.!?。！？]$/u.test(cell));

/** `20230508`, from row to row a later one. */
export const areDays = (profile: ColumnProfile): boolean =>
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
  (fractions === 0 || words.endsWith(" version")) &&
  (words !== "precision" || samples.every((cell) => bitWidths.has(cell)));
