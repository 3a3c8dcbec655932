import type { ForeignTable } from "../foreign-file";
import { ofCoco } from "../formats/printed-lines";
import { type Adapter, fileName, metric, type Reading } from "./adapter";
import { byTable } from "./by-table";

const header = ["metric", "IoU", "area", "maxDets", "value"] as const;
/** What is printed where nothing was to be found. */
const nothing = -1;

/** The summary that pycocotools prints: a line a metric, with what it was taken over. */
export const cocoEval: Adapter = {
  id: "coco-eval",
  title: "pycocotools, printed summary",
  read: byTable((found, { file }) => {
    const table = tableOf(found);
    return table === undefined ? undefined : readingOf(file, table);
  }),
};

const readingOf = (file: string, table: ForeignTable): Reading => ({
  table,
  mapping: {
    version: 1,
    adapter: "coco-eval",
    shape: "long",
    columns: [
      { header: "metric", role: "metric" },
      { header: "IoU", role: "condition", condition: "IoU" },
      { header: "area", role: "condition", condition: "area" },
      { header: "maxDets", role: "condition", condition: "maxDets" },
      { header: "value", role: "value" },
    ],
    metrics: [
      { text: "AP", metric: metric("average-precision", "Average precision", "平均精度", "count", "higher") },
      { text: "AR", metric: metric("average-recall", "Average recall", "平均召回率", "count", "higher") },
    ],
    source: { title: `pycocotools, ${fileName(file)}`, kind: "dataset" },
    modelFrom: "file-name",
    field: "unstated",
    kind: "model",
    reportedBy: "first-party",
  },
});

/** What was taken for a header is the first line, if it is one; what is no line of a summary names no metric. */
function tableOf({ header: first, rows, path }: ForeignTable): ForeignTable | undefined {
  const isNamed = first.length === 1 && first[0] === "printed";
  const lines = isNamed ? rows : [{ line: Math.max(1, (rows[0]?.line ?? 2) - 1), cells: first }, ...rows];
  const found = lines.map(({ line: at, cells }) => ({ line: at, cells: cellsOf(cells) }));
  const isSummary =
    ofCoco.test(lines[0]?.cells.join(" | ") ?? "") && found.filter(({ cells }) => cells[0] !== "").length > 1;
  return isSummary ? { path, header, rows: found } : undefined;
}

function cellsOf(cells: readonly string[]): readonly string[] {
  const [, name, iou = "", area = "", most = "", value = ""] = ofCoco.exec(cells.join(" | ")) ?? [];
  if (name === undefined) return ["", cells.join(" ").trim(), "", "", ""];
  return [name, iou, area, most, Number(value) === nothing ? "" : value];
}
