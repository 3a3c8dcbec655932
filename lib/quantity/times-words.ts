/** The words in which a ratio is written. */

const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

const counts: ReadonlyMap<string, number> = new Map([
  ...units.map((word, value) => [word, value] as const),
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1000],
]);

const isCount = (word: string): boolean => counts.has(word);

/** `three` and `one hundred` as digits, `two and a half` as 2.5, wherever they stand in a text. */
export const withDigits = (text: string): string =>
  text
    .replace(/\b(?:an?|one) (dozen|hundred|thousand)/g, "$1")
    .replace(/\b([a-z]+) and a half\b/g, (all, word: string) => (isCount(word) ? `${counts.get(word)}.5` : all))
    .replace(/[a-z]+/g, (word) => {
      const stem = word.replace(/fold$/, "");
      return isCount(stem) ? `${counts.get(stem)}${stem === word ? "" : "×"}` : word;
    });

const multiples: ReadonlyMap<string, number> = new Map([
  ["twice", 2],
  ["double", 2],
  ["doubled", 2],
  ["thrice", 3],
  ["triple", 3],
  ["tripled", 3],
  ["quadruple", 4],
  ["quadrupled", 4],
  ["quintuple", 5],
  ["翻倍", 2],
  ["翻番", 2],
  ["翻一番", 2],
  ["翻两番", 4],
  ["加倍", 2],
]);

export const multipleOf = (text: string): number | undefined => multiples.get(text);

const same = /^(?:(?:exactly )?(?:the )?same|equal|identical|on par|as (?:many|much)|相同|一样|相等|持平)$/;

export const isSame = (text: string): boolean => same.test(text);

const chineseDigits = "零一二三四五六七八九";
const chinesePlaces: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** `三`, `十二`, `两百`; `undefined` for what is no such number. */
export function chineseNumber(text: string): number | undefined {
  if (!/^[一二两三四五六七八九十百千]+$/.test(text)) return undefined;
  let total = 0;
  let digit: number | undefined;
  for (const sign of text.replaceAll("两", "二")) {
    const place = chinesePlaces.get(sign);
    if (place === undefined) digit = chineseDigits.indexOf(sign);
    else {
      total += (digit ?? 1) * place;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}

const ordinals: ReadonlyMap<string, number> = new Map(
  ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"].map((word, index) => [
    word,
    index + 2,
  ]),
);
const ordinalPattern = new RegExp(`^(?:(an?|[a-z]+)[ -])?(${[...ordinals.keys()].join("|")}|halve)s?$`);

export interface Fraction {
  readonly over: number;
  readonly under: number;
}

/** `half`, `two thirds`, `1/3`, `3:1`, `四分之三`; `undefined` for what is none. */
export function fractionOf(text: string): Fraction | undefined {
  if (/^(?:halved|一半|减半|半)$/.test(text)) return { over: 1, under: 2 };
  const [, first, second] = /^(\d{1,6}) ?[/:] ?(\d{1,6})$/.exec(text) ?? [];
  if (first !== undefined && second !== undefined) return Number(second) > 0 ? whole(first, second) : undefined;
  const [, under, over] = /^([一二两三四五六七八九十百千]+)分之([一二两三四五六七八九十百千]+)$/.exec(text) ?? [];
  const [part, parts] = [chineseNumber(over ?? ""), chineseNumber(under ?? "")];
  if (part !== undefined && parts !== undefined) return { over: part, under: parts };
  const [, count = "a", word = ""] = ordinalPattern.exec(text) ?? [];
  const among = ordinals.get(word);
  const taken = /^an?$/.test(count) ? 1 : counts.get(count);
  return among === undefined || taken === undefined ? undefined : { over: taken, under: among };
}

const whole = (over: string, under: string): Fraction => ({ over: Number(over), under: Number(under) });

/** How many orders of magnitude: 1 for `an order of magnitude`, 2 for `两个数量级`; `undefined` for something else. */
export function ordersOf(text: string): number | undefined {
  const [, count] = /^(an?|[a-z]+|\d) orders? of magnitude$/.exec(text) ?? [];
  if (count !== undefined) return /^an?$/.test(count) ? 1 : (counts.get(count) ?? numeral(count));
  const chinese = /^(\d|[一二两三四五六七八九])个?数量级$/.exec(text)?.[1];
  return chinese === undefined ? undefined : (chineseNumber(chinese) ?? numeral(chinese));
}

const numeral = (text: string): number | undefined => (/^\d+$/.test(text) ? Number(text) : undefined);
