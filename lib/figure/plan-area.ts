import { areaText } from "../i18n/area";
import { nameOf } from "../i18n/vocabulary";
import { formatNumber, type Locale } from "../quantity";
import type { Answer, KnownRow } from "../query/answer";
import { firstRows } from "../query/first-rows";
import { type AreaItem, type AreaLayout, layOutAreas, leastVisible, lineHeight, wordsPitch } from "./area-layout";
import { bareFrame, frameOf, sizes } from "./frame";
import { boxPath, type KeyEntry, keyRow } from "./key-row";
import { legendOf } from "./legend";
import { timesText } from "./measured-text";
import { fieldSlots } from "./palette";
import type { FigurePlan, Mark, PlacedPath, PlacedText, Rect } from "./plan";
import { planEmpty } from "./plan-empty";
import type { FigureOptions } from "./plan-figure";
import {
  figureCredit,
  figureNotes,
  figureSources,
  figureSubtitle,
  figureSummary,
  formatValue,
  hasRatio,
  isNumberOf,
  metricInSentence,
  outsideBaseline,
  rowLabels,
} from "./sentences";
import { fitText, textWidth } from "./text-width";
import { figureTitle } from "./title";

const defaultLimit = 6;
const mostNameWidth = 190;
/** px that names leave to squares and leaders beside them at least. */
const besideNames = 76;
/** px of the side of the largest square, unless the width leaves less. */
const wantedSide = 320;
/** px that the side of the square of the key has at least. */
const leastUnit = 7;

/** `area`: squares whose areas are in the ratio of the values, so that 10× looks ten times as large. */
export function planArea(answer: Answer, options: FigureOptions): FigurePlan {
  const { catalogue, locale, width, height } = options;
  const text = areaText[locale];
  const { metric } = answer;
  const positive = answer.rows.filter(({ quantity }) => quantity.value > 0);
  if (metric.level !== "ratio" || positive.length === 0) {
    const reason = metric.level === "ratio" ? text.notPositive : text.noZero;
    return planEmpty(answer, { ...options, title: options.title ?? reason(metricInSentence(metric, locale)) });
  }
  const slot = fieldSlots(catalogue);
  const settle = (count: number) =>
    settleArea(
      answer,
      options,
      slot,
      firstRows(positive, count, (row) => row.isBaseline),
      positive.length,
    );
  let settled = settle(Math.min(positive.length, answer.view.limit ?? defaultLimit));
  while (height !== undefined && settled.lacking > 0 && settled.rows.length > 1)
    settled = settle(settled.rows.length - Math.max(1, Math.floor(settled.lacking / settled.pitch)));
  const { rows, frame, key, legend, layout, words, sources } = settled;
  const labelOf = rowLabels(answer, locale);
  const labels = rows.map((row) => labelOf(row, formatValue(row, metric, locale)));
  const marks = rows.map((row, index): Mark => {
    const { square } = layout.squares[index] ?? { square: { x: 0, y: 0, width: 0, height: 0 } };
    return {
      model: row.model.id,
      name: nameOf(row.model, locale),
      value: row.quantity.value,
      interval: row.quantity.interval,
      ...(hasRatio(row) && { ratio: { value: row.ratio.value, interval: row.ratio.interval } }),
      x: square.x,
      y: square.y,
      shape: { kind: "box", ...square },
      role: row.isBaseline ? "baseline" : "plain",
      field: slot(row.model.field),
      atEdge: false,
      label: labels[index] ?? "",
    };
  });
  const plot: Rect = { ...frame.inner, height: layout.height + key.height };
  const identity = (from: number, to: number) =>
    ({ scale: "linear", domain: [from, to], range: [from, to], ticks: [] }) as const;
  return {
    kind: "area",
    locale,
    width,
    height: frame.height,
    plot,
    x: identity(0, width),
    y: identity(0, Math.max(1, frame.height)),
    lines: [],
    marks,
    batches: [],
    paths: [...key.paths, ...squarePaths(rows, layout, slot)],
    texts: [
      ...frame.texts,
      ...key.texts,
      ...rows.flatMap((row, index) => wordTexts(row, layout.squares[index], answer, locale, frame.inner.width)),
    ],
    legend: legend.entries,
    ...words,
    sources,
    summary: figureSummary(words.title, rows.length, labels, locale),
    drawn: rows.length,
    omitted: answer.rows.length - rows.length,
    unknown: answer.unknown.length,
  };
}

/** Everything about so many squares; `lacking` is by how many px they are too high for a given height. */
function settleArea(
  answer: Answer,
  options: FigureOptions,
  slot: (field: string) => string,
  rows: readonly KnownRow[],
  positive: number,
) {
  const { catalogue, locale, width, height } = options;
  const text = areaText[locale];
  const sources = figureSources(rows, outsideBaseline(answer));
  const largest = Math.max(...rows.map(({ quantity }) => quantity.value));
  const frameFor = (words: ReturnType<typeof wordsWith>, need: number) =>
    options.heading ? frameOf(words, width, height, need) : bareFrame(width, height, need);
  const room = frameFor({ title: "", subtitle: "", notes: [], credit: "" }, 0).inner.width;
  const items = rows.map((row): AreaItem => {
    const lines = wordsOf(row, answer, locale, room);
    return {
      share: row.quantity.value / largest,
      width: Math.max(...lines.map((line) => textWidth(line.text, sizes.label, line.weight))),
    };
  });
  const lines = Math.max(...rows.map((row) => wordsOf(row, answer, locale, room).length));
  const notPositive = answer.rows.length - positive;
  const wordsWith = (tiny: readonly string[]) => ({
    title: options.title ?? figureTitle(answer, rows, locale),
    subtitle: `${figureSubtitle(answer, catalogue, locale)} · ${text.toScale}`,
    notes: [
      ...(tiny.length > 0 ? [text.tiny(tiny)] : []),
      ...(answer.view.scale === "log" ? [text.linearOnly] : []),
      ...(notPositive > 0 ? [text.leftOut(notPositive)] : []),
      ...figureNotes(
        answer,
        { drawn: rows, omitted: positive - rows.length, undated: 0, imprecise: 0, atEdge: 0 },
        locale,
      ),
    ],
    credit: figureCredit(sources, locale),
  });
  const place = (space: Rect, mostSide: number) => {
    const layout = layOutAreas(items, { space, mostSide, lines });
    const tiny = rows.filter((_, index) => (layout.squares[index]?.square.width ?? 0) < leastVisible);
    return { layout, words: wordsWith(tiny.map((row) => nameOf(row.model, locale))) };
  };
  const probe = frameFor(wordsWith([]), 0).inner;
  const first = place({ ...probe, y: 0, height: 0 }, wantedSide);
  const legendHeight = legendOf(rows, slot, probe, locale).height;
  const keySpace = legendHeight + keyRow(keyEntries(answer, largest, first.layout.side, locale), probe).height;
  const given = height === undefined ? undefined : frameFor(first.words, 0).inner.height;
  const mostSide =
    given === undefined ? wantedSide : Math.max(24, Math.min(1200, given - keySpace - lines * lineHeight - 12));
  const sized = place({ ...probe, y: 0, height: 0 }, mostSide);
  const frame = frameFor(sized.words, sized.layout.height + keySpace);
  const key = keyRow(keyEntries(answer, largest, sized.layout.side, locale), frame.inner);
  const below = frame.inner.y + key.height;
  const legend = legendOf(rows, slot, { ...frame.inner, y: below }, locale);
  const { layout } = place({ ...frame.inner, y: below + legend.height, height: 0 }, mostSide);
  const lacking = key.height + legend.height + layout.height - frame.inner.height;
  return { rows, frame, key, legend, layout, words: sized.words, sources, lacking, pitch: wordsPitch(lines) };
}

interface Line {
  readonly text: string;
  readonly weight: 400 | 600;
  readonly role: PlacedText["role"];
}

const spoken = (row: KnownRow, { metric }: Answer, locale: Locale): string =>
  areaText[locale].spoken(formatValue(row, metric, locale));

/** Name, value as it is said, and how many times the baseline. */
function wordsOf(row: KnownRow, answer: Answer, locale: Locale, room: number): readonly Line[] {
  const most = Math.min(mostNameWidth, room - besideNames);
  const name = fitText(nameOf(row.model, locale), most, sizes.label, 600);
  const role = row.isBaseline ? "accent" : "ink";
  const ratio = answer.baseline !== undefined && hasRatio(row) ? timesText(row.ratio, locale) : undefined;
  return [
    { text: name, weight: 600, role },
    { text: spoken(row, answer, locale), weight: 400, role: "quiet" },
    ...(ratio === undefined ? [] : [{ text: ratio, weight: 600, role } as const]),
  ];
}

function wordTexts(
  row: KnownRow,
  placed: AreaLayout["squares"][number] | undefined,
  answer: Answer,
  locale: Locale,
  room: number,
): readonly PlacedText[] {
  if (placed === undefined) return [];
  const { x, y, anchor } = placed.words;
  return wordsOf(row, answer, locale, room).map((line, index) => ({
    ...line,
    x,
    y: y + index * lineHeight,
    size: sizes.label,
    anchor,
    model: row.model.id,
    ...(index === 0 && line.text !== nameOf(row.model, locale) && { full: nameOf(row.model, locale) }),
  }));
}

/** The largest first, so that smaller ones lie on it, each set off by a rim of paper. */
function squarePaths(
  rows: readonly KnownRow[],
  { squares }: AreaLayout,
  slot: (field: string) => string,
): readonly PlacedPath[] {
  const placed = rows.flatMap((row, index) => {
    const square = squares[index];
    return square === undefined ? [] : [{ row, ...square }];
  });
  const bySize = [...placed].sort((a, b) => b.square.width - a.square.width);
  const isNested = new Set(placed.map(({ square }) => square.x)).size < placed.length;
  return [
    ...bySize.map(
      ({ row, square }): PlacedPath => ({
        d: boxPath(square),
        fill: row.isBaseline ? "accent" : `field:${slot(row.model.field)}`,
        ...(isNested && square.width > leastVisible && { stroke: "paper", strokeWidth: 1.5 }),
      }),
    ),
    ...bySize.flatMap(({ leader }): readonly PlacedPath[] =>
      leader === undefined
        ? []
        : [
            { d: leader, stroke: "paper", strokeWidth: 3 },
            { d: leader, stroke: "ink", strokeWidth: 1 },
          ],
    ),
  ];
}

/** A square of a round number: the least of 1, 10, 100, … that is large enough to be seen. */
function keyEntries({ metric }: Answer, largest: number, side: number, locale: Locale): readonly KeyEntry[] {
  const text = areaText[locale];
  const sideFor = (value: number): number => Math.sqrt(value / largest) * side;
  const least = largest * (leastUnit / side) ** 2;
  const unit = 10 ** Math.ceil(Math.log10(least) - 1e-9);
  if (!(unit <= largest) || sideFor(unit) > 60) return [];
  const own = sideFor(unit);
  const number = text.spoken(formatNumber(unit, { locale, unit: metric.unit }));
  const quantity = isNumberOf(metric) ? text.quantity(number, metricInSentence(metric, locale)) : number;
  return [
    {
      label: text.unit(quantity),
      signWidth: Math.ceil(own),
      sign: (x, y) => [
        { d: boxPath({ x: x - own / 2, y: y + 4 - own, width: own, height: own }), stroke: "axis", strokeWidth: 1 },
      ],
    },
  ];
}
