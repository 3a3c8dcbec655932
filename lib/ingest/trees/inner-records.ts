import { isTreeObject, type Tree, type TreeObject } from "../foreign-file";

export interface InnerRecord {
  /** The name of the record around it. */
  readonly group: string;
  readonly name: string;
  readonly record: TreeObject;
}

type Named = readonly (readonly [name: string, record: TreeObject])[];

/**
 * The records under names within each of several records under names, such as the models of each provider. Names that come again
 * in most of the records around them, as those of metrics do, are columns and none of these.
 */
export function innerRecords(named: Named): readonly InnerRecord[] | undefined {
  const [first] = named;
  for (const key of first?.[1].entries.keys() ?? []) {
    const inner = named.flatMap(([group, { entries }]) =>
      recordsIn(entries.get(key)).map(([name, record]) => ({ group, name, record })),
    );
    const groups = new Set(inner.map(({ group }) => group)).size;
    const names = new Set(inner.map(({ name }) => name)).size;
    if (groups > 1 && groups === named.length && inner.length / names <= groups / 2) return inner;
  }
  return undefined;
}

/** Records under names that each hold something: nothing where anything else stands among them. */
function recordsIn(tree: Tree | undefined): Named {
  if (!isTreeObject(tree)) return [];
  const records = [...tree.entries].flatMap(([name, item]) => (isTreeObject(item) ? [[name, item] as const] : []));
  const holdTexts = records.every(([, { entries }]) => [...entries.values()].some((item) => typeof item === "string"));
  return records.length === tree.entries.size && holdTexts ? records : [];
}
