import { isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import { hasNumber, holdsRecords, isLikeModel, number } from "../tables/tree-shape";
import { directionOf, knownBenchmark, knownMetric } from "../words/known-metrics";
import { headerWords } from "../words/split-header";
import { type Around, aboutRun, aboutSettings, roleOf, valuesIn } from "./around-tables";
import { type InnerRecord, innerRecords } from "./inner-records";

type Named = readonly (readonly [name: string, record: TreeObject])[];

/** The records of `{"gpt-3": {"parameters": "175B"}, "t5": {"parameters": "11B"}}`, each with its name in it. */
export function recordsByName(tree: TreeObject, path: string, around: Around): readonly TreeObject[] | undefined {
  const named = [...tree.entries].flatMap(([name, record]) => (isTreeObject(record) ? [[name, record] as const] : []));
  if (named.length < 2 || (named.length < tree.entries.size && !areBesideTexts(named, tree, path))) return undefined;
  if (named.filter(([name]) => partOfFile.test(name)).length * 2 >= named.length) return undefined;
  const inner = innerRecords(named);
  if (inner !== undefined && !areTests(inner.map(({ name }) => name))) return recordsOf(inner);
  const models = modelsWithin(named);
  if (models !== undefined) return recordsOf(models);
  const shared = timesOf(named);
  const within = withinSole(named);
  const times = timesOf(within);
  const common = [...times.values()].filter((count) => count > named.length / 2).length;
  const isFlat = within.every(([, record]) => [...record.entries.values()].some((item) => typeof item === "string"));
  const isAlike = common > 1 && common * 2 >= times.size && !named.some(([, record]) => holdsRecords(record, 0));
  if (common === 0 || !(isFlat || isAlike || areTests([...shared.keys()]))) return undefined;
  const key = keyFor(
    named.map(([name]) => name),
    around,
  );
  return named.map(([name, { line, entries }]) => ({
    line,
    entries: new Map<string, Tree>([[shared.has(key) ? "key" : key, name], ...entries]),
  }));
}

/** What a file is made of, and nothing that is compared. */
const partOfFile =
  /^(?:results?|scores|versions?|configs?|configuration|config_general|metadata|meta|settings|args|arguments|options|environment|info)$/i;

/** Whether records of models that are alike stand beside texts such as a date, rather than parts of the results of one model. */
function areBesideTexts(named: Named, tree: TreeObject, path: string): boolean {
  const others = [...tree.entries].filter(([, item]) => !isTreeObject(item));
  const isSaidAround = others.every(([name, item]) => typeof item === "string" && roleOf(name) !== "model");
  const times = timesOf(named);
  const areAlike = times.size > 1 && [...times.values()].every((count) => count * 2 > named.length);
  const arePlain = named.every(
    ([name, { entries }]) => hasNumber(entries) && !aboutSettings(name) && !aboutRun.test(name),
  );
  return (
    isSaidAround && areAlike && arePlain && areModels(named, [...times.keys()]) && valuesIn(tree, path).length === 0
  );
}

/** By what they are called, or as something is said of them that is said of models. */
function areModels(named: Named, said: readonly string[]): boolean {
  const isOfModels = (name: string): boolean => {
    const role = roleOf(name);
    return role === "organization" || role === "released" || knownMetric(headerWords(name))?.isProperty === true;
  };
  const names = named.map(([name]) => name);
  return !areTests(names) && (said.some(isOfModels) || names.filter(isLikeModel).length * 2 > names.length);
}

/** The models of each of several groups, such as the categories of an arena, though each of them is in most of the groups. */
function modelsWithin(named: Named): readonly InnerRecord[] | undefined {
  const inner = named.flatMap(([group, { entries }]) =>
    [...entries].flatMap(([name, record]) => (isTreeObject(record) ? [{ group, name, record }] : [])),
  );
  const count = named.reduce((total, [, { entries }]) => total + entries.size, 0);
  const areFlat = inner.every(
    ({ record: { entries } }) => hasNumber(entries) && [...entries.values()].every((item) => typeof item === "string"),
  );
  const names = [...new Set(inner.map(({ name }) => name))];
  const isOfModels = areCalledAsModels(names) && !areCalledAsModels(named.map(([group]) => group));
  return inner.length === count && areFlat && isOfModels ? inner : undefined;
}

const fewNames = 3;

const areCalledAsModels = (names: readonly string[]): boolean =>
  names.length >= fewNames && names.filter(isCalledAsModel).length * 2 > names.length;

/** `gpt-4`, and not `rouge1` or `top5`. */
function isCalledAsModel(name: string): boolean {
  const isMeasure = [name, name.replace(/\d+$/, "")].map(headerWords).some(isOfMeasure);
  return isLikeModel(name) && !isMeasure;
}

const isOfMeasure = (words: string): boolean =>
  knownMetric(words) !== undefined || knownBenchmark(words) !== undefined || directionOf(words) !== "neutral";

/** What stands in each below the only name that all of them have, and so on. */
function withinSole(named: Named): Named {
  const [sole, other] = timesOf(named).keys();
  const inner = named.flatMap(([name, { entries }]) => {
    const record = other === undefined && sole !== undefined ? entries.get(sole) : undefined;
    return isTreeObject(record) ? [[name, record] as const] : [];
  });
  return inner.length === named.length ? withinSole(inner) : named;
}

/** How many of the records have each name. */
function timesOf(named: Named): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const [, { entries }] of named) for (const key of entries.keys()) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

function recordsOf(inner: readonly InnerRecord[]): readonly TreeObject[] {
  const hasName = inner.some(({ record }) => record.entries.has("name"));
  return inner.map(({ group, name, record: { line, entries } }) => ({
    line,
    entries: new Map<string, Tree>([["group", group], [hasName ? "key" : "name", name], ...entries]),
  }));
}

/** What a run goes through, and no model. */
const phase =
  /^(?:(?:model )?load(?:ing)?(?: model)?|warm ?up|prefill|decod(?:e|ing)|encod(?:e|ing)|per token|first token|generat(?:e|ion)|forward|backward|optimizer step|train(?:ing)?|inference|call|pre ?process(?:ing)?|post ?process(?:ing)?|tokeni[sz](?:e|ing|ation)|compil(?:e|ing|ation)|setup|total|overall|end to end)$/;

/**
 * What the names of records are: tests where they are known ones or a model stands around them, models otherwise; numbers are
 * groups.
 */
function keyFor(names: readonly string[], around: Around): string {
  if (names.every((name) => number.test(name))) return "group";
  if (names.every((name) => phase.test(headerWords(name)))) return "phase";
  if (areTests(names)) return "benchmark";
  return [...around.keys()].some((name) => roleOf(name) === "model") ? "task" : "name";
}

/** Also by the number of a task in one, as `HumanEval/9`. */
const areTests = (names: readonly string[]): boolean =>
  names.filter((name) => knownBenchmark(headerWords(name.replace(/\/\d+$/, ""))) !== undefined).length * 2 >
  names.length;
