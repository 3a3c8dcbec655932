import type { FigureOptions } from "../../lib/figure/plan-figure";
import { locales } from "../../lib/quantity";
import { type Chart, charts, defaultView, type FigureNote, scales, sortColumns, type View } from "../../lib/query/view";
import { serializeView } from "../../lib/query/view-codec";
import type { Catalogue, Measurement } from "../../lib/schema/catalogue";
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

const widths = [240, 300, 320, 360, 480, 640, 800, 960, 1200, 1600] as const;
const words = ["ok", "Ten times the next one", "记录", "x".repeat(60)] as const;

/** Views of a catalogue that somebody may ask for, in pictures of any usual size. */
export function randomViews(catalogue: Catalogue, chart: Chart, count: number): readonly DrawnView[] {
  const next = random(20201231 + charts.indexOf(chart));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const maybe = <T>(share: number, make: () => T): T | undefined => (next() < share ? make() : undefined);
  const { measurements } = catalogue;
  const models = [...catalogue.models.values()];
  const noteOn = ({ model, quantity }: Measurement): FigureNote =>
    next() < 0.6
      ? { kind: "mark", model, text: pick(words) }
      : { kind: "value", value: quantity.value * (0.8 + next() * 0.4), text: pick(words) };
  return Array.from({ length: count }, (): DrawnView => {
    const { metric, benchmark, condition } = pick(measurements);
    const isNarrow = next() < 0.4;
    const alike = measurements.filter((one) => one.metric === metric);
    const view: View = {
      ...defaultView,
      metric,
      chart,
      benchmark: isNarrow ? (benchmark ?? "") : undefined,
      condition: isNarrow ? maybe(0.5, () => condition) : undefined,
      base: maybe(0.4, () => pick(alike).model),
      scale: maybe(0.3, () => pick(scales)),
      field: next() < 0.15 ? [pick(models).field] : [],
      org: next() < 0.1 ? pick(models).organization.slice(0, 1) : [],
      time: maybe(0.2, () => ({ from: parsePartialDate(String(2012 + Math.floor(next() * 8))) })),
      limit: maybe(0.2, () => 1 + Math.floor(next() * 60)),
      x: chart === "pareto" ? maybe(0.3, () => pick(measurements).metric) : undefined,
      models: maybe(0.2, () => [...new Set(Array.from({ length: 8 }, () => pick(alike).model))]) ?? [],
      asOf: maybe(0.15, () => parsePartialDate(`${2016 + Math.floor(next() * 9)}-06`)),
      sort: maybe(0.15, () => [{ column: pick(sortColumns), descending: next() < 0.5 }]) ?? [],
      notes: maybe(0.3, () => Array.from({ length: 1 + Math.floor(next() * 4) }, () => noteOn(pick(alike)))) ?? [],
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
