import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditClaim, auditClaims } from "../../lib/claims/audit-claims";
import { readClaimed } from "../../lib/claims/claimed-interval";
import { readTables } from "../../lib/ingest/catalogue/read-tables";
import type { Catalogue } from "../../lib/schema/catalogue";
import type { Row } from "../ingest/table-texts";
import { auditRow, auditRows, measured, tablesOf } from "./audit-rows";

/** Two to four digits and a power of ten, as a source writes them. */
const written = fc
  .record({ digits: fc.integer({ min: 10, max: 9999 }), power: fc.integer({ min: -2, max: 3 }) })
  .map(({ digits, power }) => ({ text: `${digits}e${power}`, value: digits * 10 ** power }));

const direction = fc.constantFrom("more", "fewer", "faster", "slower", "longer", "shorter");
const bound = fc.constantFrom("exact", "about", "at-least", "at-most", "range");
const metric = fc.constantFrom("parameters", "latency", "throughput");
const claimOf = fc.record({
  direction,
  bound,
  metric,
  low: fc.integer({ min: 1, max: 60 }),
  more: fc.integer({ min: 0, max: 20 }),
});

interface Said {
  readonly direction: string;
  readonly bound: string;
  readonly metric: string;
  readonly low: number;
  readonly more: number;
}

const rowOf = ({ more, low, ...said }: Said, rest: Row = {}): Row => ({
  kind: "ratio",
  subject: "a",
  comparator: "b",
  ...said,
  low: String(low),
  high: String(said.bound === "range" ? low + more : low),
  ...rest,
});

const opposite: Readonly<Record<string, string>> = {
  more: "fewer",
  fewer: "more",
  faster: "slower",
  slower: "faster",
  longer: "shorter",
  shorter: "longer",
};

describe("a verdict", () => {
  test("does not change when both values are scaled", () => {
    fc.assert(
      fc.property(written, written, claimOf, fc.integer({ min: -3, max: 6 }), (a, b, said, power) => {
        const scaled = (text: string) => text.replace(/e(-?\d+)$/, (_, from) => `e${Number(from) + power}`);
        const verdict = (change: (text: string) => string) =>
          auditRow(rowOf(said), [`a ${said.metric} ${change(a.text)}`, `b ${said.metric} ${change(b.text)}`]).verdict;
        expect(verdict(scaled)).toBe(verdict((text) => text));
      }),
    );
  });

  test("does not change when subject and comparator change places and the direction turns", () => {
    fc.assert(
      fc.property(written, written, fc.array(written, { maxLength: 3 }), claimOf, (a, b, others, said) => {
        const rows = [a, b, ...others].map(({ text }, index) => `${"abcdef"[index]} ${said.metric} ${text}`);
        const there = auditRow(rowOf(said), rows);
        const back = auditRow(
          rowOf(said, { subject: "b", comparator: "a", direction: opposite[said.direction] ?? "" }),
          rows,
        );
        expect(back.verdict).toBe(there.verdict);
        expect(back.derived).toEqual(there.derived);
      }),
    );
  });

  test("does not depend on the order of pairs", () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 2, maxLength: 4 }), written, claimOf, (subjects, b, said) => {
        const rows = [
          ...subjects.map(({ text }, index) => `m${index} ${said.metric} ${text}`),
          `b ${said.metric} ${b.text}`,
        ];
        const ids = subjects.map((_, index) => `m${index}`);
        const verdict = (list: readonly string[]) => auditRow(rowOf(said, { subject: list.join(";") }), rows).verdict;
        expect(verdict([...ids].reverse())).toBe(verdict(ids));
      }),
    );
  });

  test("on a claim made from the data is always supported", () => {
    fc.assert(
      fc.property(written, written, fc.integer({ min: 1, max: 4 }), (a, b, digits) => {
        const low = (a.value / b.value).toPrecision(digits);
        const claim = rowOf(
          { direction: "more", bound: "exact", metric: "parameters", low: 1, more: 0 },
          { low, high: low },
        );
        expect(auditRow(claim, [`a parameters ${a.text}`, `b parameters ${b.text}`]).verdict).toBe("supported");
      }),
    );
  });

  test("on a claim moved outside every interval is never support", () => {
    fc.assert(
      fc.property(written, written, fc.constantFrom(0.4, 0.6, 1.7, 3), (a, b, factor) => {
        const low = ((a.value / b.value) * factor).toPrecision(3);
        const claim = rowOf(
          { direction: "more", bound: "exact", metric: "parameters", low: 1, more: 0 },
          { low, high: low },
        );
        const { verdict } = auditRow(claim, [`a parameters ${a.text}`, `b parameters ${b.text}`]);
        expect(["contradicted", "misattributed"]).toContain(verdict);
      }),
    );
  });
});

/** Ways to write a number of times, to each of which a digit can be added. */
const writings: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => `${number}×`,
  (number) => `${number} times`,
  (number) => `${number}倍`,
  (number) => `+${number}%`,
  (number) => `${number}% more`,
  (number) => `${number}% of`,
  (number) => `${number}e2`,
];

test("more digits can only narrow a claimed interval, in whatever way the number is written", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(...writings),
      fc.constantFrom("exact", "about", "range"),
      fc.constantFrom("more", "faster", ""),
      (number, decimals, write, how, way) => {
        const intervalOf = (text: string) => {
          const low = write(text);
          const said = { direction: way, bound: how, metric: "latency", low: 1, more: 0 };
          const claims = [rowOf(said, { low, high: low })];
          const [claim] = readTables(tablesOf({ claims, measurements: [] })).catalogue.claims;
          return claim === undefined ? undefined : readClaimed(claim)?.interval;
        };
        const text = (number / 10 ** decimals).toFixed(decimals);
        const [coarse, fine] = [intervalOf(text), intervalOf(`${text}0`)];
        expect(fine?.low).toBeGreaterThanOrEqual(coarse?.low ?? Number.POSITIVE_INFINITY);
        expect(fine?.high).toBeLessThanOrEqual(coarse?.high ?? Number.NEGATIVE_INFINITY);
      },
    ),
    { numRuns: 200 },
  );
});

describe("a repair", () => {
  const audited = fc
    .record({
      said: claimOf,
      values: fc.array(fc.record({ at: fc.integer({ min: 0, max: 3 }), metric, ...{ value: written } }), {
        minLength: 4,
        maxLength: 12,
      }),
      conditions: fc.array(fc.constantFrom("", "GPU", "CPU"), { minLength: 12, maxLength: 12 }),
    })
    .map(({ said, values, conditions }) => {
      const rows = values.map(({ at, metric: id, value }, index) => {
        const condition = conditions[index] ?? "";
        return `${"abcd"[at]} ${id} ${value.text}${condition === "" ? "" : ` |${condition}`}`;
      });
      const unique = [...new Map(rows.map((row) => [row.replace(/\d+e-?\d+/, ""), row])).values()];
      return { claims: [rowOf(said)], measurements: unique.map(measured) };
    });

  test("is itself a claim that is supported", () => {
    fc.assert(
      fc.property(audited, (tables) => {
        const { catalogue } = readTables(tablesOf(tables));
        for (const { repair } of auditClaims(catalogue)) {
          if (repair?.claim === undefined) continue;
          expect(auditClaim(repair.claim, catalogue).verdict).toBe("supported");
        }
      }),
      { numRuns: 300 },
    );
  });

  test("comes with every misattributed claim, and no audit throws", () => {
    fc.assert(
      fc.property(audited, (tables) => {
        for (const { verdict, repair } of auditRows(tables))
          if (verdict === "misattributed") expect(repair).toBeDefined();
      }),
    );
  });
});

test("the audit reads nothing but the catalogue it is given", () => {
  const { catalogue } = readTables(
    tablesOf({
      claims: [rowOf({ direction: "more", bound: "exact", metric: "parameters", low: 3, more: 0 })],
      measurements: ["a parameters 30M", "b parameters 10M"].map(measured),
    }),
  );
  const frozen: Catalogue = Object.freeze({ ...catalogue });
  expect(auditClaims(frozen)).toEqual(auditClaims(frozen));
});
