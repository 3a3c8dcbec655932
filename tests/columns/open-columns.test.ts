import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellText } from "../../lib/columns/column-table";
import { type OpenedColumns, openColumns, type ReadSoFar } from "../../lib/columns/open-columns";
import { planColumns } from "../../lib/columns/plan-columns";
import { columnsReader } from "../../lib/columns/read-columns";
import { detectDelimiter } from "../../lib/ingest/detect-delimiter";

/** A source that hands out pieces of some size. */
const sourceOf = (bytes: Uint8Array, pieceBytes: number) => ({
  size: bytes.length,
  stream: async () =>
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (let from = 0; from < bytes.length; from += pieceBytes)
          controller.enqueue(bytes.subarray(from, from + pieceBytes));
        controller.close();
      },
    }),
});

const column = ({ table }: OpenedColumns, name: string): readonly string[] => {
  const found = table.columns.find((one) => one.name === name);
  return found === undefined ? [] : Array.from({ length: table.length }, (_, row) => cellText(found, row));
};

const lines = (count: number, line: (row: number) => string): string =>
  Array.from({ length: count }, (_, row) => line(row)).join("\n");

const open = (bytes: Uint8Array, pieceBytes: number, onProgress: (so: ReadSoFar) => void = () => {}) =>
  openColumns("t.csv", sourceOf(bytes, pieceBytes), onProgress);

describe("a text whose pieces end within a sign", () => {
  const names = Array.from({ length: 40_000 }, (_, row) => `模型 é${row}`);
  const text = `model,parameters\n${lines(names.length, (row) => `${names[row]},${row + 1}`)}\n`;

  test.each([65_536, 65_537, 65_538])("is read as UTF-8, in pieces of %i bytes", async (pieceBytes) => {
    expect(column(await open(new TextEncoder().encode(text), pieceBytes), "model")).toEqual(names);
  });

  test("is read as UTF-8 by Papa Parse, where its header is quoted", async () => {
    const quoted = `"model","parameters"\n${text.slice(text.indexOf("\n") + 1)}`;
    expect(column(await open(new TextEncoder().encode(quoted), 65_537), "model")).toEqual(names);
  });

  test("is read as GB18030", async () => {
    const row = Uint8Array.of(0xc4, 0xa3, 0xd0, 0xcd, 0x2c, 0x31, 0x0a); // 模型,1
    const header = new TextEncoder().encode("model,parameters\n");
    const bytes = new Uint8Array(header.length + row.length * 30_001);
    bytes.set(header);
    for (let at = header.length; at < bytes.length; at += row.length) bytes.set(row, at);
    const opened = await open(bytes, 65_537);
    expect(opened.table.length).toBe(30_001);
    expect(new Set(column(opened, "model"))).toEqual(new Set(["模型"]));
  });
});

test("a quote that never closes is one cell at the end, and costs no second look at every piece", async () => {
  const text = `model,parameters\nA,1\n"B,2\n${lines(200_000, (row) => `C${row},${row}`)}`;
  const opened = await open(new TextEncoder().encode(text), 16_384);
  expect(opened.table.length).toBe(2);
  expect(column(opened, "model")[1]).toMatch(/^B,2\nC0,0\n[\s\S]*C199999,199999$/);
});

test("cells beyond the last column are listed", async () => {
  const opened = await open(new TextEncoder().encode("model,parameters\nA,1,what\nB,2,\nC,3\n"), 10);
  expect([opened.table.length, opened.badCount, opened.bad]).toEqual([3, 1, [{ row: 0, column: "", value: "what" }]]);
});

test.each(["model,parameters\n", '"model","parameters"\n'])(
  "what has been read can be looked at while the rest comes, with a header %j",
  async (header) => {
    const seen: number[] = [];
    const text = `${header}${lines(90_000, (row) => `M${row},${row + 1}`)}`;
    await open(new TextEncoder().encode(text), 65_536, ({ rows, share, opened }) => {
      const { table } = opened();
      expect(table.length).toBe(rows);
      expect(share).toBeLessThanOrEqual(1);
      if (rows > 0) expect(column(opened(), "parameters").at(-1)).toBe(String(rows));
      seen.push(rows);
    });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  },
);

describe("lines above the header are left out and counted", () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
  const body = (count: number): string => lines(count, (row) => `M${row},${row + 1},2020`);
  const lanes: readonly (readonly [lane: string, header: string])[] = [
    ["fast", "model,parameters,year"],
    ["of Papa Parse", '"model",parameters,year'],
  ];
  const titles: readonly (readonly [label: string, text: string, above: number])[] = [
    ["none", "", 0],
    ["a blank line", "\n", 0],
    ["a title", "Our board\n", 1],
    ["a title and a date in a sheet", "Our board,,\nExported 2024-03-05,,\n", 2],
    ["a title and blank lines", "\nOur board\n\n \n", 1],
    ["a title with a line end of its own", "Our board\r\n", 1],
  ];
  const cases = titles.flatMap(([label, title, above]) =>
    lanes.map(([lane, header]) => ({ label, lane, text: `${title}${header}\n${body(500)}\n`, above })),
  );
  test.each(cases)("$label, in the lane $lane", async ({ text, above }) => {
    for (const pieceBytes of [7, 65_536]) {
      const opened = await open(bytesOf(text), pieceBytes);
      expect(opened.table.columns.map(({ name, kind }) => [name, kind])).toEqual([
        ["model", "text"],
        ["parameters", "number"],
        ["year", expect.stringMatching(/number|date/)],
      ]);
      expect([opened.table.length, opened.above, opened.label, opened.badCount]).toEqual([500, above, 0, 0]);
      expect(column(opened, "model").slice(0, 2)).toEqual(["M0", "M1"]);
    }
  });

  test("both lanes give the same, whatever the lines", async () => {
    const cell = fc.constantFrom("", "x", "12", "3.5", "2020", "Model", "model", "acc", " ");
    const line = fc.array(cell, { minLength: 1, maxLength: 9 }).map((cells) => cells.join(","));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 90 }),
        async (all, size) => {
          const text = `${all.join("\n")}\n`;
          const fast = await open(bytesOf(text), size);
          const { rows, above, slow } = slowly(text, size);
          expect([fast.table.length, fast.above]).toEqual([rows, above]);
          expect(fast.table.columns.map(({ name }) => name)).toEqual(slow.table.columns.map(({ name }) => name));
          expect(fast.table.columns.map((one) => Array.from({ length: rows }, (_, row) => cellText(one, row)))).toEqual(
            slow.table.columns.map((one) => Array.from({ length: rows }, (_, row) => cellText(one, row))),
          );
          expect([fast.bad, fast.badCount]).toEqual([slow.bad, slow.badCount]);
        },
      ),
      { numRuns: 200 },
    );
  });

  function slowly(text: string, size: number) {
    const delimiter = detectDelimiter(text);
    const reader = columnsReader({
      delimiter,
      plan: (header, rows) => planColumns("t.csv", delimiter, header, rows).columns,
    });
    for (let from = 0; from < text.length; from += size) reader.push(text.slice(from, from + size));
    reader.finish();
    const slow = reader.soFar();
    return { rows: slow.table.length, above: reader.head().above, slow };
  }
});
