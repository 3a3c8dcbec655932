import { type ForeignTable, isTreeList, isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import { isNumber } from "../tables/tree-shape";

/** What stands in each of `{"row_idx": 0, "row": {…}}`, where nothing but its number stands around it; the records themselves otherwise. */
export function unwrapped(records: readonly TreeObject[]): readonly TreeObject[] {
  const [first] = records;
  if (first === undefined || records.length < 2) return records;
  const [key] = [...first.entries].find(([, item]) => isTreeObject(item)) ?? [];
  const inner = records.flatMap(({ entries }) => {
    const own = key === undefined ? undefined : entries.get(key);
    const isAlone = [...entries].every(([name, item]) => name === key || isNumbering(name, item));
    return isTreeObject(own) && isAlone ? [own] : [];
  });
  return inner.length === records.length ? inner : records;
}

const isNumbering = (name: string, item: Tree): boolean =>
  (isTreeList(item) && item.length === 0) || (isNumber(item) && /(?:^|_)(?:id|idx|index|no|number)$/i.test(name));

/** A list of the columns of another table, with their types, holds no results. */
export const withoutSchemas = (tables: readonly ForeignTable[]): readonly ForeignTable[] =>
  tables.filter((table) => !tables.some((other) => other !== table && isSchemaOf(table, other)));

const mostlyNamed = 0.8;

function isSchemaOf({ header, rows }: ForeignTable, other: ForeignTable): boolean {
  const columns = new Set(other.header);
  if (columns.size < 2 || rows.length > columns.size * 2) return false;
  return header.some((_, place) => {
    const names = new Set(rows.map(({ cells }) => cells[place] ?? ""));
    const known = [...names].filter((name) => columns.has(name)).length;
    return known >= columns.size * mostlyNamed && known >= names.size * mostlyNamed;
  });
}
