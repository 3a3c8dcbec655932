import { describe, expect, test } from "vitest";
import { openColumns } from "../../lib/columns/open-columns";
import { importReadings, readImport } from "../../lib/ingest/import-files";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const sourceOf = (bytes: Uint8Array) => ({
  size: bytes.length,
  stream: async () => new Blob([new Uint8Array(bytes)]).stream(),
});

type Cells = Readonly<Record<string, readonly number[]>>;

/** The numbers below each column of values; nothing where a cell holds none. */
async function asTable(text: string): Promise<{ readonly rows: number; readonly numbers: Cells }> {
  const read = await readImport("t.csv", bytesOf(text));
  const { counts, reports, read: tables } = importReadings([read]);
  const headers = reports[0]?.mapping.columns.flatMap(({ header, role }) => (role === "measurement" ? [header] : []));
  const numbers = (headers ?? []).map((header) => [
    header,
    tables.catalogue.measurements
      .filter(({ locator }) => locator?.endsWith(`, ${header}`))
      .map(({ quantity }) => quantity.value),
  ]);
  return { rows: counts.rows, numbers: Object.fromEntries(numbers) };
}

async function asColumns(text: string, like: Cells): Promise<{ readonly rows: number; readonly numbers: Cells }> {
  const { table } = await openColumns("t.csv", sourceOf(bytesOf(text)), () => {});
  const numbers = table.columns.flatMap((column) =>
    column.kind === "number" && column.name in like
      ? [[column.name, Array.from(column.values).filter((value) => !Number.isNaN(value))] as const]
      : [],
  );
  return { rows: table.length, numbers: Object.fromEntries(numbers) };
}

const body = (count: number, line: (row: number) => string): string =>
  Array.from({ length: count }, (_, row) => `M${row},${line(row)}\n`).join("");
const plain = body(600, (row) => `${row}.5,${row + 1}`);

/** In the fast lane, and in that of Papa Parse where the first line is quoted. */
const files: readonly (readonly [label: string, text: string])[] = [
  ["a header in one row", `Model,AP,mIoU\n${plain}`],
  ["groups above names", `Model,COCO,ADE20K\n,AP,mIoU\n${plain}`],
  ["merged groups", `Model,COCO,\n,AP,mIoU\n${plain}`],
  ["the levels of pandas", `,COCO,COCO\n,AP,mIoU\nmodel,,\n${plain}`],
  ["units below names", `Model,Latency,Size\n,s,M\n${plain}`],
  ["a title above two rows of names", `Our board\nModel,COCO,COCO\n,AP,mIoU\n${plain}`],
  ["a remark before the header", `# made by hand, in May\n\nModel,AP,mIoU\n${plain}`],
  ["no header", plain],
  ["rows of nothing", `Model,AP,mIoU\n${plain},,\n , ,\nZ,1,2\n,,\n`],
  ["signs that lead to notes", `Model,AP,mIoU\n${body(600, (row) => `${row}.5${row % 7 === 0 ? "*" : ""},${row}†`)}`],
  ["a sign that leads to a note, far below", `Model,AP,mIoU\n${plain}Z,90.1*,88.2 †\n`],
  ["deviations in brackets", `Model,AP,mIoU\n${body(600, (row) => `${row + 1}.5 (0.3),${row}`)}`],
  ["units in cells", `Model,Latency (ms),Params\n${body(600, (row) => `${row % 5 === 0 ? "1.5 s" : row},${row}M`)}`],
  [
    "units that are others",
    `Model,Latency (ms),Size (GB)\n${body(600, (row) => `${row},${row % 9 === 0 ? "3 s" : row}`)}`,
  ],
];

describe("a table as columns says what it says as rows", () => {
  test.each(files)("%s", async (_, text) => {
    const expected = await asTable(text);
    expect(Object.keys(expected.numbers).length).toBeGreaterThan(0);
    expect(await asColumns(text, expected.numbers)).toEqual(expected);
    const quoted = text.replace(/^(#.*\n\n)?([^\n,]*)/, '$1"$2"');
    expect(await asColumns(quoted, expected.numbers)).toEqual(expected);
  });
});
