import type { Issue } from "../../schema/issue";
import type { Tree } from "../foreign-file";
import { excerpt } from "../tables/parse-csv";
import { endOfText } from "../text/end-of-text";
import { jsonFault } from "../text/json-fault";
import { wholeRecords } from "../text/whole-records";

export type TreeRead =
  | { readonly kind: "tree"; readonly tree: Tree; readonly issues: readonly Issue[] }
  | { readonly kind: "invalid"; readonly issue: Issue };

type LinesRead = Extract<TreeRead, { readonly kind: "tree" }>;

/** Under this name an object carries its line while it is parsed; no text can hold it unescaped. */
const lineKey = "\u0000line";
const token =
  /\{\s*\}|\{|\r\n|\n|\r|-?(?:Infinity|NaN)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|\b(?:true|false)\b/g;
const deepest = 200;

/**
 * JSON with its numbers as they were written, and the line of every object. The `NaN` and `Infinity` that Python writes are
 * read, too. Of a text that is cut off, the whole records are. Never throws.
 */
export function readJson(file: string, text: string): TreeRead {
  try {
    const value: unknown = JSON.parse(annotated(text, 1));
    return { kind: "tree", tree: treeOf(value, 0), issues: [] };
  } catch {
    return readCut(file, text) ?? { kind: "invalid", issue: malformed(file, text, "malformed-json", 1) };
  }
}

function readCut(file: string, text: string): LinesRead | undefined {
  const whole = wholeRecords(text);
  if (whole === undefined) return undefined;
  try {
    const tree = treeOf(JSON.parse(annotated(whole.text, 1)), 0);
    return { kind: "tree", tree, issues: [cutFile(file, text, whole.cutAt)] };
  } catch {
    return undefined;
  }
}

function cutFile(file: string, text: string, at: number): Issue {
  const value = text.slice(at).trim();
  const what = value === "" ? "before its list of records does" : "within this record, which is not read";
  return {
    severity: "error",
    code: "cut-file",
    file,
    line: text.slice(0, at).split(/\r\n|\r|\n/).length,
    ...(value !== "" && { value: excerpt(value) }),
    message: `the text ends ${what}; the whole records above it are read; expected the file once it is whole`,
  };
}

/** One JSON value on each line. A line that is none is listed, and the others are read; the last one may be cut off. */
export function readJsonLines(file: string, text: string): LinesRead {
  const trees: Tree[] = [];
  const issues: Issue[] = [];
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const last = lines.length - 1;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    try {
      trees.push(treeOf(JSON.parse(annotated(line, index + 1)), 0));
    } catch {
      const isCut = index === last && index > 0 && placeOf(line).isCut;
      issues.push(isCut ? cutLine(file, line, index + 1) : malformed(file, line, "malformed-row", index + 1));
    }
  }
  return { kind: "tree", tree: trees, issues };
}

const cutLine = (file: string, text: string, line: number): Issue => ({
  severity: "error",
  code: "cut-line",
  file,
  line,
  value: excerpt(text),
  message:
    "the last line ends before its value does, as in a file that is still being written, and is not read; expected the file once it is whole",
});

function annotated(text: string, firstLine: number): string {
  const json = text.replace(/^\ufeff/, "");
  const parts: string[] = [];
  let line = firstLine;
  const marked = (found: string): string => {
    if (found.startsWith("{")) {
      const at = line;
      line += found.split(/\r\n|\r|\n/).length - 1;
      return found === "{" ? `{${JSON.stringify(lineKey)}:"${at}",` : `{${JSON.stringify(lineKey)}:"${at}"}`;
    }
    if (!/^[\r\n]/.test(found)) return `"${found}"`;
    line += 1;
    return found;
  };
  for (let at = 0; at < json.length; ) {
    const quote = json.indexOf('"', at);
    const end = quote < 0 ? json.length : endOfText(json, quote) + 1;
    parts.push(json.slice(at, quote < 0 ? end : quote).replace(token, marked));
    if (quote >= 0) parts.push(json.slice(quote, end));
    at = end;
  }
  return parts.join("");
}

function treeOf(value: unknown, depth: number): Tree {
  if (value === null || value === undefined) return "";
  if (depth > deepest) return excerpt(JSON.stringify(value));
  if (Array.isArray(value)) return value.map((item) => treeOf(item, depth + 1));
  if (typeof value !== "object") return String(value);
  const entries = new Map<string, Tree>();
  let line = 1;
  for (const [key, item] of Object.entries(value)) {
    if (key === lineKey) line = Number(item);
    else entries.set(key, treeOf(item, depth + 1));
  }
  return { line, entries };
}

function malformed(file: string, text: string, code: string, firstLine: number): Issue {
  const { line, message } = placeOf(text);
  return {
    severity: "error",
    code,
    file,
    line: firstLine - 1 + line,
    value: excerpt(text.split(/\r\n|\r|\n/)[line - 1] ?? ""),
    message: `this is not JSON: ${message}; expected one value such as [{"model": "gpt-3", "parameters": "175B"}]`,
  };
}

interface Place {
  readonly line: number;
  readonly message: string;
  /** Whether the text ends before its value does. */
  readonly isCut: boolean;
}

function placeOf(text: string): Place {
  const fault = jsonFault(text.replace(/^\ufeff/, " "));
  if (fault === undefined)
    return { line: 1, message: "a text in it holds a sign that is not escaped, or it nests too deeply", isCut: false };
  const { at, isCut } = fault;
  const message = isCut ? "the text ends before its value does" : "a sign stands where none is allowed";
  return { line: text.slice(0, at).split(/\r\n|\r|\n/).length, message, isCut };
}
