import { sizes } from "./frame";
import { type AxisPlan, type PlacedLine, type PlacedText, px, type Rect } from "./plan";
import { textWidth } from "./text-width";

/** Between a plot and the labels at its left. */
export const axisGap = 8;

/** px that an upright axis takes at least. */
export const leastPlot = 80;

const tickText = (x: number, y: number, text: string, anchor: PlacedText["anchor"]): PlacedText => ({
  x: px(x),
  y: px(y),
  text,
  size: sizes.tick,
  weight: 400,
  anchor,
  role: "quiet",
});

/** px that the labels of an upright axis take at the left of a plot. */
export const sideRoom = ({ ticks }: AxisPlan): number =>
  Math.ceil(Math.max(0, ...ticks.map(({ label }) => textWidth(label, sizes.tick)))) + axisGap;

export const sideTexts = ({ ticks }: AxisPlan, plot: Rect): readonly PlacedText[] =>
  ticks.map(({ at, label }) => tickText(plot.x - axisGap, at + 4, label, "end"));

/** The first and the last label move in where they would leave the picture. */
export const footTexts = ({ ticks }: AxisPlan, plot: Rect, inner: Rect): readonly PlacedText[] =>
  ticks.map(({ at, label }) => {
    const half = textWidth(label, sizes.tick) / 2;
    const middle = Math.max(inner.x + half, Math.min(inner.x + inner.width - half, at));
    return tickText(middle, plot.y + plot.height + 16, label, "middle");
  });

const roleAt = ({ scale }: AxisPlan, value: number): PlacedLine["role"] =>
  scale === "linear" && value === 0 ? "axis" : "grid";

/** Level lines of an upright axis across a plot. */
export const levelLines = (y: AxisPlan, plot: Rect): readonly PlacedLine[] =>
  y.ticks.map(({ at, value }) => ({ x1: plot.x, y1: at, x2: plot.x + plot.width, y2: at, role: roleAt(y, value) }));

/** Upright lines of a level axis across a plot. */
export const uprightLines = (x: AxisPlan, plot: Rect): readonly PlacedLine[] =>
  x.ticks.map(({ at, value }) => ({ x1: at, y1: plot.y, x2: at, y2: plot.y + plot.height, role: roleAt(x, value) }));
