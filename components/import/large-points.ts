import type { DensityGrid } from "@/lib/columns/density-grid";

const fewPoints = 5000;

/** Draws the points into a canvas of the grid's size: a few as dots of three pixels, many as cells, darker where more of them lie. */
export function drawPoints(
  canvas: HTMLCanvasElement,
  { width, height, cells, counts, largest, points }: DensityGrid,
): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const image = imageOf(canvas, context, width, height);
  const pixels = new Uint32Array(image.data.buffer);
  pixels.fill(0);
  const [red = 0, green = 0, blue = 0] = (/\d+/g[Symbol.match](getComputedStyle(canvas).color) ?? []).map(Number);
  const ink = (blue << 16) | (green << 8) | red;
  const isFew = points <= fewPoints;
  const scale = 215 / Math.log1p(Math.max(1, largest));
  const shades = Uint32Array.from(
    { length: Math.min(largest, 65_535) + 1 },
    (_, count) => ((isFew ? 200 : 40 + Math.log1p(count) * scale) << 24) | ink,
  );
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? 0;
    const shade = shades[Math.min(counts[index] ?? 0, shades.length - 1)] ?? 0;
    pixels[cell] = shade;
    if (!isFew) continue;
    for (const next of [cell + 1, cell - 1, cell + width, cell - width])
      if (next >= 0 && next < pixels.length) pixels[next] = shade;
  }
  context.putImageData(image, 0, 0);
}

const images = new WeakMap<HTMLCanvasElement, ImageData>();

/** The same from picture to picture, as it takes longer to make one than to fill it. */
function imageOf(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
): ImageData {
  const known = images.get(canvas);
  if (known?.width === width && known.height === height) return known;
  const made = context.createImageData(width, height);
  images.set(canvas, made);
  return made;
}
