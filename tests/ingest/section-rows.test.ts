import { describe, test } from "vitest";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "titles between rows of the same names are conditions of these",
    file: "README.md",
    text: "| Method | WER |\n|---|---|\n| DEV |\n| greedy | 9.1 |\n| beam | 9.0 |\n| **TEST** | |\n| greedy | 10.6 |\n| beam | 10.5 |\n",
    rows: 4,
    values: [
      ["greedy", "word-error-rate", "DEV", 9.1],
      ["beam", "word-error-rate", "DEV", 9],
      ["greedy", "word-error-rate", "TEST", 10.6],
      ["beam", "word-error-rate", "TEST", 10.5],
    ],
    issues: ["section-titles"],
  },
  {
    label: "so are those over all columns of a page",
    file: "README.md",
    text: "<table><tr><th>Method</th><th>WER</th></tr><tr><td colspan=2>DEV</td></tr><tr><td>greedy</td><td>9.1</td></tr><tr><td colspan=2>TEST</td></tr><tr><td>greedy</td><td>10.6</td></tr></table>",
    rows: 2,
    values: [
      ["greedy", "word-error-rate", "DEV", 9.1],
      ["greedy", "word-error-rate", "TEST", 10.6],
    ],
    issues: ["section-titles"],
  },
  {
    label: "and those of a sheet",
    file: "sheet.csv",
    text: "Method,WER,CER\nDEV,,\ngreedy,9.1,4.5\nTEST,,\ngreedy,10.6,5.5\n",
    rows: 2,
    values: [
      ["greedy", "word-error-rate", "DEV", 9.1],
      ["greedy", "cer", "DEV", 4.5],
      ["greedy", "word-error-rate", "TEST", 10.6],
      ["greedy", "cer", "TEST", 5.5],
    ],
    issues: ["section-titles"],
  },
  {
    label: "above names that stand below one alone it is a name without values",
    file: "sheet.csv",
    text: "Method,WER,CER\nOpen,,\ngreedy,9.1,4.5\nClosed,,\nbeam,10.6,5.5\n",
    rows: 4,
    values: [
      ["greedy", "word-error-rate", 9.1],
      ["greedy", "cer", 4.5],
      ["beam", "word-error-rate", 10.6],
      ["beam", "cer", 5.5],
    ],
  },
  {
    label: "a model without values is no title",
    file: "README.md",
    text: "| Model | WER |\n|---|---|\n| A | 9.1 |\n| B | |\n| C | 10.6 |\n",
    rows: 3,
    values: [
      ["A", "word-error-rate", 9.1],
      ["C", "word-error-rate", 10.6],
    ],
  },
];

describe("titles between the rows", () => {
  test.each(files)("$label", expectCounted);
});
