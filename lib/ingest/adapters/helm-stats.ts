import { isTreeList, isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import { namedMetric } from "../guess/guess-metric";
import { type Adapter, fileName, textAt } from "./adapter";

/** `stats.json` of a run of Stanford's HELM: what was measured in `name`, its mean beside counts and sums, the model nowhere. */
export const helmStats: Adapter = {
  id: "helm-stats",
  title: "HELM, statistics of a run",
  read: ({ file, tree }) => {
    if (!isTreeList(tree) || tree.length === 0 || !tree.every(isStat)) return undefined;
    const rows = tree.filter(isTreeObject).map((stat) => ({ line: stat.line, cells: cellsOf(stat) }));
    return [
      {
        table: { path: "", header: ["metric", "split", "sub split", "perturbation", "mean"], rows },
        mapping: {
          version: 1,
          adapter: "helm-stats",
          shape: "long",
          columns: [
            { header: "metric", role: "metric" },
            { header: "split", role: "condition", condition: "split" },
            { header: "sub split", role: "condition", condition: "sub split" },
            { header: "perturbation", role: "condition", condition: "perturbation" },
            { header: "mean", role: "value" },
          ],
          metrics: [...new Set(rows.map(({ cells }) => cells[0] ?? ""))].map((text) => ({
            text,
            metric: { ...namedMetric(text, ""), unit: "count" },
          })),
          source: {
            title: `HELM, ${fileName(file)}`,
            url: "https://crfm.stanford.edu/helm/",
            publisher: "Stanford CRFM",
            kind: "dataset",
          },
          modelFrom: "file-name",
          field: "nlp",
          kind: "model",
          reportedBy: "third-party",
        },
      },
    ];
  },
};

const isStat = (tree: Tree): boolean =>
  isTreeObject(tree) &&
  textAt(tree.entries.get("name"), "name") !== "" &&
  ["count", "sum"].every((key) => textAt(tree, key) !== "");

function cellsOf(stat: TreeObject): readonly string[] {
  const name = stat.entries.get("name");
  const perturbation = isTreeObject(name) ? name.entries.get("perturbation") : undefined;
  return [
    textAt(name, "name"),
    textAt(name, "split"),
    textAt(name, "sub_split"),
    ["name", "computed_on"]
      .map((key) => textAt(perturbation, key))
      .filter((text) => text !== "")
      .join(" "),
    textAt(stat, "mean"),
  ];
}
