import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adapters } from "../../lib/ingest/adapters";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { fitMapping, type Mapping, readRecipe, writeRecipe } from "../../lib/ingest/mapping";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const imported = async (text: string, file = "results.csv", recipes?: readonly Mapping[]) =>
  importReadings([await readImport(file, bytesOf(text), { recipes })]);
const valuesOf = async (text: string, file?: string) =>
  (await imported(text, file)).read.catalogue.measurements.map(({ model, metric, benchmark, condition, quantity }) =>
    [model, metric, benchmark, condition, quantity.value].filter((part) => part !== undefined && part !== ""),
  );
const rolesOf = async (text: string) => (await imported(text)).reports[0]?.mapping.columns.map(({ role }) => role);

describe("a table is read as long, wide or matrix", () => {
  test("one value a row", async () => {
    const text = "system,benchmark,measure,value,unit\nA,coco,box AP,45.5,%\nA,,latency,320,ms\nB,,latency,0.2 s,ms\n";
    expect(await valuesOf(text)).toEqual([
      ["a", "box-ap", "coco", 45.5],
      ["a", "latency", 320],
      ["b", "latency", 200],
    ]);
  });

  test("one column a metric", async () => {
    const text =
      'Model,Params (M),latency_ms,top1 %,Developer,Release date\nA,12.5,3.1,78.0,X,2020-05\nB,"1,014.45",NA,80.1,Y,2021\n';
    const { read, counts } = await imported(text);
    expect(await valuesOf(text)).toEqual([
      ["a", "parameters", 12_500_000],
      ["a", "latency", 3.1],
      ["a", "top1-accuracy", 78],
      ["b", "parameters", 1_014_450_000],
      ["b", "top1-accuracy", 80.1],
    ]);
    expect(counts).toMatchObject({ rows: 2, rowsKept: 2, cells: 6, values: 5, unknown: 1 });
    expect(read.catalogue.models.get("a")).toMatchObject({ organization: ["x"], released: { text: "2020-05" } });
    expect(read.catalogue.measurements[0]?.quantity.text).toBe("12.5M");
  });

  test("values below zero are on no ratio scale, and what is counted is left to the name of the column", async () => {
    const { read } = await imported("Model,Params,Latency (ms)\nA,300B tokens,3.1\nB,17B,-2\n");
    expect(read.issues).toEqual([]);
    expect([...read.catalogue.metrics.values()].map(({ id, level }) => [id, level])).toEqual([
      ["parameters", "ratio"],
      ["latency", "interval"],
    ]);
    expect(read.catalogue.measurements[0]?.quantity.text).toBe("300B");
  });

  test("one column a model", async () => {
    const text = "Benchmark,Alpha,Beta 2\ncoco,45.5,-3\nlvis,31.0 ± 0.5,\n";
    const { read } = await imported(text);
    expect(await valuesOf(text)).toEqual([
      ["alpha", "score", "coco", 45.5],
      ["beta-2", "score", "coco", -3],
      ["alpha", "score", "lvis", 31],
    ]);
    expect(read.catalogue.measurements[2]?.quantity.interval).toEqual({ low: 30.5, high: 31.5 });
  });

  test("in Chinese", async () => {
    const text = "模型,机构,参数量（亿）,准确率,发布日期\n悟道2.0,智源研究院,17500,87.5%,2021年6月\n";
    const { catalogue } = (await imported(text)).read;
    expect(catalogue.measurements.map(({ metric, quantity }) => [metric, quantity.value])).toEqual([
      ["parameters", 1.75e12],
      ["accuracy", 87.5],
    ]);
    expect([...catalogue.models.values()]).toMatchObject([{ name: "悟道2.0", released: { text: "2021-06" } }]);
  });
});

describe("columns are known", () => {
  test.each<readonly [label: string, text: string, roles: readonly string[]]>([
    [
      "by name",
      "Model,Company,Domain,Published,Score,Notes\nA,X,Vision,2020,1.5,x",
      ["model", "organization", "field", "released", "measurement", "note"],
    ],
    [
      "by content where names say nothing",
      "x1,x2,x3\nalpha one,3.5,https://a.org\nbeta,4.5,https://b.org",
      ["model", "measurement", "url"],
    ],
    [
      "siblings by the name of their column",
      "model,acc,acc_stderr,f1,f1_low,f1_high\nA,0.5,0.1,3,2,4",
      ["model", "measurement", "uncertainty", "measurement", "low", "high"],
    ],
    ["a rank is no value", "rank,model,score\n1,A,3\n2,B,2", ["ignore", "model", "measurement"]],
    [
      "what tells rows of a model apart is a condition",
      "model,batch size,throughput\nA,1,30\nA,8,90\nB,1,20",
      ["model", "condition", "measurement"],
    ],
    [
      "and so is what no model is measured by, whether rows need it or not",
      "model,batch size,throughput\nA,1,30\nB,8,20",
      ["model", "condition", "measurement"],
    ],
  ])("%s", async (_, text, roles) => {
    expect(await rolesOf(text)).toEqual(roles);
  });

  test("with what spoke for it", async () => {
    const [report] = (
      await imported("model,when it came out date\nA,2020-05-01\nB,soon\nC,2021\nD,2022-01-01\nE,2020\n")
    ).reports;
    expect(report?.evidence?.[1]).toMatchObject({ isByName: false, profile: { dates: 4, filled: 5 } });
  });
});

describe("numbers are read by column", () => {
  test.each<readonly [label: string, header: string, cells: readonly string[], values: readonly number[]]>([
    ["decimal commas", "score", ["1,5", "1.014,45", "2,25"], [1.5, 1014.45, 2.25]],
    ["thousands", "score", ["1,014.5", "2,000.0"], [1014.5, 2000]],
    ["scales in the header", "params (B)", ["175", "17.0"], [175e9, 17e9]],
    ["a scale in a cell before the one in the header", "params (M)", ["175B", "17"], [175e9, 17e6]],
    ["seconds in a column of milliseconds", "latency (ms)", ["1.5", "0.25 s"], [1.5, 250]],
    ["a known metric in another unit", "latency (s)", ["1.5", "2"], [1500, 2000]],
    ["percent in the cells", "hit share", ["12.5%", "3 %"], [12.5, 3]],
    ["ranges as their middle", "speedup", ["4-9", "5"], [6.5, 5]],
    ["bounds", "speedup", [">1.5", "~2"], [1.5, 2]],
    ["Chinese scales", "参数", ["1750亿", "17万"], [175e9, 17e4]],
    ["powers of ten", "training compute (FLOP)", ["3.14e23", "3.14×10²³"], [3.14e23, 3.14e23]],
  ])("%s", async (_, header, cells, values) => {
    const text = `model;${header}\n${cells.map((cell, index) => `m${index};${cell}`).join("\n")}\n`;
    const { read, issues } = await imported(text);
    expect(read.catalogue.measurements.map(({ quantity }) => quantity.value)).toEqual(values);
    expect(issues).toEqual([]);
  });

  test("shares of one are not taken for percentages", async () => {
    const { catalogue } = (await imported("model,accuracy\nA,0.76\nB,0.81\n")).read;
    expect(catalogue.metrics.get("accuracy")?.unit).toBe("count");
    expect(catalogue.measurements[0]?.quantity.value).toBe(0.76);
  });

  test.each<readonly [label: string, cells: readonly [string, string], ends: readonly [number, number]]>([
    ["a deviation", ["45.5", "0.3"], [45.2, 45.8]],
    ["±", ["45.5", "±0.3"], [45.2, 45.8]],
    ["+/-", ["45.5", "+0.5/-0.25"], [45.25, 46]],
    ["both ends", ["45.5", "[45, 46]"], [45, 46]],
  ])("an uncertainty beside the value: %s", async (_, [value, beside], [low, high]) => {
    const { catalogue } = (await imported(`model\tscore\t95% CI\nA\t${value}\t${beside}\n`)).read;
    expect(catalogue.measurements[0]?.quantity.interval).toEqual({ low, high });
  });
});

describe("what is wrong is listed, and the row is kept", () => {
  test("a cell that is no number is unknown", async () => {
    const { counts, issues, read } = await imported("model,score\nA,1\nB,lots\nC,3\n");
    expect(counts).toMatchObject({ rows: 3, rowsKept: 3, values: 2, bad: 1 });
    expect(issues).toMatchObject([
      { severity: "warning", code: "bad-cell", file: "results.csv", line: 3, column: "score", value: "lots" },
    ]);
    expect([...read.catalogue.models.keys()]).toEqual(["a", "b", "c"]);
  });

  test("the same again, and something else for the same", async () => {
    const { counts, issues } = await imported("model,score\nA,1\nA,1\nA,2\n");
    expect(counts).toMatchObject({ values: 1, repeated: 1, contradicted: 1 });
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ["repeated-value", 3],
      ["contradiction", 4],
    ]);
  });

  test("a row without a model is left out", async () => {
    const { counts, issues } = await imported("model,score\nA,1\n,2\n");
    expect(counts).toMatchObject({ rows: 2, rowsKept: 1, rowsLeftOut: 1 });
    expect(issues).toMatchObject([{ severity: "error", code: "row-left-out", line: 3 }]);
  });

  test("dates whose day and month cannot be told apart are known to the year", async () => {
    const { catalogue } = (await imported("model,released,score\nA,03/04/2021,1\nB,05/06/2022,2\n")).read;
    expect([...catalogue.models.values()].map(({ released }) => released?.text)).toEqual(["2021", "2022"]);
    const clear = (await imported("model,released,score\nA,03/04/2021,1\nB,25/06/2022,2\n")).read.catalogue;
    expect([...clear.models.values()].map(({ released }) => released?.text)).toEqual(["2021-04-03", "2022-06-25"]);
  });

  test("a table in which nothing names a model says so once", async () => {
    const { counts, issues } = await imported("a,b\n1,2\n3,4\n");
    expect(counts).toMatchObject({ rows: 2, rowsLeftOut: 2 });
    expect(issues).toMatchObject([{ severity: "error", code: "no-model-column", line: undefined }]);
  });

  test("what is wrong with one table of several is told by where it begins", async () => {
    const text =
      "## Scores\n\n|model|score|\n|-|-|\n|A|1|\n|B|2|\n\n## Columns\n\n|name|says|\n|-|-|\n|score|what it got|\n|model|who got it|\n";
    const { issues } = importReadings([await readImport("board.md", new TextEncoder().encode(text))]);
    expect(issues).toMatchObject([{ code: "no-value-column", line: 12 }]);
  });

  test("names that differ never share an id", async () => {
    const { catalogue } = (await imported("model,score\nGPT-3,1\nGPT 3,2\ngpt-3,3\n模型甲,4\n模型乙,5\n+++,6\n")).read;
    expect(catalogue.models.size).toBe(6);
    expect(catalogue.measurements).toHaveLength(6);
  });

  test("formulas, HTML and names of the language are texts", async () => {
    const { read, issues } = await imported(
      'model,score\n=1+1,1\n<img onerror=x>,2\n__proto__,3\nconstructor,4\n"a\tb\nc",5\n',
    );
    expect([...read.catalogue.models.values()].map(({ name }) => name)).toEqual([
      "=1+1",
      "<img onerror=x>",
      "__proto__",
      "constructor",
      "a b c",
    ]);
    expect(issues).toEqual([]);
  });
});

describe("a recipe", () => {
  const text = "thing,a,b\nX,1,2\nY,3,4\n";

  test("comes back from its JSON as it was, for every adapter that guesses", async () => {
    const [report] = (await imported(text)).reports;
    if (report === undefined) throw new Error("no report");
    expect(readRecipe(writeRecipe(report.mapping))).toEqual({
      kind: "mapping",
      mapping: JSON.parse(JSON.stringify(report.mapping)),
    });
  });

  test("decides before any guess, whatever the order of the columns", async () => {
    const [report] = (await imported(text)).reports;
    if (report === undefined) throw new Error("no report");
    const columns = report.mapping.columns.map((column) =>
      column.header === "b" ? { header: "b", role: "ignore" as const } : column,
    );
    const recipe = { ...report.mapping, columns };
    expect((await imported("b,thing,a\n2,X,1\n", "c.csv", [recipe])).counts).toMatchObject({ cells: 1, values: 1 });
    expect(fitMapping(recipe, ["p", "q"])).toBeUndefined();
  });

  test("is not for a table that shares a column with it, and one that was remembered only for the same columns", async () => {
    const [report] = (await imported("model,a,b,c\nX,1,2,3\n")).reports;
    if (report === undefined) throw new Error("no report");
    expect(fitMapping(report.mapping, ["model", "d", "e"])).toBeUndefined();
    const other = await imported("model,d,e\nX,1,2\n", "b.csv", [report.mapping]);
    expect(other.issues).toMatchObject([{ severity: "warning", code: "recipe-not-used", file: "b.csv" }]);
    const without = {
      ...report.mapping,
      columns: report.mapping.columns.map((column, place) => ({
        ...column,
        ...(place === 1 && { role: "ignore" as const }),
      })),
    };
    const read = async (text: string) =>
      importReadings([await readImport("a.csv", bytesOf(text), { remembered: [without] })]).counts.values;
    expect(await read("c,model,b,a\n1,X,2,3\n")).toBe(2);
    expect(await read("model,a,b,c,d\nX,1,2,3,4\n")).toBe(4);
  });

  test.each([
    ["", { kind: "not-json" }],
    ["{}", { kind: "wrong", path: "version" }],
    ['{"version":2}', { kind: "wrong", path: "version" }],
  ])("that is none says why: %s", (json, why) => {
    expect(readRecipe(json)).toMatchObject({ kind: "invalid", why });
  });
});

test("an adapter that is asked for and does not fit is said, and nothing is read", async () => {
  for (const { id } of adapters.filter((adapter) => adapter.id !== "generic")) {
    const { issues, readings } = await readImport("a.csv", bytesOf("model,score\nA,1\n"), { adapter: id });
    expect(readings).toEqual([]);
    expect(issues).toMatchObject([{ severity: "error", code: "not-of-this-kind" }]);
  }
});

describe("any table", () => {
  const word = fc.constantFrom(
    "model",
    "name",
    "metric",
    "value",
    "score",
    "unit",
    "benchmark",
    "low",
    "high",
    "date",
    "released",
    "organization",
    "url",
    "params (M)",
    "acc",
    "acc_stderr",
    "batch size",
    "source",
    "condition",
    "rank",
    "country",
    "field",
    "task",
    "note",
    "__proto__",
    "参数量",
    "",
    "x",
    "id",
    "run_id",
    "version",
    "precision",
    "stderr",
    "ci_low",
    "year",
    "Entity",
    "mmlu",
    "COCO.AP",
    "Length (m)",
    "Price ($/1M tokens)",
    "mparams",
    "score (std)",
    "Parameters (active)",
    "Acc ↑",
    "BLEU / chrF",
    "mean (std)",
    "EM (F1)",
    "Test set \\ Model",
    "time unit",
    "Step",
    "a - loss",
    "a - loss__MIN",
    "seed",
    "Wall time",
  );
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      "A",
      "B",
      "gpt-3",
      "1",
      "2.5",
      "1,014.45",
      "3,5",
      "17%",
      "0.5±0.1",
      "+5/-5",
      "4-9",
      "NA",
      "",
      "2020",
      "2020-05-28",
      "31/12/2020",
      "https://a.org",
      "175B",
      "1e400",
      "-3",
      "×3",
      "1750亿",
      "\u0000",
      "\ufffd",
      "0.35 (0.03)",
      "23.4 / 45.1",
      "19.8/",
      "22.786",
      "ms",
      "$2.50",
      "1714550400.5",
      "\\textbf{97.3} $\\pm$ 0.1",
      "[a](https://a.org)",
      "<b>1</b>",
      "model",
      "acc",
      "Average",
      "Source: a",
      "(GPU-hours)",
      "1:",
      "a;b",
      "a,b",
      "=1",
      "<b>",
    ),
    fc.double({ noNaN: true }).map(String),
  );
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  const accountFor = async (text: string, file: string) => {
    const { counts, read, issues } = await imported(text, file);
    expect(counts.rows).toBe(counts.rowsKept + counts.rowsLeftOut);
    expect(counts.cells).toBe(counts.values + counts.unknown + counts.bad + counts.repeated + counts.contradicted);
    expect(read.issues).toEqual([]);
    expect(read.catalogue.measurements).toHaveLength(counts.values);
    const listed = issues.filter(({ code }) => code === "row-left-out" || code === "misfit-row").length;
    const isRefused = issues.some(({ code }) => code === "no-model-column" || code === "no-value-column");
    expect(listed === counts.rowsLeftOut || isRefused).toBe(true);
  };

  test("is accounted for row by row and cell by cell, and gives tables without an issue", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(word, { minLength: 1, maxLength: 7 })
          .chain((header) =>
            fc.tuple(
              fc.constant(header),
              fc.array(fc.array(cell, { minLength: header.length, maxLength: header.length }), { maxLength: 8 }),
            ),
          ),
        async ([header, rows]) => {
          const text = [header, ...rows].map((cells) => cells.map(quoted).join(",")).join("\n");
          await accountFor(text, "any.csv");
        },
      ),
      { numRuns: 500 },
    );
  });

  test("also where conditions differ in nothing but signs that cannot be written", async () => {
    await accountFor("model,setting,AP\nA,1\u0000,5\nA,1\ufffd,5\nA,2,6\n", "any.csv");
    await accountFor("EM (F1),metric,rank,a - loss\n0,,\u0000,0\n,A,\ufffd,0\n", "any.csv");
  });

  test("in Markdown, or as nested records, too", async () => {
    const row = fc.array(cell, { minLength: 2, maxLength: 5 });
    const page = fc
      .array(fc.oneof(row, fc.constant(["---", "---"]), fc.constant([])), { maxLength: 8 })
      .map((rows) => rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n"));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(cell, fc.integer(), fc.constant(null), fc.boolean()),
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(fc.oneof(word, fc.constantFrom("results", "config", "a", "b")), tie("tree"), { maxKeys: 5 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(page, tree, async (text, nested) => {
        await accountFor(text, "any.md");
        await accountFor(JSON.stringify(nested), "any.json");
      }),
      { numRuns: 300 },
    );
  });
});

describe("tables as they are found", () => {
  test("without a header lose no row", async () => {
    const { counts, issues, reports } = await imported("gpt-3,175,2020\nt5,11,2019\nbert,0.34,2018\n");
    expect(counts).toMatchObject({ rows: 3, rowsKept: 3 });
    expect(issues).toMatchObject([{ severity: "warning", code: "no-header", line: 1 }]);
    expect(reports[0]?.mapping.columns.map(({ header }) => header)).toEqual(["column 1", "column 2", "column 3"]);
  });

  test("without a header, and with a cell of the first row that is unknown, lose no row", async () => {
    for (const text of ["a,0.9,,0.55\nb,0.89,0.7,0.8\n", "a,12,,9\nb,7,8,9\n", "a,0.5,0.9,\nb,1,2,3\n"]) {
      const { counts, issues } = await imported(text);
      expect(counts).toMatchObject({ rows: 2, rowsKept: 2, values: 5, unknown: 1 });
      expect(issues).toMatchObject([{ code: "no-header", line: 1 }]);
    }
  });

  test("with sizes above groups of columns, or beside a column without a name, have a header", async () => {
    for (const text of ["setup,1,,8,\n,AP,AR,AP,AR\na,1,2,3,4\nb,1,2,3,4\n", "setup,1,,8\na,1,2,3\nb,1,2,3\n"])
      expect((await imported(text)).counts.rows).toBe(2);
  });

  test("with years as names of columns have a header", async () => {
    expect((await imported("model,2018,2019\nA,1,2\n")).counts).toMatchObject({ rows: 1, values: 2 });
  });

  test("copied from a page with its tags", async () => {
    const text = "| Model | params<br>(M) | mAP<sup>val<br>50-95 |\n| --- | --- | --- |\n| A | 3.2 | 37.3 |\n";
    expect(await valuesOf(text, "pasted")).toEqual([
      ["a", "parameters", 3_200_000],
      ["a", "map", 37.3],
    ]);
  });

  test("in German", async () => {
    const text =
      "Modell;Hersteller;Parameter (Mrd.);Genauigkeit;Veröffentlicht\nAlpha;Firma;1.014,5;92,64 %;28.05.2020\n";
    const { catalogue } = (await imported(text)).read;
    expect(catalogue.measurements.map(({ metric, quantity }) => [metric, quantity.value])).toEqual([
      ["parameters", 1014.5e9],
      ["accuracy", 92.64],
    ]);
    expect(catalogue.models.get("alpha")).toMatchObject({ organization: ["firma"], released: { text: "2020-05-28" } });
  });

  test("as cells in objects", async () => {
    const text =
      '{"header":[{"value":"Model"},{"value":"Win rate"}],"rows":[[{"value":"A"},{"value":0.96}],[{"value":"B"},{"value":0.81}]]}';
    expect(await valuesOf(text, "helm.json")).toEqual([
      ["a", "win-rate", 0.96],
      ["b", "win-rate", 0.81],
    ]);
  });

  test("several in one file are told apart by what they are called", async () => {
    const row = (name: string, resolved: number) => ({ name, resolved });
    const text = JSON.stringify({
      boards: [
        { name: "Verified", results: [row("A", 46), row("B", 33)] },
        { name: "Lite", results: [row("A", 30), row("C", 12)] },
      ],
    });
    expect(await valuesOf(text, "boards.json")).toEqual([
      ["a", "resolved", "Verified", 46],
      ["b", "resolved", "Verified", 33],
      ["a", "resolved", "Lite", 30],
      ["c", "resolved", "Lite", 12],
    ]);
  });
});
