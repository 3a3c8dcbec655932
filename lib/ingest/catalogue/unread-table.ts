import type { Issue } from "../../schema/issue";
import type { TableName } from "../../schema/vocabulary";
import { excerpt } from "../tables/parse-csv";
import type { RawTable } from "./read-rows";

/** The columns whose cells are ids of a table, or lists of them. */
const namedBy: Readonly<Record<TableName, readonly (readonly [TableName, string])[]>> = {
  organizations: [["models", "organization"]],
  models: [
    ["measurements", "model"],
    ["claims", "subject"],
  ],
  metrics: [
    ["benchmarks", "metric"],
    ["measurements", "metric"],
    ["claims", "metric"],
  ],
  benchmarks: [
    ["measurements", "benchmark"],
    ["claims", "benchmark"],
  ],
  sources: [
    ["measurements", "source"],
    ["claims", "source"],
    ["claims", "reference"],
  ],
  measurements: [],
  claims: [],
};

/** Some catalogues have none: where nothing names one, nobody misses the table. */
const mayBeUnnamed: ReadonlySet<TableName> = new Set(["organizations", "benchmarks"]);

interface Names {
  readonly rows: number;
  readonly ids: ReadonlySet<string>;
}

/** The rows that name one of a table, and the ids that they name. */
export function namesOf(table: TableName, tableOf: (name: TableName) => RawTable): Names {
  const ids = new Set<string>();
  let rows = 0;
  for (const by of new Set(namedBy[table].map(([name]) => name))) {
    const columns = namedBy[table].flatMap(([name, column]) => (name === by ? [column] : []));
    for (const { cells, isBroken } of tableOf(by).rows) {
      const named = isBroken ? [] : columns.flatMap((column) => idsIn(cells[column] ?? ""));
      for (const id of named) ids.add(id);
      if (named.length > 0) rows += 1;
    }
  }
  return { rows, ids };
}

const idsIn = (cell: string): readonly string[] => (cell === "" ? [] : cell.split(";").map((id) => id.trim()));

const mostNamed = 3;

/** `140 rows name ids of it (openai, google, meta and 37 more)`, said once instead of on each of the rows. */
function consequence({ rows, ids }: Names): string {
  const first = [...ids].slice(0, mostNamed).map(excerpt);
  const more = ids.size > mostNamed ? ` and ${ids.size - mostNamed} more` : "";
  const named = `${first.join(", ")}${more}`;
  return rows === 1
    ? `1 row names ids of it (${named}); it is left out, and what names it with it`
    : `${rows} rows name ids of it (${named}); they are left out, and what names them with them`;
}

/** A table of which no row can be read says how many rows of others name one of it, which makes it an error. */
export function withConsequences(raw: RawTable, tableOf: (name: TableName) => RawTable): RawTable {
  const { table, unread } = raw;
  if (unread === undefined) return raw;
  const names = namesOf(table, tableOf);
  if (names.rows === 0) {
    const isMissed = unread.code !== "missing-table" || !mayBeUnnamed.has(table);
    return isMissed ? raw : { ...raw, issues: raw.issues.filter((issue) => issue !== unread) };
  }
  const told: Issue = { ...unread, severity: "error", message: `${unread.message}. ${consequence(names)}` };
  const tell = (issue: Issue): Issue => (issue === unread ? told : issue);
  return {
    ...raw,
    unread: told,
    issues: raw.issues.map(tell),
    missing: new Map([...raw.missing].map(([column, issue]) => [column, tell(issue)])),
  };
}
