import fc from "fast-check";
import { expect, test } from "vitest";
import { dayIn, firstDayOf, isoDay, yearOf } from "../../lib/columns/days";

test.each([
  [0, "1970-01-01"],
  [17_532, "2018-01-01"],
  [-719_162, "0001-01-01"],
  [2_932_896, "9999-12-31"],
])("day %d is %s", (day, text) => {
  expect(isoDay(day)).toBe(text);
  expect(dayIn(text)).toBe(day);
});

test.each(["2018-02-30", "2018-13-01", "2018-1-1", "2018", "", "20180101", "2018-01-01T00:00"])(
  "%j is no day",
  (text) => {
    expect(dayIn(text)).toBeUndefined();
  },
);

test("a year begins on its first day, one below 100 too", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (year) => {
      const first = firstDayOf(year);
      expect([yearOf(first), yearOf(first - 1)]).toEqual([year, year - 1]);
    }),
  );
});
