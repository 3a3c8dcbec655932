import { expect, test } from "vitest";
import { fieldName, taskName } from "../../lib/i18n/vocabulary";
import { loadTables } from "../../lib/ingest/load";

test.each([
  ["nlp", "Language", "自然语言处理"],
  ["unstated", "Unstated", "未注明"],
  ["my-field", "My field", "My field"],
])("the field %s is called %s, and %s in Chinese", (id, en, zh) => {
  expect([fieldName(id, "en"), fieldName(id, "zh")]).toEqual([en, zh]);
});

test("every task and field of the catalogue has a Chinese name", () => {
  const { models, benchmarks } = loadTables("data").catalogue;
  const all = [...models.values(), ...benchmarks.values()];
  const names = [
    ...all.flatMap(({ task }) => (task === undefined ? [] : [taskName(task, "zh")])),
    ...all.flatMap(({ field }) => (field === undefined || field === "" ? [] : [fieldName(field, "zh")])),
  ];
  expect([...new Set(names)].filter((name) => !/\p{Script=Han}/u.test(name))).toEqual([]);
});
