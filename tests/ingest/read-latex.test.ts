import { expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { readLatex } from "../../lib/ingest/read-latex";
import { expectCounted } from "./counted-files";

const paper = String.raw`\documentclass{article}
% a comment & more
\begin{table}[t]
\caption{Results on \textbf{GLUE}.}
\begin{tabular}{l@{\hskip 2pt}ccc}
\toprule
\multirow{2}{*}{Model} & & \multicolumn{2}{c}{GLUE} \\
\cmidrule(lr){3-4}
 & Params & MNLI & SST-2 \\
\midrule
\multicolumn{4}{c}{\textit{Base models}} \\
BERT~\cite{devlin} & 110M & 84.5 & 93.5 \\
RoBERTa & 125M & \textbf{87.5} & 94.5$^\dagger$ \\[2pt]
DeBERTa & 134M & 88.5 $\pm$ 0.5 & -- \\
\bottomrule
\end{tabular}
\end{table}
`;

test("a table of a paper is read with its groups, marks and deviations", () =>
  expectCounted({
    label: "",
    file: "paper.tex",
    text: paper,
    rows: 3,
    values: [
      ["BERT", "parameters", 110e6],
      ["BERT", "accuracy", "mnli", "GLUE", 84.5],
      ["BERT", "accuracy", "sst-2", "GLUE", 93.5],
      ["RoBERTa", "parameters", 125e6],
      ["RoBERTa", "accuracy", "mnli", "GLUE", 87.5],
      ["RoBERTa", "accuracy", "sst-2", "GLUE", 94.5],
      ["DeBERTa", "parameters", 134e6],
      ["DeBERTa", "accuracy", "mnli", "GLUE", 88.5],
    ],
    issues: ["title-within"],
  }));

test("rows stand on the lines an editor shows", async () => {
  const { read, issues } = importReadings([await readImport("paper.tex", new TextEncoder().encode(paper))]);
  expect(issues).toMatchObject([{ code: "title-within", line: 11, value: "Base models" }]);
  expect(read.catalogue.measurements.map(({ locator }) => locator?.split(",")[0])).toContain("line 14");
});

test("several tables are called as their captions", () => {
  const table = (caption: string) =>
    String.raw`\begin{table}\caption{${caption}}\begin{tabular}{lc}Model & acc \\ A & 1.5 \\ \end{tabular}\end{table}`;
  const tables = readLatex("a.tex", `${table("First")}\n${table("Second")}`)?.tables;
  expect(tables?.map(({ path, header, rows }) => [path, header, rows.length])).toEqual([
    ["First", ["Model", "acc"], 1],
    ["Second", ["Model", "acc"], 1],
  ]);
});

test.each(["", "model,acc\nA,1\n", "\\begin{tabular}{l", "\\begin{tabular}{lc}\\end{tabular}"])(
  "there is none in %j",
  (text) => {
    expect(readLatex("a.tex", text)).toBeUndefined();
  },
);
