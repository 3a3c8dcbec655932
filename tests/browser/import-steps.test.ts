import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openPage, origin, withBrowser } from "./browser";

withBrowser();

const csvOf = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const row = (name: string, index: number) =>
  `a model with a long name ${name}${index},org${index % 5},${index % 100 === 0 ? "lots" : index + 1}\n`;
const large = (name: string, rows = 40_000) =>
  csvOf(
    `${name}.csv`,
    `model,organization,parameters\n${Array.from({ length: rows }, (_, index) => row(name, index)).join("")}`,
  );
const small = (name: string) => csvOf(`${name}.csv`, `model,score\n${name},1\n`);

const pick = (page: Page, ...files: readonly ReturnType<typeof csvOf>[]) =>
  page.setInputFiles("input[type=file]", files);
const opened = (page: Page, name: string) =>
  page.getByRole("heading", { name: new RegExp(`^${name}\\.csv: `) }).waitFor();
const said = (page: Page) => page.locator("#import-status").textContent();
const keep = (page: Page) => page.getByRole("button", { name: "Keep in this browser" }).click();

it("a view of one large file is not that of the next, and another's removal does not begin it again", async () => {
  const page = await openPage("/import");
  await pick(page, large("a"), large("b"));
  await opened(page, "a");
  await page.getByRole("checkbox", { name: /^org1/ }).check();
  await page.waitForURL(/in\.organization=org1$/);
  await page.getByRole("button", { name: "b.csv", exact: true }).click();
  await opened(page, "b");
  await page.getByText("40,000 rows", { exact: true }).waitFor();
  expect(new URL(page.url()).search).toBe("");
  const heading = await page.locator("h2.large-title").elementHandle();
  await page.getByRole("button", { name: "Remove a.csv" }).click();
  await page.getByRole("navigation", { name: "Large files" }).waitFor({ state: "detached" });
  expect(await heading?.evaluate((element) => element.isConnected)).toBe(true);
});

it("results that are dropped beside the box are taken as those in it, and a picture is checked", async () => {
  const page = await openPage("/import");
  const drop = (name: string, type: string) =>
    page.waitForFunction(
      ([file, kind]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(["model,score\nGPT-3,1\n"], file, { type: kind }));
        const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
        document.querySelector("h1")?.dispatchEvent(event);
        return event.defaultPrevented;
      },
      [name, type] as const,
    );
  await drop("a.csv", "text/csv");
  await page.getByRole("button", { name: "Remove a.csv" }).waitFor();
  expect(await page.getByText("holds no evidence").count()).toBe(0);
  await drop("a.svg", "image/svg+xml");
  await page.getByText("holds no evidence").waitFor();
});

it("on a phone nothing is said of dragging, as there is nothing to drag a column onto", async () => {
  const page = await openPage("/import");
  await page.setViewportSize({ width: 390, height: 800 });
  await pick(page, small("a"));
  await page.getByText("Change a meaning with its menu.").waitFor();
  expect(await page.getByText("Or drag the column onto one:").isVisible()).toBe(false);
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.getByText("Or drag the column onto one:").waitFor();
});

it("where nothing can be dragged, files are only chosen", async () => {
  const page = await openPage("/import", { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
  await page.getByText("Choose files").waitFor();
  expect(await page.getByText("Drop files here").isVisible()).toBe(false);
});

it.each([
  ["a small file", csvOf("s.csv", "model,score\nA,1\nB,lots\nC,2\n")],
  ["a large file", large("l")],
])("the report of %s on a Chinese page is in Chinese, too", async (_, file) => {
  const page = await openPage("/zh/import");
  await pick(page, file);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载 CSV 报告" }).click();
  const text = readFileSync(await (await waiting).path(), "utf8");
  expect(text).toContain("message_zh,message");
  expect(text).toContain(",bad-cell,lots,不是数值的单元格");
});

it("two files that are made at once are each what they are called", async () => {
  const page = await openPage("/import");
  await pick(page, large("a", 250_000));
  await opened(page, "a");
  const got = new Map<string, string>();
  page.on("download", async (download) => {
    got.set(download.suggestedFilename(), readFileSync(await download.path(), "utf8").slice(0, 40));
  });
  await page.evaluate(() => {
    const named = (text: string) => [...document.querySelectorAll("button")].find((one) => one.textContent === text);
    named("Download these rows as CSV")?.click();
    named("Download the report as CSV")?.click();
  });
  await expect.poll(() => got.get("a.csv")).toContain("model,organization,parameters");
  await expect.poll(() => got.get("import-report.csv")).toContain("file,line,column");
});

describe("a change of the language", () => {
  const change = (page: Page) => page.getByRole("link", { name: "中文" }).click();
  const left = (page: Page) =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open("tenfold-moved-files");
          opening.onsuccess = () => {
            const asked = opening.result.transaction("data").objectStore("data").count();
            asked.onsuccess = () => resolve(asked.result);
          };
        }),
    );

  it("takes along the files of the page and how they are understood, and leaves nothing on the way", async () => {
    const page = await openPage("/import");
    await pick(page, small("s"), small("t"));
    await page.getByRole("button", { name: "Remove t.csv" }).waitFor();
    const meanings = () =>
      page
        .locator("select")
        .evaluateAll((menus) => menus.map((menu) => (menu instanceof HTMLSelectElement ? menu.value : "")).join());
    await page
      .locator("select", { has: page.locator('option:checked[value="measurement"]') })
      .first()
      .selectOption("note");
    await expect.poll(meanings).toMatch(/note.*measurement/);
    const before = await meanings();
    await change(page);
    await page.waitForURL(`${origin}/zh/import`);
    await page.getByRole("button", { name: /t\.csv/ }).waitFor();
    expect(await page.getByRole("button", { name: /s\.csv/ }).count()).toBe(1);
    expect(await meanings()).toBe(before);
    expect(await left(page)).toBe(0);
    await page.reload();
    await page.getByText("还没有保存任何数据。").waitFor();
    expect(await page.getByRole("button", { name: /s\.csv/ }).count()).toBe(0);
  });

  it("takes along a large file and what is chosen of it", async () => {
    const page = await openPage("/import");
    await pick(page, large("a"), large("b"), small("s"));
    await opened(page, "a");
    await page.getByRole("button", { name: "b.csv", exact: true }).click();
    await opened(page, "b");
    await page.getByRole("checkbox", { name: /^org1/ }).check();
    await page.waitForURL(/in\.organization=org1$/);
    await change(page);
    await page.waitForURL(/\/zh\/import\?in\.organization=org1$/);
    await page.getByRole("heading", { name: /^b\.csv/ }).waitFor();
    expect(await page.getByRole("checkbox", { name: /^org1/ }).isChecked()).toBe(true);
    expect(await page.getByRole("button", { name: "a.csv", exact: true }).count()).toBe(1);
  });

  it("waits where the browser has no room for the files on the way, and says so", async () => {
    const page = await openPage("/import");
    const session = await page.context().newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 300_000 });
    await pick(page, large("a"));
    await opened(page, "a");
    await change(page);
    await page.getByRole("alert").filter({ hasText: "The files would be lost" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/import");
    await page.getByRole("link", { name: "Change the language without them" }).click();
    await page.waitForURL(`${origin}/zh/import`);
  });

  it("is at once where the page has no file", async () => {
    const page = await openPage("/import?value=score");
    // Said once the page has come to life.
    await page.getByText("Nothing is kept yet.").waitFor();
    await change(page);
    await page.waitForURL(`${origin}/zh/import?value=score`);
  });
});

describe("what is kept", () => {
  it("is not said to be where there is no room", async () => {
    const page = await openPage("/import");
    const session = await page.context().newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 300_000 });
    await pick(page, large("a"));
    await opened(page, "a");
    await keep(page);
    await page.getByText("This browser has no room left for it").waitFor();
    await page.goto(`${origin}/import`);
    await page.getByText("Nothing is kept yet.").waitFor();
  });

  it("comes back whole after it was deleted", async () => {
    const page = await openPage("/import");
    await pick(page, large("ours"));
    await opened(page, "ours");
    await keep(page);
    await page.getByRole("link", { name: "Kept as “ours”" }).waitFor();
    await page.goto(`${origin}/import`);
    await page.getByRole("button", { name: "Delete ours" }).press("Enter");
    await page.getByRole("button", { name: "Undo: bring back ours" }).waitFor();
    expect(await said(page)).toBe("“ours” is deleted.");
    expect(await page.getByRole("link", { name: "ours" }).count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "ours" }).click();
    await page.getByRole("heading", { name: "ours.csv: 40,000 rows" }).waitFor();
  });

  it("is not replaced by what has its name, unless the user says so", async () => {
    const page = await openPage("/import");
    await pick(page, large("ours"));
    await opened(page, "ours");
    await keep(page);
    await page.getByRole("link", { name: "Kept as “ours”" }).waitFor();
    await page.goto(`${origin}/import`);
    await pick(page, small("ours"));
    const explore = page.getByRole("button", { name: "Explore alone" });
    await explore.click();
    await page.getByText("Other data is kept as “ours”").waitFor();
    await page.getByText("40,000 rows").waitFor();
    await page.getByLabel("Name", { exact: true }).fill("theirs");
    await explore.click();
    await page.waitForURL(/\/import\/theirs/);
    await page.goto(`${origin}/import`);
    await pick(page, small("ours"));
    await explore.click();
    await page.getByRole("button", { name: "Replace “ours”" }).click();
    await page.waitForURL(/\/import\/ours/);
  });
});

it("the keyboard goes on where a step takes away what it was on, and reading is said to begin and to end", async () => {
  const page = await openPage("/import");
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent);
  await pick(page, small("s"), small("t"));
  await expect.poll(() => said(page)).toBe("2 files read; models: 2, values: 2");
  const press = async (name: string) => {
    await page.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
  };
  await press("Remove s.csv");
  await expect.poll(focused).toBe("Remove t.csv");
  await press("Remove t.csv");
  await expect.poll(focused).toBe("Choose files");
  await pick(page, large("big"), large("other"));
  await expect.poll(focused).toBe("big.csv: 40,000 rows");
  expect(await said(page)).toBe("big.csv: 40,000 rows");
  await press("Remove other.csv");
  await expect.poll(focused).toBe("big.csv: 40,000 rows");
  await press("Import another file");
  await expect.poll(focused).toBe("Choose files");
  await page.goto(`${origin}/import?open=/data/models.csv`);
  await page.getByRole("heading", { name: /^models\.csv: / }).waitFor();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

it("the files of an archive are read, and what is in it is unpacked away from the page", async () => {
  const text = new TextEncoder();
  const zip = zipSync({ "a.csv": text.encode("model,score\nA,1\n"), "b/b.csv": text.encode("model,score\nB,2\n") });
  const page = await openPage("/import");
  const worker = page.waitForEvent("worker");
  await page.setInputFiles("input[type=file]", {
    name: "ours.zip",
    mimeType: "application/zip",
    buffer: Buffer.from(zip),
  });
  await worker;
  for (const name of ["ours.zip/a.csv", "ours.zip/b/b.csv"])
    await page.getByRole("button", { name: `Remove ${name}` }).waitFor();
  await page.getByText("2 models, 2 values", { exact: true }).waitFor();
});

it("a file of an address that does not come is said in the language of the page", async () => {
  const page = await openPage("/zh/import");
  await page.locator("summary", { hasText: "本站地址" }).click();
  const address = page.getByRole("textbox", { name: "本站地址" });
  for (const [typed, expected] of [
    ["http://", "只读取本主机的地址"],
    ["https://example.org/a.csv", "只读取本主机的地址"],
  ] as const) {
    await address.fill(typed);
    await page.keyboard.press("Enter");
    await page.getByText(expected).waitFor();
  }
});
