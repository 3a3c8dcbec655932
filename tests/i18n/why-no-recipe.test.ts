import { describe, expect, test } from "vitest";
import { noRecipe } from "../../lib/i18n/why-no-recipe";
import { type Mapping, readRecipe } from "../../lib/ingest/mapping";

const sound: Mapping = {
  version: 1,
  adapter: "generic",
  shape: "wide",
  columns: [{ header: "model", role: "model" }],
  source: { title: "ours", kind: "dataset" },
  field: "vision",
  kind: "model",
  reportedBy: "first-party",
};
const column = (part: object) => ({ columns: [{ header: "a", role: "note", ...part }] });

describe("a recipe that is none says where and what would be accepted", () => {
  test.each<readonly [label: string, part: object | string, en: string, zh: string]>([
    ["no JSON", "nope", "this is not JSON", "这不是 JSON"],
    ["a list", "[]", "the recipe: expected an object with fields", "读取方案 处应为含有字段的对象"],
    ["another version", { version: 2 }, "version: expected 1", "version 处应为 1"],
    [
      "no shape",
      { shape: "round" },
      "shape: expected one of long, wide, matrix",
      "shape 处应为 long、wide、matrix 之一",
    ],
    ["a number as a name", column({ header: 1 }), "columns.0.header: expected a text", "columns.0.header 处应为文本"],
    ["an empty name", column({ benchmark: "" }), "columns.0.benchmark: expected a text", "处应为文本"],
    ["a text as a power", column({ power: "6" }), "columns.0.power: expected a number", "处应为数字"],
    ["too large a power", column({ power: 99 }), "columns.0.power: expected a value as Tenfold", "由 Tenfold 保存的值"],
    ["a field that is unknown", column({ colour: "red" }), "columns.0: expected no field colour", "没有字段 colour"],
    ["columns that are no list", { columns: {} }, "columns: expected a list", "columns 处应为列表"],
    ["no slug", { field: "My field" }, "field: expected a slug such as box-ap", "field 处应为标识符"],
    [
      "no address",
      { source: { ...sound.source, url: "x" } },
      "source.url: expected an address",
      "source.url 处应为以 https",
    ],
  ])("%s", (_, part, en, zh) => {
    const text = typeof part === "string" ? part : JSON.stringify({ ...sound, ...part });
    const read = readRecipe(text);
    if (read.kind !== "invalid") throw new Error("it is one");
    expect(noRecipe(read.why, "en")).toContain(en);
    expect(noRecipe(read.why, "zh")).toContain(zh);
  });
  test("a sound one is read", () => {
    expect(readRecipe(JSON.stringify(sound))).toEqual({ kind: "mapping", mapping: sound });
  });
});
