import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains, formatNumber, inferDecimal, locales, parseQuantity, width } from "../../lib/quantity";
import { quantityOf } from "./quantity-of";

const number = fc
  .oneof(
    fc.double({ min: -1e20, max: 1e20, noNaN: true }),
    fc.double({ min: -1000, max: 1000, noNaN: true }),
    fc.tuple(fc.integer(), fc.integer({ min: -12, max: 18 })).map(([digits, power]) => Number(`${digits}e${power}`)),
  )
  .filter((value) => value === 0 || Math.abs(value) > 1e-300);

describe("any number", () => {
  test("lies in the interval of its compact form, whatever the unit, digits and language", () => {
    const units = fc.constantFrom(
      undefined,
      "count",
      "%",
      "ms",
      "s",
      "GB",
      "B",
      "FLOP",
      "images/s",
      "tokens",
      "points",
      "words",
      "×",
      "USD",
      "t",
    );
    fc.assert(
      fc.property(
        number,
        fc.constantFrom(...locales),
        units,
        fc.integer({ min: 1, max: 14 }),
        (value, locale, unit, digits) => {
          const text = formatNumber(value, { locale, unit, digits });
          const { interval } = quantityOf(text, unit === undefined ? {} : { unit });
          expect(contains(interval, value), text).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("is read back exactly from its own digits", () => {
    fc.assert(
      fc.property(number, (value) => {
        const quantity = quantityOf(String(value));
        expect(quantity.value).toBe(value === 0 ? 0 : value);
        expect(contains(quantity.interval, value)).toBe(true);
      }),
    );
  });

  test("lies in the interval of its full form, whose ends are a double too", () => {
    fc.assert(
      fc.property(number, fc.constantFrom(...locales), (value, locale) => {
        const text = formatNumber(value, { locale, style: "full", digits: 17 });
        const { interval } = quantityOf(text);
        expect(contains(interval, value) || value === interval.high, text).toBe(true);
      }),
    );
  });

  test("with more digits has a narrower interval, and it lies in both", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.nat({ max: 6 }), (value, decimals) => {
        const places = [decimals, decimals + 1].map((count) => quantityOf(value.toFixed(count)).interval);
        const [coarse, fine] = places;
        if (coarse === undefined || fine === undefined) throw new Error("two intervals");
        expect(width(fine)).toBeLessThan(width(coarse));
        const noise = value * 1e-15;
        for (const { low, high } of places) expect(value >= low - noise && value <= high + noise).toBe(true);
      }),
    );
  });

  test("with a zero appended has an interval inside the one without", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 5 }), (digits, zeros) => {
        const coarse = quantityOf(`${digits}.5${"0".repeat(zeros)}`).interval;
        const fine = quantityOf(`${digits}.5${"0".repeat(zeros + 1)}`).interval;
        expect(fine.low).toBeGreaterThan(coarse.low);
        expect(fine.high).toBeLessThan(coarse.high);
      }),
    );
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "1",
    "0",
    "23",
    ".",
    ",",
    " ",
    "-",
    "–",
    "+",
    "/",
    "±",
    "×",
    "x",
    "%",
    "e",
    "^",
    "10",
    "²",
    "⁻",
    "B",
    "M",
    "K",
    "亿",
    "万",
    "to",
    "~",
    ">",
    "about ",
    "$",
    "'",
    "ms",
    "\u2009",
    "constructor",
  );
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
  );

  test("is a quantity with finite ends around its value, unknown, or invalid with a reason; it never throws", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom<("." | ",")[]>(".", ","),
        fc.constantFrom("%", "ms", "count", "GB"),
        (text, decimal, unit) => {
          const parsed = parseQuantity(text, { decimal, unit });
          if (parsed.kind === "invalid") expect(parsed.reason).not.toBe("");
          if (parsed.kind !== "quantity") return;
          const { value, interval, text: kept } = parsed.quantity;
          expect(kept).toBe(text);
          expect(Number.isFinite(interval.low) && Number.isFinite(interval.high)).toBe(true);
          expect(interval.low <= value && value <= interval.high).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test("lets a column be judged", () => {
    fc.assert(
      fc.property(fc.array(anyText), (cells) => {
        expect([".", ",", "ambiguous"]).toContain(inferDecimal(cells));
      }),
    );
  });
});

test.each([
  ["digits", "1"],
  ["spaces", " "],
  ["commas", "1,"],
  ["signs", "+/-"],
  ["groups", "1 000 "],
  ["powers", "×10²"],
  ["dashes", "-"],
  ["letters", "to "],
  ["scales", "亿"],
])("100 kB of %s are an answer and no endless search", (_, piece) => {
  const text = `1${piece.repeat(100_000 / piece.length)}`;
  for (const written of [text, text.slice(0, 200), `${piece.repeat(200 / piece.length)}1`.slice(0, 200)]) {
    expect(["quantity", "invalid", "unknown"]).toContain(parseQuantity(written).kind);
  }
  expect([".", ",", "ambiguous"]).toContain(inferDecimal([text]));
});
