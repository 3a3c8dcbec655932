import { describe, expect, it } from "vitest";
import { openExplore, openPage, origin, withBrowser } from "./browser";

withBrowser();

describe("the ledger", () => {
  it("is narrowed by a verdict, and widened by it again", async () => {
    const page = await openPage("/claims");
    const claims = () => page.locator("ol > li h3").count();
    const all = await claims();
    const total = page.getByRole("list", { name: "Verdict" }).getByRole("link", { name: /misattributed/ });
    const count = Number(/\d+/.exec((await total.textContent()) ?? "")?.[0]);
    await total.click();
    await page.waitForURL(/\?verdict=misattributed$/);
    await expect.poll(claims).toBe(count);
    expect(count).toBeLessThan(all);
    await page
      .getByRole("list", { name: "Verdict" })
      .getByRole("link", { name: /misattributed/ })
      .click();
    await page.waitForURL(/\/claims$/);
    await expect.poll(claims).toBe(all);
  });

  it("is narrowed while somebody types, in an address that shows the same", async () => {
    const page = await openPage("/claims?verdict=contradicted");
    const statements = () => page.locator("ol > li h3").allTextContents();
    const all = (await statements()).length;
    const search = page.getByRole("searchbox", { name: "Search", exact: true });
    await expect
      .poll(async () => {
        await page.keyboard.press("/");
        return search.evaluate((box) => box === document.activeElement);
      })
      .toBe(true);
    await search.fill("agent57");
    await page.waitForURL(/\/claims\?verdict=contradicted&q=agent57$/);
    await expect.poll(async () => (await statements()).length).toBeLessThan(all);
    const found = await statements();
    const [csv] = await page.getByRole("link", { name: "CSV" }).all();
    expect(await csv?.getAttribute("href")).toBe("/claims.csv?verdict=contradicted&q=agent57");
    await page.reload();
    expect(await statements()).toEqual(found);
    await search.fill("nobody");
    await page.getByRole("link", { name: /^Drop the search: \d+ claims$/ }).click();
    await page.waitForURL(/\/claims\?verdict=contradicted$/);
  });

  it("is searched without scripts", async () => {
    const page = await openPage("/zh/claims?sort=date", { javaScriptEnabled: false });
    await page.getByRole("searchbox", { name: "搜索" }).fill("维度");
    await page.getByRole("searchbox", { name: "搜索" }).press("Enter");
    await page.waitForURL(/\/zh\/claims\?sort=date&q=/);
    expect(await page.getByRole("searchbox", { name: "搜索" }).inputValue()).toBe("维度");
  });

  it("draws one row a ratio, at the width of its column", async () => {
    const page = await openPage("/claims?model=gpt-2", { viewport: { width: 390, height: 800 } });
    expect(await page.locator("svg[data-kind=ranges]:visible").count()).toBe(1);
    expect(await page.locator("svg:visible [data-claim=article-05-dataset-116]").count()).toBe(1);
  });

  it("says which part of the address it cannot use", async () => {
    const page = await openPage("/claims?verdict=true");
    expect(await page.getByRole("alert").first().textContent()).toContain("true");
  });
});

it.each(["/article?sort=date", "/zh/claims/article-05-dataset-116?sort=date"])(
  "%s says that it has no such parameter",
  async (address) => {
    const page = await openPage(address);
    expect(await page.locator("header [role=alert]").textContent()).toContain("sort=date");
  },
);

describe("a claim", () => {
  it("shows verdict, working, repair and sources, and leads to the model", async () => {
    const page = await openPage("/claims/article-05-dataset-116");
    expect(await page.locator("h1").textContent()).toBe("The dataset of GPT-3 is 116 times that of GPT-2");
    expect(await page.locator("header [data-verdict=misattributed]").count()).toBe(1);
    const working = page.locator("section", { has: page.getByRole("heading", { name: "Working" }) });
    expect(await working.textContent()).toContain("570");
    const repair = page.locator("section", { has: page.getByRole("heading", { name: "What the data does support" }) });
    expect(await repair.textContent()).toContain("parameters");
    await page.getByRole("link", { name: "GPT-3", exact: true }).first().click();
    await page.waitForURL(/\/models\/gpt-3$/);
    await page
      .getByRole("link", { name: /116 times that of GPT-2/ })
      .first()
      .waitFor();
  });

  it("that does not exist is answered with the closest ones", async () => {
    const response = await fetch(`${origin}/zh/claims/article-05`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("article-05-dataset-116");
  });
});

it("the article leads to the working of each of its 58 statements", async () => {
  const page = await openPage("/zh/article");
  expect(await page.locator("ol > li[value]").count()).toBe(58);
  await page.getByRole("link", { name: /2600 场游戏/ }).click();
  await page.waitForURL(/\/zh\/claims\/article-41-games-2600$/);
});

it("a row of Explore leads to the claims about its model", async () => {
  const page = await openExplore("?models=gpt-3~gpt-2");
  await page
    .getByRole("row", { name: /GPT-3/ })
    .getByRole("link", { name: /\d+ claims/ })
    .click();
  await page.waitForURL(/\/claims\?model=gpt-3$/);
  await page.getByRole("heading", { level: 1, name: "Claims", exact: true }).waitFor();
});

it("the printed ledger leaves out what only a screen needs", async () => {
  const page = await openPage("/claims?model=gpt-3");
  await page.emulateMedia({ media: "print" });
  for (const name of ["Filter", "CSV"]) expect(await page.getByRole("link", { name, exact: true }).count()).toBe(0);
  expect(await page.getByRole("searchbox").count()).toBe(0);
  expect(await page.getByRole("navigation", { name: "Filter" }).count()).toBe(0);
  expect(await page.locator("ol > li h3").first().isVisible()).toBe(true);
});
