import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { Answer, KnownRow } from "../query/answer";
import type { DatedRow, RecordStep } from "../query/records";
import type { PartialDate } from "../schema/partial-date";
import { batchedRadius } from "./dot-batches";
import { type AxisPlan, type Dot, type DotShape, type Mark, px, type Whisker } from "./plan";
import { formatValue, hasRatio } from "./sentences";
import type { Point } from "./timeline-labels";

export interface TimelinePlacing {
  readonly answer: Answer;
  readonly locale: Locale;
  readonly y: AxisPlan;
  /** Positions in px of a day and of a value. */
  readonly atX: (day: number) => number;
  readonly atY: (value: number) => number;
  readonly slot: (field: string) => string;
  readonly isRecord: ReadonlySet<KnownRow>;
  /** So many marks that they are drawn as batches, without labels. */
  readonly many: boolean;
  readonly labelOf: (row: KnownRow, value: string) => string;
}

const radius = { plain: 4, telling: 5.5 } as const;
const leastSpan = 14;

export interface DotMark extends Mark {
  readonly shape: DotShape;
}

const shownValue = (value: number, { scale, domain }: AxisPlan): number =>
  scale === "log" && value <= 0 ? domain[0] : value;

/** Where the dot of a row lies. */
export function timelineDot({ row, day, value }: DatedRow, isTelling: boolean, place: TimelinePlacing): Dot {
  const { model } = row;
  return {
    model: model.id,
    field: place.slot(model.field),
    x: px(place.atX(day)),
    y: px(place.atY(shownValue(value, place.y))),
    r: isTelling ? radius.telling : place.many ? batchedRadius : radius.plain,
  };
}

export function timelineMark({ row, released, day, value }: DatedRow, dot: Dot, place: TimelinePlacing): DotMark {
  const { answer, locale, y, many } = place;
  const { model, field, x, y: cy, r } = dot;
  const shown = shownValue(value, y);
  const whisker = many || released.precision === "day" ? undefined : spanOf(released, cy, place.atX);
  const mark: DotMark = {
    model,
    name: nameOf(row.model, locale),
    value,
    interval: row.quantity.interval,
    x: day,
    y: shown,
    shape: { kind: "dot", x, y: cy, r },
    role: row.isBaseline ? "baseline" : place.isRecord.has(row) ? "record" : "plain",
    field,
    atEdge: shown !== value,
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

/** The steps of the running record, in px. */
export const recordPoints = (records: readonly RecordStep[], { y, atX, atY }: TimelinePlacing): readonly Point[] =>
  records.map(({ day, value }) => ({ x: px(atX(day)), y: px(atY(shownValue(value, y))) }));
