import { formatRatio, type Interval, type Locale } from "../quantity";
import { cutLines } from "./cut-lines";
import { bareFrame, frameOf, sizes } from "./frame";
import type { VerdictName } from "./palette";
import {
  type AxisPlan,
  type FigurePlan,
  type FigureSource,
  type PlacedLine,
  type PlacedText,
  px,
  type RangeMark,
  type RangeSpan,
  type Rect,
} from "./plan";
import { type RangeAxisOptions, rangeAxis } from "./range-axis";
import { fitRowNames } from "./row-names";
import { positionOn } from "./scale";
import { textWidth } from "./text-width";

/** One row of `ranges`. Intervals are positive; an end at infinity, or at zero, is open. */
export interface RangeRow {
  readonly id: string;
  /** What is compared. */
  readonly name: string;
  /** The end of the name, after ` · `, that stands where the rest is cut. */
  readonly tail?: string | undefined;
  readonly claimed?: Interval | undefined;
  readonly derived?: Interval | undefined;
  readonly verdict?: VerdictName | undefined;
  /** The colour of the derived interval where no sign of a verdict is drawn. */
  readonly tone?: VerdictName | undefined;
  /** What stands at the right: the word of the verdict, or the value. */
  readonly note: string;
  /** One line for a screen reader. */
  readonly label: string;
}

export interface RangeWords {
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly credit: string;
  readonly summary: string;
  /** Of the two kinds of interval. */
  readonly legend: { readonly claimed: string; readonly derived: string };
  /** How many rows a given height leaves out. */
  readonly left: (count: number) => string;
}

export interface RangesInput {
  readonly rows: readonly RangeRow[];
  readonly words: RangeWords;
  readonly sources: readonly FigureSource[];
  /** Rows that have no place on the axis. */
  readonly omitted: number;
  /** Writes a value of the axis; a ratio unless said otherwise. */
  readonly tick?: RangeAxisOptions["label"] | undefined;
  /** A value that the axis always shows: 1 for ratios, none for values of a metric. */
  readonly reference?: number | undefined;
}

export interface RangesOptions {
  readonly locale: Locale;
  /** Of the picture, in px. */
  readonly width: number;
  /** In px; what the rows need unless said otherwise. */
  readonly height?: number | undefined;
  /** Title, subtitle, notes and credit inside the picture, as files want it. */
  readonly heading: boolean;
}

const stackedBelow = 480;
const nameShare = 0.42;
const gap = 14;
const signSize = 12;
const legendHeight = 26;
const tickBand = 22;
const band = { claimed: 12, derived: 6 } as const;
/** The least width in px of a span, so that an interval of one number is seen. */
const leastSpan = 3;

interface Layout {
  readonly stacked: boolean;
  readonly pitch: number;
  readonly inner: Rect;
  readonly plot: Rect;
}

/** Claimed intervals against derived ones on one logarithmic axis, one row a claim. Pure. */
export function planRanges(input: RangesInput, options: RangesOptions): FigurePlan {
  const { sources, tick, reference } = input;
  const { locale, width } = options;
  const { rows, words, frame, stacked, pitch } = settle(input, options);
  const omitted = input.omitted + input.rows.length - rows.length;
  const layout = layoutOf(rows, frame.inner, { stacked, pitch });
  const { plot, inner } = layout;
  const x = rangeAxis(rows, { plot, inner, reference, label: tick ?? ((value) => formatRatio(value, locale)) });
  const ranges = rows.map((row, index) => placeRow(row, index, x, layout));
  const names = fitRowNames(rows, (index) => nameRoom(rows[index], layout));
  const texts = rows.flatMap((row, index) => rowTexts(row, names[index] ?? row.name, index, layout));
  const foot = plot.y + plot.height;
  const uprights = x.ticks.map(
    ({ value, at }): PlacedLine => ({
      x1: at,
      y1: plot.y,
      x2: at,
      y2: foot,
      role: value === reference ? "axis" : "grid",
    }),
  );
  const key = legendOf(words.legend, inner);
  return {
    kind: "ranges",
    locale,
    width,
    height: frame.height,
    plot,
    x,
    y: { scale: "band", domain: [0, rows.length], range: [plot.y, foot], ticks: [] },
    lines: cutLines(uprights, stacked ? texts : []),
    marks: [],
    batches: [],
    ranges: [...key.marks, ...ranges],
    texts: [...frame.texts, ...key.texts, ...tickTexts(x, foot + 15, inner), ...texts],
    legend: [],
    title: words.title,
    subtitle: words.subtitle,
    notes: words.notes,
    credit: words.credit,
    summary: words.summary,
    sources,
    drawn: rows.length,
    omitted,
    unknown: 0,
  };
}

/** px from one row to the next. */
const pitches = {
  wide: { wanted: 26, least: 18, most: 52 },
  stacked: { wanted: 42, least: 34, most: 60 },
} as const;

/** As many rows as a given height has room for, and the words that say how many it leaves out; all rows otherwise. */
function settle(input: RangesInput, { width, height, heading }: RangesOptions) {
  const stacked = width < stackedBelow;
  const { wanted, least, most } = pitches[stacked ? "stacked" : "wide"];
  const around = (count: number) => {
    const left = input.rows.length - count;
    const words = left === 0 ? input.words : { ...input.words, notes: [...input.words.notes, input.words.left(left)] };
    const need = legendHeight + count * wanted + tickBand;
    const frame = heading ? frameOf(words, width, height, need) : bareFrame(width, height, need);
    return { words, frame, room: frame.inner.height - legendHeight - tickBand };
  };
  let count = input.rows.length;
  let { words, frame, room } = around(count);
  while (height !== undefined && count > 1 && room < count * least) {
    count = Math.max(1, Math.min(count - 1, Math.floor(room / least)));
    ({ words, frame, room } = around(count));
  }
  const pitch = height === undefined ? wanted : Math.max(least, Math.min(most, Math.floor(room / Math.max(1, count))));
  return { rows: input.rows.slice(0, count), words, frame, stacked, pitch };
}

function layoutOf(
  rows: readonly RangeRow[],
  inner: Rect,
  { stacked, pitch }: Pick<Layout, "stacked" | "pitch">,
): Layout {
  const widest = (texts: readonly string[]) =>
    Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, sizes.label))));
  const names = stacked ? 0 : Math.min(widest(rows.map(({ name }) => name)), Math.round(inner.width * nameShare)) + gap;
  const signs = rows.some(({ verdict }) => verdict !== undefined) ? signSize + 6 : 0;
  const notes = stacked ? 0 : widest(rows.map(({ note }) => note)) + signs + gap;
  const edge = stacked ? 8 : 0;
  const plot = {
    x: inner.x + names + edge,
    y: inner.y + legendHeight,
    width: inner.width - names - notes - 2 * edge,
    height: rows.length * pitch,
  };
  return { stacked, pitch, inner, plot };
}

const rowTop = (index: number, { plot, pitch }: Layout): number => plot.y + index * pitch;
const middleOf = (index: number, layout: Layout): number =>
  rowTop(index, layout) + (layout.stacked ? layout.pitch - 13 : layout.pitch / 2);

function placeRow(row: RangeRow, index: number, x: AxisPlan, layout: Layout): RangeMark {
  const y = middleOf(index, layout);
  const { inner, plot, stacked } = layout;
  const noteWidth = textWidth(row.note, sizes.label);
  const sign = stacked
    ? { x: px(inner.x + inner.width - noteWidth - signSize - 6), y: rowTop(index, layout) + 3 }
    : { x: px(plot.x + plot.width + gap), y: y - signSize / 2 };
  return {
    id: row.id,
    ...(row.claimed !== undefined && { claimed: spanOf(row.claimed, y, band.claimed, x) }),
    ...(row.derived !== undefined && { derived: spanOf(row.derived, y, band.derived, x) }),
    ...(row.verdict !== undefined ? { verdict: row.verdict, sign } : row.tone !== undefined && { verdict: row.tone }),
    label: row.label,
  };
}

/** An interval in px, no narrower than can be seen; an end outside the axis is open. */
function spanOf({ low, high }: Interval, y: number, height: number, x: AxisPlan): RangeSpan {
  const at = positionOn(x);
  const open = { low: low < x.domain[0], high: high > x.domain[1] };
  const [from, to] = [at(Math.max(low, x.domain[0])), at(Math.min(high, x.domain[1]))];
  const widen = Math.max(0, leastSpan - (to - from)) / 2;
  return { x1: px(from - widen), x2: px(to + widen), y: px(y), height, open };
}

const signRoomOf = (row: RangeRow | undefined): number => (row?.verdict === undefined ? 0 : signSize + 6);

/** Beside the plot, or in a line of its own with the note. */
const nameRoom = (row: RangeRow | undefined, { inner, plot, stacked }: Layout): number =>
  stacked ? inner.width - textWidth(row?.note ?? "", sizes.label) - signRoomOf(row) - gap : plot.x - inner.x - gap;

function rowTexts(row: RangeRow, name: string, index: number, layout: Layout): readonly PlacedText[] {
  const { inner, plot, stacked } = layout;
  const signRoom = signRoomOf(row);
  const y = stacked ? rowTop(index, layout) + 13 : middleOf(index, layout) + 4;
  const text = { y, size: sizes.label, weight: 400 } as const;
  return [
    { ...text, x: inner.x, text: name, anchor: "start", role: "ink", ...(name !== row.name && { full: row.name }) },
    stacked
      ? { ...text, x: inner.x + inner.width, text: row.note, anchor: "end", role: "quiet" }
      : { ...text, x: px(plot.x + plot.width + gap + signRoom), text: row.note, anchor: "start", role: "quiet" },
  ];
}

/** One mark of each kind, with its word. */
function legendOf(words: RangeWords["legend"], inner: Rect) {
  const y = inner.y + 8;
  const swatch = 22;
  const span = (x1: number, height: number): RangeSpan => ({
    x1,
    x2: x1 + swatch,
    y,
    height,
    open: { low: false, high: false },
  });
  const second = px(inner.x + swatch + 6 + textWidth(words.claimed, sizes.label) + 20);
  const text = (x: number, value: string): PlacedText => ({
    x,
    y: y + 4,
    text: value,
    size: sizes.label,
    weight: 400,
    anchor: "start",
    role: "quiet",
  });
  const marks: readonly RangeMark[] = [
    { id: "legend-claimed", claimed: span(inner.x + 0.5, band.claimed), label: words.claimed },
    { id: "legend-derived", derived: span(second, band.derived), label: words.derived },
  ];
  return { marks, texts: [text(inner.x + swatch + 6, words.claimed), text(second + swatch + 6, words.derived)] };
}

const tickTexts = ({ ticks }: AxisPlan, foot: number, inner: Rect): readonly PlacedText[] =>
  ticks.map(({ at, label }) => {
    const half = textWidth(label, sizes.tick) / 2;
    return {
      x: px(Math.max(inner.x + half, Math.min(inner.x + inner.width - half, at))),
      y: foot,
      text: label,
      size: sizes.tick,
      weight: 400,
      anchor: "middle",
      role: "quiet",
    };
  });
