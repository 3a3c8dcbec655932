import { parsePartialDate } from "../../schema/parse-partial-date";
import type { DateOrder } from "../mapping";
import { monthOf } from "../words/month-names";

const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[ T,].*)?$/;
/** `5/28/20`; between points there are versions. */
const numericShort = /^(\d{1,2})(\/)(\d{1,2})\2(\d\d)(?:[ T,].*)?$/;
const word = String.raw`(\p{L}{3,10})\.?`;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day)?\.?,? (?=.*\d)/i;
const timeOfDay = /,? \d{1,2}:\d\d.*$/;
const dayFirst = new RegExp(
  String.raw`^(?:(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: de | of |[ -]+))?${word}(?: de | del |[ ,/-]+)(\d{4})$`,
  "iu",
);
const monthFirst = new RegExp(String.raw`^${word} (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$`, "iu");
const yearFirst = new RegExp(String.raw`^(\d{4})(?:[ ,]+|[-/])${word}(?:[ /-](\d{1,2})(?:st|nd|rd|th)?)?$`, "iu");
/** `Jun-20` and `Jun '20`, as spreadsheets show a month; `Jun 20` may be a day. */
const shortYear = new RegExp(String.raw`^(?:(\d{1,2})[ -])?${word}(?:[-/]|[- ]?['’])(\d\d)$`, "iu");
const withYear = /(?:19|20)\d\d/;
const firstWord = /^(?:\d{1,2}[ -])?([^\d\s.,/'’-]{3,10}).*\d\d$/;
const wordLike = /[^\d\s.,/'’º-]{3,}/g;
const inSigns = /^(\d{4})\s*[年년](?:\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日号일])?)?$/;
const pointed = /^(\d{4})\. (\d{1,2})(?:\. (\d{1,2}))?\.?$/;
const monthAndYear = /^(?:(0?[1-9]|1[0-2])[/-]|(0[1-9]|1[0-2])\.)((?:19|20)\d\d)$/;

const year = String.raw`((?:19|20)\d\d)`;
const partOfYear = [
  "Q[1-4]|[1-4]Q|H[12]|[12]H",
  "(?:early|mid|late|beginning of|end of)|(?:spring|summer|autumn|fall|winter)",
  "(?:frühjahr|frühling|sommer|herbst|winter)|(?:anfang|mitte|ende)|(?:printemps|été|automne|hiver)",
].join("|");
const partBehind = "第?[1-4一二三四]\\s*季度?|[1-4]분기|第?[1-4]四半期|[上下]半[年期]|[春夏秋冬][季天]?";
const coarse = new RegExp(
  String.raw`^(?:(?:${partOfYear})[ ,.'’/-]*${year}|${year}\s*[ ,年년/-]?\s*(?:${partOfYear}|${partBehind}))$`,
  "iu",
);

/** Seconds or milliseconds of Unix, from 2001 on. */
const moment = /^(\d{10})(?:\d{3})?(?:\.\d+)?$/;

const two = (digits: string | undefined): string => (digits ?? "").padStart(2, "0");
const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => (part === undefined ? [] : [two(part)])).join("-");
const fullYear = (digits: string): string => `${Number(digits) < 70 ? "20" : "19"}${digits}`;

/**
 * A date as tables write it, as `2020`, `2020-05` or `2020-05-28`: the time of day is left out, and no part is added. Day and
 * month follow the order of the column; where that is unclear only the year is known, as of a quarter.
 */
export function readDate(text: string, order: DateOrder): string | undefined {
  const read = written(text.trim(), order);
  return read === undefined ? undefined : parsePartialDate(read)?.text;
}

/** Whether a text that is read as a date says more than the year that is kept of it. */
export const isCoarsened = (text: string, order: DateOrder): boolean =>
  partIn(text.trim()) !== undefined || (order === "unclear" && numeric.test(text.trim()));

/** What is said of it. */
export const coarseDate = (year: string): string =>
  `only the year ${year} is kept of it; expected a year, month or day that leaves no doubt, such as 2020, 2020-05 or 2020-05-28`;

function written(text: string, order: DateOrder): string | undefined {
  if (order === "unix") return dayOf(text);
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[ T].*|Z)?)?)?$/.exec(text);
  if (iso !== null) return joined(iso[1], iso[2], iso[3]);
  if (/^(?:19|20)\d{6}(?:[-_ T]\d{4}(?:\d\d)?Z?)?$/.test(text))
    return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  if (/^(?:19|20)\d\d\.0$/.test(text)) return text.slice(0, 4);
  const signs = inSigns.exec(text) ?? pointed.exec(text);
  if (signs !== null) return joined(signs[1], signs[2], signs[3]);
  const [, month, pointedMonth, yearOfMonth] = monthAndYear.exec(text) ?? [];
  if (yearOfMonth !== undefined) return joined(yearOfMonth, month ?? pointedMonth);
  return inNumbers(text, order) ?? inWords(text.replace(weekday, "").replace(timeOfDay, ""));
}

function dayOf(text: string): string | undefined {
  const [, seconds] = moment.exec(text) ?? [];
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
}

function inNumbers(text: string, order: DateOrder): string | undefined {
  if (order === "yymm" || order === "mmyy") {
    const [, first = "", second = ""] = /^(\d\d)[./-]?(\d\d)$/.exec(text) ?? [];
    if (first === "") return undefined;
    return order === "yymm" ? joined(fullYear(first), second) : joined(fullYear(second), first);
  }
  const [, first, , second, whole] = numeric.exec(text) ?? [];
  if (whole !== undefined) return inOrder(first, second, whole, order) ?? whole;
  const [, one = "", , other, short = ""] = numericShort.exec(text) ?? [];
  return short === "" ? undefined : inOrder(one, other, fullYear(short), order);
}

function inOrder(
  first: string | undefined,
  second: string | undefined,
  whole: string,
  order: DateOrder,
): string | undefined {
  if (order === "dmy") return joined(whole, second, first);
  return order === "mdy" ? joined(whole, first, second) : undefined;
}

/** The year that a part is named of. This pattern and those below take longer to make ready than to use, and few columns need them. */
function partIn(text: string): string | undefined {
  const [, year, yearBefore = year] = withYear.test(text) ? (coarse.exec(text) ?? []) : [];
  return yearBefore;
}

function inWords(text: string): string | undefined {
  const partYear = partIn(text);
  if (partYear !== undefined) return partYear;
  if (!(text.match(wordLike) ?? []).some((one) => monthOf(one) !== undefined)) return undefined;
  const [, day, name = "", end] = dayFirst.exec(text) ?? [];
  if (end !== undefined) return named(end, name, day);
  const [, before = "", dayAfter, last] = monthFirst.exec(text) ?? [];
  if (last !== undefined) return named(last, before, dayAfter);
  const [, first, behind = "", dayLast] = yearFirst.exec(text) ?? [];
  if (first !== undefined) return named(first, behind, dayLast);
  const [, dayShort, short = "", digits] = shortYear.exec(text) ?? [];
  return digits === undefined ? undefined : named(fullYear(digits), short, dayShort);
}

function named(whole: string, name: string, day: string | undefined): string | undefined {
  const month = monthOf(name);
  return month === undefined ? undefined : joined(whole, month, day);
}

const statedOrders: readonly (readonly [DateOrder, RegExp])[] = [
  ["yymm", /^yy[./-]?mm$/i],
  ["mmyy", /^mm[./-]?yy$/i],
  ["dmy", /^dd?[./-]mm?[./-](?:yy){1,2}$/i],
  ["mdy", /^mm?[./-]dd?[./-](?:yy){1,2}$/i],
];

/** What a header says in brackets of how dates stand below it: `Release (YY/MM)`. */
export function statedOrder(header: string): DateOrder | undefined {
  const [, inner = ""] = /[([（]([dmy./-]+)[)\]）]/i.exec(header) ?? [];
  return inner === "" ? undefined : statedOrders.find(([, pattern]) => pattern.test(inner))?.[0];
}

/** The order of day and month in a column: as its header states it, else from the cells in which one of them is above twelve. */
export function dateOrderOf(cells: readonly string[], header = ""): DateOrder {
  const stated = statedOrder(header);
  if (stated !== undefined) return stated;
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (filled.length > 0 && filled.filter((cell) => moment.test(cell)).length * 2 > filled.length) return "unix";
  const parts = cells.flatMap((cell) => {
    const match = numeric.exec(cell.trim()) ?? numericShort.exec(cell.trim());
    return match === null ? [] : [match];
  });
  if (parts.length === 0) return "ymd";
  const isDayFirst = parts.some((part) => Number(part[1]) > 12);
  const isMonthFirst = parts.some((part) => Number(part[3]) > 12);
  const mayBeginWithYear =
    isDayFirst && parts.every(([, first, , , end = ""]) => end.length === 2 && Number(first) < 30);
  if (isDayFirst !== isMonthFirst && !mayBeginWithYear) return isDayFirst ? "dmy" : "mdy";
  return !isDayFirst && parts.every((part) => part[2] === ".") ? "dmy" : "unclear";
}

/** Of years that are written in two digits, how the first one is read. */
export function shortYearNote(cells: readonly string[], order: DateOrder): string | undefined {
  const isShort = (cell: string): boolean => !/\d{4}/.test(cell) && readDate(cell, order) !== undefined;
  const first = cells.find(isShort);
  return first === undefined
    ? undefined
    : `two digits are a year: ${first.trim()} is read as ${readDate(first, order)}`;
}

/** Whether a text is a date in one of the orders; a bare number of four digits, or `2020.5`, is one from 1900 to 2099. */
export function isDate(text: string, stated?: DateOrder): boolean {
  if (stated !== undefined && readDate(text, stated) !== undefined) return true;
  if (!/\d{4}/.test(text))
    return (
      (monthOf(firstWord.exec(text)?.[1] ?? "") !== undefined && readDate(text, "ymd") !== undefined) ||
      (numericShort.test(text) && (readDate(text, "dmy") ?? readDate(text, "mdy")) !== undefined)
    );
  if (/^\d{4}(?:\.\d{1,2})?$/.test(text)) return /^(?:19|20)/.test(text);
  return readDate(text, "dmy") !== undefined || (numeric.test(text.trim()) && readDate(text, "mdy") !== undefined);
}
