import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { Answer, KnownRow } from "../query/answer";
import type { DatedRow, RecordStep } from "../query/records";
import type { PartialDate } from "../schema/partial-date";
import { type AxisPlan, type DotBatch, type DotShape, type Mark, px, pxText, type Rect, type Whisker } from "./plan";
import { formatValue, hasRatio } from "./sentences";

export interface TimelinePlacing {
  readonly answer: Answer;
  readonly locale: Locale;
  readonly y: AxisPlan;
  /** Positions in px of a day and of a value. */
  readonly atX: (day: number) => number;
  readonly atY: (value: number) => number;
  readonly plot: Rect;
  readonly slot: (field: string) => string;
  readonly isRecord: ReadonlySet<KnownRow>;
  /** So many marks that they are drawn as batches, without labels. */
  readonly many: boolean;
  readonly labelOf: (row: KnownRow, value: string) => string;
}

const radius = { plain: 4, telling: 5.5, batched: 2.5 } as const;
const leastSpan = 14;

export interface DotMark extends Mark {
  readonly shape: DotShape;
}

export function timelineMark({ row, released, day, value }: DatedRow, place: TimelinePlacing): DotMark {
  const { answer, locale, y, many } = place;
  const { model } = row;
  const atEdge = y.scale === "log" && value <= 0;
  const shown = atEdge ? y.domain[0] : value;
  const cy = px(place.atY(shown));
  const whisker = many || released.precision === "day" ? undefined : spanOf(released, cy, place.atX);
  const role = row.isBaseline ? "baseline" : place.isRecord.has(row) ? "record" : "plain";
  const mark: DotMark = {
    model: model.id,
    name: nameOf(model, locale),
    value,
    interval: row.quantity.interval,
    x: day,
    y: shown,
    shape: {
      kind: "dot",
      x: px(place.atX(day)),
      y: cy,
      r: role === "plain" ? (many ? radius.batched : radius.plain) : radius.telling,
    },
    role,
    field: place.slot(model.field),
    atEdge,
    label: many ? "" : place.labelOf(row, formatValue(row, answer.metric, locale)),
  };
  if (whisker === undefined && !hasRatio(row)) return mark;
  return {
    ...mark,
    ...(hasRatio(row) && { ratio: { value: row.ratio.value, interval: row.ratio.interval } }),
    ...(whisker !== undefined && { whisker }),
  };
}

/** The time that a date of a year or a month stands for, where it is long enough to be seen. */
function spanOf({ start, end }: PartialDate, y: number, atX: (day: number) => number): Whisker | undefined {
  const [x1, x2] = [px(atX(start)), px(atX(end))];
  return x2 - x1 < leastSpan ? undefined : { kind: "span", x1, y1: y, x2, y2: y };
}

export function recordPath(records: readonly RecordStep[], { y, plot, atX, atY }: TimelinePlacing): string {
  let path = "";
  for (const { day, value } of records) {
    const [x, top] = [px(atX(day)), px(atY(y.scale === "log" && value <= 0 ? y.domain[0] : value))];
    path += path === "" ? `M${x} ${top}` : `H${x}V${top}`;
  }
  return path === "" ? "" : `${path}H${px(plot.x + plot.width)}`;
}

/** Zero-length segments with round caps: one node for any number of dots. Records are in it too, under their own mark. */
export function batchesOf(marks: readonly Mark[]): readonly DotBatch[] {
  const paths = new Map<string, { d: string }>();
  for (const { field, shape, role } of marks) {
    if (role === "baseline") continue;
    const dot = `M${pxText(shape.x)} ${pxText(shape.y)}h0`;
    const path = paths.get(field);
    if (path === undefined) paths.set(field, { d: dot });
    else path.d += dot;
  }
  return [...paths].map(([field, { d }]) => ({ field, r: radius.batched, d }));
}
