import { parsePartialDate } from "../schema/parse-partial-date";

const digit = (text: string, place: number): number => text.charCodeAt(place) - 48;

/** Days before each month of a year that is no leap year. */
const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The first day of a date as `2020`, `2020-05` or `2020-05-28` in days since 1970-01-01, NaN where it is unknown, `undefined` where
 * the cell is none.
 */
export function readDay(cell: string): number | undefined {
  if (cell.length === 10) {
    const day = fullDay(cell);
    if (day !== undefined) return day;
  }
  if (cell === "" || /^(?:n\/?a|nan|none|null|-|\?|unknown)$/i.test(cell)) return Number.NaN;
  return parsePartialDate(cell.slice(0, 10))?.start ?? parsePartialDate(cell)?.start;
}

/** `2020-05-28` by its digits, as a million calls of a pattern would be slow. */
function fullDay(cell: string): number | undefined {
  if (cell.charCodeAt(4) !== 45 || cell.charCodeAt(7) !== 45) return undefined;
  const year = digit(cell, 0) * 1000 + digit(cell, 1) * 100 + digit(cell, 2) * 10 + digit(cell, 3);
  const month = digit(cell, 5) * 10 + digit(cell, 6);
  const day = digit(cell, 8) * 10 + digit(cell, 9);
  for (const place of [0, 1, 2, 3, 5, 6, 8, 9])
    if (!(digit(cell, place) >= 0 && digit(cell, place) <= 9)) return undefined;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = (lengths[month - 1] ?? 0) + (isLeap && month === 2 ? 1 : 0);
  if (year < 1000 || day < 1 || day > length) return undefined;
  const past = year - 1;
  const years = past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719_162;
  return years + (before[month - 1] ?? 0) + (isLeap && month > 2 ? 1 : 0) + day - 1;
}
