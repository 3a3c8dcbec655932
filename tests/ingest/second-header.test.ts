import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";

const imported = async (text: string, file = "a.csv") =>
  importReadings([await readImport(file, new TextEncoder().encode(text))]);
const columnsOf = ({ reports }: Awaited<ReturnType<typeof imported>>): readonly string[] =>
  reports[0]?.mapping.columns.map(({ header }) => header) ?? [];

const rows = "a,10,5,70\nb,20,6,71.5\nc,30,,72\n";

describe("a row of units below the header is read into the names", () => {
  test.each([
    ["with nothing in front", ",M,ms,%"],
    ["below a word for units", "Unit,M,ms,%"],
    ["in German", "Einheit,Mio.,ms,%"],
    ["below another name of the models", "Name,millions,ms,percent"],
    ["in brackets", "[-],[M],[ms],[%]"],
    ["not for every column", ",(M),ms,"],
  ])("%s", async (_, row) => {
    const result = await imported(`Model,Params,Latency,Accuracy\n${row}\n${rows}`);
    expect(result.counts).toMatchObject({ rows: 3, rowsKept: 3, values: 8, bad: 0 });
    expect(result.issues).toMatchObject([{ severity: "warning", code: "second-header", line: 2 }]);
    const parameters = result.read.catalogue.measurements.find(({ metric }) => metric === "parameters");
    expect(parameters?.quantity.value).toBe(10e6);
  });
});

test("also where a number is infinite, or an error of a spreadsheet", async () => {
  const { counts } = await imported("Model,Latency,F1\nUnit,ms,%\na,5,70\nb,inf,71\nc,6,#DIV/0!\n");
  expect(counts).toMatchObject({ rows: 3, values: 4, bad: 2 });
});

test("labels below the header are read into the names, groups and arrows among them", async () => {
  for (const [row, names] of [
    [",5-shot,8-shot,pass@1", ["Model", "MMLU (5-shot)", "GSM8K (8-shot)", "HumanEval (pass@1)"]],
    ["model,mmlu 5-shot,gsm8k 8-shot,humaneval", ["Model", "mmlu 5-shot", "gsm8k 8-shot", "humaneval"]],
    ["Metrics,Acc,EM,pass@1", ["Model", "MMLU (Acc)", "GSM8K (EM)", "HumanEval (pass@1)"]],
    [",↑,↑,", ["Model", "MMLU ↑", "GSM8K ↑", "HumanEval"]],
    ["", ["Model", "MMLU", "GSM8K", "HumanEval"]],
  ] as const) {
    const result = await imported(`Model,MMLU,GSM8K,HumanEval\n${row}\n${rows}`);
    expect(columnsOf(result)).toEqual(names);
    expect(result.counts).toMatchObject({ rows: 3, rowsKept: 3, bad: 0 });
    expect(result.issues.map(({ code }) => code)).toEqual(row === "" ? [] : ["second-header"]);
  }
});

test("a row of types says nothing of the columns", async () => {
  const result = await imported(`model,acc,recall,F1\nstring,float,float,float64\n${rows}`);
  expect(columnsOf(result)).toEqual(["model", "acc", "recall", "F1"]);
  expect(result.issues).toMatchObject([{ code: "second-header", value: "string float float float64" }]);
});

test("names of models below the name of a group are names", async () => {
  const result = await imported("Model,Language,,Vision\nName,MMLU,GSM8K,COCO\na,1,2,3\nb,2,3,4\n");
  expect(columnsOf(result)).toEqual(["Name", "Language.MMLU", "Language.GSM8K", "Vision.COCO"]);
});

test.each([
  ["Markdown", "a.md", "| Model | MMLU | F1 |\n| --- | --- | --- |\n| | 5-shot | % |\n| a | 1 | 2 |\n| b | 2 | 3 |\n"],
  [
    "LaTeX",
    "a.tex",
    "\\begin{tabular}{lrr}\nModel & MMLU & F1 \\\\\n & 5-shot & macro \\\\\na & 1 & 2 \\\\\nb & 2 & 3 \\\\\n\\end{tabular}\n",
  ],
  [
    "a page",
    "a.html",
    "<table><tr><th>Model<th>MMLU<th>F1<tr><td><td>5-shot<td>macro<tr><td>a<td>1<td>2<tr><td>b<td>2<td>3</table>",
  ],
])("in %s, too", async (_, file, text) => {
  const { counts, issues } = await imported(text, file);
  expect(counts).toMatchObject({ rows: 2, values: 4, bad: 0 });
  expect(issues.map(({ code }) => code)).toEqual(["second-header"]);
});

describe("a first row of results is no header", () => {
  test.each([
    ["of a model whose results are missing", "Model,MMLU,F1\nGPT-4,pending,see text\na,1,2\nb,2,3\n", 2],
    ["with a rank and no result", "Rank,Model,F1\n-,GPT-4,pending\n1,a,2\n2,b,3\n", 1],
    ["with unknown cells alone", "Model,MMLU,F1\n,NA,-\na,1,2\nb,2,3\n", 0],
    ["with numbers", "Model,MMLU,F1\n,5,6\na,1,2\nb,2,3\n", 0],
    ["with quantities", "Model,Latency,Params\n,5 ms,6M\na,1 ms,2M\nb,2 ms,3M\n", 0],
  ])("%s", async (_, text, bad) => {
    const { counts, issues } = await imported(text);
    expect(counts).toMatchObject({ rows: 3, bad });
    expect(issues.some(({ code }) => code === "second-header")).toBe(false);
  });
});
