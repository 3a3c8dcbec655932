import { describe, expect, test } from "vitest";
import { textFormat } from "../../lib/ingest/detect-format";

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

  test("is told in linear time", () => {
    expect(textFormat(`[${"![a](b)[".repeat(8000)}`, "results.txt")).toBe("json");
  });
});
