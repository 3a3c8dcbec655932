import { describe, expect, test } from "vitest";
import { textFormat } from "../../lib/ingest/text/detect-format";

describe("a text that begins with a bracket", () => {
  test.each([
    ["[![build](https://a.b/badge.svg)](https://a.b/runs)\n\n# Results\n", "delimited"],
    ["[English](#requirements)\n[中文](#运行环境)\n", "delimited"],
    ["[한국어](./README.md) | [English](./README_EN.md)\n", "delimited"],
    ["[1](a.md) and [2][two]\n", "delimited"],
    ['[{"model": "A", "score": 1}]', "json"],
    ['["model", "score"]\n["A", 1]\n', "json-lines"],
    ["[[1, 2], [3, 4]]", "json"],
    ["[\n  1,\n  2\n]", "json"],
    ["[]", "json"],
  ])("%j is read as %s", (text, format) => {
    expect(textFormat(text, "results.txt")).toBe(format);
  });

  test.each([
    ["[pypi]: https://a.b/x.svg\n\n# Results\n", "README.md", "delimited"],
    ["{note} of results\n", "README.rst", "delimited"],
    ["{\\small\n\\begin{tabular}{ll}", "results.tex", "delimited"],
    ['[{"model": "A",\n "score": 1}]', "README.md", "json"],
    ['{"model": "A"}\n{"model": "B"}\n', "README.md", "json-lines"],
    ["[1, 2, x]", "results.txt", "json"],
  ])("%j in %s is read as %s", (text, file, format) => {
    expect(textFormat(text, file)).toBe(format);
  });

  test("is told in linear time", () => {
    expect(textFormat(`[${"![a](b)[".repeat(8000)}`, "results.txt")).toBe("json");
  });
});
