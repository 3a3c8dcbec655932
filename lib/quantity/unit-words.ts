import type { Locale } from "./locale";

/** Units that are words, in Chinese. Signs such as ms, GB and FLOP are the same in every language. */
const chinese: ReadonlyMap<string, string> = new Map([
  ["points", "分"],
  ["tokens", "词元"],
  ["words", "词"],
  ["images/s", "张/秒"],
]);

/** A unit as a reader meets it; `×` for a number of times. */
export function unitWord(unit: string, locale: Locale): string {
  if (unit === "x") return "×";
  return (locale === "zh" ? chinese.get(unit) : undefined) ?? unit;
}

/** Whether a text names a unit in another language than the tables do. */
export const isUnitWord = (text: string, unit: string): boolean => chinese.get(unit) === text;
