import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../../lib/ingest/tables/parse-csv";

const linesOf = (text: string): readonly number[] => parseCsv("t.csv", text).rows.map(({ line }) => line);
const cellsOf = (text: string): readonly (readonly string[])[] =>
  parseCsv("t.csv", text).rows.map(({ cells }) => cells);

describe("the line of a row is the one an editor shows", () => {
  test.each<readonly [label: string, text: string, lines: readonly number[]]>([
    ["line feeds", "a,b\n1,2\n3,4\n", [2, 3]],
    ["no line end at the end", "a,b\n1,2\n3,4", [2, 3]],
    ["carriage return and line feed", "a,b\r\n1,2\r\n3,4\r\n", [2, 3]],
    ["carriage returns", "a,b\r1,2\r3,4\r", [2, 3]],
    ["a byte order mark", "\ufeffa,b\n1,2\n", [2]],
    ["a quoted cell over two lines", 'a,b\n"x\ny",2\n3,4\n', [2, 4]],
    ["a quoted cell over two lines, at the end of its row", 'a,b\n1,"x\ny"\n3,4\n', [2, 4]],
    ["a quoted cell over three lines, CRLF", 'a,b\r\n"x\r\ny\r\nz",2\r\n3,4\r\n', [2, 5]],
    ["line feeds in quotes, CRLF between rows", 'a,b\r\n"x\ny",2\r\n3,4\r\n', [2, 4]],
    ["CRLF in quotes, line feeds between rows", 'a,b\n"x\r\ny",2\n3,4\n', [2, 4]],
    ["CRLF first and line feeds after", "a,b\r\n1,2\n3,4\n5,6\n", [2, 3, 4]],
    ["line feeds first and CRLF after", "a,b\n1,2\r\n3,4\r\n", [2, 3]],
    ["blank lines between", "a,b\n\n1,2\n\n\n3,4\n", [3, 6]],
    ["blank lines before the header", "\n\na,b\n1,2\n", [4]],
    ["rows of commas", "a,b\n,\n1,2\n", [3]],
    ["rows of blanks", "a,b\n  ,\t\n1,2\n", [3]],
    ["a header over two lines", '"a\nx",b\n1,2\n', [3]],
  ])("%s", (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  test("also far down, beyond any chunk, with and without quotes", () => {
    const filling = "x".repeat(1000);
    const plain = Array.from({ length: 12_000 }, (_, index) => `${index},${filling}`);
    const quoted = Array.from({ length: 12_000 }, (_, index) => `${index},"${filling}\n${index}"`);
    expect(linesOf(`a,b\n${plain.join("\n")}`)).toEqual(plain.map((_, index) => index + 2));
    expect(linesOf(`a,b\r\n${quoted.join("\r\n")}`)).toEqual(quoted.map((_, index) => 2 * index + 2));
  });
});

test("rows are those of Papa Parse, with quotes and without, closed or not", () => {
  const signs = fc.constantFrom(
    "a",
    "1",
    " ",
    ",",
    ";",
    "\n",
    "\n",
    "\r",
    "é",
    "\0",
    '"',
    '"',
    '""',
    ',"',
    '",',
    '"\n',
  );
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 60 }), fc.constantFrom(",", ";"), (body, delimiter) => {
      const text = body.replace(/\r\n?/g, "\n");
      const wanted: { line: number; cells: string[] }[] = [];
      const errors: number[] = [];
      let line = 1;
      let at = 0;
      Papa.parse<string[]>(text, {
        delimiter,
        newline: "\n",
        step: ({ data, errors: found, meta: { cursor } }) => {
          errors.push(...found.map(() => line));
          if (data.some((cell) => cell.trim() !== "")) wanted.push({ line, cells: data });
          line += text.slice(at, cursor).split("\n").length - 1;
          at = cursor;
        },
      });
      const { header, headerLine, rows, issues } = parseCsv("t.csv", body, { delimiter, hasQuotes: true });
      const [first, ...rest] = wanted;
      expect({ header, headerLine, rows }).toEqual({
        header: first?.cells.map((cell) => cell.trim()) ?? [],
        headerLine: first?.line ?? 1,
        rows: rest,
      });
      expect(issues.flatMap((issue) => (issue.code === "malformed-csv" ? [issue.line] : []))).toEqual(errors);
    }),
    { numRuns: 2000 },
  );
});

describe("cells are as RFC 4180 has them", () => {
  test.each<readonly [label: string, text: string, cells: readonly (readonly string[])[]]>([
    ["a comma in quotes", 'a,b\n"1,2",3\n', [["1,2", "3"]]],
    ["a doubled quote", 'a,b\n"say ""hi""",3\n', [['say "hi"', "3"]]],
    ["empty cells", "a,b,c\n,,3\n", [["", "", "3"]]],
    ["an empty quoted cell", 'a,b\n"",3\n', [["", "3"]]],
    ["a quote inside a cell", 'a,b\n5" disk,3\n', [['5" disk', "3"]]],
    ["no type is guessed", "a,b\n1.50,true\n", [["1.50", "true"]]],
    ["semicolons and tabs are text", "a,b\nx;y,\tz\n", [["x;y", "\tz"]]],
    ["CRLF does not stay on the last cell", "a,b\n1,2\r\n", [["1", "2"]]],
    ["a line break in quotes is a line feed on every system", 'a,b\n"x\r\ny",2\n', [["x\ny", "2"]]],
    ["too few and too many", "a,b\n1\n1,2,3\n", [["1"], ["1", "2", "3"]]],
  ])("%s", (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  test("the header is trimmed, without its byte order mark", () => {
    expect(parseCsv("t.csv", "\ufeff a ,b\r\n1,2").header).toEqual(["a", "b"]);
  });

  test("the header may come after blank lines", () => {
    expect(parseCsv("t.csv", "\n\na,b\n1,2").headerLine).toBe(3);
  });

  test.each(["", "\ufeff", "\n", " \n,\n", "\r\n\r\n"])("nothing in %j", (text) => {
    expect(parseCsv("t.csv", text)).toEqual({ header: [], headerLine: 1, rows: [], issues: [] });
  });
});

describe("what is malformed is an issue with its line", () => {
  test("a quote that is never closed", () => {
    const { issues } = parseCsv("t.csv", 'a,b\n1,2\n"3,4\n5,6\n');
    expect(issues).toEqual([
      {
        severity: "error",
        code: "malformed-csv",
        file: "t.csv",
        line: 3,
        value: "3,4\n5,6\n",
        message: 'Quoted field unterminated; a quoted cell begins and ends with ", and a quote inside it is written ""',
      },
    ]);
  });

  test("text after a closing quote", () => {
    const { issues } = parseCsv("t.csv", 'a,b\n1,2\n3,"x" y\n');
    expect(issues.length).toBeGreaterThan(0);
    for (const issue of issues)
      expect(issue).toMatchObject({ severity: "error", code: "malformed-csv", file: "t.csv", line: 3 });
  });

  test("a NUL, or a sign that was not UTF-8, but not a sign beyond the basic plane", () => {
    const { issues } = parseCsv("t.csv", "a,b\n1,x\u0000y\nZ\ufffdrich,2\n😀,𠮷\n");
    expect(issues.map(({ code, line, value }) => [code, line, value])).toEqual([
      ["not-utf-8", 2, "x\u0000y"],
      ["not-utf-8", 3, "Z\ufffdrich"],
    ]);
  });

  test("a long text is shortened", () => {
    const { issues } = parseCsv("t.csv", `a\n"${"x".repeat(500)}`);
    expect(issues[0]?.value).toBe(`${"x".repeat(119)}…`);
  });
});

describe("any cells", () => {
  const cell = fc
    .oneof(fc.string(), fc.stringMatching(/^[a",\n ]{0,6}$/))
    .map((text) => text.split(/[\r\ufffd\ufeff]|\0/).join(""));
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  test("that are written in quotes are read back, each on its line", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 })),
        fc.constantFrom("\n", "\r\n", "\r"),
        (rows, end) => {
          const written = [["a", "b", "c"], ...rows].map((cells) => cells.map(quoted).join(","));
          const starts = written.map((_, index) => 1 + index + written.slice(0, index).join("").split("\n").length - 1);
          const kept = rows.flatMap((cells, index) =>
            cells.some((text) => text.trim() !== "") ? [{ line: starts[index + 1], cells }] : [],
          );
          const { rows: read, issues } = parseCsv("t.csv", written.join(end));
          expect(read).toEqual(kept);
          expect(issues).toEqual([]);
        },
      ),
    );
  });

  test("and any text at all are read without throwing, lines growing", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.stringMatching(/^[a",\r\n]{0,40}$/)),
        (text) => {
          const lines = linesOf(text);
          expect(lines).toEqual([...lines].sort((a, b) => a - b));
          const last = text.replace(/\r\n?/g, "\n").split("\n").length;
          for (const line of lines) expect(line).toBeLessThanOrEqual(last);
        },
      ),
    );
  });
});
