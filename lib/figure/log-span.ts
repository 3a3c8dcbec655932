import { linearTicks, logTicks, roundAbove, roundBelow } from "./ticks";

export interface Span {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/** How much of the axis values fill at least. Ends of 1, 2, 5 × 10ⁿ leave more empty where values are within a few times each other. */
const leastFill = 0.5;
/** Ticks between values that are closer, by ratio, would need more digits than ticks have. */
const leastRatio = 1.02;

/** A logarithmic axis around positive values, from one round number to another, with about `most` ticks. */
export function logSpan(least: number, greatest: number, most: number): Span {
  const coarse = coarseSpan(least, greatest, most);
  const reach = Math.log(greatest / least);
  if (reach >= leastFill * reachOf(coarse) || greatest < least * leastRatio) return coarse;
  const fine = fineSpan(least, greatest, most);
  return fine !== undefined && reachOf(fine) < reachOf(coarse) ? fine : coarse;
}

const reachOf = ({ domain: [low, high] }: Span): number => Math.log(high / low);

function coarseSpan(least: number, greatest: number, most: number): Span {
  const [low, high] = [roundBelow(least), roundAbove(greatest)];
  const domain = low === high ? ([roundBelow(low / 2), roundAbove(high * 2)] as const) : ([low, high] as const);
  const ticks = logTicks(domain[0], domain[1], most);
  return { domain, ticks: ticks.length > 1 ? ticks : inOrder([domain[0], ...ticks, domain[1]]) };
}

/** Ticks at even steps, which come out closer together towards the upper end. */
function fineSpan(least: number, greatest: number, most: number): Span | undefined {
  const ticks = linearTicks(least, greatest, most);
  const [first, last] = [ticks[0], ticks.at(-1)];
  return first === undefined || last === undefined || first <= 0 ? undefined : { domain: [first, last], ticks };
}

const inOrder = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((a, b) => a - b);
