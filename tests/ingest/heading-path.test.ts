import { expect, test } from "vitest";
import { readMarkdown } from "../../lib/ingest/formats/read-markdown";
import { headingPaths } from "../../lib/ingest/tables/heading-path";

test.each([
  [
    "the last heading, where it is alone",
    [
      ["A", "X"],
      ["A", "Y"],
    ],
    ["X", "Y"],
  ],
  [
    "those above it, where it comes again",
    [
      ["T", "A", "X"],
      ["T", "B", "X"],
      ["T", "B", "Y"],
    ],
    ["A › X", "B › X", "Y"],
  ],
  ["none above one that is outermost", [["X"], ["A", "X"]], ["X", "A › X"]],
  ["a number under the same headings", [["A"], ["A"], ["A"]], ["A", "A (2)", "A (3)"]],
  ["a number without headings", [[], []], ["", "table 2"]],
])("a table is called by %s", (_, trails, paths) => {
  expect(headingPaths(trails)).toEqual(paths);
});

test("headings of the same depth end each other, and a remark in code is none", () => {
  const table = "| Model | Mean |\n|---|---|\n| A | 1 |\n";
  const text = `## Speed (tokens/s)\n### 70B\n${table}\n\`\`\`bash\n# run it\n\`\`\`\n### 13B\n${table}\n## Latency (s)\n### 70B\n${table}`;
  const { tables } = readMarkdown("a.md", text) ?? { tables: [] };
  expect(tables.map(({ path }) => path)).toEqual(["Speed (tokens/s) › 70B", "13B", "Latency (s) › 70B"]);
});
