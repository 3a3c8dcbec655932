import { expect, test } from "vitest";
import { drawPoints } from "../../components/import/large-points";

/** A canvas that keeps what is put on it. */
function canvasOf(width: number, height: number) {
  const pixels = new Uint32Array(width * height);
  const context = {
    createImageData: (across: number, down: number) => ({
      width: across,
      height: down,
      data: new Uint8ClampedArray(4 * across * down),
    }),
    putImageData: ({ data }: ImageData, _left: number, top: number) => {
      const from = top * width;
      pixels.set(new Uint32Array(data.buffer).subarray(0, pixels.length - from), from);
    },
  };
  return { canvas: { getContext: () => context } as unknown as HTMLCanvasElement, pixels };
}

/** Lines of the picture: a sign for each pixel, `#` where there is ink. */
function drawn(width: number, height: number, cells: readonly number[], points = cells.length): readonly string[] {
  const { canvas, pixels } = canvasOf(width, height);
  const counts = new Uint32Array(cells.length).fill(1);
  const grid = { width, height, cells: Uint32Array.from(cells), counts, largest: 1, points, atZero: 0, isLog: true };
  drawPoints(canvas, { ...grid, x: [0, 1], y: [0, 1] }, { color: "rgb(1, 2, 3)" });
  return Array.from({ length: height }, (_, line) =>
    Array.from(pixels.subarray(line * width, (line + 1) * width), (pixel) => (pixel === 0 ? "." : "#")).join(""),
  );
}

test("points with room around them are dots of five pixels, closer ones are of three, dense ones are cells", () => {
  const aroundMiddle = (points: number) =>
    drawn(40, 40, [20 * 40 + 20], points)
      .slice(17, 24)
      .map((line) => line.slice(17, 24));
  const ofFive = [".......", "..###..", ".#####.", ".#####.", ".#####.", "..###..", "......."];
  const ofThree = [".......", ".......", "...#...", "..###..", "...#...", ".......", "......."];
  const cell = [".......", ".......", ".......", "...#...", ".......", ".......", "......."];
  expect(aroundMiddle(4)).toEqual(ofFive);
  expect([5, 22].map(aroundMiddle)).toEqual([ofThree, ofThree]);
  expect(aroundMiddle(23)).toEqual(cell);
});

test("a dot at an edge ends there", () => {
  const lines = drawn(60, 4, [0, 4 * 60 - 1], 3);
  expect(lines.map((line) => line.slice(0, 3))).toEqual(["##.", "#..", "...", "..."]);
  expect(lines.map((line) => line.slice(-3))).toEqual(["...", "...", "..#", ".##"]);
});

test("dots are whole wherever they lie in a high picture, in any order of their cells", () => {
  const [width, height] = [9, 200];
  const rows = Array.from({ length: 33 }, (_, place) => 3 + 6 * place);
  const lines = drawn(
    width,
    height,
    rows.toReversed().map((row) => row * width + (row % 5) + 2),
    5,
  );
  for (const row of rows) {
    const left = row % 5;
    const dot = lines.slice(row - 2, row + 3).map((line) => line.slice(left, left + 5));
    expect(dot).toEqual([".###.", "#####", "#####", "#####", ".###."]);
  }
  expect(lines.join("").replaceAll(".", "").length).toBe(rows.length * 21);
});

test("dots are no darker where they lie over each other, cells are where they hold more", () => {
  const ink = (counts: readonly number[], points: number) => {
    const { canvas, pixels } = canvasOf(30, 30);
    const grid = { width: 30, height: 30, cells: Uint32Array.of(0, 1), counts: Uint32Array.from(counts), points };
    const drawn = { ...grid, largest: Math.max(...counts), atZero: 0, isLog: true, x: [0, 1], y: [0, 1] } as const;
    drawPoints(canvas, drawn, { color: "rgb(1, 2, 3)" });
    return [(pixels[0] ?? 0) >>> 24, (pixels[1] ?? 0) >>> 24] as const;
  };
  expect(new Set(ink([1, 9], 2)).size).toBe(1);
  const [few = 0, many = 0] = ink([1, 9], 900);
  expect(many).toBeGreaterThan(few);
});

test("points have the colour of the text around them", () => {
  for (const points of [2, 900]) {
    const { canvas, pixels } = canvasOf(30, 30);
    const grid = { width: 30, height: 30, cells: Uint32Array.of(0), counts: Uint32Array.of(1), points, largest: 1 };
    drawPoints(canvas, { ...grid, atZero: 0, isLog: true, x: [0, 1], y: [0, 1] }, { color: "rgb(1, 20, 255)" });
    expect([...new Uint8Array(pixels.buffer)].slice(0, 3)).toEqual([1, 20, 255]);
  }
});
