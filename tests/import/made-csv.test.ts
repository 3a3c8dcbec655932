import { expect, test } from "vitest";
import { rowsCsv } from "../../components/import/made-csv";
import type { Column } from "../../lib/columns/column-table";

const textColumn = (name: string, cells: readonly string[]): Column => ({
  kind: "category",
  name,
  codes: Uint32Array.from(cells.keys()),
  entries: cells,
});

test("rows of a large file begin with one byte order mark, and a number below zero stays a number", async () => {
  const columns: readonly Column[] = [
    textColumn("model", ["A", "=cmd()", "-2+3"]),
    { kind: "number", name: "score", values: Float64Array.of(-17.5, -2.5, -1e-9), decimals: Uint8Array.of(0, 2, 0) },
  ];
  const bytes = await rowsCsv({ length: 3, columns }, Uint32Array.of(0, 1, 2)).arrayBuffer();
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  expect(text).toBe(`\ufeffmodel,score\r\nA,-17.5\r\n"'=cmd()",-2.50\r\n"'-2+3",-1e-9\r\n`);
});
