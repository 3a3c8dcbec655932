import { describe, expect, test } from "vitest";
import { openColumns, type ReadSoFar } from "../../lib/columns/open-columns";
import { columnNamed as column, ownPiecesOf, piecesOf } from "./both-lanes";

const lines = (count: number, line: (row: number) => string): string =>
  Array.from({ length: count }, (_, row) => line(row)).join("\n");

const open = (bytes: Uint8Array, pieceBytes: number, onProgress: (so: ReadSoFar) => void = () => {}) =>
  openColumns("t.csv", piecesOf(bytes, pieceBytes), onProgress);

describe("a text whose pieces end within a sign", () => {
  const names = Array.from({ length: 40_000 }, (_, row) => `模型 é${row}`);
  const text = `model,parameters\n${lines(names.length, (row) => `${names[row]},${row + 1}`)}\n`;

  test.each([65_536, 65_537, 65_538])("is read as UTF-8, in pieces of %i bytes", async (pieceBytes) => {
    expect(column(await open(new TextEncoder().encode(text), pieceBytes), "model")).toEqual(names);
  });

  test("is read as UTF-8 where its header is quoted", async () => {
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

test("a page that reads by itself is let go on between steps, and reads the same", async () => {
  const text = `model,parameters,note\n${lines(20_000, (row) => `M${row},${row + 1},"a, ""b"" ${row % 7}"`)}\n`;
  const bytes = new TextEncoder().encode(text);
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
  };
  const paused = await openColumns("t.csv", { ...piecesOf(bytes, 400_000), pause }, () => {});
  expect(paused).toEqual(await open(bytes, 400_000));
  expect(paused.table.length).toBe(20_000);
  expect(pauses).toBeGreaterThan(2);
});

test.each([999, 65_536])(
  "pieces that share memory are read as pieces with memory of their own, of %i bytes",
  async (pieceBytes) => {
    const text = `model,parameters,note\n${lines(25_000, (row) => `M${row},${row + 1},"${"b".repeat(row % 40)}\n${row % 7}"`)}\n`;
    const bytes = new TextEncoder().encode(text);
    const progress = () => {};
    const own = await openColumns("t.csv", ownPiecesOf(bytes, pieceBytes), progress);
    expect(await openColumns("t.csv", piecesOf(bytes, pieceBytes), progress)).toEqual(own);
    expect(own.table.length).toBe(25_000);
  },
);

test("a quote that never closes costs no second look at every piece, and no row", async () => {
  const text = `model,parameters\nA,1\n"B,2\n${lines(200_000, (row) => `C${row},${row}`)}`;
  const opened = await open(new TextEncoder().encode(text), 16_384);
  expect([opened.table.length, [...opened.counts]]).toEqual([200_002, [["malformed-csv", 1]]]);
  expect(opened.issues).toMatchObject([{ line: 3, value: '"B,2' }]);
  expect(column(opened, "model")[1]).toBe('"B');
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
    ["without", "model,parameters,year"],
    ["with", '"model",parameters,year'],
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
  test.each(cases)("$label, $lane quotes", async ({ text, above }) => {
    for (const pieceBytes of [7, 65_536]) {
      const opened = await open(bytesOf(text), pieceBytes);
      expect(opened.table.columns.map(({ name, kind }) => [name, kind])).toEqual([
        ["model", "text"],
        ["parameters", "number"],
        ["year", expect.stringMatching(/number|date/)],
      ]);
      expect([opened.table.length, opened.above, opened.label, opened.counts.size]).toEqual([
        500,
        above,
        0,
        above > 0 ? 1 : 0,
      ]);
      expect(column(opened, "model").slice(0, 2)).toEqual(["M0", "M1"]);
    }
  });
});
