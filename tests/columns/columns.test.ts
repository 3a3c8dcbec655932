import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ColumnPlan } from "../../lib/columns/column-builder";
import { type ColumnTable, cellText } from "../../lib/columns/column-table";
import { densityCounter, logsOf } from "../../lib/columns/density-grid";
import { countEntries, filterRows } from "../../lib/columns/filter-rows";
import { planColumns } from "../../lib/columns/plan-columns";
import { columnsReader } from "../../lib/columns/read-columns";
import { dayText, readDay, readDayBytes } from "../../lib/columns/read-day";
import { notPlain, readNumberBytes } from "../../lib/columns/read-number-bytes";
import { columnScanner } from "../../lib/columns/scan-columns";
import { topRows } from "../../lib/columns/top-rows";
import { parsePartialDate } from "../../lib/schema/parse-partial-date";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const piecesOf = <Whole extends { readonly length: number }>(
  whole: Whole,
  size: number,
  cut: (from: number, to: number) => Whole,
): readonly Whole[] =>
  Array.from({ length: Math.ceil(whole.length / size) }, (_, index) => cut(index * size, (index + 1) * size));

/** Through Papa Parse, in pieces. */
function slowly(text: string, size: number) {
  let plans: readonly ColumnPlan[] = [];
  const reader = columnsReader({
    delimiter: ",",
    plan: (header, rows) => {
      plans = planColumns("t.csv", ",", header, rows).columns;
      return plans;
    },
  });
  for (const piece of piecesOf(text, size, (from, to) => text.slice(from, to))) reader.push(piece);
  reader.finish();
  return { ...reader.soFar(), plans };
}

/** Through the fast lane, after its header, in pieces. */
function quickly(body: string, plans: readonly ColumnPlan[], size: number) {
  const bytes = bytesOf(body);
  const scanner = columnScanner(plans, { delimiter: 44, bytes: 64, rows: 3 });
  const isWell = piecesOf(bytes, size, (from, to) => bytes.subarray(from, to)).every((piece) => scanner.push(piece));
  return isWell && scanner.finish() ? scanner.soFar() : undefined;
}

const plainOf = (table: ColumnTable): readonly (readonly string[])[] =>
  Array.from({ length: table.length }, (_, row) => table.columns.map((column) => cellText(column, row)));

const bodyOf = (text: string): string => text.slice(text.indexOf("\n") + 1);

describe("the fast lane gives what Papa Parse gives", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "1",
      "2.5",
      "-3",
      "9.692e+22",
      "1e-5",
      "+7",
      "0.1",
      "175B",
      "1,014",
      "NA",
      "",
      "2020-05-28",
      "2020",
      "x",
      "Ünï",
      "模型",
      "a\nb",
      'say "hi"',
      "a,b",
      " 5 ",
      "lots",
      "12345678901234567890",
      "1e400",
      "5.",
      ".5",
    ),
    fc.string({ maxLength: 8 }).map((text) => text.replace(/[\ud800-\udfff]|\r(?!\n)/g, "")),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  );
  const quoted = (text: string): string =>
    /[",\r\n]/.test(text) || text.length === 3 ? `"${text.replaceAll('"', '""')}"` : text;

  test("for any cells, however the text arrives", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom("\n", "\r\n"),
        fc.integer({ min: 1, max: 200 }),
        fc.boolean(),
        (rows, end, size, isEnded) => {
          const lines = rows.map((cells) => cells.map(quoted).join(","));
          const text = `model,a,b,c\n${lines.join(end)}${isEnded ? end : ""}`;
          const slow = slowly(text, size);
          const quick = quickly(bodyOf(text), slow.plans, size);
          expect(quick).toBeDefined();
          if (quick === undefined) return;
          expect(quick.table.length).toBe(slow.table.length);
          expect(plainOf(quick.table)).toEqual(plainOf(slow.table));
          expect([quick.bad, quick.badCount]).toEqual([slow.bad, slow.badCount]);
        },
      ),
      { numRuns: 500 },
    );
  });

  const folder = resolve(process.env.TENFOLD_FIXTURES ?? "../shared/fixtures");
  if (!existsSync(folder))
    console.warn(`skipped: there are no real files in ${folder}; set TENFOLD_FIXTURES to test with them`);
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map(String)
        .filter((path) => path.endsWith(".csv"))
    : [];
  test.skipIf(files.length === 0).each(files)("for %s", (path) => {
    const text = readFileSync(join(folder, path), "utf8").replace(/^\ufeff/, "");
    const slow = slowly(text, 65_536);
    const quick = quickly(bodyOf(text), slow.plans, 65_536);
    expect(quick).toBeDefined();
    if (quick === undefined) return;
    expect(plainOf(quick.table)).toEqual(plainOf(slow.table));
    expect(quick.badCount).toBe(slow.badCount);
  });

  test.each(['a,"b" c\n', '"a\n', "a\rb\n", '"a"b,c\n'])("and leaves what is not well formed to it: %j", (body) => {
    expect(
      quickly(
        body,
        [
          { name: "a", kind: "text", decimal: ".", power: 0 },
          { name: "b", kind: "text", decimal: ".", power: 0 },
        ],
        3,
      ),
    ).toBeUndefined();
  });
});

test("a number from bytes is the number of its text, or is left to the slow way", () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc
      .tuple(fc.integer(), fc.nat(999_999), fc.integer({ min: -30, max: 30 }))
      .map(([whole, part, power]) => `${whole}.${part}e${power}`),
    fc.constantFrom("", "+1", "-0", "1.", ".5", "1e", "e5", "--1", "1.2.3", "007", "1E+05"),
  );
  fc.assert(
    fc.property(number, (text) => {
      const bytes = bytesOf(text);
      const read = readNumberBytes(bytes, 0, bytes.length, 0);
      if (read !== notPlain) expect(read).toBe(text === "" ? Number.NaN : Number(text));
    }),
    { numRuns: 5000 },
  );
});

test("a day is the first day of its date", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 2999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        expect(readDayBytes(bytesOf(text), 0)).toBe(parsePartialDate(text)?.start);
      },
    ),
    { numRuns: 3000 },
  );
  expect([readDay("2020"), readDay("2020-05"), readDay("")].map((day = 0) => Math.floor(day))).toEqual([
    18262,
    18383,
    Number.NaN,
  ]);
});

test.each(["2020", "2020-05", "2020-01-01", "2020-05-28", "1969", "1969-12", "1969-12-31"])(
  "%s is written as well known as it was read",
  (text) => {
    expect(dayText(readDay(text) ?? Number.NaN)).toBe(text);
  },
);

const arbitraryTable = fc
  .array(fc.tuple(fc.constantFrom("x", "y", "z"), fc.option(fc.integer({ min: -5, max: 50 }), { nil: Number.NaN })), {
    maxLength: 40,
  })
  .map((rows) => {
    const entries = [...new Set(rows.map(([entry]) => entry))];
    const table: ColumnTable = {
      length: rows.length,
      columns: [
        { kind: "category", name: "c", entries, codes: Uint32Array.from(rows, ([entry]) => entries.indexOf(entry)) },
        { kind: "number", name: "n", values: Float64Array.from(rows, ([, value]) => value) },
      ],
    };
    return { rows, table };
  });

test("rows are filtered, counted and put in order as plain arrays would be", () => {
  fc.assert(
    fc.property(
      arbitraryTable,
      fc.subarray(["x", "y", "z"]),
      fc.integer({ min: -5, max: 50 }),
      fc.integer({ min: 0, max: 12 }),
      fc.boolean(),
      ({ rows, table }, entries, low, most, isDescending) => {
        const all = [...rows.keys()];
        const expected = all.filter(
          (row) => entries.includes(rows[row]?.[0] ?? "") && (rows[row]?.[1] ?? Number.NaN) >= low,
        );
        const byEntries = { kind: "entries", column: 0, entries } as const;
        const byRange = { kind: "range", column: 1, low, high: 50 } as const;
        const kept = filterRows(table, [byEntries, byRange]);
        expect([...kept.rows]).toEqual(expected);
        const { entries: codes = [] } = table.columns[0]?.kind === "category" ? table.columns[0] : {};
        const left = codes.map((entry) => filterRows(table, [{ ...byEntries, entries: [entry] }, byRange]).rows.length);
        expect([...countEntries(table, 0, kept)]).toEqual(left);
        const alone = codes.map(
          (entry) => all.filter((row) => rows[row]?.[0] === entry && expected.includes(row)).length,
        );
        expect([...countEntries(table, 0, { ...kept, filters: [] })]).toEqual(alone);
        const key = (row: number): number => {
          const value = rows[row]?.[1] ?? Number.NaN;
          return Number.isNaN(value) ? Infinity : isDescending ? -value : value;
        };
        const ordered = [...all].sort((a, b) => (key(a) === key(b) ? a - b : key(a) - key(b)));
        expect([...topRows(table, 1, Uint32Array.from(all), most, isDescending)]).toEqual(ordered.slice(0, most));
      },
    ),
  );
});

test("every point is in the grid once, and what a logarithm cannot hold is counted", () => {
  fc.assert(
    fc.property(arbitraryTable, ({ rows, table }) => {
      const values = Float64Array.from(rows, ([, value]) => value);
      const all = Uint32Array.from(rows.keys());
      const count = densityCounter(20, 10);
      const coordinates = { x: undefined, logs: logsOf(values) };
      const grid = count(coordinates, all);
      expect(new Set(grid.cells).size).toBe(grid.counts.length);
      expect(count(coordinates, all)).toEqual(grid);
      const above = rows.filter(([, value]) => value > 0).length;
      expect([...grid.counts].reduce((total, count) => total + count, 0)).toBe(above);
      expect([grid.points, grid.belowLog]).toEqual([above, rows.filter(([, value]) => value <= 0).length]);
      expect(table.length).toBe(rows.length);
    }),
  );
});
