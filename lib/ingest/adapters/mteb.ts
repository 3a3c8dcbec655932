import { isTreeList, isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import { guessMeasured } from "../guess/guess-metric";
import { profileColumn, shareOf } from "../guess/profile-column";
import type { ColumnMapping } from "../mapping";
import type { CsvRow } from "../tables/parse-csv";
import { plainText } from "../trees/tabulate-tree";
import { type Adapter, fileName, measured, metric, type Reading, textAt } from "./adapter";

/** A result of the Massive Text Embedding Benchmark: the scores of a model on a task by split and subset, and what the run took. */
export const mteb: Adapter = {
  id: "mteb",
  title: "MTEB, results on a task",
  read: ({ file, tree }) => {
    if (!isTreeObject(tree) || !tree.entries.has("mteb_version")) return undefined;
    const task = textAt(tree, "task_name") || textAt(tree, "mteb_dataset_name");
    const scores = tree.entries.get("scores");
    const splits = isTreeObject(scores) ? ofScores(scores) : ofBranches(tree);
    if (task === "" || splits.length === 0) return undefined;
    const base = baseOf(file);
    const isTimed = [...taken.keys()].some((key) => textAt(tree, key) !== "");
    return [scoresOf(base, task, splits), ...(isTimed ? [runOf(base, task, tree)] : [])];
  },
};

const baseOf = (file: string) =>
  ({
    version: 1,
    adapter: "mteb",
    shape: "wide",
    source: {
      title: `MTEB, ${fileName(file)}`,
      url: "https://github.com/embeddings-benchmark/results",
      kind: "repository",
    },
    modelFrom: "file-name",
    field: "nlp",
    kind: "model",
    reportedBy: "reproduced",
  }) as const;

interface OfSplit {
  readonly split: string;
  readonly record: TreeObject;
}

/** Since version 1.11 each split is a list with a record by subset. */
function ofScores({ entries }: TreeObject): readonly OfSplit[] {
  const isWhole = [...entries.values()].every((list) => isTreeList(list) && list.every(isTreeObject));
  return [...entries].flatMap(([split, list]) =>
    isWhole && isTreeList(list) ? list.filter(isTreeObject).map((record) => ({ split, record })) : [],
  );
}

const similarity = /^(?:cos_sim|dot|euclidean|manhattan|max|similarity)$/;
type Entry = readonly [key: string, item: Tree];

/** Before, a split was a record beside the name of the task, with a branch by language or by how vectors were compared. */
function ofBranches({ entries }: TreeObject): readonly OfSplit[] {
  const read = [...entries].flatMap(([split, item]) => (isTreeObject(item) ? recordsOf(split, item) : []));
  return read.every(({ record }) => [...record.entries.values()].every((item) => !isTreeObject(item))) ? read : [];
}

function recordsOf(split: string, { line, entries }: TreeObject): readonly OfSplit[] {
  const isSubset = ([key, item]: Entry): boolean => isTreeObject(item) && !similarity.test(key);
  const ofAll = [...entries].filter((entry) => !isSubset(entry)).flatMap(flat);
  const subsets = [...entries].flatMap(([key, item]) =>
    isTreeObject(item) && !similarity.test(key)
      ? [{ split, record: withEntries(item.line, [["hf_subset", key], ...[...item.entries].flatMap(flat)]) }]
      : [],
  );
  return [...(ofAll.length > 0 ? [{ split, record: withEntries(line, ofAll) }] : []), ...subsets];
}

const withEntries = (line: number, entries: readonly Entry[]): TreeObject => ({ line, entries: new Map(entries) });

/** `cos_sim.ap` as `cos_sim_ap`. */
const flat = ([key, item]: Entry): readonly Entry[] =>
  isTreeObject(item) && similarity.test(key)
    ? [...item.entries].map(([name, value]) => [`${key}_${name}`, value])
    : [[key, item]];

function scoresOf(base: ReturnType<typeof baseOf>, task: string, splits: readonly OfSplit[]): Reading {
  const names = [...new Set(splits.flatMap(({ record }) => [...record.entries.keys()]))];
  const header = ["task_name", "split", ...names];
  const rows = splits.map(({ split, record: { line, entries } }) => {
    const own = names.map((name) => {
      const item = entries.get(name) ?? "";
      return isTexts(item) ? item.join(";") : plainText(item);
    });
    return { line, cells: [task, split, ...own] };
  });
  const columns = [
    { header: "task_name", role: "benchmark" },
    { header: "split", role: "condition", condition: "split" },
    ...names.map((name, place) => columnOf(name, place + 2, names, rows)),
  ] as const;
  return { table: { path: "scores", header, rows }, mapping: { ...base, columns } };
}

const isTexts = (item: unknown): item is readonly string[] =>
  Array.isArray(item) && item.every((one) => typeof one === "string");

const deviation = /^(.+)_(?:std|stderr)$/;
/** `v_measures` of the runs beside `v_measure` of all. */
const runsOf = /^v_measures$/;

/** Where two texts count as the same. */
const threshold = /_threshold$/;

/** Of every score more is better. */
function columnOf(header: string, place: number, names: readonly string[], rows: readonly CsvRow[]): ColumnMapping {
  if (header === "hf_subset") return { header, role: "condition", condition: "subset" };
  if (header === "languages") return { header, role: "condition", condition: "languages" };
  if (header === "scores_per_experiment")
    return { header, role: "ignore", reason: "the single runs behind the scores" };
  const of = deviation.exec(header)?.[1];
  if (of !== undefined && names.includes(of))
    return { header, role: "uncertainty", of, reason: "one standard deviation either way" };
  if (runsOf.test(header) && names.includes(header.slice(0, -1)))
    return { header, role: "ignore", reason: "the single runs behind the scores" };
  const profile = profileColumn(rows, place);
  if (profile.filled === 0) return { header, role: "ignore", reason: "the column is empty" };
  if (shareOf(profile.numbers, profile) < 0.5) return { header, role: "ignore", reason: "no value that is known here" };
  const known = taken.get(header);
  if (known !== undefined) return { header, ...measured(known) };
  const own = guessMeasured(header, profile);
  const better = threshold.test(header) ? "neutral" : "higher";
  return { header, role: "measurement", ...own, ...(own.metric && { metric: { ...own.metric, better } }) };
}

const taken = new Map([
  ["evaluation_time", metric("evaluation-time", "Time of the evaluation", "评测耗时", "s", "lower")],
  ["kg_co2_emissions", metric("evaluation-co2", "CO₂ of the evaluation", "评测的二氧化碳排放", "kg", "lower")],
]);

function runOf(base: ReturnType<typeof baseOf>, task: string, { line, entries }: TreeObject): Reading {
  const names = [...entries.keys()].filter((name) => name !== "task_name" && name !== "scores");
  const columns = names.map((header): ColumnMapping => {
    const known = taken.get(header);
    return known === undefined
      ? { header, role: "ignore", reason: "about the run, not its values" }
      : { header, ...measured(known) };
  });
  const cells = [task, ...names.map((name) => plainText(entries.get(name) ?? ""))];
  return {
    table: { path: "run", header: ["task_name", ...names], rows: [{ line, cells }] },
    mapping: { ...base, columns: [{ header: "task_name", role: "benchmark" }, ...columns] },
  };
}
