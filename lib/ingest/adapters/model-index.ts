import { isTreeList, isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import { namedMetric } from "../guess/guess-metric";
import { profileColumn } from "../guess/profile-column";
import { plainText } from "../trees/tabulate-tree";
import { type Adapter, fileName, textAt } from "./adapter";

const header = ["model", "dataset", "metric", "value", "config", "split", "source", "url"] as const;
const metricPlace = header.indexOf("metric");
const valuePlace = header.indexOf("value");

/** The `model-index` in the card of a model on the Hugging Face Hub: results of a model, each on a data set, with its metrics. */
export const modelIndex: Adapter = {
  id: "model-index",
  title: "Hugging Face, model cards",
  read: ({ file, tree }) => {
    const rows = recordsAt(tree, "model-index").flatMap((model) =>
      recordsAt(model, "results").flatMap((result) => rowsOf(textAt(model, "name"), result)),
    );
    if (rows.length === 0) return undefined;
    const names = new Set(rows.map(({ cells }) => cells[metricPlace] ?? ""));
    return [
      {
        table: { path: "model-index", header, rows },
        mapping: {
          version: 1,
          adapter: "model-index",
          shape: "long",
          columns: [
            { header: "model", role: "model" },
            { header: "dataset", role: "benchmark" },
            { header: "metric", role: "metric" },
            { header: "value", role: "value" },
            { header: "config", role: "condition", condition: "config" },
            { header: "split", role: "condition", condition: "split" },
            { header: "source", role: "source" },
            { header: "url", role: "url" },
          ],
          metrics: [...names].map((text) => {
            const own = rows.filter(({ cells }) => cells[metricPlace] === text);
            return { text, metric: namedMetric(text, "", profileColumn(own, valuePlace)) };
          }),
          source: { title: `Model card, ${fileName(file)}`, kind: "repository" },
          field: "unstated",
          kind: "model",
          reportedBy: "first-party",
        },
      },
    ];
  },
};

function recordsAt(tree: Tree | undefined, key: string): readonly TreeObject[] {
  const found = isTreeObject(tree) ? tree.entries.get(key) : undefined;
  return isTreeList(found) ? found.filter(isTreeObject) : [];
}

function rowsOf(model: string, result: TreeObject) {
  const dataset = result.entries.get("dataset");
  const source = result.entries.get("source");
  const metrics = recordsAt(result, "metrics");
  return metrics.map((metric) => ({
    line: metric.line,
    cells: [
      model,
      textAt(dataset, "name") || textAt(dataset, "type"),
      metricOf(metric, metrics),
      plainText(metric.entries.get("value") ?? ""),
      textAt(dataset, "config") || textAt(dataset, "args"),
      textAt(dataset, "split"),
      textAt(source, "name"),
      textAt(source, "url"),
    ],
  }));
}

/** Several of one type are told apart by their names, as ROUGE-1 and ROUGE-2 are. */
function metricOf(metric: TreeObject, all: readonly TreeObject[]): string {
  const [type, name] = [textAt(metric, "type"), textAt(metric, "name")];
  const isOneOfSeveral = all.some((other) => textAt(other, "type") === type && textAt(other, "name") !== name);
  return isOneOfSeveral ? name || type : type || name;
}
