import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  digitsWithin,
  type FormatOptions,
  formatDifference,
  formatInterval,
  formatNumber,
  formatQuantity,
  formatRatio,
  formatRatioInterval,
  ratioOf,
  writtenDigits,
} from "../../lib/quantity";
import { quantityOf } from "./quantity-of";

const en: FormatOptions = { locale: "en" };
const zh: FormatOptions = { locale: "zh" };
const space = "\u00a0";

test.each<readonly [label: string, value: number, options: FormatOptions, expected: string]>([
  ["GPT-3", 175e9, en, "175B"],
  ["GPT-3 in Chinese", 175e9, zh, "1,750亿"],
  ["a trillion", 1.571e12, en, "1.57T"],
  ["万亿", 1.571e12, zh, "1.57万亿"],
  ["170K", 170000, en, "170K"],
  ["17万", 170000, zh, "17万"],
  ["a million", 1.5e6, en, "1.5M"],
  ["rounding up changes the sign", 999_999, en, "1M"],
  ["below 10,000 there is no sign", 1500, en, "1,500"],
  ["rounding up to 10,000 brings the sign", 9999.6, en, "10K"],
  ["three digits", 10.294117, en, "10.3"],
  ["no zeros are added", 34, en, "34"],
  ["small", 0.0361, en, "0.0361"],
  ["very small", 0.0000123, en, "0.0000123"],
  ["smaller", 1.23e-7, en, "1.23×10⁻⁷"],
  ["zero", 0, en, "0"],
  ["minus zero", -0, en, "0"],
  ["negative", -134.3, en, "−134"],
  ["negative, scaled", -1.5e6, en, "−1.5M"],
  ["a half goes up", 2.5, { ...en, digits: 1 }, "3"],
  ["a half goes up, below zero", -2.5, { ...en, digits: 1 }, "−2"],
  ["a decimal half, not a binary one", 1.005, en, "1.01"],
  ["compute", 3.14e23, { ...en, unit: "FLOP" }, `3.14×10²³${space}FLOP`],
  ["compute in Chinese", 3.14e23, { ...zh, unit: "FLOP" }, `3.14×10²³${space}FLOP`],
  ["percent", 34.6, { ...en, unit: "%" }, "34.6%"],
  ["a count has no unit", 17, { ...en, unit: "count" }, "17"],
  ["milliseconds get no sign", 12_345, { ...en, unit: "ms" }, `12,345${space}ms`],
  ["an integer part is not rounded", 1446.4, en, "1,446"],
  ["an integer part is not rounded, scaled", 174_523_000_000, zh, "1,745亿"],
  ["gigabytes get no sign", 40_000, { ...zh, unit: "GB" }, `40,000${space}GB`],
  ["billions of FLOPs get no second sign", 12_345, { ...en, unit: "GFLOPs" }, `12,345${space}GFLOPs`],
  ["bytes get a prefix", 570e9, { ...en, unit: "B" }, `570${space}GB`],
  ["bytes get a prefix in Chinese", 5.45e13, { ...zh, unit: "B" }, `54.5${space}TB`],
  ["bytes that are few get none", 9_999, { ...en, unit: "B" }, `9,999${space}B`],
  ["bytes in full", 570e9, { ...en, unit: "B", style: "full" }, `570,000,000,000${space}B`],
  ["a half that a division would push up", -2.147483645e22, { ...en, unit: "B", digits: 9 }, `−21,474,836.4${space}PB`],
  ["bytes beyond prefixes", 1e30, { ...en, unit: "B" }, `1×10¹⁵${space}PB`],
  ["a unit that is named elsewhere still rules the sign", 12_345, { ...en, unit: "ms", hidesUnit: true }, "12,345"],
  ["percent is never hidden", 34.6, { ...en, unit: "%", hidesUnit: true }, "34.6%"],
  ["tokens do", 300e9, { ...en, unit: "tokens" }, `300B${space}tokens`],
  ["units that are words in Chinese", 163.9, { ...zh, unit: "images/s" }, `164${space}张/秒`],
  ["no space between Chinese words", 298_000, { ...zh, unit: "points" }, "29.8万分"],
  ["a number of times", 8.6, { ...en, unit: "x" }, "8.6×"],
  ["a sign from a lower power", 5_000, { ...en, signFrom: 3 }, "5K"],
  ["full", 163.9, { ...en, style: "full", unit: "images/s" }, `163.9${space}images/s`],
  ["full, large", 175e9, { ...en, style: "full" }, "175,000,000,000"],
  ["full, every digit", 1234567.25, { ...en, style: "full" }, "1,234,567.25"],
  ["full hides the noise of arithmetic", 0.1 + 0.2, { ...en, style: "full" }, "0.3"],
  ["full to some digits", 1234567, { ...en, style: "full", digits: 3 }, "1,230,000"],
  ["more digits", 92.64708, { ...en, digits: 5 }, "92.647"],
  ["no digit that an interval leaves open", 3.6154, { ...en, interval: { low: 3.53, high: 3.71 } }, "3.6"],
  ["no number", Number.NaN, en, "–"],
  ["infinite", Number.NEGATIVE_INFINITY, { ...en, unit: "%" }, "−∞%"],
])("a number, %s", (_, value, options, expected) => {
  expect(formatNumber(value, options)).toBe(expected);
});

test.each<readonly [text: string, compact: string, full: string]>([
  ["175B", "175B", "175,000,000,000"],
  ["1.5B", "1.5B", "1,500,000,000"],
  ["2.0B", "2.0B", "2,000,000,000"],
  ["34.6", "34.6", "34.6"],
  ["97", "97", "97"],
  ["75.0", "75.0", "75.0"],
  ["0.036", "0.036", "0.036"],
  ["163.9", "164", "163.9"],
  ["92.64708", "92.6", "92.64708"],
  ["1446", "1,446", "1,446"],
  ["7127.70", "7,128", "7,127.70"],
  ["297638.17 ± 37054.55", "298K", "297,638.17"],
  ["10^6", "1M", "1,000,000"],
  ["3.14×10²³", "3.14×10²³", "3.14×10²³"],
  ["+5%", "1.05", "1.05"],
  ["~170,000", "~170K", "~170,000"],
  ["over 30", "≥30", "≥30"],
  ["<5", "≤5", "≤5"],
  ["4-9×", "4–9", "4–9"],
  ["-18407.64", "−18.4K", "−18,407.64"],
])("a quantity written %s has no digit that was not written", (text, compact, full) => {
  expect(formatQuantity(quantityOf(text), en)).toBe(compact);
  expect(formatQuantity(quantityOf(text), { ...en, style: "full" })).toBe(full);
});

test("a quantity shows the unit of its metric, in which its value is", () => {
  expect(formatQuantity(quantityOf("0.32 s", { unit: "ms" }), { ...en, unit: "ms" })).toBe(`320${space}ms`);
  expect(formatQuantity(quantityOf("10-20%"), { ...en, unit: "%" })).toBe("10–20%");
});

test.each<readonly [ratio: number, expected: string]>([
  [10.294, "10.3×"],
  [0.2431, "0.243×"],
  [0.24, "0.24×"],
  [1, "1×"],
  [10, "10×"],
  [1180.4, "1,180×"],
  [1_234_567, "1,230,000×"],
  [0.00024, "0.00024×"],
  [-2.5, "−2.5×"],
])("the ratio %d is %s in both languages", (ratio, expected) => {
  expect(formatRatio(ratio, "en")).toBe(expected);
  expect(formatRatio(ratio, "zh")).toBe(expected);
});

describe("intervals", () => {
  test.each<readonly [a: string, b: string, expected: string]>([
    ["175B", "1.5B", "112.6–121.0×"],
    ["9.4B", "2.6B", "3.53–3.71×"],
    ["175B", "17B", "9.97–10.64×"],
    ["175,000,000,000", "1,500,000,000", "117×"],
  ])("of %s to %s are %s", (a, b, expected) => {
    const ratio = ratioOf(quantityOf(a), quantityOf(b));
    expect(formatRatioInterval(ratio?.interval ?? { low: 0, high: 0 }, "en")).toBe(expected);
  });

  test.each<readonly [label: string, low: number, high: number, options: FormatOptions, expected: string]>([
    ["scaled", 174.5e9, 175.5e9, en, "174.5B–175.5B"],
    ["scaled in Chinese", 174.5e9, 175.5e9, zh, "1,745亿–1,755亿"],
    ["the unit once", 1.69, 1.73, { ...en, unit: "ms" }, `1.69–1.73${space}ms`],
    ["one prefix for both ends", 9e8, 1.25e9, { ...en, unit: "B" }, `0.9–1.25${space}GB`],
    ["the metric's way of writing", 12_000, 15_000, { ...en, unit: "ms" }, `12,000–15,000${space}ms`],
    ["negative", -5, -3, en, "−5 to −3"],
    ["negative in Chinese", -5, 3, zh, "−5至3"],
    ["a point", 4, 4, en, "4"],
    ["percent", 4, 9, { ...en, unit: "%" }, "4–9%"],
  ])("are written: %s", (_, low, high, options, expected) => {
    expect(formatInterval({ low, high }, options)).toBe(expected);
  });

  test("of a ratio that hardly varies or is a point are one number", () => {
    expect(formatRatioInterval({ low: 2, high: 2 }, "en")).toBe("2×");
    expect(formatRatioInterval({ low: 2, high: 2.000000000001 }, "en")).toBe("2×");
    expect(formatRatioInterval({ low: 2, high: Number.POSITIVE_INFINITY }, "en")).toBe("2×–∞×");
  });

  test("never print an end that is out of order", () => {
    const end = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(end, end, (a, b) => {
        const text = formatRatioInterval({ low: Math.min(a, b), high: Math.max(a, b) }, "en");
        const { low, high } = quantityOf(text).interval;
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });
});

test.each<readonly [difference: number, options: FormatOptions, expected: string]>([
  [3.2, en, "+3.2"],
  [-134.3, en, "−134.3"],
  [0, en, "0"],
  [37.8 - 34.6, { ...en, unit: "%" }, "+3.2%"],
  [2.5e9, zh, "+25亿"],
  [-0.5, { ...en, unit: "ms" }, `−0.5${space}ms`],
])("the difference %d is written with its sign: %s", (difference, options, expected) => {
  expect(formatDifference(difference, options)).toBe(expected);
});

test.each<readonly [text: string, digits: number]>([
  ["175B", 3],
  ["163.9", 4],
  ["0.036", 2],
  ["0.0360", 3],
  ["1,014.45M", 6],
  ["1750亿", 4],
  ["0", 1],
  ["half", 1],
  ["~170,000", 6],
  ["10⁶", 1],
  ["+500%", 3],
  ["1 014.45", 6],
  ["９．４", 2],
])("%j has %d written digits", (text, digits) => {
  expect(writtenDigits(quantityOf(text))).toBe(digits);
});

test.each<readonly [value: number, low: number, high: number, digits: number]>([
  [3.6, 3.55, 3.65, 2],
  [175e9, 174.5e9, 175.5e9, 3],
  [117, 112.6, 121, 3],
  [0, -0.5, 0.5, 1],
  [5, -100, 100, 1],
  [1 / 3, 1 / 3, 1 / 3, 17],
])("%d in [%d, %d) has %d digits", (value, low, high, digits) => {
  expect(digitsWithin(value, { low, high })).toBe(digits);
});

describe("a ratio of quantities", () => {
  test("carries the digits of both", () => {
    const ratio = ratioOf(quantityOf("9.4B"), quantityOf("2.6B"));
    expect(ratio?.value).toBeCloseTo(3.615, 3);
    expect(ratio?.interval.low).toBeCloseTo(9.35 / 2.65, 12);
    expect(ratio?.interval.high).toBeCloseTo(9.45 / 2.55, 12);
  });

  test.each(["0", "0.3±0.3", "0.2±0.5", "±3"])("is undefined where the divisor may be zero: %s", (text) => {
    expect(ratioOf(quantityOf("5"), quantityOf(text))).toBeUndefined();
  });
});
