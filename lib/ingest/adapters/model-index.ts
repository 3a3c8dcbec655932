import { isTreeList, isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import { namedMetric } from "../guess-metric";
import { profileColumn } from "../profile-column";
import { plainText } from "../tabulate-tree";
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
  return recordsAt(result, "metrics").map((metric) => ({
    line: metric.line,
    cells: [
      model,
      textAt(dataset, "name") || textAt(dataset, "type"),
      textAt(metric, "type") || textAt(metric, "name"),
      plainText(metric.entries.get("value") ?? ""),
      textAt(dataset, "config"),
      textAt(dataset, "split"),
      textAt(source, "name"),
      textAt(source, "url"),
    ],
  }));
}
