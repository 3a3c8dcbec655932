import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumberCell } from "../../lib/columns/read-number-cell";
import { readCell } from "../../lib/ingest/cells/read-cell";
import { parseQuantity } from "../../lib/quantity";

test("a value in a column is the value that a table has, whatever sign is behind it", () => {
  const number = fc
    .tuple(fc.nat(10 ** 9), fc.stringMatching(/^(?:\.\d{1,9})?$/))
    .map(([whole, part]) => `${whole}${part}`);
  const sign = fc.constantFrom(
    "%",
    " %",
    "ms",
    " s",
    "M",
    "B",
    "K",
    " GB",
    "MB",
    "×",
    "x",
    "万",
    "亿",
    "*",
    "†",
    " *",
    "e",
    " kg",
    "min",
    " h",
    "T",
  );
  const unit = fc.constantFrom("count", "%", "ms", "s", "GB", "×", "USD");
  fc.assert(
    fc.property(number, sign, unit, fc.constantFrom(0, 3, 6), fc.boolean(), (written, behind, of, power, isMarked) => {
      const cell = written + behind;
      const options = { unit: of, power, decimal: ".", isMarked } as const;
      const own = readNumberCell(cell, options);
      const read = readCell(cell, options);
      const parsed = read.kind === "value" ? parseQuantity(read.value, { unit: of }) : undefined;
      const expected = parsed?.kind === "quantity" ? parsed.quantity.value : read.kind;
      expect(own.kind === "value" ? own.value : own.kind).toBe(expected);
    }),
    { numRuns: 5000 },
  );
});
