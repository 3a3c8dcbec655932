import { gzipSync } from "node:zlib";
import { launchChromium } from "../scripts/chromium.mjs";
import { withProduct } from "../scripts/project.mjs";
import { median, ms, table } from "./measure";

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What a page loads before anybody touches it, and how long a filter takes until its picture is painted. */
export const benchPages = (): Promise<string> =>
  withProduct(async (origin) => {
    const browser = await launchChromium();
    const rows: string[][] = [];
    for (const path of ["/", "/explore"]) {
      const page = await browser.newPage();
      let script = 0;
      let data = 0;
      page.on("response", async (response) => {
        const type = response.headers()["content-type"] ?? "";
        if (response.status() !== 200) return;
        const body = await response.body().catch(() => Buffer.alloc(0));
        if (type.includes("javascript")) script += gzipSync(body).length;
        if (response.url().includes("/catalogue/")) data += gzipSync(body).length;
      });
      await page.goto(origin + path, { waitUntil: "networkidle" });
      const html = gzipSync(await (await fetch(origin + path)).text()).length;
      rows.push([path, kilobytes(html), kilobytes(script), kilobytes(data)]);
      await page.close();
    }
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${origin}/explore`);
    await page.waitForSelector('[aria-busy="false"]');
    await page.mouse.move(300, 300);
    await page.waitForSelector(".recharts-wrapper");
    const times: number[] = [];
    for (let turn = 0; turn < 24; turn += 1) times.push(await page.evaluate(filterOnce, turn));
    await browser.close();
    return `${table(["page", "HTML (gzip)", "script before interaction (gzip)", "catalogue (gzip)"], rows)}\n\nA field toggled until its picture is painted: ${ms(median(times))} (median of ${times.length})`;
  });

/** In the page: presses a checkbox of the field facet and waits for the second frame after it. */
function filterOnce(turn: number): Promise<number> {
  const boxes = [...document.querySelectorAll<HTMLInputElement>("fieldset input[type=checkbox]")].slice(0, 4);
  const start = performance.now();
  boxes[turn % boxes.length]?.click();
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start))),
  );
}
