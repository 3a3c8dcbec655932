import fc from "fast-check";
import { expect, test } from "vitest";
import { readCell } from "../../lib/ingest/cells/read-cell";
import { bracketMeanings } from "../../lib/ingest/mapping";
import { parseQuantity } from "../../lib/quantity";

const before = ["", "$", "US$", "€", "-", "+", "(", "±", "~", "<", "~$", "-$", "($"];
const numbers = [
  "1",
  "8.5",
  "1,045",
  "1.045,5",
  "0",
  "1e9",
  ".5",
  "4-9",
  "0.35±0.03",
  "+5/-5",
  "94.2/92.3",
  "8.5 (0.5)",
];
const behind = ["", " ", ")", "K", "M", "%", "ms", "$", " USD", "M$", "亿", "×", "*", "[1]", "%)", "M)"];
const cells = fc
  .tuple(fc.constantFrom(...before), fc.constantFrom(...numbers), fc.constantFrom(...behind))
  .map((parts) => parts.join(""));
const options = fc.record({
  unit: fc.constantFrom("count", "USD", "EUR", "USD/1M tokens", "%", "ms", "tokens"),
  power: fc.constantFrom(0, 3, 6, 9, -2),
  decimal: fc.constantFrom(".", ","),
  brackets: fc.constantFrom(undefined, ...bracketMeanings),
  isMarked: fc.boolean(),
});

test("a cell never throws, and what it is read as can be read", () => {
  fc.assert(
    fc.property(cells, options, (cell, { decimal, ...rest }) => {
      const read = readCell(cell, { ...rest, decimal: decimal === "," ? "," : "." });
      if (read.kind === "value") expect(parseQuantity(read.value, { unit: rest.unit }).kind).toBe("quantity");
      if (read.kind === "bad") expect(read.message).toContain("expected");
    }),
    { numRuns: 3000 },
  );
});
