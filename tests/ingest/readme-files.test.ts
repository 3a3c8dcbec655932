import { describe, test } from "vitest";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "a badge above the tables is no JSON",
    file: "README.md",
    text: `[![build](badge.svg)](runs)

# Results

| Model | Accuracy |
|---|---|
| A | 90.1 |
| B | 91.2 |
`,
    rows: 2,
    values: [
      ["A", "accuracy", 90.1],
      ["B", "accuracy", 91.2],
    ],
  },
  {
    label: "an address that links refer to is no JSON",
    file: "README.md",
    text: `[pypi]: https://a.b/x.svg

| Model | Accuracy |
|---|---|
| A | 90.1 |
| B | 91.2 |
`,
    rows: 2,
    values: [
      ["A", "accuracy", 90.1],
      ["B", "accuracy", 91.2],
    ],
  },
  {
    label: "what Markdown escapes is a sign as any other",
    file: "README.md",
    text: String.raw`| Model | Throughput \- Mixed Precision\(sequences/sec\) | F1 \(%\) |
|---|---|---|
| A\-1 | 312 | 91.2 |
| B \| C | 300 | 90.1 |
`,
    rows: 2,
    values: [
      ["A-1", "throughput-mixed-precision", 312],
      ["A-1", "f1", 91.2],
      ["B | C", "throughput-mixed-precision", 300],
      ["B | C", "f1", 90.1],
    ],
  },
  {
    label: "a row of nothing parts rows, as a blank line of a CSV does",
    file: "board.md",
    text: `| Model | Accuracy |
|---|---|
| A | 90.1 |
| | |
| B | 91.2 |
||
`,
    rows: 2,
    values: [
      ["A", "accuracy", 90.1],
      ["B", "accuracy", 91.2],
    ],
  },
  {
    label: "text without a table is said to hold none, once",
    file: "README.md",
    text: `# Perception

Do models assume that crisp objects, drawn in front, are near?
We draw 12 of them, and ask.

## Usage

- call it as \`ask --all\`, on one machine
- look at the figures
- compare, if you will, with 3 others, and tell us
`,
    rows: 0,
    values: [],
    issues: ["no-rows"],
  },
  {
    label: "commas part cells in any file whose lines are even",
    file: "board.md",
    text: "model,accuracy\nA,90.1\nB,91.2\n",
    rows: 2,
    values: [
      ["A", "accuracy", 90.1],
      ["B", "accuracy", 91.2],
    ],
  },
  {
    label: "what is bold within a cell is a part of it",
    file: "board.md",
    text: `| Model | Accuracy | FPS | Overall |
|---|---|---|---|
| **A** (ours) | 95.4 **(±0.3)** | _12_ | ***7*** |
| B \`v2\` | __94.1__ (±0.2) | *13* | 8 |
| B_v_3* | 94 | 2*7 | 5 |
| C* | 94 | 14 | 5 |
`,
    rows: 4,
    values: [
      ["A (ours)", "accuracy", 95.4],
      ["A (ours)", "fps", 12],
      ["A (ours)", "overall", 7],
      ["B v2", "accuracy", 94.1],
      ["B v2", "fps", 13],
      ["B v2", "overall", 8],
      ["B_v_3", "accuracy", 94],
      ["B_v_3", "overall", 5],
      ["C*", "accuracy", 94],
      ["C*", "fps", 14],
      ["C*", "overall", 5],
    ],
    issues: ["bad-cell"],
  },
  {
    label: "numbers one below the other in a cell are rows of their own",
    file: "zoo.md",
    text: `| Model | Setting | Accuracy | FPS | Overall |
|---|---|---|---|---|
| Slim<br>Net | wide<br>half<br/>thin | **71.5**<br>70.5<br>69.5 | 5<br>6<br>- | 7 |
| Other | wide | 70.1<br>(±0.3) | 6 | 8 |
`,
    rows: 4,
    values: [
      ["Slim Net", "accuracy", "wide", 71.5],
      ["Slim Net", "fps", "wide", 5],
      ["Slim Net", "overall", "wide", 7],
      ["Slim Net", "accuracy", "half", 70.5],
      ["Slim Net", "fps", "half", 6],
      ["Slim Net", "overall", "half", 7],
      ["Slim Net", "accuracy", "thin", 69.5],
      ["Slim Net", "overall", "thin", 7],
      ["Other", "accuracy", "wide", 70.1],
      ["Other", "fps", "wide", 6],
      ["Other", "overall", "wide", 8],
    ],
  },
  {
    label: "tables written as tags stand beside those between bars",
    file: "README.md",
    text: `# Results

| Model | CER |
|---|---|
| A | 5.2 |
| B | 4.1 |

<table>
<tr><th>Model</th><th>F1</th></tr>
<tr><td>A</td><td>0.23</td></tr>
<tr><td>B</td><td>0.63</td></tr>
</table>

<table><tr><td>Chat</td><td>Mail</td></tr><tr><td><img src="a1.png"></td><td><img src="b2.png"></td></tr></table>
`,
    rows: 4,
    values: [
      ["A", "cer", "Results", 5.2],
      ["B", "cer", "Results", 4.1],
      ["A", "f1", "Results (2)", 0.23],
      ["B", "f1", "Results (2)", 0.63],
    ],
  },
  {
    label: "tags around a table between bars only place it",
    file: "README.md",
    text: `<table><tr><th>First</th><th>Second</th></tr><tr><td>

| Model | CER |
|---|---|
| A | 5.2 |
| B | 4.1 |

</td><td>7</td></tr></table>
`,
    rows: 2,
    values: [
      ["A", "cer", 5.2],
      ["B", "cer", 4.1],
    ],
  },
  {
    label: "a printed grid beside a table between bars",
    file: "README.md",
    text: `# Scores

+-------+-------+
| Model |   CER |
+=======+=======+
| A     |   5.2 |
+-------+-------+

# Speed

| Model | RTF |
|---|---|
| A | 0.2 |
`,
    rows: 2,
    values: [
      ["A", "cer", "Scores", 5.2],
      ["A", "rtf", "Speed", 0.2],
    ],
  },
  {
    label: "tables of LaTeX and of Markdown in one text",
    file: "notes.md",
    text: String.raw`\begin{tabular}{l|c}
Model & CER \\ \hline
A & 5.2 \\
B & 4.1 \\
\end{tabular}

# Speed

| Model | RTF |
|---|---|
| A | 0.2 |
`,
    rows: 3,
    values: [
      ["A", "cer", 5.2],
      ["B", "cer", 4.1],
      ["A", "rtf", "Speed", 0.2],
    ],
  },
  {
    label: "parts that open tell their tables apart by what they are called",
    file: "README.md",
    text: `## Board

<details>
<summary>Five-shot</summary>

| Model | STEM |
|---|---|
| A | 65.23 |
| B | 80.1 |
</details>
<details><summary><b>Zero-shot</b></summary>

| Model | STEM |
|---|---|
| A | 63.16 |
| B | 79.1 |
</details>
`,
    rows: 4,
    values: [
      ["A", "stem", "Board › Five-shot", 65.23],
      ["B", "stem", "Board › Five-shot", 80.1],
      ["A", "stem", "Board › Zero-shot", 63.16],
      ["B", "stem", "Board › Zero-shot", 79.1],
    ],
  },
];

describe("the page of a repository", () => {
  test.each(files)("$label", expectCounted);
});
