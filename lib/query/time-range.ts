import { parsePartialDate } from "../schema/parse-partial-date";
import type { PartialDate } from "../schema/partial-date";
import type { TimeRange } from "./view";

/** Reads `2018..2020`, `2020`, `..2020` or `2018..`; `undefined` if it is none of them or runs backwards. */
export function parseTimeRange(text: string): TimeRange | undefined {
  const ends = text.split("..");
  const [first = "", last = first] = ends;
  if (ends.length > 2 || (first === "" && last === "")) return undefined;
  const from = parsePartialDate(first);
  const to = parsePartialDate(last);
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
