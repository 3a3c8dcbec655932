import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from "yaml";
import type { Issue } from "../../schema/issue";
import type { Tree } from "../foreign-file";
import { excerpt } from "../tables/parse-csv";
import { resultsBeforePage } from "../text/front-matter";
import { yamlRecords } from "../text/whole-yaml";
import type { TreeRead } from "./read-json";

const deepest = 200;

/**
 * YAML with every scalar as it was written, so that the commit `1e10` stays a text. Aliases are not followed. A record that is none
 * is listed, and the others are read. Never throws.
 */
export function readYaml(file: string, text: string): TreeRead {
  const own = resultsBeforePage(text) ?? text;
  const lineCounter = new LineCounter();
  const documents = parsed(own, lineCounter);
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (documents.length === 0) return { kind: "invalid", issue: malformed(file, 1, text, "nothing can be read") };
  if (error !== undefined) {
    const line = lineCounter.linePos(error.pos[0]).line;
    return readWithout(file, own) ?? { kind: "invalid", issue: malformed(file, line, text, error.message) };
  }
  const trees = documents.map(({ contents }) => treeOf(contents, lineCounter, 0));
  const filled = trees.filter((tree) => tree !== "");
  return { kind: "tree", tree: filled.length === 1 ? (filled[0] ?? "") : trees.length === 1 ? "" : filled, issues: [] };
}

const lineEnd = /\r\n|\r|\n/;

/** What is left of a text without the records that are no YAML; nothing where those are the most, or not all that is wrong. */
function readWithout(file: string, text: string): TreeRead | undefined {
  const lines = text.split(lineEnd);
  const records = yamlRecords(lines);
  const broken = records.flatMap(({ from, to }) => {
    const counter = new LineCounter();
    const errors = parsed(lines.slice(from, to).join("\n"), counter).flatMap((document) => document.errors);
    const first = errors.find(({ code }) => code !== "BAD_ALIAS");
    if (first === undefined) return [];
    const tab = lines.findIndex((line, at) => from <= at && at < to && /^ *\t/.test(line));
    if (tab >= 0) return [{ from, to, line: tab + 1, what: "Tabs are not allowed as indentation" }];
    return [{ from, to, line: Math.min(from + counter.linePos(first.pos[0]).line, to), what: first.message }];
  });
  if (broken.length === 0 || broken.length * 2 > records.length) return undefined;
  const left = lines.map((line, at) => (broken.some(({ from, to }) => from <= at && at < to) ? "" : line));
  const read = readYaml(file, left.join("\n"));
  if (read.kind === "invalid" || read.issues.length > 0) return undefined;
  const issues = broken.map(({ from, to, line, what }) =>
    malformed(file, line, text, what, `the record from line ${from + 1} to ${to} is not read`),
  );
  return { ...read, issues };
}

function parsed(text: string, lineCounter: LineCounter) {
  try {
    const read = parseAllDocuments(text, { schema: "failsafe", lineCounter, prettyErrors: false, uniqueKeys: false });
    return Array.isArray(read) ? [...read] : [];
  } catch {
    return [];
  }
}

function treeOf(node: Node | null | unknown, lines: LineCounter, depth: number): Tree {
  if (isScalar(node)) return textOf(node.source ?? node.value, node.type === "PLAIN");
  if (depth > deepest || isAlias(node)) return "";
  if (isSeq(node)) return node.items.map((item) => treeOf(item, lines, depth + 1));
  if (!isMap(node)) return "";
  const entries = new Map<string, Tree>();
  for (const { key, value } of node.items) {
    entries.set(isScalar(key) ? textOf(key.value, false) : String(key), treeOf(value, lines, depth + 1));
  }
  return { line: lines.linePos(node.range?.[0] ?? 0).line, entries };
}

const textOf = (value: unknown, isPlain: boolean): string => {
  const text = value === null || value === undefined ? "" : String(value);
  return isPlain && /^(?:~|null)$/i.test(text) ? "" : text;
};

const malformed = (file: string, line: number, text: string, what: string, left = "none of it is read"): Issue => ({
  severity: "error",
  code: "malformed-yaml",
  file,
  line,
  value: excerpt(text.split(lineEnd)[line - 1] ?? ""),
  message: `this is not YAML: ${what.replace(/\s+/g, " ")}; ${left}; expected records such as "- model: gpt-3" with "  parameters: 175B" below, indented by as many blanks`,
});
