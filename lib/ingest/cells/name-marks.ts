import { isOfName } from "../words/raised-sign";

/** A name and the sign behind it that leads to a note. */
export interface MarkedName {
  readonly name: string;
  readonly mark: string;
}

const longest = 120;
const sign = /(?:[*†‡§¶⭐★☆🏆🥇🥈🥉]|[¹²³⁴⁵⁶⁷⁸⁹]|\[(?:\d{1,3}|[a-z])\])/u;
const marked = new RegExp(`^(.*[\\p{L}\\d)+%])\\s*((?:${sign.source}[\\s,]*)+)$`, "u");
/** `A*` and `IDA*` are names of algorithms, */
const starred = /^[A-Z]{1,3}$/;
/** and so are `Weighted A*` and `Informed RRT*`, unless stars lead to notes behind other names. */
const maybeStarred = /\s(?:[A-Z]{0,3}A|RRT)$/;

function markedName(written: string): MarkedName | undefined {
  const text = written.trim();
  if (text.length > longest || !/[^\p{L}\d)]$/u.test(text)) return undefined;
  const [, name = "", mark = ""] = marked.exec(text) ?? [];
  const isPart = (mark.startsWith("*") && starred.test(name)) || isOfName(name, mark);
  return name === "" || isPart ? undefined : { name, mark: mark.trim() };
}

/** `T5‡`, `PaLM†` and `BERT [12]` without their signs, by how they are written: unless two names differ in nothing else. */
export function markedNames(written: Iterable<string>): ReadonlyMap<string, MarkedName> {
  const names = new Set(written);
  const found = new Map<string, MarkedName>();
  const count = new Map<string, number>();
  for (const text of names) {
    const own = markedName(text);
    if (own !== undefined) found.set(text, own);
    const name = own?.name ?? text.trim();
    count.set(name, (count.get(name) ?? 0) + 1);
  }
  const isDoubtful = ({ name, mark }: MarkedName): boolean => mark.startsWith("*") && maybeStarred.test(name);
  const haveStars = [...found.values()].some((one) => one.mark.startsWith("*") && !isDoubtful(one));
  for (const [text, one] of found)
    if ((count.get(one.name) ?? 0) > 1 || (isDoubtful(one) && !haveStars)) found.delete(text);
  return found;
}
