import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitNames } from "../../lib/figure/fit-names";
import { textWidth } from "../../lib/figure/text-width";

const size = 12;
const cut = (texts: readonly string[], room: number): readonly string[] =>
  fitNames(
    texts.map((text) => ({ text, weight: 400, width: textWidth(text, size), room })),
    size,
  );

test.each<readonly [string, readonly string[], number, readonly string[]]>([
  ["have room", ["GPT-2", "GPT-3"], 100, ["GPT-2", "GPT-3"]],
  ["are told apart by their start", ["Cascade Mask R-CNN", "Faster R-CNN"], 70, ["Cascade M…", "Faster R-C…"]],
  [
    "differ only at their end",
    ["Mask R-CNN R50-FPN 100ep", "Mask R-CNN R50-FPN 400ep"],
    110,
    ["Mask R-CN…100ep", "Mask R-CN…400ep"],
  ],
  [
    "differ before an end they share",
    ["Mask R-CNN LSJ R50 (Detectron2)", "Mask R-CNN LSJ R101 (Detectron2)"],
    100,
    ["Mask…R50 (De…", "Mask…R101 (De…"],
  ],
  ["are the same", ["A name that is too long", "A name that is too long"], 60, ["A name t…", "A name t…"]],
])("names that %s", (_, texts, room, expected) => {
  expect(cut(texts, room)).toEqual(expected);
});

describe("whatever they are called", () => {
  const names = fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 8 });

  test("names keep to their room", () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 30, max: 200 }), (texts, room) => {
        for (const text of cut(texts, room)) expect(textWidth(text, size)).toBeLessThanOrEqual(room + 1e-9);
      }),
    );
  });

  test("what fits stays whole", () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 30, max: 200 }), (texts, room) => {
        cut(texts, room).forEach((text, index) => {
          const whole = texts[index] ?? "";
          if (textWidth(whole, size) <= room) expect(text).toBe(whole);
        });
      }),
    );
  });
});
