import { textBox } from "../../lib/figure/cut-lines";
import type { FigurePlan, Mark, PlacedText, Rect, Whisker } from "../../lib/figure/plan";

/** What a reader would stumble over: `text` over `over`. */
export interface Collision {
  readonly kind: "text" | "mark" | "line" | "frame";
  readonly text: string;
  readonly over: string;
}

/** px that may touch: rounding, and the air around letters. */
const slack = 0.5;

interface Written {
  readonly text: string;
  readonly model: string | undefined;
  readonly box: Rect;
}

const legendTexts = ({ legend }: FigurePlan): readonly PlacedText[] =>
  legend.map(({ x, y, label }) => ({
    x: x + 14,
    y,
    text: label,
    size: 12,
    weight: 400,
    anchor: "start",
    role: "quiet",
  }));

const touch = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width - slack &&
  b.x < a.x + a.width - slack &&
  a.y < b.y + b.height - slack &&
  b.y < a.y + a.height - slack;

/** Texts over other texts, over marks that are not their own, over lines, and out of the picture. */
export function collisionsOf(plan: FigurePlan): readonly Collision[] {
  const written = [...plan.texts, ...legendTexts(plan)].map(
    (text): Written => ({ text: text.text, model: text.model, box: textBox(text) }),
  );
  return written.flatMap((own, index) => [
    ...written
      .slice(index + 1)
      .filter(({ box }) => touch(own.box, box))
      .map(({ text }): Collision => ({ kind: "text", text: own.text, over: text })),
    ...marksUnder(own, plan).map((over): Collision => ({ kind: "mark", text: own.text, over })),
    ...linesThrough(own.box, plan).map((over): Collision => ({ kind: "line", text: own.text, over })),
    ...(isInside(own.box, plan) ? [] : [{ kind: "frame", text: own.text, over: "the edge" } as const]),
  ]);
}

const isInside = ({ x, y, width, height }: Rect, plan: FigurePlan): boolean =>
  x >= -slack && y >= -slack && x + width <= plan.width + slack && y + height <= plan.height + slack;

function marksUnder({ box, model }: Written, plan: FigurePlan): readonly string[] {
  const others = plan.marks.filter((mark) => mark.model !== model);
  const dots = plan.batches.flatMap((batch) => batch.dots).filter((dot) => dot.model !== model);
  return [
    ...(plan.kind === "heatmap" || plan.kind === "ranges"
      ? []
      : others.filter(({ shape }) => isUnder(box, shape)).map(({ name }) => name)),
    ...dots.filter((dot) => isUnder(box, { kind: "dot", ...dot })).map((dot) => dot.model),
  ];
}

function isUnder(box: Rect, shape: Mark["shape"]): boolean {
  if (shape.kind !== "dot") return touch(box, shape);
  const dx = Math.max(box.x, Math.min(shape.x, box.x + box.width)) - shape.x;
  const dy = Math.max(box.y, Math.min(shape.y, box.y + box.height)) - shape.y;
  return Math.hypot(dx, dy) < shape.r - slack;
}

type Segment = Pick<Whisker, "x1" | "y1" | "x2" | "y2">;

/** Grid, reference and leaders, whiskers, and the steps of a record or a front. */
function linesThrough(box: Rect, plan: FigurePlan): readonly string[] {
  const isCrossed = (line: Segment): boolean => isWithin(box, line);
  const whiskers = plan.marks.flatMap(({ whisker, upright }) => [whisker, upright].flatMap((line) => line ?? []));
  return [
    ...plan.lines.filter(isCrossed).map(({ role }) => role),
    ...whiskers.filter(isCrossed).map(({ kind }) => kind),
    ...stepsOf(plan.record)
      .filter(isCrossed)
      .map(() => "record"),
  ];
}

/** Whether a segment runs through the inside of a box: the part of it between each pair of sides, cut to what is left. */
function isWithin({ x, y, width, height }: Rect, { x1, y1, x2, y2 }: Segment): boolean {
  let [from, to] = [0, 1];
  for (const [start, step, low, high] of [
    [x1, x2 - x1, x + slack, x + width - slack],
    [y1, y2 - y1, y + slack, y + height - slack],
  ] as const) {
    if (step === 0 && (start <= low || start >= high)) return false;
    if (step === 0) continue;
    const [first, last] = [(low - start) / step, (high - start) / step];
    from = Math.max(from, Math.min(first, last));
    to = Math.min(to, Math.max(first, last));
  }
  return from < to;
}

/** The pieces of a path of level and upright steps. */
function stepsOf(path = ""): readonly Segment[] {
  const steps: Segment[] = [];
  let [x, y] = [0, 0];
  for (const [, command, first, second] of path.matchAll(/([MHV])([-\d.]+)(?: ([-\d.]+))?/g)) {
    const to = {
      x: command === "V" ? x : Number(first),
      y: command === "V" ? Number(first) : command === "M" ? Number(second) : y,
    };
    if (command !== "M") steps.push({ x1: x, y1: y, x2: to.x, y2: to.y });
    [x, y] = [to.x, to.y];
  }
  return steps;
}
