import { type ForeignTable, isTreeList, isTreeObject, type Tree, type TreeObject } from "./foreign-file";
import { namesOf } from "./read-delimited";

const deepest = 6;
const mostTables = 200;

/**
 * The tables in a nested text, the one with the most rows first: lists of records, records under their names, columns under
 * their names (as pandas writes them) and lists of rows with a header.
 */
export function tabulateTree(tree: Tree): readonly ForeignTable[] {
  const found: ForeignTable[] = [];
  collect(tree, "", 0, found);
  if (found.length === 0 && isTreeObject(tree) && tree.entries.size > 0) found.push(tableOfRecords("", [tree]));
  return found.sort((a, b) => b.rows.length - a.rows.length);
}

function collect(tree: Tree, path: string, depth: number, found: ForeignTable[]): void {
  if (depth > deepest || found.length >= mostTables || typeof tree === "string") return;
  const table = tableAt(tree, path);
  if (table !== undefined) {
    found.push(table);
    return;
  }
  const children = isTreeObject(tree)
    ? [...tree.entries]
    : tree.map((item, index) => [titleIn(item) ?? String(index), item] as const);
  for (const [key, child] of children) collect(child, path === "" ? key : `${path}.${key}`, depth + 1, found);
}

/** What a chapter calls itself. */
function titleIn(item: Tree): string | undefined {
  if (!isTreeObject(item)) return undefined;
  const named = ["name", "title", "benchmark", "dataset", "task"].map((key) => item.entries.get(key));
  return named.find((text) => typeof text === "string" && text !== "" && text.length <= 80)?.toString();
}

function tableAt(tree: Tree, path: string): ForeignTable | undefined {
  if (isTreeList(tree)) return tableOfList(tree, path);
  return isTreeObject(tree) ? (splitTable(tree, path) ?? columnTable(tree, path) ?? namedTable(tree, path)) : undefined;
}

function tableOfList(items: readonly Tree[], path: string): ForeignTable | undefined {
  if (items.length === 0) return undefined;
  if (items.every(isTreeObject)) return isNestedOnly(items) ? undefined : tableOfRecords(path, items);
  const [header, ...rest] = items;
  if (!isScalars(header) || header.length < 2 || rest.length === 0 || !rest.every(isScalars)) return undefined;
  return tableOfCells(path, header, rest);
}

/** Records that each hold a list of records are chapters, not rows. */
const isNestedOnly = (items: readonly TreeObject[]): boolean => items.every((item) => holdsRecords(item, 0));

const holdsRecords = ({ entries }: TreeObject, depth: number): boolean =>
  [...entries.values()].some(
    (item) =>
      (isTreeList(item) && item.length > 1 && item.every(isTreeObject)) ||
      (depth < 2 && isTreeObject(item) && holdsRecords(item, depth + 1)),
  );

/** The cells of a list of scalars, also where each stands in an object under `value`, as HELM writes them. */
function cellsOf(tree: Tree | undefined): readonly string[] | undefined {
  if (!isTreeList(tree)) return undefined;
  const cells = tree.map((item) => (isTreeObject(item) ? item.entries.get("value") : item));
  return cells.every((cell) => typeof cell === "string") ? cells : undefined;
}

const isScalars = (tree: Tree | undefined): tree is readonly string[] =>
  isTreeList(tree) && tree.every((item) => typeof item === "string");

/** `{"columns": […], "data": [[…]]}` */
function splitTable({ entries }: TreeObject, path: string): ForeignTable | undefined {
  const header = cellsOf(entries.get("columns") ?? entries.get("headers") ?? entries.get("header"));
  const list = entries.get("data") ?? entries.get("rows") ?? entries.get("values");
  if (header === undefined || !isTreeList(list) || list.length === 0) return undefined;
  const rows = list.map(cellsOf).filter((cells) => cells !== undefined);
  if (rows.length < list.length) return undefined;
  return tableOfCells(path, header, rows);
}

/** `{"model": ["a", "b"], "score": [1, 2]}`, or each column by the number of the row. */
function columnTable({ entries, line }: TreeObject, path: string): ForeignTable | undefined {
  const columns = [...entries].flatMap(([name, column]) => {
    if (isScalars(column)) return [{ name, cells: column }];
    const isNumbered =
      isTreeObject(column) && column.entries.size > 0 && [...column.entries.keys()].every((key) => /^\d+$/.test(key));
    const cells = isNumbered ? [...column.entries.values()] : undefined;
    return isScalars(cells) ? [{ name, cells }] : [];
  });
  const length = columns[0]?.cells.length ?? 0;
  if (columns.length < 2 || columns.length < entries.size || columns.some(({ cells }) => cells.length !== length))
    return undefined;
  const rows = Array.from({ length }, (_, index) => ({ line, cells: columns.map(({ cells }) => cells[index] ?? "") }));
  return { path, header: namesOf(columns.map(({ name }) => name)), rows };
}

/** `{"gpt-3": {"parameters": "175B"}, "t5": {"parameters": "11B"}}` */
function namedTable({ entries }: TreeObject, path: string): ForeignTable | undefined {
  const named = [...entries].flatMap(([name, record]) => (isTreeObject(record) ? [[name, record] as const] : []));
  if (named.length < 2 || named.length < entries.size) return undefined;
  const shared = new Map<string, number>();
  for (const [, record] of named) for (const key of record.entries.keys()) shared.set(key, (shared.get(key) ?? 0) + 1);
  const isUniform = [...shared.values()].some((count) => count > named.length / 2);
  const isFlat = named.every(([, record]) => [...record.entries.values()].some((item) => typeof item === "string"));
  if (!isUniform || !isFlat) return undefined;
  const key = shared.has("name") ? "key" : "name";
  const records = named.map(([name, { line, entries: own }]) => ({
    line,
    entries: new Map<string, Tree>([[key, name], ...own]),
  }));
  return tableOfRecords(path, records);
}

const tableOfCells = (path: string, header: readonly string[], rows: readonly (readonly string[])[]): ForeignTable => ({
  path,
  header: namesOf(header),
  rows: rows.map((cells, index) => ({ line: index + 1, cells: header.map((_, at) => (cells[at] ?? "").trim()) })),
});

function tableOfRecords(path: string, records: readonly TreeObject[]): ForeignTable {
  const places = new Map<string, number>();
  const flat = records.map(({ line, entries }) => ({ line, cells: flatten(entries, "", 0) }));
  for (const { cells } of flat) for (const [name] of cells) if (!places.has(name)) places.set(name, places.size);
  const rows = flat.map(({ line, cells }) => {
    const row = Array.from({ length: places.size }, () => "");
    for (const [name, cell] of cells) row[places.get(name) ?? 0] = cell;
    return { line, cells: row };
  });
  return { path, header: namesOf([...places.keys()]), rows };
}

/** Nested records become columns such as `metrics.F1`, lists of texts one text joined by `;`. */
function flatten(
  entries: ReadonlyMap<string, Tree>,
  prefix: string,
  depth: number,
): readonly (readonly [string, string])[] {
  return [...entries].flatMap(([key, value]): readonly (readonly [string, string])[] => {
    const name = prefix + key;
    if (typeof value === "string") return [[name, value.trim()]];
    if (isTreeObject(value) && depth < deepest) return flatten(value.entries, `${name}.`, depth + 1);
    return [[name, isScalars(value) ? value.join(";") : plainText(value)]];
  });
}

export const plainText = (tree: Tree): string =>
  JSON.stringify(tree, (_, item: unknown) => (item instanceof Map ? Object.fromEntries(item) : item));
