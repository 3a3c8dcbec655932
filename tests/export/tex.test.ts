import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeTex, texOf } from "../../lib/export/tex";
import type { TextBlock, TextDocument } from "../../lib/export/text-document";

const documentOf = (blocks: readonly TextBlock[], title = "Title"): TextDocument => ({
  locale: "en",
  title,
  blocks,
  pageHref: "/explore?base=gpt-3&q=50%25",
  dataHash: "b".repeat(64),
});

const table = (rows: readonly (readonly string[])[], url?: string): TextBlock => ({
  kind: "table",
  columns: [{ header: "Model" }, { header: "Value", isNumber: true }],
  rows: rows.map((cells) => cells.map((text, index) => ({ text, url: index === 0 ? url : undefined }))),
});

describe("escapeTex", () => {
  it.each([
    ["50 % & more", "50 \\% \\& more"],
    ["a_b {c} $5 #1", "a\\_b \\{c\\} \\$5 \\#1"],
    ["C:\\~^", "C:\\textbackslash{}\\textasciitilde{}\\textasciicircum{}"],
    ["10.3× ≈1.8T ±0.03", "10.3$\\times$ $\\approx$1.8T $\\pm$0.03"],
    ["≈3.14×10²³\u00a0FLOP", "$\\approx$3.14$\\times$10\\textsuperscript{23}~FLOP"],
    ["10⁻¹²", "10\\textsuperscript{$-$12}"],
    ["$−5", "\\$$-$5"],
    ["two\n lines", "two lines"],
    ["Łukasz Müller", "Łukasz Müller"],
    ["悟道 2.0", "悟道 2.0"],
    ["ह", "[U+0939]"],
  ])("writes %j as %j", (text, tex) => {
    expect(escapeTex(text)).toBe(tex);
  });

  it("leaves no sign of TeX with its meaning, and every brace and dollar with its partner", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const tex = escapeTex(text);
        const bare = tex.replace(/\\[\\{}$&#_%]/g, "");
        expect(bare).not.toMatch(/[&#%^"|<>\n]/);
        expect(bare.split("$").length % 2).toBe(1);
        expect(bare.split("{").length).toBe(bare.split("}").length);
      }),
    );
  });
});

describe("texOf", () => {
  it("is a whole document with a booktabs table", () => {
    const tex = texOf(documentOf([table([["GPT-3", "175B"]])]));
    expect(tex.split("\n").slice(0, 4)).toEqual([
      "% !TeX program = pdflatex",
      `% Tenfold · /explore?base=gpt-3&q=50%25 · sha256:${"b".repeat(12)}`,
      "% A table of its own needs: booktabs, array, hyperref, and longtable where it breaks over pages.",
      "\\documentclass[10pt]{article}",
    ]);
    expect(tex).toContain(
      [
        "\\noindent\\begin{tabular}{lr}",
        "\\toprule",
        "Model & Value \\\\",
        "\\midrule",
        "GPT-3 & 175B \\\\",
        "\\bottomrule",
        "\\end{tabular}",
      ].join("\n"),
    );
  });

  it("breaks a long table over pages, with its head on each", () => {
    const tex = texOf(documentOf([table(Array.from({ length: 60 }, (_, index) => [`m${index}`, "1"]))]));
    expect(tex).toMatch(/\\begin\{longtable\}\[l\]\{lr\}\n\\toprule\nModel & Value \\\\\n\\midrule\n\\endhead\nm0/);
    expect(tex).not.toContain("{tabular}");
  });

  it("asks for XeLaTeX and its Chinese fonts only where there is Chinese", () => {
    const chinese = texOf(documentOf([], "参数量"));
    expect(chinese).toMatch(/^% !TeX program = xelatex\n/);
    expect(chinese).toContain("{ctex}");
    expect(texOf(documentOf([], "Parameters"))).not.toContain("ctex");
  });

  it("links to a source with signs of TeX in its address, and to nothing that is no web page", () => {
    expect(texOf(documentOf([table([["A", "1"]], "https://x.org/a_b?c=1&d=%20#e~f")]))).toContain(
      "\\href{https://x.org/a\\_b?c=1\\&d=\\%20\\#e\\~f}{A}",
    );
    expect(texOf(documentOf([table([["A", "1"]], "javascript:alert(1)")]))).not.toContain("javascript");
  });

  it("sets numbers to the right under a long head, and what stands out in bold", () => {
    const columns = [{ header: "Metric" }, { header: "A model with quite a long name (2020)", isNumber: true }];
    const tex = texOf(
      documentOf([{ kind: "table", columns, rows: [[{ text: "AP" }, { text: "5%", isStrong: true }]] }]),
    );
    expect(tex).toMatch(/\{tabular\}\{l>\{\\raggedleft/);
    expect(tex).toContain("AP & \\textbf{5\\%} \\\\");
  });

  it("never lets a cell be read as an option of the line break before it", () => {
    expect(texOf(documentOf([table([["[5pt]", "*"]])]))).toContain("{}[5pt] & {}*");
  });
});
