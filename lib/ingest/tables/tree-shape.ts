import { isTreeList, isTreeObject, type Tree, type TreeObject } from "../foreign-file";

export const number = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Whether a text looks like the name of a model with its version or size, as `gpt-4` does. */
export const isLikeModel = (name: string): boolean => /\p{L}{2}[ _-]?v?\d/u.test(name);

/** Whether a record says a number itself, lists aside. */
export const hasNumber = (entries: TreeObject["entries"]): boolean =>
  [...entries.values()].some((item) => isNumber(item) || (isTreeObject(item) && hasNumber(item.entries)));

export const holdsRecords = ({ entries }: TreeObject, depth: number): boolean =>
  [...entries.values()].some(
    (item) =>
      (isTreeList(item) &&
        item.length > 1 &&
        item.every(isTreeObject) &&
        !areTrials(item, entries) &&
        pairsIn(item) === undefined) ||
      (depth < 2 && isTreeObject(item) && holdsRecords(item, depth + 1)),
  );

/** The single runs behind the values of a record: nothing but numbers, under the names of its own. */
const areTrials = (records: readonly TreeObject[], around: TreeObject["entries"]): boolean =>
  records.every(({ entries }) => [...entries].every(([name, item]) => around.has(name) && isNumber(item)));

export const isNumber = (item: Tree): boolean => typeof item === "string" && number.test(item);

export const isScalars = (tree: Tree | undefined): tree is readonly string[] =>
  isTreeList(tree) && tree.every((item) => typeof item === "string");

/**
 * The members of `[{"key": "loss", "value": 0.5, "step": 10}, …]`, by their keys: what is written as a list and meant as a record.
 * When each was noted is not told.
 */
export function pairsIn(tree: Tree): ReadonlyMap<string, string> | undefined {
  if (!isTreeList(tree) || tree.length === 0) return undefined;
  const members = new Map<string, string>();
  for (const item of tree) {
    const [key, value] = isTreeObject(item) ? [item.entries.get("key"), item.entries.get("value")] : [];
    if (typeof key !== "string" || key === "" || typeof value !== "string" || members.has(key)) return undefined;
    members.set(key, value);
  }
  return members;
}
