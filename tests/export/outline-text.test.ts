import { beforeAll, describe, expect, it } from "vitest";
import { fontOutlines, readOutlineFile } from "../../lib/export/font-outlines";
import { outlineFileNames, servedOutlines } from "../../lib/export/outline-file";
import { outlineText as outline, type SignOutlines } from "../../lib/export/outline-text";
import { textWidth } from "../../lib/figure/text-width";

let outlines: SignOutlines;
let missing = "";
const outlineText = (text: string, weight: 400 | 600) => outline(text, weight, outlines);
const latin = "GPT-3 has 10.3× the parameters – ≈1.8T ± 5% … “x” −2 µs";
const chinese = "模型的参数量是悟道的倍，标题：测量。";

beforeAll(async () => {
  outlines = await fontOutlines([latin, chinese, "ЖЯ"]);
  missing = outlineText("\u{10fffd}", 400).d.slice("M0 0".length);
});

describe("outlineText", () => {
  it.each([400, 600] as const)("advances as far as the layout measured at weight %i", (weight) => {
    for (const text of [latin, chinese])
      expect(outlineText(text, weight).advance).toBeCloseTo(textWidth(text, 1000, weight), 6);
  });

  it("outlines Chinese signs of both weights, and no box in their place", () => {
    for (const sign of chinese) {
      const [regular, bold] = [outlineText(sign, 400).d, outlineText(sign, 600).d];
      expect(regular).toMatch(/^M0 0m/);
      expect(regular).not.toBe(bold);
      expect([regular, bold].some((d) => d.includes(missing))).toBe(false);
    }
  });

  it("takes letters that Geist lacks from the other font", () => {
    expect(outlineText("ЖЯ", 400).d).not.toContain(missing);
  });

  it("draws a box for a sign that no font has, and nothing for blanks and marks that join", () => {
    expect(missing).toMatch(/^m80 0v-720/);
    expect(outlineText("a b", 400).d.match(/M/g)).toHaveLength(2);
    expect(outlineText("\u200d\ufe0f\u0007", 400)).toEqual({ d: "", advance: 0 });
    expect(outlineText("\u3000\u2009", 400).d).toBe("");
  });

  it("does not kern", () => {
    const [a, v, both] = [outlineText("A", 400), outlineText("V", 400), outlineText("AV", 400)];
    expect(both.advance).toBe(a.advance + v.advance);
  });

  it("writes whole numbers only", () => {
    expect(outlineText(latin, 600).d).toMatch(/^[MmLlQqCcZzhv\d\s-]*$/);
  });
});

describe("servedOutlines", () => {
  it("gives what the fonts give, from as few files as have the signs", async () => {
    const loaded: string[] = [];
    const load = (name: string) => {
      loaded.push(name);
      return readOutlineFile(name).then((file): typeof file => JSON.parse(JSON.stringify(file)));
    };
    for (const [text, files] of [
      [latin, 1],
      ["ЖЯ", 1],
      [chinese + latin, 8],
      ["a\u{10fffd}\u200d\u3000", 3],
    ] as const) {
      loaded.length = 0;
      const served = await servedOutlines([text, "0"], load);
      const read = await fontOutlines([text, "0"]);
      for (const weight of [400, 600] as const)
        for (const sign of `${text}0`) expect(served(sign, weight), sign).toEqual(read(sign, weight));
      expect([text, loaded.length, new Set(loaded).size]).toEqual([text, files, files]);
    }
  });
});

it("opens slices that are asked for at the same time", async () => {
  const together = await Promise.all(outlineFileNames.slice(1, 12).map(readOutlineFile));
  for (const file of together) expect(Object.keys(file[400]).length).toBeGreaterThan(0);
});
