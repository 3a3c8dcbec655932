import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePartialDate } from "../../lib/schema/parse-partial-date";

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

test.each<readonly [text: string, precision: "year" | "month" | "day", start: string, after: string]>([
  ["2020", "year", "2020-01-01", "2021-01-01"],
  ["1970", "year", "1970-01-01", "1971-01-01"],
  ["1958", "year", "1958-01-01", "1959-01-01"],
  ["9999", "year", "9999-01-01", "+010000-01-01"],
  ["2020-05", "month", "2020-05-01", "2020-06-01"],
  ["2020-02", "month", "2020-02-01", "2020-03-01"],
  ["2020-12", "month", "2020-12-01", "2021-01-01"],
  ["2020-05-28", "day", "2020-05-28", "2020-05-29"],
  ["2020-02-29", "day", "2020-02-29", "2020-03-01"],
  ["2000-02-29", "day", "2000-02-29", "2000-03-01"],
  ["2019-12-31", "day", "2019-12-31", "2020-01-01"],
])("%s is a %s from %s until before %s", (text, precision, start, after) => {
  expect(parsePartialDate(text)).toEqual({ text, precision, start: day(start), end: day(after) });
});

test.each([
  "",
  " ",
  "20",
  "202",
  "20200",
  "2020-",
  "2020-5",
  "2020-5-28",
  "2020-00",
  "2020-13",
  "2020-05-00",
  "2020-05-32",
  "2020-02-30",
  "2019-02-29",
  "1900-02-29",
  "2020-05-28T00:00",
  "2020/05/28",
  "28.05.2020",
  "May 2020",
  " 2020",
  "2020 ",
  "2020\n",
  "-2020",
  "+2020",
  "0020",
  "0000",
  "０２０２",
  "２０２０",
  "2020-05-",
  "2020--05",
  "2020-2021",
])("%j is no date", (text) => {
  expect(parsePartialDate(text)).toBeUndefined();
});

describe("any day", () => {
  const date = fc
    .date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((value) => value.toISOString().slice(0, 10));

  test("lies in its month, and that in its year", () => {
    fc.assert(
      fc.property(date, (text) => {
        const [exact, month, year] = [text, text.slice(0, 7), text.slice(0, 4)].map(parsePartialDate);
        if (exact === undefined || month === undefined || year === undefined) throw new Error(text);
        expect(exact.end - exact.start).toBe(1);
        for (const [inner, outer] of [
          [exact, month],
          [month, year],
        ] as const) {
          expect(inner.start).toBeGreaterThanOrEqual(outer.start);
          expect(inner.end).toBeLessThanOrEqual(outer.end);
        }
      }),
    );
  });

  test("and any text at all are read without throwing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{3,5}(-\d{1,3}){0,3}$/)), (text) => {
        const parsed = parsePartialDate(text);
        if (parsed !== undefined) expect(parsed.start).toBeLessThan(parsed.end);
      }),
    );
  });
});
