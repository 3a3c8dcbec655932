import { ofRun } from "./find-settings";
import type { GuessedColumn } from "./guess-columns";
import { isMeasureName } from "./measure-names";
import type { ColumnProfile } from "./profile-column";

const capitals = /^[A-Z]{2,4}(?:-[A-Z]{1,2})?$/;
/** No model learns at a higher rate. */
const highestRate = 10;
/** Between scores of one table. */
const mostTimes = 10;
const threeDigits = /[1-9]\.?\d\.?\d/;

/**
 * `LR` among `AR`, `CP` and `RR` is how well something reasons, and no rate at which it learns: such rates are low, and are chosen,
 * so that one or two digits say them. Beside one other column it is a method, as that is, unless that is called as a measure.
 */
export function withCapitalScores(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const scores = columns.filter(({ role, header }) => role === "measurement" && capitals.test(header.trim()));
  const others = columns.filter(({ role }) => role === "measurement").length;
  return columns.map((column) => {
    const { role, reason, words, profile, ...own } = column;
    if (role !== "ignore" || reason !== ofRun || words !== "lr") return column;
    const alike = scores.filter((score) => isAlike(score.profile, profile));
    const areAlike = alike.length > 1 || (others === 1 && alike.some((score) => !isMeasureName(score)));
    const isScore =
      (profile.largest ?? 0) > highestRate ||
      (capitals.test(own.header.trim()) && areAlike && profile.samples.some((cell) => threeDigits.test(cell)));
    return isScore ? { ...own, words, profile, role: "measurement", confidence: 0.6, isByName: false } : column;
  });
}

function isAlike(a: ColumnProfile, b: ColumnProfile): boolean {
  const [one, other] = [a.median ?? 0, b.median ?? 0];
  return one > 0 && other > 0 && Math.max(one, other) <= mostTimes * Math.min(one, other);
}
