import { expect, test } from "vitest";
import { fieldName } from "../../lib/i18n/vocabulary";

test.each([
  ["nlp", "Language", "自然语言处理"],
  ["unstated", "Unstated", "未注明"],
  ["my-field", "My field", "My field"],
])("the field %s is called %s, and %s in Chinese", (id, en, zh) => {
  expect([fieldName(id, "en"), fieldName(id, "zh")]).toEqual([en, zh]);
});
