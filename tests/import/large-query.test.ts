import fc from "fast-check";
import { expect, test } from "vitest";
import { type LargeChoice, passedOver, readLargeQuery, writeLargeQuery } from "../../components/import/large-query";

const table = {
  measure: 2,
  columns: [
    { name: "model", kind: "text", width: 8, entries: undefined },
    { name: "lab & co", kind: "category", width: 8, entries: ["A", "B~C", "", "模型"] },
    { name: "parameters", kind: "number", width: 8, entries: undefined },
    { name: "-score", kind: "number", width: 8, entries: undefined },
    { name: "published", kind: "date", width: 8, entries: undefined },
  ],
} as const;

const end = fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.integer({ min: -800_000, max: 3_000_000 }));
const choice: fc.Arbitrary<LargeChoice> = fc.record({
  filters: fc
    .tuple(
      fc.subarray(["A", "B~C", "", "模型"]).map((entries) => ({ kind: "entries", column: 1, entries }) as const),
      fc.option(fc.tuple(end, end).map(([low, high]) => ({ kind: "range", column: 4, low, high }) as const)),
    )
    .map(([entries, range]) => [
      ...(entries.entries.length > 0 ? [entries] : []),
      ...(range === null || range.low === Infinity || range.high === -Infinity ? [] : [range]),
    ]),
  measure: fc.constantFrom(2, 3),
  sort: fc.option(fc.record({ column: fc.integer({ min: 0, max: 4 }), isDescending: fc.boolean() }), {
    nil: undefined,
  }),
  baseline: fc.option(
    fc.record({
      name: fc.string(),
      value: fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
    }),
    { nil: undefined },
  ),
});

/** `-0` is written as 0. */
const plain = (from: LargeChoice) => JSON.parse(JSON.stringify(from));

test("what was chosen is read back from the address", () => {
  fc.assert(
    fc.property(choice, (chosen) => {
      expect(plain(readLargeQuery(writeLargeQuery("", chosen, table), table))).toEqual(plain(chosen));
    }),
  );
});

test("what is as after opening is not written, and foreign parameters stay", () => {
  const nothing = { filters: [], measure: 2, sort: undefined, baseline: undefined };
  expect(writeLargeQuery("open=%2Fa.csv&sort=model&in.lab+%26+co=A", nothing, table)).toBe("open=%2Fa.csv");
});

test.each(["value=model", "value=nope", "sort=nope", "base=0~A", "base=x~A", "base=5", "in.nope=A", "in.model=A"])(
  "what names nothing of the table is passed over: %s",
  (query) => {
    const nothing = { filters: [], measure: 2, sort: undefined, baseline: undefined };
    expect(readLargeQuery(query, table)).toEqual(nothing);
    expect(passedOver(`open=a.csv&${query}`, table)).toEqual([query]);
  },
);

test("a column whose name starts with a minus is sorted by", () => {
  expect(readLargeQuery("sort=-score", table).sort).toEqual({ column: 3, isDescending: false });
  expect(readLargeQuery("sort=--score", table).sort).toEqual({ column: 3, isDescending: true });
});

test("days are written as days, and read as those or as their numbers", () => {
  const years = { kind: "range", column: 4, low: 17_532, high: Infinity } as const;
  const chosen = { filters: [years], measure: 2, sort: undefined, baseline: undefined };
  expect(writeLargeQuery("", chosen, table)).toBe("range.published=2018-01-01..");
  expect(readLargeQuery("range.published=2018-01-01..", table).filters).toEqual([years]);
  expect(readLargeQuery("range.published=17532..", table).filters).toEqual([years]);
  expect(readLargeQuery("range.parameters=2018-01-01..", table).filters).toEqual([]);
  expect(readLargeQuery("range.published=2018-13-01..", table).filters).toEqual([]);
  expect(readLargeQuery("range.published=2018-02-30..", table).filters).toEqual([]);
});

test("each entry that a column does not have is told", () => {
  const [first = ""] = table.columns.flatMap(({ entries = [] }) => entries);
  const column = table.columns.find(({ entries }) => entries?.includes(first))?.name ?? "";
  const query = new URLSearchParams([
    [`in.${column}`, first],
    [`in.${column}`, "no such entry"],
  ]);
  expect(passedOver(String(query), table)).toEqual([`in.${column}=no such entry`]);
});

test("nothing is passed over of what was chosen", () => {
  fc.assert(
    fc.property(choice, (chosen) => {
      expect(passedOver(writeLargeQuery("", chosen, table), table)).toEqual([]);
    }),
  );
});
