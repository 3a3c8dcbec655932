import type { AxisPlan } from "./plan";

/** Position in px of a value on an axis. A log axis takes positive values only. */
export function positionOn(axis: Pick<AxisPlan, "scale" | "domain" | "range">): (value: number) => number {
  const [low, high] = axis.domain;
  const [start, end] = axis.range;
  if (axis.scale === "log") {
    const logLow = Math.log(low);
    const factor = (end - start) / (Math.log(high) - logLow);
    return (value) => start + (Math.log(value) - logLow) * factor;
  }
  const factor = high === low ? 0 : (end - start) / (high - low);
  return (value) => start + (value - low) * factor;
}
