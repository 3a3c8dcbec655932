import type { ForeignTable } from "../foreign-file";
import { ofCoco } from "../printed-lines";
import { tellingParts } from "../telling-parts";
import { type Adapter, fileName, metric, type Reading } from "./adapter";
import { generic } from "./generic";

const header = ["metric", "IoU", "area", "maxDets", "value"] as const;
/** What is printed where nothing was to be found. */
const nothing = -1;

/** The summary that pycocotools prints: a line a metric, with what it was taken over. */
export const cocoEval: Adapter = {
  id: "coco-eval",
  title: "pycocotools, printed summary",
  read: (file) => {
    const read = file.tables.map(tableOf);
    const printed = read.filter((table) => table !== undefined);
    const others = file.tables.filter((_, index) => read[index] === undefined);
    if (printed.length === 0) return undefined;
    const parts = tellingParts(printed.map(({ path }) => path));
    const readings = printed.map((table, index) => readingOf(file.file, table, printed.length > 1 ? parts[index] : ""));
    return [...readings, ...(generic.read({ ...file, tables: others }) ?? [])];
  },
};

const readingOf = (file: string, table: ForeignTable, condition = ""): Reading => ({
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
    ...(condition !== "" && { condition }),
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
