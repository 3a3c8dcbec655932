import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type Citation, citationBib, citationText, sourcesCsv } from "../../lib/export/citation";
import { parsePageAddress } from "../../lib/export/file-address";
import { fileFormats } from "../../lib/export/file-formats";
import { makeFile } from "../../lib/export/make-file";
import { pageEvidence } from "../../lib/export/page-evidence";
import { readEvidence } from "../../lib/export/read-evidence";
import { loadTables } from "../../lib/ingest/load";
import { catalogueOf } from "../query/catalogue-of";
import { evidenceOfView, pageOf, sample } from "./sample";

const citation: Citation = {
  title: "GPT-3 has 10.3× the parameters of Turing-NLG",
  evidence: evidenceOfView("base=turing-nlg"),
  catalogue: sample,
  locale: "en",
};
const version = `sha256:${citation.evidence.dataHash.slice(0, 12)}`;

describe("citationText", () => {
  it("names the page, the data and each source with its place, a line each", () => {
    const lines = citationText(citation).trim().split("\n");
    expect(lines[0]).toBe(
      `Tenfold. “GPT-3 has 10.3× the parameters of Turing-NLG.” /explore?base=turing-nlg. Data ${version}.`,
    );
    expect(lines).toContain("- Language Models are Few-Shot Learners. https://arxiv.org/abs/2005.14165 (Table 2.1)");
    expect(lines.slice(3)).toHaveLength(2);
  });

  it("is Chinese where the page is", () => {
    expect(citationText({ ...citation, title: "标题", locale: "zh" })).toMatch(/^Tenfold。《标题》。.*。\n\n出处\n- /);
  });

  it.each([
    ["en", "A has 2× the parameters of B.", "“A has 2× the parameters of B.” "],
    ["zh", "A 的参数量是 B 的 2 倍。", "《A 的参数量是 B 的 2 倍》。/"],
  ] as const)("ends a title that is a sentence once: %s", (locale, title, quoted) => {
    expect(citationText({ ...citation, title, locale })).toContain(quoted);
  });

  it("does not list every row of a source", () => {
    const many = catalogueOf({
      models: ["a", "b", "c", "d", "e"].map((id) => ({ id, name: id })),
      measurements: ["a", "b", "c", "d", "e"].map((model) => ({ model, value: "1B", locator: `row ${model}` })),
    });
    const evidence = pageEvidence(pageOf("", many), "picture", many);
    expect(citationText({ ...citation, evidence, catalogue: many })).toContain("(row a; row b; row c; 2 more)");
  });
});

describe("citationBib", () => {
  const bib = citationBib(citation);

  it("has an entry for the page and one for each source, with balanced braces", () => {
    expect(bib.match(/^@misc\{[\w.-]+,$/gm)).toEqual([
      `@misc{tenfold-${citation.evidence.dataHash.slice(0, 12)},`,
      ...citation.evidence.sources.map(({ id }) => `@misc{${id},`),
    ]);
    expect(bib.split("{").length).toBe(bib.split("}").length);
    expect(bib).toContain("  title = {{GPT-3 has 10.3$\\times$ the parameters of Turing-NLG}},");
    expect(bib).toContain("  url = {https://arxiv.org/abs/2005.14165},");
  });
});

describe("sourcesCsv", () => {
  it("has a row for each source", () => {
    const { data } = Papa.parse<Record<string, string>>(sourcesCsv(citation).replace(/^\ufeff/, ""), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ id }) => id)).toEqual(citation.evidence.sources.map(({ id }) => id));
    expect(data.find(({ id }) => id === "gpt-3-paper")).toMatchObject({ locators: "Table 2.1" });
  });
});

describe("the ZIP of a page", () => {
  const { catalogue } = loadTables("data");
  const zipOf = async (href: string) => {
    const address = parsePageAddress(href, fileFormats);
    const made = address && (await makeFile(catalogue, address, "zip"));
    if (made?.kind !== "file") throw new Error(JSON.stringify(made));
    return made.bytes;
  };

  it("holds the figure, the data, the sources and the citation, and each file its evidence", async () => {
    const files = unzipSync(await zipOf("/explore?base=turing-nlg&width=640"));
    expect(Object.keys(files)).toEqual([
      "figure.svg",
      "figure.png",
      "figure.pdf",
      "data.csv",
      "data.json",
      "sources.csv",
      "citation.txt",
      "citation.bib",
    ]);
    for (const [name, bytes] of Object.entries(files).slice(0, 5))
      expect(readEvidence(bytes), name).toMatchObject({ evidence: { page: "/explore?base=turing-nlg" } });
    expect(strFromU8(files["figure.svg"] ?? new Uint8Array())).toContain('width="640"');
  });

  it("is the same bytes each time", async () => {
    const [first, second] = [await zipOf("/zh/models/gpt-3"), await zipOf("/zh/models/gpt-3")];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });
});

describe("a citation of a page whose table says more than its picture", () => {
  it("names the sources of both", async () => {
    const { catalogue } = loadTables("data");
    const address = parsePageAddress("/compare?models=efficientdet-d7~amoebanet-nas-fpn-aa-1536", fileFormats);
    const made = address && (await makeFile(catalogue, address, "txt"));
    const text = made?.kind === "file" ? new TextDecoder().decode(made.bytes) : "";
    for (const url of ["arxiv.org/abs/1911.09070v7", "github.com/google/automl/tree/master/efficientdet"])
      expect(text).toContain(url);
  });
});

describe("a citation of a server", () => {
  const served = { ...citation, origin: "https://tenfold.example" };

  it("holds the whole address of the page", () => {
    expect(citationText(served)).toContain(" https://tenfold.example/explore?base=turing-nlg. Data");
    expect(citationBib(served)).toContain("  url = {https://tenfold.example/explore?base=turing-nlg},");
    expect(citationBib(citation)).toContain("  howpublished = {/explore?base=turing-nlg},");
  });
});
