import { expect, test } from "vitest";
import { writtenNumber } from "../../components/import/written-number";
import { openColumns } from "../../lib/columns/open-columns";
import { bytesOf, columnNamed, piecesOf } from "../columns/both-lanes";

test.each([
  ["68.0", "68.0"],
  ["40.6", "40.6"],
  ["0.10", "0.10"],
  ["175000000000", "175B"],
  ["70", "70"],
])("%s is shown as %s", (cell, expected) => {
  expect(writtenNumber(cell, "en")).toBe(expected);
});

test("columns keep the zeros that the file writes", async () => {
  const cells = ["68.0", "40.6", "7", "-0.50", "1.20*", "5e3", "100", '"9.10"', "", "Total,1.0", "x", "8.00"];
  const text = `model,AP\n${cells.map((cell, row) => (cell.startsWith("Total") ? cell : `M${row},${cell}`)).join("\n")}`;
  const opened = await openColumns("t.csv", piecesOf(bytesOf(text), 9), () => {});
  expect(columnNamed(opened, "AP")).toEqual([
    "68.0",
    "40.6",
    "7",
    "-0.50",
    "1.20",
    "5000",
    "100",
    "9.10",
    "",
    "",
    "8.00",
  ]);
});
