import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unreadTables } from "../../lib/ingest/beside-readings";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { isUnknown } from "../../lib/quantity";

/** What a column of values may hold besides plain numbers. */
const oddCell = fc.constantFrom(
  ...[
    "inf",
    "-inf",
    "Infinity",
    "-Infinity",
    "∞",
    "NaN",
    "NA",
    "",
    "-",
    "#DIV/0!",
    "#N/A",
    "#REF!",
    "1e400",
    "1e-400",
    "true",
  ],
  ...[
    "soon",
    "see text",
    "12..5",
    "1/2",
    "70 ± 1",
    "[1, 2]",
    "(3)",
    "4*",
    "5 %",
    "6 ms",
    "7B",
    "8 - 9",
    "10 GB",
    "1,014.45",
    "3,5",
  ],
  ...["2020", "2020-05-28", "1:23", "<b>5</b>", "+5/-5", "±0.3", "~3", "x3", "3x", "\\N", "null", "1;2", "{}"],
);
const number = fc
  .oneof(fc.integer({ min: -5, max: 100_000 }), fc.double({ min: 0, max: 100, noNaN: true }))
  .map(String);
const cell = fc.oneof({ weight: 3, arbitrary: number }, { weight: 2, arbitrary: oddCell });

const ofValues: ReadonlySet<string> = new Set(["measurement", "value", "low", "high", "uncertainty"]);

/** Every row is kept or listed, and every filled cell of a column of values is a value, belongs to one, or is listed. */
async function expectAccounted(file: string, text: string, adapter?: string): Promise<number> {
  const reading = await readImport(file, new TextEncoder().encode(text));
  if (adapter !== undefined) expect(reading.adapter, text).toBe(adapter);
  const { counts, issues, read, reports } = importReadings([reading]);
  expect(counts.rows).toBe(counts.rowsKept + counts.rowsLeftOut);
  const at = (line: number | undefined, column: string): string => `line ${line}, ${column}`;
  const leftOut = new Set(issues.flatMap(({ code, line }) => (code === "row-left-out" ? [line] : [])));
  const accounted = new Set([
    ...read.catalogue.measurements.map(({ locator = "" }) => locator),
    ...issues.map(({ line, column = "" }) => at(line, column)),
  ]);
  for (const [index, { table, mapping }] of reading.readings.entries()) {
    if (reports[index]?.counts.rowsKept === 0) continue;
    for (const [place, { header, role, of, metric }] of mapping.columns.entries()) {
      if (!ofValues.has(role) || metric?.isProperty === true) continue;
      for (const { line, cells } of table.rows) {
        const written = cells[place] ?? "";
        if (leftOut.has(line) || isUnknown(written)) continue;
        const isTold = accounted.has(at(line, header)) || (of !== undefined && accounted.has(at(line, of)));
        expect(isTold, `${at(line, header)}, ${written}:\n${text}`).toBe(true);
      }
    }
  }
  return counts.rows;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map((cells) => cells.map(quoted).join(",")).join("\n");

/** A few rows, each of a model of its own. */
const rowsOf = (width: number) =>
  fc
    .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })
    .map((rows) => rows.map((cells, index) => [`Model-${index + 1}x`, ...cells]));

const known: readonly (readonly [adapter: string, header: readonly string[]])[] = [
  [
    "epoch",
    [
      ...["Model", "Parameters", "Training compute (FLOP)", "Domain", "Epochs", "Training time (hours)"],
      ...["Hardware quantity", "Hardware utilization (MFU)", "Training compute cost (2023 USD)", "Batch size"],
      ...["Training compute lower bound", "Training compute upper bound"],
    ],
  ],
  ["timm-results", ["model", "top1", "top1_err", "top5", "top5_err", "param_count", "img_size"]],
  ["timm-benchmark", ["model", "infer_samples_per_sec", "infer_step_time", "infer_gmacs", "infer_param_count"]],
  ["open-llm-leaderboard", ["Model", "Average ⬆️", "ARC", "HellaSwag", "MMLU", "TruthfulQA", "#Params (B)"]],
  ["lmarena", ["model", "arena_score", "votes", "rating_lower", "rating_upper"]],
];

describe("of the tables that an adapter knows, nothing vanishes", () => {
  test.each(known)("%s", async (adapter, header) => {
    await fc.assert(
      fc.asyncProperty(rowsOf(header.length - 1), async (rows) => {
        expect(await expectAccounted("any.csv", csv(header, rows), adapter)).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });

  test("papers-with-code", async () => {
    const value = fc.oneof(cell, fc.constantFrom(1, 2.5, null, true, [1, 2], { mean: 3 }));
    const row = fc.oneof(
      { weight: 8, arbitrary: fc.record({ F1: value, EM: value }, { requiredKeys: [] }) },
      { weight: 1, arbitrary: fc.constantFrom("a text", 5, null) },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 20 }),
        async (all, deep) => {
          const rows = all.map((metrics, index) =>
            metrics !== null && typeof metrics === "object" ? { model_name: `M${index}`, metrics } : metrics,
          );
          let dataset: object = { dataset: "SQuAD", sota: { rows } };
          for (let level = 0; level < deep; level += 1) dataset = { dataset: "SQuAD", subdatasets: [dataset] };
          const text = JSON.stringify([{ task: "QA", datasets: [dataset] }], null, 1);
          expect(await expectAccounted("any.json", text, "papers-with-code")).toBe(rows.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const headers = ["accuracy", "accuracy_stderr", "latency (ms)", "price", "elo", "elo_low", "elo_high", "F1"] as const;
const record = (header: readonly string[], cells: readonly string[]) =>
  Object.fromEntries(header.map((name, place) => [name, cells[place] ?? ""]));

/** The same rows, as each generic reader takes them. */
const writers: readonly (readonly [
  file: string,
  write: (header: readonly string[], rows: readonly (readonly string[])[]) => string,
])[] = [
  ["a.csv", csv],
  ["a.jsonl", (header, rows) => rows.map((cells) => JSON.stringify(record(header, cells))).join("\n")],
  [
    "a.json",
    (header, rows) =>
      JSON.stringify(
        rows.map((cells) => record(header, cells)),
        null,
        1,
      ),
  ],
  [
    "a.yaml",
    (header, rows) =>
      rows
        .map(
          (cells) =>
            `- ${header.map((name, place) => `${JSON.stringify(name)}: ${JSON.stringify(cells[place])}`).join("\n  ")}\n`,
        )
        .join(""),
  ],
  [
    "a.md",
    (header, rows) => [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
  ],
];

describe("of any table, nothing vanishes", () => {
  test.each(writers)("%s", async (file, write) => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .subarray([...headers], { minLength: 1 })
          .chain((names) => fc.tuple(fc.constant(names), rowsOf(names.length))),
        async ([names, rows]) => {
          const text = write(["model", ...names], rows);
          expect(await expectAccounted(file, text), text).toBe(rows.length);
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe("a column of which only some cells are finite", () => {
  test.each(["inf", "Infinity", "-inf", "∞", "#DIV/0!"])("is one of values, and lists %s", async (odd) => {
    const text = csv(
      ["model", "gain per year"],
      [
        ["a", "9.2"],
        ["b", odd],
        ["c", "40"],
        ["d", odd],
        ["e", odd],
      ],
    );
    const { counts, issues } = importReadings([await readImport("a.csv", new TextEncoder().encode(text))]);
    expect(counts).toMatchObject({ cells: 5, values: 2, bad: 3 });
    expect(issues.map(({ code, line, value }) => [code, line, value])).toEqual(
      [3, 5, 6].map((line) => ["bad-cell", line, odd]),
    );
  });
});

test("an end or an uncertainty without its value is listed", async () => {
  const text = "model,elo,elo_low,elo_high\na,1200,1190,1210\nb,,1100,1150\nc,NA,,\n";
  const { issues } = importReadings([await readImport("a.csv", new TextEncoder().encode(text))]);
  expect(issues.map(({ code, line, column, value }) => [code, line, column, value])).toEqual([
    ["end-without-value", 3, "elo_low", "1100"],
    ["end-without-value", 3, "elo_high", "1150"],
  ]);
});

test("a column of values that holds texts is listed", async () => {
  const text =
    "Model,Domain,Organization,Training compute (FLOP),Epochs\na,Language,X,1e20,many\nb,Vision,Y,2e20,few\nc,Vision,Y,3e20,some\nd,Vision,Y,3e20,3\n";
  const { issues } = importReadings([await readImport("a.csv", new TextEncoder().encode(text))]);
  expect(issues).toMatchObject([{ code: "unread-column", line: 2, column: "Epochs", value: "many" }]);
});

test("a second table in a file of which an adapter knows the first is read, and listed where it is not", async () => {
  const text = "model,top1,top5,param_count\na,80,95,25\nb,81,96,26\nc,82,96,27\n\nmodel,seconds\nx,1\ny,2\n";
  const reading = await readImport("results-imagenet.csv", new TextEncoder().encode(text));
  const { issues, counts } = importReadings([reading]);
  expect([counts.rows, counts.rowsKept, issues]).toEqual([5, 5, []]);
  const [first] = reading.readings;
  expect(
    unreadTables(reading.file, { id: "timm-results", readings: first === undefined ? [] : [first] }),
  ).toMatchObject([{ code: "other-table", severity: "error", line: 7, value: "model, seconds" }]);
});

test("of a record beside rows that it may not be about, each number is listed that the rows do not say", async () => {
  const best = { batch_size: 7, threshold: 0.2, precision: 0.88, tp: 561, tn: 707, total: 2 };
  const text = JSON.stringify({
    ...best,
    sweep: [
      { model: "a", threshold: 0.1, f1: 0.8, batch_size: 7, tp: 676 },
      { model: "b", threshold: 0.2, f1: 0.7, batch_size: 7, tp: 663 },
    ],
  });
  const { issues } = importReadings([await readImport("a.json", new TextEncoder().encode(text))]);
  expect(issues.filter(({ code }) => code === "beside-tables")).toMatchObject([
    { value: "threshold 0.2, precision 0.88, tp 561, tn 707" },
  ]);
});

test("numbers in more tables than are read are listed", async () => {
  const boards = Object.fromEntries(
    Array.from({ length: 203 }, (_, index) => [
      `b${index}`,
      [
        { model: "a", f1: index },
        { model: "b", f1: 1 },
      ],
    ]),
  );
  const { issues } = importReadings([await readImport("a.json", new TextEncoder().encode(JSON.stringify({ boards })))]);
  expect(issues.find(({ code }) => code === "beside-tables")?.message).toMatch(/^6 numbers stand/);
});

describe("of a cell of addresses", () => {
  const addressIn = async (cell: string) => {
    const { read, issues } = importReadings([
      await readImport(
        "a.csv",
        new TextEncoder().encode(`model,acc,url\nA,1,"${cell}"\nB,2,https://b.org/x\nC,3,https://c.org/x\n`),
      ),
    ]);
    return { url: read.catalogue.models.get("a")?.url, messages: issues.map(({ message }) => message) };
  };

  test.each([
    "https://a.org/x",
    "https://a.org/x (https://a.org/y)",
    "https://a.org/x\nsummary here: https://a.org/y",
    "https://a.org/x\n",
    "https://a.org/x,https://a.org/y",
    "https://a.org/x; https://a.org/y",
    "https://a.org/x or \nhttps://a.org/y",
  ])("the first is read: %j", async (cell) => {
    expect(await addressIn(cell)).toEqual({ url: "https://a.org/x", messages: [] });
  });

  test.each([
    ["https://a.org/my file.pdf", /one address alone/],
    ["a.org/x", /begins with https/],
  ])("what is wrong is said: %j", async (cell, message) => {
    const { url, messages } = await addressIn(cell);
    expect(url).toBeUndefined();
    expect(messages).toEqual([expect.stringMatching(message)]);
  });
});
