import { spreadWords } from "../i18n/spread";
import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { Answer, KnownRow } from "../query/answer";
import type { Measurement } from "../schema/catalogue";
import { fitNames, type Name } from "./fit-names";
import { sizes } from "./frame";
import { circlePath } from "./key-row";
import {
  type AxisPlan,
  type Mark,
  type PaintName,
  type PlacedPath,
  type PlacedText,
  px,
  type Rect,
  type Whisker,
} from "./plan";
import { positionOn } from "./scale";
import { formatValue, hasRatio } from "./sentences";
import { type Note, readingsOf } from "./spread-words";
import { fitText, textWidth } from "./text-width";

/** Between a name or a value and the plot. */
export const rowGap = 12;
export const radius = { own: 4.5, other: 3.5 } as const;
/** An interval narrower than its sign is not drawn. */
const leastInterval = 2 * radius.own + 2;
/** How far two values of a model stand apart, in px. */
const mostStep = 6;

export interface SpreadPlacing {
  readonly answer: Answer;
  readonly x: AxisPlan;
  readonly plot: Rect;
  /** From one row to the next. */
  readonly step: number;
  readonly stacked: boolean;
  readonly slot: (field: string) => string;
  readonly locale: Locale;
  readonly labelOf: (row: KnownRow, value: string) => string;
}

/** Level of one of several values of a row. */
function levelOf(row: number, turn: number, count: number, { plot, step, stacked }: SpreadPlacing): number {
  const middle = plot.y + row * step + (stacked ? step - 16 : step / 2);
  const room = stacked ? 16 : step - 10;
  const apart = count < 2 ? 0 : Math.min(mostStep, room / (count - 1));
  return px(middle + (turn - (count - 1) / 2) * apart);
}

/** Where a value stands on the axis: at its edge where a logarithm has no place for it. */
const standOf = (value: number, { scale, domain }: AxisPlan): number =>
  scale === "log" && value <= 0 ? domain[0] : value;

function intervalOf(
  { quantity: { interval, value } }: Measurement,
  y: number,
  { x }: SpreadPlacing,
): Whisker | undefined {
  const at = positionOn(x);
  const [low, high] = x.domain;
  const end = (limit: number): number => px(at(Math.min(high, Math.max(low, limit))));
  if (x.scale === "log" && value <= 0) return undefined;
  const [x1, x2] = [end(interval.low), end(interval.high)];
  return x2 - x1 < leastInterval ? undefined : { kind: "interval", x1, y1: y, x2, y2: y };
}

export function placeMark(row: KnownRow, index: number, place: SpreadPlacing): Mark {
  const { x, slot, locale, labelOf, answer, plot, step } = place;
  const { value, interval } = row.quantity;
  const stand = standOf(value, x);
  const label = labelOf(row, formatValue(row, answer.metric, locale));
  const separator = locale === "zh" ? "，" : ", ";
  return {
    model: row.model.id,
    name: nameOf(row.model, locale),
    value,
    interval,
    ...(hasRatio(row) && { ratio: { value: row.ratio.value, interval: row.ratio.interval } }),
    x: stand,
    y: index,
    shape: { kind: "box", x: plot.x, y: px(plot.y + index * step), width: plot.width, height: step },
    role: row.isBaseline ? "baseline" : "plain",
    field: slot(row.model.field),
    atEdge: stand !== value,
    label: row.others.length === 0 ? label : `${label}${separator}${spreadWords[locale].values(row.others.length + 1)}`,
  };
}

const diamondPath = (x: number, y: number, r: number): string =>
  `M${px(x - r)} ${y}L${x} ${px(y - r)}L${px(x + r)} ${y}L${x} ${px(y + r)}Z`;

/** The sign of who reported a value: a disc, a ring or a diamond. */
export function signOf(
  { reportedBy }: Pick<Measurement, "reportedBy">,
  x: number,
  y: number,
  colour: PaintName,
  r: number,
): PlacedPath {
  const stroke = { stroke: colour, strokeWidth: 1.5 } as const;
  if (reportedBy === "estimated") return { d: diamondPath(x, y, r + 0.5), fill: "paper", ...stroke };
  return { d: circlePath(x, y, r - 0.75), fill: reportedBy === "first-party" ? colour : "paper", ...stroke };
}

/** Every value of a row with its interval, the one in force last and larger. */
export function readingPaths(row: KnownRow, index: number, place: SpreadPlacing): readonly PlacedPath[] {
  const { x, slot } = place;
  const colour: PaintName = row.isBaseline ? "accent" : `field:${slot(row.model.field)}`;
  const readings = readingsOf(row);
  return readings
    .map((reading, turn): readonly PlacedPath[] => {
      const y = levelOf(index, turn, readings.length, place);
      const whisker = intervalOf(reading, y, place);
      const at = px(positionOn(x)(standOf(reading.quantity.value, x)));
      const sign = signOf(reading, at, y, colour, turn === 0 ? radius.own : radius.other);
      if (whisker === undefined) return [sign];
      const d = `M${whisker.x1} ${y - 3.5}v7M${whisker.x1} ${y}H${whisker.x2}M${whisker.x2} ${y - 3.5}v7`;
      return [{ d, stroke: colour, strokeWidth: 1.25, opacity: 0.65 }, sign];
    })
    .reverse()
    .flat();
}

interface RowWords {
  readonly name: string;
  /** As much of the name as fits. */
  readonly fitted: string;
  readonly note: Note;
  readonly room: { readonly value: number; readonly count: number };
}

/** px that a name may take. */
const nameRoom = ({ note, room }: Omit<RowWords, "fitted">, inner: Rect, { plot, stacked }: SpreadPlacing): number =>
  stacked
    ? inner.width - Math.min(room.value, textWidth(note.value, sizes.label, 600)) - room.count - rowGap
    : plot.x - inner.x - rowGap;

/** The names of rows, cut to their room. */
export const fittedNames = (
  rows: readonly KnownRow[],
  words: readonly Omit<RowWords, "fitted">[],
  inner: Rect,
  place: SpreadPlacing,
): readonly string[] =>
  fitNames(
    words.map((own, index): Name => {
      const weight = rows[index]?.isBaseline === true ? 600 : 400;
      return {
        text: own.name,
        weight,
        width: textWidth(own.name, sizes.label, weight),
        room: nameRoom(own, inner, place),
      };
    }),
    sizes.label,
  );

export function rowTexts(
  row: KnownRow,
  { name, fitted, note, room }: RowWords,
  index: number,
  inner: Rect,
  { plot, step, stacked }: SpreadPlacing,
): readonly PlacedText[] {
  const role = row.isBaseline ? "accent" : "ink";
  const weight = row.isBaseline ? 600 : 400;
  const y = px(stacked ? plot.y + index * step + 13 : plot.y + (index + 0.5) * step + 4);
  const right = inner.x + inner.width;
  const value = fitText(note.value, room.value, sizes.label, 600);
  const text = { y, size: sizes.label, model: row.model.id } as const;
  return [
    {
      ...text,
      x: px(stacked ? inner.x : plot.x - rowGap),
      text: fitted,
      weight,
      anchor: stacked ? "start" : "end",
      role,
      ...(fitted !== name && { full: name }),
    },
    {
      ...text,
      x: px(right - room.count),
      text: value,
      weight: 600,
      anchor: "end",
      role,
      ...(value !== note.value && { full: note.value }),
    },
    ...(note.count === ""
      ? []
      : [{ ...text, x: px(right), text: note.count, weight: 400, anchor: "end", role: "quiet" } as const]),
  ];
}
