import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { launchChromium } from "../../scripts/chromium.mjs";

export const origin = inject("origin");

let browser: Browser;
let complaints: string[] = [];

/** Opens pages of the served product; each test fails on a console error, a page error or a request to another host. */
export function withBrowser() {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    const heard = complaints;
    complaints = [];
    for (const context of browser.contexts()) await context.close();
    expect(heard).toEqual([]);
  });
}

async function newPage(path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${path}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${path}: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url))
      complaints.push(`${path}: asked another host for ${url}`);
  });
  return page;
}

export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(path, options);
  await page.goto(origin + path, { waitUntil: "load" });
  return page;
}

/** Opens a page whose scripts do not arrive until it is woken; those that begin to read a file do. */
export async function openAsleep(path: string): Promise<{ readonly page: Page; readonly wake: () => void }> {
  const page = await newPage(path, {});
  let wake = () => {};
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await page.route(/\/_next\/static\/chunks\/.*\.js$/, async (route) => {
    await awake;
    await route.continue();
  });
  await page.goto(origin + path, { waitUntil: "domcontentloaded" });
  return { page, wake };
}

/** Waits until the page has its catalogue and draws by itself. */
export async function openExplore(query = "", options: BrowserContextOptions = {}, locale = ""): Promise<Page> {
  const page = await openPage(`${locale}/explore${query}`, options);
  await page.waitForSelector('[aria-busy="false"]');
  return page;
}

/** Waits until half a second has gone by in which nothing was loaded. */
export async function untilQuiet(page: Page): Promise<void> {
  const loaded = () => page.evaluate(() => performance.getEntriesByType("resource").length);
  for (let before = -1, now = await loaded(); before !== now; now = await loaded()) {
    before = now;
    await page.waitForTimeout(500);
  }
}

/** The picture in view as markup, positions and texts alone: the same in the still and the interactive frame. */
export const picture = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const svg = [...document.querySelectorAll("[data-figure] svg")].find(
      (element) => element.getBoundingClientRect().width > 0,
    );
    const parts = [...(svg?.querySelectorAll("rect, circle, text, path") ?? [])]
      .filter((element) => element.closest("defs") === null)
      .map(
        (element) =>
          ["x", "y", "cx", "cy", "r", "width", "height", "d"]
            .map((name) => element.getAttribute(name) ?? "")
            .join(" ") + (element.tagName === "text" ? element.textContent : ""),
      );
    return parts.sort().join("\n");
  });
