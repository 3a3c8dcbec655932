import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellText, shownText } from "../../lib/columns/column-table";
import { openColumns } from "../../lib/columns/open-columns";
import { UnreadableFile } from "../../lib/columns/unreadable-file";
import { whyUnread } from "../../lib/i18n/why-unread";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { asColumns, asTables, bytesOf, piecesOf } from "./both-lanes";

const body = (from: number, to: number, name = "M"): string =>
  Array.from({ length: to - from }, (_, index) => `${name}${from + index},${from + index}.5,1\n`).join("");
const header = "Model,AP,mIoU\n";
const plain = `${header}${body(0, 9000, "a model with a rather long name ")}`;
const noise = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 251);

function utf16(text: string, isBig: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return new Uint8Array(view.buffer);
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
/** 模型 in GB18030. */
const chinese = Uint8Array.of(0xc4, 0xa3, 0xd0, 0xcd);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe("what cannot be read is said in the same words, however large it is", () => {
  const packed = new Uint8Array(gzipSync(bytesOf(plain)));
  const files: readonly (readonly [label: string, bytes: Uint8Array])[] = [
    ["an empty file", new Uint8Array(0)],
    ["a gzip file that is damaged", packed.map((byte, index) => (index === 500 ? byte ^ 255 : byte))],
    ["a gzip file within another", new Uint8Array(gzipSync(packed))],
    ["a gzip file of something else", new Uint8Array(gzipSync(noise))],
    ["binary content", noise],
    ["a PDF", joined(bytesOf("%PDF-1.7\n"), noise)],
    ["a spreadsheet", joined(Uint8Array.of(0x50, 0x4b, 3, 4), noise)],
    ["a page without a table", bytesOf(`<!doctype html><html>${"<p>x</p>\n".repeat(40_000)}</html>`)],
  ];
  test.each(files)("%s", async (_, bytes) => {
    const { issues } = importReadings([await readImport("t", bytes)]);
    const [issue] = issues;
    expect(issues).toMatchObject([{ severity: "error", code: expect.stringMatching(/-file$/) }]);
    await expect(openColumns("t", piecesOf(bytes, 65_536), () => {})).rejects.toSatisfy(
      (error) => error instanceof UnreadableFile && whyUnread(error.why, "en") === issue?.message,
    );
  });
});

describe("a gzip file that is cut or damaged keeps the rows before that, however large it is", () => {
  const packed = new Uint8Array(gzipSync(bytesOf(plain)));
  const late = packed.length - 5000;
  const files: readonly (readonly [label: string, bytes: Uint8Array])[] = [
    ...[0.2, 0.5, 0.9].map((part) => [`cut at ${part}`, packed.slice(0, packed.length * part)] as const),
    ["cut within its checksum", packed.slice(0, -5)],
    ["with another checksum", packed.map((byte, index) => (index === packed.length - 6 ? byte ^ 255 : byte))],
    ["damaged near its end", packed.map((byte, index) => (index >= late && index < late + 40 ? 255 : byte))],
  ];
  test.each(files)("%s", async (_, bytes) => {
    const tables = await asTables("t", bytes);
    const [issue] = (await readImport("t", bytes)).issues;
    expect(issue).toMatchObject({ severity: "error", code: "cut-file" });
    expect(tables?.rows).toBeGreaterThan(100);
    for (const pieceBytes of [1021, 65_536]) {
      const columns = await openColumns("t", piecesOf(bytes, pieceBytes), () => {});
      expect(columns.issues[0]).toEqual(issue);
      expect(columns.counts.get("cut-file")).toBe(1);
      if (tables !== undefined) expect(await asColumns("t", bytes, pieceBytes, tables)).toEqual(tables);
    }
  });
});

describe("what is no stream of delimited rows is left to the reader of whole files", () => {
  const files: readonly (readonly [label: string, file: string, content: string | Uint8Array])[] = [
    ["JSON", "t.json", `[${'{"model": "A", "AP": 1},'.repeat(9)}{"model": "B", "AP": 2}]`],
    ["JSON Lines", "t.txt", '{"model": "A", "AP": 1}\n'.repeat(9)],
    ["JSON with gzip", "t.json.gz", new Uint8Array(gzipSync('[{"model": "A"}]'))],
    ["YAML", "t.yaml", "- model: A\n  AP: 1\n"],
    ["Parquet", "t", joined(bytesOf("PAR1"), noise)],
    ["a page with a table", "t", "<!doctype html><table><tr><th>model<th>AP<tr><td>A<td>1</table>"],
    ["Markdown", "t.md", "| model | AP |\n| --- | --- |\n| A | 1 |\n"],
    ["LaTeX", "t.tex", "\\begin{tabular}{lr}\nmodel & AP \\\\\nA & 1 \\\\\n\\end{tabular}\n"],
    ["the print of a database", "t.txt", "+---+---+\n| m | AP |\n+---+---+\n| A | 1 |\n+---+---+\n"],
    [
      "the print of a terminal",
      "t.txt",
      "model    AP    FPS\nA one    1.0   20\nB        2.0   30\nC        3.0   40\n",
    ],
  ];
  test.each(files)("%s", async (_, file, content) => {
    const bytes = typeof content === "string" ? bytesOf(content) : content;
    await expect(openColumns(file, piecesOf(bytes, 65_536), () => {})).rejects.toMatchObject({
      why: { kind: "read-whole" },
    });
  });
});

describe("of several tables in a large file", () => {
  const other = (from: number, to: number): string => body(from, to, "other ");
  const text = `${plain}\nModel,Latency (ms)\n${other(0, 20)}\nModel,Cost,Year,Size\nA,1,2,3\n\nModel,Latency (ms)\n${other(20, 25)}`;
  test("the rows of the first are read, and those of each other one counted and listed where it begins", async () => {
    const { table, issues, counts } = await openColumns("t.csv", piecesOf(bytesOf(text), 4096), () => {});
    expect(table.length).toBe(9000);
    expect(issues.map(({ code, line, value }) => [code, line, value])).toEqual([
      ["other-table", 9003, "Model, Latency (ms)"],
      ["other-table", 9025, "Model, Cost, Year, Size"],
    ]);
    expect(issues.map(({ message }) => /its .* not read/.exec(message)?.[0])).toEqual([
      "its 25 rows are not read",
      "its row is not read",
    ]);
    expect(counts.get("other-table")).toBe(26);
  });

  test.each([
    [9003, "Latency (ms)", 25, [1, 9025]],
    [1, "AP", 9000, [9003, 9025]],
    [9025, "Cost", 1, [1, 9003]],
    [77, "AP", 9000, [9003, 9025]],
  ] as const)(
    "the one on line %s is read where it is wanted, the others are listed",
    async (line, name, rows, others) => {
      const opened = await openColumns("t.csv", piecesOf(bytesOf(text), 65_536), () => {}, line);
      expect([opened.table.length, opened.table.columns[1]?.name]).toEqual([rows, name]);
      expect(opened.others.map((other) => other.line).toSorted((a, b) => a - b)).toEqual(others);
    },
  );

  test.each([
    ["of the one order", false],
    ["of the other order", true],
  ])("each can be chosen in UTF-16 %s, too, however its pieces come", async (_, isBig) => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const wide = utf16(`\ufeff${text.replaceAll("\n", end)}`, isBig);
      for (const [line, name, rows] of [
        [9003, "Latency (ms)", 25],
        [9025, "Cost", 1],
        [1, "AP", 9000],
      ] as const)
        for (const pieceBytes of [4097, 65_536]) {
          const { table, others, headerLine } = await openColumns("t", piecesOf(wide, pieceBytes), () => {}, line);
          expect([headerLine, table.columns[1]?.name, table.length, others.length]).toEqual([line, name, rows, 2]);
        }
    }
  });

  test.each([
    ["line feeds", "\n"],
    ["both signs", "\r\n"],
    ["carriage returns", "\r"],
  ])("the largest is read, wherever it stands, with the lines that an editor shows: %s", async (_, end) => {
    const summary = "Our runs\nModel,Cost\nA,1\nB,2\n\n";
    const large = `Model,Latency (ms)\n${body(0, 1000, "other ")}X,soon\n\nModel,Cost\nC,3\n`;
    const bytes = bytesOf(`${summary}${large}`.replaceAll("\n", end));
    for (const pieceBytes of [1, 7, 4096]) {
      const { table, issues, counts } = await openColumns("t.csv", piecesOf(bytes, pieceBytes), () => {});
      expect([table.length, ...table.columns.map(({ name }) => name)]).toEqual([1001, "Model", "Latency (ms)"]);
      expect(issues.filter(({ code }) => code !== "long-row").map(({ code, line }) => [code, line])).toEqual([
        ["bad-cell", 1007],
        ["other-table", 2],
      ]);
      expect(counts.get("other-table")).toBe(3);
    }
  });
});

describe("what can be read in part is read as a small file is", () => {
  const files: readonly (readonly [label: string, bytes: Uint8Array])[] = [
    ["a gzip file", new Uint8Array(gzipSync(bytesOf(plain)))],
    ["UTF-16, with a mark", joined(Uint8Array.of(0xff, 0xfe), utf16(plain, false))],
    ["UTF-16 of the other order, without a mark", utf16(plain, true)],
    [
      "GB18030",
      joined(bytesOf(header), chinese, bytesOf(",1,2\n"), bytesOf(body(0, 9000, "a model with a rather long name "))),
    ],
    [
      "GB18030 that begins far below",
      joined(bytesOf(plain), chinese, chinese, bytesOf(",1,2\n"), bytesOf(body(0, 9, "N"))),
    ],
    ["Windows-1252 that begins far below", joined(bytesOf(plain), latin("Caf\u00e9,1,2\n"), bytesOf(body(0, 9, "N")))],
    ["a broken sign in UTF-8", joined(bytesOf(`${plain}模型甲乙丙丁,1,2\n`), Uint8Array.of(0xe6), bytesOf("x,3,4\n"))],
    [
      "a broken sign in a value",
      joined(bytesOf(`${plain}模型甲乙丙丁,1,2\n`), bytesOf("x,"), Uint8Array.of(0xe6), bytesOf("3,4\n")),
    ],
    ["a NUL far below", bytesOf(`${plain}x\u0000y,1,2\n${body(0, 9, "N")}`)],
    [
      "a quote far below that never closes",
      bytesOf(`${plain}"x,1,2\n${body(0, 9000, "a model that comes below the quote ")}`),
    ],
    [
      "line ends of all kinds",
      bytesOf(
        `${plain}${body(0, 99, "N").replaceAll("\n", "\r\n")}${body(0, 99, "O").replaceAll("\n", "\r")}${body(0, 99, "P")}`,
      ),
    ],
    ["one giant cell", bytesOf(`${header}${body(0, 400)}${"x".repeat(3_000_000)},1,2\n${body(0, 9, "N")}`)],
    [
      "one giant cell in quotes",
      bytesOf(`${header}${body(0, 400)}"${"x\n".repeat(1_000_000)}",1,2\n${body(0, 9, "N")}`),
    ],
    ["one giant value", bytesOf(`${header}${body(0, 400)}x,${"1".repeat(3_000_000)},2\n${body(0, 9, "N")}`)],
    [
      "one giant line that is not quoted well",
      bytesOf(`${header}${body(0, 400)}"x" y,${"1".repeat(1_000_000)},2\n${body(0, 9, "N")}`),
    ],
    [
      "1,000 columns",
      bytesOf(
        `Model,${Array.from({ length: 999 }, (_, place) => `score ${place}`)}\n${body(0, 5).replaceAll(",1\n", `${",3".repeat(997)}\n`)}`,
      ),
    ],
  ];
  test.each(files)(
    "%s",
    async (_, bytes) => {
      const tables = await asTables("t.csv", bytes);
      expect(tables).toBeDefined();
      if (tables !== undefined) expect(await asColumns("t.csv", bytes, 65_536, tables)).toEqual(tables);
    },
    30_000,
  );
});

test("more columns than a page can show are refused in words", async () => {
  const bytes = bytesOf(`Model,${Array.from({ length: 10_000 }, (_, place) => `score ${place}`)}\n${body(0, 5)}`);
  await expect(openColumns("t.csv", piecesOf(bytes, 65_536), () => {})).rejects.toMatchObject({
    why: { kind: "too-many-columns", columns: 10_001 },
  });
});

test("a giant text is cut where it is shown, and whole where it is exported", async () => {
  const { table } = await openColumns(
    "t.csv",
    piecesOf(bytesOf(`${header}${"x".repeat(5000)},1,2\nB,1,2\n`), 999),
    () => {},
  );
  const [names] = table.columns;
  expect(names && [shownText(names, 0).length, cellText(names, 0).length]).toEqual([1000, 5000]);
});

test("any bytes become columns, or are refused in words", async () => {
  const signs = fc.constantFrom(
    ...[0, 9, 10, 13, 32, 34, 44, 48, 49, 59, 60, 65, 92, 93, 124, 0xc4, 0xa3, 0xe6, 0xef, 0xff],
  );
  const noise = fc.uint8Array({ maxLength: 400 });
  const likely = fc.array(signs, { maxLength: 400 }).map((bytes) => Uint8Array.from(bytes));
  const below = fc.oneof(noise, likely).map((bytes) => joined(bytesOf(header), bytesOf(body(0, 5)), bytes));
  await fc.assert(
    fc.asyncProperty(fc.oneof(noise, likely, below), fc.integer({ min: 1, max: 99 }), async (bytes, pieceBytes) => {
      const opened = await openColumns("t.csv", piecesOf(bytes, pieceBytes), () => {}).catch((error: unknown) => error);
      if (opened instanceof Error) expect(opened).toBeInstanceOf(UnreadableFile);
    }),
    { numRuns: 1500 },
  );
}, 60_000);
