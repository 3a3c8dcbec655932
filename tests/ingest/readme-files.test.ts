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
];

describe("the page of a repository", () => {
  test.each(files)("$label", expectCounted);
});
