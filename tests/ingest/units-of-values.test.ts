import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";

interface ReadFile {
  readonly label: string;
  readonly file?: string;
  readonly text: string;
  /** The id, unit and direction of each metric. */
  readonly metrics: readonly string[];
  /** The model, the metric and the value. */
  readonly values?: readonly string[];
  /** What each value stands for. */
  readonly intervals?: readonly (readonly [low: number, high: number])[];
  readonly notes?: readonly string[];
  readonly issues?: readonly string[];
  /** What is said of a column in the report. */
  readonly reason?: string;
}

async function expectRead({ file = "a.csv", text, metrics, values, intervals, notes, issues = [], reason }: ReadFile) {
  const result = importReadings([await readImport(file, new TextEncoder().encode(text))]);
  const { catalogue } = result.read;
  expect([...catalogue.metrics.values()].map(({ id, unit, better }) => `${id} ${unit} ${better}`)).toEqual(metrics);
  const found = catalogue.measurements.map(({ model, metric, quantity: { value } }) =>
    [catalogue.models.get(model)?.name, metric, value].join(" "),
  );
  if (values !== undefined) expect(found).toEqual(values);
  if (intervals !== undefined)
    expect(catalogue.measurements.map(({ quantity: { interval } }) => [interval.low, interval.high])).toEqual(
      intervals,
    );
  if (notes !== undefined) expect(catalogue.measurements.map(({ note = "" }) => note)).toEqual(notes);
  expect(result.issues.map(({ code }) => code)).toEqual(issues);
  const reasons = result.reports.flatMap(({ mapping }) => mapping.columns.flatMap((column) => column.reason ?? []));
  if (reason !== undefined) expect(reasons.join("; ")).toContain(reason);
}

const ends: readonly ReadFile[] = [
  {
    label: "places in brackets are no deviations",
    text: "model,acc\nA,86.4 (1)\nB,78.5 (2)\nC,69.8 (3)\n",
    metrics: ["accuracy % higher"],
    values: ["A accuracy 86.4", "B accuracy 78.5", "C accuracy 69.8"],
    notes: ["(1)", "(2)", "(3)"],
    reason: "a second number in brackets is kept as a note",
  },
  {
    label: "nor are grades, nor what is larger than the value",
    text: 'model,SAT,time (first run)\nA,29 (8),"498 (1,327)"\nB,19 (9),"143 (10,074)"\n',
    metrics: ["sat count neutral", "time-first-run count lower"],
    values: ["A sat 29", "A time-first-run 498", "B sat 19", "B time-first-run 143"],
    notes: ["(8)", "(1,327)", "(9)", "(10,074)"],
    issues: ["unstated-unit"],
  },
  {
    label: "a whole number that has the sign of a deviation is one",
    text: "model,acc\nA,86 (±2)\nB,78 (±3)\n",
    metrics: ["accuracy % higher"],
    values: ["A accuracy 86", "B accuracy 78"],
    intervals: [
      [84, 88],
      [75, 81],
    ],
  },
  ...["0.711 (0.476--0.894)", "0.711 (0.476–0.894)", "0.711 [0.476 to 0.894]", '"0.711 (0.476,0.894)"'].map(
    (cell): ReadFile => ({
      label: `both ends stand behind the value in ${cell}`,
      text: `model,score\nA,${cell}\nB,${cell.replaceAll("0.7", "0.8")}\n`,
      metrics: ["score count higher"],
      values: ["A score 0.711", "B score 0.811"],
      intervals: [
        [0.476, 0.894],
        [0.476, 0.894],
      ],
    }),
  ),
];

describe("a second number is the uncertainty of the first where it can be", () => {
  test.each(ends)("$label", expectRead);
});

const shares: readonly ReadFile[] = [
  {
    label: "a rate of errors is a share where most are below one",
    text: "model,wer\nA,0.8851\nB,4.6325\nC,0.1579\nD,0.0859\nE,0.1924\n",
    metrics: ["word-error-rate count lower"],
  },
  {
    label: "and a percentage where they are not",
    text: "model,wer\nA,1.4\nB,0.32\nC,2.6\nD,4.1\n",
    metrics: ["word-error-rate % lower"],
  },
  {
    label: "grades are no percentages, whatever they are called",
    text: "model,dataset,Accuracy\nA,T1,2.75\nA,T2,2.32\nB,T1,4.0\nB,T2,3.14\n",
    metrics: ["accuracy count higher"],
    issues: ["unstated-unit"],
  },
  {
    label: "a hard test is solved to few percent",
    text: "model,MMLU\nA,2.1\nB,4.8\n",
    metrics: ["accuracy % higher"],
  },
  {
    label: "shares beside percentages are read as shares, which is said",
    text: "model,Accuracy,Foo rate\nA,87%,0.81\nB,0.91,0.5\nC,93.5%,91%\n",
    metrics: ["accuracy % higher", "foo-rate % neutral"],
    values: ["A accuracy 87", "A foo-rate 81", "B accuracy 91", "B foo-rate 50", "C accuracy 93.5", "C foo-rate 91"],
    reason: "bare numbers are shares of one",
  },
  {
    label: "bare numbers beside percentages are percentages where some are above one",
    text: "model,Accuracy\nA,87%\nB,0.91\nC,93.5\n",
    metrics: ["accuracy % higher"],
    values: ["A accuracy 87", "B accuracy 0.91", "C accuracy 93.5"],
  },
  {
    label: "in a long table they are told, as one column holds more than them",
    text: "model,metric,value\nA,accuracy,87%\nB,accuracy,0.91\nA,loss,0.3\nB,loss,0.4\n",
    metrics: ["accuracy % higher", "loss count lower"],
    issues: ["unstated-unit"],
  },
];

describe("shares and percentages are told apart by column", () => {
  test.each(shares)("$label", expectRead);
});
