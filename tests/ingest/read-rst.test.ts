import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readForeign } from "../../lib/ingest/formats/read-foreign";
import { importReadings, readImport } from "../../lib/ingest/import-files";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readForeign("results.rst", bytesOf(text));

const grid = `Speed
=====

Some prose, with a comma; and | a bar.

+------------+----------+------------+
| Model      | MMLU     | Latency    |
|            | (5-shot) | (ms)       |
+============+==========+============+
| GPT-4      | 86.4     | 120        |
+------------+----------+------------+
| Llama 2    | 68.9     | 80         |
| chat       |          |            |
+------------+----------+------------+
`;
const simple = `Quality
-------

===========  =====  ======
Model        F1     Params
===========  =====  ======
BERT base    88.5   110M
             large
RoBERTa      91.2   125M
===========  =====  ======

More prose.
`;

describe("reStructuredText", () => {
  test("a grid table has cells over lines, and prose is no row", async () => {
    const { tables, issues } = await read(grid);
    expect(issues).toEqual([]);
    expect(tables).toMatchObject([{ path: "", header: ["Model", "MMLU (5-shot)", "Latency (ms)"] }]);
    expect(tables[0]?.rows).toEqual([
      { line: 10, cells: ["GPT-4", "86.4", "120"] },
      { line: 12, cells: ["Llama 2 chat", "68.9", "80"] },
    ]);
  });

  test("a cell of a grid table over several rows is that of each of them", async () => {
    const text = `+----------+-------+------+
|          | Quant | MMLU |
+==========+=======+======+
| Qwen-72B | BF16  | 82.5 |
+          +-------+------+
|          | Int8  | 81.5 |
|          +-------+------+
|          | Int4  | 80.5 |
+----------+-------+------+
| Qwen-7B  | BF16  | 70.5 |
+----------+-------+------+
`;
    const { tables } = await read(text);
    expect(tables[0]?.rows).toEqual([
      { line: 4, cells: ["Qwen-72B", "BF16", "82.5"] },
      { line: 6, cells: ["Qwen-72B", "Int8", "81.5"] },
      { line: 8, cells: ["Qwen-72B", "Int4", "80.5"] },
      { line: 10, cells: ["Qwen-7B", "BF16", "70.5"] },
    ]);
  });

  test("a simple table goes on with the row above where a line has no first cell", async () => {
    const { tables } = await read(simple);
    expect(tables[0]?.header).toEqual(["Model", "F1", "Params"]);
    expect(tables[0]?.rows).toEqual([
      { line: 7, cells: ["BERT base", "88.5 large", "110M"] },
      { line: 9, cells: ["RoBERTa", "91.2", "125M"] },
    ]);
  });

  test("tables of a page stand under their headings", async () => {
    const { tables } = await read(`${grid}\n${simple}`);
    expect(tables.map(({ path }) => path)).toEqual(["Speed", "Quality"]);
    const { counts } = importReadings([await readImport("r.rst", bytesOf(grid))]);
    expect(counts).toMatchObject({ rows: 2, rowsKept: 2, values: 4 });
  });

  test("what a database prints is none", async () => {
    const { tables } = await read("+---+---+\n| m | AP |\n+---+---+\n| A | 1 |\n| B | 2 |\n+---+---+\n");
    expect(tables[0]?.rows).toHaveLength(2);
  });

  test("any grid gives its cells again", async () => {
    const cell = fc.stringMatching(/^[A-Za-z0-9.]{1,9}$/);
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const line = (cells: readonly string[]): string => `| ${cells.map((text) => text.padEnd(9)).join(" | ")} |`;
        const rule = (sign: string): string => `+${`${sign.repeat(11)}+`.repeat(3)}`;
        const body = rows.flatMap((cells) => [line(cells), rule("-")]);
        const text = [rule("-"), line(["model", "F1", "EM"]), rule("="), ...body].join("\n");
        expect((await read(text)).tables[0]?.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});

test.each([
  [
    "by day",
    "model,date,price (USD)\na,2023-03-14,30\na,2023-11-06,10\na,2024-05-13,5\nb,2024-03-04,15\nb,2024-06-20,3\n",
  ],
  ["the date first", "month,model,price (USD)\n2023-03,a,30\n2023-04,a,30\n2023-05,a,10\n2023-03,b,15\n2023-04,b,12\n"],
  [
    "called a release",
    "Model,Release date,price (USD)\na,2023-03-14,30\na,2023-11-06,10\na,2024-03-04,9\nb,2024-03-04,15\nb,2024-06-20,3\n",
  ],
])("a history of prices contradicts nothing: %s", async (_, text) => {
  const { counts, issues, read: built } = importReadings([await readImport("prices.csv", bytesOf(text))]);
  expect(issues).toEqual([]);
  expect(counts).toMatchObject({ rows: 5, values: 5, contradicted: 0, repeated: 0 });
  expect(built.catalogue.measurements.every(({ asOf }) => asOf !== undefined)).toBe(true);
});
