import type { ForeignTable } from "../foreign-file";
import type { Trail } from "../tables/heading-path";
import { namesOf } from "../tables/read-delimited";

const titleRule = /^\s*={3,}\s*([^=\s](?:[^=]*[^=\s])?)\s*={3,}\s*$/;
const endRule = /^\s*={5,}\s*$/;
const section = /^\s*-{3,}\s*([^-\s].*?)\s*-{3,}\s*$/;
const pair = /^\s*(\p{L}[^:]{0,80}):(?:\s+(\S.{0,80}?))?\s*$/u;
const number = /^[+-]?\d[\d,]*\.?\d*(?:e[+-]?\d+)?(?:\s*%)?$/i;
const longestLine = 300;
const mostLines = 200;
/** What ends a block, or what it stands in. */
const ofBlocks = /^\s*(?:={3,}|```|~~~)/;
const fewest = 3;

/** What tells quickly that a text may hold such blocks. */
export const mayHoldBlocks = (text: string): boolean => /^[ \t]*={3,} ?[^=\s][^=\r\n]*={3,}[ \t]*$/m.test(text);

/** Names and numbers that a tool prints below a title, one pair a line. */
export interface PrintedBlock {
  readonly line: number;
  readonly title: string;
  readonly entries: ReadonlyMap<string, string>;
  /** Behind its last line. */
  readonly end: number;
}

/** The block that begins on a line of a text; `undefined` where none does. A name that comes again has that of its part before it. */
export function blockAt(lines: readonly string[], start: number): PrintedBlock | undefined {
  const first = lines[start] ?? "";
  const title = first.length > longestLine ? undefined : titleRule.exec(first)?.[1];
  if (title === undefined) return undefined;
  const entries = new Map<string, string>();
  let part = "";
  let end = start + 1;
  const isClosed = endRule.test(lines.slice(end, end + mostLines).find((line) => ofBlocks.test(line)) ?? "");
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? "";
    if (line.length > longestLine || endRule.test(line)) break;
    const [, name, value = ""] = pair.exec(line) ?? [];
    if (name !== undefined) {
      const own = name.trim();
      entries.set(entries.has(own) ? `${part} ${own}`.trim() : own, value);
    } else if (line.trim() !== "" && !section.test(line) && !isClosed) break;
    part = section.exec(line)?.[1] ?? part;
  }
  const filled = [...entries.values()].filter((value) => value !== "");
  if (filled.length < fewest || filled.filter((value) => number.test(value)).length * 2 < filled.length)
    return undefined;
  return { line: start + 1, title, entries, end: endRule.test(lines[end] ?? "") ? end + 1 : end };
}

/** Under what a block was printed: its headings, and what the command says that was run. */
export interface BlockFound {
  readonly block: PrintedBlock;
  readonly trail: Trail;
  readonly run: ReadonlyMap<string, string>;
}

/** What of a command says what was measured, and under what. */
const options: readonly (readonly [name: string, pattern: RegExp, alsoIn?: RegExp])[] = [
  ["model", optionOf("model(?:[-_](?:name|path|id))?"), /^model(?: (?:name|id))?$/i],
  ["dataset", optionOf("dataset[-_]name")],
  ["input_len", optionOf("(?:(?:random|custom)[-_])?input[-_]len")],
  ["output_len", optionOf("(?:(?:random|custom)[-_])?output[-_]len")],
  ["num_prompts", optionOf("num[-_]prompts"), /\bprompts$/i],
  ["request_rate", optionOf("request[-_]rate"), /\brequest rate\b/i],
  ["max_concurrency", optionOf("max[-_]concurrency"), /\bconcurrency$/i],
];

/** `--input-len 512`, `input_len=512`, `model='A'`. */
function optionOf(name: string): RegExp {
  return new RegExp(`(?:^|[\\s(,])(?:--${name}[ =]|${name}=)["']?([^\\s"',)\\\\]+)`, "g");
}

/** The options of the commands among lines, each as it stands last, without those that a block says as well. */
export function optionsIn(lines: readonly string[], { entries }: PrintedBlock): ReadonlyMap<string, string> {
  const text = lines.join("\n");
  if (!/(?:^|[\s(,])(?:--model|model=)/.test(text)) return new Map();
  return new Map(
    options.flatMap(([name, pattern, alsoIn]) => {
      if (alsoIn !== undefined && [...entries.keys()].some((own) => alsoIn.test(own))) return [];
      const found = [...text.matchAll(pattern)].map(([, value = ""]) => value).filter((value) => value !== "None");
      const [last] = found.slice(-1);
      return last === undefined ? [] : [[name, last] as const];
    }),
  );
}

/** One table for the blocks with the same title below the same headings, a row each. */
export function tablesOfBlocks(found: readonly BlockFound[]): readonly (readonly [ForeignTable, Trail])[] {
  const byPlace = new Map<string, BlockFound[]>();
  for (const one of found) {
    const key = [...one.trail, one.block.title].join("\u0000");
    const own = byPlace.get(key);
    if (own === undefined) byPlace.set(key, [one]);
    else own.push(one);
  }
  return [...byPlace.values()].map((own) => {
    const ofRun = [...new Set(own.flatMap(({ run }) => [...run.keys()]))];
    const ofBlock = [...new Set(own.flatMap(({ block }) => [...block.entries.keys()]))];
    const rows = own.map(({ block: { line, entries }, run }) => ({
      line,
      cells: [...ofRun.map((name) => run.get(name) ?? ""), ...ofBlock.map((name) => entries.get(name) ?? "")],
    }));
    return [{ path: "", header: namesOf([...ofRun, ...ofBlock]), rows }, own[0]?.trail ?? []];
  });
}
