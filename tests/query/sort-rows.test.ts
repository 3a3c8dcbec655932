import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KnownRow } from "../../lib/query/answer";
import { answerView } from "../../lib/query/answer-view";
import { rankNames } from "../../lib/query/compare-names";
import { defaultSort, orderRowsBySelection, sortRows } from "../../lib/query/sort-rows";
import { defaultView, type SortColumn, type SortKey, sortColumns } from "../../lib/query/view";
import { reporters } from "../../lib/schema/vocabulary";
import { arbitraryCase } from "./arbitrary-catalogue";
import { catalogueOf } from "./catalogue-of";

const catalogue = catalogueOf({
  organizations: [
    { id: "z", name: "Zeta", country: ["us"] },
    { id: "a", name: "alpha", country: ["cn"] },
  ],
  models: [
    { id: "m1", name: "GPT-10", organization: ["z"], released: "2020", task: "lm" },
    { id: "m2", name: "GPT-2", organization: ["a"], released: "2020-01", kind: "library" },
    { id: "m3", name: "bert", released: "2018-10-11", field: "biology", task: "cloze" },
    { id: "m4", name: "Élan", organization: ["a", "z"] },
  ],
  sources: [
    { id: "s1", title: "Table 10" },
    { id: "s2", title: "table 9" },
  ],
  measurements: [
    { model: "m1", value: "5", source: "s1" },
    { model: "m2", value: "5", source: "s2", reportedBy: "estimated" },
    { model: "m3", value: "-2", source: "s1", reportedBy: "third-party" },
    { model: "m4", value: "9", source: "s2" },
  ],
});

const rows = answerView(catalogue, { ...defaultView, base: "m1" }).rows;
const up = (column: SortColumn): SortKey => ({ column, descending: false });
const down = (column: SortColumn): SortKey => ({ column, descending: true });
const ids = (sorted: readonly KnownRow[]): string => sorted.map(({ model }) => model.id).join(" ");

describe("sortRows", () => {
  test.each<readonly [column: SortColumn, ascending: string, descending: string]>([
    ["name", "m3 m4 m2 m1", "m1 m2 m4 m3"],
    ["organization", "m2 m4 m1 m3", "m1 m4 m2 m3"],
    ["country", "m2 m4 m1 m3", "m1 m4 m2 m3"],
    ["field", "m3 m1 m2 m4", "m1 m2 m4 m3"],
    ["task", "m3 m1 m2 m4", "m1 m3 m2 m4"],
    ["kind", "m2 m1 m3 m4", "m1 m3 m4 m2"],
    ["released", "m3 m2 m1 m4", "m1 m2 m3 m4"],
    ["value", "m3 m1 m2 m4", "m4 m1 m2 m3"],
    ["rank", "m4 m1 m2 m3", "m3 m1 m2 m4"],
    ["ratio", "m1 m2 m4 m3", "m4 m1 m2 m3"],
    ["condition", "m1 m2 m3 m4", "m1 m2 m3 m4"],
    ["reported", "m1 m4 m3 m2", "m2 m3 m1 m4"],
    ["source", "m2 m4 m1 m3", "m1 m3 m2 m4"],
  ])("by %s, unknowns last both ways", (column, ascending, descending) => {
    expect(ids(sortRows(rows, [up(column)]))).toBe(ascending);
    expect(ids(sortRows(rows, [down(column)]))).toBe(descending);
  });

  test("every column has its case above", () => {
    expect(sortColumns).toHaveLength(13);
  });

  test("later keys decide between equals of the earlier", () => {
    expect(ids(sortRows(rows, [down("value"), up("name")]))).toBe("m4 m2 m1 m3");
    expect(ids(sortRows(rows, [up("source"), down("name")]))).toBe("m2 m4 m1 m3");
  });

  test("without keys the order is by id", () => {
    expect(ids(sortRows([...rows].reverse(), []))).toBe("m1 m2 m3 m4");
  });

  test("ranks prepared beforehand give the same order", () => {
    const ranks = rankNames(rows.map(({ model }) => model.name));
    expect(sortRows(rows, [up("name")], ranks)).toEqual(sortRows(rows, [up("name")]));
  });

  test("does not touch its input", () => {
    const before = [...rows];
    sortRows(rows, [down("name")]);
    expect(rows).toEqual(before);
  });
});

test("an explicit selection keeps its order, the rest follow by id", () => {
  expect(ids(orderRowsBySelection(rows, ["m3", "m1"]))).toBe("m3 m1 m2 m4");
});

test.each([
  ["higher", true],
  ["neutral", true],
  ["lower", false],
] as const)("%s is better: descending %s", (better, descending) => {
  const metric = { id: "x", name: "x", unit: "count", level: "ratio", better } as const;
  expect(defaultSort(metric)).toEqual([{ column: "value", descending }]);
});

describe("any rows", () => {
  const isUnknown: Readonly<Record<SortColumn, (row: KnownRow) => boolean>> = {
    name: () => false,
    organization: ({ organizations }) => organizations.length === 0,
    country: ({ organizations }) => organizations.every(({ country }) => country.length === 0),
    field: () => false,
    task: ({ model }) => model.task === undefined,
    kind: () => false,
    rank: () => false,
    released: ({ model }) => model.released === undefined,
    value: () => false,
    ratio: ({ ratio }) => ratio?.kind !== "ratio",
    condition: ({ measurement }) => measurement.condition === "",
    reported: ({ measurement }) => !reporters.includes(measurement.reportedBy),
    source: () => false,
  };
  const key = fc.record({ column: fc.constantFrom(...sortColumns), descending: fc.boolean() });

  test("keep unknowns last, whichever way the column is sorted", () => {
    fc.assert(
      fc.property(arbitraryCase, key, ([any, view], one) => {
        const flags = sortRows(answerView(any, view).rows, [one]).map(isUnknown[one.column]);
        expect(flags).toEqual([...flags].sort((a, b) => Number(a) - Number(b)));
      }),
    );
  });

  test("come out complete, in an order that does not depend on how they came in", () => {
    fc.assert(
      fc.property(arbitraryCase, fc.array(key, { maxLength: 3 }), fc.nat(), ([any, view], keys, turn) => {
        const before = answerView(any, view).rows;
        const at = before.length === 0 ? 0 : turn % before.length;
        const sorted = sortRows(before, keys);
        expect(sortRows([...before.slice(at), ...before.slice(0, at)], keys)).toEqual(sorted);
        expect(sortRows(sorted, keys)).toEqual(sorted);
        expect(new Set(sorted)).toEqual(new Set(before));
      }),
    );
  });

  test("reversed directions reverse known, distinct values", () => {
    fc.assert(
      fc.property(arbitraryCase, ([any, view]) => {
        const before = answerView(any, view).rows;
        const values = (descending: boolean): readonly number[] =>
          sortRows(before, [{ column: "value", descending }]).map(({ quantity }) => quantity.value);
        expect(values(true)).toEqual([...values(false)].reverse());
      }),
    );
  });
});
