const seconds: ReadonlyMap<string, number> = new Map([
  ["ns", 1e-9],
  ["µs", 1e-6],
  ["us", 1e-6],
  ["ms", 1e-3],
  ["s", 1],
  ["sec", 1],
  ["second", 1],
  ["m", 60],
  ["min", 60],
  ["minute", 60],
  ["h", 3600],
  ["hr", 3600],
  ["hour", 3600],
  ["d", 86_400],
  ["day", 86_400],
]);

export interface Duration {
  readonly value: number;
  /** Half a unit of the last digit that is written, on either side. */
  readonly low: number;
  readonly high: number;
}

const longest = 40;
const part = /(\d+(?:\.\d+)?)\s*([a-zµμ]+)\.?\s*,?\s*/giy;

const sizeOf = (unit: string): number | undefined => {
  const word = unit.toLowerCase().replace("μ", "µ");
  return seconds.get(word) ?? seconds.get(word.replace(/s$/, ""));
};

/** `3h 20m`, `2 days 4 hours` and `54.1 s` in the time unit of a column; `undefined` where the unit is none or the text something else. */
export function readDuration(text: string, unit: string): Duration | undefined {
  const trimmed = text.trim();
  if (sizeOf(unit) === undefined || trimmed.length > longest) return undefined;
  let total = 0;
  let step = Number.POSITIVE_INFINITY;
  let last = Number.POSITIVE_INFINITY;
  part.lastIndex = 0;
  while (part.lastIndex < trimmed.length) {
    const [, digits = "", name = ""] = part.exec(trimmed) ?? [];
    const size = sizeOf(name);
    if (digits === "" || size === undefined || size >= last) return undefined;
    total += Number(digits) * size;
    step = size * 10 ** -(digits.split(".")[1]?.length ?? 0);
    last = size;
  }
  return Number.isFinite(step) ? durationOf(total, step, unit) : undefined;
}

/** So many seconds, known to a step of some, in a unit of time; `undefined` where it is none. */
export function durationOf(total: number, step: number, unit: string): Duration | undefined {
  const into = sizeOf(unit);
  if (into === undefined) return undefined;
  const inUnit = (time: number): number => Number((time / into).toPrecision(12));
  return { value: inUnit(total), low: inUnit(Math.max(0, total - step / 2)), high: inUnit(total + step / 2) };
}
