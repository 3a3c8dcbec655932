import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { GET } from "../../app/files/[locale]/[...path]/route";
import { loadTables } from "../../lib/ingest/load";

/** As the rewrites hand it over. */
function get(address: string): Promise<Response> {
  const url = new URL(address, "http://localhost");
  const [first = "", ...rest] = url.pathname.slice(1).split("/").map(decodeURIComponent);
  const [locale, path] = first === "zh" ? ["zh", rest] : ["en", [first, ...rest]];
  return GET(new Request(url), { params: Promise.resolve({ locale, path }) });
}

const { catalogue } = loadTables("data");
const pages = [
  ["/models/gpt-3", ""],
  ["/zh/models/resnet101.tv-in1k", ""],
  ["/benchmarks/coco-val", ""],
  ["/benchmarks/coco-val", "?metric=inference-time&condition=V100%2C%20batch%201"],
  ["/compare", "?models=turing-nlg~gpt-3~gpt-2"],
  ["/zh/compare", "?models=agent57~muzero&base=muzero"],
  ["/explore", "?base=turing-nlg"],
] as const;
const formats = [
  ["svg", "image/svg+xml"],
  ["png", "image/png"],
  ["pdf", "application/pdf"],
  ["csv", "text/csv"],
  ["json", "application/json"],
  ["md", "text/markdown"],
  ["tex", "application/x-tex"],
  ["txt", "text/plain"],
  ["bib", "application/x-bibtex"],
  ["zip", "application/zip"],
] as const;

describe.each(pages)("%s%s", (path, query) => {
  it.each(formats)("is a file as %s, with a name and the page it belongs to", async (format, mediaType) => {
    const response = await get(`${path}.${format}${query}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(mediaType);
    expect(response.headers.get("content-disposition")).toMatch(new RegExp(`filename="tenfold-[\\w.-]+\\.${format}"`));
    expect(response.headers.get("link")).toContain(`<${path}`);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
  });
});

describe("the table of a model", () => {
  it("holds every value of the model, and no other", async () => {
    const { rows, view } = await (await get("/models/gpt-3.json")).json();
    const own = catalogue.measurements.filter(({ model }) => model === "gpt-3");
    expect(rows).toHaveLength(own.length);
    expect(new Set(rows.map(({ model }: { model: string }) => model))).toEqual(new Set(["gpt-3"]));
    expect(view).toEqual({ model: "gpt-3" });
  });

  it("is drawn under the title of the page", async () => {
    expect(await (await get("/models/gpt-3.svg")).text()).toMatch(/GPT-3 is .* of \d+ models by parameters<\/title>/);
  });
});

describe("the table of a comparison", () => {
  it("holds each shared metric with its ratio to the baseline, then what one has alone", async () => {
    const { rows } = await (await get("/compare.json?models=turing-nlg~gpt-3")).json();
    const [base, other] = rows;
    expect([base.model, base.metric, base.ratio]).toEqual(["turing-nlg", "parameters", 1]);
    expect([other.model, other.metric, other.ratio.toFixed(1)]).toEqual(["gpt-3", "parameters", "10.3"]);
    expect(rows.at(-1)).not.toHaveProperty("ratio");
  });

  it("is the same as CSV", async () => {
    const csv = (await (await get("/compare.csv?models=turing-nlg~gpt-3")).text()).replace(/^\ufeff/, "");
    const { rows } = await (await get("/compare.json?models=turing-nlg~gpt-3")).json();
    const parsed = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
    expect(parsed.map(({ model, metric, value }) => [model, metric, Number(value)])).toEqual(
      rows.map(({ model, metric, value }: { model: string; metric: string; value: number }) => [model, metric, value]),
    );
  });
});

describe("Markdown", () => {
  it("has a title, a table with as many cells in each line, and the page and the data it comes from", async () => {
    const text = await (await get("/benchmarks/cityscapes-test.md")).text();
    const lines = text.trim().split("\n");
    expect(lines[0]).toMatch(/^# \S/);
    const table = lines.filter((line) => line.startsWith("|"));
    const cells = (line: string) => line.split(/(?<!\\)\|/).length;
    expect(table.length).toBe(2 + 7);
    expect(new Set(table.map(cells)).size).toBe(1);
    expect(table[2]).toContain("[FasterSeg, README and Table 4](<https://");
    expect(lines.at(-1)).toBe(`Tenfold · \`/benchmarks/cityscapes-test\` · sha256:${catalogue.hash.slice(0, 12)}`);
  });

  it("speaks Chinese on Chinese pages", async () => {
    expect(await (await get("/zh/compare.md?models=turing-nlg~gpt-3")).text()).toContain("| 模型 | 指标 |");
  });
});

describe("what there is no file of", () => {
  it.each([
    ["/models/gpt-33.svg", 404, "gpt-3"],
    ["/benchmarks/coco-vall.json", 404, "coco-val"],
    ["/compare.csv?models=gpt-3", 422, "two to six models"],
    ["/compare.csv?models=gpt-3~gpt-2~nobody", 404, "a model"],
    ["/compare.csv?models=gpt-3~nobody", 404, "a model"],
    ["/compare.csv?models=nobody", 422, "two to six models"],
    ["/compare.svg?models=gpt-3~gpt-2&base=bert-large", 422, "one of the compared models"],
    ["/models/gpt-3.json?metric=parameters", 422, "for files width"],
    ["/benchmarks/coco-val.json?metric=nothing", 422, "a metric measured here"],
    ["/compare.svg?models=gpt-3~cord-19", 404, "csv, json, md"],
    ["/data.svg", 404, "models/ID"],
  ])("%s answers %i and says what is allowed", async (address, status, words) => {
    const response = await get(address);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect([response.status, (await response.text()).includes(words)]).toEqual([status, true]);
  });
});
