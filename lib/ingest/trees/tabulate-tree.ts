import { type ForeignTable, isTreeList, isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import { namesOf } from "../tables/read-delimited";
import { hasNumber, holdsRecords, isNumber, isScalars, number, pairsIn } from "../tables/tree-shape";
import {
  type Around,
  aboutRun,
  isOfFile,
  numbersOf,
  openBeside,
  roleOf,
  type TableAround,
  toldBeside,
  toldBy,
  valuesIn,
  withAround,
  withNearer,
} from "./around-tables";
import { chaptersIn, titleAt, titleKeys } from "./chapters";
import { alikeRecords } from "./odd-records";
import { type BesideTables, ownRecords, type RecordAlone, tablesOfOwn } from "./records-alone";
import { recordsByName } from "./records-by-name";
import { areRepeated, holdsResult } from "./repeated-results";
import { areSamples } from "./sample-rows";
import { scoredNames } from "./scored-names";
import { unwrapped, withoutSchemas } from "./wrapped-records";

const deepest = 6;
const mostTables = 200;

interface Tabulated {
  readonly tables: readonly ForeignTable[];
  readonly beside: readonly BesideTables[];
}

interface Collected {
  readonly found: TableAround[];
  readonly beside: BesideTables[];
  readonly alone: RecordAlone[];
}

/**
 * The tables in a nested text, the one with the most rows first: lists of records, records under their names, columns under
 * their names (as pandas writes them) and lists of rows with a header. What the records around a table say of its rows, such as
 * the model they are about, becomes a column.
 */
export function tabulateTree(tree: Tree): Tabulated {
  const into: Collected = { found: [], beside: [], alone: [] };
  collect(tree, "", { above: "", depth: 0, around: new Map(), owner: undefined }, into);
  const { read, listed } = ownRecords(into.found, into.alone);
  const found = [...into.found, ...tablesOfOwn(read, tableOfRecords)];
  const beside = [...into.beside, ...listed];
  if (found.length === 0 && isTreeObject(tree) && tree.entries.size > 0)
    return { tables: [scoredNames(tree) ?? tableOfRecords("", [tree])], beside: [] };
  const results = found.filter(({ table }) => !aboutRun.test(table.path));
  const tables = withoutSchemas(joined(results.length > 0 ? results : found));
  return { tables: [...tables].sort((a, b) => b.rows.length - a.rows.length), beside };
}

interface Within {
  /** Where what is around it stands. */
  readonly above: string;
  readonly depth: number;
  readonly around: Around;
  /** Where the record stands around it that names a model. */
  readonly owner: string | undefined;
}

function collect(tree: Tree, path: string, { above, depth, around, owner }: Within, into: Collected): void {
  if (typeof tree === "string") return;
  if (depth > deepest || into.found.length >= mostTables) {
    for (const one of numbersIn(tree, path, 1)) into.beside.push(one);
    return;
  }
  const below = (key: string): string => (path === "" ? key : `${path}.${key}`);
  const { alike, odd } = isTreeObject(tree) ? alikeRecords(tree) : { alike: tree, odd: [] };
  const table = tableAt(alike, path, around);
  if (table !== undefined) {
    into.found.push(withAround(table, isTreeObject(tree) ? withNearer(around, toldBeside(tree)) : around));
    for (const [key, item] of odd) collectOdd(item, below(key), { above: path, depth: depth + 1, around, owner }, into);
    return;
  }
  if (!isTreeObject(tree)) {
    for (const { title, item, unnamed } of chaptersIn(tree)) {
      const own = unnamed === undefined ? around : new Map([...around, [unnamed, ""]]);
      collect(item, below(title), { above: path, depth: depth + 1, around: own, owner }, into);
    }
    return;
  }
  const values = valuesIn(tree, path);
  const told = toldBy(tree);
  const inner = withNearer(around, told);
  const ofInner = { above: path, depth: depth + 1, owner: namesModel(told) ? path : owner };
  if (values.length > 0 && [...tree.entries.values()].some(areJudged))
    into.found.push(withAround(tableOfRecords(path, [textsOf(tree)]), around));
  else collectAlone({ path, above, around, owner: ofInner.owner }, tree, into);
  const ofRows = new Map([...inner, ...openBeside(tree)]);
  for (const [key, child] of tree.entries)
    if (values.length === 0 || !areNumbers(child))
      collect(child, below(key), { ...ofInner, around: isTreeList(child) ? ofRows : inner }, into);
}

const namesModel = (told: Around): boolean => [...told.keys()].some((name) => roleOf(name) === "model");

function collectAlone(
  at: Pick<RecordAlone, "path" | "above" | "around" | "owner">,
  tree: TreeObject,
  into: Collected,
): void {
  const { path } = at;
  const open = new Set(numbersOf(tree, path).map(([key]) => key));
  if (open.size === 0) return;
  const { line, entries } = textsOf(tree);
  const numbers = [...entries].flatMap(([key, value]) =>
    typeof value === "string" && isNumber(value)
      ? {
          line,
          path: path === "" ? key : `${path}.${key}`,
          value,
          isOpen: open.has(key),
          isOfFile: isOfFile(key, value),
        }
      : [],
  );
  const own = new Map([...entries].filter(([name, item]) => !isOfFile(name, item)));
  into.alone.push({ ...at, record: { line, entries: own }, numbers });
}

/** A list of samples, beside which the values of a record are what they sum up to. */
const areJudged = (tree: Tree): boolean =>
  isTreeList(tree) && tree.length > 0 && tree.every(isTreeObject) && areSamples(tableOfRecords("", tree));

const textsOf = ({ line, entries }: TreeObject): TreeObject => ({
  line,
  entries: new Map([...entries].filter(([, item]) => typeof item === "string")),
});

/** What stands among the records of a table and is none of them: its own tables, or its numbers where no cell of these is one. */
function collectOdd(tree: Tree, path: string, within: Within, into: Collected): void {
  const own: Collected = { found: [], beside: [], alone: [] };
  collect(tree, path, within, own);
  const found = own.found.filter(({ table }) => table.rows.some(({ cells }) => cells.some(isNumber)));
  into.found.push(...found);
  for (const one of found.length > 0 ? own.beside : numbersIn(tree, path, 1)) into.beside.push(one);
  if (found.length > 0) into.alone.push(...own.alone);
}

function* numbersIn(tree: Tree, path: string, line: number): Iterable<BesideTables> {
  if (typeof tree === "string") {
    if (isNumber(tree)) yield { line, path, value: tree };
    return;
  }
  const own = isTreeObject(tree) ? tree.line : line;
  for (const [key, item] of isTreeObject(tree) ? tree.entries : tree.entries())
    yield* numbersIn(item, path === "" ? String(key) : `${path}.${key}`, own);
}

/** Lists of nothing but numbers beside the results of a record are what these were computed from. */
const areNumbers = (tree: Tree): boolean =>
  isTreeList(tree) && tree.every((item) => (typeof item === "string" ? isNumber(item) : areNumbers(item)));

/** Tables of one model each that have the same header are one table. */
function joined(found: readonly TableAround[]): ForeignTable[] {
  const tables: ForeignTable[] = [];
  const byHeader = new Map<string, ForeignTable[]>();
  for (const { table, isOfOneModel } of found) {
    if (!isOfOneModel) tables.push(table);
    else byHeader.set(table.header.join("\u0000"), [...(byHeader.get(table.header.join("\u0000")) ?? []), table]);
  }
  for (const group of byHeader.values()) {
    const [first] = group;
    if (first !== undefined)
      tables.push({ ...first, path: group.length > 1 ? "" : first.path, rows: group.flatMap(({ rows }) => rows) });
  }
  return tables;
}

function tableAt(tree: Tree, path: string, around: Around): ForeignTable | undefined {
  if (isTreeList(tree)) return tableOfList(tree, path);
  if (!isTreeObject(tree)) return undefined;
  const records = recordsByName(tree, path, around);
  return (
    splitTable(tree, path) ??
    columnTable(tree, path) ??
    (records === undefined ? undefined : tableOfRecords(path, records))
  );
}

function tableOfList(items: readonly Tree[], path: string): ForeignTable | undefined {
  if (items.length === 0) return undefined;
  const records = items.filter(isTreeObject);
  if (records.length === items.length) return isNestedOnly(records) ? undefined : tableOfRecords(path, records);
  if (records.length * 2 >= items.length && !isNestedOnly(records)) return tableOfRecords(path, items.map(asRecord));
  const [header, ...rest] = items;
  if (!isScalars(header) || header.length < 2 || rest.length === 0 || !rest.every(isScalars)) return undefined;
  return header.some((cell) => number.test(cell))
    ? tableOfCells(
        path,
        header.map(() => ""),
        [header, ...rest],
      )
    : tableOfCells(path, header, rest);
}

/** What stands among records and is none becomes a row that names nothing, so that it is listed. */
const asRecord = (item: Tree): TreeObject =>
  isTreeObject(item) ? item : { line: 1, entries: new Map([["other", plainText(item)]]) };

/** Records that each hold a list of records are chapters, not rows; a short one counts where it says nothing of its own. */
const isNestedOnly = (items: readonly TreeObject[]): boolean => {
  const isLong = items.map((item) => holdsRecords(item, 0));
  return isLong.includes(true) && items.every((item, index) => isLong[index] === true || isChapter(item));
};

const isChapter = ({ entries }: TreeObject): boolean =>
  !hasNumber(entries) &&
  [...entries.values()].some(
    (item) =>
      isTreeList(item) &&
      item.every(isTreeObject) &&
      (item.length === 0 || item.some((record) => isTreeObject(record) && hasNumber(record.entries))),
  );

/**
 * The cells of a list of scalars, also where each stands in an object under `value`, as HELM writes them; one without is unknown,
 * unless none has any.
 */
function cellsOf(tree: Tree | undefined): readonly string[] | undefined {
  if (!isTreeList(tree)) return undefined;
  const hasValues = tree.some((item) => isTreeObject(item) && item.entries.has("value"));
  const cells = tree.map((item) =>
    isTreeObject(item) ? (item.entries.get("value") ?? (hasValues ? "" : item)) : item,
  );
  return cells.every((cell) => typeof cell === "string") ? cells : undefined;
}

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

const tableOfCells = (path: string, header: readonly string[], rows: readonly (readonly string[])[]): ForeignTable => ({
  path,
  header: namesOf(header),
  rows: rows.map((cells, index) => ({ line: index + 1, cells: header.map((_, at) => (cells[at] ?? "").trim()) })),
});

function tableOfRecords(path: string, records: readonly TreeObject[]): ForeignTable {
  const places = new Map<string, number>();
  const whole = unwrapped(records);
  const areLists = !whole.some(holdsResult);
  const flat = whole.map(({ line, entries }) => ({ line, cells: flatten(entries, "", 0, areLists) }));
  for (const { cells } of flat) for (const [name] of cells) if (!places.has(name)) places.set(name, places.size);
  const rows = flat.map(({ line, cells }) => {
    const row = Array.from({ length: places.size }, () => "");
    for (const [name, cell] of cells) row[places.get(name) ?? 0] = cell;
    return { line, cells: row };
  });
  return { path, header: namesOf([...places.keys()]), rows };
}

/** Nested records become columns such as `metrics.F1`, lists of texts one text joined by `;`, and of results `timings.1`, if they `areLists`. */
function flatten(
  entries: ReadonlyMap<string, Tree>,
  prefix: string,
  depth: number,
  areLists: boolean,
): readonly (readonly [string, string])[] {
  return [...entries].flatMap(([key, value]): readonly (readonly [string, string])[] => {
    const name = prefix + key;
    if (typeof value === "string") return [[name, value.trim()]];
    if (isTreeObject(value) && depth < deepest) return flatten(value.entries, `${name}.`, depth + 1, areLists);
    const pairs = pairsIn(value);
    if (pairs !== undefined) return [...pairs].map(([key, text]) => [`${name}.${key}`, text.trim()] as const);
    const records = depth < deepest ? namedRecords(value) : undefined;
    if (records !== undefined)
      return records.flatMap(([title, { entries: own }]) =>
        flatten(own, title === "" ? `${name}.` : `${name}.${title}.`, depth + 1, areLists),
      );
    if (!isScalars(value)) return [[name, plainText(value)]];
    if (areLists && areRepeated(name.split("."), value))
      return value.map((cell, index) => [`${name}.${index + 1}`, cell]);
    return [[name, value.join(";")]];
  });
}

const mostRecords = 20;

/** A few records in a cell, by what tells them apart; one alone needs no name, and several that have none are no columns. */
function namedRecords(tree: Tree): readonly (readonly [title: string, record: TreeObject])[] | undefined {
  if (!isTreeList(tree) || tree.length === 0 || tree.length > mostRecords || !tree.every(isTreeObject))
    return undefined;
  if (tree.length === 1) return tree.map((record) => ["", record] as const);
  for (const key of titleKeys) {
    const titles = tree.map(({ entries }) => titleAt(entries, key));
    if (titles.every((title) => title !== undefined) && new Set(titles).size === tree.length)
      return tree.map((record, index) => [titles[index] ?? "", record] as const);
  }
  return undefined;
}

/** As it stands, which is no value where it is more than a text, and is listed so. */
export const plainText = (tree: Tree): string => (typeof tree === "string" ? tree : JSON.stringify(written(tree)));

const written = (tree: Tree): unknown =>
  isTreeObject(tree)
    ? Object.fromEntries([...tree.entries].map(([key, item]) => [key, written(item)]))
    : isTreeList(tree)
      ? tree.map(written)
      : tree;
