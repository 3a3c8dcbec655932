import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { type CountedFile, expectCounted } from "./counted-files";

const imported = async (file: string, text: string) =>
  importReadings([await readImport(file, new TextEncoder().encode(text))]);

const board = (name: string, results: readonly { readonly name: string; readonly resolved: number }[]) => ({
  name,
  results,
});

const files: readonly CountedFile[] = [
  {
    label: "a chapter with one record is a chapter where others have more",
    file: "boards.json",
    text: JSON.stringify({
      boards: [
        board("Full", [
          { name: "a", resolved: 46.5 },
          { name: "b", resolved: 33.5 },
        ]),
        board("Lite", [{ name: "c", resolved: 30.5 }]),
        board("None", []),
      ],
    }),
    rows: 3,
    values: [
      ["a", "resolved", "Full", 46.5],
      ["b", "resolved", "Full", 33.5],
      ["c", "resolved", "Lite", 30.5],
    ],
  },
  {
    label: "a record with numbers and lists of links is a row",
    file: "links.json",
    text: JSON.stringify([
      {
        name: "a",
        score: 1.5,
        links: [
          { title: "x", url: "u" },
          { title: "y", url: "v" },
        ],
      },
      { name: "b", score: 2.5, links: [{ title: "x", url: "u" }] },
    ]),
    rows: 2,
    values: [
      ["a", "score", 1.5],
      ["b", "score", 2.5],
    ],
  },
  {
    label: "subjects down and models across, beside how many were asked",
    file: "subjects.csv",
    text: "subject,n_questions,Llama-2,Mistral\nalgebra,100,0.25,0.5\nanatomy,135,0.75,-\n",
    rows: 2,
    values: [
      ["Llama-2", "score", "algebra", 0.25],
      ["Mistral", "score", "algebra", 0.5],
      ["Llama-2", "score", "anatomy", 0.75],
    ],
  },
  {
    label: "the number of a submission is no range",
    file: "submissions.csv",
    text: "Public ID,System Name,Latency (in Minutes)\n3.1-2001,A,4.5\n3.1-2005,B,5.5\n",
    rows: 2,
    values: [
      ["A", "latency", 4.5],
      ["B", "latency", 5.5],
    ],
  },
  {
    label: "units beside results are those of the results, whatever stands between",
    file: "units.csv",
    text: "Model,Scenario,Result,errors,Units\nllama,Offline,24444.5,0,Tokens/s\nllama,Server,21504,0,Tokens/s\n",
    rows: 2,
    values: [
      ["llama", "result", "Offline", 24444.5],
      ["llama", "errors", "Offline", 0],
      ["llama", "result", "Server", 21504],
      ["llama", "errors", "Server", 0],
    ],
  },
  {
    label: "methods are compared, and backbones tell their rows apart",
    file: "zoo.md",
    text: "| Method | Backbone | box AP |\n|---|---|---|\n| Mask R-CNN | R-50 | 38.5 |\n| Mask R-CNN | R-101 | **40.5**† |\n| RetinaNet | R-50 | 36.5 |\n",
    rows: 3,
    values: [
      ["Mask R-CNN", "box-ap", "R-50", 38.5],
      ["Mask R-CNN", "box-ap", "R-101", 40.5],
      ["RetinaNet", "box-ap", "R-50", 36.5],
    ],
  },
  {
    label: "backbones are compared where the method is the same in every row",
    file: "zoo.md",
    text: "| Method | Backbone | box AP |\n|---|---|---|\n| Mask R-CNN | R-50 | 38.5 |\n| Mask R-CNN | R-101 | 40.5 |\n",
    rows: 2,
    values: [
      ["R-50", "box-ap", 38.5],
      ["R-101", "box-ap", 40.5],
    ],
  },
  {
    label: "what a database prints",
    file: "psql.txt",
    text: "  model   |  acc\n----------+------\n resnet18 | 69.5\n resnet34 | 73.5\n(2 rows)\n",
    rows: 3,
    leftOut: 1,
    values: [
      ["resnet18", "accuracy", 69.5],
      ["resnet34", "accuracy", 73.5],
    ],
    issues: ["row-left-out"],
  },
  {
    label: "what another one prints, in a frame",
    file: "mysql.txt",
    text: "+----------+------+\n| model    | acc  |\n+----------+------+\n| resnet18 | 69.5 |\n| resnet34 | 73.5 |\n+----------+------+\n",
    rows: 2,
    values: [
      ["resnet18", "accuracy", 69.5],
      ["resnet34", "accuracy", 73.5],
    ],
  },
  {
    label: "most decimals of a column tell its sign; the others are listed, and so is what may be thousands",
    file: "signs.csv",
    text: 'model,rate,error\na,"12,5%",3.5\nb,7.5%,2.5\nc,"33,25%",1.5\nd,"1,234%",-\n',
    rows: 4,
    values: [
      ["a", "rate", 12.5],
      ["a", "error", 3.5],
      ["b", "error", 2.5],
      ["c", "rate", 33.25],
      ["c", "error", 1.5],
    ],
    issues: ["bad-cell", "bad-cell"],
  },
  {
    label: "a remark behind a number is a note, an uncertainty in brackets is one in any column",
    file: "remarks.csv",
    text: "model,parameters,score\na,1.8T (est.),91.5 (±0.5)\nb,7B,89.5\nc,13B,-\n",
    rows: 3,
    values: [
      ["a", "parameters", 1.8e12],
      ["a", "score", 91.5],
      ["b", "parameters", 7e9],
      ["b", "score", 89.5],
      ["c", "parameters", 13e9],
    ],
  },
  {
    label: "a log of a machine",
    file: "smi.csv",
    text: "timestamp, name, temperature.gpu, power.draw [W]\n2024/05/01 10:00:00.123, A100, 35, 312.5 W\n2024/05/01 10:00:01.123, A100, 36, [N/A]\n20240502-100000, A100, 37, 300.5 W\n",
    rows: 3,
    values: [
      ["A100", "temperature-gpu", "2024/05/01 10:00:00.123", 35],
      ["A100", "power-draw", "2024/05/01 10:00:00.123", 312.5],
      ["A100", "temperature-gpu", "2024/05/01 10:00:01.123", 36],
      ["A100", "temperature-gpu", "20240502-100000", 37],
      ["A100", "power-draw", "20240502-100000", 300.5],
    ],
  },
  {
    label: "a size is told apart from the results, bytes from billions, and errors are those of the mean",
    file: "dotnet.md",
    text: "| Method | N | Mean | Error | StdDev | Allocated |\n|---|---|---|---|---|---|\n| Sha256 | 1000 | 5.5 μs | 0.25 μs | 0.5 μs | 112 B |\n| Md5 | 1000 | 2.5 μs | 0.25 μs | 0.5 μs | 80 B |\n| Sha256 | 9000 | 51.5 μs | 0.25 μs | 0.5 μs | 1 KB |\n| Md5 | 9000 | 24.5 μs | 0.25 μs | 0.5 μs | 80 B |\n",
    rows: 4,
    values: [
      ["Sha256", "mean", "N 1000", 5.5],
      ["Sha256", "allocated", "N 1000", 112],
      ["Md5", "mean", "N 1000", 2.5],
      ["Md5", "allocated", "N 1000", 80],
      ["Sha256", "mean", "N 9000", 51.5],
      ["Sha256", "allocated", "N 9000", 1000],
      ["Md5", "mean", "N 9000", 24.5],
      ["Md5", "allocated", "N 9000", 80],
    ],
  },
  {
    label: "a share of errors is no uncertainty of the average beside it",
    file: "load.csv",
    text: "Label,# Samples,Average,Min,Maximum,Error %,Std. Dev.\nGET /,1000,120,20,900,0.1%,45.5\nPOST /,500,240,60,1500,1.4%,80.5\nTOTAL,1500,160,20,1500,0.53%,62\n",
    rows: 3,
    leftOut: 1,
    values: [
      ["GET /", "sharp-samples", 1000],
      ["GET /", "average", 120],
      ["GET /", "error", 0.1],
      ["POST /", "sharp-samples", 500],
      ["POST /", "average", 240],
      ["POST /", "error", 1.4],
    ],
    issues: ["row-left-out"],
  },
  {
    label: "benchmarks of code are no models down and no metrics across",
    file: "sorts.csv",
    text: '"Benchmark","Kind","Threads","Samples","Score","Score Error (99.9%)","Unit","Param: size"\n"sort","thrpt",1,25,153.5,2.5,"ops/ms",1000\n"sort","thrpt",1,25,14.5,0.5,"ops/ms",10000\n"merge","thrpt",1,25,121.5,NaN,"ops/ms",1000\n',
    rows: 3,
    values: [
      ["sorts", "score", "sort", "Threads 1, Param: size 1000", 153.5],
      ["sorts", "score", "sort", "Threads 1, Param: size 10000", 14.5],
      ["sorts", "score", "merge", "Threads 1, Param: size 1000", 121.5],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "what was asked tells judgements apart, and moments are no values",
    file: "judgements.jsonl",
    text: '{"question_id":81,"model":"A","score":10,"turn":1,"tstamp":1687222681.1}\n{"question_id":81,"model":"A","score":9,"turn":2,"tstamp":1687222690.1}\n{"question_id":82,"model":"A","score":9,"turn":1,"tstamp":1687222700.1}\n',
    rows: 3,
    values: [
      ["A", "score", "question id 81, turn 1", 10],
      ["A", "score", "question id 81, turn 2", 9],
      ["A", "score", "question id 82, turn 1", 9],
    ],
  },
  {
    label: "the model around a table is surer than a name within it",
    file: "evaluation.json",
    text: JSON.stringify({ model_name: "Q", dataset_name: "gsm8k", metrics: [{ name: "Accuracy", score: 0.5 }] }),
    rows: 1,
    values: [["Q", "score", "gsm8k", 0.5]],
  },
  {
    label: "numbers are grouped as in India, notes stand behind headers",
    file: "users.csv",
    text: 'model,users[a],score †\nA,"1,23,45,678",0.5\nB,"99,99,999",0.75\n',
    rows: 2,
    values: [
      ["A", "users", 12_345_678],
      ["A", "score", 0.5],
      ["B", "users", 9_999_999],
      ["B", "score", 0.75],
    ],
  },
  {
    label: "averages of several kinds sum up",
    file: "report.csv",
    text: ",precision,recall\ncat,0.75,0.5\ndog,0.5,0.25\nmacro avg,0.625,0.375\nweighted avg,0.6,0.4\n",
    rows: 4,
    leftOut: 2,
    values: [
      ["cat", "precision", 0.75],
      ["cat", "recall", 0.5],
      ["dog", "precision", 0.5],
      ["dog", "recall", 0.25],
    ],
    issues: ["row-left-out", "row-left-out"],
  },
  {
    label: "a remark among rows is listed once",
    file: "remarks.csv",
    text: "model,acc\nA,0.5\n# B crashed\nC,0.75\n",
    rows: 3,
    leftOut: 1,
    values: [
      ["A", "accuracy", 0.5],
      ["C", "accuracy", 0.75],
    ],
    issues: ["row-left-out"],
  },
  {
    label: "the size of a model tells its rows apart",
    file: "sizes.csv",
    text: "Model,Size,pass@1\nCodeLlama,7B,33.5%\nCodeLlama,13B,36.0%\nStarCoder,15.5B,33.5%\n",
    rows: 3,
    values: [
      ["CodeLlama", "size", "Size 7B", 7e9],
      ["CodeLlama", "pass-at-1", "Size 7B", 33.5],
      ["CodeLlama", "size", "Size 13B", 13e9],
      ["CodeLlama", "pass-at-1", "Size 13B", 36],
      ["StarCoder", "size", 15.5e9],
      ["StarCoder", "pass-at-1", 33.5],
    ],
    issues: ["unstated-unit"],
  },
  {
    label: "machines are compared where nothing else has a name",
    file: "chips.csv",
    text: "GPU,VRAM,FP16 TFLOPS\nRTX 4090,24 GB,82.5\nA100,80 GB,312\n",
    rows: 2,
    values: [
      ["RTX 4090", "memory", 24],
      ["RTX 4090", "fp16", 82.5e12],
      ["A100", "memory", 80],
      ["A100", "fp16", 312e12],
    ],
  },
  {
    label: "queries down, systems across",
    file: "queries.csv",
    text: "query,postgres,duckdb\nQ1,12.5,0.5\nQ2,1.5,-\n",
    rows: 2,
    values: [
      ["postgres", "score", "q1", 12.5],
      ["duckdb", "score", "q1", 0.5],
      ["postgres", "score", "q2", 1.5],
    ],
  },
  {
    label: "beside metrics the only numbers are their values, whatever they are called",
    file: "estimates.csv",
    text: "model,metric,estimated,lower,upper,n\nA,accuracy,0.75,0.5,0.875,1000\nA,f1,0.5,0.25,0.75,1000\nB,accuracy,0.625,0.5,0.75,1000\n",
    rows: 3,
    values: [
      ["A", "accuracy", 0.75],
      ["A", "f1", 0.5],
      ["B", "accuracy", 0.625],
    ],
  },
  {
    label: "deviations find their means though a unit ends both names, and codes are no values",
    file: "deviations.csv",
    text: "article,model,time_mean_s,time_std_s\n00123,A,12.5,0.25\n00124,B,10.5,0.5\n",
    rows: 2,
    values: [
      ["A", "time-mean", 12.5],
      ["B", "time-mean", 10.5],
    ],
  },
  {
    label: "errors of a spreadsheet are listed",
    file: "errors.csv",
    text: "model,acc\nA,0.5\nB,#DIV/0!\nC,#N/A\n",
    rows: 3,
    values: [["A", "accuracy", 0.5]],
    issues: ["bad-cell"],
  },
  {
    label: "rows without a model are told apart by their settings",
    file: "pg-bench.csv",
    text: "clients,threads,tps,latency_ms\n1,1,812.5,1.25\n8,4,5210.5,1.5\n",
    rows: 2,
    values: [
      ["pg-bench", "tps", "clients 1, threads 1", 812.5],
      ["pg-bench", "latency", "clients 1, threads 1", 1.25],
      ["pg-bench", "tps", "clients 8, threads 4", 5210.5],
      ["pg-bench", "latency", "clients 8, threads 4", 1.5],
    ],
    issues: ["unstated-unit", "guessed-model"],
  },
  {
    label: "a setting beside a table is no result, and a kind of noise no number of shots",
    file: "noise.json",
    text: JSON.stringify({
      train_batch_size: 32,
      rows: [
        { model: "A", noise: { shot: 80, impulse: 81 }, params: "unk" },
        { model: "B", noise: { shot: 66, impulse: 67 }, params: 7 },
      ],
    }),
    rows: 2,
    values: [
      ["A", "noise-shot", "train batch size 32", 80],
      ["A", "noise-impulse", "train batch size 32", 81],
      ["B", "noise-shot", "train batch size 32", 66],
      ["B", "noise-impulse", "train batch size 32", 67],
      ["B", "parameters", 7],
    ],
  },
  {
    label: "counts of votes do not make two values of one",
    file: "votes.csv",
    text: "model,score,votes\nA,81.5,100\nA,82.5,120\nB,70.5,100\n",
    rows: 3,
    values: [
      ["A", "score", 81.5],
      ["A", "votes", 100],
      ["B", "score", 70.5],
      ["B", "votes", 100],
    ],
    issues: ["contradiction", "contradiction"],
  },
  {
    label: "dates down, models across",
    file: "ratings.csv",
    text: "date,gpt-4,claude-1\n2023-05-03,1274,1224\n2023-05-10,1272,-\n",
    rows: 2,
    values: [
      ["gpt-4", "score", "2023-05-03", 1274],
      ["claude-1", "score", "2023-05-03", 1224],
      ["gpt-4", "score", "2023-05-10", 1272],
    ],
  },
  {
    label: "countries are compared where nothing else has a name",
    file: "countries.csv",
    text: "Country,users,growth\nUS,100,1.5\nChina,90,2.5\n",
    rows: 2,
    values: [
      ["US", "users", 100],
      ["US", "growth", 1.5],
      ["China", "users", 90],
      ["China", "growth", 2.5],
    ],
  },
];

describe("files as people have them", () => {
  test.each(files)("$label", expectCounted);
});

describe("what a model is, said in each of its rows", () => {
  test("is no repetition where the rows say something else", async () => {
    const { counts, issues } = await imported("a.csv", "model,params,test,acc\nA,7B,x,1\nA,7B,y,2\n");
    expect(counts).toMatchObject({ values: 3, repeated: 1 });
    expect(issues).toEqual([]);
  });

  test("is one where a row says nothing else", async () => {
    const { counts, issues } = await imported("a.csv", "model,params\nA,7B\nB,8B\nA,7B\n");
    expect(counts).toMatchObject({ values: 2, repeated: 1 });
    expect(issues).toMatchObject([{ code: "repeated-value", line: 4, column: "params" }]);
  });

  test("and is listed with the rest of a row that comes again", async () => {
    const { issues } = await imported("a.csv", "model,params,acc\nA,7B,1\nA,7B,1\n");
    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ["repeated-value", "acc"],
      ["repeated-value", "params"],
    ]);
  });
});

test.each(["p50,p99", "top 1,top 5", "requests,visits"])("%s beside dates are no models", async (names) => {
  const { issues } = await imported("a.csv", `date,${names}\n2024-01-01,10,1\n2024-01-02,12,2\n`);
  expect(issues.map(({ code }) => code)).not.toEqual([]);
});

test("parts of a file are told apart by what their names do not share", async () => {
  const group = (name: string) => [
    { name: "a", speed: 1, kind: name },
    { name: "b", speed: 2, kind: name },
  ];
  const { read } = await imported(
    "a.json",
    JSON.stringify({ runs: { "v1.5": { out: group("x") }, "v2.5": { out: group("y") } } }),
  );
  expect([...new Set(read.catalogue.measurements.map(({ condition }) => condition))]).toEqual(["v1.5", "v2.5"]);
});

test.each([
  ["Japanese", "shift_jis", "83828366838b2c935f0a82b382ad82e72c310a", "さくら"],
  ["Chinese", "gb18030", "c4a3d0cd2c610abbecd4aa2c310a", "混元"],
  ["Chinese of few words", "gb18030", "c4a3d0cd2ccbd9b6c80acef2b5c02c310a", "悟道"],
  ["traditional Chinese", "big5", "bcd2abaca657bad92cb7c7bd54b2760abb4fc657a7fc2c310a", "臺灣杉"],
  ["Japanese, as Unix had it", "euc-jp", "a5e2a5c7a5ebccbe2cc0b5b2f2cea80ac5eccbccc2e72c310a", "東北大"],
  ["Korean", "euc-kr", "b8f0b5a82cc1a4c8aeb5b50ac7cfb4c32c310a", "하늘"],
  ["Russian", "windows-1251", "cceee4e5ebfc3bd2eef7edeef1f2fc0ad1e0e9e3e03b310a", "Сайга"],
  ["Russian, as Unix had it", "koi8-r", "edcfc4c5ccd83bf4cfdececfd3d4d80af3c1cac7c13b310a", "Сайга"],
  ["Russian, as DOS had it", "ibm866", "8caea4a5abec3b92aee7adaee1e2ec0a91a0a9a3a03b310a", "Сайга"],
  ["Greek", "windows-1253", "ccefedf4ddebef3bc1eaf1dfe2e5e9e10acce5ebf4ddece93b310a", "Μελτέμι"],
  ["Polish", "windows-1250", "4d6f64656c3b446f6bb361646e6f9ce60a57726f63b361773b310a", "Wrocław"],
  ["Polish, as Unix had it", "iso-8859-2", "4d6f64656c3b446f6bb361646e6fb6e60aac72f364b36f3b310a", "Źródło"],
  ["Czech", "windows-1250", "4d6f64656c3b50f865736e6f73740ac865736bfd2076ec9e3b310a", "Český věž"],
  ["Hungarian", "windows-1250", "4d6f64656c6c3b506f6e746f7373e1670a4779fb6a74f53b310a", "Gyűjtő"],
  ["Turkish", "windows-1254", "4d6f64656c3b446ff072756c756b0a53fd6efd662054fc726be7653b310a", "Sınıf Türkçe"],
  ["French", "windows-1252", "4d6f64e86c653b5072e9636973696f6e0a4465726e69e872653b310a", "Dernière"],
  ["German", "windows-1252", "4d6f64656c6c3b4772f6df650a4dfc6e6368656e3b310a", "München"],
  [
    "several western languages",
    "windows-1252",
    "4d6f64e86c653b53636f72650a5afc726963683b310a53e36f205061756c6f3b320a",
    "Zürich",
  ],
])("text in %s is told by its letters, and so is what it was taken for", async (_, encoding, hex, name) => {
  const reading = await readImport("a.csv", new Uint8Array(Buffer.from(hex, "hex")));
  expect(reading.file.encoding).toBe(encoding);
  const { models, issues } = importReadings([reading]);
  expect(models[0]?.name).toBe(name);
  const [guess] = issues.filter(({ code }) => code === "guessed-encoding");
  expect(guess?.message.toLowerCase().replace(/[_ -]/g, "")).toContain(encoding.replace(/[_-]/g, ""));
});

test("a sign in the middle of a text says nothing of its language", async () => {
  const { file } = await readImport(
    "a.csv",
    new Uint8Array(Buffer.from("model;speed (\u00b5s)\na;1\u00b12\n", "latin1")),
  );
  expect([file.encoding, file.tables[0]?.header]).toEqual(["windows-1252", ["model", "speed (µs)"]]);
});

test("what is no number says why", async () => {
  const { issues, reports } = await imported(
    "a.csv",
    "model,loss,elapsed\nA,inf,01:23\nB,-Infinity,00:59\nC,3.1,2:05\n",
  );
  expect(issues.map(({ message }) => message.split(";")[0])).toEqual([
    "infinity is no number that can be compared",
    "infinity is no number that can be compared",
  ]);
  expect(reports[0]?.notRead[0]?.reason).toMatch(/^times such as 1:30/);
});
