import { parseQuantity } from "../../quantity";
import { idPattern } from "../../schema/cells";
import type { Issue } from "../../schema/issue";
import type { TableName } from "../../schema/vocabulary";
import type { KeyedName, Row } from "../values/table-builder";
import { metricWithId } from "../words/known-metrics";
import type { OwnTable } from "./own-table";
import { blankRow, type RawRow, type RawTable } from "./read-rows";
import { namesOf } from "./unread-table";

/** Tables of the user's that name each other's ids. */
export type OwnSet = ReadonlyMap<TableName, OwnTable>;

/** The tables of one folder, or of one archive, belong together; the second models.csv of a folder begins another set. */
export function ownSets(tables: readonly OwnTable[]): readonly OwnSet[] {
  const sets = new Map<string, Map<TableName, OwnTable>[]>();
  for (const own of tables) {
    const folder = own.file.replace(/[^\\/]*$/, "");
    const inFolder = sets.get(folder) ?? [];
    const open = inFolder.find((set) => !set.has(own.raw.table));
    if (open === undefined) inFolder.push(new Map([[own.raw.table, own]]));
    else open.set(own.raw.table, own);
    sets.set(folder, inFolder);
  }
  return [...sets.values()].flat();
}

type TableOf = (name: TableName) => RawTable;

/** All seven tables. One that is not in the set has the ids that the others name, and little more. */
export function completeTables(set: OwnSet): {
  readonly tables: ReadonlyMap<TableName, RawTable>;
  readonly issues: readonly Issue[];
} {
  const tables = new Map([...set].map(([name, { raw }]) => [name, raw]));
  const tableOf: TableOf = (name) => tables.get(name) ?? withRows(name, []);
  const issues: Issue[] = [];
  for (const name of behindThoseThatName) {
    if (set.has(name)) continue;
    const ids = [...namesOf(name, tableOf).ids].filter((id) => idPattern.test(id));
    tables.set(
      name,
      withRows(
        name,
        ids.map((id) => ({ id, ...little[name](id, tableOf) })),
      ),
    );
    const [first] = set.values();
    if (first !== undefined && ids.length > 0) issues.push(absent(first.file, name, ids.length));
  }
  for (const name of ["measurements", "claims"] as const) tables.set(name, tableOf(name));
  return { tables, issues };
}

const behindThoseThatName: readonly KeyedName[] = ["models", "organizations", "benchmarks", "metrics", "sources"];

const little: Readonly<Record<KeyedName, (id: string, tableOf: TableOf) => Row>> = {
  organizations: (id) => ({ name: id }),
  models: (id) => ({ name: id, field: "unstated", kind: "model" }),
  metrics: (id, tableOf) => {
    const values = tableOf("measurements").rows.flatMap(({ cells }) =>
      cells.metric === id ? (cells.value ?? "") : [],
    );
    const { name = id, nameZh = "", unit = writtenUnit(values), better = "neutral" } = metricWithId(id) ?? {};
    const isNegative = values.some((value) => value.startsWith("-"));
    return { name, name_zh: nameZh, unit, better, level: isNegative ? "interval" : "ratio" };
  },
  benchmarks: (id, tableOf) => {
    const naming = [...tableOf("measurements").rows, ...tableOf("claims").rows];
    const metrics = naming.flatMap(({ cells }) => (cells.benchmark === id && cells.metric ? [cells.metric] : []));
    return { name: id, field: "unstated", metric: [...new Set(metrics)].join(";") || "score" };
  },
  sources: (id) => ({ title: id, kind: "reference" }),
};

/** The unit that the first value with one is written in. */
function writtenUnit(values: readonly string[]): string {
  for (const value of values) {
    const read = parseQuantity(value);
    if (read.kind !== "quantity") continue;
    if (read.quantity.times === true) return "×";
    if (read.quantity.unit !== undefined) return read.quantity.unit;
  }
  return "count";
}

const withRows = (table: TableName, rows: readonly Row[]): RawTable => ({
  table,
  file: `${table}.csv`,
  rows: rows.map(
    (cells, index): RawRow => ({ line: index + 2, cells: { ...blankRow(table), ...cells }, isBroken: false }),
  ),
  issues: [],
  unread: undefined,
  missing: new Map(),
});

function absent(file: string, table: KeyedName, count: number): Issue {
  const named = count === 1 ? "one is" : `${count} are`;
  const units =
    table === "metrics"
      ? ", in the unit that is usual, or that is written with a value, and as bare numbers elsewhere"
      : "";
  const message = `the tables name ${table}, and there is no ${table}.csv with them: ${named} called after the id${units}; expected ${table}.csv beside it`;
  return { severity: "warning", code: "missing-table", file, column: table, message };
}
