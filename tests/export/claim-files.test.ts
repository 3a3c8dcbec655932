import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, test, vi } from "vitest";
import { GET } from "../../app/files/[locale]/[...path]/route";
import { loadTablesOnce } from "../../lib/ingest/load";

vi.stubEnv("TENFOLD_DATA", join(import.meta.dirname, "../../data"));
const { catalogue } = loadTablesOnce(join(import.meta.dirname, "../../data"));

function get(address: string): Promise<Response> {
  const url = new URL(address, "http://localhost");
  const [first = "", ...rest] = url.pathname.slice(1).split("/");
  const [locale, path] = first === "zh" ? ["zh", rest] : ["en", [first, ...rest]];
  return GET(new Request(url), { params: Promise.resolve({ locale, path }) });
}

describe.each(["/claims", "/zh/claims", "/claims/article-05-dataset-116", "/article", "/zh/article"])("%s", (page) => {
  test.each([
    ["svg", "image/svg+xml; charset=utf-8"],
    ["csv", "text/csv; charset=utf-8; header=present"],
    ["json", "application/json; charset=utf-8"],
    ["md", "text/markdown; charset=utf-8"],
  ])("is a file with the ending %s", async (format, mediaType) => {
    const response = await get(`${page}.${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(mediaType);
    expect(response.headers.get("link")).toBe(`<${page}>; rel="canonical"`);
    expect(await response.text()).not.toMatch(/undefined|NaN/);
  });
});

test("the ledger as CSV has a row for each claim, in its order", async () => {
  const { data } = Papa.parse<Record<string, string>>(await (await get("/claims.csv")).text(), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.map((row) => row.id)).toEqual(catalogue.claims.map(({ id }) => id));
  expect(data.find(({ id }) => id === "article-05-dataset-116")).toMatchObject({
    verdict: "misattributed",
    claimed_low: "115.5",
    repair: "As a ratio of parameters the number holds: 113–121×.",
  });
});

test("a filtered ledger as JSON has what it was asked for, and its totals", async () => {
  const { view, claims, totals, dataHash } = await (
    await get("/claims.json?verdict=contradicted&model=agent57")
  ).json();
  expect(view).toEqual({ verdict: "contradicted", model: "agent57" });
  expect(claims.length).toBeGreaterThan(0);
  for (const claim of claims) expect(claim.verdict).toBe("contradicted");
  expect(totals.contradicted).toBe(claims.length);
  expect(dataHash).toBe(catalogue.hash);
});

test.each(["csv", "json", "md"])("a searched ledger as .%s has what the search finds", async (format) => {
  const response = await get(`/claims.${format}?q=agent57%20games`);
  const found = await response.text();
  expect(response.headers.get("link")).toBe('</claims?q=agent57%20games>; rel="canonical"');
  expect(found).toContain("agent57");
  expect(found).not.toContain("BlenderBot");
});

test.each([
  ["/claims.md?q=nobody", "No claim has “nobody” in its words, systems or source."],
  ["/zh/claims.md?field=nlp&q=nobody", "没有哪条论断的文字、系统或出处含有“nobody”。"],
  ["/claims.md?kind=value&verdict=misattributed&metric=structures", "No claim fits these filters."],
])("%s says that there is nothing", async (address, said) => {
  const found = await (await get(address)).text();
  expect(found).toContain(said);
  expect(found).not.toContain("| --- |");
});

test("a claim as JSON carries its working with sources and locators", async () => {
  const { claim } = await (await get("/claims/article-05-dataset-116.json")).json();
  expect(claim).toMatchObject({
    verdict: "misattributed",
    claimed: { low: 115.5 },
    repair: { change: "metric", to: ["parameters"] },
  });
  expect(claim.working[0]).toMatchObject({
    kind: "value",
    written: "570GB",
    source: "gpt-3-paper",
    locator: expect.any(String),
  });
});

test("the article as JSON has its sections with their statements and readings", async () => {
  const { sections } = await (await get("/article.json")).json();
  expect(sections).toHaveLength(11);
  expect(sections[0].statements[4]).toMatchObject({ number: 5, id: "article-05-dataset-116" });
  expect(sections[0].statements[4].readings).toHaveLength(2);
});

test.each([
  ["/claims.svg?verdict=wrong", 422],
  ["/claims.svg?model=nobody", 404],
  ["/claims/nobody.json", 404],
  ["/article.csv?verdict=supported", 422],
  ["/claims/article-09-news.svg", 404],
])("%s is refused with %i", async (address, status) => {
  const response = await get(address);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
});
