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
];

describe("the page of a repository", () => {
  test.each(files)("$label", expectCounted);
});
