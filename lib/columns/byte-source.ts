import type { Encoding } from "../ingest/foreign-file";
import { type BytesKind, bytesKind, signedKind } from "../ingest/text/detect-format";
import { unpacker } from "../ingest/text/gunzip";
import { asOne } from "../ingest/text/join-bytes";
import { UnreadableFile } from "./unreadable-file";

export interface ByteSource {
  /** In bytes, as far as it is known. */
  readonly size: number;
  /** From the first byte on, each time it is asked. */
  readonly stream: () => Promise<ReadableStream<Uint8Array>>;
  /** Waited for between two steps by whoever reads on a page, which has to stay awake. */
  readonly pause?: () => Promise<void>;
}

/** A gzip file that is cut or damaged, and is to be read up to there. */
export class BrokenGzip extends Error {}

/** How a file is read. */
interface Way {
  /** Lines before the first one that is wanted. */
  readonly skippedLines?: number | undefined;
  /** Where it is known. */
  readonly encoding?: Encoding | undefined;
  /** Whether it is a gzip file that is known to be cut or damaged: then the whole lines before that are all. */
  readonly isBroken?: boolean | undefined;
}

/** The bytes of a file, unpacked where it is packed. */
export interface BytesRead {
  /** Enough of the first ones to tell what the file is, and all of its header. */
  readonly start: Uint8Array;
  /** Whether the start is all. */
  readonly isAll: boolean;
  readonly isPacked: boolean;
  /** The next ones, good until those behind them are asked for; nothing at the end. */
  readonly next: NextBytes;
  /** Of the file, from 0 to 1. */
  readonly share: () => number;
  readonly pause: ByteSource["pause"];
  readonly cancel: () => Promise<void>;
}

const startBytes = 262_144;
const mostStartBytes = 64 * 1024 * 1024;
const startLines = 3;
const signatureBytes = 2;
const feed = 10;
const carriage = 13;
/** Where the texts of a column end is a number of 32 bits. */
const mostUnpacked = 2 ** 32 - 1;

type NextBytes = () => Promise<Uint8Array | undefined>;

/** Throws `UnreadableFile` where the bytes are no text, and `BrokenGzip` where not all of them can be unpacked. */
export async function readBytes(
  source: ByteSource,
  { skippedLines = 0, isBroken = false, encoding = "utf-8" }: Way = {},
): Promise<BytesRead> {
  const pieces = piecesOf(await source.stream());
  let arrived = 0;
  const fromFile: NextBytes = async () => {
    const piece = await pieces.next();
    arrived += piece?.length ?? 0;
    return piece;
  };
  const first = await startOf(fromFile, signatureBytes, 0);
  const isPacked = signedKind(first.start) === "gzip";
  const packed = afterStart(first, fromFile);
  const all = !isPacked ? packed : isBroken ? wholeLinesOf(unpackedPart(packed)) : unpacked(packed);
  const units = unitsOf(encoding);
  const next = skippedLines === 0 ? all : behindLines(units.width === 2 ? evenPieces(all) : all, skippedLines, units);
  const whole = await startOf(next, startBytes, startLines);
  pieces.lend();
  const { cancel } = pieces;
  const unreadable = whyUnreadable(bytesKind(whole.start));
  if (unreadable !== undefined) {
    await cancel();
    throw unreadable;
  }
  const share = () => (source.size === 0 ? 0 : Math.min(1, arrived / source.size));
  return { ...whole, isPacked, next, share, pause: source.pause, cancel };
}

interface Pieces {
  readonly next: NextBytes;
  /** From now on a piece is good until the next one. */
  readonly lend: () => void;
  readonly cancel: () => Promise<void>;
}

const pieceBytes = 1_048_576;

/** Where the platform can, into the same memory: a system clears memory that is touched for the first time, which takes longer than to read into it. */
function piecesOf(stream: ReadableStream<Uint8Array>): Pieces {
  const reader = byteReader(stream);
  if (reader === undefined) {
    const pieces = stream.getReader();
    return { next: async () => (await pieces.read()).value, lend: () => undefined, cancel: () => pieces.cancel() };
  }
  let memory = new ArrayBuffer(pieceBytes);
  let areLent = false;
  return {
    next: async () => {
      const { value, done } = await reader.read(new Uint8Array(memory));
      if (value !== undefined) memory = value.buffer;
      if (done) return undefined;
      return areLent ? value : value.slice();
    },
    lend: () => {
      areLent = true;
    },
    cancel: () => reader.cancel(),
  };
}

function byteReader(stream: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | undefined {
  try {
    return stream.getReader({ mode: "byob" });
  } catch {
    return undefined;
  }
}

/** The bytes that have been taken already, and those behind them. */
function afterStart({ start }: Start, next: NextBytes): NextBytes {
  let isGiven = start.length === 0;
  return async () => {
    if (isGiven) return next();
    isGiven = true;
    return start;
  };
}

/** How the signs of a text lie in its bytes. */
interface Units {
  readonly width: 1 | 2;
  readonly at: (bytes: Uint8Array, place: number) => number | undefined;
}

function unitsOf(encoding: Encoding): Units {
  const pair = (high = 0, low = 0): number => high * 256 + low;
  if (encoding === "utf-16le") return { width: 2, at: (bytes, place) => pair(bytes[place + 1], bytes[place]) };
  if (encoding === "utf-16be") return { width: 2, at: (bytes, place) => pair(bytes[place], bytes[place + 1]) };
  return { width: 1, at: (bytes, place) => bytes[place] };
}

/** Pieces that part no sign of two bytes. */
function evenPieces(next: NextBytes): NextBytes {
  let odd = nothing.start;
  return async () => {
    for (;;) {
      const piece = await next();
      if (piece === undefined) {
        const rest = odd;
        odd = nothing.start;
        return rest.length === 0 ? undefined : rest;
      }
      const bytes = asOne([odd, piece]);
      const even = bytes.length - (bytes.length % 2);
      odd = bytes.slice(even);
      if (even > 0) return bytes.subarray(0, even);
    }
  };
}

/** Whatever ends the lines. */
function behindLines(next: NextBytes, lines: number, { width, at: unitAt }: Units): NextBytes {
  let left = lines;
  let isAfterCarriage = false;
  return async () => {
    for (;;) {
      const piece = await next();
      if (piece === undefined || (left === 0 && !isAfterCarriage)) return piece;
      let at = isAfterCarriage && unitAt(piece, 0) === feed ? width : 0;
      isAfterCarriage = false;
      for (; left > 0 && at < piece.length; at += width) {
        const unit = unitAt(piece, at);
        if (unit !== feed && unit !== carriage) continue;
        left -= 1;
        if (unit === carriage && at + width < piece.length && unitAt(piece, at + width) === feed) at += width;
        else isAfterCarriage = unit === carriage && at + width >= piece.length;
      }
      if (at < piece.length) return piece.subarray(at);
    }
  };
}

const foreignBytes = 65_536;
const lastOfAscii = 0x7f;

/** From the byte before the first one that is not ASCII on: enough to tell the encoding. */
export async function foreignPart(source: ByteSource, way: Pick<Way, "isBroken">): Promise<Uint8Array> {
  const { start, next, cancel } = await readBytes(source, way);
  const isForeign = (byte: number): boolean => byte > lastOfAscii;
  let piece: Uint8Array | undefined = start;
  while (piece !== undefined && !piece.some(isForeign)) piece = await next();
  const first = piece?.slice(Math.max(0, piece.findIndex(isForeign) - 1)) ?? nothing.start;
  const owned = async () => (await next())?.slice();
  const { start: part } = await startOf(owned, foreignBytes, 0, { start: first, isAll: piece === undefined });
  await cancel();
  const end = part.lastIndexOf(feed);
  return end < 0 ? part : part.subarray(0, end);
}

function whyUnreadable(kind: BytesKind): UnreadableFile | undefined {
  if (kind === "text") return undefined;
  if (kind === "parquet") return new UnreadableFile({ kind: "read-whole", format: kind });
  return new UnreadableFile({ kind: kind === "gzip" ? "packed-twice" : kind });
}

interface Start {
  readonly start: Uint8Array;
  readonly isAll: boolean;
}

const nothing: Start = { start: new Uint8Array(0), isAll: false };

/** Bytes up to some number of them and of lines, or all, of pieces that stay good. */
async function startOf(next: NextBytes, bytes: number, lines: number, { start, isAll } = nothing): Promise<Start> {
  const parts = [start];
  let length = start.length;
  let found = 0;
  let isEnd = isAll;
  while (!isEnd && (length < bytes || (found < lines && length < mostStartBytes))) {
    const part = await next();
    isEnd = part === undefined;
    if (part === undefined) continue;
    parts.push(part);
    length += part.length;
    if (found < lines) found += linesIn(part, lines);
  }
  return { start: asOne(parts), isAll: isEnd };
}

/** Not counted on beyond `most`. */
export function linesIn(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): number {
  let lines = 0;
  for (let at = bytes.indexOf(feed); at >= 0 && lines < most; at = bytes.indexOf(feed, at + 1)) lines += 1;
  return lines;
}

function unpacked(next: NextBytes): NextBytes {
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const part = await next();
      if (part === undefined) controller.close();
      else controller.enqueue(new Uint8Array(part));
    },
  });
  const reader = packed.pipeThrough(new DecompressionStream("gzip")).getReader();
  const more = async (): Promise<Uint8Array | undefined> => {
    const { value } = await reader.read().catch(() => {
      throw new BrokenGzip();
    });
    return value;
  };
  return upToMost(more);
}

function upToMost(next: NextBytes): NextBytes {
  let length = 0;
  return async () => {
    const part = await next();
    length += part?.length ?? 0;
    if (length > mostUnpacked) throw new UnreadableFile({ kind: "too-many-bytes", most: mostUnpacked });
    return part;
  };
}

/** Up to where the bytes are cut or damaged. */
function unpackedPart(next: NextBytes): NextBytes {
  const unpacking = unpacker();
  let isEnd = false;
  return upToMost(async () => {
    const unpack = await unpacking;
    for (;;) {
      if (isEnd) return undefined;
      const part = await next();
      isEnd = part === undefined;
      const bytes = unpack(part ?? nothing.start, isEnd);
      if (bytes.length > 0) return bytes;
    }
  });
}

/** All bytes up to the last line feed; where there is none, all. */
function wholeLinesOf(next: NextBytes): NextBytes {
  let open: Uint8Array[] = [];
  let isOfLines = false;
  let isAny = false;
  return async () => {
    for (;;) {
      const part = await next();
      const end = part?.lastIndexOf(feed) ?? -1;
      isAny ||= part !== undefined;
      if (!isAny) throw new UnreadableFile({ kind: "damaged-gzip" });
      if (part === undefined) {
        const rest = isOfLines || open.length === 0 ? undefined : asOne(open);
        open = [];
        return rest;
      }
      if (end < 0) open.push(part);
      else {
        const lines = asOne([...open, part.subarray(0, end + 1)]);
        open = end + 1 < part.length ? [part.subarray(end + 1)] : [];
        isOfLines = true;
        return lines;
      }
    }
  };
}
