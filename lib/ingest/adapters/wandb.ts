import type { ForeignTable } from "../foreign-file";
import { guessMeasured } from "../guess/guess-metric";
import { profileColumn } from "../guess/profile-column";
import type { ColumnMapping } from "../mapping";
import { type Adapter, fileName } from "./adapter";
import { byTable } from "./by-table";

const step = /^(?:_?step|(?:.*\/)?global_step|epoch|relative time(?: \(\w+\))?|wall time)$/i;
const run = /^(.+) - ([^\s].*?)(?:__(MIN|MAX))?$/;

/** The CSV behind a chart of Weights & Biases: a row a step, for each run a column and the ends of what it sums up. */
export const wandb: Adapter = {
  id: "wandb",
  title: "Weights & Biases, exported charts",
  read: byTable((table, { file }) => {
    const [first = "", ...others] = table.header;
    const isExport =
      step.test(first) && others.every((header) => run.test(header)) && others.some((name) => name.endsWith("__MIN"));
    if (!isExport) return undefined;
    const columns = table.header.map((header, place) =>
      place === 0 ? ({ header, role: "condition", condition: header } as const) : columnOf(header, place, table),
    );
    return {
      table,
      mapping: {
        version: 1,
        adapter: "wandb",
        shape: "wide",
        columns,
        source: { title: `Weights & Biases, ${fileName(file)}`, kind: "dataset" },
        field: "unstated",
        kind: "model",
        reportedBy: "first-party",
      },
    };
  }),
};

function columnOf(header: string, place: number, table: ForeignTable): ColumnMapping {
  const [, model = "", metric = "", end] = run.exec(header) ?? [];
  const of = `${model} - ${metric}`;
  if (step.test(metric)) return { header, role: "ignore", reason: "a step, not a value" };
  if (end === undefined)
    return { header, role: "measurement", model, ...guessMeasured(metric, profileColumn(table.rows, place)) };
  const owner = table.header.indexOf(of);
  const isSame = table.rows.every(({ cells }) => cells[place] === cells[owner]);
  if (owner < 0 || isSame) return { header, role: "ignore", reason: "the value itself, as one run has no spread" };
  return { header, role: end === "MIN" ? "low" : "high", of };
}
