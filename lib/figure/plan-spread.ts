import { spreadWords } from "../i18n/spread";
import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { Answer, KnownRow } from "../query/answer";
import { firstRows } from "../query/first-rows";
import type { Measurement } from "../schema/catalogue";
import { cutLines } from "./cut-lines";
import { bareFrame, type Frame, frameOf, sizes } from "./frame";
import { type KeyEntry, keyRow } from "./key-row";
import { legendOf } from "./legend";
import { fieldSlots } from "./palette";
import { type AxisPlan, type FigurePlan, type PlacedLine, px, type Rect } from "./plan";
import type { FigureOptions } from "./plan-figure";
import { uprightLines } from "./plot-ticks";
import { tickTexts } from "./row-axis";
import { positionOn } from "./scale";
import {
  figureCredit,
  figureNotes,
  figureSources,
  figureSubtitle,
  figureSummary,
  outsideBaseline,
  rowLabels,
} from "./sentences";
import {
  fittedNames,
  placeMark,
  radius,
  readingPaths,
  rowGap,
  rowTexts,
  type SpreadPlacing,
  signOf,
} from "./spread-rows";
import { type Note, noteOf, readingsOf, spreadTable, spreadTitle } from "./spread-words";
import { textWidth } from "./text-width";
import { spanAxis } from "./value-axis";

const defaultLimit = 20;
const tickBand = 24;
const stackedBelow = 480;
const nameShare = 0.36;
const countGap = 10;
/** From one row to the next, and the least where the height is given. */
const pitches = { plain: { wanted: 32, least: 20 }, stacked: { wanted: 48, least: 38 } } as const;

/** `ranges`: every reported value of each model on one axis, with what it leaves open and who reported it. */
export function planSpread(answer: Answer, options: FigureOptions): FigurePlan {
  const { catalogue, locale, width, height } = options;
  const stacked = width < stackedBelow;
  const pitch = pitches[stacked ? "stacked" : "plain"];
  const slot = fieldSlots(catalogue);
  const settle = (count: number) => settleSpread(answer, options, count, pitch.wanted, slot);
  let settled = settle(Math.min(answer.rows.length, answer.view.limit ?? defaultLimit));
  const roomFor = ({ frame, head }: Settled): number =>
    Math.max(1, Math.floor((frame.inner.height - head - tickBand) / pitch.least));
  while (height !== undefined && settled.rows.length > roomFor(settled)) settled = settle(roomFor(settled));
  const { rows, frame, words, sources, head } = settled;
  const { inner } = frame;
  const key = keyRow(keyEntries(rows, locale), inner);
  const legend = legendOf(rows, slot, { ...inner, y: inner.y + key.height }, locale);
  const step =
    height === undefined
      ? pitch.wanted
      : Math.max(pitch.least, Math.min(72, Math.floor((inner.height - head - tickBand) / rows.length)));
  const notes = rows.map((row) => noteOf(row, answer, locale));
  const names = rows.map(({ model }) => nameOf(model, locale));
  const plot = plotOf(names, notes, inner, { stacked, top: inner.y + head, height: rows.length * step });
  const x = spanAxis(rows.flatMap(readingsOf), {
    metric: answer.metric,
    scale: answer.scale,
    locale,
    range: [plot.x, plot.x + plot.width],
    room: 72,
    inner,
  });
  const place: SpreadPlacing = { x, plot, step, stacked, slot, locale, labelOf: rowLabels(answer, locale), answer };
  const room = noteRoom(notes, inner.width);
  const marks = rows.map((row, index) => placeMark(row, index, place));
  const rowWords = rows.map((_, index) => ({
    name: names[index] ?? "",
    note: notes[index] ?? { value: "", count: "" },
    room,
  }));
  const fitted = fittedNames(rows, rowWords, inner, place);
  const texts = rows.flatMap((row, index) => {
    const own = rowWords[index];
    return own === undefined ? [] : rowTexts(row, { ...own, fitted: fitted[index] ?? own.name }, index, inner, place);
  });
  const foot = plot.y + plot.height;
  return {
    kind: "ranges",
    locale,
    width,
    height: frame.height,
    plot,
    x,
    y: { scale: "band", domain: [0, rows.length], range: [plot.y, foot], ticks: [] },
    lines: cutLines([...uprightLines(x, plot), ...reference(answer, x, plot)], stacked ? texts : []),
    marks,
    batches: [],
    paths: [...key.paths, ...rows.flatMap((row, index) => readingPaths(row, index, place))],
    table: spreadTable(rows, answer, catalogue, locale),
    texts: [...frame.texts, ...key.texts, ...tickTexts(x, foot + 16, inner, false), ...texts],
    legend: legend.entries,
    ...words,
    sources,
    summary: figureSummary(
      words.title,
      rows.length,
      marks.map(({ label }) => label),
      locale,
    ),
    drawn: rows.length,
    omitted: answer.rows.length - rows.length,
    unknown: answer.unknown.length,
  };
}

interface Settled {
  readonly rows: readonly KnownRow[];
  readonly frame: Frame;
  readonly words: Pick<FigurePlan, "title" | "subtitle" | "notes" | "credit">;
  readonly sources: FigurePlan["sources"];
  /** px of key and legend. */
  readonly head: number;
}

function settleSpread(
  answer: Answer,
  options: FigureOptions,
  count: number,
  pitch: number,
  slot: (field: string) => string,
): Settled {
  const { catalogue, locale, width, height } = options;
  const rows = firstRows(answer.rows, count, (row) => row.isBaseline);
  const own = figureSources(rows, outsideBaseline(answer));
  const known = new Set(own.map(({ id }) => id));
  const others = rows.flatMap((row) => row.others.flatMap(({ source }) => catalogue.sources.get(source) ?? []));
  const further = [...new Set(others)]
    .filter(({ id }) => !known.has(id))
    .map(({ id, title, url }) => ({ id, title, url }));
  const sources = [...own, ...further];
  const atEdge = answer.scale === "log" ? rows.filter(({ quantity }) => quantity.value <= 0).length : 0;
  const drawn = rows.map((row) => ({ ...row, others: [] }));
  const words = {
    title: options.title ?? spreadTitle(rows, answer, locale),
    subtitle: figureSubtitle(answer, catalogue, locale),
    notes: figureNotes(
      answer,
      { drawn, omitted: answer.rows.length - count, undated: 0, imprecise: 0, atEdge },
      locale,
    ),
    credit: figureCredit(sources, locale),
  };
  const frameFor = (need: number) =>
    options.heading ? frameOf(words, width, height, need) : bareFrame(width, height, need);
  const { inner } = frameFor(0);
  const head = keyRow(keyEntries(rows, locale), inner).height + legendOf(rows, slot, inner, locale).height;
  return { rows, words, sources, head, frame: frameFor(head + rows.length * pitch + tickBand) };
}

/** px that the widest value, and the widest count with its rowGap, take. */
function noteRoom(notes: readonly Note[], width: number): { readonly value: number; readonly count: number } {
  const widest = (texts: readonly string[], weight: 400 | 600): number =>
    Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, sizes.label, weight))));
  const count = widest(
    notes.map((note) => note.count),
    400,
  );
  return {
    value: Math.min(
      widest(
        notes.map((note) => note.value),
        600,
      ),
      Math.round(width * nameShare),
    ),
    count: count === 0 ? 0 : count + countGap,
  };
}

interface PlotSpace {
  readonly stacked: boolean;
  readonly top: number;
  readonly height: number;
}

function plotOf(
  names: readonly string[],
  notes: readonly Note[],
  inner: Rect,
  { stacked, top, height }: PlotSpace,
): Rect {
  const edge = 8;
  if (stacked) return { x: inner.x + edge, y: top, width: inner.width - 2 * edge, height };
  const widest = Math.ceil(Math.max(0, ...names.map((name) => textWidth(name, sizes.label, 600))));
  const left = Math.min(widest, Math.round(inner.width * nameShare)) + rowGap;
  const { value, count } = noteRoom(notes, inner.width);
  return { x: inner.x + left, y: top, width: Math.max(24, inner.width - left - rowGap - value - count), height };
}

/** The value of the baseline, to compare every other with. */
function reference({ baseline, rows }: Answer, x: AxisPlan, plot: Rect): readonly PlacedLine[] {
  const value = baseline?.quantity.value;
  if (value === undefined || value < x.domain[0] || value > x.domain[1] || !rows.some((row) => row.isBaseline))
    return [];
  const at = px(positionOn(x)(value));
  return [{ x1: at, y1: plot.y, x2: at, y2: plot.y + plot.height, role: "reference" }];
}

function keyEntries(rows: readonly KnownRow[], locale: Locale): readonly KeyEntry[] {
  const text = spreadWords[locale].key;
  const readings = rows.flatMap(readingsOf);
  const has = (isOne: (reading: Measurement) => boolean): boolean => readings.some(isOne);
  const sign = (reportedBy: Measurement["reportedBy"]) => (x: number, y: number) => [
    signOf({ reportedBy }, x, y, "quiet", radius.own),
  ];
  const entries: KeyEntry[] = [];
  if (has(({ reportedBy }) => reportedBy === "first-party"))
    entries.push({ label: text.own, sign: sign("first-party") });
  if (has(({ reportedBy }) => reportedBy === "third-party" || reportedBy === "reproduced"))
    entries.push({ label: text.others, sign: sign("third-party") });
  if (has(({ reportedBy }) => reportedBy === "estimated"))
    entries.push({ label: text.estimated, sign: sign("estimated") });
  if (has(({ quantity }) => quantity.interval.high > quantity.interval.low))
    entries.push({
      label: text.interval,
      signWidth: 20,
      sign: (x, y) => [
        { d: `M${x - 10} ${y - 3.5}v7M${x - 10} ${y}h20M${x + 10} ${y - 3.5}v7`, stroke: "quiet", strokeWidth: 1.25 },
      ],
    });
  return entries;
}
