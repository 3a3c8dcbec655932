import { describe, test } from "vitest";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "single runs behind the values of a record are no benchmark",
    file: "Emotion.json",
    text: JSON.stringify({
      task_name: "EmotionClassification",
      mteb_version: "1.14.15",
      scores: {
        test: [
          {
            accuracy: 0.47,
            f1: 0.43,
            scores_per_experiment: [
              { accuracy: 0.46, f1: 0.42 },
              { accuracy: 0.48, f1: 0.44 },
            ],
            hf_subset: "default",
          },
        ],
      },
    }),
    rows: 1,
    values: [
      ["Emotion", "accuracy", "emotionclassification", "default", 0.47],
      ["Emotion", "f1", "emotionclassification", "default", 0.43],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "records are told apart by what differs between them",
    file: "metafile.json",
    text: JSON.stringify([
      {
        Name: "mask-rcnn",
        Results: [
          { Task: "Detection", Dataset: "COCO", Metrics: { "box AP": 38.2 } },
          { Task: "Segmentation", Dataset: "COCO", Metrics: { "mask AP": 34.7 } },
        ],
      },
    ]),
    rows: 2,
    values: [
      ["mask-rcnn", "box-ap", "coco", "Detection", 38.2],
      ["mask-rcnn", "mask-ap", "coco", "Segmentation", 34.7],
    ],
  },
  {
    label: "a cell without its value is unknown",
    file: "core.json",
    text: JSON.stringify({
      title: "Accuracy",
      header: [
        { value: "Model", markdown: false },
        { value: "MMLU - EM", lower_is_better: false },
        { value: "NQ - F1" },
      ],
      rows: [
        [{ value: "GPT-4" }, { value: 0.735, description: "1 run" }, { value: 0.457 }],
        [{ value: "Mistral" }, { description: "No matching runs" }, { value: 0.37 }],
      ],
    }),
    rows: 2,
    values: [
      ["GPT-4", "mmlu-em", 0.735],
      ["GPT-4", "nq-f1", 0.457],
      ["Mistral", "nq-f1", 0.37],
    ],
  },
  {
    label: "records of records under the names of models",
    file: "board.json",
    text: JSON.stringify({
      time: "240601120000",
      results: {
        "GPT-4V": { META: { Parameters: "", Org: "OpenAI" }, MMBench: { Overall: 79.8 } },
        InternVL2: { META: { Parameters: "8.1B", Org: "Shanghai AI Lab" }, MMBench: { Overall: 79.5 } },
      },
    }),
    rows: 2,
    values: [
      ["GPT-4V", "mmbench-overall", 79.8],
      ["InternVL2", "parameters", 8_100_000_000],
      ["InternVL2", "mmbench-overall", 79.5],
    ],
  },
  {
    label: "a number beside the table is not lost in silence, those of a page or of the run are none",
    file: "report.json",
    text: JSON.stringify({
      model: "X",
      page: 1,
      total: 2,
      accuracy: 0.9,
      config: { batch_size: 8, learning_rate: 0.1 },
      per_class: [
        { dataset: "cats", f1: 0.8 },
        { dataset: "dogs", f1: 0.7 },
      ],
    }),
    rows: 2,
    values: [
      ["X", "f1", "cats", 0.8],
      ["X", "f1", "dogs", 0.7],
    ],
    issues: ["beside-tables"],
  },
  {
    label: "a data set or a version in a file of one result is not its model",
    file: "e5-base.json",
    text: JSON.stringify({
      mteb_version: "1.0.3.dev0",
      mteb_dataset_name: "STS12",
      test: { cos_sim: { spearman: 0.74 } },
    }),
    rows: 1,
    values: [["e5-base", "test-cos-sim-spearman", "sts12", 0.74]],
    issues: ["guessed-model"],
  },
];

describe("nested results", () => {
  test.each(files)("$label", expectCounted);
});
