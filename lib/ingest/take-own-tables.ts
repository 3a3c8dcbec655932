import type { Issue } from "../schema/issue";
import type { TableName } from "../schema/vocabulary";
import { type Counting, type ImportCounts, noCounts } from "./import-counts";
import { completeTables, type OwnSet, ownSets } from "./own-set";
import type { OwnTable } from "./own-table";
import type { RawRow } from "./read-rows";
import { joinedTables } from "./read-tables";
import { issueAt } from "./row-checks";
import type { KeyedName, MeasurementDraft, Row, TableBuilder } from "./table-builder";

/** What became of the rows of one table. */
export interface OwnTaken {
  readonly counts: ImportCounts;
  readonly issues: readonly Issue[];
}

/**
 * Takes tables of Tenfold's own form into the builder as they stand, under their ids. A row with an error is left out and listed,
 * as `tenfold check` does. What two sets call the same is one.
 */
export function takeOwnTables(tables: readonly OwnTable[], builder: TableBuilder): ReadonlyMap<OwnTable, OwnTaken> {
  return new Map(ownSets(tables).flatMap((set) => takeSet(set, builder)));
}

/** The tables whose ids columns name, one or several joined by semicolons. */
type Links = Readonly<Record<string, KeyedName>>;

interface Keyed {
  readonly table: KeyedName;
  /** The column that says what a row is about, in whichever set it stands. */
  readonly name: "id" | "name" | "title";
  readonly links?: Links;
}

/** Each behind those that it names. */
const keyed: readonly Keyed[] = [
  { table: "organizations", name: "name" },
  { table: "sources", name: "title" },
  { table: "metrics", name: "id" },
  { table: "models", name: "name", links: { organization: "organizations" } },
  { table: "benchmarks", name: "name", links: { metric: "metrics" } },
];
const linksOfValue: Links = { model: "models", metric: "metrics", benchmark: "benchmarks", source: "sources" };
const linksOfClaim: Links = {
  subject: "models",
  comparator: "models",
  metric: "metrics",
  benchmark: "benchmarks",
  source: "sources",
  reference: "sources",
};

function takeSet(set: OwnSet, builder: TableBuilder): readonly (readonly [OwnTable, OwnTaken])[] {
  const { tables, issues: absent } = completeTables(set);
  const { issues: wrong } = joinedTables(tables);
  const issues = wrong.map(
    (issue): Issue => ({ ...issue, code: issue.severity === "error" ? "unsound-row" : "doubtful-row" }),
  );
  const left = new Set(wrong.flatMap(({ severity, file, line }) => (severity === "error" ? [`${file} ${line}`] : [])));
  const soundRows = (table: TableName): readonly RawRow[] =>
    tables.get(table)?.rows.filter(({ line }) => !left.has(`${table}.csv ${line}`)) ?? [];

  const idsHere = new Map<KeyedName, ReadonlyMap<string, string>>();
  const linked = (row: Row, links: Links): Row => {
    const cells = Object.entries(links).map(([column, table]) => {
      const ids = (row[column] ?? "").split(";").map((id) => idsHere.get(table)?.get(id.trim()) ?? id);
      return [column, ids.join(";")];
    });
    return { ...row, ...Object.fromEntries(cells) };
  };

  for (const { table, name, links = {} } of keyed) {
    const ids = new Map<string, string>();
    const names = new Set<string>();
    for (const row of soundRows(table)) {
      const { id = "", [name]: called = "" } = row.cells;
      const merged = builder.adopt(
        table,
        names.has(called) ? `${called}\u0000${id}` : called,
        linked(row.cells, links),
      );
      names.add(called);
      ids.set(id, merged.id);
      for (const [column, known] of merged.conflicts)
        issues.push(
          conflict(row, table, column, `an earlier row of ${called} says ${known}; that is kept`, "model-conflict"),
        );
    }
    idsHere.set(table, ids);
  }
  const values: Counting = { ...noCounts };
  for (const row of soundRows("measurements")) {
    const added = builder.measurement(linked(row.cells, linksOfValue) as MeasurementDraft);
    values.cells += 1;
    values[added.kind === "added" ? "values" : added.kind] += 1;
    if (added.kind === "repeated")
      issues.push(
        conflict(
          row,
          "measurements",
          "value",
          "another set of tables has this value already; one is kept",
          "repeated-value",
        ),
      );
    if (added.kind === "contradicted")
      issues.push(
        conflict(
          row,
          "measurements",
          "value",
          `another set of tables says ${added.value}; that is kept`,
          "contradiction",
        ),
      );
  }
  for (const row of soundRows("claims"))
    if (builder.claim(linked(row.cells, linksOfClaim)) === "repeated")
      issues.push(
        conflict(row, "claims", "id", "another set of tables has this claim already; one is kept", "repeated-value"),
      );

  return [...set].map(([table, own], index) => {
    const rows = own.raw.rows.length;
    const rowsKept = soundRows(table).length;
    const counts = { ...(table === "measurements" ? values : noCounts), rows, rowsKept, rowsLeftOut: rows - rowsKept };
    const ofTable = issues.filter(({ file }) => file === `${table}.csv`);
    return [
      own,
      { counts, issues: [...(index === 0 ? absent : []), ...ofTable.map((issue) => ({ ...issue, file: own.file }))] },
    ];
  });
}

const conflict = (row: RawRow, table: TableName, column: string, message: string, code: string): Issue => ({
  ...issueAt(`${table}.csv`, row, code, column, message),
  severity: "warning",
});
