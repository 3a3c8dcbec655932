import { isUnknown } from "../quantity";
import type { ForeignTable } from "./foreign-file";
import { readUnit } from "./header-units";
import { knownBenchmark, knownMetric } from "./known-metrics";
import { headerWords, plainHeader, splitHeader } from "./split-header";
import { type PairSign, twoNumbers } from "./two-numbers";

const mostlyPairs = 0.6;
const mostSampled = 600;

/**
 * Makes two columns of one whose cells hold two numbers and whose header says what they are: `BLEU / chrF`, `Accuracy (top-1/top-5)`,
 * `EM (F1)`, `mean (std)`. A cell with one number there says that the other is missing, and is not taken for either.
 */
export function splitPairs(table: ForeignTable): ForeignTable {
  const pairs = pairsIn(table);
  if (pairs.every((pair) => pair === undefined)) return table;
  return {
    ...table,
    header: table.header.flatMap((name, place) => pairs[place] ?? [name]),
    rows: table.rows.map(({ line, cells }) => ({
      line,
      cells: cells.flatMap((cell, place) => (pairs[place] === undefined ? [cell] : partsOf(cell))),
    })),
  };
}

/** By column: the names of the two that it makes, where it holds pairs. */
export const pairsIn = (table: ForeignTable): readonly (readonly [string, string] | undefined)[] =>
  table.header.map((header, place) => {
    const sign = signIn(table, place);
    return sign === undefined ? undefined : namedPair(header, sign);
  });

export function partsOf(cell: string): readonly [string, string] {
  const pair = twoNumbers(cell);
  if (pair !== undefined) return [pair.first, pair.second];
  return isUnknown(cell) ? [cell, cell] : [`${cell} / ?`, ""];
}

/** The sign between two numbers in most of the cells that say anything. */
function signIn({ rows }: ForeignTable, place: number): PairSign | undefined {
  const counts = new Map<PairSign, number>();
  let filled = 0;
  for (const { cells } of rows.slice(0, mostSampled)) {
    const cell = cells[place] ?? "";
    if (isUnknown(cell)) continue;
    filled += 1;
    const sign = twoNumbers(cell)?.sign;
    if (sign !== undefined) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [sign, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return count > 0 && count >= filled * mostlyPairs ? sign : undefined;
}

/** What a header calls the two numbers below it. */
function namedPair(header: string, sign: PairSign): readonly [string, string] | undefined {
  const plain = plainHeader(header);
  if (readUnit(plain) !== undefined) return undefined;
  return sign === "()" ? besideBrackets(plain) : (withinBrackets(plain) ?? besideBar(plain));
}

/** Of a deviation in brackets, which may stand behind the word for the middle. */
const deviation =
  /^(.*?)\s*[(（]\s*(?:std|sd|s\.d\.|stdev|std\.? ?dev\.?|stderr|std\.? ?err\.?|sem?|ci|±)\s*[)）]{1,2}$/i;

/** `F1 mean (std)`, `EM (F1)`. */
function besideBrackets(header: string): readonly [string, string] | undefined {
  const mean = deviation
    .exec(header)?.[1]
    ?.replace(/[(（](?=[^)）]*$)/, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (mean !== undefined) return mean === "" ? undefined : [mean, `${splitHeader(mean).name} std`];
  const [, first = "", second = ""] = /^(.+?)\s*[(（]([^()（）]+)[)）]$/.exec(header) ?? [];
  return first !== "" && isKnown(first) && isKnown(second) ? [first, second] : undefined;
}

const isKnown = (name: string): boolean => {
  const words = headerWords(splitHeader(name).name);
  return knownMetric(words) !== undefined || knownBenchmark(words) !== undefined;
};

/** `Accuracy (top-1/top-5)` */
function withinBrackets(header: string): readonly [string, string] | undefined {
  const [, name = "", inner = ""] = /^(.+?)\s*[([（]([^()[\]（）]+)[)\]）]$/.exec(header) ?? [];
  const pair = name === "" || readUnit(inner) !== undefined ? undefined : halves(inner);
  return pair === undefined ? undefined : [`${name} (${pair[0]})`, `${name} (${pair[1]})`];
}

/** `Params / FLOPs`, `Top-1 / Top-5 (%)`, of which the unit is that of both. */
function besideBar(header: string): readonly [string, string] | undefined {
  const [, names = header, unit = ""] = /^(.+?)(\s*[([（][^()[\]（）]+[)\]）])$/.exec(header) ?? [];
  const pair = halves(names);
  return pair === undefined ? undefined : [`${pair[0]}${unit}`, `${pair[1]}${unit}`];
}

function halves(text: string): readonly [string, string] | undefined {
  const [first = "", second = "", ...more] = text.split(/\s*[/|]\s*/);
  const isNamed = [first, second].every((name) => /\p{L}/u.test(name));
  return isNamed && more.length === 0 && first !== second ? [first, second] : undefined;
}
