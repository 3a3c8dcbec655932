import type { ForeignTable } from "../foreign-file";
import { isCalledAsFamily } from "../guess/label-column";
import type { Trail } from "../tables/heading-path";
import { isLikeModel } from "../tables/tree-shape";
import { roleByName } from "../words/column-names";
import { directionOf, knownBenchmark, knownMetric } from "../words/known-metrics";
import { isSystemName } from "../words/known-names";
import { headerWords, splitHeader } from "../words/split-header";

/** A table of a text, with what stands above it. */
export interface HeadedTable {
  readonly table: ForeignTable;
  readonly trail: Trail;
  readonly caption: string;
}

const fewest = 2;

/**
 * Tables that list the same tests below headings that name models are one table of these models: without them, the tests would be
 * taken for what is compared.
 */
export function withHeadingModels(all: readonly HeadedTable[]): readonly HeadedTable[] {
  const known = modelsIn(all);
  const groups = new Map<string, HeadedTable[]>();
  for (const one of all) {
    if (!mayListTests(one.table)) continue;
    const key = JSON.stringify([one.trail.slice(0, -1), one.table.header]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const joined = new Map<HeadedTable, HeadedTable | undefined>();
  for (const group of groups.values()) {
    const named = namedIn(group, known);
    if (named.length < fewest || !haveSameRows(group)) continue;
    for (const [index, { one }] of named.entries()) joined.set(one, index === 0 ? joinedOf(named) : undefined);
  }
  return all.flatMap((one) => (joined.has(one) ? (joined.get(one) ?? []) : one));
}

interface NamedTable {
  readonly one: HeadedTable;
  readonly name: string;
}

const mostlyModels = 0.8;

/** Where most headings name models, those that look like names do, too, and where nearly all do, any. Two of one name stay apart. */
function namedIn(group: readonly HeadedTable[], known: ReadonlySet<string>): readonly NamedTable[] {
  const titles = group.map(({ trail }) => trail.at(-1) ?? "");
  const names = titles.map((title) => modelIn(title, known));
  const count = names.filter((name) => name !== undefined).length;
  if (count * 2 <= group.length) return [];
  const areModels = count >= group.length * mostlyModels;
  const named = group.flatMap((one, index): readonly NamedTable[] => {
    const title = titles[index] ?? "";
    const name = names[index] ?? (!ofAll.test(title) && (areModels || isLikeModel(title)) ? nameIn(title) : undefined);
    return name === undefined || name === "" ? [] : [{ one, name }];
  });
  return named.filter(({ name }) => named.filter((other) => other.name === name).length === 1);
}

const ofAll = /^(?:average|avg|mean|median|overall|total|summary|all|results?|baselines?|notes?)\b/i;

function joinedOf(named: readonly NamedTable[]): HeadedTable | undefined {
  const [first] = named;
  if (first === undefined) return undefined;
  const rows = named.flatMap(({ one: { table }, name }) =>
    table.rows.map(({ line, cells }) => ({ line, cells: [name, ...cells] })),
  );
  const { above: _, ...table } = first.one.table;
  return {
    table: { ...table, header: ["model", ...table.header], rows },
    trail: first.one.trail.slice(0, -1),
    caption: "",
  };
}

const ofTests =
  /^(?:questions?|prompts?|problems?|puzzles?|categor(?:y|ies)|topics?|skills?|languages?|examples?|cases?|test cases?|scenarios?)(?: (?:name|id))?$/;

/** Whether the first column is called as tests are, and the others as what is measured: nothing stands across. */
function mayListTests({ header }: ForeignTable): boolean {
  const [first = "", ...others] = header.map((name) => headerWords(splitHeader(name).name));
  const role = roleByName(first)?.role;
  const isOfTests = ofTests.test(first) || role === "benchmark" || role === "task" || role === "metric";
  const roles = others.map((words) => roleByName(words)?.role);
  const areMeasured = others.every((words, place) => roles[place] !== undefined || isOfMeasure(words));
  return isOfTests && areMeasured && !roles.includes("model") && !roles.includes("metric");
}

/** What columns of models in other tables name. */
const modelsIn = (all: readonly HeadedTable[]): ReadonlySet<string> =>
  new Set(
    all.flatMap(({ table: { header, rows } }) =>
      header.flatMap((name, place) =>
        roleByName(headerWords(name))?.role === "model" ? rows.map(({ cells }) => cells[place] ?? "") : [],
      ),
    ),
  );

const nameIn = (title: string): string => title.split(/\s+(?:[=-]?>|→|[–—|:-]|\()|:\s/)[0] ?? "";

/** `gpt-4.1 => 40.2 points` begins with a model; `Setup 2` does not. */
function modelIn(title: string, known: ReadonlySet<string>): string | undefined {
  const name = nameIn(title);
  if (known.has(title)) return title;
  if (known.has(name)) return name;
  const words = headerWords(name);
  const isOfOthers = ofParts.test(words) || knownBenchmark(words) !== undefined || isOfMeasure(words);
  return !isOfOthers && (isSystemName(words) || isCalledAsFamily(name)) ? name : undefined;
}

const ofParts =
  /\b(?:rtx|gtx|gpus?|cpus?|nvidia|amd|intel|tesla|xeon|core|ryzen|epyc|apple|tables?|figures?|sections?|parts?|chapters?|steps?|phases?|rounds?|levels?|tiers?|versions?|weeks?|days?|results?|examples?|experiments?|top|batch|seed|fold|run)\b|\b(?:19|20)\d\d$/;

const isOfMeasure = (words: string): boolean => knownMetric(words) !== undefined || directionOf(words) !== "neutral";

const mostlySame = 0.5;

/** Whether most rows come again in most of the tables, and name no models themselves. */
function haveSameRows(group: readonly HeadedTable[]): boolean {
  const times = new Map<string, number>();
  for (const { table } of group)
    for (const name of new Set(table.rows.map(({ cells }) => cells[0] ?? "")))
      times.set(name, (times.get(name) ?? 0) + 1);
  const again = [...times.values()].filter((count) => count > group.length * mostlySame).length;
  const models = [...times.keys()].filter((name) => isCalledAsFamily(name) || isSystemName(headerWords(name))).length;
  return again > times.size * mostlySame && models <= times.size * mostlySame;
}
