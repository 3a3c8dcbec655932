import { parsePartialDate } from "../schema/parse-partial-date";

const unknown = /^(?:|n\/?a|nan|none|null|-|\?|unknown)$/i;

/** Part of a day that tells a date known to the month or the year only from the first day of it. */
const partOfDay = { day: 0, month: 0.25, year: 0.5 } as const;
const dayMs = 86_400_000;

/**
 * The first day of a date as `2020`, `2020-05` or `2020-05-28` in days since 1970-01-01, with a part of a day where it is known less
 * well; NaN where it is unknown, `undefined` where the cell is none. A time of day after the date is left out.
 */
export function readDay(cell: string): number | undefined {
  if (unknown.test(cell)) return Number.NaN;
  const date = parsePartialDate(cell.slice(0, 10)) ?? parsePartialDate(cell);
  return date === undefined ? undefined : date.start + partOfDay[date.precision];
}

/** The date that `readDay` has read, as well known as it was. */
export function dayText(days: number): string {
  const first = Math.floor(days);
  const part = days - first;
  const digits = part === partOfDay.year ? 4 : part === partOfDay.month ? 7 : 10;
  return new Date(first * dayMs).toISOString().slice(0, digits);
}

const hyphen = 45;
/** Days before each month of a year that is no leap year, and its lengths. */
const before = Int32Array.of(0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334);
const lengths = Int32Array.of(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);

/** Two ASCII digits as a number; far below zero where they are none. */
function pairAt(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 48;
  const ones = (bytes[at + 1] ?? 0) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1_000_000;
}

/** The day of `2020-05-28` in ten ASCII bytes, `undefined` where they are none: a million calls of a pattern would be slow. */
export function readDayBytes(bytes: Uint8Array, start: number): number | undefined {
  if (bytes[start + 4] !== hyphen || bytes[start + 7] !== hyphen) return undefined;
  const year = pairAt(bytes, start) * 100 + pairAt(bytes, start + 2);
  const month = pairAt(bytes, start + 5);
  const day = pairAt(bytes, start + 8);
  if (year < 1000 || month < 1 || month > 12 || day < 1) return undefined;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (day > (lengths[month] ?? 0) + (isLeap && month === 2 ? 1 : 0)) return undefined;
  const past = year - 1;
  const years = past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719_162;
  return years + (before[month] ?? 0) + (isLeap && month > 2 ? 1 : 0) + day - 1;
}
