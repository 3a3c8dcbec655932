import type { Issue } from "../../schema/issue";
import type { ForeignTable } from "../foreign-file";
import type { Mapping } from "../mapping";
import { rowKey } from "../tables/row-key";
import { type ColumnRole, placesOf } from "../words/column-roles";

/** Which time each row has measured the same thing, from 1 on; 0 where it is the only one. */
export type RunNumbers = Uint32Array;

const fewestRows = 5;
/** In so many rows nobody slips in nearly each of them. */
const manyRows = 12;
const nearlyAll = 0.9;
const tellingRoles: ReadonlySet<ColumnRole> = new Set(["model", "benchmark", "metric", "condition", "source"]);

/**
 * Most rows, or nearly all of many, say the same of model, benchmark, metric and conditions as an earlier one or as another, and not
 * all of these say all the same; or those that do have been measured anew, with nearly the same outcome: so they are runs, not slips.
 * Nothing where rows can be told apart, or are one text many times.
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
  if (shared === 0) return undefined;
  const areMost = (rows.length - totals.size) * 2 > rows.length;
  const areNearlyAll = rows.length >= manyRows && shared >= rows.length * nearlyAll;
  const isRun =
    areMost || areNearlyAll
      ? () => true
      : runsOfMachines(
          rows,
          numbers.map(({ key }) => key),
          placesOf(columns, ["measurement", "value"]),
        );
  if (isRun === undefined) return undefined;
  const texts = new Set(rows.map(({ cells }) => cells.join("\u0000")));
  if ((rows.length - texts.size) * 2 >= rows.length) return undefined;
  return Uint32Array.from(numbers, ({ key, number }) => (totals.get(key) !== 1 && isRun(key) ? number : 0));
}

/** As a machine writes what it has measured, in so many digits that nobody has typed it. */
const ofMachine = /^\d*\.\d{5,}(?:e[+-]?\d+)?$/i;
const mostTimes = 1.1;
const mostOthers = 0.1;

/**
 * The keys of rows that a machine has measured again with nearly the same outcome, if these are nearly all of those that come again:
 * of the others, some say the very same, and some may be slips.
 */
function runsOfMachines(
  rows: ForeignTable["rows"],
  keys: readonly string[],
  values: readonly number[],
): ((key: string) => boolean) | undefined {
  const first = new Map<string, readonly string[]>();
  const near = new Set<string>();
  const others = new Set<string>();
  for (const [index, { cells }] of rows.entries()) {
    const key = keys[index] ?? "";
    const known = first.get(key);
    if (known === undefined) first.set(key, cells);
    else if (rowKey(known, values) === rowKey(cells, values)) others.add(key);
    else if (values.every((place) => isNear(known[place] ?? "", cells[place] ?? ""))) near.add(key);
    else others.add(key);
  }
  const runs = [...near].filter((key) => !others.has(key)).length;
  return runs < fewestRows || others.size > (runs + others.size) * mostOthers
    ? undefined
    : (key) => near.has(key) && !others.has(key);
}

function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const times = ofMachine.test(one) && ofMachine.test(other) ? Number(one) / Number(other) : 0;
  return times <= mostTimes && times >= 1 / mostTimes;
}

/** Said once a table. */
export function runsIssue(file: string, runs: RunNumbers): Issue {
  const rows = runs.filter((run) => run > 0).length;
  const most = runs.reduce((a, b) => Math.max(a, b), 0);
  const message = `${rows} rows say the same of model and conditions as others, and are read as runs 1 to ${most}, in their order; expected a column that tells them apart, such as run or seed`;
  return { severity: "warning", code: "numbered-runs", file, message };
}
