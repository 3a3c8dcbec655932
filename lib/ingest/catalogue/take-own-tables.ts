import type { Issue } from "../../schema/issue";
import type { TableName } from "../../schema/vocabulary";
import { type Counting, type ImportCounts, noCounts } from "../import-counts";
import type { KeyedName, MeasurementDraft, Row, TableBuilder } from "../values/table-builder";
import { completeTables, type OwnSet, ownSets } from "./own-set";
import type { OwnTable } from "./own-table";
import type { RawRow } from "./read-rows";
import { joinedTables } from "./read-tables";
import { issueAt } from "./row-checks";

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

/** A set on its way into the builder. */
interface Taking {
  readonly builder: TableBuilder;
  /** The rows of a table that have no error. */
  readonly soundRows: (table: TableName) => readonly RawRow[];
  /** By table, the id that a row has in the builder by the one it had. */
  readonly idsHere: Map<KeyedName, ReadonlyMap<string, string>>;
  readonly issues: Issue[];
}

function takeSet(set: OwnSet, builder: TableBuilder): readonly (readonly [OwnTable, OwnTaken])[] {
  const { tables, issues: absent } = completeTables(set);
  const { issues: wrong } = joinedTables(tables);
  const left = new Set(wrong.flatMap(({ severity, file, line }) => (severity === "error" ? [`${file} ${line}`] : [])));
  const soundRows = (table: TableName): readonly RawRow[] =>
    tables.get(table)?.rows.filter(({ line }) => !left.has(`${table}.csv ${line}`)) ?? [];
  const issues = wrong.map(
    (issue): Issue => ({ ...issue, code: issue.severity === "error" ? "unsound-row" : "doubtful-row" }),
  );
  const taking: Taking = { builder, soundRows, idsHere: new Map(), issues };
  for (const one of keyed) takeKeyed(one, taking);
  const values = takeValues(taking);
  takeClaims(taking);
  return [...set].map(([table, own], index) => {
    const rows = own.raw.rows.length;
    const rowsKept = soundRows(table).length;
    const counts = { ...(table === "measurements" ? values : noCounts), rows, rowsKept, rowsLeftOut: rows - rowsKept };
    const ofTable = issues.filter(({ file }) => file === `${table}.csv`).map((issue) => ({ ...issue, file: own.file }));
    return [own, { counts, issues: index === 0 ? [...absent, ...ofTable] : ofTable }];
  });
}

/** Two rows of one set with the same name are two things. */
function takeKeyed({ table, name, links = {} }: Keyed, { builder, soundRows, idsHere, issues }: Taking): void {
  const ids = new Map<string, string>();
  const names = new Set<string>();
  for (const row of soundRows(table)) {
    const { id = "", [name]: called = "" } = row.cells;
    const key = names.has(called) ? `${called}\u0000${id}` : called;
    const merged = builder.adopt(table, key, linked(row.cells, links, idsHere));
    names.add(called);
    ids.set(id, merged.id);
    for (const [column, known] of merged.conflicts)
      issues.push({
        ...doubt(row, table, column, "model-conflict", `an earlier row of ${called} says ${known}; that is kept`),
        detail: { kind: "kept", text: known },
      });
  }
  idsHere.set(table, ids);
}

function takeValues({ builder, soundRows, idsHere, issues }: Taking): ImportCounts {
  const counts: Counting = { ...noCounts };
  const list = (row: RawRow, code: string, message: string, text: string): number =>
    issues.push({ ...doubt(row, "measurements", "value", code, message), detail: { kind: "kept", text } });
  for (const row of soundRows("measurements")) {
    const added = builder.measurement(linked(row.cells, linksOfValue, idsHere) as MeasurementDraft);
    counts.cells += 1;
    counts[added.kind === "added" ? "values" : added.kind] += 1;
    if (added.kind === "repeated")
      list(row, "repeated-value", "another set of tables has this value already; one is kept", added.value);
    if (added.kind === "contradicted")
      list(row, "contradiction", `another set of tables says ${added.value}; that is kept`, added.value);
  }
  return counts;
}

function takeClaims({ builder, soundRows, idsHere, issues }: Taking): void {
  const message = "another set of tables has this claim already; one is kept";
  for (const row of soundRows("claims"))
    if (builder.claim(linked(row.cells, linksOfClaim, idsHere)) === "repeated")
      issues.push(doubt(row, "claims", "id", "repeated-value", message));
}

/** With the ids that rows have in the builder. */
function linked(row: Row, links: Links, idsHere: Taking["idsHere"]): Row {
  const cells = Object.entries(links).map(([column, table]) => {
    const ids = (row[column] ?? "").split(";").map((id) => idsHere.get(table)?.get(id.trim()) ?? id);
    return [column, ids.join(";")];
  });
  return { ...row, ...Object.fromEntries(cells) };
}

const doubt = (row: RawRow, table: TableName, column: string, code: string, message: string): Issue => ({
  ...issueAt(`${table}.csv`, row, code, column, message),
  severity: "warning",
});
