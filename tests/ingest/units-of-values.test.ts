import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { columnsOf } from "./columns-of";

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
    label: "bare numbers beside percentages are percentages where some are above one, and those below it are told",
    text: "model,Accuracy\nA,87%\nB,0.91\nC,93.5\n",
    metrics: ["accuracy % higher"],
    values: ["A accuracy 87", "B accuracy 0.91", "C accuracy 93.5"],
    issues: ["mixed-shares"],
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

const money: readonly ReadFile[] = [
  {
    label: "yuan in a Chinese table",
    text: "模型,输入价格,价格\nA,¥2.4,￥12\nB,¥0.8,￥2.8\n",
    metrics: ["06919601 CNY lower", "cost CNY lower"],
    values: ["A 06919601 2.4", "A cost 12", "B 06919601 0.8", "B cost 2.8"],
  },
  {
    label: "yen or yuan, which nothing tells",
    text: "model,price\nA,¥2400\nB,¥800\n",
    metrics: ["cost ¥ lower"],
    issues: ["unstated-unit"],
  },
  { label: "rupees", text: "model,price\nA,₹2400\nB,₹800\n", metrics: ["cost INR lower"] },
  { label: "yuan behind a number", text: "model,price\nA,12元\nB,2.8元\n", metrics: ["cost CNY lower"] },
  { label: "euros", text: "model,price\nA,€2400\nB,€800\n", metrics: ["cost EUR lower"] },
  {
    label: "a price in no currency",
    text: "模型,价格\nA,12\nB,2.8\n",
    metrics: ["cost count lower"],
    values: ["A cost 12", "B cost 2.8"],
    issues: ["unstated-unit"],
  },
];

describe("a price is in the currency that is stated, and in no other", () => {
  test.each(money)("$label", expectRead);
});

const together: readonly ReadFile[] = [
  {
    label: "errors of one guess and of five",
    text: "model,Top1,Top5\nA,38.04,16.10\nB,22.28,6.33\nC,26.65,8.31\n",
    metrics: ["top1-error % lower", "top5-error % lower"],
    reason: "these are errors",
  },
  {
    label: "accuracies of one guess and of five",
    text: "model,Top1,Top5\nA,61.96,83.90\nB,77.72,93.67\n",
    metrics: ["top1-accuracy % higher", "top5-accuracy % higher"],
  },
  {
    label: "precision beside recall",
    text: "Модель,Точность,Полнота,F1-мера\nA,0.91,0.85,0.88\nB,0.89,0.83,0.86\n",
    metrics: ["precision count higher", "recall count higher", "f1 count higher"],
  },
  {
    label: "and beside accuracy",
    text: "Modelo;Acurácia;Precisão\nA;0,91;0,85\nB;0,89;0,83\n",
    metrics: ["accuracy count higher", "precision count higher"],
  },
  {
    label: "a word for both alone",
    text: "Модель,Точность\nA,91.5\nB,89.1\n",
    metrics: ["accuracy % higher"],
  },
  {
    label: "what a machine has",
    text: "name,memory.memory_size,memory.memory_bus,memory.bandwidth,tdp\nRTX 3070,8 GB,256 bit,448.0 GB/s,220 W\nRTX 3080,10 GB,320 bit,760.3 GB/s,320 W\n",
    metrics: ["memory-size GB higher", "memory-bus bit neutral", "memory-bandwidth GB/s higher", "tdp W neutral"],
  },
  {
    label: "what a model takes",
    text: "model,memory,memory.peak\nA,8 GB,9 GB\nB,10 GB,12 GB\n",
    metrics: ["memory GB lower"],
  },
  {
    label: "an efficiency as a logarithm",
    text: "model,Energy Efficiency (log)\nA,11.3\nB,12.1\n",
    metrics: ["energy-efficiency-log count higher"],
  },
];

describe("columns say together what they measure", () => {
  test.each(together)("$label", expectRead);
});

const languages: readonly (readonly [header: string, metric: string])[] = [
  ["Präzision", "precision % higher"],
  ["Précision", "precision % higher"],
  ["Precisión", "precision % higher"],
  ["Rappel", "recall % higher"],
  ["Exhaustividad", "recall % higher"],
  ["再現率", "recall % higher"],
  ["재현율", "recall % higher"],
  ["Dokładność", "accuracy % higher"],
  ["Exactitud", "accuracy % higher"],
  ["Latência (ms)", "latency ms lower"],
  ["Задержка (ms)", "latency ms lower"],
  ["レイテンシ (ms)", "latency ms lower"],
  ["지연시간 (ms)", "latency ms lower"],
  ["Mémoire (Go)", "memory GB lower"],
  ["Speicher (GB)", "memory GB lower"],
  ["Память (GB)", "memory GB lower"],
  ["メモリ (GB)", "memory GB lower"],
  ["Prix (€)", "cost EUR lower"],
  ["Kosten (€)", "cost EUR lower"],
  ["Nombre de paramètres (M)", "parameters count neutral"],
  ["Temps d'inférence (s)", "inference-time s lower"],
  ["Velocidad (fps)", "velocidad frames/s higher"],
  ["推理速度 (tok/s)", "2d1e6ce7 tokens/s higher"],
];

describe("usual measures are known in other languages", () => {
  test.each(languages)("%s", (header, metric) =>
    expectRead({ label: header, text: `model,${header}\nA,12.5\nB,81.5\n`, metrics: [metric] }),
  );
});

const owners: readonly ReadFile[] = [
  {
    label: "both ends are around one value, whichever of them comes first",
    text: "model,Time horizon,Training compute (FLOP),CI_high,CI_low\nA,137.3,6.6e25,268.1,67.0\nB,5.4,2.1e25,10.2,2.5\n",
    metrics: ["time-horizon count neutral", "training-compute FLOP neutral"],
    intervals: [
      [67, 268.1],
      [6.55e25, 6.65e25],
      [2.5, 10.2],
      [2.05e25, 2.15e25],
    ],
  },
  {
    label: "and of whichever column they are",
    text: "model,Time horizon,Training compute (FLOP),CI low,CI high\nA,137.3,6.6e25,67.0,268.1\nB,5.4,2.1e25,2.5,10.2\n",
    metrics: ["time-horizon count neutral", "training-compute FLOP neutral"],
    intervals: [
      [67, 268.1],
      [6.55e25, 6.65e25],
      [2.5, 10.2],
      [2.05e25, 2.15e25],
    ],
  },
  {
    label: "an error is of what is called as it is",
    text: "model,Average progress,Average Standard error,MiniHack progress,MiniHack Standard error\nA,43.5%,2.5%,17.5%,6.0%\nB,10.5%,1.5%,0.0%,2.5%\n",
    metrics: ["average-progress % neutral", "minihack-progress % neutral"],
    intervals: [
      [41, 46],
      [11.5, 23.5],
      [9, 12],
      [-2.5, 2.5],
    ],
  },
  ...["F1 ±", "F1 +/-", "F1 (±)", "F1 ± std"].map(
    (name): ReadFile => ({
      label: `${name} is of F1`,
      text: `model,F1,${name}\nA,81.5,0.5\nB,83.5,1.5\n`,
      metrics: ["f1 % higher"],
      intervals: [
        [81, 82],
        [82, 85],
      ],
    }),
  ),
  ...["±", "+/-"].map(
    (sign): ReadFile => ({
      label: `${sign} alone is of the column on its left`,
      text: `model,Accuracy,${sign},Latency (ms),${sign}\nA,81.5,0.5,12,0.5\nB,83.5,0.5,13,1.5\n`,
      metrics: ["accuracy % higher", "latency ms lower"],
      intervals: [
        [81, 82],
        [11.5, 12.5],
        [83, 84],
        [11.5, 14.5],
      ],
    }),
  ),
];

describe("the column that an uncertainty belongs to", () => {
  test.each(owners)("$label", expectRead);
});

const germanThousands: readonly ReadFile[] = [
  {
    label: "where numbers below a thousand have none",
    text: "Modell;Downloads;Kosten (€)\nA;12.345;1.500\nB;2.500;7.000\nC;987;13.000\n",
    metrics: ["downloads count neutral", "cost EUR lower"],
    values: ["A downloads 12345", "A cost 1500", "B downloads 2500", "B cost 7000", "C downloads 987", "C cost 13000"],
    reason: "points part thousands",
  },
  {
    label: "and are said to be read as decimals where nothing tells",
    text: "Modell;Latenz (ms)\nA;12.345\nB;2.500\n",
    metrics: ["latency ms lower"],
    values: ["A latency 12.345", "B latency 2.5"],
    reason: "it may part thousands",
  },
  {
    label: "but not where another column has points for decimals",
    text: "Modell;Latenz (ms);F1\nA;12.345;0.5\nB;25;0.75\n",
    metrics: ["latency ms lower", "f1 count higher"],
    values: ["A latency 12.345", "A f1 0.5", "B latency 25", "B f1 0.75"],
  },
];

describe("points part thousands in a file of semicolons", () => {
  test.each(germanThousands)("$label", expectRead);
});

const beside: readonly ReadFile[] = [
  {
    label: "arrows, and how far they go",
    text: "model,Accuracy ↑,Latency ms ↓\nA,87.5 ↑,12 ↓\nB,89.1 ↑2.3,11 (↓1)\nC,**90.2**,10 ▼\n",
    metrics: ["accuracy % higher", "latency ms lower"],
    values: ["A accuracy 87.5", "A latency 12", "B accuracy 89.1", "B latency 11", "C accuracy 90.2", "C latency 10"],
    notes: ["↑", "↓", "↑2.3", "(↓1)", "(bold)", "▼"],
  },
  {
    label: "the most that could be had",
    text: "model,quality\nA,8.3/10\nB,7.9/10\n",
    metrics: ["quality count higher"],
    values: ["A quality 8.3", "B quality 7.9"],
    notes: ["/10", "/10"],
  },
  {
    label: "a star behind a name",
    file: "a.md",
    text: "| Model | Input ($/1M) |\n|---|---|\n| **Alpha** ⭐ | $0.15 |\n| Beta | $2.50 |\n\n## Costs\n\n| Model | Cost/month |\n|---|---|\n| Alpha | $60 |\n| Beta | $900 |\n",
    metrics: ["input USD/1M lower", "cost-month USD lower"],
    values: ["Alpha input 0.15", "Beta input 2.5", "Alpha cost-month 60", "Beta cost-month 900"],
  },
];

describe("what stands beside a number is a note to it", () => {
  test.each(beside)("$label", expectRead);
});

test("average precisions of boxes and masks at one overlap, or of one size, are in the unit of those over all", async () => {
  const columns = await columnsOf(
    "model,bbox/AP,bbox/AP50,bbox/APs,segm/AP75,time\nA,40.21,61.02,24.2,37.25,0.35\nB,42.05,62.53,25.1,38.65,0.41\n",
  );
  expect(columns.map(({ metric }) => metric && [metric.id, metric.unit, metric.better])).toEqual([
    undefined,
    ["box-ap", "%", "higher"],
    ["box-ap50", "%", "higher"],
    ["box-ap-small", "%", "higher"],
    ["mask-ap75", "%", "higher"],
    ["time", "count", "lower"],
  ]);
  expect(columns.at(-1)?.unitNote).toMatch(/^no unit is stated/);
});
