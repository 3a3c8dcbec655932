import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markedCell } from "../../lib/ingest/cells/foot-mark";
import { changeRole } from "../../lib/ingest/guess/edit-mapping";
import { importReadings, readImport } from "../../lib/ingest/import-files";

const readingOf = (text: string) => readImport("results.csv", new TextEncoder().encode(text));
const imported = async (text: string) => importReadings([await readingOf(text)]);
const tableOf = (cells: readonly string[]): string =>
  `model,acc,accuracy 2\n${cells.map((cell, index) => `m${index},${cell},${index}`).join("\n")}\n`;

test.each([
  ["88.1*", "88.1", "*"],
  ["88.1 **", "88.1", "**"],
  ["88.1†", "88.1", "†"],
  ["88.1 ^a", "88.1", "^a"],
  ["88.1^b", "88.1", "^b"],
  ["88.1 ^2", "88.1", "^2"],
  ["88.1[1]", "88.1", "[1]"],
  ["88.1 [^3]", "88.1", "[^3]"],
  ["88.1[1][2]", "88.1", "[1][2]"],
  ["88.1*, †", "88.1", "*, †"],
  ["88.1¹", "88.1", "¹"],
  ["110²", "110", "²"],
  ["85%*", "85%", "*"],
  ["1.2B‡", "1.2B", "‡"],
  ["0.35 (0.03)*", "0.35 (0.03)", "*"],
  ["1.4 trillion[87]", "1.4 trillion", "[87]"],
  ["300 billion tokens (filtered)", "300 billion tokens", "(filtered)"],
  ["1.8T (est.)", "1.8T", "(est.)"],
  ["86.4% (5-shot)", "86.4%", "(5-shot)"],
  ["41.8 (+0.8)", "41.8", "(+0.8)"],
  ["41.8% (-0.8)", "41.8%", "(-0.8)"],
  ["1800亿（估计）", "1800亿", "(估计)"],
])("%s is a number with a sign", (cell, number, mark) => {
  expect(markedCell(cell)).toEqual({ number, mark });
});

test.each([
  "88.1",
  "10⁵",
  "1.2×10⁵",
  "10^5",
  "*",
  "[1]",
  "A*",
  "88.1a",
  "[1465, 1475]",
  "94.2/92.3",
  "12 (ms)",
  "12 (M)",
  "76.1 (0.2)",
  "12.3 (4.5 ms)",
  "",
])("%s is none", (cell) => {
  expect(markedCell(cell)).toBeUndefined();
});

test.each(["*", "†", "¹", "* ", " ,", "(a)", "[1]", " ^2"])("looking for an end of %j takes no long time", (text) => {
  expect(markedCell(`1${text.repeat(60 / text.length - 1)}?`)).toBeUndefined();
});

test("looking for a sign takes no long time, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("1", "*", " ", ",", "[", "]", "†", "%") }), (text) => {
      const found = markedCell(text);
      expect(found === undefined || text.includes(found.number)).toBe(true);
    }),
  );
});

describe("in a column of numbers", () => {
  test.each([
    ["one of many", ["88.1*", "89", "87", "86", "85"]],
    ["all", ["88.1*", "89†", "87[1]"]],
  ])("%s may have a sign, which becomes the note", async (_, cells) => {
    const { counts, issues, read, reports } = await imported(tableOf(cells));
    expect(counts).toMatchObject({ values: cells.length * 2, bad: 0 });
    expect(issues).toEqual([]);
    expect(reports[0]?.mapping.columns.map(({ marks }) => marks)).toEqual([undefined, "note", undefined]);
    const [first] = read.catalogue.measurements;
    expect(first).toMatchObject({ quantity: { value: 88.1 }, note: "footnote *" });
  });

  test("two numbers in one cell stay listed, with a sign or without", async () => {
    const { issues } = await imported(
      tableOf(["88.1*", "89", "87", "86", "85", "84", "83", "82", "94.2/92.3*", "9/8"]),
    );
    expect(issues.map(({ code, value }) => [code, value])).toEqual([
      ["bad-cell", "94.2/92.3*"],
      ["bad-cell", "9/8"],
    ]);
  });

  test("a column made one of values by hand is read the same", async () => {
    const file = await readingOf("model,code\na,1*\nb,2\nc,3\n");
    const [first] = file.readings;
    if (first === undefined) throw new Error("no table was read");
    const ignored = changeRole(first.mapping, 1, "ignore", first.table);
    const mapping = changeRole(
      { ...ignored, columns: ignored.columns.map(({ header, role }) => ({ header, role })) },
      1,
      "measurement",
      first.table,
    );
    expect(importReadings([{ ...file, readings: [{ ...first, mapping }] }]).counts).toMatchObject({
      values: 3,
      bad: 0,
    });
  });
});

describe("in a column of codes", () => {
  test.each([
    ["a lone number", ["A1", "12*", "x9", "B7"]],
    ["as many numbers as codes", ["12*", "13", "A1", "B2"]],
  ])("%s with a sign is no value", async (_, cells) => {
    const { read, reports } = await imported(tableOf(cells));
    expect(reports[0]?.mapping.columns[1]?.marks).toBeUndefined();
    expect(read.catalogue.measurements.filter(({ quantity }) => quantity.value === 12)).toEqual([]);
  });
});
