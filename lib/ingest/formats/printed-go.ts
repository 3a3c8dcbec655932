import type { ForeignTable } from "../foreign-file";
import type { Trail } from "../tables/heading-path";
import type { CsvRow } from "../tables/parse-csv";

/** What tells quickly that a text may hold results of `go test -bench`. */
export const mayHoldGo = (text: string): boolean => /^[ \t]*Benchmark(?![a-z])\S+[ \t]+\d+[ \t]+[\d.]/m.test(text);

const result = /^\s*Benchmark(?![a-z])(\S+)\s+(\d+)\s+(\d[\d.e+-]*\s+[^\s\d]\S*(?:\s+\d[\d.e+-]*\s+[^\s\d]\S*)*)\s*$/;
const about = /^(pkg|cpu):\s+(\S.*?)\s*$/;
const longestLine = 1000;

/** One line of what a benchmark took, with what was printed above it. */
export interface GoResult {
  readonly line: number;
  /** Without `Benchmark` before it. */
  readonly name: string;
  readonly iterations: string;
  /** Which of several compared files it is from. */
  readonly version?: string;
  /** By unit, in their order. */
  readonly values: ReadonlyMap<string, string>;
  readonly pkg: string;
  readonly cpu: string;
  readonly trail: Trail;
}

/** What a line says that is one of results; `undefined` for any other. */
export function goResult(text: string): Pick<GoResult, "name" | "iterations" | "values"> | undefined {
  const [, name, iterations, measured] = text.length > longestLine ? [] : (result.exec(text) ?? []);
  if (name === undefined || iterations === undefined || measured === undefined) return undefined;
  const parts = measured.trim().split(/\s+/);
  const values = new Map(
    parts.flatMap((unit, index) => (index % 2 === 1 ? [[unit, parts[index - 1] ?? ""] as const] : [])),
  );
  return { name, iterations, values };
}

/** The package or the machine of the results below a line. */
export function aboutGo(text: string): { readonly pkg?: string; readonly cpu?: string } | undefined {
  const [, key, value = ""] = text.length > longestLine ? [] : (about.exec(text) ?? []);
  return key === undefined ? undefined : key === "pkg" ? { pkg: value } : { cpu: value };
}

export const ofGo = {
  name: "benchmark",
  procs: "GOMAXPROCS",
  iterations: "iterations",
  run: "run",
  version: "version",
} as const;

/** A table for the results below the same headings: one a row, those that come again numbered. */
export function tablesOfGo(results: readonly GoResult[]): readonly (readonly [ForeignTable, Trail])[] {
  const byPlace = new Map<string, GoResult[]>();
  for (const one of results) {
    const key = one.trail.join("\u0000");
    const own = byPlace.get(key);
    if (own === undefined) byPlace.set(key, [one]);
    else own.push(one);
  }
  return [...byPlace.values()].map((own) => [tableOf(own), own[0]?.trail ?? []]);
}

function tableOf(results: readonly GoResult[]): ForeignTable {
  const procsOf = processors(results);
  const named = results.map((one) => ({ ...one, ...procsOf(one.name) }));
  const units = [...new Set(named.flatMap(({ values }) => [...values.keys()]))];
  const keyOf = ({ name, procs, pkg, cpu, version }: (typeof named)[number]): string =>
    [name, procs, pkg, cpu, version].join("\u0000");
  const totals = new Map<string, number>();
  for (const one of named) totals.set(keyOf(one), (totals.get(keyOf(one)) ?? 0) + 1);
  const counts = new Map<string, number>();
  const rows = named.map((one): CsvRow => {
    const count = (counts.get(keyOf(one)) ?? 0) + 1;
    counts.set(keyOf(one), count);
    const run = totals.get(keyOf(one)) === 1 ? "" : String(count);
    const values = units.map((unit) => one.values.get(unit) ?? "");
    return {
      line: one.line,
      cells: [one.name, one.iterations, one.pkg, one.cpu, one.version ?? "", one.procs, run, ...values],
    };
  });
  const header = [ofGo.name, ofGo.iterations, "pkg", "cpu", ofGo.version, ofGo.procs, ofGo.run, ...units];
  const told = header.flatMap((_, place) =>
    place < 2 || rows.some(({ cells }) => cells[place] !== "") ? [place] : [],
  );
  const only = (cells: readonly string[]): readonly string[] => told.map((place) => cells[place] ?? "");
  return { path: "", header: only(header), rows: rows.map(({ line, cells }) => ({ line, cells: only(cells) })) };
}

const suffix = /^(.+)-(\d{1,4})$/;

/** `Sum-8` ran on 8 processors where all others did, too, or where `Sum` ran on another number of them: a name may end so as well. */
function processors(results: readonly GoResult[]): (name: string) => { readonly name: string; readonly procs: string } {
  const ends = new Set(results.map(({ name }) => suffix.exec(name)?.[2]));
  const isSame = ends.size === 1;
  const names = new Set(results.map(({ name }) => name));
  const endsOf = new Map<string, Set<string>>();
  for (const name of names) {
    const [, base = "", end = ""] = suffix.exec(name) ?? [];
    if (base !== "") endsOf.set(base, (endsOf.get(base) ?? new Set()).add(end));
  }
  return (name) => {
    const [, base = "", procs = ""] = suffix.exec(name) ?? [];
    const isOfSeveral = names.has(base) || (endsOf.get(base)?.size ?? 0) > 1;
    return base !== "" && (isSame || isOfSeveral) ? { name: base, procs } : { name, procs: "" };
  };
}
