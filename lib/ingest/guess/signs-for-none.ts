import { isUnknown } from "../../quantity";
import type { ForeignTable } from "../foreign-file";
import { noValue } from "./find-model";
import type { GuessedColumn } from "./guess-columns";

const fewestNumbers = 3;
const longest = 2;

/** A column of numbers and one sign, as `N` where nothing was measured, holds values; each sign is listed. */
export function withSignsForNone(
  columns: readonly GuessedColumn[],
  rows: ForeignTable["rows"],
): readonly GuessedColumn[] {
  return columns.map((column, place) => {
    const { role, reason, profile } = column;
    if (role !== "ignore" || reason !== noValue || profile.numbers < fewestNumbers) return column;
    if (profile.numbers * 3 < profile.filled) return column;
    const signs = rows.map(({ cells }) => cells[place] ?? "").filter((cell) => !isUnknown(cell) && !/\d/.test(cell));
    const isOne = new Set(signs).size === 1 && (signs[0]?.length ?? 0) <= longest;
    if (!isOne || profile.numbers + signs.length < profile.filled) return column;
    return { ...column, role: "measurement", reason: "not every measurement gave a number", confidence: 0.4 };
  });
}
