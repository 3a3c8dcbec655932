import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openPage, origin, withBrowser } from "./browser";

withBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const csv =
  "model,params (M),latency_ms,developer,released\nGPT3,175B,12.5,OpenAI,2020-05\nNova,1.5,lots,Ours,2021\n,3,4,,\n";
const fileOf = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

const openImport = (locale = "") => openPage(`${locale}/import`);

describe("a file that is picked", () => {
  it("is counted, reported and understood", async () => {
    const page = await openImport();
    await page.setInputFiles("input[type=file]", fileOf("ours.csv", csv));
    await page.getByText("2 models, 3 values").waitFor();
    expect(await page.getByText("2 rows kept, 1 left out").count()).toBe(1);
    expect(await page.getByText("line 3, latency_ms").count()).toBe(1);
    expect(await page.getByLabel("Meaning: params (M)").inputValue()).toBe("measurement");
    await page.evaluate(axe);
    const violations = await page.evaluate(
      "axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')))",
    );
    expect(violations).toEqual([]);
  });

  it("takes another meaning from the keyboard, and the next file with this header takes it too", async () => {
    const page = await openImport();
    await page.setInputFiles("input[type=file]", fileOf("ours.csv", csv));
    await page.getByLabel("Meaning: latency_ms").selectOption("ignore");
    await page.getByText("2 models, 2 values").waitFor();
    expect(await page.getByLabel("Meaning: latency_ms").inputValue()).toBe("ignore");
    await page.reload();
    await page.setInputFiles("input[type=file]", fileOf("more.csv", csv));
    await page.getByText("2 models, 2 values").waitFor();
    await page.setInputFiles("input[type=file]", fileOf("other.csv", "model,score\nOther,1\n"));
    await page.getByText("3 models, 3 values").waitFor();
  });

  it("that names no model is of the one it is called after, until another is named", async () => {
    const page = await openImport();
    await page.setInputFiles("input[type=file]", fileOf("bert.csv", "benchmark,score\nMNLI,84.6\nQQP,71.2\n"));
    const field = page.getByLabel("Model of all rows");
    await page.getByText("guessed: no column names a model").waitFor();
    expect(await field.inputValue()).toBe("bert");
    await field.fill("BERT base");
    await field.press("Enter");
    await page.getByText("as you say").waitFor();
    expect(await field.inputValue()).toBe("BERT base");
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.getByText("1 model, 2 values").waitFor();
    await field.fill("");
    await field.press("Enter");
    await page.getByText("guessed: no column names a model").waitFor();
    expect(await field.inputValue()).toBe("bert");
  });

  it("takes another meaning from a column that is dragged onto it, however quickly", async () => {
    const page = await openImport();
    await page.setInputFiles("input[type=file]", fileOf("ours.csv", csv));
    const handle = page.locator("[draggable=true]", { hasText: "latency_ms" });
    await handle.dragTo(page.locator("li", { hasText: /^Not read$/ }));
    await page.getByText("2 models, 2 values").waitFor();
  });

  it("opens on the metric that most models have, which a reset leads back to", async () => {
    const page = await openImport();
    const text = "model,params (M),accuracy (%)\nA,10,80.5\nB,,81.5\nC,30,82.5\n";
    await page.setInputFiles("input[type=file]", fileOf("scores.csv", text));
    await page.getByRole("button", { name: "Explore alone" }).click();
    await page.waitForURL(/\/import\/scores\?metric=accuracy$/);
    const metric = page.getByLabel("Metric", { exact: true });
    await metric.selectOption("parameters");
    await page.waitForURL(/\?metric=parameters$/);
    await page.reload();
    await page.waitForSelector('[aria-busy="false"]');
    expect(await metric.inputValue()).toBe("parameters");
    await page.getByRole("button", { name: "Reset" }).click();
    await page.waitForURL(/\?metric=accuracy$/);
    expect(await page.getByRole("button", { name: "Reset" }).isDisabled()).toBe(true);
    await page.goto(`${origin}/import/scores?chart=dots`);
    await page.waitForURL(/\?metric=accuracy&chart=dots$/);
    await page.goto(`${origin}/import/scores/beside`);
    await page.waitForURL(/\/beside\?metric=accuracy/);
  });

  it("becomes a view that stays after a reload, alone and beside the catalogue", async () => {
    const page = await openImport();
    await page.setInputFiles("input[type=file]", fileOf("ours.csv", csv));
    await page.getByText("GPT3 is GPT-3 of the catalogue").waitFor();
    await page.getByRole("button", { name: "Explore alone" }).click();
    await page.getByText("Your data: ours", { exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/import/ours");
    await page.getByRole("heading", { level: 1, name: /GPT3/ }).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: /GPT3/ }).waitFor();
    expect(await page.getByText("A link to this view does not carry it").count()).toBe(1);
    await page.getByText("Show it beside the catalogue").click();
    await page.waitForURL("**/import/ours/beside**");
    await page.waitForSelector('[aria-busy="false"]');
    await page.getByRole("button", { name: "Export" }).click();
    const { pathname, search } = new URL(page.url());
    for (const [format, start] of [
      ["CSV", /^(?=[\s\S]*gpt3,)(?=[\s\S]*nova,)[\s\S]*turing-nlg,/],
      ["SVG", /<svg/],
      ["PNG", /^.PNG/],
      ["JSON", /"model": "nova"/],
      ["MD", /^# .*\n\n\| Model \|/],
      ["TEX", /^% !TeX program = [\s\S]*\\toprule/],
    ] as const) {
      const waiting = page.waitForEvent("download");
      await page.getByRole("dialog").getByRole("button", { name: format, exact: true }).click();
      const text = readFileSync(await (await waiting).path(), "utf8");
      expect(text).toMatch(start);
      expect(text).toContain("The data is only in the browser that made this file. The address does not carry it.");
      expect(text.replaceAll("&amp;", "&")).toContain(`${pathname}${search}`);
      expect(text).not.toContain("/explore");
    }
  });
});

it("sets models side by side in its own view, and leads to no page that does not know them", async () => {
  const page = await openImport();
  await page.setInputFiles("input[type=file]", fileOf("ours.csv", "model,errors\nA,10\nB,40\n"));
  await page.getByRole("button", { name: "Explore alone" }).click();
  await page.waitForURL(/metric=errors$/);
  await page.goto(`${page.url()}&models=a~b&base=a`);
  await page.getByRole("heading", { level: 1, name: "B has 4× the errors of A" }).waitFor();
  await page.locator("td", { hasText: "4×" }).waitFor();
  const hrefs = await page.locator("main a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(hrefs.filter((href) => href?.includes("/compare"))).toEqual([]);
});

it("leads from the values in view to those of models that were measured under another condition", async () => {
  const page = await openImport();
  const text = "model,condition,accuracy\nA,diff,60.5\nB,diff,61.5\nC,whole,62.5\n";
  await page.setInputFiles("input[type=file]", fileOf("ours.csv", text));
  await page.getByRole("button", { name: "Explore alone" }).click();
  await page.getByText("1 model has values under other conditions only.").waitFor();
  await page.getByRole("button", { name: "whole (1)" }).click();
  await page.waitForURL(/condition=whole/);
  await page.getByRole("heading", { level: 1, name: "C: accuracy 62.5%" }).waitFor();
  await page.getByText("2 models have values under other conditions only.").waitFor();
});

it("long and Chinese names of others have room and a font on an English page", async () => {
  const page = await openImport();
  const text = `model,organization,accuracy\n通义千问,${"An organization that has quite a long name ".repeat(4)},0.5\nB,Us,0.6\n`;
  await page.setInputFiles("input[type=file]", fileOf("names.csv", text));
  const hasFont = () =>
    page.evaluate(() =>
      [...document.fonts].some(({ family, status }) => family.includes("Noto Sans SC") && status === "loaded"),
    );
  await expect.poll(hasFont).toBe(true);
  await page.getByRole("button", { name: "Explore alone" }).click();
  await page.waitForSelector('[aria-busy="false"]');
  await page.reload();
  await page.waitForSelector('[aria-busy="false"]');
  await expect.poll(hasFont).toBe(true);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
});

it("pasted cells and an address of this site are read; other hosts are not asked", async () => {
  const page = await openImport();
  await page.getByText("Paste a table").click();
  await page.getByLabel(/Cells copied/).fill("model\tscore\nA\t1\nB\t2\n");
  await page.getByRole("button", { name: "Read the text" }).click();
  await page.getByText("2 models, 2 values").waitFor();
  await page.locator("summary", { hasText: "Address on this site" }).click();
  const address = page.getByRole("textbox", { name: "Address on this site" });
  await address.fill("https://example.org/a.csv");
  await page.getByRole("button", { name: "Read the address" }).click();
  await page.getByText("Only addresses of this host are read").waitFor();
  await address.fill(`${origin}/explore.csv?metric=parameters`);
  await page.getByRole("button", { name: "Read the address" }).click();
  await page.getByRole("button", { name: "Remove explore.csv" }).waitFor();
});

it("a bad file is said to be one, and what was read before stays", async () => {
  const page = await openImport();
  await page.setInputFiles("input[type=file]", fileOf("ours.csv", csv));
  await page.getByText("2 models, 3 values").waitFor();
  const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251));
  await page.setInputFiles("input[type=file]", { name: "x.bin", mimeType: "application/octet-stream", buffer: bytes });
  await page.getByText("File not readable").waitFor();
  expect(await page.getByText("2 models, 3 values").count()).toBe(1);
});

it("all models that are like others can be ticked at once, and none", async () => {
  const page = await openImport();
  const text = `model,score\n${["GPT3", "gpt-2", "Meena"].map((name, row) => `${name},${row}`).join("\n")}\n`;
  await page.setInputFiles("input[type=file]", fileOf("ours.csv", text));
  const boxes = page.getByRole("group", { name: "Models like those of the catalogue" }).getByRole("checkbox");
  await boxes.first().waitFor();
  const count = await boxes.count();
  const ticked = async () =>
    (await boxes.evaluateAll((all: HTMLInputElement[]) => all.filter((box) => box.checked))).length;
  await page.getByRole("button", { name: `Tick all ${count}` }).click();
  expect(await ticked()).toBe(count);
  await boxes.first().uncheck();
  expect(await ticked()).toBe(count - 1);
  await page.getByRole("button", { name: `Tick all ${count}` }).click();
  await page.getByRole("button", { name: "Tick none" }).click();
  expect(await ticked()).toBe(0);
});

it("without the catalogue it says that like models are not offered, until it can be loaded", async () => {
  const page = await openImport();
  const catalogue = /\/catalogue/;
  await page.route(catalogue, (route) => route.abort());
  await page.setInputFiles("input[type=file]", fileOf("ours.csv", csv));
  await page.getByText("The catalogue could not be loaded").waitFor();
  await page.unroute(catalogue);
  await page.setInputFiles("input[type=file]", fileOf("more.csv", csv));
  await page.getByText("GPT3 is GPT-3 of the catalogue").waitFor();
  expect(await page.getByText("The catalogue could not be loaded").count()).toBe(0);
});

it("a large file has its header in two rows, and signs behind its numbers, as a small one may", async () => {
  const rows = Array.from(
    { length: 40_000 },
    (_, row) => `model-${row},${row % 90}.5${row % 7 === 0 ? "*" : ""},${row}`,
  );
  const text = `Model,COCO,COCO\n,box AP,FPS\n${rows.join("\n")}\n`;
  const page = await openImport();
  await page.setInputFiles("input[type=file]", fileOf("groups.csv", text));
  await page.getByRole("heading", { name: "groups.csv: 40,000 rows" }).waitFor();
  await page.getByRole("columnheader", { name: "COCO.box AP" }).waitFor();
  expect(await page.getByRole("button", { name: "Download the report as CSV" }).count()).toBe(0);
});

it("a large file lists what a small one lists, and says why it cannot be read", async () => {
  const rows = Array.from({ length: 40_000 }, (_, row) => `a model with a long name ${row},${row % 90}.5,${row}`);
  const text = `Model,AP,FPS\n${rows.join("\n")}\nA,68.0\nTotal,1,2\nModel,AP,FPS\n<b>B</b>,x,2\nC,1,2,3\n`;
  const page = await openImport();
  await page.setInputFiles("input[type=file]", fileOf("odd.csv", text));
  await page.getByRole("heading", { name: "odd.csv: 40,003 rows" }).waitFor();
  for (const kind of [
    "Rows left out",
    "Rows with too few cells",
    "Rows with too many cells",
    "Cells that are no values",
  ])
    await page.getByText(kind).waitFor();
  const downloaded = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the report as CSV" }).click();
  const report = readFileSync(await (await downloaded).path(), "utf8");
  expect(report).toContain("odd.csv,40003,Model,error,row-left-out,Total 1 2,");
  await page.getByRole("button", { name: "Import another file" }).click();
  const packed = gzipSync(text);
  const half = packed.subarray(0, packed.length - 2000);
  await page.setInputFiles("input[type=file]", { name: "odd.csv.gz", mimeType: "application/gzip", buffer: half });
  await page.getByRole("heading", { name: /^odd\.csv\.gz: 3\d,\d{3} rows$/ }).waitFor();
  await page.getByText("The file ends within a record; only the whole ones above are read: 1.").waitFor();
  await page.getByRole("button", { name: "Import another file" }).click();
  const none = { name: "none.csv.gz", mimeType: "application/gzip", buffer: packed.subarray(0, 10) };
  await page.setInputFiles("input[type=file]", none);
  await page.getByText("The file is damaged or cut off, and none of it is read").waitFor();
});

it("a large file leaves room for its values beside a long name on a phone, and says what could not be made", async () => {
  const rows = Array.from({ length: 40_000 }, (_, row) => `a model with quite a long name ${row},${row % 90}.5,${row}`);
  const page = await openPage("/import", { viewport: { width: 390, height: 844 } });
  await page.setInputFiles("input[type=file]", fileOf("long.csv", `Model,AP,FPS\n${rows.join("\n")}\n`));
  await page.getByRole("heading", { name: "long.csv: 40,000 rows" }).waitFor();
  const right = (name: string) =>
    page.getByRole("columnheader", { name }).evaluate((header) => header.getBoundingClientRect().right);
  expect(await right("Model")).toBeLessThan(210);
  expect(await right("FPS")).toBeLessThanOrEqual(390);
  await page.evaluate(() => {
    OffscreenCanvas.prototype.convertToBlob = () => Promise.reject(new Error("out of memory"));
  });
  await page.getByLabel("Value", { exact: true }).selectOption("FPS");
  await page.getByRole("button", { name: "Download the chart as PNG" }).click();
  await page.getByText("The file could not be made (out of memory). Try again.").waitFor();
});

it("of several files dropped at once each is there, large or small", async () => {
  const large = (name: string, count: number) =>
    fileOf(
      name,
      `model,AP\n${Array.from({ length: count }, (_, row) => `a model with a rather long name ${row},${row % 90}\n`).join("")}`,
    );
  const page = await openImport();
  await page.setInputFiles("input[type=file]", [
    large("one.csv", 40_000),
    fileOf("ours.csv", csv),
    large("two.csv", 50_000),
  ]);
  await page.getByRole("heading", { name: "one.csv: 40,000 rows" }).waitFor();
  const list = page.getByRole("navigation", { name: "Large files" });
  await list.getByText("2 large files, each explored alone").waitFor();
  await list.getByRole("button", { name: "two.csv", exact: true }).click();
  await page.getByRole("heading", { name: "two.csv: 50,000 rows" }).waitFor();
  await list.getByRole("button", { name: "and a smaller file" }).click();
  await page.getByText("2 models, 3 values").waitFor();
  await list.getByRole("button", { name: "Remove two.csv" }).click();
  await list.getByRole("button", { name: "one.csv", exact: true }).click();
  await page.getByRole("heading", { name: "one.csv: 40,000 rows" }).waitFor();
});

it("of several tables in a large file each can be read, and the address says which", async () => {
  const rows = (name: string, count: number) =>
    Array.from({ length: count }, (_, row) => `a model with a rather long name ${name}${row},${row % 90}\n`).join("");
  const page = await openImport();
  const text = `Model,Cost\n${rows("a", 30)}\nModel,AP\n${rows("b", 40_000)}`;
  await page.setInputFiles("input[type=file]", fileOf("two.csv", text));
  await page.getByRole("heading", { name: "two.csv: 40,000 rows" }).waitFor();
  await page.getByText("Rows of another table, not read: 30.").waitFor();
  await page.getByLabel("Table").selectOption({ label: "line 1, 30 rows: Model, Cost" });
  await page.getByRole("heading", { name: "two.csv: 30 rows" }).waitFor();
  await page.getByRole("columnheader", { name: "Cost" }).waitFor();
  expect(new URL(page.url()).searchParams.get("table")).toBe("1");
});

it("in Chinese", async () => {
  const page = await openImport("/zh");
  await page.setInputFiles("input[type=file]", fileOf("ours.csv", csv));
  await page.getByText("2 个模型，3 个数值").waitFor();
  await page.getByRole("button", { name: "单独探索" }).click();
  await page.getByText("您的数据：ours", { exact: true }).waitFor();
});

it("a link to data that this browser does not have says so", async () => {
  const page = await openPage("/import/theirs?metric=parameters");
  await page.getByText("There is no data called “theirs” in this browser").waitFor();
});

it("a large file is kept as columns: counted, filtered, put in order and divided by one of its rows", async () => {
  const rows = Array.from(
    { length: 120_000 },
    (_, row) =>
      `model-${row},${row % 3 === 0 ? "Ours" : "Theirs"},20${10 + (row % 10)}-05-01,${((row * 7919) % 100_000) + 1}`,
  );
  const text = `model,organization,published,parameters\n${rows.join("\n")}\n`;
  const padded = text.replaceAll("model-", "a model with a rather long name ");
  const page = await openImport();
  await page.setInputFiles("input[type=file]", fileOf("large.csv", padded));
  await page.getByRole("heading", { name: "large.csv: 120,000 rows" }).waitFor();
  await page.getByLabel(/^Ours/).check();
  await page.getByText("40,000 of 120,000 rows").waitFor();
  const from = page.getByLabel("From");
  await from.pressSequentially("2018");
  await page.getByText("8,000 of 120,000 rows").waitFor();
  // Whoever goes on typing is still in it; what is no year is not kept.
  await from.press("Backspace");
  await expect.poll(() => from.inputValue()).toBe("201");
  await from.blur();
  await expect.poll(() => from.inputValue()).toBe("2018");
  // What the other choice would leave, of these years.
  await page.getByLabel(/^Theirs\s*16,000$/).waitFor();
  await page.getByRole("button", { name: "parameters", exact: true }).click();
  await page.locator('th[aria-sort="descending"]').waitFor();
  const values = () =>
    page
      .locator("tbody tr[aria-rowindex] td:nth-child(5)")
      .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute("title"))));
  const isFalling = async () => (await values()).every((value, row, all) => row === 0 || value <= (all[row - 1] ?? 0));
  await expect.poll(isFalling).toBe(true);
  const first = await values();
  expect(first.length).toBeLessThan(50);
  const box = page.getByRole("region", { name: "the first 50 in this order" });
  await box.evaluate((element) => {
    element.scrollTo(0, element.scrollHeight);
    element.scrollIntoView({ block: "end" });
  });
  await page.locator('tr[aria-rowindex="51"]').waitFor();
  await page.locator('tr[aria-rowindex="2"]').waitFor({ state: "detached" });
  expect(await isFalling()).toBe(true);
  expect((await values()).at(-1)).toBeLessThan(first.at(-1) ?? 0);
  await box.evaluate((element) => element.scrollTo(0, 0));
  await page.locator('tr[aria-rowindex="2"]').waitFor();
  await page.locator("tbody tr").first().getByRole("button").click();
  await page.getByRole("columnheader", { name: "Ratio" }).waitFor();
  await expect.poll(() => page.locator("tbody tr").first().locator("td").last().textContent()).toBe("1×");
  await page.getByRole("button", { name: "Show all rows" }).click();
  await page.getByText("120,000 rows", { exact: true }).waitFor();
  const downloaded = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the chart as PNG" }).click();
  const png = readFileSync(await (await downloaded).path());
  const canvas = await page.locator("figure canvas").evaluate((points: HTMLCanvasElement) => {
    const { width } = points.getBoundingClientRect();
    return { shown: Math.round(width * 16) / 16, drawn: points.width };
  });
  expect(canvas.shown).toBe(canvas.drawn);
  const heights = await page
    .locator("thead tr, tr[aria-rowindex]")
    .evaluateAll((rows) => [...new Set(rows.map((row) => row.getBoundingClientRect().height))]);
  // As its rows are counted in by those that are not there (`rowHeight`).
  expect(heights).toEqual([28]);
  expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(["PNG", 2 * (canvas.drawn + 64 + 12 + 32)]);
  await page.getByRole("button", { name: "Keep in this browser" }).click();
  await page.getByRole("link", { name: "Kept as “large”" }).click();
  await page.getByText("Your data: large", { exact: true }).waitFor();
  await page.getByLabel(/^Theirs/).check();
  await page.waitForURL(/\?in\.organization=Theirs$/);
  await page.reload();
  await page.getByText("80,000 of 120,000 rows").waitFor();
  expect(await page.getByText("A link to this view does not carry it").count()).toBe(1);
});
