import type { ForeignTable } from "../foreign-file";
import type { ColumnMapping } from "../mapping";
import { slugOf } from "../slug";
import { type Adapter, columnsBy, fileName, hasColumns, measured, metric } from "./adapter";
import { byTable } from "./by-table";

const report = "final_report.";
/** It is misspelt in most logs. */
const deviation = /^final_report\.boot?strap_std$/;
/** Of all events, these say what was run, and on what. */
const said = ["spec.completion_fns", "spec.model_name", "spec.eval_name", "spec.created_at"] as const;

/** The log of a run of OpenAI Evals: a line for what was run, one for each event, and one with the scores of all. */
export const openAiEvals: Adapter = {
  id: "openai-evals",
  title: "OpenAI Evals, log of a run",
  read: byTable((found, { file, format }) => {
    if (format !== "json-lines" || !hasColumns(found.header, [/^spec\.eval_name$/, /^run_id$/])) return undefined;
    const table = withSpec(found);
    const isModel = table.header.includes("spec.completion_fns") ? /^spec\.completion_fns$/ : /^spec\.model_name$/;
    const columns = columnsBy(table.header, [
      [isModel, { role: "model" }],
      [/^spec\.eval_name$/, { role: "benchmark" }],
      [/^spec\.created_at$/, { role: "as-of", dateOrder: "ymd" }],
      [deviation, { role: "uncertainty", of: `${report}accuracy`, reason: "one standard deviation either way" }],
      [/^spec\./, { role: "ignore", reason: "how the run was started" }],
      [/^(?:run_id|event_id|sample_id|type|data(?:\..*)?|created_by|created_at)$/, { role: "ignore", reason: event }],
    ]).map((column) => (column.header.startsWith(report) && !deviation.test(column.header) ? scoreOf(column) : column));
    return {
      table,
      mapping: {
        version: 1,
        adapter: "openai-evals",
        shape: "wide",
        columns,
        source: { title: `OpenAI Evals, ${fileName(file)}`, url: "https://github.com/openai/evals", kind: "dataset" },
        field: "nlp",
        kind: "model",
        reportedBy: "first-party",
      },
    };
  }),
};

const event = "an event of the run, not its score";

function scoreOf({ header }: ColumnMapping): ColumnMapping {
  const name = header.slice(report.length);
  const better = /^counts\//.test(name) ? "neutral" : /error|wrong|fail/i.test(name) ? "lower" : "higher";
  return { header, ...measured(metric(slugOf(name), name, name, "count", better)) };
}

/** The events are of what the first line says. */
function withSpec({ path, header, rows }: ForeignTable): ForeignTable {
  const places = said.map((name) => header.indexOf(name)).filter((place) => place >= 0);
  const first = new Map(
    places.map((place) => [place, rows.find(({ cells }) => cells[place] !== "")?.cells[place] ?? ""]),
  );
  return {
    path,
    header,
    rows: rows.map(({ line, cells }) => ({ line, cells: cells.map((cell, place) => first.get(place) ?? cell) })),
  };
}
