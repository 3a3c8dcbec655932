import type { FigureOptions } from "../../lib/figure/plan-figure";
import { locales } from "../../lib/quantity";
import { type Chart, charts, defaultView, scales, type View } from "../../lib/query/view";
import { serializeView } from "../../lib/query/view-codec";
import type { Catalogue } from "../../lib/schema/catalogue";
import { parsePartialDate } from "../../lib/schema/parse-partial-date";

export interface DrawnView {
  readonly view: View;
  /** The view as the address has it. */
  readonly query: string;
  readonly frame: Pick<FigureOptions, "locale" | "width" | "height" | "heading">;
}

/** Pseudo-random numbers that are the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const widths = [320, 360, 480, 640, 800, 960, 1200] as const;

/** Views of a catalogue that somebody may ask for, in pictures of any usual size. */
export function randomViews(catalogue: Catalogue, chart: Chart, count: number): readonly DrawnView[] {
  const next = random(20201231 + charts.indexOf(chart));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const maybe = <T>(share: number, make: () => T): T | undefined => (next() < share ? make() : undefined);
  const { measurements } = catalogue;
  const models = [...catalogue.models.values()];
  return Array.from({ length: count }, (): DrawnView => {
    const { metric, benchmark, condition } = pick(measurements);
    const isNarrow = next() < 0.4;
    const view: View = {
      ...defaultView,
      metric,
      chart,
      benchmark: isNarrow ? (benchmark ?? "") : undefined,
      condition: isNarrow ? maybe(0.5, () => condition) : undefined,
      base: maybe(0.4, () => pick(measurements.filter((one) => one.metric === metric)).model),
      scale: maybe(0.3, () => pick(scales)),
      field: next() < 0.15 ? [pick(models).field] : [],
      org: next() < 0.1 ? pick(models).organization.slice(0, 1) : [],
      time: maybe(0.2, () => ({ from: parsePartialDate(String(2012 + Math.floor(next() * 8))) })),
      limit: maybe(0.2, () => 1 + Math.floor(next() * 60)),
      x: chart === "pareto" ? maybe(0.3, () => pick(measurements).metric) : undefined,
    };
    const frame = {
      locale: pick(locales),
      width: pick(widths),
      height: maybe(0.2, () => 420 + Math.floor(next() * 400)),
      heading: next() < 0.5,
    };
    return { view, query: serializeView(view), frame };
  });
}
