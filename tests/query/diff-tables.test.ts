import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffTables, type Tables } from "../../lib/query/diff-tables";
import { columns } from "../../lib/schema/tables";
import { tableNames } from "../../lib/schema/vocabulary";

const none: Tables = {
  organizations: [],
  models: [],
  metrics: [],
  benchmarks: [],
  sources: [],
  measurements: [],
  claims: [],
};
const measured = (value: string, rest: Readonly<Record<string, string>> = {}) => ({
  model: "gpt-3",
  metric: "parameters",
  source: "paper",
  value,
  ...rest,
});

describe("diffTables", () => {
  it("finds rows that were added and removed", () => {
    const [before, after] = [
      { ...none, models: [{ id: "a" }, { id: "b" }] },
      { ...none, models: [{ id: "b" }, { id: "c" }] },
    ];
    expect(diffTables(before, after)).toEqual([
      { table: "models", added: [{ id: "c" }], removed: [{ id: "a" }], changed: [] },
    ]);
  });

  it("finds a measurement by model, metric, benchmark, condition and source", () => {
    const before = { ...none, measurements: [measured("175B"), measured("1", { condition: "V100" })] };
    const after = { ...none, measurements: [measured("174.6B", { note: "n" }), measured("1", { condition: "A100" })] };
    const [diff] = diffTables(before, after);
    expect(diff?.changed).toEqual([
      {
        key: { model: "gpt-3", metric: "parameters", benchmark: "", condition: "", source: "paper" },
        cells: [
          { column: "value", before: "175B", after: "174.6B" },
          { column: "note", before: "", after: "n" },
        ],
      },
    ]);
    expect([diff?.added.length, diff?.removed.length]).toEqual([1, 1]);
  });

  it("holds rows of the same key against each other in their order", () => {
    const before = { ...none, measurements: [measured("1"), measured("2")] };
    const after = { ...none, measurements: [measured("1"), measured("3"), measured("4")] };
    const [diff] = diffTables(before, after);
    expect(diff?.changed.map(({ cells }) => cells)).toEqual([[{ column: "value", before: "2", after: "3" }]]);
    expect(diff?.added.map(({ value }) => value)).toEqual(["4"]);
  });

  it("does not mind the order of rows", () => {
    const rows = [{ id: "a" }, { id: "b" }, { id: "c" }];
    expect(diffTables({ ...none, models: rows }, { ...none, models: [...rows].reverse() })).toEqual([]);
  });

  const cells = fc.constantFrom("", "a", "b", "c");
  const tables: fc.Arbitrary<Tables> = fc.record({
    organizations: rowsOf("organizations"),
    models: rowsOf("models"),
    metrics: rowsOf("metrics"),
    benchmarks: rowsOf("benchmarks"),
    sources: rowsOf("sources"),
    measurements: rowsOf("measurements"),
    claims: rowsOf("claims"),
  });

  function rowsOf(table: (typeof tableNames)[number]) {
    return fc.array(fc.record(Object.fromEntries(columns[table].map((column) => [column, cells]))), { maxLength: 5 });
  }

  it("finds nothing between equals, and backwards what it finds forwards", () => {
    fc.assert(
      fc.property(tables, tables, (before, after) => {
        expect(diffTables(before, before)).toEqual([]);
        const counted = (diffs: ReturnType<typeof diffTables>) =>
          new Map(
            diffs.map(({ table, added, removed, changed }) => [table, [added.length, removed.length, changed.length]]),
          );
        const [forth, back] = [counted(diffTables(before, after)), counted(diffTables(after, before))];
        for (const table of tableNames) {
          const [added, removed, changed] = forth.get(table) ?? [0, 0, 0];
          expect(back.get(table) ?? [0, 0, 0]).toEqual([removed, added, changed]);
        }
      }),
    );
  });
});
