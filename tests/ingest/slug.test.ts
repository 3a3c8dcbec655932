import { expect, it } from "vitest";
import { idMaker, slugOf } from "../../lib/ingest/slug";

it.each([
  ["GPT-3 175B", "gpt-3-175b"],
  ["Qwen2.5_VL", "qwen2.5-vl"],
  ["C++ & C#", "c-plus-plus-and-c-sharp"],
  ["  Résumé (v2)! ", "resume-v2"],
])("the id of %j is read in it", (name, id) => expect(slugOf(name)).toBe(id));

it("letters that an id cannot hold are stood for by their hash, FNV-1a", () => {
  expect(slugOf("模型")).toBe("c7a28aea");
  expect(slugOf("GPT 模型")).toMatch(/^gpt-[0-9a-f]{8}$/);
  expect(slugOf("GPT 模型")).not.toBe(slugOf("GPT 模块"));
});

it("names that differ never share an id", () => {
  const idOf = idMaker();
  expect(["a b", "a_b", "a-b", "a b"].map((name) => idOf(name))).toEqual(["a-b", "a-b-2", "a-b-3", "a-b"]);
});
