import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runTenfold } from "../bin/run-tenfold";
import { openExplore, openPage, origin, withBrowser } from "./browser";

withBrowser();

const query = "?base=turing-nlg&limit=6";

it("a live figure in another page is as high as it needs, at every width", async () => {
  const { html: code } = await (await fetch(`${origin}/oembed?url=${encodeURIComponent(`/explore${query}`)}`)).json();
  const page = await openPage("/embed.js");
  const body = `<!doctype html><body>${code}${code}</body>`;
  await page.route("**/host", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await page.goto(`${origin}/host`);
  for (const width of [1100, 420]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForFunction(() => {
      const frames = [...document.querySelectorAll("iframe")];
      return (
        frames.every(({ style }) => style.height !== "") && new Set(frames.map(({ style }) => style.height)).size === 1
      );
    });
    for (const frame of page.frames().slice(1)) {
      const missing = () => frame.evaluate(() => Math.abs(document.documentElement.scrollHeight - window.innerHeight));
      await expect.poll(missing).toBeLessThanOrEqual(1);
      await expect.poll(() => frame.evaluate(() => document.images[0]?.naturalWidth)).toBeGreaterThan(0);
    }
  }
});

it("no page but an embed is shown in a frame of another site", async () => {
  const headersOf = async (path: string) => {
    const { headers } = await fetch(origin + path);
    return `${headers.get("x-frame-options")} ${headers.get("content-security-policy")}`;
  };
  for (const path of ["/", "/explore", "/zh/models/gpt-3", "/embedding"])
    expect(await headersOf(path)).toBe("SAMEORIGIN frame-ancestors 'self'");
  for (const path of ["/embed/explore", "/zh/embed/models/gpt-3"])
    expect(await headersOf(path)).toMatch(/^null .*frame-ancestors \*$/);
});

it("the dialog offers a live code and a frozen one that needs nobody", async () => {
  const page = await openExplore(query);
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByText("Embed", { exact: true }).click();
  const code = page.getByLabel("HTML for your page");
  await page.waitForFunction(() =>
    document.querySelector("textarea")?.value.includes("/embed/explore?base=turing-nlg&amp;limit=6"),
  );
  await page.getByText("Frozen", { exact: true }).click();
  await page.waitForFunction(() => document.querySelector("textarea")?.value.includes("data:image/svg+xml;base64,"));
  expect(await code.inputValue()).not.toContain("<iframe");
});

it("the browser, the server and the command line write the same bytes", async () => {
  for (const [locale, address] of [
    ["", "/explore"],
    ["/zh", "/zh/explore"],
  ] as const) {
    const page = await openExplore(query, {}, locale);
    await page.getByRole("button", { name: locale === "/zh" ? "导出" : "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: locale === "/zh" ? "下载" : "Download" }).click(),
    ]);
    const inBrowser = readFileSync(await download.path());
    const served = Buffer.from(await (await fetch(`${origin}${address}.svg${query}`)).arrayBuffer());
    const file = join(tmpdir(), `tenfold-same-${process.pid}.svg`);
    expect(runTenfold(["figure", `${address}${query}`, "-o", file], process.cwd()).code).toBe(0);
    expect(inBrowser.equals(served) && readFileSync(file).equals(served)).toBe(true);
  }
});
