import type { DensityGrid } from "@/lib/columns/density-grid";

/** Up to so many points are dots, which reach so far from their middle, in pixels. More are cells. */
const dotReaches = [
  { points: 1000, reach: 2 },
  { points: 5000, reach: 1 },
] as const;
const dotAlpha = 200;

/** Draws the points into a canvas of the grid's size: a few as dots, many as cells, darker where more of them lie. */
export function drawPoints(canvas: HTMLCanvasElement, grid: DensityGrid): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const image = imageOf(canvas, context, grid);
  const pixels = new Uint32Array(image.data.buffer);
  pixels.fill(0);
  const [red = 0, green = 0, blue = 0] = (/\d+/g[Symbol.match](getComputedStyle(canvas).color) ?? []).map(Number);
  const ink = (blue << 16) | (green << 8) | red;
  const dots = dotReaches.find(({ points }) => grid.points <= points);
  if (dots === undefined) putCells(pixels, grid, ink);
  else putDots(pixels, grid, (dotAlpha << 24) | ink, dots.reach);
  context.putImageData(image, 0, 0);
}

function putCells(pixels: Uint32Array, { cells, counts, largest }: DensityGrid, ink: number): void {
  const scale = 215 / Math.log1p(Math.max(1, largest));
  const shades = Uint32Array.from(
    { length: Math.min(largest, 65_535) + 1 },
    (_, count) => ((40 + Math.log1p(count) * scale) << 24) | ink,
  );
  for (let index = 0; index < cells.length; index += 1)
    pixels[cells[index] ?? 0] = shades[Math.min(counts[index] ?? 0, shades.length - 1)] ?? 0;
}

/** Squares without their corners. */
function putDots(pixels: Uint32Array, { width, height, cells }: DensityGrid, shade: number, reach: number): void {
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? 0;
    const x = cell % width;
    const y = (cell - x) / width;
    const last = Math.min(height - 1, y + reach);
    for (let line = Math.max(0, y - reach); line <= last; line += 1) {
      const half = Math.abs(line - y) === reach ? reach - 1 : reach;
      const to = line * width + Math.min(width - 1, x + half);
      for (let at = line * width + Math.max(0, x - half); at <= to; at += 1) pixels[at] = shade;
    }
  }
}

const images = new WeakMap<HTMLCanvasElement, ImageData>();

/** The same from picture to picture, as it takes longer to make one than to fill it. */
function imageOf(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  { width, height }: DensityGrid,
): ImageData {
  const known = images.get(canvas);
  if (known?.width === width && known.height === height) return known;
  const made = context.createImageData(width, height);
  images.set(canvas, made);
  return made;
}
