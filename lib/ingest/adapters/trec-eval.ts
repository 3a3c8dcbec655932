import type { ForeignTable } from "../foreign-file";
import { namedMetric } from "../guess/guess-metric";
import { profileColumn } from "../guess/profile-column";
import type { MetricMapping } from "../mapping";
import type { CsvRow } from "../tables/parse-csv";
import { type Adapter, fileName, metric } from "./adapter";
import { byTable } from "./by-table";

const header = ["measure", "topic", "value"] as const;
/** How much was evaluated. */
const counts = /^num_(?:q|ret|rel|rel_ret)$/;
const run = "runid";

/** What trec_eval prints: a measure, the topic or `all`, and its value; the run has a line of its own. */
export const trecEval: Adapter = {
  id: "trec-eval",
  title: "trec_eval",
  read: byTable((printed, { file }) => {
    const lines = linesOf(printed);
    const isPrinted = lines.length > 2 && lines.every(({ cells }) => cells.length === 3) && lines.some(isOfAll);
    if (!isPrinted || !lines.some(({ cells: [name = ""] }) => name === run || counts.test(name))) return undefined;
    const model = lines.find(({ cells }) => cells[0] === run)?.cells[2];
    const rows = lines.filter(({ cells: [name = ""] }) => name !== run);
    const names = new Set(rows.map(({ cells }) => cells[0] ?? ""));
    return {
      table: { path: "", header, rows },
      mapping: {
        version: 1,
        adapter: "trec-eval",
        shape: "long",
        columns: [
          { header: "measure", role: "metric" },
          { header: "topic", role: "condition", condition: "topic" },
          { header: "value", role: "value" },
        ],
        metrics: [...names].map((text) => ({ text, metric: metricOf(text, rows) })),
        source: { title: `trec_eval, ${fileName(file)}`, kind: "dataset" },
        ...(model === undefined ? { modelFrom: "file-name" as const } : { model }),
        field: "unstated",
        kind: "model",
        reportedBy: "first-party",
      },
    };
  }),
};

const countNames: ReadonlyMap<string, readonly [name: string, nameZh: string]> = new Map([
  ["num_q", ["Topics", "主题数"]],
  ["num_ret", ["Documents retrieved", "检索到的文档数"]],
  ["num_rel", ["Relevant documents", "相关文档数"]],
  ["num_rel_ret", ["Relevant documents retrieved", "检索到的相关文档数"]],
]);

/** Of shares of one; whatever a search is measured by, more of it is better. */
function metricOf(text: string, rows: readonly CsvRow[]): MetricMapping {
  const [name, nameZh] = countNames.get(text) ?? [];
  if (name !== undefined && nameZh !== undefined)
    return metric(text.replaceAll("_", "-"), name, nameZh, "count", "neutral");
  const own = rows.filter(({ cells }) => cells[0] === text);
  return { ...namedMetric(text, "", profileColumn(own, 2)), better: "higher" };
}

const isOfAll = ({ cells }: CsvRow): boolean => cells[1] === "all" && cells[0] !== "";

/** With the first line, where it was taken for a header. */
const linesOf = ({ header: first, rows }: ForeignTable): readonly CsvRow[] =>
  first.every((name) => /^column \d+$/.test(name))
    ? rows
    : [{ line: Math.max(1, (rows[0]?.line ?? 2) - 1), cells: first }, ...rows];
