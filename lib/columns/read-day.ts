import { readDate } from "../ingest/cells/read-date";
import type { DateOrder } from "../ingest/mapping";
import { isUnknown } from "../quantity";
import { parsePartialDate } from "../schema/parse-partial-date";
import { isoDay } from "./days";

/** Part of a day that tells a date known to the month or the year only from the first day of it. */
const partOfDay = { day: 0, month: 0.25, year: 0.5 } as const;

/**
 * The first day of a date in days since 1970-01-01, with a part of a day where it is known less well; NaN where it is unknown,
 * `undefined` where the cell is none. Dates are read as in tables of any size.
 */
export function readDay(cell: string, order: DateOrder): number | undefined {
  if (isUnknown(cell)) return Number.NaN;
  const date = parsePartialDate(readDate(cell, order) ?? "");
  return date === undefined ? undefined : date.start + partOfDay[date.precision];
}

/** The date that `readDay` has read, as well known as it was. */
export function dayText(days: number): string {
  const first = Math.floor(days);
  const part = days - first;
  const digits = part === partOfDay.year ? 4 : part === partOfDay.month ? 7 : 10;
  return isoDay(first).slice(0, digits);
}

const hyphen = 45;
const blank = 32;
const capitalT = 84;
const capitalZ = 90;
/** Days before each month of a year that is no leap year, and its lengths. */
const before = Int32Array.of(0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334);
const lengths = Int32Array.of(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);

/** Two ASCII digits as a number; far below zero where they are none. */
function pairAt(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 48;
  const ones = (bytes[at + 1] ?? 0) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1_000_000;
}

/**
 * As `readDay` has them, `2020`, `2020-05`, `2020-05-28` and what begins so and goes on with a time, in ASCII bytes; `undefined` for
 * anything else: a million calls of a pattern would be slow.
 */
export function readDayBytes(bytes: Uint8Array, start: number, end: number): number | undefined {
  const length = end - start;
  const year = pairAt(bytes, start) * 100 + pairAt(bytes, start + 2);
  if (length < 4 || year < 1000) return undefined;
  const past = year - 1;
  const years = past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719_162;
  if (length === 4) return years + partOfDay.year;
  if (bytes[start + 4] !== hyphen || length < 7) return undefined;
  const month = pairAt(bytes, start + 5);
  if (month < 1 || month > 12) return undefined;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const months = years + (before[month] ?? 0) + (isLeap && month > 2 ? 1 : 0);
  if (length === 7) return months + partOfDay.month;
  if (bytes[start + 7] !== hyphen || length < 10) return undefined;
  const day = pairAt(bytes, start + 8);
  if (day < 1 || day > (lengths[month] ?? 0) + (isLeap && month === 2 ? 1 : 0)) return undefined;
  const after = bytes[start + 10];
  const isAlone = length === 10 || after === blank || after === capitalT || (after === capitalZ && length === 11);
  return isAlone ? months + day - 1 : undefined;
}
