import { expect, test } from "vitest";
import { markdownOf } from "../../lib/export/markdown";

const cellOf = (text: string, isStrong = false): string => {
  const blocks = [{ kind: "table", columns: [{ header: "a" }], rows: [[{ text, isStrong }]] }] as const;
  return (
    markdownOf({ locale: "en", title: "t", pageHref: "/explore", dataHash: "0".repeat(64), blocks }).split("\n")[4] ??
    ""
  );
};

test.each<readonly [text: string, written: string]>([
  ["a|b", "a\\|b"],
  ["two\r\nlines", "two lines"],
  ["*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"],
  ["<b>", "\\<b\\>"],
  ["$5 or $6", "\\$5 or \\$6"],
  ["&lt; and &#38;", "\\&lt; and \\&\\#38;"],
  ["R&D", "R&D"],
])("%s is shown as it is in a cell", (text, written) => {
  expect(cellOf(text)).toBe(`| ${written} |`);
});

test("the best of a row is bold", () => {
  expect(cellOf("5*", true)).toBe("| **5\\*** |");
});
