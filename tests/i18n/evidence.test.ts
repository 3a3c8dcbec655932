import { expect, test } from "vitest";
import { evidenceText } from "../../lib/i18n/evidence";

test("a file of other tables is not said to show what these once had", () => {
  expect(evidenceText.en.states.gone("own.svg")).toBe("own.svg: the tables here do not have what it shows.");
  expect(evidenceText.zh.states.gone("own.svg")).toBe("own.svg：此处的数据表没有它所显示的内容。");
});
