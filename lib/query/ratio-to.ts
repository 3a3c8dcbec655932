import type { Measurement, Metric } from "../schema/catalogue";
import type { Ratio } from "./answer";

/** How many times the baseline a measurement is, or why that cannot be said. */
export function ratioTo(_measurement: Measurement, _baseline: Measurement | undefined, _metric: Metric): Ratio {
  throw new Error("not written yet");
}
