import { describe, expect, it } from "vitest";
import { parseView, serializeView } from "../../lib/query/view-codec";
import { catalogueOf } from "./catalogue-of";

const catalogue = catalogueOf({
  models: [
    { id: "gpt-3", name: "GPT-3" },
    { id: "t5", name: "T5" },
  ],
  measurements: [{ model: "gpt-3", value: "175B" }],
});
const parse = (notes: string) => parseView(new URLSearchParams({ notes }), catalogue);

describe("notes in an address", () => {
  it("are at a model or at a value", () => {
    const { view, problems } = parse("gpt-3:100× GPT-2~=1e12:a trillion: no model of 2020");
    expect(problems).toEqual([]);
    expect(view.notes).toEqual([
      { kind: "mark", model: "gpt-3", text: "100× GPT-2" },
      { kind: "value", value: 1e12, text: "a trillion: no model of 2020" },
    ]);
    expect(serializeView(view)).toBe(
      "notes=gpt-3%3A100%C3%97%20GPT-2~%3D1000000000000%3Aa%20trillion%3A%20no%20model%20of%202020",
    );
  });

  it("may hold the signs that join and escape", () => {
    const { view } = parse("gpt-3:~100 %".replace("~", "%7E").replace(" %", " %25"));
    expect(view.notes).toEqual([{ kind: "mark", model: "gpt-3", text: "~100 %" }]);
    expect(parseView(new URLSearchParams(serializeView(view)), catalogue).view).toEqual(view);
  });

  it.each([
    ["gpt-4:text", "unknown-id", "a model"],
    ["gpt-3:", "invalid", "gpt-3:text"],
    ["gpt-3", "invalid", "gpt-3:text"],
    ["gpt-3: padded", "invalid", "on one line"],
    ["gpt-3:two\nlines", "invalid", "on one line"],
    [`gpt-3:${"x".repeat(141)}`, "invalid", "1 to 140 characters"],
    ["=:text", "invalid", "=1e12:text"],
    ["=1e999:text", "invalid", "=1e12:text"],
  ])("are reported where they cannot be used: %j", (notes, kind, allowed) => {
    const { view, problems } = parse(`t5:kept~${notes}`);
    expect(view.notes).toEqual([{ kind: "mark", model: "t5", text: "kept" }]);
    expect(problems).toMatchObject([{ parameter: "notes", kind, allowed: expect.stringContaining(allowed) }]);
  });

  it("are at most twelve", () => {
    const { view, problems } = parse(Array.from({ length: 14 }, (_, index) => `t5:note ${index}`).join("~"));
    expect(view.notes).toHaveLength(12);
    expect(problems.map(({ allowed }) => allowed)).toEqual(["at most 12 notes", "at most 12 notes"]);
  });
});
