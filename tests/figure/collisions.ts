import { textBox } from "../../lib/figure/cut-lines";
import type { FigurePlan, Mark, PlacedRing, PlacedText, Rect, Whisker } from "../../lib/figure/plan";

/** What a reader would stumble over: `text` over `over`. */
export interface Collision {
  readonly kind: "text" | "mark" | "line" | "frame" | "ring" | "cell";
  readonly text: string;
  readonly over: string;
}

/** px that may touch: rounding, and the air around letters. */
const slack = 0.5;

interface Written {
  readonly text: string;
  readonly model: string | undefined;
  readonly box: Rect;
  /** A number in its ring, which hides what lies below. */
  readonly isInRing: boolean;
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

/**
 * Texts over other texts, over marks, over lines, out of the picture and wider than their cell; rings of notes over anything
 * that they would hide.
 */
export function collisionsOf(plan: FigurePlan): readonly Collision[] {
  const written = [...plan.texts, ...legendTexts(plan)].map((text): Written => {
    const isInRing = (plan.rings ?? []).some(
      (ring) => text.anchor === "middle" && ring.x === text.x && isOn(text, ring),
    );
    return { text: text.text, model: text.model, box: textBox(text), isInRing };
  });
  return [
    ...written.flatMap((own, index) => [
      ...written
        .slice(index + 1)
        .filter(({ box }) => touch(own.box, box))
        .map(({ text }): Collision => ({ kind: "text", text: own.text, over: text })),
      ...(own.isInRing ? [] : [...underText(own, plan), ...underKey(own, plan)]),
      ...(isInside(own.box, plan) ? [] : [{ kind: "frame", text: own.text, over: "the edge" } as const]),
    ]),
    ...tooWide(plan),
    ...ringsOver(plan, written),
  ];
}

const isOn = ({ y }: PlacedText, ring: PlacedRing): boolean => y > ring.y && y < ring.y + ring.r;

const underText = (own: Written, plan: FigurePlan): readonly Collision[] => [
  ...marksUnder(own, plan).map((over): Collision => ({ kind: "mark", text: own.text, over })),
  ...linesThrough(own.box, plan).map((over): Collision => ({ kind: "line", text: own.text, over })),
];

/** Dots of the legend. */
const underKey = ({ box, text }: Written, { legend }: FigurePlan): readonly Collision[] =>
  legend
    .filter(({ x, y }) => touch(box, { x, y: y - 8, width: 8, height: 8 }))
    .map(({ label }): Collision => ({ kind: "mark", text, over: label }));

/** Words in cells of a heat map that reach out of them. */
function tooWide({ grid, plot, texts }: FigurePlan): readonly Collision[] {
  if (grid === undefined) return [];
  return texts
    .filter(({ anchor, x, y }) => anchor === "middle" && x > plot.x && y > plot.y && y < plot.y + plot.height)
    .filter((text) => textBox(text).width > grid.cell.width - 2)
    .map(({ text }): Collision => ({ kind: "cell", text, over: "its cell" }));
}

function ringsOver(plan: FigurePlan, written: readonly Written[]): readonly Collision[] {
  const rings = plan.rings ?? [];
  return rings.flatMap((ring, index) => {
    const box = { x: ring.x - ring.r, y: ring.y - ring.r, width: 2 * ring.r, height: 2 * ring.r };
    const dots = [...plan.marks.map(({ shape }) => shape), ...dotsOf(plan)].filter(({ kind }) => kind === "dot");
    return [
      ...(isInside(box, plan) ? [] : ["the edge"]),
      ...rings
        .slice(index + 1)
        .flatMap(({ x, y, r }) => (Math.hypot(x - ring.x, y - ring.y) < ring.r + r ? ["a ring"] : [])),
      ...written.flatMap(({ box: other, text, isInRing }) => (!isInRing && touch(box, other) ? [text] : [])),
      ...dots.flatMap((dot) => (isUnder(box, dot) ? ["a dot"] : [])),
      ...whiskersOf(plan).flatMap((whisker) => (isWithin(box, whisker) ? ["a whisker"] : [])),
    ].map((over): Collision => ({ kind: "ring", text: String(index + 1), over }));
  });
}

const dotsOf = ({ batches }: FigurePlan): readonly Mark["shape"][] =>
  batches.flatMap(({ dots }) => dots.map((dot) => ({ kind: "dot" as const, ...dot })));

const whiskersOf = ({ marks }: FigurePlan): readonly Whisker[] =>
  marks.flatMap(({ whisker, upright }) => [whisker, upright].flatMap((line) => line ?? []));

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
  return [
    ...plan.lines.filter(isCrossed).map(({ role }) => role),
    ...whiskersOf(plan)
      .filter(isCrossed)
      .map(({ kind }) => kind),
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
