import { isUnknown } from "../../quantity";
import type { Issue } from "../../schema/issue";
import { statedOrder } from "../cells/read-date";
import { areWhole, type PairSign, severalNumbers, twoNumbers } from "../cells/two-numbers";
import type { ForeignTable } from "../foreign-file";
import { isConditionName } from "../words/column-names";
import { readUnit } from "../words/header-units";
import { knownBenchmark, knownMetric } from "../words/known-metrics";
import { headerWords, plainHeader, splitHeader } from "../words/split-header";
import { knownPair } from "./known-pairs";

const mostlyPairs = 0.6;
const mostSampled = 600;

/**
 * Makes two columns of one whose cells hold two numbers and whose header says what they are: `BLEU / chrF`, `Accuracy (top-1/top-5)`,
 * `EM (F1)`, `mean (std)`, or `MRPC`, of which tables agree on it. A cell with one number there says that the other is missing, and is
 * not taken for either. Three numbers and more are columns, whatever the header says.
 */
export function splitPairs(table: ForeignTable, pairs = pairsIn(table)): ForeignTable {
  if (pairs.every((pair) => pair === undefined)) return table;
  return {
    ...table,
    header: table.header.flatMap((name, place) => pairs[place]?.names ?? [name]),
    rows: table.rows.map(({ line, cells }) => ({
      line,
      cells: cells.flatMap((cell, place) => {
        const names = pairs[place]?.names;
        return names === undefined ? [cell] : partsOf(cell, names.length);
      }),
    })),
  };
}

export interface Pair {
  /** Of the columns that it makes. */
  readonly names: readonly string[];
  /** Whether the header does not say so. */
  readonly isAssumed: boolean;
}

/** By column, where it holds pairs. */
export const pairsIn = (table: ForeignTable): readonly (Pair | undefined)[] =>
  table.header.map((header, place) => {
    const sign = signIn(table, place);
    if (sign === undefined) return partsIn(table, place);
    const named = namedPair(header, sign) ?? (sign === "()" ? namedRest(header, numbersIn(table, place)) : undefined);
    if (named !== undefined) return { names: named, isAssumed: false };
    const known = sign === "()" ? undefined : knownPair(header, numbersIn(table, place));
    return known === undefined ? undefined : { names: known, isAssumed: true };
  });

/** What is said of pairs whose header does not name them. */
export function assumedPairs(file: string, table: ForeignTable, pairs = pairsIn(table)): readonly Issue[] {
  return pairs.flatMap((pair, place): readonly Issue[] => {
    if (pair?.isAssumed !== true) return [];
    const column = table.header[place] ?? "";
    const row = table.rows.find(({ cells }) =>
      [twoNumbers, severalNumbers].some((read) => read(cells[place] ?? "") !== undefined),
    );
    const value = row?.cells[place] ?? "";
    const [first, second] = pair.names.map((name) =>
      name.slice(plainHeader(column).length).replace(/[.()]/g, " ").trim(),
    );
    const count = pair.names.length;
    const message =
      count > 2
        ? `${count} numbers in a cell are read as parts 1 to ${count}, as nothing says what they are; expected a header that names them, such as ${column} (a/b/c)`
        : `two numbers in a cell are read as ${first} and ${second}, as tables of this test write them; expected a header that names both, such as ${column} (${first}/${second})`;
    return [
      {
        severity: "warning",
        code: "assumed-pair",
        file,
        ...(row !== undefined && { line: row.line }),
        column,
        value,
        message,
      },
    ];
  });
}

const numbersIn = ({ rows }: ForeignTable, place: number): readonly (readonly [number, number])[] =>
  rows.slice(0, mostSampled).flatMap(({ cells }) => {
    const { first, second } = twoNumbers(cells[place] ?? "") ?? { first: "", second: "" };
    const [one, other] = [Number.parseFloat(first), Number.parseFloat(second)];
    return Number.isNaN(one) || Number.isNaN(other) ? [] : [[one, other] as const];
  });

export function partsOf(cell: string, count = 2): readonly string[] {
  const pair = count > 2 ? undefined : twoNumbers(cell);
  if (pair !== undefined) return [pair.first, pair.second];
  const parts = count > 2 ? severalNumbers(cell) : undefined;
  if (parts?.length === count) return parts;
  const others = new Array<string>(count - 1);
  return isUnknown(cell) ? [cell, ...others.fill(cell)] : [`${cell} / ?`, ...others.fill("")];
}

const ofSettings = /\b(?:lr|learning rate|betas?|weights?|scales?|shape|splits?)\b/;

/** The columns of cells with three numbers and more, as many in most of them. */
function partsIn({ header, rows }: ForeignTable, place: number): Pair | undefined {
  const cells = rows.slice(0, mostSampled).flatMap((row) => {
    const cell = row.cells[place] ?? "";
    return isUnknown(cell) ? [] : [severalNumbers(cell)?.length ?? 0];
  });
  const count = Math.max(0, ...cells);
  const words = headerWords(header[place] ?? "");
  if (count === 0 || isConditionName(words, true) || ofSettings.test(words)) return undefined;
  if (cells.filter((own) => own === count).length < cells.length * mostlyPairs) return undefined;
  const plain = plainHeader(header[place] ?? "");
  const [, name = "", inner = plain] = /^(.+?)\s*[([（]([^()[\]（）]+)[)\]）]$/.exec(plain) ?? [];
  const [first = "", ...others] = inner.split(/\s*[/|]\s*/);
  const [, stem = ""] = others.every((other) => /^\d+$/.test(other)) ? (/^(.*\p{L}.*?)\d+$/u.exec(first) ?? []) : [];
  const names = [first, ...others.map((other) => stem + other)];
  const isNamed = new Set(names).size === count && names.length === count && names.every((own) => /\p{L}/u.test(own));
  if (!isNamed)
    return { names: Array.from({ length: count }, (_, at) => `${plain} (part ${at + 1})`), isAssumed: true };
  return { names: name === "" ? names : names.map((own) => `${name} (${own})`), isAssumed: false };
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
  const plain = plainHeader(header.replace(/\s+\[\d{1,3}\]_?\s*(?=[/|)）\]]|$)/g, ""));
  if (readUnit(plain) !== undefined || statedOrder(header) !== undefined) return undefined;
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

/** `Prec@1 (Err)`: what both numbers make a whole of says with its name which is the rest. */
function namedRest(header: string, cells: ReturnType<typeof numbersIn>): readonly [string, string] | undefined {
  const [, first = ""] = /^(.+?)\s*[(（]\s*err(?:or)?\s*[)）]$/i.exec(plainHeader(header)) ?? [];
  const areRests = cells.filter(([one, other]) => areWhole(one, other)).length * 2 > cells.length;
  return first !== "" && areRests ? [first, `${first} error rate`] : undefined;
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

/** `Params / FLOPs`, `Top-1 / Top-5 (%)`, `RMSE (3 / 5 days) [K]`, of which the unit is that of both. */
function besideBar(header: string): readonly [string, string] | undefined {
  const [, names = header, unit = ""] = /^(.+?)(\s*[([（](?:[^()[\]（）]|\[\d\])+[)\]）])$/.exec(header) ?? [];
  const pair = (unit === "" ? undefined : withinBrackets(names)) ?? halves(names);
  return pair === undefined ? undefined : [`${pair[0]}${unit}`, `${pair[1]}${unit}`];
}

function halves(text: string): readonly [string, string] | undefined {
  const [written = "", second = "", ...more] = text.split(/\s*[/|]\s*/);
  const first = /^\d+$/.test(written) ? `${written}${/^\d+(\s\p{L}+)$/u.exec(second)?.[1] ?? ""}` : written;
  const areNamed = [first, second].every((name) => /\p{L}/u.test(name)) && !openBracket.test(first);
  return areNamed && more.length === 0 && first !== second ? [first, second] : undefined;
}

const openBracket = /[([（][^)\]）]*$/;
