import type { DensityGrid } from "@/lib/columns/density-grid";

/** Points that have so many pixels of the picture each are dots, which reach so far from their middle. Denser ones are cells. */
const dotReaches = [
  { pixels: 360, reach: 2 },
  { pixels: 72, reach: 1 },
] as const;
const dotAlpha = 200;

const reachOf = ({ points, width, height }: DensityGrid): number | undefined =>
  dotReaches.find(({ pixels }) => points * pixels <= width * height)?.reach;

/** Whether they are drawn as dots, and not as cells. */
export const areDots = (grid: DensityGrid): boolean => reachOf(grid) !== undefined;

/**
 * Draws the points into a canvas of the grid's size: a few as dots, many as cells, darker where more of them lie.
 * In the colour of the text around it, `rgb(red, green, blue)`, as the canvas need not stand in the page yet.
 */
export function drawPoints(canvas: HTMLCanvasElement, grid: DensityGrid, { color }: { readonly color: string }): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map(Number);
  const ink = (blue << 16) | (green << 8) | red;
  const reach = reachOf(grid);
  if (reach === undefined) drawCells(canvas, context, grid, ink);
  else drawDots(context, grid, (dotAlpha << 24) | ink, reach);
}

function drawCells(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, grid: DensityGrid, ink: number): void {
  const image = imageOf(canvas, context, grid);
  const pixels = new Uint32Array(image.data.buffer);
  pixels.fill(0);
  putCells(pixels, grid, ink);
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

/** Of a picture that is drawn one strip after the other: a system clears all memory that is touched for the first time, which takes longer than the dots. */
const stripHeight = 32;

function drawDots(
  context: CanvasRenderingContext2D,
  { width, height, cells }: DensityGrid,
  shade: number,
  reach: number,
): void {
  const image = context.createImageData(width, stripHeight);
  const pixels = new Uint32Array(image.data.buffer);
  const after = pixels.length + reach * width;
  const sorted = cells.toSorted();
  let first = 0;
  for (let top = 0; top < height; top += stripHeight) {
    const cellAt = (index: number): number => (sorted[index] ?? Infinity) - top * width;
    pixels.fill(0);
    while (cellAt(first) < -reach * width) first += 1;
    for (let index = first; cellAt(index) < after; index += 1) putDot(pixels, width, cellAt(index), shade, reach);
    context.putImageData(image, 0, top);
  }
}

/** A square without its corners, of which only a part may be on the pixels. */
function putDot(pixels: Uint32Array, width: number, cell: number, shade: number, reach: number): void {
  const x = (cell + reach * width) % width;
  for (let down = -reach; down <= reach; down += 1) {
    const half = Math.abs(down) === reach ? reach - 1 : reach;
    const line = cell - x + down * width;
    if (line >= 0 && line < pixels.length)
      pixels.fill(shade, line + Math.max(0, x - half), line + Math.min(width, x + half + 1));
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
