import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";

const imported = async (text: string, file = "results.csv") =>
  importReadings([await readImport(file, new TextEncoder().encode(text))]);
const valuesOf = async (text: string, file?: string) =>
  (await imported(text, file)).read.catalogue.measurements.map(({ model, metric, benchmark, condition, quantity }) =>
    [model, metric, benchmark, condition, quantity.value].filter((part) => part !== undefined && part !== ""),
  );
const columnsOf = async (text: string, file?: string) =>
  Object.fromEntries(
    (await imported(text, file)).reports[0]?.mapping.columns.map((column) => [column.header, column]) ?? [],
  );

describe("the header is found", () => {
  test.each<readonly [label: string, text: string]>([
    ["below a title", "My board\nModel,Acc,F1\nA,50,60\nB,51,61\n"],
    ["below a title and a date in a sheet", "My board,,\nExported 2024-03-05,,\n,,\nModel,Acc,F1\nA,50,60\nB,51,61\n"],
    ["below lines of another width", "Team;X\nModel;Org;Released;Acc;F1\nA;o;2020;50;60\nB;o;2021;51;61\n"],
  ])("%s, which is listed", async (_, text) => {
    const { counts, issues } = await imported(text);
    expect(counts).toMatchObject({ rows: 2, rowsKept: 2, values: 4 });
    expect(issues).toMatchObject([{ severity: "warning", code: "above-header", line: 1 }]);
  });

  const under = [
    ["a", "coco-ap", 40.1],
    ["a", "miou", "ade20k", 44.5],
    ["b", "coco-ap", 42.3],
    ["b", "miou", "ade20k", 46.1],
  ];
  test.each<readonly [label: string, text: string]>([
    ["groups above names", "Model,COCO,COCO,ADE20K\n,AP,AP50,mIoU\nA,40.1,,44.5\nB,42.3,,46.1\n"],
    ["merged groups", "Model,COCO,,ADE20K\n,AP,AP50,mIoU\nA,40.1,,44.5\nB,42.3,,46.1\n"],
    ["the levels of pandas", ",COCO,COCO,ADE20K\n,AP,AP50,mIoU\nmodel,,,\nA,40.1,,44.5\nB,42.3,,46.1\n"],
    ["levels with names", "dataset,COCO,COCO,ADE20K\nmetric,AP,AP50,mIoU\nmodel,,,\nA,40.1,,44.5\nB,42.3,,46.1\n"],
  ])("in two rows: %s", async (_, text) => {
    const { counts } = await imported(text);
    expect(counts).toMatchObject({ rows: 2, rowsKept: 2 });
    expect(await valuesOf(text)).toEqual(under);
  });

  test("under names of their own that several columns have in a row below the levels", async () => {
    const text = ",,acc,acc,f1\n,,mean,std,mean\nmodel,prompt,,,\nA,plain,0.5,0.1,0.4\nA,chat,0.6,0.1,0.3\n";
    const { counts, read } = await imported(text);
    expect(counts).toMatchObject({ rows: 2, rowsKept: 2, values: 4 });
    expect(read.catalogue.measurements.map(({ model, condition }) => [model, condition])).toEqual([
      ["a", "mean, plain"],
      ["a", "mean, plain"],
      ["a", "mean, chat"],
      ["a", "mean, chat"],
    ]);
  });

  test("in three rows, beside columns with names of their own", async () => {
    const text =
      "ID,System,Chips,Results,\n,,,Vision,Text\n,,,ResNet,BERT\n4.0-1,A,H100,13.5,5.25\n4.0-2,B,B200,,0.75\n";
    const { counts } = await imported(text);
    expect(counts).toMatchObject({ rows: 2, rowsKept: 2 });
    expect(await valuesOf(text)).toEqual([
      ["a", "vision-resnet", 13.5],
      ["a", "text-bert", 5.25],
      ["b", "text-bert", 0.75],
    ]);
  });

  test("of which the first says under what the second was measured", async () => {
    const text = "Model,Zero-shot,,Few-shot,\n,MMLU,ARC,MMLU,ARC\nA,50.5,40.5,60.5,45.5\nB,51,41,61,46\n";
    expect((await valuesOf(text)).slice(0, 4)).toEqual([
      ["a", "accuracy", "mmlu", "Zero-shot", 50.5],
      ["a", "accuracy", "arc", "Zero-shot", 40.5],
      ["a", "accuracy", "mmlu", "Few-shot", 60.5],
      ["a", "accuracy", "arc", "Few-shot", 45.5],
    ]);
  });

  test("with units below the names", async () => {
    expect(await valuesOf("Model,Latency,Size\n,s,M\nA,0.5,25.5\n")).toEqual([
      ["a", "latency", 500],
      ["a", "size", 25_500_000],
    ]);
  });

  test("and two rows of texts are rows", async () => {
    expect((await imported("model,license,acc\nA,MIT,\nB,MIT,2\n")).counts.rows).toBe(2);
  });
});

describe("what stands below a table is no model", () => {
  test("sums, means and notes are listed", async () => {
    const { counts, issues, read } = await imported(
      "Model,Acc,F1\nA,50,60\n# more below,,\nB,52,62\nAverage,51,61\nTotal,102,\nSource: own runs,,\n* without retries,,\n",
    );
    expect(counts).toMatchObject({ rows: 7, rowsKept: 2, rowsLeftOut: 5 });
    expect(issues.filter(({ code }) => code === "row-left-out").map(({ line }) => line)).toEqual([3, 5, 6, 7, 8]);
    expect([...read.catalogue.models.keys()]).toEqual(["a", "b"]);
  });

  test("but a model without a value is one", async () => {
    expect((await imported("Model,Acc,F1\nAverage Human,50,60\nB,,\n")).counts.rowsKept).toBe(2);
  });
});

describe("Markdown", () => {
  const page =
    "# Results\n\nSome words, with commas, and more.\n\n| Model | Acc ↑ | t/s |\n|:--|--:|--:|\n| [A](https://a.org) | **50.5** | 10.1 ± 0.2 |\n| B\\|2 | 49 | 11 ± 0.1 |\n\nbuild: 1\n";

  test("is read where it holds a table, without the prose around it", async () => {
    const { counts, issues, read } = await imported(page, "README.md");
    expect(counts).toMatchObject({ rows: 2, rowsKept: 2, values: 4 });
    expect(issues).toEqual([]);
    expect([...read.catalogue.models.values()].map(({ name }) => name)).toEqual(["A", "B|2"]);
    expect(read.catalogue.metrics.get("tokens-per-second")?.unit).toBe("tokens/s");
  });

  test("with several tables under their headings", async () => {
    const table = "| Model | Score |\n|---|---|\n| A | 1 |\n";
    const { reports, counts } = await imported(`## One\n\n${table}\n## Two\n\n${table}\n${table}`, "a.md");
    expect(reports.map(({ path }) => path)).toEqual(["One", "Two", "Two (2)"]);
    expect(counts).toMatchObject({ values: 3, contradicted: 0 });
  });
});

describe("rows of one model are told apart", () => {
  test("by the date of measuring", async () => {
    const text = "date,model,accuracy\n2024-01-01,A,50\n2024-02-01,A,60\n2024-01-01,B,40\n";
    expect(await valuesOf(text)).toEqual([
      ["a", "accuracy", "2024-01-01", 50],
      ["a", "accuracy", "2024-02-01", 60],
      ["b", "accuracy", "2024-01-01", 40],
    ]);
    expect((await imported(text)).read.catalogue.measurements[0]?.asOf?.text).toBe("2024-01-01");
  });

  test("by a year that would be one of release elsewhere", async () => {
    const { counts, issues } = await imported("Entity,Year,Share\nA,2019,1.5\nA,2020,2.5\nB,2019,3\n");
    expect([counts.values, issues]).toEqual([3, []]);
  });

  test("by a task, as a benchmark", async () => {
    expect(await valuesOf("model,task,acc\nA,arc,0.5\nA,piqa,0.6\nB,arc,0.7\n")).toEqual([
      ["a", "accuracy", "arc", 0.5],
      ["a", "accuracy", "piqa", 0.6],
      ["b", "accuracy", "arc", 0.7],
    ]);
  });

  test("by the texts that do it best, and by no more of them", async () => {
    const text =
      "name,license,tags,weights,score\nA,MIT,x,w1,1\nA,MIT,x,w2,2\nA,GPL,x,w3,3\nB,MIT,y,w1,4\nB,MIT,y,w4,5\n";
    expect(Object.values(await columnsOf(text)).map(({ role }) => role)).toEqual([
      "model",
      "ignore",
      "ignore",
      "condition",
      "measurement",
    ]);
  });

  test("a time is a value though its name holds the word of a setting", async () => {
    const text = "model,step time,batch size\nA,1.5,1\nA,2.5,2\nB,3.5,1\n";
    expect((await columnsOf(text))["step time"]?.role).toBe("measurement");
  });
});

describe("columns of one metric are told apart", () => {
  test("by their remarks", async () => {
    expect(await valuesOf("Model,Arena Elo [May],Arena Elo [June]\nA,1200,1210\n")).toEqual([
      ["a", "elo-rating", "May", 1200],
      ["a", "elo-rating", "June", 1210],
    ]);
  });

  test("by their places under one header", async () => {
    const { counts } = await imported("model,acc,acc,acc\nA,1.5,2.5,3.5\nB,4,5,6\n");
    expect(counts).toMatchObject({ values: 6, contradicted: 0 });
  });

  test("as metrics of their own where they are properties", async () => {
    expect(await valuesOf("Model,Parameters (total),Parameters (active)\nA,100B,10B\n")).toEqual([
      ["a", "parameters", 100e9],
      ["a", "active-parameters", 10e9],
    ]);
    expect(await valuesOf("Model,model_size,n_params\nA,3500000,7000000\n")).toEqual([
      ["a", "model-size", 3_500_000],
      ["a", "parameters", 7_000_000],
    ]);
  });
});

describe("uncertainties and ends", () => {
  test("belong to the column around whose values they lie", async () => {
    const text =
      "Model,mean_score,Best score,Training compute (FLOP),stderr,average_rate,ci_low,ci_high\nA,0.8,0.85,1e25,0.02,70,65,75\nB,0.7,0.75,2e25,0.03,60,55,65\n";
    const columns = await columnsOf(text);
    expect([columns.stderr?.of, columns.ci_low?.of, columns.ci_high?.of]).toEqual([
      "mean_score",
      "average_rate",
      "average_rate",
    ]);
  });

  test("are those of one column where both ends of it are there", async () => {
    const columns = await columnsOf("model,mean,min,25%,max\nA,0.5,0.3,0.45,0.7\nB,0.6,0.4,0.55,0.8\n");
    expect([columns.min?.of, columns.max?.of]).toEqual(["mean", "mean"]);
  });

  test.each([
    ["a deviation before extremes", "mean,min,max,std", "0.5,0.3,0.7,0.1", "std"],
    ["the first of two deviations", "mean,error,std", "0.5,0.05,0.1", "error"],
    ["ends before a deviation", "mean,std,ci low,ci high", "0.5,0.1,0.3,0.7", "ci low"],
  ])("of several the one that says most is read, and the others say so: %s", async (_, header, cells, read) => {
    const columns = await columnsOf(`model,${header}\nA,${cells}\nB,${cells}\n`);
    const others = header.split(",").filter((name) => columns[name]?.reason?.startsWith("another range") === true);
    expect(columns[read]?.of).toBe("mean");
    expect(others).toEqual(header.split(",").filter((name) => !["mean", read, "ci high"].includes(name)));
  });

  test("may have their word before the name", async () => {
    const columns = await columnsOf("model,avg_ts,stddev_ts\nA,50.5,0.3\n");
    expect(columns.stddev_ts).toMatchObject({ role: "uncertainty", of: "avg_ts" });
  });

  test("may stand in brackets, if they do in most of the column", async () => {
    const { read, issues } = await imported("model,F1\nA,0.35 (0.03)\nB,0.41 (0.02)\nC,0.3\n");
    expect(read.catalogue.measurements.map(({ quantity }) => quantity.value)).toEqual([0.35, 0.41, 0.3]);
    expect(read.catalogue.measurements[0]?.quantity.interval).toEqual({ low: 0.32, high: 0.38 });
    expect(issues).toEqual([]);
    expect((await imported("model,acc\nA,88\nB,87\nC,90.1 (5)\n")).counts).toMatchObject({ values: 2, bad: 1 });
  });
});

describe("what is no value is not taken for one", () => {
  test.each([
    ["id", "17"],
    ["run_id", "1001"],
    ["TeamId", "123456"],
    ["commit_hash", "1234567"],
    ["build_number", "1275"],
    ["version", "1.2"],
    ["final_ranking", "3"],
    ["phone", "5551234"],
  ])("%s", async (header, cell) => {
    expect((await columnsOf(`model,${header},acc\nA,${cell},1\nB,${cell}1,2\n`))[header]?.role).toBe("ignore");
  });

  test("but a language may be called id", async () => {
    expect((await columnsOf("model,recall id,recall de\nA,0.5,1\nB,0.25,2\n"))["recall id"]?.role).toBe("measurement");
  });

  test("a precision in bits, but a precision that is a score is one", async () => {
    expect((await columnsOf("model,precision,acc\nA,16,1\nB,8,2\n")).precision?.role).toBe("condition");
    expect((await columnsOf("model,precision,recall\nA,0.71,1\nB,0.63,2\n")).precision?.role).toBe("measurement");
  });

  test("a text in place of a value says that nothing is known", async () => {
    const { counts, issues } = await imported("model,acc\nA,not reported\nB,…\nC,N.A.\nD,2.5\n");
    expect(counts).toMatchObject({ values: 1, unknown: 3, bad: 0 });
    expect(issues).toEqual([]);
  });
});

describe("a metric", () => {
  test.each<readonly [header: string, cells: readonly string[], id: string, unit: string, better: string]>([
    ["Percentage correct", ["71.5", "80"], "percentage-correct", "%", "higher"],
    ["hallucination rate", ["1.8 %", "3 %"], "hallucination-rate", "%", "lower"],
    ["avg_length", ["2049", "1800"], "avg-length", "count", "neutral"],
    ["avg_ns", ["2049", "1800"], "avg", "ns", "lower"],
    ["Speed<br>CPU<br>(ms)", ["80.4", "128.4"], "speed-cpu", "ms", "lower"],
    ["Median Tokens/s", ["80.4", "128.4"], "tokens-per-second", "tokens/s", "higher"],
    ["size<br>(pixels)", ["640", "320"], "size", "px", "lower"],
    ["Drift ↓", ["2", "1.5"], "drift", "count", "lower"],
    ["MT-bench (score)", ["8.99", "7"], "mt-bench-score", "points", "higher"],
    ["Memory (G)", ["3.5", "6"], "memory", "GB", "lower"],
    ["Training time (GPU-hours)", ["1000", "5"], "training-time", "GPU-hours", "lower"],
  ])("%s has its unit and its direction", async (header, cells, id, unit, better) => {
    const text = `model;${header}\n${cells.map((cell, index) => `m${index};${cell}`).join("\n")}\n`;
    const { catalogue } = (await imported(text)).read;
    expect([...catalogue.metrics.values()]).toMatchObject([{ id, unit, better }]);
    expect(catalogue.measurements.map(({ quantity }) => quantity.value)).toEqual(cells.map(Number.parseFloat));
  });
});

describe("nested records", () => {
  test("say of all rows what stands around them", async () => {
    const text =
      '{"config":{"model":"foo-7b"},"date":"2024-05-01","results":[{"task":"arc","acc":0.5},{"task":"piqa","acc":0.6}]}';
    expect(await valuesOf(text, "a.json")).toEqual([
      ["foo-7b", "accuracy", "arc", 0.5],
      ["foo-7b", "accuracy", "piqa", 0.6],
    ]);
    expect((await imported(text, "a.json")).read.catalogue.measurements[0]?.asOf?.text).toBe("2024-05-01");
  });

  test("of one model each are one table", async () => {
    const run = (name: string, acc: number) => ({
      Name: name,
      Results: [
        { Dataset: "COCO", Metrics: { mIoU: acc } },
        { Dataset: "ADE", Metrics: { mIoU: acc + 1 } },
      ],
    });
    const text = JSON.stringify({ Models: [run("A", 40), run("B", 50)] });
    expect(await valuesOf(text, "metafile.json")).toEqual([
      ["a", "miou", "coco", 40],
      ["a", "miou", "ade", 41],
      ["b", "miou", "coco", 50],
      ["b", "miou", "ade", 51],
    ]);
  });

  test("with a list of one record are as flat as without the list", async () => {
    const text = "- Name: A\n  Results:\n    - Dataset: COCO\n      Metrics:\n        box AP: 37.4\n";
    expect(await valuesOf(text, "metafile.yml")).toEqual([["a", "box-ap", "coco", 37.4]]);
  });

  test("below known tests are values on them", async () => {
    const text =
      '{"A":{"mmlu":{"acc":86.5,"stderr":0.3},"gsm8k":{"acc":92}},"B":{"mmlu":{"acc":78.5,"stderr":0.4},"gsm8k":{"acc":88}}}';
    expect(await valuesOf(text, "a.json")).toEqual([
      ["a", "accuracy", "mmlu", 86.5],
      ["a", "accuracy", "gsm8k", 92],
      ["b", "accuracy", "mmlu", 78.5],
      ["b", "accuracy", "gsm8k", 88],
    ]);
  });

  test("without a header lose no row, and something else among them is listed", async () => {
    const lists = await imported('[["a",1.5],["b",2.5]]', "a.json");
    expect(lists.counts).toMatchObject({ rows: 2, values: 2 });
    expect(lists.issues).toMatchObject([{ code: "no-header" }]);
    const mixed = await imported('[{"model":"a","acc":1},5,{"model":"b","acc":2}]', "a.json");
    expect(mixed.counts).toMatchObject({ rows: 3, rowsKept: 2, rowsLeftOut: 1 });
  });
});

test("a number of four digits is no date for what stands behind it", async () => {
  const { reports } = await imported("model,elo,speed\nA,1470 +5/-5,1014.5\nB,1450 +7/-3,1450.2\n");
  expect(reports[0]?.evidence?.map(({ profile }) => profile.dates)).toEqual([0, 0, 0]);
});

test("a value that is dated before the release of its model is kept without its date", async () => {
  const { issues, read } = await imported("model,released,measured on,acc\nA,2024-05-02,2024-05-01,1.5\n");
  expect(issues.map(({ code }) => code)).toEqual(["measured-before-release"]);
  expect(read.catalogue.measurements[0]).toMatchObject({ quantity: { value: 1.5 }, asOf: undefined });
});

test("a text that was generated is no date, and leaves that around its row", async () => {
  const examples = ["a text", "another text"].map((generated, at) => ({ id: at, generated, bleu: 30.5 + at }));
  const { read } = await imported(JSON.stringify({ model: "A", timestamp: "2026-06-29 17:18:33", examples }), "a.json");
  expect(read.catalogue.measurements.map(({ asOf }) => asOf?.text)).toEqual(["2026-06-29", "2026-06-29"]);
});

test("the date nearest to rows is theirs, and not when the file was written", async () => {
  const month = (date: string, score: number) => ({
    date,
    models: [
      { model: "A", score },
      { model: "B", score },
    ],
  });
  const months = [month("2025-01", 60.5), month("2025-02", 61.5)];
  const text = JSON.stringify({ run_date: "2024-12", months, metadata: { generated: "2026-01-17" } });
  const { read } = await imported(text, "a.json");
  const dates = read.catalogue.measurements.map(({ asOf }) => asOf?.text);
  expect(dates).toEqual(["2025-01", "2025-01", "2025-02", "2025-02"]);
  const later = await imported(
    JSON.stringify({ date: "2024-12", board: { generated: "2026-01-17", ...months[0], date: undefined } }),
    "a.json",
  );
  expect(later.read.catalogue.measurements[0]?.asOf?.text).toBe("2024-12");
});
