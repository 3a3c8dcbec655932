import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KeptData } from "../../components/import/kept-data";
import { readEvidence } from "../../lib/export/read-evidence";
import { runTenfold } from "../bin/run-tenfold";
import { openExplore, openPage, origin, withBrowser } from "./browser";

withBrowser();

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tenfold-same-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const views = [
  "",
  "?base=turing-nlg",
  "?chart=dots&scale=log&time=2018..2020",
  "?chart=timeline",
  "?chart=area&base=turing-nlg&limit=7",
  "?chart=frontier&metric=box-ap&benchmark=coco-test-dev",
  "?chart=pareto&metric=box-ap",
  "?chart=ranges&metric=box-ap&benchmark=coco-test-dev&as-of=2020-06",
  "?chart=heatmap&metric=game-score&base=human-average",
  "?q=%22%26%3C%E5%8D%81",
] as const;

const served = async (path: string): Promise<string> => {
  const response = await fetch(origin + path);
  expect(response.status).toBe(200);
  return response.text();
};

function written(view: string, ...options: readonly string[]): string {
  const file = join(folder, "view.svg");
  expect(runTenfold(["figure", view, "-o", file, ...options], process.cwd())).toEqual({
    code: 0,
    stdout: "",
    stderr: "",
  });
  return readFileSync(file, "utf8");
}

async function saved(page: Page, click: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent("download");
  await click();
  return readFileSync(await (await waiting).path(), "utf8");
}

/** Explore over the catalogue of the server, kept in the browser like imported data: there, pictures are made by the page. */
async function keepCatalogue(page: Page, name: string): Promise<void> {
  const { dataHash } = JSON.parse(await served("/explore.json?limit=1"));
  const packed = JSON.parse(await served(`/catalogue/${dataHash}.json`));
  const data: KeptData = {
    kind: "tables",
    name,
    savedAt: 0,
    models: 0,
    measurements: 0,
    files: [],
    texts: [],
    packed,
    same: [],
  };
  await page.evaluate(
    (kept) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("tenfold-imports", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("data", { keyPath: "name" });
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("data", "readwrite");
          transaction.objectStore("data").put(kept);
          transaction.oncomplete = () => resolve();
        };
      }),
    data,
  );
}

/** What a picture draws, byte for byte, and rests on. Only its address is another where it is made of data that a browser keeps. */
function withoutAddress(svg: string) {
  const read = readEvidence(new TextEncoder().encode(svg));
  if (read.kind !== "evidence") throw new Error(read.reason);
  const { page: _, pageNote: __, ...evidence } = read.evidence;
  return { drawing: svg.replace(/<metadata>.*<\/metadata>/s, ""), evidence };
}

const clickSvg = (page: Page) => () =>
  page.getByRole("dialog").getByRole("button", { name: "SVG", exact: true }).click();

async function madeByPage(page: Page, path: string, exporting: string): Promise<string> {
  await page.goto(origin + path);
  await page.waitForSelector('[aria-busy="false"]');
  await page.getByRole("button", { name: exporting, exact: true }).click();
  return saved(page, clickSvg(page));
}

describe.each([
  ["", "Export"],
  ["/zh", "导出"],
])("a page of the browser, the server and the command give the same SVG", (language, exporting) => {
  it.each(language === "" ? views : views.slice(-3))(`of ${language}/explore%s`, async (view) => {
    const page = await openPage(`${language}/import`, { acceptDownloads: true });
    await keepCatalogue(page, "same");
    const fromPage = await madeByPage(page, `${language}/import/same${view}`, exporting);
    const fromServer = await served(`${language}/explore.svg${view}`);
    expect(withoutAddress(fromPage)).toEqual(withoutAddress(fromServer));
    const fromCommand = written(`${language}/explore${view}`);
    expect(fromCommand === fromServer, "the command differs from the server").toBe(true);
  });
});

it("a page over an imported file and the command over its tables give the same SVG", async () => {
  const page = await openPage("/import", { acceptDownloads: true });
  const text = "model,params,developer,released\nGPT3,175B,OpenAI,2020-05\n新星,1.5B,<Ours & co>,2021\n";
  const buffer = Buffer.from(text);
  await page.setInputFiles("input[type=file]", { name: "ours.csv", mimeType: "text/csv", buffer });
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as Tenfold tables" }).click();
  const tables = join(folder, "tables");
  mkdirSync(tables);
  const zip = readFileSync(await (await waiting).path());
  for (const [name, bytes] of Object.entries(unzipSync(zip))) writeFileSync(join(tables, name), bytes);
  await page.getByRole("button", { name: "Explore alone" }).click();
  await page.waitForURL("**/import/ours**");
  const fromPage = await madeByPage(page, "/import/ours?chart=timeline", "Export");
  expect(fromPage).toContain("新星");
  expect(withoutAddress(fromPage)).toEqual(withoutAddress(written("explore?chart=timeline", "--data", tables)));
});

it("tables that were downloaded are taken as they stand, in their archive, and give the same ones again", async () => {
  const page = await openPage("/import", { acceptDownloads: true });
  const text = "model,params,developer,released\nGPT3,175B,OpenAI,2020-05\n新星,1.5B,<Ours & co>,2021\n";
  const download = async (): Promise<Buffer> => {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as Tenfold tables" }).click();
    return readFileSync(await (await waiting).path());
  };
  await page.setInputFiles("input[type=file]", { name: "ours.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  const zip = await download();
  await page.getByRole("button", { name: "Remove ours.csv" }).click();
  await page.setInputFiles("input[type=file]", { name: "ours.zip", mimeType: "application/zip", buffer: zip });
  await page.getByText("2 rows of models.csv, taken as they stand").waitFor();
  expect(await page.getByText("Nothing is wrong.").count()).toBe(1);
  expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("ours");
  expect((await download()).equals(zip)).toBe(true);
});

it("the Export dialog gives the bytes of the command, of any size and theme", async () => {
  const page = await openExplore("?chart=timeline&base=gpt-2", { acceptDownloads: true });
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Size").selectOption({ label: "Slide, 1280 × 720 px" });
  await dialog.getByText("Dark", { exact: true }).click();
  const own = await saved(page, () => dialog.getByRole("link", { name: "Download" }).click());
  expect(own).toBe(written("explore?chart=timeline&base=gpt-2&width=1280&height=720&theme=dark"));
});
