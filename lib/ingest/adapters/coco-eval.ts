import type { ForeignTable } from "../foreign-file";
import { type Adapter, fileName, metric } from "./adapter";

const line =
  /^Average (?:Precision|Recall)\s+\((AP|AR)\)\s*@\[\s*IoU=([\d.:]+)\s*\|\s*area=\s*(\w+)\s*\|\s*maxDets=\s*(\d+)\s*\]\s*=\s*(-?[\d.]+)$/;
const header = ["metric", "IoU", "area", "maxDets", "value"] as const;
/** What is printed where nothing was to be found. */
const nothing = -1;

/** The summary that pycocotools prints: a line a metric, with what it was taken over. */
export const cocoEval: Adapter = {
  id: "coco-eval",
  title: "pycocotools, printed summary",
  read: ({ file, tables }) => {
    const [printed] = tables;
    const table = printed === undefined ? undefined : tableOf(printed);
    if (table === undefined) return undefined;
    return [
      {
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
      },
    ];
  },
};

/** What was taken for a header is the first line; what is no line of a summary names no metric. */
function tableOf({ header: first, rows, path }: ForeignTable): ForeignTable | undefined {
  const lines = [{ line: Math.max(1, (rows[0]?.line ?? 2) - 1), cells: first }, ...rows];
  const found = lines.map(({ line: at, cells }) => ({ line: at, cells: cellsOf(cells) }));
  const isSummary = line.test(first.join(" | ").trim()) && found.filter(({ cells }) => cells[0] !== "").length > 1;
  return isSummary ? { path, header, rows: found } : undefined;
}

function cellsOf(cells: readonly string[]): readonly string[] {
  const [, name, iou = "", area = "", most = "", value = ""] = line.exec(cells.join(" | ").trim()) ?? [];
  if (name === undefined) return ["", cells.join(" ").trim(), "", "", ""];
  return [name, iou, area, most, Number(value) === nothing ? "" : value];
}
