import { parsePartialDate } from "../schema/parse-partial-date";
import type { DateOrder } from "./mapping";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[ T,].*)?$/;

const monthOf = (word: string): string | undefined => {
  const at = months.indexOf(word.slice(0, 3).toLowerCase());
  return at < 0 ? undefined : String(at + 1).padStart(2, "0");
};

const two = (digits: string | undefined): string => (digits ?? "").padStart(2, "0");

/**
 * A date as tables write it, as `2020`, `2020-05` or `2020-05-28`: the time of day is left out, and no part is added. Day and
 * month follow the order of the column; where that is unclear only the year is known.
 */
export function readDate(text: string, order: DateOrder): string | undefined {
  const read = written(text.trim(), order);
  return read === undefined ? undefined : parsePartialDate(read)?.text;
}

function written(text: string, order: DateOrder): string | undefined {
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[ T].*|Z)?)?)?$/.exec(text);
  if (iso !== null)
    return [iso[1], ...[iso[2], iso[3]].flatMap((part) => (part === undefined ? [] : [two(part)]))].join("-");
  if (/^(?:19|20)\d{6}(?:[-_ T]\d{4}(?:\d\d)?Z?)?$/.test(text))
    return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  if (/^(?:19|20)\d\d\.0$/.test(text)) return text.slice(0, 4);
  const chinese = /^(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?)?$/.exec(text);
  if (chinese !== null)
    return [chinese[1], ...[chinese[2], chinese[3]].flatMap((part) => (part === undefined ? [] : [two(part)]))].join(
      "-",
    );
  const parts = numeric.exec(text);
  if (parts !== null) {
    const [, first, , second, year] = parts;
    if (order === "dmy") return `${year}-${two(second)}-${two(first)}`;
    return order === "mdy" ? `${year}-${two(first)}-${two(second)}` : year;
  }
  return inWords(text);
}

function inWords(text: string): string | undefined {
  const [, day, word = "", year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([A-Za-z]{3,9})\.?[ ,-]+(\d{4})$/.exec(text) ?? [];
  const month = monthOf(word);
  if (month !== undefined) return [year, month, ...(day === undefined ? [] : [two(day)])].join("-");
  const [, name = "", dayAfter, yearAfter] =
    /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text) ?? [];
  const named = monthOf(name);
  return named === undefined ? undefined : `${yearAfter}-${named}-${two(dayAfter)}`;
}

/** The order of day and month in a column, from the cells in which one of them is above twelve. */
export function dateOrderOf(cells: readonly string[]): DateOrder {
  const pairs = cells.flatMap((cell) => {
    const match = numeric.exec(cell.trim());
    return match === null ? [] : [[Number(match[1]), Number(match[3]), match[2]] as const];
  });
  if (pairs.length === 0) return "ymd";
  const isDayFirst = pairs.some(([first]) => first > 12);
  const isMonthFirst = pairs.some(([, second]) => second > 12);
  if (isDayFirst !== isMonthFirst) return isDayFirst ? "dmy" : "mdy";
  return !isDayFirst && pairs.every(([, , sign]) => sign === ".") ? "dmy" : "unclear";
}

/** Whether a text is a date in one of the orders; a bare number of four digits, or `2020.5`, is one from 1900 to 2099. */
export function isDate(text: string): boolean {
  // There is a year in every date.
  if (!/\d{4}/.test(text)) return false;
  if (/^\d{4}(?:\.\d{1,2})?$/.test(text)) return /^(?:19|20)/.test(text);
  return readDate(text, "dmy") !== undefined || (numeric.test(text.trim()) && readDate(text, "mdy") !== undefined);
}
