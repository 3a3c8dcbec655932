import type { Encoding } from "../ingest/foreign-file";
import { alignedText } from "../ingest/formats/aligned-text";
import { isPageOfTables } from "../ingest/formats/page-of-tables";
import { bareCount } from "../ingest/guess/bare-counts";
import { mixedShares } from "../ingest/guess/mixed-shares";
import { unstatedUnits } from "../ingest/guess/unstated-unit";
import { detectDelimiter } from "../ingest/tables/detect-delimiter";
import { textFormat } from "../ingest/text/detect-format";
import { encodingIssues } from "../ingest/text/encoding-issues";
import { cutGzip } from "../ingest/text/gunzip";
import { plainEncoding } from "../ingest/text/plain-encoding";
import type { Issue } from "../schema/issue";
import { BrokenGzip, type ByteSource, type BytesRead, foreignPart, linesIn, readBytes } from "./byte-source";
import type { TablePlan } from "./column-plan";
import { columnsReader } from "./columns-reader";
import { type FirstRows, firstRows, type Head } from "./first-rows";
import { isSamePlan, planAgain, planColumns } from "./plan-columns";
import { skipLines } from "./skip-lines";
import { type BuiltTable, type OtherTable, otherIssue } from "./table-rows";
import { UnreadableFile } from "./unreadable-file";
import { NotUtf8Error, utf8Text } from "./utf8-text";

export interface OpenedColumns extends BuiltTable, Head {
  /** The place of the column that names what is compared. */
  readonly label: number | undefined;
  /** Of its header, or of the first row where there is none. */
  readonly headerLine: number;
}

/** What has been read of a file that is still arriving, or all of it. */
export interface ReadSoFar {
  readonly rows: number;
  /** Of the bytes, from 0 to 1. */
  readonly share: number;
  /** The rows as they are now: good until more of the file is read. */
  readonly opened: () => OpenedColumns;
}

export type OnProgress = (so: ReadSoFar) => void;

/** What is known of a file that has been read before. */
interface Known {
  /** The line on which the header of the table stands that is read; the first one where nothing is known. */
  readonly headerLine?: number | undefined;
  /** The tables beside it. */
  readonly others?: readonly OtherTable[] | undefined;
  /** The first bytes tell it where it is not known; bytes that are not of it become U+FFFD where it is. */
  readonly encoding?: Encoding | undefined;
  readonly plan?: TablePlan | undefined;
  /** Whether it is a gzip file that is cut or damaged. */
  readonly isBroken?: boolean | undefined;
  /** The line of the header that the user chose. */
  readonly wanted?: number | undefined;
}

type Reading = { readonly opened: OpenedColumns } | { readonly again: Known };

/**
 * The largest table of a delimited file as columns, while it arrives, or the one whose header stands on the line that is wanted. It is
 * read again where the first bytes or rows say something else of it than all do, or where it turns out to hold that table. Throws `UnreadableFile` where it is none.
 */
export async function openColumns(
  file: string,
  source: ByteSource,
  onProgress: OnProgress,
  wanted?: number,
): Promise<OpenedColumns> {
  let known: Known = { wanted };
  for (;;) {
    const read = await readOnce(file, source, known, onProgress);
    if ("opened" in read) return read.opened;
    known = { ...known, ...read.again };
  }
}

async function readOnce(file: string, source: ByteSource, known: Known, onProgress: OnProgress): Promise<Reading> {
  const { isBroken, encoding } = known;
  let bytes: BytesRead | undefined;
  try {
    bytes = await readBytes(source, { skippedLines: (known.headerLine ?? 1) - 1, isBroken, encoding });
    return await readColumns(file, bytes, known, onProgress);
  } catch (error) {
    await bytes?.cancel().catch(() => undefined);
    if (error instanceof BrokenGzip) return { again: { isBroken: true } };
    if (!(error instanceof NotUtf8Error)) throw error;
    const { decodeText } = await import("../ingest/text/decode-text");
    return { again: { encoding: decodeText(await foreignPart(source, { isBroken })).encoding } };
  }
}

function* found(values: Iterable<number>): Iterable<{ readonly value: number }> {
  for (const value of values) yield { value };
}

/** As many are read in some milliseconds. */
const stepBytes = 131_072;
/** What reads rows is compiled once where it is called often, and a second time where its first call takes long. */
const callBytes = 4096;
const feed = 10;

/** Up to the last line feed, as a sign of several bytes may be cut behind it. */
function wholeLines({ start, isAll }: Pick<BytesRead, "start" | "isAll">): Uint8Array {
  const end = isAll ? -1 : start.lastIndexOf(feed);
  return end < 0 ? start : start.subarray(0, end + 1);
}

async function readColumns(file: string, bytes: BytesRead, known: Known, onProgress: OnProgress): Promise<Reading> {
  const { isAll, next, share, pause } = bytes;
  const encoding = known.encoding ?? plainEncoding(wholeLines(bytes)) ?? "utf-8";
  const utf8 = encoding === "utf-8" && known.encoding === undefined ? asItIs : recoded(encoding);
  const start = utf8.take(bytes.start, isAll);
  const text = utf8Text(wholeLines({ start, isAll }));
  checkFormat(file, text, isAll);
  const delimiter = detectDelimiter(text);
  const first = firstRows(file, text, delimiter);
  if (first.header.length > mostColumns)
    throw new UnreadableFile({ kind: "too-many-columns", columns: first.header.length, most: mostColumns });
  const plan = known.plan ?? (await planColumns(file, delimiter, first, pause));
  const skipped = (known.headerLine ?? 1) - 1;
  const columns = columnsReader(plan, { line: first.line + skipped, rows: expectedRows(bytes, start) });
  const opened = (): OpenedColumns => {
    const built = columns.soFar();
    const { others } = { ...built, ...known };
    const above = [...first.issues, ...plan.assumed].map((issue) => below(issue, skipped));
    const bare = plan.sources.flat().flatMap(({ name, unit, isBare, isMixed }, place) => {
      const column = isBare === true || isMixed === true ? built.table.columns[place] : undefined;
      if (column?.kind !== "number") return [];
      return (
        (isBare === true
          ? bareCount(file, name, column.values)
          : mixedShares(file, name, unit, found(column.values))) ?? []
      );
    });
    const cut = known.isBroken === true ? [cutGzip(file)] : [];
    const ofText = [...cut, ...above, ...encodingIssues(file, encoding, utf8.isDamaged())];
    const own = [...ofText, ...bare, ...unstatedUnits(file, plan.mapping)];
    const headerLine = first.headerLine + skipped;
    return {
      ...withIssues(file, { ...built, others: others ?? [] }, own),
      ...first.head,
      label: plan.label,
      headerLine,
    };
  };
  const behindHeader = start.subarray(skipLines(start, first.line - 1));
  for (let at = 0; at < behindHeader.length; at += callBytes) {
    if (at % stepBytes === 0) await pause?.();
    columns.push(behindHeader.subarray(at, at + callBytes));
  }
  for (let part = isAll ? undefined : await next(); part !== undefined; part = await next()) {
    columns.push(utf8.take(part, false));
    onProgress({ rows: columns.rows(), share: share(), opened });
  }
  columns.push(utf8.take(new Uint8Array(0), true));
  columns.finish();
  const other = known.others === undefined ? otherThan(opened(), first, known.wanted) : undefined;
  const isWide = encoding.startsWith("utf-16");
  if (other !== undefined) return { again: { ...other, plan: undefined, ...(isWide && { encoding }) } };
  if (known.plan !== undefined || !columns.hasSurprises()) return { opened: opened() };
  const rows = columns.sampled().map((cells, index) => ({ line: first.line + index, cells }));
  const whole = await planAgain(file, delimiter, { ...first, rows }, plan, pause);
  return isSamePlan(plan, whole) ? { opened: opened() } : { again: { encoding: known.encoding, plan: whole } };
}

const below = (issue: Issue, lines: number): Issue =>
  issue.line === undefined ? issue : { ...issue, line: issue.line + lines };

/** The wanted one of the other tables, or the largest where it has more rows than the one that was read, and what stands beside it. */
function otherThan(
  { table, others }: OpenedColumns,
  { headerLine, names = [] }: FirstRows,
  wanted: number | undefined,
): Known | undefined {
  if (wanted === headerLine) return undefined;
  const [largest] = [...others].sort((a, b) => b.rows - a.rows);
  const isLarger = largest !== undefined && largest.rows > table.length;
  const other = others.find(({ line }) => line === wanted) ?? (isLarger ? largest : undefined);
  if (other === undefined) return undefined;
  const first = { line: headerLine, names, rows: table.length };
  return { headerLine: other.line, others: [first, ...others.filter((one) => one !== other)] };
}

const mostColumns = 1000;

function withIssues(file: string, built: BuiltTable, own: readonly Issue[]): BuiltTable {
  const counts = new Map(built.counts);
  for (const { code } of own) counts.set(code, (counts.get(code) ?? 0) + 1);
  const rows = built.others.reduce((sum, other) => sum + other.rows, 0);
  if (rows > 0) counts.set("other-table", rows);
  const ofOthers = built.others.map((other) => otherIssue(file, other));
  return { ...built, issues: [...own, ...built.issues, ...ofOthers], counts };
}

function checkFormat(file: string, text: string, isAll: boolean): void {
  const format = textFormat(text, file);
  if (format === "xml" || (format === "web" && !isPageOfTables(text))) throw new UnreadableFile({ kind: format });
  if (format !== "delimited") throw new UnreadableFile({ kind: "read-whole", format });
  if (isAll && (isPageOfTables(text) || alignedText(text) !== undefined))
    throw new UnreadableFile({ kind: "read-whole", format: "text" });
}

/** Lines are counted in so many bytes, as that takes a moment. */
const countedBytes = 65_536;

/** As many as the first ones promise for all, and a few more. */
function expectedRows({ share }: BytesRead, start: Uint8Array): number {
  const part = share();
  const bytes = (part === 0 ? start.length : start.length / part) * 1.02;
  const counted = start.subarray(0, countedBytes);
  return Math.ceil(((linesIn(counted) + 1) / Math.max(1, counted.length)) * bytes) + 16;
}

/** Bytes in another encoding as UTF-8, in pieces. */
interface Recoder {
  readonly take: (piece: Uint8Array, isLast: boolean) => Uint8Array;
  /** Whether signs were found that cannot be read. */
  readonly isDamaged: () => boolean;
}

const asItIs: Recoder = { take: (piece) => piece, isDamaged: () => false };

function recoded(encoding: Encoding): Recoder {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  let isDamaged = false;
  return {
    take: (piece, isLast) => {
      const text = decoder.decode(piece, { stream: !isLast });
      isDamaged ||= text.includes("\ufffd");
      return encoder.encode(text);
    },
    isDamaged: () => isDamaged,
  };
}
