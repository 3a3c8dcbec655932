import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainMarkup } from "../../lib/ingest/cells/plain-markup";
import { type CountedFile, expectCounted } from "./counted-files";

describe("what a page or a paper shows of a cell", () => {
  test.each([
    ["[bge-m3](https://huggingface.co/BAAI/bge-m3)", "bge-m3"],
    ["[config](./configs/a.py) \\| [log](a.json)", "config \\| log"],
    [
      '<a target="_blank" href="https://x.org/a">meta-llama/Llama-2-7b</a> <a href="#">📑</a>',
      "meta-llama/Llama-2-7b 📑",
    ],
    ["ARC <br> (25-shot)", "ARC (25-shot)"],
    ["<b>88.1</b><sup>2</sup>", "88.1[2]"],
    ["88.1<sup>†</sup>", "88.1†"],
    ["88.1<sup>1, 2</sup>", "88.1[1],[2]"],
    ["<b>C</b><sup>3</sup>", "C3"],
    ["U<sup>2</sup>Net", "U2Net"],
    ["PaLM<sup>3</sup>", "PaLM[3]"],
    ["1.5×10<sup>23</sup>", "1.5×10^23"],
    ["224<sup>2</sup> px", "224^2 px"],
    ["175 M<sup>2</sup>", "175 M[2]"],
    ["A<sup>*</sup>", "A*"],
    ["A &amp; B<br/>", "A & B"],
    ["LPIPS (&darr;)", "LPIPS (↓)"],
    ["FID &#8595; &#x2193;&#0;", "FID ↓ ↓&#0;"],
    ["&mu; of <ins>96.7</ins>, <mark>&Sigma;</mark>", "μ of 96.7, Σ"],
    ["2023/03<!--13-->", "2023/03"],
    ["<!-- open --> 88.1", "88.1"],
    ["<!-- nothing -->", ""],
    ["\\textbf{97.32} $\\pm$ 0.10", "97.32 ± 0.10"],
    ["$97.3_{\\pm 0.1}$", "97.3±0.1"],
    ["$74.3^{\\dagger}$", "74.3†"],
    ["\\textbf{\\underline{80.1}}", "80.1"],
    ["SimCLR~\\cite{chen2020}", "SimCLR"],
    ["\\textcolor{red}{91.0\\%} \\\\", "91.0%"],
    ["Acc. (\\%) $\\uparrow$", "Acc. (%) ↑"],
    ["$2.50", "$2.50"],
    ["a < b and c > d", "a < b and c > d"],
    ["<script>alert(1)</script>", "<script>alert(1)</script>"],
    ["C:\\models\\x", "C:\\models\\x"],
    ["gpt-3 [1]", "gpt-3 [1]"],
    ["f(x)[0](y", "f(x)[0](y"],
  ])("%s", (cell, plain) => {
    expect(plainMarkup(cell)).toBe(plain);
  });

  test("is never nothing where the cell holds something", () => {
    const part = fc.constantFrom(
      "\\",
      "textbf",
      "{",
      "}",
      "<",
      "sup",
      ">",
      "/",
      "[",
      "](",
      ")",
      "a",
      "1",
      "$",
      " ",
      "~",
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join("")),
        (cell) => {
          expect(plainMarkup(cell).trim() === "").toBe(cell.trim() === "");
        },
      ),
    );
  });
});

const files: readonly CountedFile[] = [
  {
    label: "a table of a paper",
    file: "table.csv",
    text: "Method,Params,\\textbf{CIFAR-10}\n\\textbf{Ours},25.6M,\\textbf{97.32} $\\pm$ 0.10\nBYOL\\cite{grill},24M,$91.3^{\\dagger}$\n",
    rows: 2,
    values: [
      ["Ours", "parameters", 25_600_000],
      ["Ours", "cifar-10", 97.32],
      ["BYOL", "parameters", 24_000_000],
      ["BYOL", "cifar-10", 91.3],
    ],
  },
  {
    label: "names that are links",
    file: "board.csv",
    text: 'Model,STS\n[bge-m3](https://x.org/bge),74.12\n"<a href=""https://x.org/e5"">e5</a>",79.4\n',
    rows: 2,
    values: [
      ["bge-m3", "sts", 74.12],
      ["e5", "sts", 79.4],
    ],
  },
];

describe("cells with markup", () => {
  test.each(files)("$label", expectCounted);
});
