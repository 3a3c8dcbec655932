import { expect, it } from "vitest";
import { openAsleep, origin, withBrowser } from "./browser";

withBrowser();

it("what is done to a page before its scripts are there is done when they are", async () => {
  const { page, wake } = await openAsleep("/explore");
  await page.getByRole("searchbox", { name: "Search", exact: true }).pressSequentially("gpt");
  const fields = page.getByRole("group", { name: "Field", exact: true });
  await fields.getByLabel(/^Language/).check();
  await fields.getByLabel(/^Vision/).check();
  await fields.getByLabel(/^Vision/).uncheck();
  await page.getByLabel("Year from").fill("2019");
  await page.getByRole("combobox", { name: "Sort", exact: true }).selectOption("newest");
  await page.getByRole("radiogroup", { name: "Chart", exact: true }).getByText("Dots").click();
  wake();
  await expect
    .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
    .toEqual({ chart: "dots", time: "2019..", field: "nlp", q: "gpt", sort: "-released" });
  await expect.poll(() => page.getByRole("searchbox", { name: "Search", exact: true }).inputValue()).toBe("gpt");
});

it("a button that was pressed early opens what it opens, once", async () => {
  const { page, wake } = await openAsleep("/zh/explore");
  await page.getByRole("button", { name: "导出", exact: true }).press("Enter");
  wake();
  await page.getByRole("dialog").waitFor();
  expect(await page.getByRole("dialog").count()).toBe(1);
});

it("a mark that was pressed early is the baseline", async () => {
  const { page, wake } = await openAsleep("/explore");
  await page.locator('[data-bucket] g[data-model="gpt-3"] rect:visible').first().click();
  wake();
  await page.waitForURL(/base=gpt-3/);
});

it("a link needs no scripts", async () => {
  const { page } = await openAsleep("/explore");
  await page.locator('nav a[href="/claims"]').click();
  await page.waitForURL(`${origin}/claims`, { waitUntil: "commit" });
});

it("what is pasted early is read", async () => {
  const { page, wake } = await openAsleep("/import");
  await page.getByText("Paste a table").click();
  await page.getByRole("textbox").first().fill("model,parameters\nA,1B\nB,2B\n");
  await page.getByRole("button", { name: "Read the text" }).click();
  wake();
  await page
    .getByText(/2 rows/)
    .first()
    .waitFor();
});
