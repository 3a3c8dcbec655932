import { plainHeader, splitHeader } from "../words/split-header";
import { type Duration, durationOf } from "./read-duration";

/** What the two numbers of `14:05` count; three are hours, minutes and seconds. */
export const clockOrders = ["h:mm", "mm:ss"] as const;
export type ClockOrder = (typeof clockOrders)[number];

/** `1:23:45`, `14:05`, `02:14.5`, and with days as `2-03:04:05` and `1 day, 2:03:04`. */
const clock = /^(?:(\d{1,4})(?:-| days?,? ))?(\d{1,4}):([0-5]\d)(?::([0-5]\d))?(\.\d{1,9})?$/;

interface Clock {
  readonly days: string | undefined;
  readonly first: string;
  readonly second: string;
  readonly third: string | undefined;
  readonly fraction: string;
}

function clockIn(text: string): Clock | undefined {
  const [, days, first, second, third, fraction = ""] = clock.exec(text.trim()) ?? [];
  return first === undefined || second === undefined ? undefined : { days, first, second, third, fraction };
}

export const isClock = (text: string): boolean => clockIn(text) !== undefined;

const minute = 60;
const hour = 3600;
const day = 86_400;

/** A time as it stands on a stopwatch, in the time unit of a column. */
export function readClock(text: string, order: ClockOrder, unit: string): Duration | undefined {
  const found = clockIn(text);
  if (found === undefined) return undefined;
  const { days = "0", first, second, third, fraction } = found;
  const isOfHours = third !== undefined || (order === "h:mm" && fraction === "");
  const whole = isOfHours
    ? Number(first) * hour + Number(second) * minute + Number(third ?? 0)
    : Number(first) * minute + Number(second);
  const step = fraction === "" ? (isOfHours && third === undefined ? minute : 1) : 10 ** -(fraction.length - 1);
  return durationOf(Number(days) * day + whole + Number(fraction === "" ? 0 : fraction), step, unit);
}

/** The unit that a time of this length is told in. */
export function clockUnit(text: string, order: ClockOrder): "h" | "min" | undefined {
  const seconds = readClock(text, order, "s")?.value;
  if (seconds === undefined) return undefined;
  return seconds < hour ? "min" : "h";
}

const ofDay =
  /\b(?:start(?:ed)?|end(?:ed)?|finish(?:ed)?|complete[ds]?$|date(?:[ -]?time)?|begin|began|at|timestamps?|clock|created|updated|submitted|logged|when)\b|时刻/i;
/** `time` alone may say when it was as well as how long it took. */
const either = /^(?:date[ _-]?time|time|uhrzeit|时间)$/i;
const ofClock = /^time[ _-]?(?:of[ _-]?day|utc|gmt)$|^time \((?:utc|gmt)\)$/i;
const isOfDay = (header: string, cells: readonly string[]): boolean =>
  ofDay.test(header.replaceAll("_", " ")) ||
  ofClock.test(header.trim()) ||
  (either.test(header.trim()) && cells.every(isLikeTimeOfDay));

const isLikeTimeOfDay = (cell: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d/.test(cell);

const mostlyClocks = 0.6;

/** How the clocks of a column are read, where they are durations and nothing is left open. */
export function clockOrderOf(header: string, cells: readonly string[]): ClockOrder | undefined {
  const clocks = cells.flatMap((cell) => clockIn(cell) ?? []);
  if (clocks.length === 0 || clocks.length < cells.length * mostlyClocks || isOfDay(header, cells)) return undefined;
  const plain = plainHeader(header);
  if (/\bh{1,2}:mm(?!:)/i.test(plain)) return "h:mm";
  const { unit } = splitHeader(header);
  if (clocks.some(({ third, fraction }) => third !== undefined || fraction !== "")) return "mm:ss";
  if (/\bm{1,2}:ss/i.test(plain) || unit === "min" || unit === "s") return "mm:ss";
  return unit === "h" ? "h:mm" : undefined;
}

/** Why a column of clocks is no column of values. */
export const whyNoDurations = (header: string, cells: readonly string[]): string =>
  isOfDay(header, cells)
    ? "times of day, not values"
    : "times such as 1:30, which may be minutes or hours; expected a name such as time (mm:ss), or a number with a unit, such as 90 min";
