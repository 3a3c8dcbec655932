import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../../lib/ingest/import-files";
import { type CountedByTool, expectCountedBy } from "../counted-files";

/** Logs of single runs, in the words and the order of their tools; the numbers are made up. */
const files: readonly CountedByTool[] = [
  {
    label: "Weights & Biases, a chart of one run each",
    adapter: "wandb",
    file: "wandb_export.csv",
    text: '"Step","bert - eval/loss","bert - eval/loss__MIN","bert - eval/loss__MAX","t5 - eval/loss","t5 - eval/loss__MIN","t5 - eval/loss__MAX"\n"100","2.5","2.5","2.5","1.5","1.5","1.5"\n"200","1.25","1.25","1.25","","",""\n',
    rows: 2,
    values: [
      ["bert", "loss", "Step 100", 2.5],
      ["t5", "loss", "Step 100", 1.5],
      ["bert", "loss", "Step 200", 1.25],
    ],
  },
  {
    label: "TensorBoard, a series",
    adapter: "tensorboard",
    file: "run-resnet50_val-tag-accuracy.csv",
    text: "Wall time,Step,Value\n1714550400.123,0,0.25\n1714550460.5,100,0.5\n",
    rows: 2,
    values: [
      ["resnet50_val", "accuracy", "Step 0", 0.25],
      ["resnet50_val", "accuracy", "Step 100", 0.5],
    ],
  },
  {
    label: "TensorBoard, a series as JSON, which names no columns",
    adapter: "tensorboard",
    file: "run-resnet50_val-tag-loss.json",
    text: "[[1714550400.5, 0, 2.5], [1714550460.25, 100, NaN], [1714550520.0, 200, 1.25]]",
    rows: 3,
    values: [
      ["resnet50_val", "loss", "Step 0", 2.5],
      ["resnet50_val", "loss", "Step 200", 1.25],
    ],
  },
];

describe("the log of a training", () => {
  test.each(files)("$label", expectCountedBy);
});

test("Weights & Biases: ends that differ from the value are its spread", async () => {
  const text = '"Step","group - acc","group - acc__MIN","group - acc__MAX"\n"1","0.5","0.25","0.75"\n';
  const { read } = importReadings([await readImport("a.csv", new TextEncoder().encode(text))]);
  expect(read.catalogue.measurements[0]?.quantity.interval).toEqual({ low: 0.25, high: 0.75 });
});

test("a table of runs is dated by when they began, which is no date of release", async () => {
  const text =
    '"Name","State","Notes","User","Tags","Created","Runtime","Sweep","batch_size","accuracy"\n' +
    '"a","finished","-","me","","2024-05-01T10:22:33.000Z","512","","32","0.91"\n' +
    '"b","finished","-","me","","2024-05-02T10:22:33.000Z","498","","64","0.93"\n';
  const { read } = importReadings([await readImport("runs.csv", new TextEncoder().encode(text))]);
  expect([...read.catalogue.models.values()].map(({ released }) => released)).toEqual([undefined, undefined]);
  expect(read.catalogue.measurements[0]?.asOf?.text).toBe("2024-05-01");
});

test("nor is the date on which any other record was created", async () => {
  const text = "model,created_at,downloads\nA,2024-05-01,10\nB,2023-05-02,20\n";
  const { reports } = importReadings([await readImport("hub.csv", new TextEncoder().encode(text))]);
  expect(reports[0]?.notRead).toMatchObject([{ header: "created_at", reason: "dates of something unnamed" }]);
});
