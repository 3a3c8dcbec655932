import { isClock, whyNoDurations } from "../cells/read-clock";
import { isConditionName } from "../words/column-names";
import { directionOf, knownBenchmark, knownMetric } from "../words/known-metrics";
import { splitHeader } from "../words/split-header";
import { noValue } from "./find-model";
import type { GuessedColumn } from "./guess-columns";
import { areMoments, type ColumnProfile, shareOf } from "./profile-column";
import { areDays, numberShare } from "./role-fits";

/** Why a column holds uncertainties. */
export const ofEnds = "two ends in a cell";

const isOfMoments = (words: string, profile: ColumnProfile): boolean =>
  /(?:^|\b)(?:wall time|time|time ?stamp|tstamp|ts|date|created|updated|started|finished|completed|ended)(?: at)?$/.test(
    words,
  ) && areMoments(profile);

const whenReleased = /\b(?:year|released?|publication|published|launch|launched|announced|introduced)\b/;
const whenMeasured =
  /\b(?:date|day|time|(?<!^(?:created|added) )at|updated?|submitted|submission|evaluated|measured)\b/;
/** When something else than a measurement was, is or will be. */
const otherDates =
  /\b(?:deprecat\w*|expir\w*|retire\w*|sunset|shut ?down|cut ?off|npm|pypi|package|version|commit|driver|birth|founded)\b|\blatest (?:date|day)$/;
const otherAddresses =
  /\b(?:logs?|viewer|samples?|images?|logo|avatar|icon|dataset|benchmark|provider|organi[sz]ation|licen[cs]e)\b/;

const fewestNumbers = 2;
const leastShare = 0.25;
const surelyMany = 1000;

/** Numbers, and one text in all other cells: of something measured, and no setting that is `auto` or a number. */
function areNumbersBesideText(header: string, words: string, profile: ColumnProfile): boolean {
  const { numbers, otherText, filled, fractions, largest = 0 } = profile;
  const areAll = otherText > 0 && numbers + otherText === filled;
  if (!areAll || numbers < fewestNumbers || numbers < filled * leastShare || isConditionName(words, false))
    return false;
  return (
    fractions > 0 || largest >= surelyMany || directionOf(words) !== "neutral" || splitHeader(header).unit !== undefined
  );
}

/** What a column is by its cells and the words of its header, where no name of a role says more. */
export function roleByContent(
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
  if (areNumbersBesideText(header, words, profile))
    return { role: "measurement", confidence: 0.4, isByName: false, reason: "the same text where there is no number" };
  const reason = profile.samples.every(isClock) ? whyNoDurations(header, profile.samples) : noValue;
  return { role: "ignore", confidence: 0.6, isByName: false, reason };
}
