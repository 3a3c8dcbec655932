import { expect, test } from "vitest";
import { exploreText } from "../../lib/i18n/explore";

test.each([
  ["COCO 测试集 test-dev", "COCO 测试集 test-dev 的全部数值"],
  ["COCO 2017 验证集", "COCO 2017 验证集的全部数值"],
])("a space stands between Latin and Chinese letters: %s", (name, expected) => {
  expect(exploreText.zh.benchmarkPage(name)).toBe(expected);
});
