import fc from "fast-check";
import { expect, test } from "vitest";
import type { ColumnTable } from "../../lib/columns/column-table";
import { type DensityGrid, densityCounter, heightsOf } from "../../lib/columns/density-grid";
import { type ColumnFilter, countEntries, rowFilter } from "../../lib/columns/filter-rows";
import { dayText, readDay, readDayBytes } from "../../lib/columns/read-day";
import { notPlain, readNumberBytes } from "../../lib/columns/read-number-bytes";
import { topRows } from "../../lib/columns/top-rows";
import { unescaped } from "../../lib/columns/unescaped-cell";
import { parsePartialDate } from "../../lib/schema/parse-partial-date";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a number from bytes is the number of its text, or is left to the slow way", () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc
      .tuple(fc.integer(), fc.nat(999_999), fc.integer({ min: -30, max: 30 }))
      .map(([whole, part, power]) => `${whole}.${part}e${power}`),
    fc.bigInt({ min: 0n, max: 10n ** 40n }).map(String),
    fc.tuple(fc.nat(99_999), fc.nat(30)).map(([number, zeros]) => `${number}${"0".repeat(zeros)}.${"0".repeat(zeros)}`),
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

test("what stands between quotes is unescaped as its text is", () => {
  const part = fc.constantFrom('""', "\r\n", "\r", "\n", "a", "é", ",", "字");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 400 }), fc.nat(3), (parts, before) => {
      const text = parts.join("");
      const bytes = bytesOf("x".repeat(before) + text);
      expect(new TextDecoder().decode(unescaped(bytes, before, bytes.length))).toBe(
        text.replaceAll('""', '"').replace(/\r\n?/g, "\n"),
      );
    }),
    { numRuns: 1000 },
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
        expect(readDayBytes(bytesOf(text), 0, 10)).toBe(parsePartialDate(text)?.start);
      },
    ),
    { numRuns: 3000 },
  );
  expect(["2020", "2020-05", ""].map((text) => readDay(text, "ymd")).map((day = 0) => Math.floor(day))).toEqual([
    18262,
    18383,
    Number.NaN,
  ]);
});

test.each(["2020", "2020-05", "2020-01-01", "2020-05-28", "1969", "1969-12", "1969-12-31"])(
  "%s is written as well known as it was read",
  (text) => {
    expect(dayText(readDay(text, "ymd") ?? Number.NaN)).toBe(text);
  },
);

test("a date from bytes is that of its text, or is left to the slow way", () => {
  const digits = fc.stringMatching(/^(?:1|2)\d{3}(?:-[01]\d(?:-[0-3]\d(?:[ TZ]\d{0,2})?)?)?$/);
  fc.assert(
    fc.property(fc.oneof(digits, fc.string({ maxLength: 11 })), (text) => {
      const bytes = bytesOf(text);
      const day = readDayBytes(bytes, 0, bytes.length);
      if (day !== undefined) expect(day).toBe(readDay(text, "ymd"));
    }),
    { numRuns: 3000 },
  );
});

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

const filterRows = (table: ColumnTable, filters: readonly ColumnFilter[]) => rowFilter(table)(filters);

test("rows are filtered anew as they would be the first time, by any number of filters", () => {
  const ends = fc.array(fc.integer({ min: -5, max: 50 }), { maxLength: 20 });
  fc.assert(
    fc.property(arbitraryTable, fc.array(ends, { minLength: 1, maxLength: 4 }), ({ rows, table }, times) => {
      const filter = rowFilter(table);
      for (const lows of times) {
        const filters = lows.map((low) => ({ kind: "range", column: 1, low, high: 50 }) as const);
        const expected = [...rows.keys()].filter((row) => lows.every((low) => (rows[row]?.[1] ?? Number.NaN) >= low));
        expect([...filter(filters).rows]).toEqual(expected);
      }
    }),
  );
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
        expect([...countEntries(table, 0, { ...kept, besides: () => kept.rows })]).toEqual(alone);
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

test("many points are counted as few are", () => {
  const few = 4000;
  const values = Float64Array.from({ length: 20_000 }, (_, row) => 1 + ((row * 7919) % 1000));
  const coordinates = { x: undefined, heights: heightsOf(values) };
  const count = densityCounter(30, 20);
  const of = (length: number) => Array.from({ length }, (_, row) => row);
  const byCell = ({ cells, counts }: DensityGrid) => new Map([...cells].map((cell, index) => [cell, counts[index]]));
  const many = count(coordinates, Uint32Array.from([...of(few), ...of(few), ...of(few)]));
  const once = count(coordinates, Uint32Array.from(of(few)));
  expect(byCell(many)).toEqual(new Map([...byCell(once)].map(([cell, points = 0]) => [cell, points * 3])));
  expect(many.largest).toBe(once.largest * 3);
  expect(count(coordinates, Uint32Array.from([...of(few), ...of(few), ...of(few)]))).toEqual(many);
});

test("every point is in the grid once, by its logarithm unless some are below zero, and zeros at the lower edge", () => {
  fc.assert(
    fc.property(arbitraryTable, ({ rows, table }) => {
      const values = Float64Array.from(rows, ([, value]) => value);
      const all = Uint32Array.from(rows.keys());
      const count = densityCounter(20, 10);
      const coordinates = { x: undefined, heights: heightsOf(values) };
      const grid = count(coordinates, all);
      expect(new Set(grid.cells).size).toBe(grid.counts.length);
      expect(count(coordinates, all)).toEqual(grid);
      const known = rows.filter(([, value]) => !Number.isNaN(value));
      const isLog = known.every(([, value]) => value >= 0);
      const atZero = isLog ? known.filter(([, value]) => value === 0).length : 0;
      expect([...grid.counts].reduce((total, count) => total + count, 0)).toBe(known.length);
      expect(grid).toMatchObject({ points: known.length, atZero, isLog });
      const lowest = [...grid.cells].filter((cell) => cell >= 9 * 20).length;
      expect(lowest > 0).toBe(known.length > 0 && (atZero > 0 || grid.y[0] < grid.y[1]));
      expect(table.length).toBe(rows.length);
    }),
  );
});
