import { describe, expect, test } from "vitest";
import { formatTimeRange, overlapsTimeRange, parseTimeRange } from "../../lib/query/time-range";
import type { TimeRange } from "../../lib/query/view";
import { dateOf } from "./catalogue-of";

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

const range = (text: string): TimeRange => {
  const parsed = parseTimeRange(text);
  if (parsed === undefined) throw new Error(`not a range: ${text}`);
  return parsed;
};

describe("parseTimeRange", () => {
  test.each([
    ["2020", "2020-01-01", "2021-01-01"],
    ["2018..2020", "2018-01-01", "2021-01-01"],
    ["2020-05..2020-11", "2020-05-01", "2020-12-01"],
    ["2020-02..2020-02", "2020-02-01", "2020-03-01"],
    ["2019-12-31..2020-01-01", "2019-12-31", "2020-01-02"],
    ["2020-02-29", "2020-02-29", "2020-03-01"],
    ["2020..2020-05", "2020-01-01", "2020-06-01"],
  ])("%s goes from %s to before %s", (text, start, end) => {
    expect(parseTimeRange(text)?.from?.start).toBe(day(start));
    expect(parseTimeRange(text)?.to?.end).toBe(day(end));
  });

  test("an end may be open", () => {
    expect(parseTimeRange("2018..")).toEqual({ from: dateOf("2018") });
    expect(parseTimeRange("..2020-05")).toEqual({ to: dateOf("2020-05") });
  });

  test("keeps text and precision of both ends", () => {
    expect(range("2018..2020-05").from).toMatchObject({ text: "2018", precision: "year" });
    expect(range("2018..2020-05").to).toMatchObject({ text: "2020-05", precision: "month" });
    expect(range("2018..2020-05-28").to).toMatchObject({ text: "2020-05-28", precision: "day" });
  });

  test.each([
    "",
    "..",
    "20",
    "20200",
    "2020-5",
    "2020-13",
    "2020-00",
    "2021-02-29",
    "2020-05-00",
    "2020-05-32",
    "2020..2018",
    "2021..2020",
    "2018..2020..2022",
    "2018-2020",
    "2018...2020",
    " 2018",
    "last year",
    "2020-05-28T00:00",
  ])("refuses %j", (text) => {
    expect(parseTimeRange(text)).toBeUndefined();
  });
});

test.each(["2020", "2018..2020", "..2020", "2018..", "2020-05..2020-11", "2020-05-28"])(
  "%s is written as it was read",
  (text) => {
    expect(formatTimeRange(range(text))).toBe(text);
  },
);

test("a range from a date to itself is written as the date", () => {
  expect(formatTimeRange(range("2020..2020"))).toBe("2020");
});

test("a range open at both ends is written as nothing", () => {
  expect(formatTimeRange({})).toBe("");
});

describe("overlapsTimeRange", () => {
  test.each([
    ["2020", "2020-05..2020-11", true],
    ["2020-04", "2020-05..2020-11", false],
    ["2020-04-30", "2020-05..2020-11", false],
    ["2020-05-01", "2020-05..2020-11", true],
    ["2020-11-30", "2020-05..2020-11", true],
    ["2020-12-01", "2020-05..2020-11", false],
    ["2019", "2020..", false],
    ["2031", "2020..", true],
    ["2019-12-31", "..2019", true],
    ["2020-01-01", "..2019", false],
    ["1999", "..2019", true],
  ])("%s in %s: %s", (date, text, expected) => {
    expect(overlapsTimeRange(dateOf(date), range(text))).toBe(expected);
  });
});
