import type { PartialDate } from "../schema/partial-date";
import type { TimeRange } from "./view";

const msPerDay = 86_400_000;
const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const dayNumber = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime() / msPerDay;
};

/** `2020`, `2020-05` or `2020-05-28`; `undefined` for anything else, dates that do not exist included. */
function parseDate(text: string): PartialDate | undefined {
  const [, yearText, monthText, dayText] = datePattern.exec(text) ?? [];
  if (yearText === undefined) return undefined;
  const year = Number(yearText);
  if (monthText === undefined) {
    return { text, precision: "year", start: dayNumber(year, 0, 1), end: dayNumber(year + 1, 0, 1) };
  }
  const month = Number(monthText) - 1;
  if (month < 0 || month > 11) return undefined;
  if (dayText === undefined) {
    return { text, precision: "month", start: dayNumber(year, month, 1), end: dayNumber(year, month + 1, 1) };
  }
  const day = Number(dayText);
  if (day < 1 || day > dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)) return undefined;
  const start = dayNumber(year, month, day);
  return { text, precision: "day", start, end: start + 1 };
}

/** Reads `2018..2020`, `2020`, `..2020` or `2018..`; `undefined` if it is none of them or runs backwards. */
export function parseTimeRange(text: string): TimeRange | undefined {
  const ends = text.split("..");
  const [first = "", last = first] = ends;
  if (ends.length > 2 || (first === "" && last === "")) return undefined;
  const from = parseDate(first);
  const to = parseDate(last);
  if ((first !== "" && from === undefined) || (last !== "" && to === undefined)) return undefined;
  if (from !== undefined && to !== undefined && from.start >= to.end) return undefined;
  return { ...(from && { from }), ...(to && { to }) };
}

/** The text `parseTimeRange` reads back; empty for a range open at both ends. */
export function formatTimeRange({ from, to }: TimeRange): string {
  if (from === undefined && to === undefined) return "";
  return from?.text === to?.text ? `${from?.text}` : `${from?.text ?? ""}..${to?.text ?? ""}`;
}

/** Whether a date may fall into the range: their intervals overlap. */
export const overlapsTimeRange = (date: PartialDate, { from, to }: TimeRange): boolean =>
  (from === undefined || date.end > from.start) && (to === undefined || date.start < to.end);
