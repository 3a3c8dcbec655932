/** What follows the digits: a scale (`B`, `million`, `亿`), a unit, `×` or `%`. */
export interface Suffix {
  readonly power: number;
  readonly unit: string | undefined;
  readonly times: boolean;
  readonly percent: boolean;
  /** `140K+`, `30%多`. */
  readonly atLeast: boolean;
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:万亿)/, 12],
  [/^(?:亿)/, 8],
  [/^(?:百万)/, 6],
  [/^(?:万)/, 4],
  [/^(?:千)/, 3],
  [/^(?:trillions?)(?![a-z])/i, 12],
  [/^(?:billions?|bn)(?![a-z])/i, 9],
  [/^(?:millions?)(?![a-z])/i, 6],
  [/^(?:thousands?)(?![a-z])/i, 3],
  [/^[Tt](?![a-z])/i, 12],
  [/^[BbG](?![a-z])/i, 9],
  [/^M(?![a-z])/i, 6],
  [/^[Kk](?![a-z])/i, 3],
];

const prefixes: Readonly<Record<string, number>> = { n: -9, µ: -6, μ: -6, u: -6, m: -3, "": 0, k: 3, K: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const bases = ["FLOP", "bit", "Hz", "B", "s", "W"] as const;

/** `undefined` when the text is not a suffix. `metricUnit` is the unit that the value is converted to. */
export function readSuffix(text: string, metricUnit: string | undefined): Suffix | undefined {
  let rest = text.trim();
  const converted = metricUnit === undefined ? undefined : convert(rest, metricUnit);
  if (converted !== undefined) return plain(converted, metricUnit);
  let power = 0;
  for (const [pattern, exponent] of scales) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    power = exponent;
    rest = rest.slice(match[0].length).trim();
    break;
  }
  const atLeast = /^(?:\+|多)/.test(rest) || /(?:\+|多)$/.test(rest);
  rest = rest.replace(/^(?:\+|多)|(?:\+|多)$/g, "").trim();
  if (/^(?:×|x|倍|times)$/i.test(rest)) return { power, unit: undefined, times: true, percent: false, atLeast };
  if (/^%/.test(rest)) return rest === "%" ? { power, unit: "%", times: false, percent: true, atLeast } : undefined;
  if (rest === "") return { ...plain(power, undefined), atLeast };
  const unit = /^[^\d\s.,;:+*/=<>()|\\"'`-][^\d,;=<>|\\"'`]{0,30}$/u.test(rest) ? rest : undefined;
  return unit === undefined ? undefined : { ...plain(power, unit), atLeast };
}

const plain = (power: number, unit: string | undefined): Suffix => ({ power, unit, times: false, percent: false, atLeast: false });

/** The power of ten from one unit to another of the same kind: `s` to `ms` is 3. */
function convert(from: string, to: string): number | undefined {
  if (from === to) return 0;
  for (const base of bases) {
    if (!from.endsWith(base) || !to.endsWith(base)) continue;
    const source = powerOf(from.slice(0, -base.length));
    const target = powerOf(to.slice(0, -base.length));
    if (source !== undefined && target !== undefined) return source - target;
  }
  return undefined;
}

const powerOf = (prefix: string): number | undefined => (Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined);
