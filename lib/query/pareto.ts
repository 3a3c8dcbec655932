import type { Metric } from "../schema/catalogue";
import type { KnownRow } from "./answer";
import type { SecondMetric } from "./choose-second";

/** Which way is better on an axis; of a quantity that is neither, less, as it is what the other one costs. */
export type Direction = "higher" | "lower";

/**
 * `front`: no other model is at least as good in both and better in one. `near`: one is, by the values, but not beyond what
 * their digits and stated uncertainties leave open. `dominated`: one surely is.
 */
export type Standing = "front" | "near" | "dominated";

export interface ParetoPoint {
  readonly row: KnownRow;
  /** The same model's value of the second metric. */
  readonly second: KnownRow;
  /** The values of the second metric and of the first. */
  readonly x: number;
  readonly y: number;
  /** Absent where no direction is better. */
  readonly standing?: Standing;
}

export interface Pareto {
  /** In the order of the view. */
  readonly points: readonly ParetoPoint[];
  /** From the best second value to the worst. */
  readonly front: readonly ParetoPoint[];
  /** Rows without a value of the second metric. */
  readonly missing: readonly KnownRow[];
  readonly directions?: { readonly x: Direction; readonly y: Direction };
}

/** Directions of two metrics; `undefined` where neither knows one. */
function directionsOf(y: Metric, x: Metric): Pareto["directions"] {
  if (y.better === "neutral" && x.better === "neutral") return undefined;
  const direction = ({ better }: Metric): Direction => (better === "higher" ? "higher" : "lower");
  return { x: direction(x), y: direction(y) };
}

/** One metric of all points, turned so that more is better: the values and the ends of what they leave open. */
interface Turned {
  readonly value: Float64Array;
  readonly worst: Float64Array;
  readonly best: Float64Array;
}

function turned(rows: readonly KnownRow[], direction: Direction): Turned {
  const { length } = rows;
  const [value, worst, best] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
  const isHigher = direction === "higher";
  let index = 0;
  for (const { quantity } of rows) {
    const { low, high } = quantity.interval;
    value[index] = isHigher ? quantity.value : -quantity.value;
    worst[index] = isHigher ? low : -high;
    best[index] = isHigher ? high : -low;
    index += 1;
  }
  return { value, worst, best };
}

/** Indices from the greatest key to the least; of equal ones from the greatest tie, then as they came. */
function greatestFirst(keys: Float64Array, ties: Float64Array): Uint32Array {
  const order = new Uint32Array(keys.length);
  for (let index = 0; index < order.length; index += 1) order[index] = index;
  return order.sort((a, b) => compare(keys[b], keys[a]) || compare(ties[b], ties[a]));
}

const compare = (a = 0, b = 0): number => (a === b ? 0 : a < b ? -1 : 1);

/** By values alone: from the best x on, whatever has a better y than everything before, and equals of those. */
function frontOf({ value: x }: Turned, { value: y }: Turned): readonly number[] {
  const front: number[] = [];
  let [bestX, bestY] = [Number.NaN, Number.NEGATIVE_INFINITY];
  for (const index of greatestFirst(x, y)) {
    const [atX = 0, atY = 0] = [x[index], y[index]];
    if (atY <= bestY && !(atY === bestY && atX === bestX)) continue;
    front.push(index);
    [bestX, bestY] = [atX, atY];
  }
  return front;
}

/**
 * For each point, whether another one is surely no worse in both. O(n log n): along the points from the greatest worst x
 * on, it keeps the greatest and the second greatest worst y so far, and who has the first.
 */
function surelyBeaten(x: Turned, y: Turned): (index: number) => boolean {
  const order = greatestFirst(x.worst, y.worst);
  const [first, next] = [new Float64Array(order.length), new Float64Array(order.length)];
  const owner = new Uint32Array(order.length);
  let [greatest, second, holder] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let place = 0; place < order.length; place += 1) {
    const index = order[place] ?? 0;
    const worst = y.worst[index] ?? 0;
    if (worst > greatest) [greatest, second, holder] = [worst, greatest, index];
    else if (worst > second) second = worst;
    first[place] = greatest;
    next[place] = second;
    owner[place] = holder;
  }
  return (index) => {
    const [bestX = 0, bestY = 0] = [x.best[index], y.best[index]];
    let [from, to] = [0, order.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((x.worst[order[middle] ?? 0] ?? 0) >= bestX) from = middle + 1;
      else to = middle;
    }
    const last = from - 1;
    return last >= 0 && ((owner[last] === index ? next[last] : first[last]) ?? 0) >= bestY;
  };
}

/** Which rows no other beats in two metrics at once. */
export function paretoOf(rows: readonly KnownRow[], metric: Metric, second: SecondMetric): Pareto {
  const known: KnownRow[] = [];
  const others: KnownRow[] = [];
  const missing: KnownRow[] = [];
  for (const row of rows) {
    const other = second.rows.get(row.model.id);
    if (other === undefined) missing.push(row);
    else {
      known.push(row);
      others.push(other);
    }
  }
  const directions = directionsOf(metric, second.metric);
  const standings = directions && standingsOf(turned(others, directions.x), turned(known, directions.y));
  const points = known.map((row, index): ParetoPoint => {
    const other = others[index] ?? row;
    const [x, y] = [other.quantity.value, row.quantity.value];
    if (standings === undefined) return { row, second: other, x, y };
    return { row, second: other, x, y, standing: standings.of(index) };
  });
  return {
    points,
    front: standings?.front.flatMap((index) => points[index] ?? []) ?? [],
    missing,
    ...(directions !== undefined && { directions }),
  };
}

function standingsOf(x: Turned, y: Turned) {
  const front = frontOf(x, y);
  const isFront = new Uint8Array(x.value.length);
  for (const index of front) isFront[index] = 1;
  const isBeaten = surelyBeaten(x, y);
  const of = (index: number): Standing => (isFront[index] === 1 ? "front" : isBeaten(index) ? "dominated" : "near");
  return { front, of };
}
