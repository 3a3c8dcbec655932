import { barePrefixPower, isPhysical, unitPower } from "./unit-prefix";
import { isUnitWord } from "./unit-words";

/** What follows the digits: a scale (`B`, `million`, `亿`), a unit, `×` or `%`. */
export interface Suffix {
  readonly power: number;
  readonly unit: string | undefined;
  readonly times: boolean;
  /** `140K+`, `30%多`. */
  readonly atLeast: boolean;
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/^万亿/, 12],
  [/^千亿/, 11],
  [/^百亿/, 10],
  [/^十亿/, 9],
  [/^亿/, 8],
  [/^千万/, 7],
  [/^百万/, 6],
  [/^十万/, 5],
  [/^万/, 4],
  [/^千/, 3],
  [/^百/, 2],
  [/^十/, 1],
  [/^(?:조|(?:trillions?|tn|billionen|billones|трлн|триллион(?:а|ов)?)(?!\p{L})\.?)/iu, 12],
  [
    /^(?:billions?|bn|mrd|mld|milliarden?|milliards?|miliard[iy]?|miliardów|bilhão|bilhões|mil millones|mil milhões|milyar|млрд|миллиард(?:а|ов)?)(?!\p{L})\.?/iu,
    9,
  ],
  [/^억/, 8],
  [/^만/, 4],
  [/^crores?\b/i, 7],
  [
    /^(?:millions?|mn|mio|mln|millionen|mill[oó]n(?:es)?|milhão|milhões|milion[iy]|milionów|milyon|млн|миллион(?:а|ов)?)(?!\p{L})\.?/iu,
    6,
  ],
  [/^lakhs?\b/i, 5],
  [/^thousands?\b/i, 3],
  [/^hundreds?\b/i, 2],
  [/^T(?![a-z/])/i, 12],
  [/^[BG](?![a-z/])/i, 9],
  [/^M(?![a-z/])/i, 6],
  [/^K(?![a-z/])/i, 3],
];
const timesPattern =
  /^(?:×|x|倍|times|-?fold)(?: (?:as|more|fewer|less|faster|slower|larger|smaller|bigger|longer|shorter|higher|lower|better|cheaper))?$/i;
const percentPattern = /^(?:%|percent|per cent|pct)$/i;
const currencies: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["US$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["₹", "INR"],
  ["₩", "KRW"],
  ["元", "CNY"],
  ["円", "JPY"],
]);
/** The sign of yuan and of yen: a unit of its own where nothing tells which. */
const yuanOrYen = "¥";
const yuanAndYen: readonly string[] = ["CNY", "JPY"];
const unitPattern = /^(?!e$)[\p{L}°‰][^\d,;=<>|\\"'`!?*±§†‡]{0,30}$/u;

/** A misspelt or ambiguous scale: as a unit, `175 bilion` and `5MM` would be 175 and 5; `5 mm` are millimetres. */
const scaleLike =
  /^(?:([kmbgt])\1+|(?:m|b|tr)[iy]l+[ijo]*[aeo]?[nr]?d?s?|th?[ou]+[sz]+[ae]?n?ds?|dozens?|scores?|兆)(?![a-z])/iu;

/** `undefined` when the text is not a suffix. `metricUnit` is the unit that the value is converted to. */
export function readSuffix(text: string, metricUnit: string | undefined): Suffix | undefined {
  const bare = text.trim();
  const rest = bare.replace(/^(?:\+|多)\s*|\s*(?:\+|多)$/, "");
  const suffix = readScaled(rest, metricUnit);
  return suffix === undefined ? undefined : { ...suffix, atLeast: rest !== bare || suffix.atLeast };
}

function readScaled(text: string, metricUnit: string | undefined): Suffix | undefined {
  const direct = inMetricUnit(text, metricUnit);
  if (direct !== undefined) return direct;
  const { power, rest } = readScale(text, metricUnit);
  const scaled = inMetricUnit(rest, metricUnit);
  if (scaled !== undefined) return { ...scaled, power: power + scaled.power };
  if (/^(?:\+|多)/.test(rest)) return withUnit(power, rest.slice(1).trim(), true);
  return withUnit(power, rest, false);
}

/** Lower-case `m` is a million among counts, but metres or minutes where something physical is measured. */
function readScale(text: string, metricUnit: string | undefined): { readonly power: number; readonly rest: string } {
  const isCount = metricUnit === undefined || !isPhysical(metricUnit);
  const found = scales.find(([pattern]) => pattern.test(text));
  if (found === undefined || (!isCount && /^m(?![a-z])/.test(text))) return { power: 0, rest: text };
  return { power: found[1], rest: text.replace(found[0], "").trim() };
}

function inMetricUnit(text: string, metricUnit: string | undefined): Suffix | undefined {
  if (metricUnit === undefined || text === "" || percentPattern.test(text)) return undefined;
  if (isUnitWord(text, metricUnit)) return { power: 0, unit: metricUnit, times: false, atLeast: false };
  if (text === yuanOrYen && yuanAndYen.includes(metricUnit))
    return { power: 0, unit: metricUnit, times: false, atLeast: false };
  const power = unitPower(currencies.get(text) ?? text, metricUnit) ?? barePrefixPower(text, metricUnit);
  return power === undefined ? undefined : { power, unit: metricUnit, times: false, atLeast: false };
}

function withUnit(power: number, text: string, atLeast: boolean): Suffix | undefined {
  const suffix = { power, unit: undefined, times: false, atLeast };
  if (text === "") return suffix;
  if (timesPattern.test(text)) return { ...suffix, times: true };
  if (percentPattern.test(text)) return { ...suffix, unit: "%" };
  const currency = currencies.get(text);
  if (currency !== undefined) return { ...suffix, unit: currency };
  if (text === yuanOrYen) return { ...suffix, unit: yuanOrYen };
  return unitPattern.test(text) && (text === "mm" || !scaleLike.test(text)) ? { ...suffix, unit: text } : undefined;
}
