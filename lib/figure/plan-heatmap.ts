import { heatmapText } from "../i18n/heatmap";
import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { Answer } from "../query/answer";
import { firstRows } from "../query/first-rows";
import { type HeatCell, type Heatmap, heatmapOf } from "../query/heatmap";
import { fitNames } from "./fit-names";
import { bareFrame, frameOf, sizes } from "./frame";
import {
  areBenchmarks,
  cellText,
  columnNames,
  type HeatRange,
  heatmapNotes,
  heatmapTable,
  heatmapTitle,
  heatRange,
  keyLabel,
  metricsOn,
} from "./heatmap-words";
import { boxPath, type KeyEntry, keyRow } from "./key-row";
import { fieldSlots, heatSteps } from "./palette";
import { type FigurePlan, type Mark, type PlacedPath, type PlacedText, px, type Rect } from "./plan";
import { planEmpty } from "./plan-empty";
import type { FigureOptions } from "./plan-figure";
import {
  figureCredit,
  figureNotes,
  figureSources,
  figureSubtitle,
  formatValue,
  hasRatio,
  outsideBaseline,
  rowLabels,
} from "./sentences";
import { fitText, textWidth, wrapText } from "./text-width";

const defaultLimit = 20;
/** Benchmarks that stand in rows. */
const mostRows = 60;
const pitch = { wanted: 22, least: 16 } as const;
const cellWidth = { least: 60, most: 92 } as const;
/** Of the picture, at most, for the names of rows. */
const nameShareOf = (width: number): number => (width < 480 ? 0.42 : 0.34);
const nameGap = 10;
const headLine = 13;
const mostHeadLines = 3;
const between = 2;

/** Models against benchmarks, or the other way round where that fits better. */
interface Matrix {
  /** Models stand in columns. */
  readonly isTurned: boolean;
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  readonly at: (row: number, column: number) => { readonly cell: HeatCell; readonly text: string };
}

/** `heatmap`: models against benchmarks, each cell by how it stands to the baseline or to the best of its column. */
export function planHeatmap(answer: Answer, options: FigureOptions): FigurePlan {
  const { catalogue, locale, width, height } = options;
  const limit = answer.view.limit ?? defaultLimit;
  const wide = heatmapOf(catalogue, answer, limit);
  if (wide.columns.length < 2)
    return planEmpty(answer, { ...options, title: options.title ?? heatmapText[locale].needsMore });
  const space = options.heading ? width - 32 : width;
  const room = space * (1 - nameShareOf(space)) - nameGap;
  const mostColumns = Math.max(1, Math.floor(room / cellWidth.least));
  const isTurned = wide.columns.length > mostColumns && wide.columns.length > wide.rows.length;
  const settle = (models: number, benchmarks: number) => {
    const whole = isTurned && models < wide.rows.length ? heatmapOf(catalogue, answer, models) : wide;
    const heatmap = cropped(whole, models, benchmarks);
    return settleHeatmap(heatmap, isTurned, answer, options);
  };
  const start = isTurned
    ? { models: Math.min(wide.rows.length, mostColumns), benchmarks: Math.min(wide.columns.length, mostRows) }
    : { models: wide.rows.length, benchmarks: Math.min(wide.columns.length, mostColumns) };
  let settled = settle(start.models, start.benchmarks);
  if (height !== undefined) {
    const fixed = settled.head + settled.keyHeight;
    const fitting = Math.max(1, Math.floor((settled.frame.inner.height - fixed) / pitch.least));
    const isTooMany = settled.matrix.rowNames.length > fitting;
    if (isTooMany) settled = isTurned ? settle(start.models, fitting) : settle(fitting, start.benchmarks);
  }
  const { heatmap, matrix, frame, head, keyHeight, words, sources, range } = settled;
  const { inner } = frame;
  const key = keyRow(keyEntries(heatmap, range, locale), inner);
  const names = nameWidth(matrix.rowNames, inner.width);
  const columns = matrix.columnNames.length;
  const cell = {
    width: Math.min(cellWidth.most, Math.floor((inner.width - names) / columns)),
    height: height === undefined ? pitch.wanted : rowPitch(inner.height - head - keyHeight, matrix.rowNames.length),
  };
  const plot: Rect = {
    x: inner.x + names,
    y: inner.y + key.height + head,
    width: columns * cell.width,
    height: matrix.rowNames.length * cell.height,
  };
  const labelOf = rowLabels(answer, locale);
  const labels = heatmap.rows.map(({ row }) => labelOf(row, formatValue(row, answer.metric, locale)));
  const slot = fieldSlots(catalogue);
  const marks = heatmap.rows.map(({ row }, index): Mark => {
    const box = matrix.isTurned
      ? { x: px(plot.x + index * cell.width), y: plot.y, width: cell.width, height: plot.height }
      : { x: plot.x, y: px(plot.y + index * cell.height), width: plot.width, height: cell.height };
    return {
      model: row.model.id,
      name: nameOf(row.model, locale),
      value: row.quantity.value,
      interval: row.quantity.interval,
      ...(hasRatio(row) && { ratio: { value: row.ratio.value, interval: row.ratio.interval } }),
      x: box.x,
      y: box.y,
      shape: { kind: "box", ...box },
      role: row.isBaseline ? "baseline" : "plain",
      field: slot(row.model.field),
      atEdge: false,
      label: labels[index] ?? "",
    };
  });
  const cells = placeCells(matrix, plot, cell, range);
  const missing = heatmap.rows.reduce((sum, row) => sum + row.cells.filter(({ kind }) => kind === "missing").length, 0);
  const isAccent = (name: string): boolean =>
    answer.baseline !== undefined && nameOf(answer.baseline.model, locale) === name;
  return {
    kind: "heatmap",
    locale,
    width,
    height: frame.height,
    plot,
    x: { scale: "linear", domain: [0, width], range: [0, width], ticks: [] },
    y: { scale: "linear", domain: [0, Math.max(1, frame.height)], range: [0, Math.max(1, frame.height)], ticks: [] },
    lines: [],
    marks,
    batches: [],
    paths: [...key.paths, ...cells.paths],
    table: heatmapTable(heatmap, locale),
    grid: {
      cell,
      isTurned: matrix.isTurned,
      slices: heatmap.columns.map(({ metric, benchmark }) => ({
        metric: metric.id,
        ...(benchmark !== undefined && { benchmark: benchmark.id }),
      })),
    },
    texts: [
      ...frame.texts,
      ...key.texts,
      ...headTexts(matrix.columnNames, plot, cell.width, isAccent),
      ...rowTexts(matrix.rowNames, plot, cell.height, names - nameGap, isAccent),
      ...cells.texts,
    ],
    legend: [],
    ...words,
    sources,
    summary: heatmapText[locale].summary(words.title, heatmap.rows.length, heatmap.columns.length, missing),
    drawn: heatmap.rows.length,
    omitted: answer.rows.length - heatmap.rows.length,
    unknown: answer.unknown.length,
  };
}

const rowPitch = (room: number, rows: number): number => Math.max(pitch.least, Math.min(40, Math.floor(room / rows)));

/** So many rows and columns. */
const cropped = ({ columns, rows, references, left }: Heatmap, models: number, benchmarks: number): Heatmap => ({
  columns: columns.slice(0, benchmarks),
  rows: firstRows(rows, models, ({ row }) => row.isBaseline).map(({ row, cells }) => ({
    row,
    cells: cells.slice(0, benchmarks),
  })),
  references: references.slice(0, benchmarks),
  left: left + Math.max(0, columns.length - benchmarks),
});

function matrixOf(heatmap: Heatmap, isTurned: boolean, locale: Locale): Matrix {
  const models = heatmap.rows.map(({ row }) => nameOf(row.model, locale));
  const benchmarks = columnNames(heatmap, locale);
  const at = (model: number, benchmark: number) => {
    const cell = heatmap.rows[model]?.cells[benchmark] ?? { kind: "missing" as const };
    const column = heatmap.columns[benchmark];
    return { cell, text: column === undefined ? "" : cellText(cell, locale, column) };
  };
  return isTurned
    ? { isTurned, rowNames: benchmarks, columnNames: models, at: (row, column) => at(column, row) }
    : { isTurned, rowNames: models, columnNames: benchmarks, at };
}

/** Words, room and matrix of a heat map of a given size. */
function settleHeatmap(heatmap: Heatmap, isTurned: boolean, answer: Answer, options: FigureOptions) {
  const { catalogue, locale, width, height } = options;
  const text = heatmapText[locale];
  const rows = heatmap.rows.map(({ row }) => row);
  const sources = figureSources(
    heatmap.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === "missing" ? [] : [cell.row]))),
    outsideBaseline(answer).length === 0 ? [] : heatmap.references.filter((reference) => reference !== undefined),
  );
  const drawn = { drawn: rows, omitted: answer.rows.length - rows.length, undated: 0, imprecise: 0, atEdge: 0 };
  const { baseline } = answer;
  const relation = baseline === undefined ? text.toBest : text.toBaseline(nameOf(baseline.model, locale));
  const named = areBenchmarks(heatmap) ? answer.metric : metricsOn(answer);
  const plain = {
    ...answer,
    metric: named,
    benchmark: undefined,
    condition: "",
    scale: "linear",
    baseline: undefined,
  } as const;
  const words = {
    title: options.title ?? heatmapTitle(heatmap, answer, locale),
    subtitle: `${figureSubtitle(plain, catalogue, locale)} · ${relation}`,
    notes: [...heatmapNotes(heatmap, answer, locale), ...figureNotes(plain, drawn, locale)],
    credit: figureCredit(sources, locale),
  };
  const matrix = matrixOf(heatmap, isTurned, locale);
  const range = heatRange(heatmap, answer);
  const frameFor = (need: number) =>
    options.heading ? frameOf(words, width, height, need) : bareFrame(width, height, need);
  const { inner } = frameFor(0);
  const keyHeight = keyRow(keyEntries(heatmap, range, locale), inner).height;
  const names = nameWidth(matrix.rowNames, inner.width);
  const across = Math.min(cellWidth.most, Math.floor((inner.width - names) / matrix.columnNames.length));
  const head = Math.max(1, ...matrix.columnNames.map((name) => headLines(name, across).length)) * headLine + 8;
  const frame = frameFor(keyHeight + head + matrix.rowNames.length * pitch.wanted + 4);
  return { heatmap, matrix, range, words, sources, frame, head, keyHeight };
}

const nameWidth = (names: readonly string[], width: number): number =>
  Math.ceil(Math.min(width * nameShareOf(width), Math.max(0, ...names.map((name) => textWidth(name, sizes.label))))) +
  nameGap;

/** A name over a column, in as many lines as there are, the last one shortened. */
function headLines(name: string, width: number): readonly string[] {
  const lines = wrapText(name, width - 4, sizes.tick);
  if (lines.length <= mostHeadLines) return lines;
  const rest = lines.slice(mostHeadLines - 1).join("");
  return [...lines.slice(0, mostHeadLines - 1), fitText(rest, width - 4, sizes.tick)];
}

function headTexts(
  names: readonly string[],
  plot: Rect,
  width: number,
  isAccent: (name: string) => boolean,
): readonly PlacedText[] {
  return names.flatMap((name, index) => {
    const lines = headLines(name, width);
    return lines.map(
      (line, turn): PlacedText => ({
        x: px(plot.x + (index + 0.5) * width),
        y: px(plot.y - 6 - (lines.length - 1 - turn) * headLine),
        text: line,
        size: sizes.tick,
        weight: isAccent(name) ? 600 : 400,
        anchor: "middle",
        role: isAccent(name) ? "accent" : "quiet",
        ...(line.endsWith("…") && { full: name }),
      }),
    );
  });
}

function rowTexts(
  names: readonly string[],
  plot: Rect,
  height: number,
  room: number,
  isAccent: (name: string) => boolean,
): readonly PlacedText[] {
  const fitted = fitNames(
    names.map((text) => {
      const weight = isAccent(text) ? 600 : 400;
      return { text, weight, width: textWidth(text, sizes.label, weight), room };
    }),
    sizes.label,
  );
  return names.map((name, index) => {
    const text = fitted[index] ?? name;
    return {
      x: px(plot.x - nameGap),
      y: px(plot.y + (index + 0.5) * height + 4),
      text,
      size: sizes.label,
      weight: isAccent(name) ? 600 : 400,
      anchor: "end",
      role: isAccent(name) ? "accent" : "ink",
      ...(text !== name && { full: name }),
    };
  });
}

const stepOf = (cell: HeatCell, { most }: HeatRange): number | undefined => {
  if (!("level" in cell)) return undefined;
  const share = cell.kind === "difference" ? cell.level : cell.level / most;
  return Math.round(((Math.min(1, Math.max(-1, share)) + 1) / 2) * (heatSteps - 1));
};

/** Cells of one colour in one path; those without a value crossed by a line. */
function placeCells(
  matrix: Matrix,
  plot: Rect,
  cell: { readonly width: number; readonly height: number },
  range: HeatRange,
) {
  const boxes = new Map<number, string>();
  const texts: PlacedText[] = [];
  let [crossed, framed] = ["", ""];
  for (let row = 0; row < matrix.rowNames.length; row += 1) {
    for (let column = 0; column < matrix.columnNames.length; column += 1) {
      const { cell: content, text } = matrix.at(row, column);
      const box: Rect = {
        x: plot.x + column * cell.width,
        y: plot.y + row * cell.height,
        width: cell.width - between,
        height: cell.height - between,
      };
      const step = stepOf(content, range);
      if (step !== undefined) boxes.set(step, (boxes.get(step) ?? "") + boxPath(box));
      else if (content.kind === "missing") crossed += crossPath(box);
      else framed += boxPath(box);
      if (text !== "" && textWidth(text, sizes.tick) <= box.width - 4)
        texts.push({
          x: px(box.x + box.width / 2),
          y: px(box.y + box.height / 2 + 4),
          text,
          size: sizes.tick,
          weight: 400,
          anchor: "middle",
          role: "ink",
        });
    }
  }
  const paths: PlacedPath[] = [...boxes]
    .sort((a, b) => a[0] - b[0])
    .map(([step, d]) => ({ d, fill: `heat:${step}` as const }));
  if (crossed !== "") paths.push({ d: crossed, stroke: "leader", strokeWidth: 1 });
  if (framed !== "") paths.push({ d: framed, stroke: "grid", strokeWidth: 1 });
  return { paths, texts };
}

/** From corner to corner: no value. */
const crossPath = ({ x, y, width, height }: Rect): string => `M${px(x)} ${px(y + height)}L${px(x + width)} ${px(y)}`;

const swatch = 11;

function keyEntries(heatmap: Heatmap, range: HeatRange, locale: Locale): readonly KeyEntry[] {
  const isMissing = heatmap.rows.some(({ cells }) => cells.some(({ kind }) => kind === "missing"));
  const steps = Array.from({ length: range.toBest ? (heatSteps + 1) / 2 : heatSteps }, (_, step) => step);
  const hasLevels = heatmap.rows.some(({ cells }) => cells.some((cell) => "level" in cell));
  const scale: KeyEntry = {
    label: keyLabel(heatmap, range, locale),
    signWidth: steps.length * swatch,
    sign: (x, y) =>
      steps.map((step) => ({
        d: boxPath({ x: x + (step - steps.length / 2) * swatch, y: y - 5, width: swatch, height: 10 }),
        fill: `heat:${step}` as const,
      })),
  };
  const missing: KeyEntry = {
    label: heatmapText[locale].missing,
    signWidth: 18,
    sign: (x, y) => [{ d: crossPath({ x: x - 9, y: y - 5, width: 18, height: 10 }), stroke: "leader", strokeWidth: 1 }],
  };
  return [...(hasLevels ? [scale] : []), ...(isMissing ? [missing] : [])];
}
