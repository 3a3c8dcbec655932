import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../../lib/ingest/import-files";

const imported = async (file: string, text: string) =>
  importReadings([await readImport(file, new TextEncoder().encode(text))]);

type Value = readonly [model: string, metric: string, value: number, benchmark?: string, condition?: string];

const valuesOf = ({ read }: Awaited<ReturnType<typeof imported>>): readonly Value[] =>
  read.catalogue.measurements.map(
    ({ model, metric, quantity, benchmark, condition }) =>
      [
        model,
        metric,
        quantity.value,
        ...(benchmark === undefined && condition === "" ? [] : [benchmark ?? ""]),
        ...(condition === "" ? [] : [condition]),
      ] as unknown as Value,
  );

const json = (value: unknown): string => JSON.stringify(value);

/** Each in the words and the order of a real header; the numbers are made up. */
const cases: readonly (readonly [
  label: string,
  file: string,
  text: string,
  adapter: string,
  values: readonly Value[],
])[] = [
  [
    "Epoch AI of 2023, the system first",
    "epochdb.csv",
    "System,Domain,Organization,Publication date,Reference,Link,Citations,Parameters,Training compute (FLOP),Training dataset size (datapoints),Training time (hours)\n" +
      'Theseus,Robotics,"Bell Labs,MIT",1950-07-02,Mighty mouse,https://example.org,0.0,40.0,40,,\n',
    "epoch",
    [
      ["theseus", "citations", 0],
      ["theseus", "parameters", 40],
      ["theseus", "training-compute", 40],
    ],
  ],
  [
    "Epoch AI of 2025, columns moved and renamed",
    "frontier.csv",
    "Model,Organization,Country (of organization),Domain,Publication date,Training compute (FLOP),Training dataset size (total),Hardware utilization (MFU),Training compute cost (2023 USD),Parameters\n" +
      "X-1,xAI,United States of America,Language,2025-01-02,5e26,1.2e13,0.4,1.5e8,\n",
    "epoch",
    [
      ["x-1", "training-compute", 5e26],
      ["x-1", "training-datapoints", 1.2e13],
      ["x-1", "hardware-utilization", 0.4],
      ["x-1", "training-cost", 1.5e8],
    ],
  ],
  [
    "timm, training speed",
    "benchmark-train-amp-nhwc-pt112-cu113-rtx3090.csv",
    "model,train_samples_per_sec,train_step_time,train_batch_size,train_img_size,param_count\ntinynet_e,10725.36,46.047,512,106,2.04\n",
    "timm-benchmark",
    [
      ["tinynet-e", "training-throughput", 10725.36, "", "amp nhwc pt112 cu113 rtx3090, batch 512, image size 106"],
      ["tinynet-e", "training-step-time", 46.047, "", "amp nhwc pt112 cu113 rtx3090, batch 512, image size 106"],
      ["tinynet-e", "parameters", 2_040_000],
    ],
  ],
  [
    "timm, speed under the first names of its files",
    "model_benchmark_amp_nchw_rtx3090.csv",
    "model,infer_samples_per_sec,infer_step_time,infer_batch_size,infer_img_size,param_count\na,23813.5,10.75,256,224,2.5\n",
    "timm-benchmark",
    [
      ["a", "throughput", 23813.5, "", "amp nchw rtx3090, batch 256, image size 224"],
      ["a", "batch-latency", 10.75, "", "amp nchw rtx3090, batch 256, image size 224"],
      ["a", "parameters", 2_500_000],
    ],
  ],
  [
    "timm, another set in the name of the file",
    "results-imagenetv2-matched-frequency.csv",
    "model,top1,top1_err,top5,top5_err,param_count,img_size,crop_pct,interpolation,top1_diff,top5_diff,rank_diff\na,82.4,17.6,96.3,3.7,305.08,448,1.0,bicubic,-7.6,-2.7,0\n",
    "timm-results",
    [
      ["a", "top1-accuracy", 82.4, "imagenet-v2", "image size 448"],
      ["a", "top1-error", 17.6, "imagenet-v2", "image size 448"],
      ["a", "top5-accuracy", 96.3, "imagenet-v2", "image size 448"],
      ["a", "top5-error", 3.7, "imagenet-v2", "image size 448"],
      ["a", "parameters", 305_080_000],
      ["a", "top1-difference", -7.6, "imagenet-v2", "image size 448"],
      ["a", "top5-difference", -2.7, "imagenet-v2", "image size 448"],
    ],
  ],
  [
    "Open LLM Leaderboard, second generation",
    "contents.csv",
    "eval_name,Precision,Type,Architecture,Model,fullname,Average ⬆️,#Params (B),IFEval Raw,IFEval,BBH,MATH Lvl 5,GPQA,MUSR,MMLU-PRO,CO₂ cost (kg)\n" +
      'x_bf16,bfloat16,chat,Llama,"<a href=""https://huggingface.co/a/b"">a/b</a>",a/b,40.5,7.24,0.8,80.1,30.2,5.5,6.1,10.2,31.5,1.2\n',
    "open-llm-leaderboard",
    [
      ["a-b", "open-llm-average", 40.5, "", "bfloat16"],
      ["a-b", "parameters", 7_240_000_000],
      ["a-b", "accuracy", 80.1, "ifeval", "bfloat16"],
      ["a-b", "accuracy", 30.2, "bbh", "bfloat16"],
      ["a-b", "accuracy", 5.5, "math", "bfloat16"],
      ["a-b", "accuracy", 6.1, "gpqa", "bfloat16"],
      ["a-b", "accuracy", 10.2, "musr", "bfloat16"],
      ["a-b", "accuracy", 31.5, "mmlu-pro", "bfloat16"],
      ["a-b", "evaluation-co2", 1.2, "", "bfloat16"],
    ],
  ],
  [
    "a model card with several metrics of one type",
    "README.json",
    json({
      "model-index": [
        {
          name: "led",
          results: [
            {
              dataset: { name: "booksum", type: "b", args: "long" },
              metrics: [
                { type: "rouge", name: "ROUGE-1", value: 31.7 },
                { type: "rouge", name: "ROUGE-2", value: 5.3 },
              ],
            },
          ],
        },
      ],
    }),
    "model-index",
    [
      ["led", "rouge-1", 31.7, "booksum", "long"],
      ["led", "rouge-2", 5.3, "booksum", "long"],
    ],
  ],
  [
    "MLPerf, an open division where networks differ",
    "summary.csv",
    "SystemName,Model,MlperfModel,Scenario,Result,Units\nmini,mobilenet-a,resnet,Offline,883.5,Samples/s\nmini,mobilenet-b,resnet,Offline,93.5,Samples/s\n",
    "mlperf",
    [
      ["mini", "result", 883.5, "resnet", "mobilenet-a, Offline"],
      ["mini", "result", 93.5, "resnet", "mobilenet-b, Offline"],
    ],
  ],
  [
    "MLPerf, its summary as JSON",
    "summary_results.json",
    json([
      {
        ID: "5.0-1",
        Submitter: "Xyz",
        Category: "closed",
        Suite: "edge",
        System: "Rack 8",
        UsedModel: "bert-99",
        Model: "bert",
        Scenario: "Offline",
        "a#": 8,
        errors: 0,
        Performance_Result: 4171.2,
        Performance_Units: "Samples/s",
      },
      {
        ID: "5.0-2",
        Submitter: "Xyz",
        Category: "closed",
        Suite: "edge",
        System: "Rack 8",
        UsedModel: "bert-99",
        Model: "bert",
        Scenario: "SingleStream",
        "a#": 8,
        errors: 0,
        Performance_Result: 2.17,
        Performance_Units: "Latency (ms)",
      },
    ]),
    "mlperf",
    [
      ["rack-8", "performance-result", 4171.2, "bert", "Xyz, closed, Offline"],
      ["rack-8", "latency", 2.17, "bert", "Xyz, closed, SingleStream"],
    ],
  ],
  [
    "HELM, a table by groups",
    "core_scenarios_accuracy.json",
    json({
      title: "Accuracy",
      header: [
        { value: "Model/adapter", metadata: {} },
        { value: "Mean win rate", lower_is_better: false, metadata: {} },
        { value: "MMLU - EM", lower_is_better: false, metadata: { metric: "EM", run_group: "MMLU" } },
        {
          value: "MMLU - ECE (10-bin)",
          lower_is_better: true,
          metadata: { metric: "ECE (10-bin)", run_group: "MMLU" },
        },
      ],
      rows: [
        [{ value: "gpt-2" }, { value: 0.5 }, { value: 0.111, description: "min=0.1" }, { value: 0.3 }],
        [{ value: "gpt-j" }, {}, { value: 0.249 }, { value: 0.1 }],
      ],
      links: [],
      name: "accuracy",
    }),
    "helm-table",
    [
      ["gpt-2", "mean-win-rate", 0.5, "", "Accuracy"],
      ["gpt-2", "exact-match", 0.111, "mmlu"],
      ["gpt-2", "ece-10-bin", 0.3, "mmlu"],
      ["gpt-j", "exact-match", 0.249, "mmlu"],
      ["gpt-j", "ece-10-bin", 0.1, "mmlu"],
    ],
  ],
  [
    "Papers with Code, with a mark at a value",
    "sota.json",
    json([
      {
        task: "Parsing",
        datasets: [
          {
            dataset: "PTB",
            sota: {
              rows: [
                { model_name: "A", metrics: { UAS: "95.7" } },
                { model_name: "B", metrics: { UAS: "87.58*" } },
              ],
            },
          },
        ],
      },
    ]),
    "papers-with-code",
    [
      ["a", "uas", 95.7, "ptb"],
      ["b", "uas", 87.58, "ptb"],
    ],
  ],
  [
    "LMArena, with both ends of the rating",
    "text.csv",
    "model_name,organization,license,rating,rating_lower,rating_upper,variance,vote_count,rank,category,leaderboard_publish_date\na-1,A,MIT,1301.5,1296.1,1306.9,7.6,4011,3,overall,2025-06-01\na-1,A,MIT,1290,1280,1300,9,401,5,math,2025-06-01\n",
    "lmarena",
    [
      ["a-1", "arena-score", 1301.5, "lmarena", "overall"],
      ["a-1", "arena-votes", 4011, "lmarena", "overall"],
      ["a-1", "arena-score", 1290, "lmarena", "math"],
      ["a-1", "arena-votes", 401, "lmarena", "math"],
    ],
  ],
  [
    "LMSYS Chatbot Arena of 2023",
    "leaderboard_table_20230905.csv",
    "key,Model,MT-bench (score),MMLU,Knowledge cutoff date,License,Organization,Link\ngpt-4,GPT-4,8.99,0.864,2021/9,Proprietary,OpenAI,https://openai.com\n",
    "lmarena",
    [
      ["gpt-4", "mt-bench-score", 8.99, "mt-bench"],
      ["gpt-4", "accuracy", 0.864, "mmlu"],
    ],
  ],
  [
    "LMSYS Chatbot Arena before it had keys",
    "leaderboard_table_20230619.csv",
    "Model,MT-bench (score),Arena Elo rating,MMLU,License,Link\nClaude-2,8.06,1131,0.785,Proprietary,https://example.org\nVicuna,-,1100,-,None,https://example.org\n",
    "lmarena",
    [
      ["claude-2", "mt-bench-score", 8.06, "mt-bench"],
      ["claude-2", "arena-score", 1131, "lmarena"],
      ["claude-2", "accuracy", 0.785, "mmlu"],
      ["vicuna", "arena-score", 1100, "lmarena"],
    ],
  ],
  [
    "LMSYS Chatbot Arena when MT-bench had a win rate",
    "leaderboard_table_20230619.csv",
    "Model,MT-bench (win rate %),MT-bench (score),Arena Elo rating,MMLU,License,Link\nA,69.38%,8.99,1227,0.864,MIT,\nB,-,7.9,1130,0.7,MIT,\n",
    "lmarena",
    [
      ["a", "win-rate", 69.38, "mt-bench"],
      ["a", "mt-bench-score", 8.99, "mt-bench"],
      ["a", "arena-score", 1227, "lmarena"],
      ["a", "accuracy", 0.864, "mmlu"],
      ["b", "mt-bench-score", 7.9, "mt-bench"],
      ["b", "arena-score", 1130, "lmarena"],
      ["b", "accuracy", 0.7, "mmlu"],
    ],
  ],
  [
    "LMArena, the best of each category on each day",
    "elo_data.json",
    json([
      { date: "2024-06-29", category: "text", max_elo: 1280.5, max_model: "a" },
      { date: "2024-06-29", category: "math", max_elo: 1287.5, max_model: "b" },
      { date: "2024-07-01", category: "text", max_elo: 1281.5, max_model: "a" },
    ]),
    "lmarena",
    [
      ["a", "arena-score", 1280.5, "lmarena", "text, 2024-06-29"],
      ["b", "arena-score", 1287.5, "lmarena", "math, 2024-06-29"],
      ["a", "arena-score", 1281.5, "lmarena", "text, 2024-07-01"],
    ],
  ],
  [
    "MLPerf, a summary",
    "summary_results.csv",
    "Organization,Availability,Division,SystemName,Platform,Model,MlperfModel,Scenario,Result,Accuracy,Location,version,Units,weight_data_types\nXyz,available,closed,Rack 8,8xB,llama3_1-8b,llama3.1-8b,Offline,24444.6,ROUGE1: 44.5,closed/X/1,v6.0,Tokens/s,fp4\nYou,available,closed,Rack 8,8xB,wan,wan,SingleStream,27.5,,closed/Y/2,v6.0,Latency (s),fp8\n",
    "mlperf",
    [
      ["rack-8", "result", 24444.6, "llama3.1-8b", "Xyz, closed, 8xB, Offline, v6.0, fp4"],
      ["rack-8", "latency", 27.5, "wan", "You, closed, 8xB, SingleStream, v6.0, fp8"],
    ],
  ],
  [
    "LMSYS Chatbot Arena, ratings as pandas writes them",
    "elo.csv",
    ",rating,variance,rating_q975,rating_q025,num_battles,final_ranking\ngpt-4,1251.2,2.1,1254,1248.3,50000,1\n",
    "lmarena",
    [
      ["gpt-4", "arena-score", 1251.2, "lmarena"],
      ["gpt-4", "arena-votes", 50000, "lmarena"],
    ],
  ],
  [
    "lm-evaluation-harness since 0.4",
    "results.json",
    json({
      results: {
        arc_easy: {
          alias: "arc_easy",
          "acc,none": 0.5,
          "acc_stderr,none": 0.01,
          "acc_norm,none": 0.6,
          "acc_norm_stderr,none": "N/A",
        },
        gsm8k: {
          name: "gsm8k",
          sample_len: 9,
          "exact_match,strict-match": 0.25,
          "exact_match_stderr,strict-match": 0.02,
        },
        stem: { " ": " ", alias: " - stem" },
      },
      configs: {},
      versions: { arc_easy: 1 },
      "n-shot": { arc_easy: 0, gsm8k: 5 },
      config: { model: "hf", model_args: "pretrained=org/m-1b,dtype=float16" },
    }),
    "lm-eval",
    [
      ["org-m-1b", "lm-eval-acc", 0.5, "arc-easy", "shots 0"],
      ["org-m-1b", "lm-eval-acc-norm", 0.6, "arc-easy", "shots 0"],
      ["org-m-1b", "lm-eval-exact-match", 0.25, "gsm8k", "shots 5, strict-match"],
    ],
  ],
  [
    "Papers with Code, subtasks and subsets",
    "evaluation-tables.json",
    json([
      {
        task: "Detection",
        categories: ["Computer Vision"],
        datasets: [],
        subtasks: [
          {
            task: "Real-time detection",
            categories: ["Computer Vision"],
            subtasks: [],
            datasets: [
              {
                dataset: "COCO",
                sota: {
                  metrics: ["box AP", "FPS"],
                  rows: [
                    {
                      model_name: "Y",
                      metrics: { "box AP": "45.1%", FPS: "60" },
                      paper_date: "2020-04-01",
                      paper_title: "Y",
                      paper_url: "https://example.org/y",
                    },
                  ],
                },
                subdatasets: [
                  {
                    dataset: "COCO small",
                    sota: {
                      metrics: ["box AP"],
                      rows: [
                        {
                          model_name: "Y",
                          metrics: { "box AP": "20.5" },
                          paper_date: null,
                          paper_title: "Y",
                          paper_url: "",
                        },
                      ],
                    },
                  },
                ],
              },
            ],
          },
        ],
      },
    ]),
    "papers-with-code",
    [
      ["y", "box-ap", 45.1, "coco"],
      ["y", "fps", 60, "coco"],
      ["y", "box-ap", 20.5, "coco-small"],
    ],
  ],
  [
    "aider's older board",
    "edit_leaderboard.yml",
    "- dirname: a--b\n  test_cases: 133\n  model: gpt-4\n  edit_format: diff\n  commit_hash: 1e10\n  pass_rate_1: 50.5\n  total_cost: 1.25\n",
    "aider",
    [
      ["gpt-4", "aider-test-cases", 133, "aider-code-editing", "diff"],
      ["gpt-4", "pass-rate-1", 50.5, "aider-code-editing", "diff"],
      ["gpt-4", "total-cost", 1.25, "aider-code-editing", "diff"],
    ],
  ],
];

test("Epoch AI: a column that holds texts is not read, and one with a unit that is new is", async () => {
  const result = await imported(
    "epoch.csv",
    "Model,Domain,Organization,Publication date,Training compute (FLOP),Training dataset size,Peak power (kW),Exclude\n" +
      "A,Language,X,2024-01-02,1e24,A,25.5,1\nB,Language,X,2024-01-03,2e24,B,30,\n",
  );
  expect(valuesOf(result)).toEqual([
    ["a", "training-compute", 1e24],
    ["a", "peak-power", 25.5],
    ["b", "training-compute", 2e24],
    ["b", "peak-power", 30],
  ]);
  expect(result.issues).toMatchObject([{ code: "unread-column", column: "Training dataset size", value: "A" }]);
});

test.each([
  ["lmarena_text.csv", "lmarena", "nlp"],
  ["lmarena-vision.csv", "lmarena-vision", "multimodal"],
  ["boards/leaderboard_image.csv", "lmarena-text-to-image", "image-generation"],
  ["image_edit.csv", "lmarena-image-edit", "image-generation"],
  ["revisions.csv", "lmarena", "nlp"],
])("LMArena: ratings in %s are of %s, and its models of %s", async (file, benchmark, field) => {
  const result = await imported(file, "model,arena_score,95_pct_ci,votes\nA,1137,+3/-3,23376\n");
  expect(valuesOf(result)).toEqual([
    ["a", "arena-score", 1137, benchmark],
    ["a", "arena-votes", 23376, benchmark],
  ]);
  expect(result.read.catalogue.models.get("a")?.field).toBe(field);
});

test("Epoch AI: columns that are new are read where they hold numbers", async () => {
  const result = await imported(
    "epoch.csv",
    "Model,Domain,Organization,Publication date,Training compute (FLOP),FLOP/$,Training chip-hours,Novelty\n" +
      "A,Language,X,2024-01-02,1e24,1289182517166598000,51600,3.5\nB,Language,X,2024-01-03,2e24,NaN,,4.5\n",
  );
  expect(valuesOf(result)).toEqual([
    ["a", "training-compute", 1e24],
    ["a", "flop-per-usd", 1289182517166598000],
    ["a", "training-chip-hours", 51600],
    ["a", "novelty", 3.5],
    ["b", "training-compute", 2e24],
    ["b", "novelty", 4.5],
  ]);
});

const bare = {
  results: {
    arc: { alias: "arc", "acc,none": 0.33, "acc_stderr,none": 0.013 },
    gsm8k: { "exact_match,strict-match": 0.035, "exact_match_stderr,strict-match": 0.005 },
  },
  groups: { mmlu: { "acc,none": 0.259, "acc_stderr,none": 0.0036 } },
};

test.each([
  ["only the results are left", bare],
  ["only what ran the model is named", { ...bare, config: { model: "neox", num_fewshot: 0 } }],
])("lm-evaluation-harness, of which %s: the model is called as the file, and that is said", async (_, content) => {
  const result = await imported("pythia-12b.json", json(content));
  expect(result.reports.map(({ mapping }) => mapping.adapter)).toEqual(["lm-eval"]);
  expect(valuesOf(result).map((value) => value.slice(0, 4))).toEqual([
    ["pythia-12b", "lm-eval-acc", 0.33, "arc"],
    ["pythia-12b", "lm-eval-exact-match", 0.035, "gsm8k"],
  ]);
  expect(result.issues.map(({ code }) => code)).toEqual(["guessed-model"]);
});

const changed = {
  results: { piqa: { alias: "piqa", "acc,none": 0.7, "acc_stderr,none": 0.14 } },
  "n-shot": { piqa: 0 },
  config: { model: "hf", model_args: "pretrained=org/m,peft=me/lora,load_in_4bit=True,dtype=auto", limit: 10.0 },
  date: 1718000000.5,
};
const percents = {
  results: { jsquad: { exact_match: 58.39, f1: 0.5 }, jnli: { acc: 0.28 } },
  versions: { jsquad: 1, jnli: 1 },
  config: { model_args: "pretrained=org/m", num_fewshot: [2, 3] },
};
const again = {
  results: {
    arc: { "2022-07-07-20-56-53": { acc: 0.5 } },
    boolq: { "2022-07-07-20-56-53": { acc: 0.6 }, "2022-07-08-10-00-00": { acc: 0.7 } },
    "axb+GPT-3 style": { "2022-07-07-20-56-53": { acc: 0.8, task_name: "axb", prompt_name: "GPT-3 style" } },
  },
  versions: { arc: 0, boolq: 1 },
};

test.each<readonly [label: string, content: object, values: readonly (readonly unknown[])[]]>([
  [
    "how the model was changed and what the run was limited to are conditions",
    changed,
    [["piqa", "peft me/lora, load_in_4bit, limit 10, shots 0", "2024-06-10", 0.7]],
  ],
  [
    "a task in percent counts shares as the others do, and has its own number of shots",
    percents,
    [
      ["jsquad", "shots 2", undefined, 0.5839],
      ["jsquad", "shots 2", undefined, 0.005],
      ["jnli", "shots 3", undefined, 0.28],
    ],
  ],
  [
    "moments date the values, and tell runs of one task apart",
    again,
    [
      ["arc", "", "2022-07-07", 0.5],
      ["boolq", "2022-07-07-20-56-53", "2022-07-07", 0.6],
      ["boolq", "2022-07-08-10-00-00", "2022-07-08", 0.7],
      ["axb", "GPT-3 style", "2022-07-07", 0.8],
    ],
  ],
])("lm-evaluation-harness: %s", async (_, content, values) => {
  const { read } = await imported("r.json", json(content));
  expect(
    read.catalogue.measurements.map(({ benchmark, condition, asOf, quantity }) => [
      benchmark,
      condition,
      asOf?.text,
      quantity.value,
    ]),
  ).toEqual(values);
});

test("lm-evaluation-harness: a list of shots that fits no tasks is said", async () => {
  const content = { ...percents, config: { model_args: "pretrained=org/m", num_fewshot: [2, 3, 4] } };
  const { issues } = await imported("r.json", json(content));
  expect(issues.map(({ code }) => code)).toEqual(["unread-shots"]);
});

test("MTEB: how much the runs of a score differ is its uncertainty", async () => {
  const [record] = [{ v_measure: 0.7, v_measure_std: 0.02, v_measures: [0.7], main_score: 0.7, languages: ["eng"] }];
  const content = { task_name: "Cities", mteb_version: "1.38", scores: { test: [record] } };
  const { read } = await imported("org__m/Cities.json", json(content));
  expect(
    read.catalogue.measurements.map(({ model, metric, quantity: { interval } }) => [model, metric, interval.low]),
  ).toEqual([
    ["org-m", "v-measure", 0.68],
    ["org-m", "main-score", 0.65],
  ]);
});

test("MTEB: in older files splits stand beside the name of the task, with languages and kinds of similarity in them", async () => {
  const content = {
    mteb_dataset_name: "Pairs",
    mteb_version: "1.1",
    test: {
      evaluation_time: 2.5,
      cos_sim: { ap: 0.75, accuracy_threshold: 0.875 },
      pl: { dot: { ap: 0.5 }, main_score: 0.25 },
    },
  };
  const result = await imported("org__m/Pairs.json", json(content));
  expect(valuesOf(result)).toEqual([
    ["org-m", "evaluation-time", 2.5, "pairs", "test"],
    ["org-m", "cos-sim-ap", 0.75, "pairs", "test"],
    ["org-m", "cos-sim-accuracy-threshold", 0.875, "pairs", "test"],
    ["org-m", "dot-ap", 0.5, "pairs", "test, subset pl"],
    ["org-m", "main-score", 0.25, "pairs", "test, subset pl"],
  ]);
});

test("Papers with Code: parts of a data set under another key, and a data set without a name, lose no row", async () => {
  const rows = (name: string) => ({ rows: [{ model_name: name, metrics: { F1: "70.5" }, paper_date: "2020-01-01" }] });
  const dataset = {
    dataset: "SemEval",
    sota: {},
    subdatasets: [{ subdataset: "Task 1", sota: rows("A") }, { sota: rows("B") }],
  };
  const result = await imported("progress.json", json([{ task: "Parsing", datasets: [dataset], subtasks: [] }]));
  expect(valuesOf(result)).toEqual([
    ["a", "f1", 70.5, "semeval-task-1"],
    ["b", "f1", 70.5, "semeval"],
  ]);
});

test("votes and scores alone are no arena", async () => {
  const { reports, counts } = await imported("poll.csv", 'Model,Parameters,Votes,Score\nA,"1,000","12,345",91.5\n');
  expect(reports[0]?.mapping.adapter).toBe("generic-wide");
  expect(counts.values).toBe(3);
});

test("lm-evaluation-harness says which way is better", async () => {
  const text = json({
    results: { a: { "drift,none": 0.5 } },
    higher_is_better: { a: { drift: false } },
    config: { model_args: "pretrained=m" },
  });
  expect((await imported("r.json", text)).read.catalogue.metrics.get("lm-eval-drift")?.better).toBe("lower");
});

test("lm-evaluation-harness: a group has the shots that its tasks agree on", async () => {
  const text = json({
    results: Object.fromEntries(
      ["mmlu", "mmlu_a", "mmlu_b", "arc", "easy", "hard"].map((task) => [task, { "acc,none": 0.5 }]),
    ),
    groups: { mmlu: {}, arc: {} },
    group_subtasks: { arc: ["easy", "hard"] },
    configs: { mmlu_a: {}, mmlu_b: {}, easy: {}, hard: {} },
    "n-shot": { mmlu: 0, mmlu_a: 5, mmlu_b: 5, arc: 0, easy: 1, hard: 2 },
    config: { model_args: "pretrained=m" },
  });
  const { read } = await imported("r.json", text);
  expect(read.catalogue.measurements.map(({ benchmark, condition }) => [benchmark, condition])).toEqual([
    ["mmlu", "shots 5"],
    ["mmlu-a", "shots 5"],
    ["mmlu-b", "shots 5"],
    ["arc", ""],
    ["easy", "shots 1"],
    ["hard", "shots 2"],
  ]);
});

test.each([
  ["is no condition where it tells no two runs apart", ["a", "b"], ["whole", "whole"]],
  ["is one where a model was run with several", ["a", "a"], ["whole, aider 0.1", "whole, aider 0.2"]],
])("aider: the version of the tool %s", async (_, models, conditions) => {
  const runs = models.map(
    (model, place) =>
      `- dirname: d${place}\n  model: ${model}\n  edit_format: whole\n  pass_rate_1: 60.5\n  versions: 0.${place + 1}\n`,
  );
  const { read } = await imported("polyglot.yml", runs.join(""));
  expect(read.catalogue.measurements.map(({ condition }) => condition)).toEqual(conditions);
});

test("aider: runs of a model that differ in nothing else are told apart by their folders", async () => {
  const run = (name: string, rate: number) =>
    `- dirname: ${name}\n  test_cases: 133\n  model: m\n  edit_format: JSON\n  pass_rate_1: ${rate}\n`;
  const { read, issues } = await imported("code-in-json.yml", run("08-15--one", 60.2) + run("08-15--two", 60.2));
  expect(read.catalogue.measurements.map(({ metric, condition }) => [metric, condition])).toEqual([
    ["aider-test-cases", "08-15--one, JSON"],
    ["pass-rate-1", "08-15--one, JSON"],
    ["aider-test-cases", "08-15--two, JSON"],
    ["pass-rate-1", "08-15--two, JSON"],
  ]);
  expect(issues).toEqual([]);
});

test.each([
  [225, "aider-polyglot"],
  [89, "aider-refactoring"],
  [133, "aider-code-editing"],
])("aider: a test of %i cases is %s, and the release of a model is one", async (cases, benchmark) => {
  const text = `- dirname: x\n  test_cases: ${cases}\n  model: m\n  edit_format: diff\n  pass_rate_1: 50.5\n  date: 2024-06-20\n  released: 2024-05-13\n`;
  const { catalogue } = (await imported("board.yml", text)).read;
  expect([...catalogue.benchmarks.keys()]).toEqual([benchmark]);
  expect(catalogue.models.get("m")?.released?.text).toBe("2024-05-13");
  expect(catalogue.measurements[0]?.asOf?.text).toBe("2024-06-20");
});

describe("is recognised by its content and read to the number", () => {
  test.each(cases)("%s", async (_, file, text, adapter, values) => {
    const result = await imported(file, text);
    expect(result.reports.map(({ mapping }) => mapping.adapter)).toEqual(
      Array.from({ length: result.reports.length }, () => adapter),
    );
    expect(valuesOf(result)).toEqual(values);
    expect(result.issues).toEqual([]);
  });

  test.each(cases)("%s, under any name", async (_, _file, text, adapter) => {
    expect((await imported("download", text)).reports[0]?.mapping.adapter).toBe(adapter);
  });
});

test.each([
  ["semicolons", "model;top1;top5;param_count\na;90,847;97,213;429,38\nb;88,5;96,125;5,1\n"],
  ["quotes", 'model,top1,top5,param_count\na,"90,847","97,213","429,38"\nb,"88,5","96,125","5,1"\n'],
])("a known table that was written anew with decimal commas between %s", async (_, text) => {
  expect(valuesOf(await imported("results-sketch.csv", text))).toEqual([
    ["a", "top1-accuracy", 90.847, "imagenet-sketch"],
    ["a", "top5-accuracy", 97.213, "imagenet-sketch"],
    ["a", "parameters", 429.38e6],
    ["b", "top1-accuracy", 88.5, "imagenet-sketch"],
    ["b", "top5-accuracy", 96.125, "imagenet-sketch"],
    ["b", "parameters", 5.1e6],
  ]);
});

test("a table that mixes both shapes gives the values of both", async () => {
  const result = await imported("mixed.csv", "model,parameters,metric,value\nA,175B,accuracy,80\nB,1.5B,f1,70\n");
  expect(valuesOf(result)).toEqual([
    ["a", "accuracy", 80],
    ["a", "parameters", 175e9],
    ["b", "f1", 70],
    ["b", "parameters", 1.5e9],
  ]);
});

test.each([
  ["results-imagenet.csv", "ImageNet-1k val"],
  ["results-imagenet (1).csv", "ImageNet-1k val"],
  ["results-in1k.csv", "ImageNet-1k val"],
  ["results-all.csv", "ImageNet-1k val"],
  ["download.csv", "ImageNet-1k val"],
  ["results-inv2-matched-frequency.csv", "ImageNet-V2"],
  ["results-imagenet-12k.csv", "imagenet-12k"],
  ["results-objectnet.csv", "objectnet"],
])("accuracies of timm in %s are those on %s", async (file, benchmark) => {
  const { read } = await imported(
    file,
    "model,top1,top1_err,top5,top5_err,param_count,img_size\na,76.5,23.5,93,7,5,224\n",
  );
  expect([...read.catalogue.benchmarks.values()].map(({ name }) => name)).toEqual([benchmark]);
});
