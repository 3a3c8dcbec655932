import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disagreements, findChains } from "../../lib/claims/chains";
import { followingRatios } from "../../lib/claims/following-ratios";
import { readTables } from "../../lib/ingest/catalogue/read-tables";
import type { Catalogue, Claim } from "../../lib/schema/catalogue";
import { catalogueOf, quantityOf } from "../query/catalogue-of";
import { measured, tablesOf } from "./audit-rows";

const ratio = (subject: string, times: string, comparator: string, rest: Partial<Claim> = {}): Claim => ({
  id: `${subject}-${times}-${comparator}`,
  statement: "",
  kind: "ratio",
  subject: [subject],
  comparator: [comparator],
  metric: "parameters",
  condition: "",
  direction: "more",
  low: quantityOf(times),
  high: quantityOf(times),
  bound: "exact",
  source: "paper",
  ...rest,
});

const catalogueWith = (claims: readonly Claim[]): Catalogue => ({
  ...catalogueOf({
    models: ["a", "b", "c", "d"].map((id) => ({ id })),
    metrics: [{ id: "parameters" }, { id: "latency", better: "lower" }],
  }),
  claims,
});

const of = (...claims: readonly Claim[]) =>
  findChains(catalogueWith(claims)).map(({ path, closing, agrees }) => [closing.id, path.map(({ id }) => id), agrees]);

describe("ratios follow along claims", () => {
  test.each<[string, readonly Claim[], boolean | undefined]>([
    ["4 × 3 is 12", [ratio("a", "12", "c"), ratio("a", "4", "b"), ratio("b", "3", "c")], true],
    ["4 × 3 is not 20", [ratio("a", "20", "c"), ratio("a", "4", "b"), ratio("b", "3", "c")], false],
    [
      "4 × 3 may be 13 as their digits leave it open",
      [ratio("a", "13", "c"), ratio("a", "4", "b"), ratio("b", "3", "c")],
      true,
    ],
    ["4.00 × 3.00 is not 13", [ratio("a", "13", "c"), ratio("a", "4.00", "b"), ratio("b", "3.00", "c")], false],
    [
      "fewer turns a ratio around",
      [ratio("a", "12", "c"), ratio("b", "4", "a", { direction: "fewer" }), ratio("b", "3", "c")],
      true,
    ],
    ["a cycle that multiplies to 1", [ratio("a", "2", "b"), ratio("b", "2", "c"), ratio("c", "0.25", "a")], true],
    ["a cycle that does not", [ratio("a", "2", "b"), ratio("b", "2", "c"), ratio("c", "4", "a")], false],
    ["two claims about one pair that disagree", [ratio("a", "2", "b"), ratio("a", "9", "b")], false],
    ["two claims about one pair that agree are no chain", [ratio("a", "2", "b"), ratio("b", "0.5", "a")], undefined],
    [
      "another metric is another matter",
      [ratio("a", "20", "c"), ratio("a", "4", "b"), ratio("b", "3", "c", { metric: "latency" })],
      undefined,
    ],
    ["nothing closes it", [ratio("a", "4", "b"), ratio("b", "3", "c")], undefined],
    [
      "a chain of three",
      [ratio("a", "24", "d"), ratio("a", "4", "b"), ratio("b", "3", "c"), ratio("c", "2", "d")],
      true,
    ],
    [
      "at least 4 and at least 3 allow 100",
      [
        ratio("a", "100", "c"),
        ...[
          ["a", "4", "b"],
          ["b", "3", "c"],
        ].map(([s = "", n = "", c = ""]) => ratio(s, n, c, { bound: "at-least", high: undefined })),
      ],
      true,
    ],
  ])("%s", (_, claims, agrees) => {
    const chains = of(...claims);
    expect(chains.map(([, , one]) => one)).toEqual(agrees === undefined ? [] : [agrees]);
  });

  test.each<[string, readonly Claim[], readonly (readonly [string, string, number, number])[]]>([
    [
      "a = 4 × b and b = 3 × c give a ÷ c",
      [ratio("a", "4", "b"), ratio("b", "3", "c")],
      [["a", "c", 3.5 * 2.5, 4.5 * 3.5]],
    ],
    [
      "the larger one is the subject",
      [ratio("b", "3", "c"), ratio("a", "4", "b", { direction: "fewer" })],
      [["c", "a", 3.5 / 3.5, 4.5 / 2.5]],
    ],
    [
      "along three claims",
      [ratio("a", "2.0", "b"), ratio("b", "2.0", "c"), ratio("c", "2.0", "d"), ratio("a", "4.0", "c")],
      [
        ["a", "d", 1.95 * 3.95, 2.05 * 4.05],
        ["b", "d", 1.95 ** 2, 2.05 ** 2],
      ],
    ],
    ["nothing from a threshold", [ratio("a", "4", "b", { bound: "at-least" }), ratio("b", "3", "c")], []],
    ["nothing across metrics", [ratio("a", "4", "b"), ratio("b", "3", "c", { metric: "latency" })], []],
  ])("%s", (_, claims, expected) => {
    const found = followingRatios(catalogueWith(claims)).map(({ subject, comparator, product }) => ({
      subject,
      comparator,
      product,
    }));
    expect(found).toHaveLength(expected.length);
    for (const [subject, comparator, low, high] of expected)
      expect(found).toContainEqual({
        subject,
        comparator,
        product: { low: expect.closeTo(low, 9), high: expect.closeTo(high, 9) },
      });
  });

  test("a chain that disagrees is one of every claim in it, each in its own direction", () => {
    const claims = [ratio("a", "20", "c"), ratio("b", "4", "a", { direction: "fewer" }), ratio("b", "3", "c")];
    const sides = disagreements(findChains(catalogueWith(claims)));
    const [long = [], turned = [], short = []] = claims.map((claim) => sides.get(claim));
    const others = [long, turned, short].map(([side]) => side?.others.map(({ id }) => id).sort());
    const ids = claims.map(({ id }) => id);
    expect(others).toEqual(claims.map(({ id }) => ids.filter((other) => other !== id).sort()));
    const close = ([low, high]: readonly [number, number]) => ({
      low: expect.closeTo(low, 9),
      high: expect.closeTo(high, 9),
    });
    expect([long, turned, short].map(([side]) => [side?.product, side?.claimed])).toEqual([
      [close([3.5 * 2.5, 4.5 * 3.5]), close([19.5, 20.5])],
      [close([19.5 / 3.5, 20.5 / 2.5]), close([3.5, 4.5])],
      [close([19.5 / 4.5, 20.5 / 3.5]), close([2.5, 3.5])],
    ]);
  });

  test("a claim that is at fault stands against more chains than any other, wherever it is", () => {
    const sizes = { a: 48, b: 24, c: 12, d: 6 };
    const names = ["a", "b", "c", "d"] as const;
    const pairs = names.flatMap((from, index) => names.slice(index + 1).map((to) => [from, to] as const));
    for (const wrong of pairs) {
      const claims = pairs.map(([from, to]) =>
        ratio(from, `${(sizes[from] / sizes[to]) * (wrong[0] === from && wrong[1] === to ? 5 : 1)}.0`, to),
      );
      const sides = disagreements(findChains(catalogueWith(claims)));
      const counts = [...sides].map(([claim, { length }]) => ({ claim, length })).sort((x, y) => y.length - x.length);
      expect([counts[0]?.claim.subject[0], counts[0]?.claim.comparator[0]]).toEqual(wrong);
      expect(counts[0]?.length).toBeGreaterThan(counts[1]?.length ?? 0);
    }
  });

  test("a chain is told in the direction of the claim that closes it", () => {
    const claims = [ratio("c", "20", "a", { direction: "fewer" }), ratio("a", "4.0", "b"), ratio("b", "3.0", "c")];
    const [chain] = findChains(catalogueWith(claims));
    expect(chain?.claimed).toEqual({ low: expect.closeTo(19.5, 9), high: expect.closeTo(20.5, 9) });
    expect(chain?.product).toEqual({ low: expect.closeTo(3.95 * 2.95, 9), high: expect.closeTo(4.05 * 3.05, 9) });
  });

  test("what follows is held against the measurements", () => {
    const rows = ["a parameters 120M", "b parameters 30M", "c parameters 50M"].map(measured);
    const claim = { kind: "ratio", metric: "parameters", direction: "more", bound: "exact" };
    const claims = [
      { ...claim, subject: "a", comparator: "b", low: "4", high: "4" },
      { ...claim, subject: "b", comparator: "c", low: "3", high: "3" },
    ];
    const { catalogue } = readTables(tablesOf({ claims, measurements: rows }));
    expect(followingRatios(catalogue).map(({ audit }) => audit.verdict)).toEqual(["contradicted"]);
  });

  test("a dense ledger of true claims has as many chains as a reader can follow", () => {
    const models = ["a", "b", "c", "d"];
    const claims = models.flatMap((one, i) =>
      models.flatMap((other, j) => (i < j ? ["2", "3", "4", "5"].map((times) => ratio(one, times, other)) : [])),
    );
    expect(findChains(catalogueWith(claims)).every(({ path }) => path.length <= 2)).toBe(true);
  });

  test("claims made from three true values never disagree", () => {
    const value = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        const claims = [
          ratio("a", (a / b).toPrecision(3), "b"),
          ratio("b", (b / c).toPrecision(3), "c"),
          ratio("c", (c / a).toPrecision(3), "a"),
        ];
        for (const [, , agrees] of of(...claims)) expect(agrees).toBe(true);
      }),
    );
  });
});
