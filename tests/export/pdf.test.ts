import PDFParser, { type Output } from "pdf2json";
import { describe, expect, it } from "vitest";
import { renderPdf } from "../../lib/export/pdf";
import type { SvgOptions } from "../../lib/export/svg";
import { evidenceOfView, planOf } from "./sample";

const options: SvgOptions = {
  theme: "light",
  transparent: false,
  ownHref: "/explore.pdf?base=turing-nlg",
  evidence: evidenceOfView("base=turing-nlg"),
};

function read(bytes: Uint8Array): Promise<{ readonly output: Output; readonly words: string }> {
  return new Promise((resolve, reject) => {
    const parser = new PDFParser(null, true);
    parser.on("pdfParser_dataReady", (output) =>
      resolve({ output, words: parser.getRawTextContent().replace(/-+Page \(\d+\) Break-+/g, "") }),
    );
    parser.on("pdfParser_dataError", reject);
    parser.parseBuffer(Buffer.from(bytes));
  });
}

const legend = (entries: readonly { readonly label: string }[]): number =>
  entries.reduce((sum, { label }) => sum + label.replace(/\s/g, "").length, 0);

const occurrences = (text: string, part: string): number => text.split(part).length - 1;

describe("renderPdf", () => {
  it("is one page of the size of the figure", async () => {
    const plan = planOf("base=turing-nlg", "en", 640);
    const bytes = await renderPdf(plan, options);
    expect((await read(bytes)).output.Pages).toHaveLength(1);
    const points = (px: number): number => px * 0.75;
    expect(Buffer.from(bytes).toString("latin1")).toContain(
      `/MediaBox [0 0 ${points(plan.width)} ${points(plan.height)}]`,
    );
  });

  it.each(["en", "zh"] as const)("holds each word once, as text, in %s", async (locale) => {
    const plan = planOf("base=turing-nlg", locale);
    const { words } = await read(await renderPdf(plan, options));
    const bare = (text: string): string => text.replace(/\s/g, "");
    for (const { text } of plan.texts) {
      expect(occurrences(bare(words), bare(text))).toBeGreaterThanOrEqual(1);
    }
    expect(bare(words)).toHaveLength(bare(plan.texts.map(({ text }) => text).join("")).length + legend(plan.legend));
  });

  it("says what it shows and where that is", async () => {
    const plan = planOf("base=turing-nlg");
    const { output } = await read(await renderPdf(plan, options));
    expect(output.Meta).toMatchObject({
      Title: plan.title,
      Subject: plan.summary,
      Keywords: `${options.ownHref} sha256:${options.evidence.dataHash}`,
    });
  });

  it("is vectors with its fonts inside", async () => {
    const text = Buffer.from(await renderPdf(planOf("base=turing-nlg", "zh"), options)).toString("latin1");
    expect(text).toMatch(/^%PDF-1\.7\n/);
    expect(occurrences(text, "/FontFile")).toBeGreaterThan(1);
    expect(text.includes("/Subtype /Image")).toBe(false);
  });

  it("gives the same bytes for the same view, and others in the dark", async () => {
    const plan = planOf("base=turing-nlg", "zh");
    const [first, second, dark] = await Promise.all([
      renderPdf(plan, options),
      renderPdf(plan, options),
      renderPdf(plan, { ...options, theme: "dark" }),
    ]);
    expect(Buffer.from(first).equals(second)).toBe(true);
    expect(Buffer.from(first).equals(dark)).toBe(false);
  });
});
