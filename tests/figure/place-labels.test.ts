import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Obstacle } from "../../lib/figure/label-grid";
import { type LabelWish, placeLabels, type Wall } from "../../lib/figure/place-labels";
import type { PlacedText, Rect } from "../../lib/figure/plan";
import { textWidth } from "../../lib/figure/text-width";

const size = 12;
const frame: Rect = { x: 20, y: 10, width: 400, height: 240 };

const boxOf = ({ x, y, text, weight }: PlacedText): Rect => ({
  x,
  y: y - size * 0.76,
  width: textWidth(text, size, weight),
  height: size,
});
const touch = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width - 0.02 &&
  b.x < a.x + a.width - 0.02 &&
  a.y < b.y + b.height - 0.02 &&
  b.y < a.y + a.height - 0.02;
const crosses = ({ x, y, width, height }: Rect, { x1, y1, x2, y2 }: Wall): boolean =>
  Math.min(x1, x2) < x + width - 0.02 &&
  Math.max(x1, x2) > x + 0.02 &&
  Math.min(y1, y2) < y + height - 0.02 &&
  Math.max(y1, y2) > y + 0.02;
const covers = (box: Rect, { x, y, r }: Obstacle): boolean =>
  Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height)) < r - 0.02;

const wish = (text: string, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({
  text,
  x,
  y,
  r: 4.5,
  weight: 400,
  role: "ink",
  model: text,
  ...more,
});
const place = (wishes: readonly LabelWish[], walls: readonly Wall[] = []) =>
  placeLabels(wishes, wishes, walls, frame, size).texts;

test("a label stands at the right of its dot, as high as it", () => {
  const [label] = place([wish("GPT-3", 100, 100)]);
  expect(label).toMatchObject({
    text: "GPT-3",
    x: 108.5,
    anchor: "start",
    model: "GPT-3",
    role: "ink",
    weight: 400,
    size,
  });
  expect((label?.y ?? 0) - 100).toBeCloseTo(size * 0.26, 1);
});

test("at the right edge it stands at the left", () => {
  const [label] = place([wish("Turing-NLG", 410, 100)]);
  expect(label?.x).toBeCloseTo(410 - 8.5 - textWidth("Turing-NLG", size), 1);
});

test("of two that cannot both stand the first one does", () => {
  const small: Rect = { x: 0, y: 0, width: 60, height: 14 };
  const wishes = [wish("GPT-3", 10, 7), wish("GPT-2", 10, 7)];
  expect(placeLabels(wishes, wishes, [], small, size).texts.map(({ text }) => text)).toEqual(["GPT-3"]);
});

test("a label keeps clear of a line", () => {
  const wall: Wall = { x1: 100, y1: 100, x2: 420, y2: 100 };
  const [label] = place([wish("GPT-3", 100, 100)], [wall]);
  expect(label).toBeDefined();
  expect(label?.x).toBeLessThan(100);
});

describe("a telling label without room beside its dot", () => {
  const walled = (x: number): readonly Wall[] => [
    { x1: x - 14, y1: 10, x2: x - 14, y2: 250 },
    { x1: x + 14, y1: 10, x2: x + 14, y2: 250 },
  ];

  test("stands in two lines, before what is in brackets", () => {
    const small: Rect = { x: 0, y: 0, width: 120, height: 60 };
    const wishes = [wish("Turing-NLG (2020)", 10, 30, { isTelling: true })];
    const { texts, leaders } = placeLabels(wishes, wishes, [], small, size);
    expect(texts.map(({ text }) => text)).toEqual(["Turing-NLG", "(2020)"]);
    expect(new Set(texts.map(({ x }) => x)).size).toBe(1);
    expect(leaders).toEqual([]);
  });

  test("stands on a leader, across lines where it must", () => {
    const wishes = [wish("GPT-3", 200, 100, { isTelling: true })];
    const { texts, leaders } = placeLabels(wishes, wishes, walled(200), frame, size);
    expect(texts).toHaveLength(1);
    expect(leaders).toHaveLength(1);
    expect(placeLabels([wish("GPT-3", 200, 100)], wishes, walled(200), frame, size).texts).toEqual([]);
  });
});

test("a label that has no place is left out", () => {
  expect(place([wish("a very long name that is wider than the whole picture, and then some more", 200, 100)])).toEqual(
    [],
  );
  expect(place([wish("outside", 2000, 100)])).toEqual([]);
});

describe("whatever dots there are", () => {
  const text = fc.constantFrom("GPT-3", "Turing-NLG", "悟道 2.0", "Switch Transformer (T5-XXL, 1.6T)", "T5", "");
  const spot = fc.record({
    x: fc.double({ min: 20, max: 420, noNaN: true }),
    y: fc.double({ min: 10, max: 250, noNaN: true }),
    r: fc.constantFrom(2.5, 4.5, 16),
  });
  const wishes = fc.array(
    fc
      .tuple(text, spot, fc.constantFrom<(400 | 600)[]>(400, 600))
      .map(([label, { x, y, r }, weight]) => wish(label, x, y, { r, weight })),
    { maxLength: 40 },
  );
  const wall = fc
    .tuple(spot, spot, fc.boolean())
    .map(
      ([a, b, level]): Wall =>
        level ? { x1: a.x, y1: a.y, x2: b.x, y2: a.y } : { x1: a.x, y1: a.y, x2: a.x, y2: b.y },
    );
  const inPicture = fc.tuple(wishes, fc.array(wall, { maxLength: 6 }));

  test("no label touches another", () => {
    fc.assert(
      fc.property(inPicture, ([list, walls]) => {
        const boxes = place(list, walls).map(boxOf);
        boxes.forEach((box, index) => {
          for (const other of boxes.slice(index + 1)) expect(touch(box, other)).toBe(false);
        });
      }),
    );
  });

  test("none leaves the frame", () => {
    fc.assert(
      fc.property(inPicture, ([list, walls]) => {
        for (const { x, y, width, height } of place(list, walls).map(boxOf)) {
          expect(x).toBeGreaterThanOrEqual(frame.x - 0.01);
          expect(y).toBeGreaterThanOrEqual(frame.y - 0.01);
          expect(x + width).toBeLessThanOrEqual(frame.x + frame.width + 0.01);
          expect(y + height).toBeLessThanOrEqual(frame.y + frame.height + 0.01);
        }
      }),
    );
  });

  test("none covers a dot other than its own, nor a line", () => {
    fc.assert(
      fc.property(inPicture, ([list, walls]) => {
        const numbered = list.map((entry, index) => ({ ...entry, model: String(index) }));
        for (const label of placeLabels(numbered, numbered, walls, frame, size).texts) {
          const box = boxOf(label);
          const own = numbered[Number(label.model)];
          for (const dot of numbered) {
            if (dot.x !== own?.x || dot.y !== own.y) expect(covers(box, dot)).toBe(false);
          }
          for (const wall of walls) expect(crosses(box, wall)).toBe(false);
        }
      }),
    );
  });

  test("each label is one of the wishes, at most once, and the same input gives the same labels", () => {
    fc.assert(
      fc.property(inPicture, ([list, walls]) => {
        const numbered = list.map((entry, index) => ({ ...entry, model: String(index) }));
        const labels = placeLabels(numbered, numbered, walls, frame, size).texts;
        expect(new Set(labels.map(({ model }) => model)).size).toBe(labels.length);
        for (const { model, text: shown } of labels) expect(numbered[Number(model)]?.text).toBe(shown);
        expect(placeLabels(numbered, numbered, walls, frame, size).texts).toEqual(labels);
      }),
    );
  });
});
