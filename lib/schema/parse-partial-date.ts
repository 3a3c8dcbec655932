import type { PartialDate } from "./partial-date";

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const dayMs = 86_400_000;

const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / dayMs;

/** `2020`, `2020-05` or `2020-05-28`; `undefined` for anything else, days that no calendar has included. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (year < 1000) return undefined;
  if (match[2] === undefined) return { text, precision: "year", start: dayOf(year, 1, 1), end: dayOf(year + 1, 1, 1) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined)
    return { text, precision: "month", start: dayOf(year, month, 1), end: dayOf(year, month + 1, 1) };
  const start = dayOf(year, month, Number(match[3]));
  return new Date(start * dayMs).toISOString().slice(0, 10) === text
    ? { text, precision: "day", start, end: start + 1 }
    : undefined;
}
