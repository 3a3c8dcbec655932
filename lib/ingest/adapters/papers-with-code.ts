import { isTreeList, isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import { guessMeasured, type MeasuredColumn } from "../guess/guess-metric";
import { type ColumnProfile, hasMarks, profileColumn } from "../guess/profile-column";
import { toldApart } from "../guess/tell-apart";
import type { ColumnMapping } from "../mapping";
import { slugOf } from "../slug";
import { plainText } from "../trees/tabulate-tree";
import { type Adapter, type Reading, textAt } from "./adapter";

/** Papers with Code's evaluation tables: tasks with subtasks, each with data sets and their rows. */
export const papersWithCode: Adapter = {
  id: "papers-with-code",
  title: "Papers with Code, evaluation tables",
  read: ({ tree }) => {
    const tasks = isTreeList(tree) ? tree : tree === undefined ? [] : [tree];
    const readings = tasks.flatMap(readTask);
    return readings.length === 0 ? undefined : readings;
  },
};

const listAt = (tree: Tree | undefined, key: string): readonly Tree[] => {
  const found = isTreeObject(tree) ? tree.entries.get(key) : undefined;
  return isTreeList(found) ? found : [];
};

function readTask(task: Tree): readonly Reading[] {
  if (!isTreeObject(task)) return [];
  const name = textAt(task, "task");
  const categories = listAt(task, "categories").filter((item) => typeof item === "string");
  const own = listAt(task, "datasets").flatMap((dataset) => readDataset(dataset, name, categories));
  return [...own, ...listAt(task, "subtasks").flatMap(readTask)];
}

function readDataset(dataset: Tree, task: string, categories: readonly string[], parent = ""): readonly Reading[] {
  if (!isTreeObject(dataset)) return [];
  const name = nameOf(dataset, parent) || task;
  const rows = listAt(dataset.entries.get("sota"), "rows").map(asRow);
  const own = rows.length === 0 ? [] : [readingOf(rows, name === "" ? "unnamed" : name, task, categories)];
  const inner = listAt(dataset, "subdatasets");
  return [...own, ...inner.flatMap((subset) => readDataset(subset, task, categories, name))];
}

/** A part is called after its whole, unless its name says that already. */
function nameOf(dataset: TreeObject, parent: string): string {
  const name = ["dataset", "subdataset", "name"].map((key) => textAt(dataset, key)).find((text) => text !== "") ?? "";
  return parent === "" || name.includes(parent) ? name : [parent, name].filter((part) => part !== "").join(", ");
}

/** What stands among rows and is none names no model, so that it is listed. */
const asRow = (item: Tree): TreeObject =>
  isTreeObject(item) ? item : { line: 1, entries: new Map([["paper_title", plainText(item).trim()]]) };

const facts = ["model_name", "paper_date", "paper_title", "paper_url"] as const;

function readingOf(
  rows: readonly TreeObject[],
  benchmark: string,
  task: string,
  categories: readonly string[],
): Reading {
  const metrics = [...new Set(rows.flatMap((row) => metricsOf(row).map(([name]) => name)))];
  const header = [...facts, ...metrics];
  const cells = rows.map((row) => {
    const values = new Map(metricsOf(row));
    return {
      line: row.line,
      cells: [...facts.map((fact) => textAt(row, fact).trim()), ...metrics.map((name) => values.get(name) ?? "")],
    };
  });
  const columns = header.map((name, place): ColumnMapping => {
    if (name === "model_name") return { header: name, role: "model" };
    if (name === "paper_date") return { header: name, role: "released", dateOrder: "ymd" };
    if (name === "paper_title") return { header: name, role: "source" };
    if (name === "paper_url") return { header: name, role: "url" };
    const profile = profileColumn(cells, place);
    const marked = hasMarks(cells, place, profile) && { marks: "note" as const };
    return { header: name, role: "measurement", ...ofResult(name, metrics, profile), ...marked, benchmark };
  });
  return {
    table: { path: benchmark, header, rows: cells },
    mapping: {
      version: 1,
      adapter: "papers-with-code",
      shape: "wide",
      columns: toldApart(columns),
      source: {
        title: `Papers with Code, ${task === "" ? benchmark : `${task}, ${benchmark}`}`,
        publisher: "Papers with Code",
        kind: "dataset",
      },
      field: fieldFor(categories, task),
      kind: "model",
      reportedBy: "first-party",
    },
  };
}

const ofSplit = /^(?:% ?)?(test|validation|val|dev(?:elopment)?|train(?:ing)?) (.+)$/i;

/**
 * What is measured on several splits of a data set is one metric under several conditions. The parameters that stand at a result
 * are those of the model as it was tuned for its data set, and are no property of it elsewhere.
 */
function ofResult(name: string, others: readonly string[], profile: ColumnProfile): MeasuredColumn {
  const [, split, whole = ""] = ofSplit.exec(name) ?? [];
  const isSplit = split !== undefined && others.some((other) => other !== name && ofSplit.exec(other)?.[2] === whole);
  const column = guessMeasured(isSplit ? whole : name, profile);
  const own = isSplit ? { ...column, condition: split.toLowerCase() } : column;
  if (own.metric?.isProperty !== true) return own;
  const { isProperty: _, ...metric } = own.metric;
  return { ...own, metric };
}

const metricsOf = (row: TreeObject): readonly (readonly [string, string])[] => {
  const metrics = row.entries.get("metrics");
  if (!isTreeObject(metrics)) return [];
  return [...metrics.entries].map(([name, value]) => [name, plainText(value).trim()] as const);
};

function fieldFor(categories: readonly string[], task: string): string {
  const [category] = categories;
  if (category === "Computer Vision") return "computer-vision";
  if (category === "Natural Language Processing") return "nlp";
  if (category !== undefined) return slugOf(category);
  return /question|language|translation|text|sentiment|summari|entailment|parsing/i.test(task) ? "nlp" : "unstated";
}
