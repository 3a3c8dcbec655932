import { expect, test } from "vitest";
import { readLatex } from "../../lib/ingest/formats/read-latex";
import { importReadings, readImport } from "../../lib/ingest/import-files";
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

const table = (...lines: readonly string[]): string =>
  [String.raw`\begin{tabular}{lrr}`, ...lines, String.raw`\end{tabular}`].join("\n");

test.each<readonly [label: string, text: string, shown: readonly (readonly string[])[]]>([
  [
    "switches and colours",
    table(String.raw`Model & Acc & Diff \\`, String.raw`A & 91.3 & \bfseries \color{teal} 0.6 \\`),
    [
      ["Model", "Acc", "Diff"],
      ["A", "91.3", "0.6"],
    ],
  ],
  [
    "signs set as formulas, and numbers in braces",
    table(String.raw`Model & $N$ & D \\`, String.raw`A & {92.50} & $-$0.2 \\`, String.raw`B & {--} & $\sim$28 \\`),
    [
      ["Model", "N", "D"],
      ["A", "92.50", "-0.2"],
      ["B", "--", "~28"],
    ],
  ],
  [
    "macros of the authors beside numbers, but not as names",
    table(
      String.raw`Model & Acc & Diff \\`,
      String.raw`A & \pz4.4 & 108.3\pz \\`,
      String.raw`\ours-XL & \pz\textbf{7.2} & \pz\best \\`,
    ),
    [
      ["Model", "Acc", "Diff"],
      ["A", "4.4", "108.3"],
      [String.raw`\ours-XL`, "7.2", String.raw`\pz\best`],
    ],
  ],
  [
    "what takes room only",
    table(
      String.raw`Model & Acc & Diff \\ \rule{0pt}{2ex}A & \phantom{0}4.4 & 1\,000 \\`,
      String.raw`B\hspace{2pt} & 5 & 6 \\ \vspace{0.1in}`,
    ),
    [
      ["Model", "Acc", "Diff"],
      ["A", "4.4", "1000"],
      ["B", "5", "6"],
    ],
  ],
  [
    "columns set with commands in them",
    String.raw`\begin{tabular}{@{}lr@{\hspace{4pt}}!{\color{gray!35}\vrule width 0.3pt}r}Model & Acc & F1 \\ A & 8.5 & 9 \\ \end{tabular}`,
    [
      ["Model", "Acc", "F1"],
      ["A", "8.5", "9"],
    ],
  ],
  [
    "a width before the columns",
    String.raw`\begin{tabularx}{0.9\linewidth}[t]{lX>{\raggedright}X}Model & Acc & F1 \\ A & 8.5 & 9 \\ \end{tabularx}`,
    [
      ["Model", "Acc", "F1"],
      ["A", "8.5", "9"],
    ],
  ],
  [
    "lines within a cell",
    table(
      String.raw`Model & \begin{tabular}[c]{@{}c@{}}Top-1\\Acc\end{tabular} & \makecell{Top-5\\Acc} \\`,
      String.raw`\shortstack[l]{A \& B\\(ours)} & 8.5 & 9 \\`,
    ),
    [
      ["Model", "Top-1 Acc", "Top-5 Acc"],
      ["A & B (ours)", "8.5", "9"],
    ],
  ],
  [
    "powers and marks behind numbers",
    table(
      String.raw`Model & FLOPs & Acc \\`,
      String.raw`A & $1.5 \times 10^{23}$ & 88.5$^{2}$ \\`,
      String.raw`B & $10^5$ & $74.3^{a}_{0.4}$ \\`,
    ),
    [
      ["Model", "FLOPs", "Acc"],
      ["A", "1.5 ×10^23", "88.5[2]"],
      ["B", "10^5", "74.3[a] (0.4)"],
    ],
  ],
])("a cell shows %s as a paper does", (_, text, shown) => {
  const [read] = readLatex("a.tex", text)?.tables ?? [];
  expect([read?.header, ...(read?.rows ?? []).map(({ cells }) => cells)]).toEqual(shown);
});

test.each([
  [
    "is that of each",
    String.raw`& & \multicolumn{2}{c}{\textbf{Accuracy (\%)}} & \\`,
    ["column 1", "column 2", "Accuracy.tuned (%)", "Accuracy.plain (%)", "Diff"],
  ],
  [
    "says which way is better",
    String.raw`\multicolumn{1}{l}{\multirow{2}{*}{Model}} & & \multicolumn{2}{c}{FID ($\downarrow$)} & \\`,
    ["Model", "column 2", "FID.tuned (↓)", "FID.plain (↓)", "Diff"],
  ],
])("a name above two columns %s", (_, above, header) => {
  const text = String.raw`\begin{tabular}{llrrr}${above} & & tuned & plain & Diff \\ A & x & \multicolumn{2}{c}{8.5} & 1 \\ B & y & 2 & 3 & 4 \\ \end{tabular}`;
  const [read] = readLatex("a.tex", text)?.tables ?? [];
  expect(read?.header).toEqual(header);
  expect(read?.rows.map(({ cells }) => cells.slice(2))).toEqual([
    ["8.5", "8.5", "1"],
    ["2", "3", "4"],
  ]);
});

test.each([
  ["down", String.raw`\multirow{2}{*}{LLaMA} & 7B & 35.1 \\ & 13B & 46.9 \\`],
  ["up", String.raw`& 7B & 35.1 \\ \multirow{-2}{*}{LLaMA} & 13B & 46.9 \\`],
])("what stands over several rows, counted %s, is said of each of them, and no more", (_, rows) => {
  const [read] =
    readLatex("a.tex", table(String.raw`Model & Size & MMLU \\`, rows, String.raw`Ours & 7B & 48.0 \\ & 8B & 49.0 \\`))
      ?.tables ?? [];
  expect(read?.rows.map(({ cells }) => cells)).toEqual([
    ["LLaMA", "7B", "35.1"],
    ["LLaMA", "13B", "46.9"],
    ["Ours", "7B", "48.0"],
    ["", "8B", "49.0"],
  ]);
});

test("braces that do not close take no rows with them", () => {
  const text = table(String.raw`Model & Acc & F1 \\`, String.raw`{A & 8.5 & 9 \\`, String.raw`B & 1 & 2 \\`);
  expect(readLatex("a.tex", text)?.tables[0]?.rows.map(({ line, cells }) => [line, cells])).toEqual([
    [3, ["A", "8.5", "9"]],
    [4, ["B", "1", "2"]],
  ]);
});

test("names that reach over three rows of the header stand above none of the others", () => {
  const { tables } = readLatex(
    "a.tex",
    String.raw`\begin{tabular}{cccc}
\multicolumn{2}{c}{\textbf{Agents}} & \multirow{3}{*}{Mean} & \multirow{3}{*}{Sharpe} \\
\multicolumn{2}{c}{Within} & & \\
Technical & News & & \\
\hline
yes & no & 0.0172 & 1.5425 \\
no & yes & 0.0115 & 1.1395 \\
\end{tabular}`,
  ) ?? { tables: [] };
  expect(tables[0]?.header).toEqual(["Technical", "Agents.Within.News", "Mean", "Sharpe"]);
  expect(tables[0]?.rows).toHaveLength(2);
});

test("commands in one another, and braces around braces, show the text in them", () => {
  const { tables } = readLatex(
    "a.tex",
    String.raw`\begin{tabular}{lc}
Period & Mean \\
\rotatebox[origin=c]{90}{\textbf{\makecell{\textcolor{Green}{Boom}}}} & 0.0334 \\
\end{tabular}`,
  ) ?? { tables: [] };
  expect(tables[0]?.rows[0]?.cells).toEqual(["Boom", "0.0334"]);
});

test("a table has the caption of the float that it stands in, whatever that is called", () => {
  const tabular = String.raw`\begin{tabular}{lc}Model & acc \\ A & 1.5 \\ \end{tabular}`;
  const text = [
    String.raw`\begin{table}\caption{First}${tabular}\end{table}`,
    String.raw`\begin{sidewaystable}\caption{Second}${tabular}\end{sidewaystable}`,
    tabular,
  ].join("\n");
  const tables = readLatex("t.tex", text)?.tables ?? [];
  expect(tables.map(({ path }) => path)).toEqual(["First", "Second", "table 3"]);
});
