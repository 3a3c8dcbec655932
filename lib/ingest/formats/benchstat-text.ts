import { prefixes } from "../../quantity/unit-prefix";
import type { GoResult } from "./printed-go";

const header = /^name\s+(\S+)\s*$/;
const row = /^(\S+)\s+(\d[\d.]*)([a-zA-Zµμ/]*)\s*(?:±\s*(\d+|∞)%)?\s*$/;
/** Of all rows. */
const mean = /^\[?geo ?mean\b/i;
const mayBegin = /^name[ \t]+\S*(?:\/op|speed)[ \t]*$/m;

/** What tells quickly that a text may hold tables of benchstat. */
export const mayHoldBenchstat = (text: string): boolean => mayBegin.test(text);

/** Units as `go test -bench` has them, by what benchstat calls them: with what its numbers end in, and the power of ten of one of them. */
const units: readonly (readonly [name: RegExp, unit: string, base: RegExp, power: number])[] = [
  [/^(?:time|sec)\/op$/, "ns/op", /^(.*?)s?$/, 9],
  [/^([nµμum]?)s\/op$/, "ns/op", /^(.*)$/, 9],
  [/^(?:alloc|B)\/op$/, "B/op", /^(.*?)B?$/, 0],
  [/^allocs\/op$/, "allocs/op", /^(.*)$/, 0],
  [/^speed$/, "MB/s", /^(.*?)B\/s$/, -6],
];

/**
 * The results of tables below one another, each of one unit, from a line on; `undefined` where none begins there, or a
 * line of it says anything else.
 */
export function benchstatAt(
  lines: readonly string[],
  start: number,
):
  | { readonly results: readonly Pick<GoResult, "line" | "name" | "iterations" | "values">[]; readonly end: number }
  | undefined {
  const byName = new Map<string, { readonly line: number; readonly values: Map<string, string> }>();
  const taken = new Set<string>();
  let unit: ReturnType<typeof unitOf>;
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.trim() === "") continue;
    const [, name] = header.exec(line) ?? [];
    if (name !== undefined) {
      unit = unitOf(name);
      if (unit === undefined || taken.has(unit.name)) break;
      taken.add(unit.name);
      continue;
    }
    const read = unit === undefined ? undefined : valueIn(line, unit);
    if (unit !== undefined && read === undefined && mean.test(line)) continue;
    if (unit === undefined || (read === undefined && (lines[at - 1] ?? "").trim() === "")) break;
    if (read === undefined) return undefined;
    const own = byName.get(read.name) ?? { line: at + 1, values: new Map<string, string>() };
    byName.set(read.name, own);
    own.values.set(unit.name, read.value);
    if (read.deviation !== undefined) own.values.set(`${unit.name} ±`, read.deviation);
    end = at + 1;
  }
  if (byName.size === 0) return undefined;
  return { results: [...byName].map(([name, own]) => ({ ...own, name, iterations: "" })), end };
}

interface Unit {
  readonly name: string;
  readonly base: RegExp;
  readonly power: number;
}

function unitOf(written: string): Unit | undefined {
  for (const [pattern, name, base, power] of units) {
    const [found, prefix = ""] = pattern.exec(written) ?? [];
    if (found !== undefined) return { name, base, power: power + (prefixes.get(prefix) ?? 0) };
  }
  return undefined;
}

/** A number as it was written, moved to the unit, and what it deviates by, of which benchstat prints whole percents. */
function valueIn(line: string, { base, power }: Unit) {
  const [, name, number, ending = "", percent] = row.exec(line) ?? [];
  const prefix = prefixes.get(base.exec(ending)?.[1] ?? "?");
  if (name === undefined || number === undefined || prefix === undefined) return undefined;
  const moved = power + prefix;
  const value = moved === 0 ? number : `${number}e${moved}`;
  const share = Number(percent ?? 0);
  const isKnown = share > 0 && Number.isFinite(share);
  const deviation = isKnown ? String(Number(((Number(value) * share) / 100).toPrecision(3))) : undefined;
  return { name, value, deviation };
}
