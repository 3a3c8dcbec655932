import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { isLarge } from "../../components/import/is-large";
import { readForeign, unreadForeign } from "../../lib/ingest/formats/read-foreign";
import { importReadings, recognise } from "../../lib/ingest/import-files";
import { jsonFault } from "../../lib/ingest/text/json-fault";
import { wholeRecords } from "../../lib/ingest/text/whole-records";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, file = "results") => readForeign(file, bytesOf(text));
const rowsOf = async (text: string, file?: string) => {
  const [table] = (await read(text, file)).tables;
  return { header: table?.header, rows: table?.rows.map(({ cells }) => cells) };
};
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(text, "utf16le"));
  return isBig ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
};
/** `模型,参数` and `悟道,1.75万亿` in GB18030. */
const chinese = Uint8Array.from([
  ...[0xc4, 0xa3, 0xd0, 0xcd, 0x2c, 0xb2, 0xce, 0xca, 0xfd, 0x0a],
  ...[0xce, 0xf2, 0xb5, 0xc0, 0x2c, 0x31, 0x2e, 0x37, 0x35, 0xcd, 0xf2, 0xd2, 0xda, 0x0a],
]);
const csv = "model,score\nÉmile,1\nb,2\n";
const expected = {
  header: ["model", "score"],
  rows: [
    ["Émile", "1"],
    ["b", "2"],
  ],
};

describe("the encoding is found", () => {
  test.each<readonly [label: string, bytes: Uint8Array, encoding: string]>([
    ["UTF-8", bytesOf(csv), "utf-8"],
    ["UTF-8 with a mark", bytesOf(`\ufeff${csv}`), "utf-8"],
    ["UTF-16 with a mark, little end first", utf16(`\ufeff${csv}`, false), "utf-16le"],
    ["UTF-16 with a mark, big end first", utf16(`\ufeff${csv}`, true), "utf-16be"],
    ["UTF-16 without a mark, little end first", utf16(csv, false), "utf-16le"],
    ["UTF-16 without a mark, big end first", utf16(csv, true), "utf-16be"],
    ["Windows-1252", new Uint8Array(Buffer.from(csv, "latin1")), "windows-1252"],
  ])("%s", async (_, bytes, encoding) => {
    const { tables, ...file } = await readForeign("a.csv", bytes);
    expect(file.encoding).toBe(encoding);
    expect(tables[0]?.header).toEqual(expected.header);
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual(expected.rows);
  });

  test("GB18030", async () => {
    const { encoding, tables } = await readForeign("a.csv", chinese);
    expect(encoding).toBe("gb18030");
    expect(tables[0]).toMatchObject({ header: ["模型", "参数"], rows: [{ cells: ["悟道", "1.75万亿"] }] });
  });

  test("Windows-1252 with the signs that Latin-1 has not", async () => {
    const bytes = Uint8Array.from([...bytesOf("Modell;Preis ("), 0x80, ...bytesOf(")\na;1,5\nb;"), 0x96, 0x0a]);
    const { tables } = await readForeign("a.csv", bytes);
    expect(tables[0]).toMatchObject({ header: ["Modell", "Preis (€)"], rows: [{ line: 2 }, { cells: ["b", "–"] }] });
  });

  test("a guess is said", async () => {
    const { issues } = await readForeign("a.csv", new Uint8Array(Buffer.from(csv, "latin1")));
    expect(issues.map(({ code }) => code)).toEqual(["guessed-encoding"]);
  });
});

describe("the sign between cells is found", () => {
  test.each<readonly [label: string, text: string]>([
    ["commas", "a,b\n1,2\n3,4"],
    ["tabs", "a\tb\n1\t2\n3\t4"],
    ["semicolons", "a;b\r\n1;2\r\n3;4\r\n"],
    ["bars", "a|b\n1|2\n3|4"],
    ["a Markdown table", "| a | b |\n|---|:--:|\n| 1 | 2 |\n| 3 | 4 |"],
    ["as Excel says it", "sep=;\na;b\n1;2\n3;4"],
    ["after a record of how it was made", '#{"t_start": 1654862395.3, "env_id": "Ant-v3"}\na,b\n1,2\n3,4'],
    ["after remarks", "# made by hand, today\n\na,b\n1,2\n3,4"],
  ])("%s", async (_, text) => {
    expect(await rowsOf(text)).toEqual({
      header: ["a", "b"],
      rows: [
        ["1", "2"],
        ["3", "4"],
      ],
    });
  });

  test("where decimals have commas", async () => {
    expect(await rowsOf("name;score\na;1,5\nb;2,5")).toEqual({
      header: ["name", "score"],
      rows: [
        ["a", "1,5"],
        ["b", "2,5"],
      ],
    });
  });

  test("where quoted cells hold others", async () => {
    expect(await rowsOf('name;note\na;"x,y,z\nv,w"\nb;"p,q,r"')).toMatchObject({ header: ["name", "note"] });
  });
});

describe("nested formats become tables", () => {
  const table = {
    header: ["model", "score"],
    rows: [
      ["a", "1.50"],
      ["b", ""],
    ],
  };
  test.each<readonly [label: string, text: string, file: string]>([
    ["a list of records", '[{"model":"a","score":1.50},{"model":"b","score":null}]', "a.json"],
    ["a list below a name", '{"page":"2020","rows":[{"model":"a","score":1.50},{"model":"b"}]}', "a.json"],
    ["columns by name", '{"model":["a","b"],"score":[1.50,null]}', "a.json"],
    ["columns by row", '{"model":{"0":"a","1":"b"},"score":{"0":1.50,"1":null}}', "a.json"],
    ["a header and rows", '{"columns":["model","score"],"data":[["a",1.50],["b",null]]}', "a.json"],
    ["lists of cells", '[["model","score"],["a",1.50],["b",null]]', "a.json"],
    ["a record a line", '{"model":"a","score":1.50}\n{"model":"b"}\n', "a"],
    ["YAML", "- model: a\n  score: 1.50\n- model: b\n  score: ~\n", "a.yml"],
    ["YAML without an ending", "- model: a\n  score: 1.50\n- model: b\n  score: null\n", "pasted"],
  ])("%s", async (_, text, file) => {
    expect(await rowsOf(text, file)).toEqual(table);
  });

  test("records under their names", async () => {
    expect(await rowsOf('{"gpt-3":{"size":"175B","x":{"y":1}},"t5":{"size":"11B"}}', "a.json")).toEqual({
      header: ["name", "size", "x.y"],
      rows: [
        ["gpt-3", "175B", "1"],
        ["t5", "11B", ""],
      ],
    });
  });

  test("every record knows its line", async () => {
    const json = await read('[\n  {"a": 1},\n  {\n    "a": 2\n  }\n]', "a.json");
    expect(json.tables[0]?.rows.map(({ line }) => line)).toEqual([2, 3]);
    const yaml = await read("# x\n- a: 1\n  b: 2\n- a: 3\n", "a.yaml");
    expect(yaml.tables[0]?.rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  test("numbers stay as they were written", async () => {
    const text = '[{"a":1.0,"b":175000000000.0,"c":1e-7,"d":NaN,"e":true,"f":12345678901234567890}]';
    expect((await rowsOf(text, "a.json")).rows).toEqual([
      ["1.0", "175000000000.0", "1e-7", "NaN", "true", "12345678901234567890"],
    ]);
    expect((await rowsOf("- a: 1e10\n  b: 0.10\n  c: no", "a.yml")).rows).toEqual([["1e10", "0.10", "no"]]);
  });

  test("a line of JSON Lines that is none is listed, the others are read", async () => {
    const { tables, issues } = await read('{"a":1}\n{"a":\n{"a":3}\n', "a.jsonl");
    expect(tables[0]?.rows.map(({ line }) => line)).toEqual([1, 3]);
    expect(issues).toMatchObject([{ severity: "error", code: "malformed-row", line: 2, value: '{"a":' }]);
  });
});

describe("a last line of JSON Lines that is cut off", () => {
  test.each([
    ["by the ending of its name", '{"a":1,"b":2}\n{"a":2,"b":', "a.jsonl", 1],
    ["by its content", '{"a":1,"b":2}\n{"a":2,"b":3}\n{"a":3,"b', "a.log", 2],
    ["below a single whole line", '{"a":1,"b":2}\n{"a":2', "a.log", 1],
    ["in a file called JSON", '{"a":1,"b":2}\r\n{"a":2', "a.json", 1],
  ])("%s, is said to be, and the others are read", async (_, text, file, rows) => {
    const { tables, issues } = await read(text, file);
    expect(tables[0]?.rows).toHaveLength(rows);
    expect(issues).toMatchObject([{ severity: "error", code: "cut-line", line: rows + 1 }]);
  });

  test("a remark, which JSON has not, makes no table of its lines", async () => {
    const { issues } = await read('// made by hand\n[{"a":1,"b":2}]', "a.json");
    expect(issues).toMatchObject([{ severity: "error", code: "malformed-json", line: 1, value: "// made by hand" }]);
  });

  test.each([
    ["a word", '[\n{"a":1},\n{"a":x},\n{"a":2}\n]'],
    ["a quote of another kind", "[\n\n{'a':1}\n]"],
    ["a comma at the end", '[\n{"a":\n1,}\n]\n'],
    ["something behind", '[{"a":1},\n{"b":[]}\n] x\n\n'],
    ["a bracket of the other kind", '[{"a":{}},\n{"b":2.5e3},\n{"c":-0]\n]'],
  ])("%s is said to be on its line", async (_, text) => {
    expect((await read(text, "a.json")).issues).toMatchObject([{ code: "malformed-json", line: 3 }]);
  });

  test("is none where another stands below, or above nothing", async () => {
    expect((await read('{"a":\n', "a.jsonl")).issues).toMatchObject([{ code: "malformed-row" }]);
    expect((await read('{"a":1}\n{"a":x}', "a.jsonl")).issues).toMatchObject([{ code: "malformed-row" }]);
  });
});

test("a cell of millions of signs is read in JSON, too, whatever signs they are", async () => {
  for (const sign of ["y", "\\", '"', "{\n"]) {
    const note = sign.repeat(8_000_000);
    const { tables, issues } = await read(JSON.stringify([{ model: "a", note }, { model: "b" }]), "a.json");
    expect(issues).toEqual([]);
    expect(tables[0]?.rows.map(({ cells }) => [cells[0], cells[1]?.length])).toEqual([
      ["a", note.trim().length],
      ["b", 0],
    ]);
  }
});

describe("JSON that is cut off keeps its whole records", () => {
  test.each<readonly [label: string, text: string, cells: readonly (readonly string[])[], line: number]>([
    [
      "within a record",
      '[\n{"model":"a","n":1},\n{"model":"b","n":2},\n{"model":"c","n',
      [
        ["a", "1"],
        ["b", "2"],
      ],
      4,
    ],
    ["within a text that holds brackets", '[{"model":"a]","n":1},\n{"model":"b\\"}],', [["a]", "1"]], 2],
    [
      "behind a record",
      '[{"model":"a","n":1},\n{"model":"b","n":2}',
      [
        ["a", "1"],
        ["b", "2"],
      ],
      2,
    ],
    ["within a list below a name", '{"page":{"n":1},"rows":[{"model":"a","n":1},{"model":"b"', [["a", "1"]], 1],
    [
      "within a list of cells",
      '{"columns":["model","n"],"data":[["a",1],["b",2],["c"',
      [
        ["a", "1"],
        ["b", "2"],
      ],
      1,
    ],
    [
      "within records under names",
      '{"a":{"n":1,"m":2},"b":{"n":2,"m":3},"c":{"n":',
      [
        ["a", "1", "2"],
        ["b", "2", "3"],
      ],
      1,
    ],
  ])("%s", async (_, text, cells, line) => {
    const { tables, issues } = await read(text, "a.json");
    expect(tables[0]?.rows.map((row) => row.cells)).toEqual(cells);
    expect(issues).toMatchObject([{ severity: "error", code: "cut-file", line }]);
  });

  test("anywhere in a list, however each record is written", async () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 }));
    const record = fc.dictionary(fc.string({ minLength: 1 }), value, { minKeys: 1, maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 2, maxLength: 5 }), fc.nat(), async (records, place) => {
        const lines = records.map((one) => JSON.stringify(one));
        const text = `[${lines.join(",")}]`;
        const end = 1 + (lines[0]?.length ?? 0) + (place % (text.length - 1 - (lines[0]?.length ?? 0)));
        const cut = wholeRecords(text.slice(0, end));
        const whole = lines.filter((_, index) => lines.slice(0, index + 1).join(",").length < end);
        expect(JSON.parse(cut?.text ?? "")).toEqual(whole.map((line) => JSON.parse(line)));
      }),
    );
  });

  test.each(['{"model":"a","n":', '["a","b', '[{"a":1}}', '[{"a":1}] x', '[{"a":x},{"a":2},{"a"'])(
    "but %s has none",
    async (text) => {
      expect((await read(text, "a.json")).issues).toMatchObject([{ severity: "error", code: "malformed-json" }]);
    },
  );
});

test("what JSON allows has no fault, and cut off anywhere it ends too soon", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.boolean(), (text, place, isWide) => {
      const written = isWide ? JSON.stringify(JSON.parse(text), null, 2) : text;
      expect(jsonFault(written)).toBeUndefined();
      const cut = `[${written}`.slice(0, 1 + (place % (written.length + 1)));
      expect(jsonFault(cut)).toEqual({ at: cut.length, isCut: true });
    }),
  );
});

describe("what to do about a file that cannot be read has a code", () => {
  test.each<readonly [bytes: Uint8Array, code: string]>([
    [bytesOf("PAR1abc"), "cut-parquet"],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), "spreadsheet-file"],
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "spreadsheet-file"],
    [new Uint8Array(0), "empty-file"],
    [bytesOf("%PDF-1.7"), "unreadable-file"],
  ])("%#: %s", async (bytes, code) => {
    expect((await readForeign("results", bytes)).issues).toMatchObject([{ severity: "error", code }]);
  });
});

describe("gzip", () => {
  test("is unpacked", async () => {
    const { isCompressed, tables } = await readForeign("a.csv.gz", new Uint8Array(gzipSync(csv)));
    expect(isCompressed).toBe(true);
    expect(tables[0]?.rows).toHaveLength(2);
  });

  test("that is cut off before anything can be read is said to be", async () => {
    const packed = new Uint8Array(gzipSync(csv));
    const { issues } = await readForeign("a.csv.gz", packed.subarray(0, 10));
    expect(issues).toMatchObject([{ severity: "error", code: "damaged-file" }]);
  });

  test("that is cut off keeps the whole lines before the cut", async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `model ${index},${(index * 7919) % 10_007}`);
    const packed = new Uint8Array(gzipSync(`model,score\n${lines.join("\n")}\n`));
    const { issues, tables } = await readForeign("a.csv.gz", packed.subarray(0, packed.length >> 1));
    expect(issues).toMatchObject([{ severity: "error", code: "cut-file" }]);
    const rows = tables[0]?.rows ?? [];
    expect(rows.length).toBeGreaterThan(1000);
    expect(rows.map(({ cells }) => cells.join())).toEqual(lines.slice(0, rows.length));
  });
});

describe("what cannot be read has one message that says what could be", () => {
  test.each<readonly [label: string, bytes: Uint8Array, message: RegExp]>([
    ["nothing", new Uint8Array(), /empty/],
    ["a spreadsheet", bytesOf("PK\u0003\u0004abc"), /spreadsheet.*CSV/],
    ["a PDF", bytesOf("%PDF-1.7"), /PDF/],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), /picture/],
    ["XML", bytesOf('<?xml version="1.0"?>\n<a>1</a>'), /this is XML/],
    ["a web page", bytesOf("<!DOCTYPE html><html>"), /web page/],
    ["bytes", Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251), /binary/],
    ["JSON that ends too soon", bytesOf('[{"a":'), /not JSON: the text ends/],
    ["Parquet that ends too soon", bytesOf("PAR1abc"), /Parquet file is cut off at byte 7.*ends with PAR1/],
    ["a header alone", bytesOf("a,b\n"), /no row/],
    ["blanks", bytesOf("  \n \n"), /no table/],
    ["an empty list", bytesOf("[]"), /no table/],
  ])("%s", async (_, bytes, message) => {
    const { issues, tables } = await readForeign("results", bytes);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ severity: "error", file: "results", message: expect.stringMatching(message) });
    expect(tables.flatMap(({ rows }) => rows)).toEqual([]);
  });
});

describe("no row is lost", () => {
  test("in a quote that is never closed", async () => {
    const { tables, issues } = await read('a,b\n1,2\n3,"x\n5,6\n7,8\n', "a.csv");
    expect(tables[0]?.rows).toEqual([
      { line: 2, cells: ["1", "2"] },
      { line: 3, cells: ["3", '"x'] },
      { line: 4, cells: ["5", "6"] },
      { line: 5, cells: ["7", "8"] },
    ]);
    expect(issues).toMatchObject([{ line: 3, value: '3,"x', message: expect.stringContaining("never closed") }]);
  });

  test("where all are longer than the header, which is said to lack names", async () => {
    const { tables, issues } = await read("a,b\n1,2,3\n4,5,6\n", "a.csv");
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["1", "2"],
      ["4", "5"],
    ]);
    expect(issues.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ["long-row", "warning", 2],
      ["long-row", "warning", 3],
      ["long-row", "error", 1],
    ]);
  });

  test("for being too short or too long", async () => {
    const { tables, issues } = await read("a,b\n1\n2,3,4\n5,6,\n", "a.csv");
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["1", ""],
      ["2", "3"],
      ["5", "6"],
    ]);
    expect(issues.map(({ code, line, value }) => [code, line, value])).toEqual([
      ["short-row", 2, "1"],
      ["long-row", 3, "4"],
    ]);
  });

  test("where one cell is very large, or the columns are many", async () => {
    const giant = await read(`a,b\n1,${"x".repeat(5_000_000)}\n2,3\n`, "a.csv");
    expect(giant.tables[0]?.rows).toHaveLength(2);
    const names = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
    const wide = await read(`${names.join()}\n${names.join()}\n`, "a.csv");
    expect(wide.tables[0]?.header).toHaveLength(10_000);
  });

  test("and names such as __proto__ are names", async () => {
    expect(await rowsOf("__proto__,constructor\n1,2\n", "a.csv")).toEqual({
      header: ["__proto__", "constructor"],
      rows: [["1", "2"]],
    });
    expect(await rowsOf('[{"__proto__":1,"toString":2}]', "a.json")).toEqual({
      header: ["__proto__", "toString"],
      rows: [["1", "2"]],
    });
    expect(Object.hasOwn(Object.prototype, "1")).toBe(false);
  });
});

describe("anything at all", () => {
  const names = fc.constantFrom("a", "a.csv", "a.json", "a.jsonl", "a.yml", "a.csv.gz", "a.parquet");
  const likeText = fc
    .array(
      fc.constantFrom(
        "a",
        "1",
        ",",
        ";",
        "\t",
        "|",
        '"',
        "\n",
        "\r\n",
        "{",
        "}",
        "[",
        "]",
        ":",
        "- ",
        "\\",
        "é",
        "\0",
        "模",
      ),
    )
    .map((parts) => bytesOf(parts.join("")));

  test("is read without throwing, each row as wide as its header", async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.oneof(fc.uint8Array({ maxLength: 200 }), likeText), async (file, bytes) => {
        const { tables, issues } = await readForeign(file, bytes);
        for (const { header, rows } of tables) for (const { cells } of rows) expect(cells).toHaveLength(header.length);
        if (tables.every(({ rows }) => rows.length === 0)) expect(issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  test("cut off anywhere, keeps the rows before", async () => {
    const whole = bytesOf('model,score\n"a\nb",1\nc,2\n"d",3\n');
    for (let length = 12; length < whole.length; length += 1) {
      const { tables } = await readForeign("a.csv", whole.subarray(0, length));
      expect(tables[0]?.header, `${length}`).toEqual(["model", "score"]);
    }
  });
});

describe("a line of hundreds of thousands of signs is looked at once, where a search would go back over it", () => {
  test.each([" ", "-", "=", "|", "+-", "--|", "- ", ":", "*", "(", "1(", "1.", "\t"])("%j", async (sign) => {
    const long = sign.repeat(200_000 / sign.length);
    for (const text of [`${long}x`, `model|AP\n${long}x\nA|1\n`, `model,AP\n${long}x,2\nB,3\n`]) {
      expect(await read(text)).toMatchObject({ format: "delimited" });
      expect(await isLarge(new File([text], "a.txt"))).toBe(false);
    }
  });
});

test("a file whose bytes nobody can get at is listed beside the others", () => {
  const result = importReadings([recognise(unreadForeign("folder", 0, "it is a folder"))]);
  expect(result.issues).toMatchObject([{ severity: "error", code: "unreadable-file", file: "folder" }]);
  expect(result.issues[0]?.message).toContain("it is a folder");
});

test("Parquet is read as text, whole numbers beyond a double included", async () => {
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: "model", data: ["a", null], type: "STRING" },
      { name: "size", data: [175000000000n, 12345678901234567n], type: "INT64" },
      { name: "score", data: [0.25, 1.5], type: "DOUBLE" },
    ],
  });
  const { format, tables, issues } = await readForeign("a.parquet", new Uint8Array(buffer));
  expect([format, issues]).toEqual(["parquet", []]);
  expect(tables[0]?.header).toEqual(["model", "size", "score"]);
  expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
    ["a", "175000000000", "0.25"],
    ["", "12345678901234567", "1.5"],
  ]);
});

describe("Parquet that is not whole", () => {
  const count = 3000;
  const models = Array.from({ length: count }, (_, index) => `model ${index}`);
  const whole = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: "model", data: models, type: "STRING" },
        { name: "score", data: models.map((_, index) => index / 7), type: "DOUBLE" },
      ],
      rowGroupSize: 1000,
    }),
  );

  test.each([0.1, 0.5, 0.99])("cut at %f says at which byte, and what is missing", async (part) => {
    const length = Math.floor(whole.length * part);
    const { tables, issues } = await readForeign("a.parquet", whole.slice(0, length));
    expect(tables).toEqual([]);
    expect(issues).toMatchObject([{ severity: "error", code: "cut-parquet", value: `byte ${length}` }]);
  });

  test("with a list of columns that is damaged says so", async () => {
    const damaged = whole.map((byte, index) => (index > whole.length - 60 && index < whole.length - 8 ? 255 : byte));
    const { issues } = await readForeign("a.parquet", damaged);
    expect(issues).toMatchObject([{ severity: "error", code: "damaged-file" }]);
  });

  test("with rows that are damaged keeps the others, and lists these", async () => {
    const at = Math.floor(whole.length * 0.4);
    const damaged = whole.map((byte, index) => (index >= at && index < at + 300 ? 255 : byte));
    const { tables, issues } = await readForeign("a.parquet", damaged);
    const lines = tables[0]?.rows.map(({ line }) => line) ?? [];
    expect(lines).toEqual(
      [...Array(1000).keys(), ...[...Array(1000).keys()].map((row) => row + 2000)].map((row) => row + 1),
    );
    expect(issues).toMatchObject([{ severity: "error", code: "damaged-rows", line: 1001 }]);
  });
});

test("Parquet of a few bytes is read from a buffer that others share, single precision in its own digits", async () => {
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: "model", data: ["a", "b"], type: "STRING" },
      { name: "acc", data: [0.1, 76.3], type: "FLOAT" },
    ],
  });
  const shared = Buffer.from(new Uint8Array(buffer));
  expect(shared.buffer.byteLength).toBeGreaterThan(shared.length);
  const { tables } = await readForeign("a.parquet", shared);
  expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
    ["a", "0.1"],
    ["b", "76.3"],
  ]);
});

test("Parquet has a column for each field of a record, and one for a list", async () => {
  const optional = { repetition_type: "OPTIONAL" } as const;
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: "model", data: ["a", "b"] },
      { name: "metrics", data: [{ acc: 0.5, more: { f1: 0.1 } }, null] },
      { name: "tags", data: [["x", "y"], []] },
    ],
    schema: [
      { name: "root", num_children: 3 },
      { name: "model", type: "BYTE_ARRAY", converted_type: "UTF8", ...optional },
      { name: "metrics", num_children: 2, ...optional },
      { name: "acc", type: "DOUBLE", ...optional },
      { name: "more", num_children: 1, ...optional },
      { name: "f1", type: "FLOAT", ...optional },
      { name: "tags", num_children: 1, converted_type: "LIST", ...optional },
      { name: "list", num_children: 1, repetition_type: "REPEATED" },
      { name: "element", type: "BYTE_ARRAY", converted_type: "UTF8", ...optional },
    ],
  });
  const { tables } = await readForeign("a.parquet", new Uint8Array(buffer));
  expect(tables[0]?.header).toEqual(["model", "metrics.acc", "metrics.more.f1", "tags"]);
  expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
    ["a", "0.5", "0.1", "x;y"],
    ["b", "", "", ""],
  ]);
});
