import { isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import { isNumber } from "../tables/tree-shape";

export const titleKeys = ["name", "title", "benchmark", "dataset", "task", "Name", "Dataset", "Task"] as const;

export function titleAt(entries: TreeObject["entries"], key: string): string | undefined {
  const text = entries.get(key);
  return typeof text === "string" && text !== "" && text.length <= 80 ? text : undefined;
}

export interface Chapter {
  readonly title: string;
  readonly item: Tree;
  /** What all others call themselves by, where this one says nothing there. */
  readonly unnamed: string | undefined;
}

/** What stands in a list, each under its title or its number. One without the name that most of the others have goes by its id. */
export function chaptersIn(items: readonly Tree[]): readonly Chapter[] {
  const key = titleKeys.find((name) => items.filter((item) => isTitled(item, name)).length * 2 > items.length);
  return items.map((item, index): Chapter => {
    const isUnnamed = key !== undefined && isTreeObject(item) && (item.entries.get(key) ?? "") === "";
    const id = isUnnamed ? idIn(item) : undefined;
    const own = id === undefined || key === undefined ? item : withEntry(item, key, id);
    return {
      title: titleIn(own) ?? String(index),
      item: own,
      unnamed: isUnnamed && id === undefined ? key : undefined,
    };
  });
}

const isTitled = (item: Tree, key: string): boolean => isTreeObject(item) && titleAt(item.entries, key) !== undefined;

/** What a chapter calls itself. */
const titleIn = (item: Tree): string | undefined =>
  isTreeObject(item)
    ? titleKeys.map((key) => titleAt(item.entries, key)).find((title) => title !== undefined)
    : undefined;

const idIn = ({ entries }: TreeObject): string | undefined =>
  ["id", "slug", "key"].map((key) => titleAt(entries, key)).find((id) => id !== undefined && !isNumber(id));

const withEntry = (item: Tree, key: string, text: string): Tree =>
  isTreeObject(item) ? { line: item.line, entries: new Map([...item.entries, [key, text]]) } : item;
