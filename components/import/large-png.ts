import { UnreadableFile } from "@/lib/columns/unreadable-file";
import { type Dot, dotOpacity, dotRadius, type LargePlan, type ValueTick } from "./large-plan";

const zoom = 2;
const padding = 16;
const size = 12;

/**
 * Writes pictures of large files as PNG, in the colours and the type of the page, one after the other on the same canvas; `points`
 * is the canvas that shows the points.
 */
export function pngWriter(): (plan: LargePlan, points: HTMLCanvasElement) => Promise<Blob> {
  // One that is on no page is written at once; others wait until the page is idle.
  const canvas = new OffscreenCanvas(1, 1);
  return async (plan, points) => {
    const width = (plan.width + 2 * padding) * zoom;
    const height = (plan.height + 2 * padding) * zoom;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const context = canvas.getContext("2d");
    if (context === null) throw new UnreadableFile({ kind: "no-picture" });
    context.setTransform(zoom, 0, 0, zoom, 0, 0);
    drawPlan(context, plan, points);
    return canvas.convertToBlob({ type: "image/png" });
  };
}

function drawPlan(context: OffscreenCanvasRenderingContext2D, plan: LargePlan, points: HTMLCanvasElement): void {
  const { fontFamily } = getComputedStyle(points);
  const known = new Map<string, string>();
  const colour = (name: string): string => {
    const found = known.get(name) ?? colourOf(points, name);
    known.set(name, found);
    return found;
  };
  const type = (weight: number, px = size): string => `${weight} ${px}px ${fontFamily}`;
  context.fillStyle = colour("--paper");
  context.fillRect(0, 0, plan.width + 2 * padding, plan.height + 2 * padding);
  context.translate(padding, padding);
  context.fillStyle = colour("--ink");
  context.font = type(600);
  context.textAlign = "start";
  context.fillText(plan.title, 0, 14);
  for (const tick of plan.values) {
    context.fillStyle = colour("--rule");
    context.fillRect(plan.left, tick.y - 0.5, plan.grid.width, 1);
    context.fillStyle = colour("--quiet");
    drawTick(context, tick, plan.left - 8, type);
  }
  context.font = type(400);
  context.textAlign = "center";
  for (const { x, year } of plan.years) context.fillText(String(year), x, plan.height - 6);
  if (plan.dots === undefined) {
    context.imageSmoothingEnabled = false;
    context.drawImage(points, plan.left, plan.top);
  } else drawDots(context, plan.dots, colour("--ink"));
  for (const { x, y, label, anchor, down } of plan.telling.toReversed()) {
    context.fillStyle = colour("--accent");
    context.beginPath();
    context.arc(x, y, 3.5, 0, 2 * Math.PI);
    context.fill();
    if (label === undefined) continue;
    context.fillStyle = colour("--ink");
    context.font = type(500);
    context.textAlign = anchor;
    context.fillText(label, x + (anchor === "end" ? -8 : 8), y + down + 4);
  }
}

/** In one path, as on the page: no darker where one lies over another. */
function drawDots(context: OffscreenCanvasRenderingContext2D, dots: readonly Dot[], colour: string): void {
  context.fillStyle = colour;
  context.globalAlpha = dotOpacity;
  context.beginPath();
  for (const { x, y } of dots) {
    context.moveTo(x + dotRadius, y);
    context.arc(x, y, dotRadius, 0, 2 * Math.PI);
  }
  context.fill();
  context.globalAlpha = 1;
}

/** A custom property as its colour, for which the whole page is styled anew: that of a page in two themes is not one by itself. */
function colourOf(element: HTMLElement, name: string): string {
  element.style.color = `var(${name})`;
  const { color } = getComputedStyle(element);
  element.style.removeProperty("color");
  return color;
}

/** Its end at `x`, a power raised. */
function drawTick(
  context: OffscreenCanvasRenderingContext2D,
  { label, power, after, y }: ValueTick,
  x: number,
  type: (weight: number, px?: number) => string,
): void {
  context.textAlign = "end";
  context.font = type(400);
  context.fillText(after, x, y + 4);
  const middle = x - context.measureText(after).width;
  context.font = type(400, size * 0.8);
  context.fillText(power, middle, y);
  const end = middle - context.measureText(power).width;
  context.font = type(400);
  context.fillText(label, end, y + 4);
}
