import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Row } from "../ingest/table-texts";
import { auditRows } from "./audit-rows";
import {
  type Cell,
  catalogueWithSlice,
  cells,
  claimAbout,
  type Direction,
  directions,
  opposite,
  rowsOf,
  sliceOf,
  timesOf,
} from "./random-catalogue";

const direction = fc.constantFrom(...directions);
/** Whether a percentage next to the direction is lost; what takes longer has gained time. */
const isLoss = (way: Direction, metric: string): boolean =>
  way === "fewer" || way === "shorter" || (way === "slower" && metric !== "latency");

/** Every way of writing a number of times that it would be right to write. */
const rightly: readonly ((times: number, way: Direction, metric: string) => Row | undefined)[] = [
  ...[1, 2, 3, 4].map((digits) => (times: number) => both(times.toPrecision(digits), "exact")),
  (times) => both(`${times.toPrecision(2)}×`, "about"),
  (times) => ({ low: (times * 0.7).toPrecision(3), high: "", bound: "at-least" }),
  (times) => ({ low: "", high: (times * 1.4).toPrecision(3), bound: "at-most" }),
  (times) => ({ low: (times * 0.9).toPrecision(3), high: (times * 1.1).toPrecision(3), bound: "range" }),
  (times) => ({ low: `${(times * 0.9).toPrecision(3)}-${(times * 1.1).toPrecision(3)}×`, high: "", bound: "" }),
  (times) => (times < 1 ? undefined : both(`+${((times - 1) * 100).toFixed(0)}%`, "exact")),
  (times) => (times < 1 ? undefined : both(`${((times - 1) * 100).toFixed(1)}% more`, "exact")),
  (times, way, metric) =>
    times < 1.01 || times > 50 || !isLoss(way, metric)
      ? undefined
      : both(`${(100 - 100 / times).toFixed(1)}% less`, "exact"),
  (times, way, metric) =>
    times < 1.01 || times > 1.9 || way !== "slower" || isLoss(way, metric)
      ? undefined
      : both(`${((times - 1) * 100).toFixed(1)}% slower`, "exact"),
  (times, way, metric) =>
    times < 1.01 || times > 50 || !(isLoss(way, metric) || way === "slower")
      ? undefined
      : both(`${(100 / times).toFixed(1)}% of`, "exact"),
];

const both = (text: string, bound: string): Row => ({ low: text, high: text, bound });

/** Numbers that lie outside of what three written digits on either side leave open. */
const wrongly: readonly ((times: number) => Row)[] = [
  ...[0.3, 0.7, 1.5, 4].map((factor) => (times: number) => both((times * factor).toPrecision(3), "exact")),
  (times) => both((times * 2).toPrecision(2), "about"),
  (times) => ({ low: (times * 1.05).toPrecision(4), high: "", bound: "at-least" }),
  (times) => ({ low: "", high: (times * 0.95).toPrecision(4), bound: "at-most" }),
  (times) => ({ low: (times * 1.1).toPrecision(4), high: (times * 1.4).toPrecision(4), bound: "range" }),
];

const verdictOf = (claim: Row, all: readonly Cell[], text?: (cell: Cell) => string) => {
  const [audit] = auditRows({ claims: [claim], measurements: rowsOf(all, text) });
  return audit;
};

describe("over any catalogue", () => {
  test("a ratio that is made from the data is supported, in whatever way it is written", () => {
    fc.assert(
      fc.property(catalogueWithSlice, direction, fc.constantFrom(...rightly), ({ all, slice }, way, write) => {
        const [own, rival] = slice;
        if (own === undefined || rival === undefined) return;
        const number = write(timesOf(own, rival, way), way, own.metric);
        fc.pre(number !== undefined);
        const claim = claimAbout(own, [own], [rival], { direction: way, ...number });
        expect(verdictOf(claim, all)?.verdict).toBe("supported");
      }),
      { numRuns: 200 },
    );
  });

  test("a ratio that is moved outside of every interval never is", () => {
    fc.assert(
      fc.property(catalogueWithSlice, direction, fc.constantFrom(...wrongly), ({ all, slice }, way, write) => {
        const [own, rival] = slice;
        if (own === undefined || rival === undefined) return;
        const claim = claimAbout(own, [own], [rival], { direction: way, ...write(timesOf(own, rival, way)) });
        expect(["contradicted", "misattributed"]).toContain(verdictOf(claim, all)?.verdict);
      }),
      { numRuns: 200 },
    );
  });

  test("a family lies within its own range, in part in a narrower one, and in none beside it", () => {
    fc.assert(
      fc.property(catalogueWithSlice, direction, ({ all, slice }, way) => {
        const [rival, ...subjects] = slice;
        if (rival === undefined || subjects.length < 2) return;
        const times = subjects.map((own) => timesOf(own, rival, way)).sort((a, b) => a - b);
        const [least = 0, most = 0] = [times[0], times.at(-1)];
        const verdict = (low: number, high: number) =>
          verdictOf(
            claimAbout(rival, subjects, [rival], {
              direction: way,
              low: low.toPrecision(4),
              high: high.toPrecision(4),
              bound: "range",
            }),
            all,
          )?.verdict;
        expect(verdict(least, most)).toBe("supported");
        expect(["contradicted", "misattributed"]).toContain(verdict(most * 1.1, most * 2));
        if (most > least * 1.2) expect(verdict(least * 1.1, most)).toBe("supported-in-part");
      }),
    );
  });

  test("a value and a place that are made from the data are supported, moved ones are not", () => {
    fc.assert(
      fc.property(catalogueWithSlice, fc.constantFrom("more", "fewer"), ({ all, slice }, way) => {
        const [own] = slice;
        if (own === undefined) return;
        const values = sliceOf(all, own);
        const isAhead = ({ value }: Cell) => (way === "more" ? value > own.value : value < own.value);
        const place = values.filter(isAhead).length + 1;
        const verdict = (kind: string, text: string, rest: Row = {}) =>
          verdictOf(claimAbout(own, [own], [], { kind, low: text, high: text, bound: "exact", ...rest }), all)?.verdict;
        const rank = { comparator: "*", direction: way };
        expect(verdict("value", own.text)).toBe("supported");
        expect(verdict("value", `${own.value * 1.1}`)).not.toBe("supported");
        expect(verdict("rank", `${place}`, rank)).toBe("supported");
        expect(verdict("rank", `${place + values.length}`, rank)).not.toBe("supported");
      }),
    );
  });

  test("scaling every value of a metric changes no verdict and no repair", () => {
    fc.assert(
      fc.property(catalogueWithSlice, claimed(), fc.integer({ min: -4, max: 6 }), ({ all, slice }, said, power) => {
        const claim = saidOf(slice, said);
        const [there, scaled] = [0, power].map((by) =>
          verdictOf(claim, all, ({ value, metric }) =>
            `${value.toPrecision(3)}e${metric === slice[0]?.metric ? by : 0}`.replace(
              /e\+?(-?\d+)e(-?\d+)$/,
              (_, a, b) => `e${Number(a) + Number(b)}`,
            ),
          ),
        );
        expect(scaled?.verdict).toBe(there?.verdict);
        expect(scaled?.repair?.to).toEqual(there?.repair?.to);
      }),
      { numRuns: 200 },
    );
  });

  test("turning subject, comparator and direction round changes no verdict", () => {
    fc.assert(
      fc.property(catalogueWithSlice, claimed(), fc.boolean(), ({ all, slice }, said, isOpen) => {
        const claim: Row = { ...saidOf(slice, said), ...(isOpen && { benchmark: "", condition: "" }) };
        const there = verdictOf(claim, all);
        const { subject = "", comparator = "" } = claim;
        const turned = { ...claim, subject: comparator, comparator: subject, direction: opposite[said.direction] };
        const back = verdictOf(turned, all);
        expect(back?.verdict).toBe(there?.verdict);
        expect(back?.derived).toEqual(there?.derived);
      }),
      { numRuns: 200 },
    );
  });

  test("more digits can only narrow what follows", () => {
    fc.assert(
      fc.property(catalogueWithSlice, claimed(), ({ all, slice }, said) => {
        const claim = saidOf(slice, said);
        const [coarse, fine] = [3, 5].map((digits) =>
          verdictOf(claim, all, ({ value }) => `${value.toExponential(digits - 1)}`),
        );
        expect(fine?.derived?.low).toBeGreaterThanOrEqual(coarse?.derived?.low ?? Number.POSITIVE_INFINITY);
        expect(fine?.derived?.high).toBeLessThanOrEqual(coarse?.derived?.high ?? Number.NEGATIVE_INFINITY);
        // Whose ratio it is instead may show only then.
        if (coarse?.verdict === "contradicted") expect(["contradicted", "misattributed"]).toContain(fine?.verdict);
      }),
    );
  });

  test("the order of the rows changes no verdict", () => {
    fc.assert(
      fc.property(
        cells.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }))),
        claimed(),
        ([all, shuffled], said) => {
          const claim = { kind: "ratio", subject: "a", comparator: "b", metric: "latency", ...numberOf(said) };
          expect(verdictOf(claim, shuffled)?.verdict).toBe(verdictOf(claim, all)?.verdict);
        },
      ),
    );
  });
});

interface Said {
  readonly direction: Direction;
  readonly bound: string;
  readonly low: number;
  readonly more: number;
}

/** A number that may be right or wrong. */
function claimed(): fc.Arbitrary<Said> {
  return fc.record({
    direction,
    bound: fc.constantFrom("exact", "about", "at-least", "at-most", "range"),
    low: fc.integer({ min: 1, max: 40 }),
    more: fc.integer({ min: 0, max: 20 }),
  });
}

const numberOf = ({ direction: way, bound, low, more }: Said): Row => ({
  direction: way,
  bound,
  low: String(low),
  high: String(bound === "range" ? low + more : low),
});

function saidOf(slice: readonly Cell[], said: Said): Row {
  const [own, rival] = slice;
  if (own === undefined || rival === undefined) throw new Error("a slice has two cells");
  return claimAbout(own, [own], [rival], numberOf(said));
}
