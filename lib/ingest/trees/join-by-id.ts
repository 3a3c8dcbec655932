import type { Issue } from "../../schema/issue";
import type { ForeignTable } from "../foreign-file";
import { directionIn } from "../guess/direction-beside";
import { excerpt } from "../tables/parse-csv";
import { namesOf } from "../tables/read-delimited";
import { isNumber } from "../tables/tree-shape";
import type { ColumnRole } from "../words/column-roles";
import { headerWords } from "../words/split-header";
import { roleOf } from "./around-tables";

interface Joined {
  readonly tables: readonly ForeignTable[];
  readonly issues: readonly Issue[];
}

/** A column of ids, and the table whose rows they name. */
interface Link {
  readonly place: number;
  /** What the ids are of, as `benchmark`. */
  readonly thing: string;
  readonly other: ForeignTable;
  readonly rowById: ReadonlyMap<string, readonly string[]>;
  /** Whether most of the ids are those of its rows; else they may be anything. */
  readonly isSure: boolean;
}

/**
 * The tables of a file of which one names the rows of others by their ids, as `model_id` and `benchmark_id` in a list of scores do:
 * the ids become names, and what is said of a metric stands beside its values. An id that no row has stays as it is, and is listed.
 */
export function joinById(file: string, tables: readonly ForeignTable[]): Joined {
  const issues: Issue[] = [];
  const described = new Map<ForeignTable, ForeignTable>();
  const joined = tables.map((table) => {
    const links = linksOf(table, tables);
    for (const link of links) issues.push(...unknownIds(file, table, link));
    const sure = links.filter(({ isSure }) => isSure);
    for (const link of sure) {
      if (roleOf(link.thing) !== "model" && !isMeasured(link.other)) described.set(link.other, table);
    }
    return sure.length === 0 ? table : withNames(table, sure);
  });
  const told = joined.map((table, index) => {
    const by = described.get(tables[index] ?? table);
    return by === undefined ? table : { ...table, namedBy: by.path };
  });
  return { tables: told, issues };
}

/** Whether its rows say what came of them as well. */
const isMeasured = ({ header, rows }: ForeignTable): boolean =>
  header.some(
    (name, place) =>
      /^(?:metrics|results|scores)\./i.test(name) && rows.some(({ cells }) => isNumber(cells[place] ?? "")),
  );

const ofIds = /^(.+) id$/;
const mostlyKnown = 0.5;

function linksOf(table: ForeignTable, tables: readonly ForeignTable[]): readonly Link[] {
  const words = table.header.map(headerWords);
  return words.flatMap((name, place): readonly Link[] => {
    const thing = ofIds.exec(name)?.[1];
    if (thing === undefined || words.includes(thing) || words.includes(`${thing} name`)) return [];
    for (const other of tables) {
      const rowById = other === table || oneOf(other.path) !== thing ? undefined : rowsById(other, thing);
      if (rowById === undefined) continue;
      const ids = table.rows.map(({ cells }) => cells[place] ?? "").filter((id) => id !== "");
      const known = ids.filter((id) => rowById.has(id)).length;
      if (ids.length > 0) return [{ place, thing, other, rowById, isSure: known > ids.length * mostlyKnown }];
    }
    return [];
  });
}

/** `benchmarks` as `benchmark`, `data.metrics` as `metric`. */
const oneOf = (path: string): string =>
  headerWords(path.split(".").at(-1) ?? "")
    .replace(/ies$/, "y")
    .replace(/(?<=\w\w)s$/, "");

const idPlaceIn = ({ header }: ForeignTable, thing: string): number => {
  const words = header.map(headerWords);
  return [`${thing} id`, "id", "key", "slug"].map((name) => words.indexOf(name)).find((place) => place >= 0) ?? -1;
};

function rowsById(table: ForeignTable, thing: string): Link["rowById"] | undefined {
  const place = idPlaceIn(table, thing);
  const rows = new Map(table.rows.map(({ cells }) => [cells[place] ?? "", cells] as const));
  return place < 0 || rows.has("") || rows.size < table.rows.length ? undefined : rows;
}

/** Two rows with one name are told apart by their ids. */
function namesById({ thing, other, rowById }: Link): ReadonlyMap<string, string> {
  const words = other.header.map(headerWords);
  const places = [`${thing} name`, "name", "display name", "full name", "title", "label"]
    .map((name) => words.indexOf(name))
    .filter((place) => place >= 0);
  const names = new Map(
    [...rowById].map(([id, cells]) => [id, places.map((place) => cells[place] ?? "").find(Boolean) ?? id] as const),
  );
  const times = new Map<string, number>();
  for (const name of names.values()) times.set(name, (times.get(name) ?? 0) + 1);
  return new Map([...names].map(([id, name]) => [id, times.get(name) === 1 ? name : id]));
}

const ofValues: ReadonlySet<ColumnRole> = new Set(["metric", "unit"]);

/** What the table of metrics or tests says of the values measured: their metric, their unit, and which way is better. */
function saidOfValues(table: ForeignTable, { thing, other }: Link): readonly number[] {
  const own = new Set(table.header.map(roleOf));
  const [, ...others] = [thing, ...other.header];
  return roleOf(thing) === "model"
    ? []
    : others.flatMap((name, place) => {
        const role = roleOf(name);
        const isSaid = role !== undefined && ofValues.has(role) && !own.has(role) && role !== roleOf(thing);
        return isSaid || directionIn(name) !== undefined ? [place] : [];
      });
}

function withNames(table: ForeignTable, links: readonly Link[]): ForeignTable {
  const byPlace = new Map(links.map((link) => [link.place, { ...link, names: namesById(link) }]));
  const said = links.flatMap((link) => saidOfValues(table, link).map((place) => ({ link, place })));
  const header = table.header.map((name, place) => byPlace.get(place)?.thing ?? name);
  return {
    ...table,
    header: namesOf([...header, ...said.map(({ link, place }) => link.other.header[place] ?? "")]),
    rows: table.rows.map(({ line, cells }) => ({
      line,
      cells: [
        ...cells.map((cell, place) => byPlace.get(place)?.names.get(cell) ?? cell),
        ...said.map(({ link, place }) => link.rowById.get(cells[link.place] ?? "")?.[place] ?? ""),
      ],
    })),
  };
}

function unknownIds(file: string, { header, rows }: ForeignTable, { place, other, rowById }: Link): readonly Issue[] {
  const unknown = rows.filter(({ cells }) => (cells[place] ?? "") !== "" && !rowById.has(cells[place] ?? ""));
  const [first] = unknown;
  if (first === undefined) return [];
  const ids = new Set(unknown.map(({ cells }) => cells[place] ?? ""));
  const what = unknown.length === 1 ? "1 row names an id" : `${unknown.length} rows name ids`;
  const message = `${what} that no row of ${other.path} has, kept as ${unknown.length === 1 ? "it is" : "they are"}; expected one of its ids`;
  const value = excerpt([...ids].join(", "));
  return [
    { severity: "warning", code: "unknown-id", file, line: first.line, column: header[place] ?? "", value, message },
  ];
}
