import { barePrefixPower, isPhysical, unitPower } from "./unit-prefix";

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
  [/^trillions?\b/i, 12],
  [/^(?:billions?|bn)\b/i, 9],
  [/^(?:millions?|mn)\b/i, 6],
  [/^thousands?\b/i, 3],
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
]);
const unitPattern = /^[^\d\s.,;:+*/=<>()|\\"'`×%-][^\d,;=<>|\\"'`]{0,30}$/u;

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
  const power = unitPower(currencies.get(text) ?? text, metricUnit) ?? barePrefixPower(text, metricUnit);
  return power === undefined ? undefined : { power, unit: metricUnit, times: false, atLeast: false };
}

function withUnit(power: number, text: string, atLeast: boolean): Suffix | undefined {
  const suffix = { power, unit: undefined, times: false, atLeast };
  if (text === "") return suffix;
  if (timesPattern.test(text)) return { ...suffix, times: true };
  if (percentPattern.test(text)) return { ...suffix, unit: "%" };
  return unitPattern.test(text) ? { ...suffix, unit: currencies.get(text) ?? text } : undefined;
}
