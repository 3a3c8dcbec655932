import { expect, test } from "vitest";
import { exploreText } from "../../lib/i18n/explore";

test.each([
  ["COCO 测试集 test-dev", "COCO 测试集 test-dev 的全部数值"],
  ["COCO 2017 验证集", "COCO 2017 验证集的全部数值"],
])("a space stands between Latin and Chinese letters: %s", (name, expected) => {
  expect(exploreText.zh.benchmarkPage(name)).toBe(expected);
});

test.each([
  ["en", "base=gpt3 – allowed: a model of the catalogue, such as gpt-3"],
  ["zh", "base=gpt3，要求：目录中的模型，如 gpt-3"],
] as const)("a bad parameter is told from what would be accepted (%s)", (locale, said) => {
  const problem = { parameter: "base", value: "gpt3", allowed: "a model of the catalogue, such as gpt-3" } as const;
  expect(exploreText[locale].problem({ ...problem, kind: "unknown-id" })).toBe(said);
});
