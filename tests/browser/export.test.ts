import { readFileSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import Papa from "papaparse";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { openExplore, origin, withBrowser } from "./browser";

withBrowser();

const query = "?base=turing-nlg&models=gpt-3~turing-nlg~gpt-2";

async function download(format: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const page = await openExplore(query, { acceptDownloads: true });
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("dialog").getByText(format, { exact: true }).click();
  const waiting = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("link", { name: "Download" }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe("the Export dialog gives", () => {
  it("an SVG that parses and has no live text", async () => {
    const { name, bytes } = await download("SVG");
    expect(name).toMatch(/^tenfold-parameters.*turing-nlg.*\.svg$/);
    const svg = new DOMParser().parseFromString(bytes.toString("utf8"), "image/svg+xml");
    expect(svg.documentElement?.tagName).toBe("svg");
    expect(svg.getElementsByTagName("text").length).toBe(0);
  });

  it("a PNG that decodes at the chosen size", async () => {
    const { bytes } = await download("PNG");
    expect(PNG.sync.read(bytes).width).toBe(1920);
  });

  it("a CSV whose rows are those of the view", async () => {
    const { bytes } = await download("CSV");
    const { data, errors } = Papa.parse<Record<string, string>>(bytes.toString("utf8").replace(/^\ufeff/, ""), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map((row) => row.model)).toEqual(["gpt-3", "turing-nlg", "gpt-2"]);
    expect(Number(data[0]?.ratio)).toBeCloseTo(175 / 17, 10);
  });

  it("a JSON with the view and its rows", async () => {
    const { bytes } = await download("JSON");
    const file = JSON.parse(bytes.toString("utf8"));
    expect(file.view).toMatchObject({ base: "turing-nlg" });
    expect(file.rows).toHaveLength(3);
    expect(file.dataHash).toMatch(/^[0-9a-f]{64}$/);
  });
});

it.each([
  [1280, 900],
  [390, 844],
])("the size of a file stands beside its preview, not over it, at %i × %i", async (width, height) => {
  const page = await openExplore(query, { viewport: { width, height } });
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const preview = page.getByRole("dialog").getByRole("region");
  const picture = await preview.getByRole("img").boundingBox();
  const size = await preview.getByText(/^\d+\skB$/).boundingBox();
  if (picture === null || size === null) throw new Error("nothing is shown");
  expect(size.y).toBeGreaterThanOrEqual(picture.y + picture.height - 0.5);
});

describe("the Export dialog also gives", () => {
  it.each([
    ["PDF", "%PDF-"],
    ["MD", "# "],
    ["TEX", "% !TeX program"],
    ["ZIP", "PK"],
  ])("the view as %s", async (format, start) => {
    const { name, bytes } = await download(format);
    expect(name.endsWith(`.${format.toLowerCase()}`)).toBe(true);
    expect(bytes.toString("latin1").startsWith(start)).toBe(true);
  });

  it("the contents of the ZIP, and a citation with the whole address", async () => {
    const page = await openExplore(query);
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("ZIP", { exact: true }).click();
    await dialog.getByRole("rowheader", { name: "citation.bib" }).waitFor();
    await dialog.getByText("Cite", { exact: true }).click();
    const citation = dialog.getByRole("textbox", { name: "Citation" });
    await expect.poll(() => citation.inputValue()).toContain(`${origin}/explore?`);
    await dialog.getByText("BibTeX", { exact: true }).click();
    await expect.poll(() => citation.inputValue()).toContain("@misc{gpt-3-");
  });
});

describe("a file that cannot be made", () => {
  it.each([
    ["/explore.svg?width=1e9", 422, "width"],
    ["/explore.png?zoom=900", 422, "zoom"],
    ["/explore.csv?chart=pie", 422, "chart"],
    ["/explore.json?metric=nope", 404, "metric"],
    ["/explore.json?base=nobody", 404, "base"],
  ])("%s answers %i and names the parameter", async (path, status, parameter) => {
    const response = await fetch(origin + path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    const problem = await response.json();
    expect(problem.errors[0].parameter).toBe(parameter);
    expect(problem.errors[0].allowed).not.toBe("");
  });

  it.each([
    "/explore.xyz",
    "/..%2f..%2fetc/passwd",
    "/files/en/..%2f..%2fpackage.json",
    "/%00",
    "/explore.svg/..%2f..%2f..%2fetc%2fpasswd",
    "/models/nobody.svg",
  ])("%s is not found, and the server stays up", async (path) => {
    const response = await fetch(origin + path);
    expect([400, 404]).toContain(response.status);
    expect((await fetch(`${origin}/explore.json`)).status).toBe(200);
  });

  it("the same view gives the same bytes, and 304 to who has them", async () => {
    const [first, second] = await Promise.all([
      fetch(`${origin}/explore.svg${query}`),
      fetch(`${origin}/explore.svg${query}`),
    ]);
    expect(await first.text()).toBe(await second.text());
    const known = await fetch(`${origin}/explore.svg${query}`, {
      headers: { "If-None-Match": first.headers.get("etag") ?? "" },
    });
    expect(known.status).toBe(304);
  });
});
