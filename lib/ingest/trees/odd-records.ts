import { isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import { hasNumber, holdsRecords, isLikeModel } from "../tables/tree-shape";

export interface AlikeRecords {
  /** The records that are alike, under their names, with the texts beside them. */
  readonly alike: TreeObject;
  readonly odd: readonly (readonly [name: string, item: Tree])[];
}

const leastAlike = 4;
/** So many records that are alike stand for each that is not. */
const perOdd = 4;

/** The records of models that say the same of each, and apart from them the few others that say nothing of it: nothing is odd elsewhere. */
export function alikeRecords(tree: TreeObject): AlikeRecords {
  const named = [...tree.entries].flatMap(([name, item]) => (isTreeObject(item) ? [[name, item] as const] : []));
  const times = new Map<string, number>();
  for (const [, { entries }] of named) for (const key of entries.keys()) times.set(key, (times.get(key) ?? 0) + 1);
  const common = [...times.keys()].filter((key) => (times.get(key) ?? 0) * 2 > named.length);
  const isOdd = (item: Tree): boolean =>
    typeof item !== "string" && !(isTreeObject(item) && common.some((key) => item.entries.has(key)));
  const odd = [...tree.entries].filter(([, item]) => isOdd(item));
  const records = named.filter(([, item]) => !isOdd(item));
  const areModels = records.filter(([name]) => isLikeModel(name)).length * 2 > records.length;
  const areFlat = records.every(([, record]) => hasNumber(record.entries) && !holdsRecords(record, 0));
  const isFew = records.length >= leastAlike && odd.length * perOdd <= records.length;
  if (common.length === 0 || odd.length === 0 || !isFew || !areModels || !areFlat) return { alike: tree, odd: [] };
  return { alike: { line: tree.line, entries: new Map([...tree.entries].filter(([, item]) => !isOdd(item))) }, odd };
}
