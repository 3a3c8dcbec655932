import { expect, test } from "vitest";
import { formatInterval, formatWritten } from "../../lib/quantity";
import { quantityOf } from "../query/catalogue-of";

test.each<readonly [written: string, shown: string]>([
  ["3045B", "3.045T"],
  ["175B", "175B"],
  ["9.4B", "9.4B"],
  ["350.0", "350.0"],
  ["741813", "741,813"],
  ["1.23456789e12", "1.23457T"],
  ["~170K", "~170K"],
])("%s has the digits of its source", (written, shown) => {
  expect(formatWritten(quantityOf(written), { locale: "en" })).toBe(shown);
});

test("a value lies within the interval that is shown beside it", () => {
  const quantity = quantityOf("3045B");
  expect(formatInterval(quantity.interval, { locale: "en", digits: 5 })).toBe("3.0445T–3.0455T");
  expect(formatWritten(quantity, { locale: "en" })).toBe("3.045T");
});
