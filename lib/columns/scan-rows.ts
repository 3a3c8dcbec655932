import Papa from "papaparse";
import { putBytes } from "./column-store";
import { type SampledRow, sampleRow } from "./row-sample";
import { endRow, isOddRow, judgeRow, makeRoomForRow, skipLine, type TableRows, takeBackRow } from "./table-rows";
import { utf8Text } from "./utf8-text";

const quote = 34;
const feed = 10;
const carriage = 13;
const tab = 9;
const blank = 32;

/** Where a scan has ended, and why. */
export interface ScanEnd {
  /** The next row starts here. */
  readonly at: number;
  readonly why: "done" | "malformed" | "open-quote";
}

/**
 * Reads whole rows of UTF-8 from bytes into columns, as far as their quotes and line ends are as RFC 4180 has them. What is rare is
 * looked at again, as text; nothing else becomes a text.
 */
export function scanRows(rows: TableRows, bytes: Uint8Array, hasQuotes: boolean, isLast: boolean): ScanEnd {
  const { sources, notes, firstName: header } = rows;
  const { length } = bytes;
  const delimiter = rows.plan.delimiter.charCodeAt(0);
  const width = sources.length;
  const isMerged = rows.plan.merged !== undefined;
  const lastFeed = bytes.lastIndexOf(feed);
  let at = 0;
  while (at < length) {
    const begin = at;
    if (!isLast && at > lastFeed) break;
    makeRoomForRow(rows);
    const row = rows.rows;
    let place = 0;
    /** Up to two. */
    let filled = 0;
    let breaks = 0;
    let isEnd = false;
    while (!isEnd) {
      let start = at;
      let end = at;
      let isEscaped = false;
      if (bytes[at] === quote && hasQuotes) {
        start += 1;
        end = closingQuote(bytes, start);
        if (end < 0) return stopped(rows, begin, isLast ? "open-quote" : "done");
        const inner = signsIn(bytes, start, end);
        isEscaped = inner.isEscaped;
        breaks += inner.breaks;
        at = end + 1;
        const isCut = at >= length || (bytes[at] === carriage && at + 1 >= length);
        if (!isLast && isCut) return stopped(rows, begin, "done");
        if (bytes[at] === carriage && bytes[at + 1] === feed) at += 1;
        if (at < length && bytes[at] !== delimiter && bytes[at] !== feed) return stopped(rows, begin, "malformed");
      } else {
        let sign = bytes[at];
        while (at < length && sign !== delimiter && sign !== feed && sign !== carriage) {
          at += 1;
          sign = bytes[at];
        }
        end = at;
        if (sign === carriage && at < length) {
          at += 1;
          if (bytes[at] !== feed) return stopped(rows, begin, isLast || at < length ? "malformed" : "done");
        }
      }
      isEnd = at >= length || bytes[at] === feed;
      if (isEnd && !isLast && at >= length) return stopped(rows, begin, "done");
      if (filled < 2 && end > start && !isBlank(bytes, start, end)) filled += 1;
      const source = sources[place];
      if (source !== undefined) putBytes(source, row, bytes, start, end, isEscaped, notes);
      else if (end > start) notes.isOdd = true;
      if (place === 0 && isLikeHeader(bytes, start, end, header)) notes.isOdd = true;
      if (isMerged && place === 0 && isBlank(bytes, start, end)) notes.isOdd = true;
      place += 1;
      at += 1;
    }
    if (filled === 0) {
      takeBackRow(rows);
      skipLine(rows, breaks);
      continue;
    }
    const isShort = place < width;
    for (; place < width; place += 1) {
      const source = sources[place];
      if (source !== undefined) putBytes(source, row, bytes, 0, 0, false, notes);
    }
    if (isShort || (filled === 1 && width > 1) || isOddRow(rows))
      judgeRow(rows, cellsIn(bytes.subarray(begin, at), rows.plan.delimiter, hasQuotes), breaks);
    else {
      if (row === rows.sample.next)
        sampleRow(rows.sample, sampled(bytes.subarray(begin, at), rows.plan.delimiter, hasQuotes));
      endRow(rows, breaks);
    }
  }
  return { at: Math.min(at, length), why: "done" };
}

function stopped(rows: TableRows, at: number, why: ScanEnd["why"]): ScanEnd {
  takeBackRow(rows);
  return { at, why };
}

/** Whether the first cell of a row may be that of the header, with blanks around it or without. */
function isLikeHeader(bytes: Uint8Array, start: number, end: number, header: Uint8Array | undefined): boolean {
  if (header === undefined) return false;
  if (end - start !== header.length)
    return end > start && ((bytes[start] ?? 0) <= blank || (bytes[end - 1] ?? 0) <= blank);
  for (let at = 0; at < header.length; at += 1) if (bytes[start + at] !== header[at]) return false;
  return true;
}

/** Doubled quotes are part of the cell. -1 where none closes it. */
function closingQuote(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(quote, from);
  while (at >= 0 && bytes[at + 1] === quote) at = bytes.indexOf(quote, at + 2);
  return at;
}

const noSigns = { isEscaped: false, breaks: 0 };

/** What a cell in quotes holds that one without cannot. */
function signsIn(bytes: Uint8Array, start: number, end: number): typeof noSigns {
  let signs = noSigns;
  for (let at = start; at < end; at += 1) {
    const sign = bytes[at];
    if (sign !== quote && sign !== carriage && sign !== feed) continue;
    const isBreak = sign === feed ? bytes[at - 1] !== carriage : sign === carriage;
    signs = { isEscaped: signs.isEscaped || sign !== feed, breaks: signs.breaks + Number(isBreak) };
  }
  return signs;
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] !== blank && bytes[at] !== tab) return false;
  return true;
}

const sampled = (line: Uint8Array, delimiter: string, hasQuotes: boolean): SampledRow =>
  hasQuotes ? line : cellsIn(line, delimiter, hasQuotes);

/** The cells of a row, as Papa Parse has them. */
export function cellsIn(line: Uint8Array, delimiter: string, hasQuotes: boolean): readonly string[] {
  const text = utf8Text(line).replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const parser = new Papa.Parser({ delimiter, newline: "\n", ...(!hasQuotes && { fastMode: true }) });
  const { data }: Papa.ParseResult<string[]> = parser.parse(text, 0, false);
  return data[0] ?? [];
}
