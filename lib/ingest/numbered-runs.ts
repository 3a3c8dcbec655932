import type { Issue } from "../schema/issue";
import type { ColumnRole } from "./column-roles";
import type { ForeignTable } from "./foreign-file";
import type { Mapping } from "./mapping";
import { rowKey } from "./row-key";

/** Which time each row has measured the same thing, from 1 on; 0 where it is the only one. */
export type RunNumbers = Uint32Array;

const fewestRows = 5;
/** In so many rows nobody slips in nearly each of them. */
const manyRows = 12;
const nearlyAll = 0.9;
const tellingRoles: ReadonlySet<ColumnRole> = new Set(["model", "benchmark", "metric", "condition", "source"]);

/**
 * Most rows, or nearly all of many, say the same of model, benchmark, metric and conditions as an earlier one or as another, and not
 * all of these say all the same: so they are runs, not slips. Nothing where rows can be told apart, or are one text many times.
 */
export function numberedRuns({ rows }: ForeignTable, { shape, columns }: Mapping): RunNumbers | undefined {
  if (shape === "matrix" || rows.length < fewestRows) return undefined;
  const places = columns.flatMap(({ role, condition, tells }, place) =>
    tellingRoles.has(role) || tells === true || (role === "as-of" && condition !== undefined) ? [place] : [],
  );
  const totals = new Map<string, number>();
  const numbers = rows.map(({ cells }) => {
    const key = rowKey(cells, places);
    const number = (totals.get(key) ?? 0) + 1;
    totals.set(key, number);
    return { key, number };
  });
  const shared = numbers.filter(({ key }) => totals.get(key) !== 1).length;
  const areMost = (rows.length - totals.size) * 2 > rows.length;
  if (!areMost && !(rows.length >= manyRows && shared >= rows.length * nearlyAll)) return undefined;
  const texts = new Set(rows.map(({ cells }) => cells.join("\u0000")));
  if ((rows.length - texts.size) * 2 >= rows.length) return undefined;
  return Uint32Array.from(numbers, ({ key, number }) => (totals.get(key) === 1 ? 0 : number));
}

/** Said once a table. */
export function runsIssue(file: string, runs: RunNumbers): Issue {
  const rows = runs.filter((run) => run > 0).length;
  const most = runs.reduce((a, b) => Math.max(a, b), 0);
  const message = `${rows} rows say the same of model and conditions as others, and are read as runs 1 to ${most}, in their order; expected a column that tells them apart, such as run or seed`;
  return { severity: "warning", code: "numbered-runs", file, message };
}
