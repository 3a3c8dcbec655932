import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { auditOf, auditsOf } from "../../lib/claims/audits-of";
import { claimFigure } from "../../lib/figure/claim-figure";
import { claimName, ledgerRanges, relativeRanges } from "../../lib/figure/claim-ranges";
import { planRanges } from "../../lib/figure/plan-ranges";
import { loadTablesOnce } from "../../lib/ingest/load";
import { locales } from "../../lib/quantity";

const { catalogue } = loadTablesOnce(join(import.meta.dirname, "../../data"));
const audits = auditsOf(catalogue);
const english = { catalogue, locale: "en" } as const;
const named = (id: string) => {
  const audit = auditOf(catalogue, id);
  if (audit === undefined) throw new Error(`no claim ${id}`);
  return audit;
};

test.each([
  ["article-05-dataset-116", "GPT-3 vs GPT-2 · Dataset size"],
  ["article-02-gpt3-175b", "GPT-3 · Parameters"],
  ["article-45-strongest", "Agent57 · Mean human-normalized score"],
  ["article-27-gpu-5-11", "EfficientDet-D1 and 2 more vs RetinaNet-R101 (640) and 2 more · GPU latency"],
])("%s compares %s", (id, name) => {
  expect(claimName(named(id).claim, english)).toBe(name);
});

describe("the ranges of the ledger", () => {
  test("draw every claimed ratio and count the rest", () => {
    const { rows, omitted } = ledgerRanges(audits, english);
    expect(rows.length + omitted).toBe(audits.length);
    for (const { id } of rows) expect(named(id).claim.kind).toBe("ratio");
  });

  test("say how many hold", () => {
    const some = ["article-05-dataset-116", "article-14-blenderbot-meena", "detr-flops"].map(named);
    expect(ledgerRanges(some, english).words.title).toBe("2 of 3 ratios hold as claimed");
  });

  test("do not count what cannot be checked as not holding", () => {
    const open = audits.filter(({ claim, verdict }) => claim.kind === "ratio" && verdict === "not-checkable");
    const { words } = ledgerRanges(open, english);
    expect(words.title).toBe(`None of ${open.length} ratios can be checked`);
    const mixed = [...open.slice(0, 1), named("article-05-dataset-116"), named("article-14-blenderbot-meena")];
    expect(ledgerRanges(mixed, english).words.title).toBe("1 of 2 checkable ratios hold as claimed");
  });
});

describe("numbers relative to what follows", () => {
  const ranges = (...ids: readonly string[]) => relativeRanges(ids.map(named), "It", english);

  test("put any unit on one axis around 1×", () => {
    for (const { derived } of ranges("article-36-structures-170000", "article-14-blenderbot-meena").rows) {
      expect(derived?.low).toBeLessThan(1);
      expect(derived?.high).toBeGreaterThan(1);
    }
  });

  test("name the one that is furthest off", () => {
    expect(ranges("article-02-gpt3-175b", "article-41-games-2600").words.title).toBe(
      "It: 1 of 2 numbers holds; one is off by 45.2×",
    );
    expect(ranges("article-02-gpt3-175b").words.title).toBe("It: every number that can be checked holds");
  });

  test("leave out dates, which have no ratios", () => {
    const dates = audits.filter(({ claim }) => claim.kind === "date");
    expect(dates.length).toBeGreaterThan(0);
    expect(relativeRanges(dates, "It", english).rows).toEqual([]);
  });

  test("leave out places and what has no number", () => {
    expect(ranges("article-45-strongest", "article-09-news").rows).toEqual([]);
  });
});

describe("the figure of one claim", () => {
  test("has a row a pair, and those of what holds instead", () => {
    const { rows = [] } = claimFigure(named("article-27-gpu-5-11"), english) ?? {};
    expect(rows.map(({ tone }) => tone)).toEqual([
      ...Array.from({ length: 3 }, () => "misattributed"),
      ...Array.from({ length: 3 }, () => "supported"),
    ]);
  });

  test("colours each of several pairs by itself where only some of them agree", () => {
    const { rows = [] } = claimFigure(named("article-26-parameters-4-9"), english) ?? {};
    expect(rows.map(({ tone }) => tone)).toEqual(["supported", "contradicted", "supported", "supported", "supported"]);
  });

  test.each(["article-09-news", "article-45-strongest", "article-57-python-3.10", "article-47-agent57-link"])(
    "is not drawn for %s",
    (id) => {
      expect(claimFigure(named(id), english)).toBeUndefined();
    },
  );

  test.each(locales)("is laid out for every claim that has one, in %s", (locale) => {
    for (const audit of audits) {
      const input = claimFigure(audit, { catalogue, locale });
      if (input === undefined) continue;
      const plan = planRanges(input, { locale, width: 360, heading: true });
      for (const { claimed, derived } of plan.ranges ?? [])
        for (const x of [claimed?.x1, claimed?.x2, derived?.x1, derived?.x2])
          expect(Number.isFinite(x ?? 0)).toBe(true);
      expect(plan.title).not.toMatch(/undefined|NaN/);
    }
  });
});
