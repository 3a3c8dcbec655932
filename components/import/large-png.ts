import { UnreadableFile } from "@/lib/columns/unreadable-file";
import { type Dot, dotOpacity, dotRadius, type LargePlan, type ValueTick } from "./large-plan";

const zoom = 2;
const padding = 16;
const size = 12;

const captionSize = 11;
const captionLine = 16;

/** What a picture shows. */
interface Shown {
  readonly plan: LargePlan;
  /** The canvas that shows the points. */
  readonly points: HTMLCanvasElement;
  /** What is said below it, each part in a few words. */
  readonly caption: readonly string[];
}

/** Writes pictures of large files as PNG, in the colours and the type of the page, one after the other on the same canvas. */
export function pngWriter(): (shown: Shown) => Promise<Blob> {
  // One that is on no page is written at once; others wait until the page is idle.
  const canvas = new OffscreenCanvas(1, 1);
  return async (shown) => {
    const context = canvas.getContext("2d");
    if (context === null) throw new UnreadableFile({ kind: "no-picture" });
    const { plan, points, caption } = shown;
    const { fontFamily } = getComputedStyle(points);
    context.font = `400 ${captionSize}px ${fontFamily}`;
    const lines = linesOf(caption, plan.width, (text) => context.measureText(text).width);
    const width = (plan.width + 2 * padding) * zoom;
    const height = (plan.height + 2 * padding + lines.length * captionLine) * zoom;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.setTransform(zoom, 0, 0, zoom, 0, 0);
    drawPlan(context, { plan, points, caption: lines }, fontFamily);
    return canvas.convertToBlob({ type: "image/png" });
  };
}

/** Parts beside each other, as many as there is room for in a line. */
export function linesOf(parts: readonly string[], width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = `${last} · ${part}`;
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(cut(part, width, widthOf));
  }
  return lines;
}

function cut(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  const signs = [...text];
  let length = signs.length - 1;
  while (length > 0 && widthOf(`${signs.slice(0, length).join("")}…`) > width) length -= 1;
  return `${signs.slice(0, length).join("")}…`;
}

function drawPlan(
  context: OffscreenCanvasRenderingContext2D,
  { plan, points, caption }: Shown,
  fontFamily: string,
): void {
  const known = new Map<string, string>();
  const colour = (name: string): string => {
    const found = known.get(name) ?? colourOf(points, name);
    known.set(name, found);
    return found;
  };
  const type = (weight: number, px = size): string => `${weight} ${px}px ${fontFamily}`;
  context.fillStyle = colour("--paper");
  const height = plan.height + 2 * padding + caption.length * captionLine;
  context.fillRect(0, 0, plan.width + 2 * padding, height);
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
    context.font = type(500);
    context.textAlign = anchor;
    context.fillStyle = colour("--ink");
    context.fillText(label, x + (anchor === "end" ? -8 : 8), y + down + 4);
  }
  context.fillStyle = colour("--quiet");
  context.font = type(400, captionSize);
  context.textAlign = "start";
  for (const [place, line] of caption.entries())
    context.fillText(line, 0, plan.height + 8 + (place + 0.5) * captionLine);
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
