import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from "yaml";
import type { Issue } from "../schema/issue";
import type { Tree } from "./foreign-file";
import { resultsBeforePage } from "./front-matter";
import { excerpt } from "./parse-csv";
import type { TreeRead } from "./read-json";

const deepest = 200;

/** YAML with every scalar as it was written, so that the commit `1e10` stays a text. Aliases are not followed. Never throws. */
export function readYaml(file: string, text: string): TreeRead {
  const lineCounter = new LineCounter();
  const documents = parsed(resultsBeforePage(text) ?? text, lineCounter);
  const [first] = documents;
  if (first === undefined) return { kind: "invalid", issue: malformed(file, 1, text, "nothing can be read") };
  const [error] = first.errors;
  const trees = documents.map(({ contents }) => treeOf(contents, lineCounter, 0));
  const issues = documents.flatMap(({ errors }) =>
    errors.map((wrong) => malformed(file, lineCounter.linePos(wrong.pos[0]).line, text, wrong.message)),
  );
  if (error !== undefined && (trees[0] === "" || typeof trees[0] === "string")) {
    const line = lineCounter.linePos(error.pos[0]).line;
    return { kind: "invalid", issue: malformed(file, line, text, error.message) };
  }
  const filled = trees.filter((tree) => tree !== "");
  return { kind: "tree", tree: filled.length === 1 ? (filled[0] ?? "") : trees.length === 1 ? "" : filled, issues };
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

const malformed = (file: string, line: number, text: string, message: string): Issue => ({
  severity: "error",
  code: "malformed-yaml",
  file,
  line,
  value: excerpt(text.split(/\r\n|\r|\n/)[line - 1] ?? ""),
  message: `this is not YAML: ${message.replace(/\s+/g, " ")}`,
});
