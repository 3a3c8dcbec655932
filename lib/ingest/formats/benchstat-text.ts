import { prefixes } from "../../quantity/unit-prefix";
import type { GoResult } from "./printed-go";

const header = /^name\s+(\S.*?)\s*$/;
const comparison = /^delta$/;
/** How a value differs from that of the first file: `-10.66%  (p=0.000 n=10+10)`. */
const difference = String.raw`(?:(?:[-+]\d[\d.]*%|~|\?)\s*)?(?:\([^()]*\)\s*)?[¹²³⁴\s]*`;
const measured = new RegExp(
  String.raw`(\d[\d.]*)(Ki|Mi|Gi|[a-zA-Zµμ/]*)(B?)\s*(?:±\s*(?:(\d+)%|∞(?:%|\s*[¹²³⁴])?)\s*)?${difference}`,
  "y",
);
/** Of all rows, or a remark on some. */
const besideRows = /^\[?geo ?mean\b|^[¹²³⁴]/i;
const mayBegin = /^name[ \t][^\n]*(?:\/op|speed)(?:[ \t]+delta)?[ \t]*$|^[ \t]+│[^\n]*\/op[ \t│]/m;

/** What tells quickly that a text may hold tables of benchstat. */
export const mayHoldBenchstat = (text: string): boolean => mayBegin.test(text);

/** Units as `go test -bench` has them, by what benchstat calls them: with what its numbers end in, and the power of ten of one of them. */
const units: readonly (readonly [name: RegExp, unit: string, base: RegExp, power: number])[] = [
  [/^(?:time|sec)\/op$/, "ns/op", /^(.*?)s?$/, 9],
  [/^([nµμum]?)s\/op$/, "ns/op", /^(.*)$/, 9],
  [/^(?:alloc|B)\/op$/, "B/op", /^(.*?)B?$/, 0],
  [/^allocs\/op$/, "allocs/op", /^(.*)$/, 0],
  [/^(?:speed|B\/s)$/, "MB/s", /^(.*?)(?:B\/s)?$/, -6],
];
const binary: ReadonlyMap<string, number> = new Map([
  ["Ki", 2 ** 10],
  ["Mi", 2 ** 20],
  ["Gi", 2 ** 30],
]);

type Result = Pick<GoResult, "line" | "name" | "iterations" | "version" | "values">;

/**
 * The results of tables below one another, each of one unit, from a line on; `undefined` where none begins there, or a
 * line of it says anything else. Where a table compares several files, each result says of which of them it is.
 */
export function benchstatAt(
  lines: readonly string[],
  start: number,
): { readonly results: readonly Result[]; readonly end: number } | undefined {
  const found = new Map<string, Omit<Result, "values"> & { readonly values: Map<string, string> }>();
  const taken = new Set<string>();
  let head: Head | undefined;
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.trim() === "") continue;
    const next = header.test(line) ? headIn(line) : framedHead(line, lines[at + 1] ?? "");
    if (next !== undefined || header.test(line)) {
      if (next === undefined || taken.has(next.unit.name)) break;
      head = next;
      taken.add(head.unit.name);
      if (!header.test(line)) at += 1;
      continue;
    }
    if (head !== undefined && besideRows.test(line)) continue;
    const read = head === undefined ? undefined : valuesIn(line, head);
    if (head === undefined || (read === undefined && (lines[at - 1] ?? "").trim() === "")) break;
    if (read === undefined) return undefined;
    for (const [index, version] of head.versions.entries()) {
      const key = `${version}\u0000${read.name}`;
      const own = found.get(key) ?? { line: at + 1, name: read.name, iterations: "", version, values: new Map() };
      const { value = "", deviation } = read.values[index] ?? {};
      found.set(key, own);
      own.values.set(head.unit.name, value);
      if (deviation !== undefined) own.values.set(`${head.unit.name} ±`, deviation);
    }
    end = at + 1;
  }
  return found.size === 0 ? undefined : { results: [...found.values()], end };
}

interface Unit {
  readonly name: string;
  readonly base: RegExp;
  readonly power: number;
}

/** What all values of a table are in, and the files they are from, of which one alone has no name. */
interface Head {
  readonly unit: Unit;
  readonly versions: readonly string[];
}

/** `name  old time/op  new time/op  delta` */
function headIn(line: string): Head | undefined {
  const titles = (header.exec(line)?.[1] ?? "").split(/\s{2,}|\t/).filter((title) => !comparison.test(title));
  const parts = titles.map((title) => /^(?:(.+) )?(\S+)$/.exec(title));
  return headOf(
    parts.map((part) => part?.[1] ?? ""),
    parts.map((part) => part?.[2] ?? ""),
  );
}

/** `│ old.txt │ new.txt │` above `│ sec/op │ sec/op  vs base │`. */
function framedHead(line: string, below: string): Head | undefined {
  if (!/^\s+│/.test(line) || !/^\s+│/.test(below)) return undefined;
  const [names, titles] = [line, below].map((text) =>
    text
      .split("│")
      .slice(1)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== ""),
  );
  const named = titles?.map((title) => title.split(/\s+/)[0] ?? "") ?? [];
  return names?.length === named.length ? headOf(named.length === 1 ? [""] : names, named) : undefined;
}

function headOf(versions: readonly string[], written: readonly string[]): Head | undefined {
  const [first = ""] = written;
  const unit = unitOf(first);
  const isOfOne = written.every((other) => other === first) && new Set(versions).size === versions.length;
  return unit === undefined || !isOfOne ? undefined : { unit, versions };
}

function unitOf(written: string): Unit | undefined {
  for (const [pattern, name, base, power] of units) {
    const [found, prefix = ""] = pattern.exec(written) ?? [];
    if (found !== undefined) return { name, base, power: power + (prefixes.get(prefix) ?? 0) };
  }
  return undefined;
}

interface Value {
  readonly value: string;
  readonly deviation: string | undefined;
}

/** A value for each file, and nothing else. */
function valuesIn(line: string, { unit, versions }: Head) {
  const [start = "", name = ""] = /^(\S+)\s+/.exec(line) ?? [];
  const values: Value[] = [];
  let at = start.length;
  while (name !== "" && at < line.length) {
    measured.lastIndex = at;
    const [whole = "", number = "", prefix = "", byte = "", percent] = measured.exec(line) ?? [];
    const value = number === "" ? undefined : movedValue(number, `${prefix}${byte}`, percent, unit);
    if (value === undefined) return undefined;
    values.push(value);
    at += whole.length;
  }
  return values.length === versions.length ? { name, values } : undefined;
}

/** A number as it was written, moved to the unit, and what it deviates by, of which benchstat prints whole percents. */
function movedValue(number: string, ending: string, percent: string | undefined, { base, power }: Unit) {
  const sign = base.exec(ending)?.[1] ?? "?";
  const times = binary.get(sign);
  const prefix = times === undefined ? prefixes.get(sign) : 0;
  if (prefix === undefined) return undefined;
  const moved = power + prefix;
  const written = times === undefined ? number : String(Number(number) * times);
  const value = moved === 0 ? written : `${written}e${moved}`;
  const share = Number(percent ?? 0);
  const deviation = share > 0 ? String(Number(((Number(value) * share) / 100).toPrecision(3))) : undefined;
  return { value, deviation };
}
