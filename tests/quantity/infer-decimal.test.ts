import { expect, test } from "vitest";
import { inferDecimal } from "../../lib/quantity";

test.each<readonly [label: string, cells: readonly string[], expected: "." | "," | "ambiguous"]>([
  ["timm: one cell decides for the others", ["305.08", "1,014.45", "1,013.01"], "."],
  ["timm: three decimals everywhere", ["91.144", "8.856", "98.725"], "."],
  ["German decimals", ["92,6", "1,014"], ","],
  ["both separators, comma last", ["1.014,45"], ","],
  ["both separators, dot last", ["1,014.45"], "."],
  ["repeated dots group", ["1.014.450"], ","],
  ["repeated commas group", ["1,014,450"], "."],
  ["a group does not start with zero", ["0,125"], ","],
  ["four digits cannot be a first group", ["1234,567"], ","],
  ["only commas that could be either", ["1,014", "2,345"], "ambiguous"],
  ["such commas beside plain numbers", ["1,014", "17"], "ambiguous"],
  ["such commas beside a decimal dot", ["1,014", "17.5"], "."],
  ["only dots that could be either", ["1.014", "2.345"], "."],
  ["evidence for both", ["92,6", "92.6"], "ambiguous"],
  ["no separators", ["175", "17"], "."],
  ["nothing", [], "."],
  ["no numbers", ["NA", "", "-"], "."],
  ["scales and units", ["1,5M", "17,25 ms"], ","],
  ["deviations and ranges", ["0,35±0,03"], ","],
  ["full-width", ["９２，６"], ","],
  ["versions and lists are no evidence", ["1.2.3", "1,2,3"], "."],
  ["a badly grouped number is no evidence", ["1,01.450"], "."],
])("%s", (_, cells, expected) => {
  expect(inferDecimal(cells)).toBe(expected);
});
