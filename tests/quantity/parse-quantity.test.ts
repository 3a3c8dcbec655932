import { describe, expect, test } from "vitest";
import { type Bound, contains, isUnknown, type ParseOptions, parseQuantity } from "../../lib/quantity";
import { quantityOf } from "./quantity-of";

type Case = readonly [label: string, text: string, value: number, low: number, high: number];

const reads = (cases: readonly Case[], options: ParseOptions = {}): void => {
  test.each(cases)("%s: %j", (_, text, value, low, high) => {
    expect(quantityOf(text, options)).toMatchObject({ value, interval: { low, high }, text });
  });
};

describe("a plain number stands for its rounding interval", () => {
  reads([
    ["an integer", "97", 97, 96.5, 97.5],
    ["one decimal", "34.6", 34.6, 34.55, 34.65],
    ["a zero that was written counts", "75.0", 75, 74.95, 75.05],
    ["small", "0.036", 0.036, 0.0355, 0.0365],
    ["no digit before the point", ".5", 0.5, 0.45, 0.55],
    ["a point at the end", "1.", 1, 0.5, 1.5],
    ["zero", "0", 0, -0.5, 0.5],
    ["zero with decimals", "0.00", 0, -0.005, 0.005],
    ["negative", "-18407.64", -18407.64, -18407.645, -18407.635],
    ["a real minus", "\u22123.2", -3.2, -3.25, -3.15],
    ["a plus (timm top1_diff)", "+1.088", 1.088, 1.0875, 1.0885],
    ["a rank (timm rank_diff)", "+5", 5, 4.5, 5.5],
    ["an integer as a float (epoch)", "175000000000.0", 175e9, 174999999999.95, 175000000000.05],
    ["zeros without a point are as written", "170,000", 170000, 169999.5, 170000.5],
    ["spaces around", "  12 ", 12, 11.5, 12.5],
  ]);
});

describe("a power of ten keeps the digits of its mantissa", () => {
  reads([
    ["design", "1.75e11", 175e9, 174.5e9, 175.5e9],
    ["a sign in the exponent (epoch)", "1.92e+21", 1.92e21, 1.915e21, 1.925e21],
    ["capital", "17E9", 17e9, 16.5e9, 17.5e9],
    ["negative exponent", "3e-4", 3e-4, 2.5e-4, 3.5e-4],
    ["superscript", "3.14×10²³", 3.14e23, 3.135e23, 3.145e23],
    ["superscript minus", "2.0 × 10⁻³", 0.002, 0.00195, 0.00205],
    ["caret", "3.14 x 10^23", 3.14e23, 3.135e23, 3.145e23],
    ["asterisk", "3.14*10^23", 3.14e23, 3.135e23, 3.145e23],
    ["alone", "10⁶", 1e6, 5e5, 1.5e6],
    ["alone, caret", "10^6", 1e6, 5e5, 1.5e6],
    ["with a scale", "1.5e3K", 1.5e6, 1.45e6, 1.55e6],
  ]);
});

describe("a scale moves the interval", () => {
  reads([
    ["design", "9.4B", 9.4e9, 9.35e9, 9.45e9],
    ["design", "175B", 175e9, 174.5e9, 175.5e9],
    ["space", "175 B", 175e9, 174.5e9, 175.5e9],
    ["word", "175 billion", 175e9, 174.5e9, 175.5e9],
    ["word without a space", "175billion", 175e9, 174.5e9, 175.5e9],
    ["plural", "2 billions", 2e9, 1.5e9, 2.5e9],
    ["million", "1.5 million", 1.5e6, 1.45e6, 1.55e6],
    ["German", "175 Milliarden", 175e9, 174.5e9, 175.5e9],
    ["German, long scale", "2 Billionen", 2e12, 1.5e12, 2.5e12],
    ["French", "175 milliards", 175e9, 174.5e9, 175.5e9],
    ["French, one", "5 milliard", 5e9, 4.5e9, 5.5e9],
    ["Italian", "175 miliardi", 175e9, 174.5e9, 175.5e9],
    ["Polish", "175 mld", 175e9, 174.5e9, 175.5e9],
    ["Portuguese", "175 bilhões", 175e9, 174.5e9, 175.5e9],
    ["Spanish", "175 mil millones", 175e9, 174.5e9, 175.5e9],
    ["Spanish, millions", "110 millones", 110e6, 109.5e6, 110.5e6],
    ["Russian", "175 млрд", 175e9, 174.5e9, 175.5e9],
    ["Russian, written out", "340 миллионов", 340e6, 339.5e6, 340.5e6],
    ["Korean", "1750억", 1750e8, 1749.5e8, 1750.5e8],
    ["Trillion", "1.6 Trillion", 1.6e12, 1.55e12, 1.65e12],
    ["thousand", "12 thousand", 12000, 11500, 12500],
    ["k", "170k", 170000, 169500, 170500],
    ["K", "170K", 170000, 169500, 170500],
    ["M", "3.9M", 3.9e6, 3.85e6, 3.95e6],
    ["m, as in opt-125m", "125m", 125e6, 124.5e6, 125.5e6],
    ["b", "1.3b", 1.3e9, 1.25e9, 1.35e9],
    ["bn", "1.5bn", 1.5e9, 1.45e9, 1.55e9],
    ["T", "1.57T", 1.57e12, 1.565e12, 1.575e12],
    ["G", "4.1G", 4.1e9, 4.05e9, 4.15e9],
    ["thousands grouped", "1,014.45M", 1014.45e6, 1014.445e6, 1014.455e6],
    ["万", "17万", 170000, 165000, 175000],
    ["亿", "1750亿", 175e9, 174.95e9, 175.05e9],
    ["亿, grouped", "1,750亿", 175e9, 174.95e9, 175.05e9],
    ["万亿", "1.75 万亿", 1.75e12, 1.745e12, 1.755e12],
    ["千亿", "1.3千亿", 1.3e11, 1.25e11, 1.35e11],
    ["百万", "3百万", 3e6, 2.5e6, 3.5e6],
    ["百", "5百", 500, 450, 550],
    ["traditional 億", "1750億", 175e9, 174.95e9, 175.05e9],
    ["traditional 萬", "17萬", 170000, 165000, 175000],
    ["traditional 萬億", "1.75萬億", 1.75e12, 1.745e12, 1.755e12],
    ["tn", "1.6 tn", 1.6e12, 1.55e12, 1.65e12],
    ["Mio", "1.5 Mio.", 1.5e6, 1.45e6, 1.55e6],
    ["Mrd", "175 Mrd", 175e9, 174.5e9, 175.5e9],
    ["lakh", "2.5 lakh", 250000, 245000, 255000],
    ["crore", "3 crore", 3e7, 2.5e7, 3.5e7],
    ["hundred", "12 hundred", 1200, 1150, 1250],
    ["a joiner that takes no room", "175\u200bB", 175e9, 174.5e9, 175.5e9],
    ["a mark of direction", "\u200e175B\u200e", 175e9, 174.5e9, 175.5e9],
    ["full-width", "１７５Ｂ", 175e9, 174.5e9, 175.5e9],
    ["full-width point and sign", "－１．５", -1.5, -1.55, -1.45],
  ]);
});

describe("thousands may be grouped", () => {
  reads([
    ["comma (timm)", "1,014.45", 1014.45, 1014.445, 1014.455],
    ["comma, no decimals", "1,234,567", 1234567, 1234566.5, 1234567.5],
    ["space", "1 234 567", 1234567, 1234566.5, 1234567.5],
    ["thin space", "1\u2009014.45", 1014.45, 1014.445, 1014.455],
    ["narrow no-break space", "1\u202f014", 1014, 1013.5, 1014.5],
    ["no-break space", "1\u00a0014", 1014, 1013.5, 1014.5],
    ["apostrophe", "1’014.45", 1014.45, 1014.445, 1014.455],
  ]);
});

describe("in a column with decimal commas", () => {
  reads(
    [
      ["decimals", "92,6", 92.6, 92.55, 92.65],
      ["three decimals", "1,014", 1.014, 1.0135, 1.0145],
      ["dots group", "1.014,45", 1014.45, 1014.445, 1014.455],
      ["dots group twice", "1.014.450", 1014450, 1014449.5, 1014450.5],
      ["a scale", "1,5M", 1.5e6, 1.45e6, 1.55e6],
      ["a deviation", "0,35±0,03", 0.35, 0.32, 0.38],
      ["a range", "1,5–2,5×", 2, 1.5, 2.5],
    ],
    { decimal: "," },
  );
});

describe("a stated deviation or range is the interval itself", () => {
  reads([
    ["design", "0.35±0.03", 0.35, 0.32, 0.38],
    ["agent57", "297638.17 ± 37054.55", 297638.17, 260583.62, 334692.72],
    ["ascii", "0.35 +/- 0.03", 0.35, 0.32, 0.38],
    ["ascii, short", "0.35+-0.03", 0.35, 0.32, 0.38],
    ["a scale for both", "175±5B", 175e9, 170e9, 180e9],
    ["a scale each", "175B ± 500M", 175e9, 174.5e9, 175.5e9],
    ["a unit each", "1.71 ms ± 0.02 ms", 1.71, 1.69, 1.73],
    ["the unit after the value", "34.6% ± 0.5", 34.6, 34.1, 35.1],
    ["uneven", "34.6+5/-4", 34.6, 30.6, 39.6],
    ["uneven, minus first", "34.6 −4/+5", 34.6, 30.6, 39.6],
    ["alone (lmarena)", "+5/-5", 0, -5, 5],
    ["alone, uneven", "+6/-4", 0, -4, 6],
    ["alone, even", "±3", 0, -3, 3],
    ["range", "4-9×", 6.5, 4, 9],
    ["en dash", "4–9x", 6.5, 4, 9],
    ["words", "4x to 9x", 6.5, 4, 9],
    ["Chinese", "4至9倍", 6.5, 4, 9],
    ["wave dash", "4～9倍", 6.5, 4, 9],
    ["spaces", "12.5 – 15.5 GB", 14, 12.5, 15.5],
    ["percent", "10-20%", 15, 10, 20],
    ["percent each", "10% - 20%", 15, 10, 20],
    ["one scale", "9-10B", 9.5e9, 9e9, 10e9],
    ["two scales", "900M-1.1B", 1e9, 9e8, 1.1e9],
    ["powers of ten", "1e5-1e6", 550000, 1e5, 1e6],
    ["negative, words", "-5 to -3", -4, -5, -3],
    ["negative, dash", "-5–-3", -4, -5, -3],
    ["across zero", "-1 to 3", 1, -1, 3],
    ["one value", "4–4×", 4, 4, 4],
  ]);
});

describe("after about, the zeros at the end of an integer are filling, but two digits count", () => {
  reads([
    ["design", "~170,000", 170000, 165000, 175000],
    ["scaled", "~170K", 170000, 165000, 175000],
    ["a round number", "about 100", 100, 95, 105],
    ["two digits stay", "~200,000", 200000, 195000, 205000],
    ["no zeros", "about 128", 128, 127.5, 128.5],
    ["one digit", "~5", 5, 4.5, 5.5],
    ["decimals were written on purpose", "~1.50M", 1.5e6, 1.495e6, 1.505e6],
    ["Chinese", "约17万", 170000, 165000, 175000],
    ["Chinese, behind", "170,000左右", 170000, 165000, 175000],
    ["as papers set it", "\u223c170,000", 170000, 165000, 175000],
  ]);
});

describe("a ratio", () => {
  test.each<Case>([
    ["design", "3.6×", 3.6, 3.55, 3.65],
    ["x", "3.6x", 3.6, 3.55, 3.65],
    ["capital, space", "3.6 X", 3.6, 3.55, 3.65],
    ["in front", "×3.6", 3.6, 3.55, 3.65],
    ["times", "116 times", 116, 115.5, 116.5],
    ["times larger", "116 times larger", 116, 115.5, 116.5],
    ["fold", "10-fold", 10, 9.5, 10.5],
    ["倍", "8倍", 8, 7.5, 8.5],
    ["design: a gain", "+500%", 6, 5.995, 6.005],
    ["a small gain", "+4.5%", 1.045, 1.0445, 1.0455],
    ["a grouped gain", "+1,200%", 13, 12.995, 13.005],
    ["half", "half", 0.5, 0.45, 0.55],
    ["twice", "twice", 2, 1.5, 2.5],
    ["a power of ten", "2.4×10⁻⁴×", 2.4e-4, 2.35e-4, 2.45e-4],
  ])("%s: %j", (_, text, value, low, high) => {
    const quantity = quantityOf(text);
    expect(quantity).toMatchObject({ value, interval: { low, high }, times: true });
    expect(quantity.unit).toBeUndefined();
  });

  test("is not what a loss or a gain in a metric of percent is", () => {
    expect(quantityOf("-30%")).toMatchObject({ value: -30, unit: "%" });
    expect(quantityOf("+1.5%", { unit: "%" })).toMatchObject({ value: 1.5, unit: "%" });
    expect(quantityOf("+1.5%", { unit: "%" }).times).toBeUndefined();
  });
});

describe("a unit is kept, and converted to that of the metric", () => {
  test.each<readonly [text: string, unit: string | undefined, value: number, read: string | undefined]>([
    ["92.64%", undefined, 92.64, "%"],
    ["92.64708%", "%", 92.64708, "%"],
    ["1.8 %", undefined, 1.8, "%"],
    ["1.8 percent", undefined, 1.8, "%"],
    ["１２％", undefined, 12, "%"],
    ["1.71ms", undefined, 1.71, "ms"],
    ["1.71ms", "ms", 1.71, "ms"],
    ["0.32 s", "ms", 320, "ms"],
    ["320 ms", "s", 0.32, "s"],
    ["5 µs", "ms", 0.005, "ms"],
    ["512 MB", "GB", 0.512, "GB"],
    ["24G", "GB", 24, "GB"],
    ["16 GiB", "GB", 16, "GiB"],
    ["12 B", "B", 12, "B"],
    ["12 B", undefined, 12e9, undefined],
    ["3.1 GFLOPs", "FLOP", 3.1e9, "FLOP"],
    ["175 billion FLOPs", "GFLOP", 175, "GFLOP"],
    ["5 TFLOPS", "FLOP", 5, "TFLOPS"],
    ["5 TFLOPS", "GFLOP/s", 5000, "GFLOP/s"],
    ["5 m", "s", 5, "m"],
    ["5 min", "s", 5, "min"],
    ["163.9 images/s", undefined, 163.9, "images/s"],
    ["300 billion tokens", undefined, 300e9, "tokens"],
    ["17", "ms", 17, undefined],
    ["$4.6M", undefined, 4.6e6, "USD"],
    ["4.6M USD", "USD", 4.6e6, "USD"],
    ["US$ 12", "USD", 12, "USD"],
    ["1.5 t", "t", 1.5, "t"],
  ])("%j in %j", (text, unit, value, read) => {
    const quantity = quantityOf(text, unit === undefined ? {} : { unit });
    expect(quantity.value).toBe(value);
    expect(quantity.unit).toBe(read);
  });
});

describe("a bound", () => {
  test.each<readonly [text: string, bound: Bound, value: number]>([
    ["128", "exact", 128],
    ["0.35±0.03", "exact", 0.35],
    ["~170,000", "about", 170000],
    ["≈3.6×", "about", 3.6],
    ["about 128", "about", 128],
    ["approx. 5", "about", 5],
    ["Nearly 5x", "about", 5],
    ["大约 5", "about", 5],
    [">1.3", "at-least", 1.3],
    [">= 1.3", "at-least", 1.3],
    ["≥1.3", "at-least", 1.3],
    ["over 30%", "at-least", 30],
    ["more than 30%", "at-least", 30],
    ["more than double", "at-least", 2],
    ["超过 17万", "at-least", 170000],
    ["140K+", "at-least", 140000],
    ["140K+ tokens", "at-least", 140000],
    ["30%多", "at-least", 30],
    ["20多万", "at-least", 200000],
    ["30%以上", "at-least", 30],
    ["5 or more", "at-least", 5],
    ["⩾1.3", "at-least", 1.3],
    ["5以下", "at-most", 5],
    ["5 or fewer", "at-most", 5],
    ["≦5", "at-most", 5],
    ["17万左右", "about", 170000],
    ["≃3.6×", "about", 3.6],
    ["> ~5", "at-least", 5],
    ["<5", "at-most", 5],
    ["up to 5×", "at-most", 5],
    ["less than 5", "at-most", 5],
    ["不到 5", "at-most", 5],
    ["4-9×", "range", 6.5],
    ["over 4-9×", "range", 6.5],
  ])("%j is %s", (text, bound, value) => {
    expect(quantityOf(text)).toMatchObject({ bound, value });
  });
});

test.each([
  "",
  " ",
  "\u00a0",
  "NA",
  "na",
  "n/a",
  "N/A",
  "n.a.",
  "-",
  "–",
  "—",
  "−",
  "－",
  "--",
  "null",
  "nan",
  "NaN",
  "nan ± nan",
  "None",
  "unknown",
  "Not publicly disclosed",
  "?",
  "？",
  "未知",
])("%j is unknown", (text) => {
  expect(parseQuantity(text)).toEqual({ kind: "unknown" });
  expect(isUnknown(text)).toBe(true);
});

describe("what cannot be read is said", () => {
  test.each<readonly [text: string, reason: string]>([
    ["1,01", '"1,01" is not grouped in thousands; the decimal separator of this column is "."'],
    ["12,5%", '"12,5" is not grouped in thousands; the decimal separator of this column is "."'],
    ["1,234,56", '"1,234,56" is not grouped in thousands; the decimal separator of this column is "."'],
    ["0,123", '"0,123" is not grouped in thousands; the decimal separator of this column is "."'],
    ["1.014,45", '"1.014,45" has a separator of thousands after the decimal separator "."'],
    ["1.234.567", '"1.234.567" has more than one decimal separator "."'],
    ["B", "there is no number"],
    ["constructor", "there is no number"],
    ["__proto__", "there is no number"],
    ["over", "there is no number"],
    ["five", "there is no number"],
    ["12 34", 'cannot read "34" after the number'],
    ["4.5/5", 'cannot read "/5" after the number'],
    ["5 (est.)", 'cannot read "(est.)" after the number'],
    ["50% more", 'cannot read "% more" after the number'],
    ["2020-05-28", 'cannot read "-28" after the number'],
    ["1万2千", 'cannot read "万2千" after the number'],
    ["88.1¹", 'cannot read "^1" after the number'],
    ["110²", 'cannot read "^2" after the number'],
    ["175 bilion", 'cannot read "bilion" after the number'],
    ["1.5milion", 'cannot read "milion" after the number'],
    ["2 trilion", 'cannot read "trilion" after the number'],
    ["5 mil", 'cannot read "mil" after the number'],
    ["12 thousend", 'cannot read "thousend" after the number'],
    ["175BB", 'cannot read "BB" after the number'],
    ["5MM", 'cannot read "MM" after the number'],
    ["3 dozen", 'cannot read "dozen" after the number'],
    ["2兆", 'cannot read "兆" after the number'],
    ["5!", 'cannot read "!" after the number'],
    ["5†", 'cannot read "†" after the number'],
    ["5±", 'cannot read "±" after the number'],
    ["5e", 'cannot read "e" after the number'],
    ["1e 3", 'cannot read "e 3" after the number'],
    ["9-4×", "the range runs downwards"],
    ["2020-05", "the range runs downwards"],
    ["5K-10", '"K" and "" are not the same unit'],
    ["5 ms - 10 s", '"ms" and "s" are not the same unit'],
    ["175B ± 5%", '"B" and "%" are not the same unit'],
    ["1e400", "the number is too large"],
    ["1e999", "the number is too large"],
    ["1e-400", "the number is too close to zero"],
    ["7".repeat(201), "the text has 201 characters, too many for a number"],
  ])("%j", (text, reason) => {
    expect(parseQuantity(text)).toEqual({ kind: "invalid", reason, accepted: expect.stringContaining("175B") });
  });

  test("with the separator of the column", () => {
    expect(parseQuantity("1,014.45", { decimal: "," })).toMatchObject({ kind: "invalid" });
    expect(parseQuantity("91.14", { decimal: "," })).toMatchObject({
      reason: '"91.14" is not grouped in thousands; the decimal separator of this column is ","',
    });
  });
});

test.each(["0.22279792746113988", "-0.22279792746113988", "0.1234567890123456789012345", "123456789012345678.5"])(
  "%s is in its own interval, narrow as it is (lm-eval)",
  (text) => {
    const { value, interval } = quantityOf(text);
    expect(value).toBe(Number(text));
    expect(contains(interval, value)).toBe(true);
  },
);

test("the text is kept as written", () => {
  expect(quantityOf(" ~ 170,000 ").text).toBe(" ~ 170,000 ");
});
