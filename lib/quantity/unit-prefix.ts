/** The power of ten that each prefix of a unit stands for; of none it is 0. */
export const prefixes: ReadonlyMap<string, number> = new Map([
  ["n", -9],
  ["µ", -6],
  ["μ", -6],
  ["u", -6],
  ["m", -3],
  ["", 0],
  ["k", 3],
  ["K", 3],
  ["M", 6],
  ["G", 9],
  ["T", 12],
  ["P", 15],
  ["E", 18],
]);
const bases = ["FLOP/s", "FLOP", "MAC", "bit", "Hz", "Wh", "W", "J", "B", "s"] as const;
/** Quantities that are never counted in thousands or 万. */
const physical: readonly string[] = ["bit", "Hz", "Wh", "W", "J", "B", "s"];

interface ReadUnit {
  readonly base: string;
  readonly power: number;
}

export interface PrefixedUnit {
  readonly unit: string;
  readonly power: number;
}

/** `GFLOPs` is 10⁹ FLOP, `ms` 10⁻³ s; `undefined` for units that take no prefix. FLOPS is a rate, FLOPs a number. */
function prefixedUnit(unit: string): ReadUnit | undefined {
  const name = unit.replace(/FLOPS$/, "FLOP/s").replace(/(FLOP|MAC|bit)s$/, "$1");
  for (const base of bases) {
    const power = name.endsWith(base) ? prefixes.get(name.slice(0, -base.length)) : undefined;
    if (power !== undefined) return { base, power };
  }
  return undefined;
}

/** The power of ten from one unit to another of the same kind: 3 from `s` to `ms`. `undefined` when they differ in kind. */
export function unitPower(from: string, to: string): number | undefined {
  if (from === to) return 0;
  const [source, target] = [prefixedUnit(from), prefixedUnit(to)];
  if (source !== undefined && target !== undefined && source.base === target.base) return source.power - target.power;
  const [own, other] = [rateIn(from), rateIn(to)];
  return own !== undefined && own.per === other?.per ? unitPower(own.of, other.of) : undefined;
}

/** `GB/s` is so many `GB` per `s`. */
function rateIn(unit: string): { readonly of: string; readonly per: string } | undefined {
  const at = unit.lastIndexOf("/");
  return at > 0 ? { of: unit.slice(0, at), per: unit.slice(at) } : undefined;
}

/** In a column of `GB`, `24G` is 24: the power of ten that a bare prefix leaves. `undefined` when it is no such case. */
export function barePrefixPower(prefix: string, to: string): number | undefined {
  const target = prefixedUnit(to);
  const power = prefixes.get(prefix);
  return target === undefined || target.power <= 0 || power === undefined || power <= 0
    ? undefined
    : power - target.power;
}

const plain: readonly string[] = ["%", "min", "h", "d", "mm"];

/** Whether a unit measures something, as `ms` and `%` do, unlike the noun of what is counted, as in `300B tokens`. */
export const isMeasure = (unit: string): boolean => plain.includes(unit) || prefixedUnit(unit) !== undefined;

export function isPhysical(unit: string): boolean {
  const prefixed = prefixedUnit(unit);
  return plain.includes(unit) || (prefixed !== undefined && physical.includes(prefixed.base));
}

const prefixable: readonly string[] = ["bit", "Hz", "Wh", "W", "J", "B"];
const largePrefixes = ["P", "T", "G", "M", "k"] as const;
/** The size from which a prefix is used: 9,999 B has none. */
const prefixedFrom = 1e4;

/** The unit in which a large number of bytes, watts or the like is written: `GB` for 5.7e11 B. Seconds have minutes instead. */
export function prefixFor(unit: string, value: number): PrefixedUnit | undefined {
  const size = Math.abs(value);
  if (size < prefixedFrom || !Number.isFinite(size) || !prefixable.includes(unit)) return undefined;
  const prefix = largePrefixes.find((known) => size >= 10 ** powerOf(known));
  return prefix === undefined ? undefined : { unit: prefix + unit, power: powerOf(prefix) };
}

/** Whether a number of this size is written with its unit and a prefix, as `570 GB` is. */
export const hasPrefix = (unit: string, value: number): boolean => prefixFor(unit, value) !== undefined;

const powerOf = (prefix: string): number => prefixes.get(prefix) ?? 0;

const writtenOut = new Map<string, boolean>();

/** Whether a number with this unit takes no K or 万: `12.3K ms` and `1K GFLOPs` would carry two prefixes. */
export function isWrittenOut(unit: string): boolean {
  const known = writtenOut.get(unit);
  if (known !== undefined) return known;
  const answer = isPhysical(unit) || (prefixedUnit(unit)?.power ?? 0) !== 0;
  writtenOut.set(unit, answer);
  return answer;
}
