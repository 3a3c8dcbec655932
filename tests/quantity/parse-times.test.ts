import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTimes } from "../../lib/quantity";

const read = (text: string) => {
  const parsed = parseTimes(text);
  return parsed.kind === "quantity" ? parsed.quantity : parsed.kind;
};

describe("how many times, in any way of writing it", () => {
  test.each([
    ["3", 3],
    ["3.0×", 3],
    ["x3", 3],
    ["3X", 3],
    ["3-fold", 3],
    ["threefold", 3],
    ["three times", 3],
    ["three times as many", 3],
    ["3 times more", 3],
    ["three times fewer", 3],
    ["by a factor of three", 3],
    ["3:1", 3],
    ["tripled", 3],
    ["三倍", 3],
    ["3.0倍", 3],
    ["twice as fast", 2],
    ["doubled", 2],
    ["翻一番", 2],
    ["one and a half times", 1.5],
    ["a hundredfold", 100],
    ["百倍", 100],
    ["一百二十倍", 120],
    ["+500 %", 6],
    ["500% more", 6],
    ["30 percent larger", 1.3],
    ["增加 200%", 3],
    ["30% of", 0.3],
    ["30% as many as", 0.3],
    ["130% of", 1.3],
    ["half as many", 0.5],
    ["halved", 0.5],
    ["减半", 0.5],
    ["a third", 1 / 3],
    ["two thirds", 2 / 3],
    ["three-quarters", 0.75],
    ["2/3", 2 / 3],
    ["1:4", 0.25],
    ["四分之三", 0.75],
    ["the same", 1],
    ["as many", 1],
    ["持平", 1],
    ["exactly 3×", 3],
    ["a speedup of 3×", 3],
    ["快3倍", 3],
    ["减少一半", 0.5],
    ["an order of magnitude", 10],
    ["two orders of magnitude", 100],
    ["三个数量级", 1000],
  ])("%s", (text, value) => {
    expect(read(text)).toMatchObject({ text, bound: "exact" });
    expect(read(text)).toHaveProperty("value", expect.closeTo(value, 12));
  });

  test.each([
    ["more than three times", 3, "at-least"],
    ["3倍以上", 3, "at-least"],
    ["twice or more", 2, "at-least"],
    ["less than half", 0.5, "at-most"],
    ["over an order of magnitude", 10, "at-least"],
    ["about a third", 1 / 3, "about"],
    ["三倍左右", 3, "about"],
    ["between two and four times", 3, "range"],
    ["two to four times", 3, "range"],
    ["from two to four times", 3, "range"],
    ["2-fold to 4-fold", 3, "range"],
    ["少2-4倍", 3, "range"],
    ["两倍多", 2, "at-least"],
    ["just over 2×", 2, "at-least"],
    ["in excess of 2×", 2, "at-least"],
    ["高达 9 倍", 9, "at-most"],
    ["+20-40%", 1.3, "range"],
    ["20-40% more", 1.3, "range"],
  ])("%s is %s, %s", (text, value, bound) => {
    expect(read(text)).toMatchObject({ bound, text });
    expect(read(text)).toHaveProperty("value", expect.closeTo(value, 12));
  });

  test.each(["30%", "-30%", "30% less", "减少 30%"])("%s stays a percentage, as its direction decides", (text) => {
    expect(read(text)).toMatchObject({ unit: "%" });
  });

  test.each(["many", "of", "1/0", "order", "分之一", "a factor"])("%s is none", (text) => {
    expect(read(text)).toBe("invalid");
  });

  test.each([
    ["1/3", 1 / 3.5, 1 / 2.5],
    ["half", 1 / 2.5, 1 / 1.5],
    ["the same", 0.95, 1.05],
    ["an order of magnitude", 10 ** 0.5, 10 ** 1.5],
    ["30% of", 0.295, 0.305],
  ])("%s stands for %s to %s", (text, low, high) => {
    expect(read(text)).toHaveProperty("interval", { low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) });
  });

  test("never throws, keeps the text and holds its value", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^(over |~)?[\d./:a-f%×半倍分之 ]{1,12}( of| more)?$/)),
        (text) => {
          const parsed = parseTimes(text);
          if (parsed.kind !== "quantity") return;
          const { quantity } = parsed;
          expect(quantity.text).toBe(text);
          expect(quantity.interval.low).toBeLessThanOrEqual(quantity.value);
          expect(quantity.interval.high).toBeGreaterThanOrEqual(quantity.value);
        },
      ),
    );
  });
});
