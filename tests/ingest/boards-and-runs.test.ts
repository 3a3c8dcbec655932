import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "tests in groups down, models across, with what the models are among the lines",
    file: "README.md",
    text: `|  | Benchmark (Metric) | # Shots | Alpha-V2 | Beta2.5 72B | Gamma-V3 |
|---|---|---|---|---|---|
| | Architecture | - | MoE | Dense | MoE |
| | # Total Params | - | 236B | 72B | 671B |
| English | Pile-test (BPB) | - | 0.606 | 0.638 | **0.548** |
| | BBH (EM) | 3-shot | 78.8 | 79.8 | - |
| Math | GSM8K (EM) | 8-shot | 81.6 | 88.3 | **89.3** |
`,
    rows: 5,
    values: [
      ["Alpha-V2", "parameters", 236e9],
      ["Beta2.5 72B", "parameters", 72e9],
      ["Gamma-V3", "parameters", 671e9],
      ["Alpha-V2", "score", "pile-test-bpb", 0.606],
      ["Beta2.5 72B", "score", "pile-test-bpb", 0.638],
      ["Gamma-V3", "score", "pile-test-bpb", 0.548],
      ["Alpha-V2", "score", "bbh-em", "3-shot", 78.8],
      ["Beta2.5 72B", "score", "bbh-em", "3-shot", 79.8],
      ["Alpha-V2", "score", "gsm8k-em", "8-shot", 81.6],
      ["Beta2.5 72B", "score", "gsm8k-em", "8-shot", 88.3],
      ["Gamma-V3", "score", "gsm8k-em", "8-shot", 89.3],
    ],
    issues: ["bad-cell", "bad-cell", "bad-cell"],
  },
  {
    label: "a name in every row is surer than a version in some, and an id of each row is no condition",
    file: "external.csv",
    text: "id,Name,EM,Model version,Shots\nrecA,Alpha 7B,77.5%,alpha-7b,5\nrecB,Alpha 7B,70.5%,alpha-7b,0\nrecC,Beta,65.5%,,5\nrecD,Gamma,60.5%,gamma-1,5\n",
    rows: 4,
    values: [
      ["Alpha 7B", "exact-match", "Shots 5", 77.5],
      ["Alpha 7B", "exact-match", "Shots 0", 70.5],
      ["Beta", "exact-match", "Shots 5", 65.5],
      ["Gamma", "exact-match", "Shots 5", 60.5],
    ],
  },
  {
    label: "runs are called by their names, and what they were given is no result",
    file: "runs.csv",
    text: "run_id,status,metrics.rmse,params.alpha,tags.source.name,tags.runName\na1,FINISHED,0.5,0.1,train.py,wise-fox\nb2,FINISHED,0.25,0.2,train.py,gaudy-elk\nc3,FAILED,,0.3,train.py,nimble-cow\n",
    rows: 3,
    values: [
      ["wise-fox", "rmse", "params.alpha 0.1", 0.5],
      ["gaudy-elk", "rmse", "params.alpha 0.2", 0.25],
    ],
  },
  {
    label: "a unit behind params is a unit, not what a run was given",
    file: "sizes.csv",
    text: "model,params_(M),acc\nA,12,81.5\nB,25,83.1\n",
    rows: 2,
    values: [
      ["A", "parameters", 12e6],
      ["A", "accuracy", 81.5],
      ["B", "parameters", 25e6],
      ["B", "accuracy", 83.1],
    ],
  },
  {
    label: "records stand in records of a page of rows, and its list of columns is no table",
    file: "rows.json",
    text: JSON.stringify({
      features: [
        { feature_idx: 0, name: "model", type: { dtype: "string" } },
        { feature_idx: 1, name: "acc", type: { dtype: "float64" } },
      ],
      rows: [
        { row_idx: 0, row: { model: "A", acc: 0.5 }, truncated_cells: [] },
        { row_idx: 1, row: { model: "B", acc: 0.25 }, truncated_cells: [] },
      ],
      num_rows_total: 2,
    }),
    rows: 2,
    values: [
      ["A", "accuracy", 0.5],
      ["B", "accuracy", 0.25],
    ],
  },
  {
    label: "so is the schema of a table",
    file: "table.json",
    text: JSON.stringify({
      schema: {
        fields: [
          { name: "index", type: "integer" },
          { name: "model", type: "string" },
          { name: "f1", type: "number" },
        ],
        primaryKey: ["index"],
      },
      data: [
        { index: 0, model: "A", f1: 0.5 },
        { index: 1, model: "B", f1: 0.25 },
      ],
    }),
    rows: 2,
    values: [
      ["A", "f1", 0.5],
      ["B", "f1", 0.25],
    ],
  },
  {
    label: "a list of models without numbers beside results is listed",
    file: "performances.json",
    text: JSON.stringify({
      performances: [
        { question_id: "q1", model: "A", "pass@1": 100 },
        { question_id: "q2", model: "A", "pass@1": 0 },
        { question_id: "q1", model: "B", "pass@1": 50 },
      ],
      models: [
        { model_name: "org/a", model_repr: "A", link: "https://example.org/a" },
        { model_name: "org/b", model_repr: "B", link: "https://example.org/b" },
      ],
    }),
    rows: 5,
    leftOut: 2,
    values: [
      ["A", "pass-at-1", "q1", 100],
      ["A", "pass-at-1", "q2", 0],
      ["B", "pass-at-1", "q1", 50],
    ],
    issues: ["no-value-column"],
  },
  {
    label: "an epoch is no result, also between two",
    file: "trainer_state.json",
    text: JSON.stringify({
      log_history: [
        { epoch: 0.25, loss: 0.5, step: 500 },
        { epoch: 0.5, loss: 0.25, step: 1000 },
      ],
    }),
    rows: 2,
    values: [
      ["trainer_state", "loss", "epoch 0.25, step 500", 0.5],
      ["trainer_state", "loss", "epoch 0.5, step 1000", 0.25],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "epochs and sizes tell rows apart where nothing else does, with a model or without",
    file: "zoo.md",
    text: "| Name | epochs | box AP |\n|---|---|---|\n| R50 | 100 | 44.5 &pm; 0.25 |\n| R50 | 200 | 46.5 |\n| R101 | 100 | 46.25 |\n",
    rows: 3,
    values: [
      ["R50", "box-ap", "epochs 100", 44.5],
      ["R50", "box-ap", "epochs 200", 46.5],
      ["R101", "box-ap", "epochs 100", 46.25],
    ],
  },
  {
    label: "the settings of a run that no model is named for",
    file: "woof.csv",
    text: "pct_noise,size,epochs,accuracy\n1,128,5,0.5\n1,128,20,0.75\n5,128,5,0.25\n5,256,5,0.625\n",
    rows: 4,
    values: [
      ["woof", "accuracy", "pct noise 1, size 128, epochs 5", 0.5],
      ["woof", "accuracy", "pct noise 1, size 128, epochs 20", 0.75],
      ["woof", "accuracy", "pct noise 5, size 128, epochs 5", 0.25],
      ["woof", "accuracy", "pct noise 5, size 256, epochs 5", 0.625],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "a test of reasoning is no mode of it, and years tell rows apart",
    file: "progress.csv",
    text: "Year,Image recognition,Predictive reasoning\n2019,9.5,-100.5\n2020,16.5,-80.5\n2021,,-30.5\n",
    rows: 3,
    values: [
      ["progress", "image-recognition", "Year 2019", 9.5],
      ["progress", "predictive-reasoning", "Year 2019", -100.5],
      ["progress", "image-recognition", "Year 2020", 16.5],
      ["progress", "predictive-reasoning", "Year 2020", -80.5],
      ["progress", "predictive-reasoning", "Year 2021", -30.5],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "a database writes that nothing is known with a backslash",
    file: "dump.tsv",
    text: "model_name\tbenchmark\tscore\nA\tmmlu\t0.5\nB\tmmlu\t\\N\n",
    rows: 2,
    values: [["A", "score", "mmlu", 0.5]],
  },
  {
    label: "a unit in brackets is one wherever they stand",
    file: "steps.md",
    text: "| Model | Time (ms) per inference step (CPU) | Time (ms) per inference step (GPU) |\n|---|---|---|\n| A | 41.5 | 7.25 |\n| B | - | 3.5 |\n",
    rows: 2,
    values: [
      ["A", "time-ms-per-inference-step-cpu", 41.5],
      ["A", "time-ms-per-inference-step-gpu", 7.25],
      ["B", "time-ms-per-inference-step-gpu", 3.5],
    ],
  },
  {
    label: "a name in the first line of a log is none of the others",
    file: "run.log.json",
    text: '{"env_info":"linux","exp_name":"rcnn.py"}\n{"mode":"train","epoch":1,"iter":50,"loss":0.5}\n{"mode":"train","epoch":1,"iter":100,"loss":0.25}\n{"mode":"val","epoch":1,"iter":100,"bbox_mAP":0.125}\n',
    rows: 4,
    leftOut: 1,
    values: [
      ["train", "loss", "epoch 1, iter 50", 0.5],
      ["train", "loss", "epoch 1, iter 100", 0.25],
      ["val", "box-ap", "epoch 1, iter 100", 0.125],
    ],
    issues: ["row-left-out"],
  },
  {
    label: "numbers of rows are no values under any short name, and a raised number leads to a note",
    file: "places.csv",
    text: "Name,Num,Score\nA,1,0.5\nB,2,0.25\n¹ estimated,,\n",
    rows: 3,
    leftOut: 1,
    values: [
      ["A", "score", 0.5],
      ["B", "score", 0.25],
    ],
    issues: ["row-left-out"],
  },
  {
    label: "units of Japan may stand below the names",
    file: "models.csv",
    text: "モデル名,パラメータ数,正解率,推論速度\n,億,%,トークン/秒\nさくら,440,65.5,30.5\nうめ,80,51.5,90.5\n",
    rows: 2,
    values: [
      ["さくら", "parameters", 440e8],
      ["さくら", "accuracy", 65.5],
      ["さくら", "7ece504d", 30.5],
      ["うめ", "parameters", 80e8],
      ["うめ", "accuracy", 51.5],
      ["うめ", "7ece504d", 90.5],
    ],
    issues: ["second-header"],
  },
];

describe("boards and runs as they are published", () => {
  test.each(files)("$label", expectCounted);

  test("a long column that counts its rows is no value, though only some of them are looked at", async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `team ${index},${index + 1},0.5`);
    const reading = await readImport("board.csv", new TextEncoder().encode(`Name,Num,Score\n${rows.join("\n")}\n`));
    expect(importReadings([reading]).counts).toMatchObject({ rows: 2000, values: 2000 });
  });
});
