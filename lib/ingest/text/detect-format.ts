import type { UnreadableKind } from "../../schema/unreadable";
import type { ForeignFormat } from "../foreign-file";
import { hasPageBehind, resultsBeforePage } from "./front-matter";
import { jsonFault } from "./json-fault";

export type BytesKind = "gzip" | "parquet" | "text" | UnreadableKind;

const signatures: readonly (readonly [signature: readonly number[], kind: BytesKind])[] = [
  [[0x1f, 0x8b], "gzip"],
  [[0x50, 0x41, 0x52, 0x31], "parquet"],
  [[0x50, 0x4b, 0x03, 0x04], "spreadsheet"],
  [[0xd0, 0xcf, 0x11, 0xe0], "old-spreadsheet"],
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0x89, 0x50, 0x4e, 0x47], "image"],
  [[0xff, 0xd8, 0xff], "image"],
  [[0x47, 0x49, 0x46, 0x38], "image"],
  [[0x52, 0x49, 0x46, 0x46], "binary"],
  [[0x42, 0x5a, 0x68], "archive"],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], "archive"],
  [[0x28, 0xb5, 0x2f, 0xfd], "archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "archive"],
  [[...new TextEncoder().encode("SQLite format 3")], "database"],
  [[0x7f, 0x45, 0x4c, 0x46], "binary"],
];

/** What the first bytes say a file is. */
export function bytesKind(bytes: Uint8Array): BytesKind {
  if (bytes.length === 0) return "empty";
  return signedKind(bytes) ?? (isBinary(bytes) ? "binary" : "text");
}

/** The kind whose files begin as these bytes do. */
export const signedKind = (bytes: Uint8Array): BytesKind | undefined =>
  signatures.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))?.[1];

/** Control codes other than those of blanks and lines. */
const control = /[^\t-\r -\uffff]/;

/** Control codes that no text has. Zero bytes alone may be UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  if (!control.test(new TextDecoder("latin1").decode(sample))) return false;
  let strange = 0;
  let zeros = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at] ?? 0;
    if (byte === 0) zeros += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27 && byte !== 26)) strange += 1;
  }
  return strange > sample.length * 0.02 || (zeros > 0 && !isLikeUtf16(sample, zeros));
}

const isLikeUtf16 = (sample: Uint8Array, zeros: number): boolean => {
  if (zeros < sample.length / 8) return zeros < 4 || isMarked(sample);
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  return isMarked(sample) || even < zeros * 0.1 || even > zeros * 0.9;
};

const isMarked = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** `[English](README.md)` and `[![build](badge.svg)](runs)`, as texts in Markdown begin. */
const link = /^\[(?:[^[\]\r\n]|\[[^[\]\r\n]*\])*\][([]/;

/** A title, and below it names with blanks between them. */
const titled = /^[^\n]*:[ \t\r]*\n\s*[^\s:]+(?: [^\s:]+)* {2,}[^\s:][^:\n]*\n/;

/** Names of texts that hold a table now and then. */
export const ofProse = /\.(?:md|markdown|mdx|rst|tex)(?:\.gz)?$/i;

/** The format of a text by its content; the ending of the name decides only where the content may be either. */
export function textFormat(text: string, file: string): ForeignFormat | "web" | "xml" {
  const start = text
    .slice(0, 65_536)
    .replace(/^\ufeff/, "")
    .trimStart();
  const ending = /\.([a-z0-9]+)(?:\.gz)?$/i.exec(file)?.[1]?.toLowerCase();
  if (/^<(?:!doctype\s+html|html)\b/i.test(start)) return "web";
  if (/^<(?:\?xml|!doctype|svg|rss|feed)\b/i.test(start)) return "xml";
  if (ending === "jsonl" || ending === "ndjson") return "json-lines";
  if (ending === "yaml" || ending === "yml") return "yaml";
  if (ending === "csv" || ending === "tsv") return "delimited";
  if (hasPageBehind(start, ofProse.test(file))) return resultsBeforePage(text) === undefined ? "delimited" : "yaml";
  if (ending === "json" && /^\/[/*]/.test(start)) return "json";
  if (/^[{[]/.test(start) && !link.test(start) && !(ofProse.test(file) && isFaulty(start)))
    return ending !== "json" && isJsonLines(start) ? "json-lines" : "json";
  if (titled.test(start)) return "delimited";
  return /^(?:---\s*$|- \w[^,\t]*:(?:\s|$)|[\w -]{1,60}:\s*(?:[|>][+-]?\s*)?$)/m.test(start.split("\n", 1)[0] ?? "")
    ? "yaml"
    : "delimited";
}

/** Whether neither a text nor its first line is JSON, as far as it goes. */
const isFaulty = (start: string): boolean =>
  jsonFault(start)?.isCut === false && jsonFault(start.split(/\r\n|\r|\n/, 1)[0] ?? "") !== undefined;

/** Two whole objects on the first two lines. */
function isJsonLines(start: string): boolean {
  const lines = start.split(/\r\n|\r|\n/, 3).filter((line) => line.trim() !== "");
  return lines.length > 1 && lines.slice(0, 2).every((line) => /^\s*[{[].*[}\]]\s*$/.test(line));
}
