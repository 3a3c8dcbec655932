import { readFileSync } from "node:fs";
import fc from "fast-check";
import { create } from "fontkit";
import { describe, expect, test } from "vitest";
import { balanceText, fitText, textWidth, type Weight, wrapText, wrapWithoutRest } from "../../lib/figure/text-width";

const weights: readonly Weight[] = [400, 600];
const words = fc.array(
  fc.constantFrom(
    "GPT-3",
    "Turing-NLG",
    "参数量",
    "a",
    "Wu Dao 2.0,",
    "悟道。",
    "—",
    "https://example.org/a/very/long/path",
    "，",
    "😀",
    "é",
  ),
  { maxLength: 14 },
);
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  words.map((list) => list.join(" ")),
  words.map((list) => list.join("")),
);

describe("the width of a text", () => {
  const files = { 400: "Geist-Regular.ttf", 600: "Geist-SemiBold.ttf" } as const;

  test.each(weights)("is that of the shipped font, weight %d", (weight) => {
    const font = create(readFileSync(`node_modules/geist/dist/fonts/geist-sans/${files[weight]}`));
    if (!("layout" in font)) throw new Error("a single font");
    for (const text of [
      "Language models, 1,014.45M",
      "AVATAR To Yes",
      "−134.3 × 10²³ ≥ 5",
      "naïve Čapek",
      "34.6%",
      "~170K",
    ]) {
      const { advanceWidth } = font.layout(text, { kern: false, liga: false, calt: false, ccmp: false });
      expect(textWidth(text, 12, weight)).toBeCloseTo((advanceWidth / font.unitsPerEm) * 12, 1);
    }
  });

  test("of a Chinese sign is the size", () => {
    expect(textWidth("参数量", 12)).toBe(36);
    expect(textWidth("，。", 10)).toBe(20);
  });

  test("of nothing is nothing, and grows with every sign and with the size", () => {
    expect(textWidth("", 12)).toBe(0);
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(...weights), (a, b, weight) => {
        const [whole, parts] = [textWidth(a + b, 12, weight), textWidth(a, 12, weight) + textWidth(b, 12, weight)];
        expect(whole).toBeCloseTo(parts, 6);
        expect(textWidth(a, 24, weight)).toBeCloseTo(2 * textWidth(a, 12, weight), 6);
      }),
    );
  });

  test("of any sign, of any script, is positive", () => {
    for (const sign of ["j", " ", "\u00a0", "א", "ا", "न", "한", "ᠠ", "😀", "\u{20bb7}"])
      expect(textWidth(sign, 10)).toBeGreaterThan(0);
  });
});

describe("a text that is fitted", () => {
  test.each<readonly [text: string, width: number, expected: string]>([
    ["GPT-3", 200, "GPT-3"],
    ["Turing Natural Language Generation", 100, "Turing Natural L…"],
    ["Turing Natural Language Generation", 50, "Turing…"],
    ["参数量与训练算力", 60, "参数量与…"],
    ["", 10, ""],
    ["GPT-3", 0, "…"],
  ])("%j into %d px is %j", (text, width, expected) => {
    expect(fitText(text, width, 12)).toBe(expected);
  });

  test("is never too wide, and stays whole where it fits", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.double({ min: 12, max: 300, noNaN: true }),
        fc.constantFrom(...weights),
        (text, width, weight) => {
          const fitted = fitText(text, width, 12, weight);
          expect(textWidth(fitted, 12, weight)).toBeLessThanOrEqual(width);
          if (textWidth(text, 12, weight) <= width) expect(fitted).toBe(text);
          else expect(text.startsWith(fitted.slice(0, -1))).toBe(true);
        },
      ),
    );
  });

  test("is not cut within a sign", () => {
    expect(fitText("😀😀😀😀", 30, 12)).toBe("😀…");
  });
});

describe("a text that is wrapped", () => {
  test.each<readonly [text: string, width: number, expected: readonly string[]]>([
    ["one line", 200, ["one line"]],
    ["broken at a space", 60, ["broken at", "a space"]],
    ["一二三四五六", 36, ["一二三", "四五六"]],
    ["一二三，四五六", 36, ["一二", "三，四", "五六"]],
    ["共一千七百五十亿，即1,750亿", 72, ["共一千七百五", "十亿，即", "1,750亿"]],
    ["一二三（AlexNet，6,000万）到三", 96, ["一二三", "（AlexNet，", "6,000万）到三"]],
    ["从一到二（GPT-4，≈1.8万亿），三", 80, ["从一到二", "（GPT-4，", "≈1.8万亿），", "三"]],
    ["按参数量，在 179 个模型中", 90, ["按参数量，在", "179 个模型中"]],
    ["", 100, []],
    ["   ", 100, []],
  ])("%j at %d px", (text, width, expected) => {
    expect(wrapText(text, width, 12)).toEqual(expected);
  });

  test("keeps every sign but blanks at the ends of lines, and no line is too wide", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.double({ min: 80, max: 300, noNaN: true }),
        fc.constantFrom(...weights),
        (text, width, weight) => {
          const lines = wrapText(text, width, 12, weight);
          expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
          for (const line of lines) {
            expect(line.trimEnd()).toBe(line);
            expect(textWidth(line, 12, weight)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });

  test("breaks a word that is wider than a line", () => {
    const lines = wrapText("see https://example.org/a/very/long/path/that/has/no/space", 120, 12);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120);
  });
});

describe("a text that is balanced", () => {
  test("has lines of about the same length", () => {
    const lines = balanceText("GPT-3 has ten times the parameters of Turing-NLG", 240, 12);
    expect(lines).toHaveLength(2);
    expect(Math.abs(textWidth(lines[0] ?? "", 12) - textWidth(lines[1] ?? "", 12))).toBeLessThan(40);
  });

  test("has the signs and as many lines as one that is wrapped", () => {
    fc.assert(
      fc.property(anyText, fc.double({ min: 80, max: 300, noNaN: true }), (text, width) => {
        const lines = balanceText(text, width, 20, 600);
        expect(lines).toHaveLength(wrapText(text, width, 20, 600).length);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const line of lines) expect(textWidth(line, 20, 600)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test("a paragraph leaves no word alone in its last line where narrower lines take it along", () => {
  const text =
    "6 models have no known value. 2 models have other reported values, drawn where there is one. Estimates.";
  const width = textWidth(text, 11) * 0.95;
  expect(wrapText(text, width, 11).at(-1)).toBe("Estimates.");
  const lines = wrapWithoutRest(text, width, 11);
  expect(lines).toHaveLength(2);
  expect(textWidth(lines.at(-1) ?? "", 11)).toBeGreaterThan(width * 0.15);
  expect(lines.join(" ")).toBe(text);
  expect(wrapWithoutRest("one line", 1000, 11)).toEqual(["one line"]);
});
