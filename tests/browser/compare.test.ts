import { expect, it } from "vitest";
import { openPage, origin, withBrowser } from "./browser";

withBrowser();

const without = { javaScriptEnabled: false } as const;

it("models are found and compared without a script", async () => {
  const page = await openPage("/compare", without);
  await page.getByRole("searchbox", { name: "Add a model" }).fill("turing");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: "Turing-NLG", exact: true }).click();
  await page.getByRole("searchbox", { name: "Add a model" }).fill("GPT-3");
  await page.keyboard.press("Enter");
  await page.getByRole("search").getByRole("link", { name: "GPT-3", exact: true }).click();
  expect(new URL(page.url()).search).toBe("?models=turing-nlg~gpt-3");
  expect(await page.locator("blockquote").textContent()).toContain("GPT-3 has 10.3× the parameters (175B against 17B)");
});

it("the search answers while somebody types", async () => {
  const page = await openPage("/compare?models=gpt-3");
  await page.getByRole("searchbox").pressSequentially("megatron");
  await page.getByRole("search").getByRole("link", { name: "Megatron-LM (8.3B)" }).click();
  await page.waitForURL("**/compare?models=gpt-3~megatron-lm-8.3b");
});

it("a model is found, walked to and added with the keyboard alone", async () => {
  const page = await openPage("/compare?models=gpt-3");
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const results = page.getByRole("search").getByRole("link");
  await page.getByRole("searchbox").fill("amoebanet +");
  await results.nth(1).waitFor();
  await page.keyboard.press("Enter");
  expect(await focused()).toBe(await results.nth(0).textContent());
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe(await results.nth(1).textContent());
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.getByRole("searchbox").fill("megatron-lm");
  await expect.poll(() => results.count()).toBe(1);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/compare?models=gpt-3~megatron-lm-8.3b");
});

it("a model is added and removed without loading the page anew, and the keyboard goes on from there", async () => {
  const page = await openPage("/compare?models=gpt-3");
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  const isSame = () => page.evaluate(() => "isSame" in window);
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  const box = page.getByRole("searchbox");
  await box.fill("megatron-lm");
  await expect.poll(() => page.getByRole("search").getByRole("link").count()).toBe(1);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "GPT-3 against Megatron-LM (8.3B)" }).waitFor();
  expect(new URL(page.url()).search).toBe("?models=gpt-3~megatron-lm-8.3b");
  expect(await page.locator("blockquote").textContent()).toContain("Megatron-LM (8.3B) has");
  expect(await box.inputValue()).toBe("");
  await expect.poll(focused).toBe("INPUT");
  await page.getByRole("link", { name: /use as baseline/ }).press("Enter");
  await page.waitForURL(/base=megatron-lm-8\.3b/);
  await expect.poll(focused).toBe("H1");
  await page.getByRole("link", { name: "Remove Megatron-LM (8.3B)" }).press("Enter");
  await page
    .getByRole("heading", { level: 1, name: "GPT-3 against Megatron-LM (8.3B)" })
    .waitFor({ state: "detached" });
  await expect.poll(focused).toBe("H1");
  await page.getByRole("heading", { name: "Recent" }).waitFor();
  await page.getByRole("link", { name: "Megatron-LM (8.3B)", exact: true }).first().click();
  await page.waitForURL(/models=gpt-3~megatron-lm-8\.3b$/);
  expect(await isSame()).toBe(true);
});

it("names of models wrap where a phone has no room for them, and stay apart", async () => {
  const path = "/compare?models=efficientdet-d7~amoebanet-nas-fpn-aa-1536~amoebanet-nas-fpn-aa-1280";
  const page = await openPage(path, { viewport: { width: 390, height: 844 } });
  const cell = page
    .getByRole("row", { name: /^Parameters/ })
    .getByRole("cell")
    .last();
  const label = await cell.evaluate((td) => {
    const { overflow, whiteSpace } = getComputedStyle(td, "::before");
    return {
      overflow,
      whiteSpace,
      lines: Math.round(td.clientHeight / Number.parseFloat(getComputedStyle(td).lineHeight)),
    };
  });
  expect(label).toMatchObject({ overflow: "visible", whiteSpace: "normal" });
  expect(label.lines).toBeGreaterThan(1);
});

it("the baseline changes and a model leaves by a link", async () => {
  const page = await openPage("/compare?models=turing-nlg~gpt-3~gpt-2", without);
  await page.getByRole("link", { name: /use as baseline.*GPT-2/ }).click();
  expect(await page.locator("blockquote").textContent()).toMatch(/^Compared with GPT-2,/);
  await page.getByRole("link", { name: "Remove GPT-2" }).click();
  expect(new URL(page.url()).search).toBe("?models=turing-nlg~gpt-3");
});

it("what cannot be used is reported above the rest", async () => {
  const page = await openPage("/compare?models=gpt-3~gpt-33~turing-nlg&base=gpt-2", without);
  const alert = page.getByRole("alert");
  expect(await alert.textContent()).toContain("models=gpt-33");
  expect(await alert.textContent()).toContain("base=gpt-2");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("GPT-3 against Turing-NLG");
});

it("models looked at before are offered", async () => {
  const page = await openPage("/models/gpt-3");
  await page.waitForFunction(() => localStorage.getItem("tenfold-recent-models") !== null);
  await page.goto(`${origin}/compare?models=turing-nlg`);
  const recent = page.locator("section", { has: page.getByRole("heading", { name: "Recent" }) });
  await recent.getByRole("link", { name: "GPT-3" }).click();
  await page.waitForURL("**/compare?models=turing-nlg~gpt-3");
});

it.each([
  ["/models/gpt-33", "There is no model “gpt-33”", "/models/gpt-3"],
  ["/zh/models/gpt-33", "没有模型“gpt-33”", "/zh/models/gpt-3"],
  ["/benchmarks/coco-vall", "There is no benchmark “coco-vall”", "/benchmarks/coco-val"],
])("%s is not found, and the closest are offered", async (path, title, link) => {
  const response = await fetch(origin + path);
  const html = await response.text();
  expect(response.status).toBe(404);
  expect(html).toContain(title);
  expect(html).toContain(`href="${link}"`);
});

it("every page of one thing names itself and its other language", async () => {
  for (const path of ["/models/gpt-3", "/benchmarks/coco-val", "/compare?models=gpt-3~gpt-2", "/data/models"]) {
    const html = await (await fetch(origin + path)).text();
    const escaped = path.replaceAll("&", "&amp;");
    expect(html).toContain(`<link rel="canonical" href="${origin}${escaped}"`);
    expect(html).toContain(`hrefLang="zh-Hans" href="${origin}/zh${escaped}"`);
    expect(html).toMatch(/<meta name="description" content="[^"]{40,}/);
  }
});

it("the sitemap lists every model in both languages, and robots know of it", async () => {
  expect(await (await fetch(`${origin}/robots.txt`)).text()).toContain(`Sitemap: ${origin}/sitemap.xml`);
  const index = await (await fetch(`${origin}/sitemap.xml`)).text();
  expect(index).toContain(`<loc>${origin}/sitemaps/1.xml</loc>`);
  const sitemap = await (await fetch(`${origin}/sitemaps/1.xml`)).text();
  for (const path of ["/models/gpt-3", "/zh/models/gpt-3", "/benchmarks/coco-val", "/data/claims"])
    expect(sitemap).toContain(`<loc>${origin}${path}</loc>`);
});
