import type { Interval } from "../quantity";
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

/** A value and what it leaves open, turned so that more is better. */
interface Turned {
  readonly value: number;
  readonly worst: number;
  readonly best: number;
}

function turn(value: number, { low, high }: Interval, direction: Direction): Turned {
  return direction === "higher" ? { value, worst: low, best: high } : { value: -value, worst: -high, best: -low };
}

interface Placed {
  readonly x: Turned;
  readonly y: Turned;
}

/** By values alone: from the best x on, whatever has a better y than everything before, and equals of those. */
function frontOf(placed: readonly Placed[]): ReadonlySet<number> {
  const order = placed
    .map((_, index) => index)
    .sort((a, b) => compare(placed[b]?.x.value, placed[a]?.x.value) || compare(placed[b]?.y.value, placed[a]?.y.value));
  const front = new Set<number>();
  let best: Placed | undefined;
  for (const index of order) {
    const point = placed[index];
    if (point === undefined) continue;
    const equals = best !== undefined && point.y.value === best.y.value && point.x.value === best.x.value;
    if (best !== undefined && !equals && point.y.value <= best.y.value) continue;
    front.add(index);
    best = point;
  }
  return front;
}

const compare = (a = 0, b = 0): number => (a === b ? 0 : a < b ? -1 : 1);

interface Reach {
  readonly x: number;
  /** The greatest and second greatest worst y of all points that are surely at least as good in x, and who has the first. */
  readonly first: number;
  readonly owner: number;
  readonly next: number;
}

/** For each point, whether another one is surely no worse in both. O(n log n). */
function surelyBeaten(placed: readonly Placed[]): (index: number) => boolean {
  const byWorst = placed
    .map(({ x, y }, index) => ({ x: x.worst, y: y.worst, index }))
    .sort((a, b) => compare(b.x, a.x));
  const reaches: Reach[] = [];
  let [first, owner, next] = [Number.NEGATIVE_INFINITY, -1, Number.NEGATIVE_INFINITY];
  for (const { x, y, index } of byWorst) {
    if (y > first) [first, owner, next] = [y, index, first];
    else next = Math.max(next, y);
    reaches.push({ x, first, owner, next });
  }
  return (index) => {
    const point = placed[index];
    if (point === undefined) return false;
    let [from, to] = [0, reaches.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((reaches[middle]?.x ?? 0) >= point.x.best) from = middle + 1;
      else to = middle;
    }
    const reach = reaches[from - 1];
    return reach !== undefined && (reach.owner === index ? reach.next : reach.first) >= point.y.best;
  };
}

/** Which rows no other beats in two metrics at once. */
export function paretoOf(rows: readonly KnownRow[], metric: Metric, second: SecondMetric): Pareto {
  const pairs = rows.flatMap((row) => {
    const other = second.rows.get(row.model.id);
    return other === undefined ? [] : [{ row, second: other }];
  });
  const missing = rows.filter(({ model }) => !second.rows.has(model.id));
  const directions = directionsOf(metric, second.metric);
  if (directions === undefined) return { points: pairs, front: [], missing };
  const placed = pairs.map((pair) => ({
    x: turn(pair.second.quantity.value, pair.second.quantity.interval, directions.x),
    y: turn(pair.row.quantity.value, pair.row.quantity.interval, directions.y),
  }));
  const front = frontOf(placed);
  const isBeaten = surelyBeaten(placed);
  const points = pairs.map((pair, index): ParetoPoint => {
    const standing = front.has(index) ? "front" : isBeaten(index) ? "dominated" : "near";
    return { ...pair, standing };
  });
  const onFront = [...front].flatMap((index) => points[index] ?? []);
  return { points, front: onFront, missing, directions };
}
