import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditClaim, auditClaims } from "../../lib/claims/audit-claims";
import { readTables } from "../../lib/ingest/catalogue/read-tables";
import type { Row } from "../ingest/table-texts";
import { auditRows, tablesOf } from "./audit-rows";

/** One value of one model by one source, as written and as the ends that the digits or the stated range allow. */
interface Report {
  readonly text: string;
  readonly low: number;
  readonly high: number;
  readonly value: number;
}

const report: fc.Arbitrary<Report> = fc
  .record({
    digits: fc.integer({ min: 100, max: 999 }),
    places: fc.integer({ min: 0, max: 2 }),
    spread: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  })
  .map(({ digits, places, spread }) => {
    const decimal = (units: number): string => (units / 10 ** places).toFixed(places + 1);
    const half = spread ?? 0.5;
    const written = (units: number): string => (units / 10 ** places).toFixed(places);
    return {
      text: spread === undefined ? written(digits) : `${written(digits)}±${written(spread)}`,
      value: Number(written(digits)),
      low: Number(decimal(digits - half)),
      high: Number(decimal(digits + half)),
    };
  });

const sources = ["first", "second", "third"] as const;
const published = ["2019", "2020-06", "2021-03-04"] as const;
const sourceRows = sources.map((id, index) => ({
  id,
  title: id,
  kind: "paper",
  published: published[index] ?? "2019",
}));
const reporters = ["first-party", "third-party", "reproduced", "estimated"] as const;

/** What each source reports of the subject and of the comparator. */
const reports = fc.record({
  own: fc.tuple(report, report, report),
  rival: fc.tuple(report, report, report),
  by: fc.array(fc.constantFrom(...reporters), { minLength: 6, maxLength: 6 }),
});

interface Reports {
  readonly own: readonly Report[];
  readonly rival: readonly Report[];
  readonly by: readonly string[];
}

const measurementsOf = ({ own, rival, by }: Reports): readonly Row[] =>
  [own, rival].flatMap((all, side) =>
    all.map(({ text }, index) => ({
      model: side === 0 ? "a" : "b",
      metric: "parameters",
      value: text,
      reported_by: by[side * sources.length + index] ?? "first-party",
      source: sources[index] ?? "first",
    })),
  );

const at = (all: readonly Report[], index: number): Report => {
  const found = all[index];
  if (found === undefined) throw new Error("three sources each");
  return found;
};

const ratio = (rest: Row): Row => ({
  kind: "ratio",
  subject: "a",
  comparator: "b",
  metric: "parameters",
  direction: "more",
  bound: "exact",
  ...rest,
});

const tables = (given: Reports, claims: readonly Row[]) => ({
  claims,
  measurements: measurementsOf(given),
  sources: sourceRows,
});

describe("where sources disagree", () => {
  const index = fc.integer({ min: 0, max: 2 });

  test("a claim made from the values of its reference is supported", () => {
    fc.assert(
      fc.property(reports, index, fc.integer({ min: 1, max: 5 }), (given, of, digits) => {
        const [own, rival] = [at(given.own, of), at(given.rival, of)];
        const reference = sources[of] ?? "first";
        const low = (own.value / rival.value).toPrecision(digits);
        const claims = [
          ratio({ low, high: low, reference }),
          ratio({ kind: "value", comparator: "", direction: "", low: String(own.text), high: own.text, reference }),
        ];
        for (const { verdict } of auditRows(tables(given, claims))) expect(verdict).toBe("supported");
      }),
    );
  });

  test("a claim beyond the values of all sources is never supported", () => {
    fc.assert(
      fc.property(reports, fc.constantFrom(0.9, 1.1, 3), (given, factor) => {
        const ends = given.own.flatMap((own) =>
          given.rival.flatMap((rival) => [own.low / rival.high, own.high / rival.low]),
        );
        const low = (factor < 1 ? Math.min(...ends) * factor : Math.max(...ends) * factor).toPrecision(6);
        const [audit] = auditRows(tables(given, [ratio({ low, high: low })]));
        expect(["contradicted", "misattributed"]).toContain(audit?.verdict);
        if (audit?.verdict === "misattributed") expect(audit.repair?.change).not.toBe("source");
      }),
    );
  });

  test("what only another source says is misattributed to its reference, and that source is named", () => {
    fc.assert(
      fc.property(reports, index, index, (given, asked, said) => {
        const reference = sources[asked] ?? "first";
        const value = at(given.own, said);
        const [audit] = auditRows(
          tables(given, [
            ratio({ kind: "value", comparator: "", direction: "", low: value.text, high: value.text, reference }),
          ]),
        );
        const own = at(given.own, asked);
        if (own.low < value.high && value.low < own.high) {
          expect(audit?.verdict).toBe("supported");
          return;
        }
        expect(audit?.verdict).toBe("misattributed");
        expect(audit?.repair?.change).toBe("source");
        const [to = ""] = audit?.repair?.to ?? [];
        const named = at(given.own, sources.indexOf(sources.find((id) => id === to) ?? "first"));
        expect(named.low <= value.high && value.low <= named.high).toBe(true);
      }),
    );
  });

  test("a repair changes something, and is itself supported", () => {
    fc.assert(
      fc.property(
        reports,
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom("", ...sources),
        (given, number, reference) => {
          const low = String(number / 10);
          const { catalogue } = readTables(tablesOf(tables(given, [ratio({ low, high: low, reference })])));
          for (const { claim, repair } of auditClaims(catalogue)) {
            if (repair?.claim === undefined) continue;
            const { id, asOf, ...changed } = repair.claim;
            expect(changed).not.toEqual({ ...claim, id: undefined, asOf: undefined });
            expect(repair.to).not.toEqual(repair.from);
            expect(auditClaim(repair.claim, catalogue).verdict).toBe("supported");
          }
        },
      ),
    );
  });
});
