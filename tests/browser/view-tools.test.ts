import { describe, expect, it } from "vitest";
import { openExplore, openPage, origin, withBrowser } from "./browser";

withBrowser();

describe("the keys of Explore", () => {
  it("are listed by ?, in the language of the page", async () => {
    const page = await openExplore();
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keys" });
    await dialog.waitFor();
    expect(await dialog.locator("kbd").allTextContents()).toEqual(["/", "l", "t", "e", "b", "r", "?"]);
    await page.keyboard.press("e");
    expect(await page.getByRole("dialog").count()).toBe(1);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    const chinese = await openExplore("", {}, "/zh");
    await chinese.getByRole("button", { name: "快捷键" }).click();
    await chinese.getByText("线性或对数刻度").waitFor();
  });

  it("search, choose a baseline, reach the table, open Export, change the scale and reset", async () => {
    const page = await openExplore("?chart=dots&base=gpt-3");
    await page.keyboard.press("/");
    await expect
      .poll(() => page.getByRole("searchbox", { name: "Search" }).evaluate((e) => e === document.activeElement))
      .toBe(true);
    await page.keyboard.type("blter");
    await page.waitForURL(/q=blter/);
    await page.getByRole("searchbox", { name: "Search" }).fill("");
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("b");
    await expect
      .poll(() => page.getByLabel("Baseline", { exact: true }).evaluate((e) => e === document.activeElement))
      .toBe(true);
    await page.evaluate(() =>
      document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
    );
    await page.keyboard.press("t");
    await expect
      .poll(() => page.getByRole("region", { name: "Table" }).evaluate((e) => e === document.activeElement))
      .toBe(true);
    await page.keyboard.press("l");
    await page.waitForURL(/scale=linear/);
    await page.keyboard.press("e");
    await page.getByRole("dialog", { name: "Export" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("r");
    await page.waitForURL(`${origin}/explore`);
  });

  it("are left alone with a modifier", async () => {
    const page = await openExplore("?base=gpt-3");
    await page.keyboard.press("Alt+r");
    await page.keyboard.press("Control+e");
    expect(page.url()).toContain("base=gpt-3");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("open the controls that a narrow screen hides", async () => {
    const page = await openExplore("", { viewport: { width: 390, height: 800 } });
    await page.keyboard.press("/");
    await expect
      .poll(() => page.getByRole("searchbox", { name: "Search" }).evaluate((e) => e === document.activeElement))
      .toBe(true);
  });
});

describe("saved views", () => {
  it("are kept over a reload, opened and deleted", async () => {
    const page = await openExplore("?base=gpt-3&models=gpt-3~gpt-2");
    await page.getByRole("button", { name: "Saved views" }).click();
    await page.getByLabel("Name").fill("Two of OpenAI");
    await page.getByRole("button", { name: "Save this view" }).click();
    await page.getByRole("link", { name: "Two of OpenAI" }).waitFor();
    await page.goto(`${origin}/explore`);
    await page.getByRole("button", { name: "Saved views" }).click();
    await page.getByRole("link", { name: "Two of OpenAI" }).click();
    await page.waitForURL(/base=gpt-3/);
    await page.getByRole("button", { name: "Saved views" }).click();
    await page.getByRole("button", { name: "Delete Two of OpenAI" }).click();
    await page.getByText("Nothing saved yet.").waitFor();
  });
});

describe("a reader's notes", () => {
  it("are written at a model and at a value, live in the address, and can be taken away", async () => {
    const page = await openExplore("?models=gpt-3~gpt-2");
    await page.getByRole("button", { name: "Notes" }).click();
    const dialog = page.getByRole("dialog", { name: "Notes" });
    await dialog.getByLabel("Note", { exact: true }).fill("A hundred times larger");
    await dialog.getByRole("button", { name: "Add" }).click();
    await dialog.getByLabel("About").selectOption("");
    await dialog.getByLabel("Value", { exact: true }).fill("one");
    await dialog.getByText("Write a number such as 100B or 1.5e12.").waitFor();
    await dialog.getByLabel("Value", { exact: true }).fill("100B");
    await dialog.getByLabel("Note", { exact: true }).fill("A hundred billion");
    await dialog.getByRole("button", { name: "Add" }).click();
    await page.waitForURL(/notes=gpt-3%3AA%20hundred%20times%20larger~%3D100000000000%3A/);
    await page.reload();
    await page.getByText("(1) GPT-3: A hundred times larger. (2) 100B: A hundred billion.").waitFor();
    const svg = await (await fetch(page.url().replace("/explore", "/explore.svg"))).text();
    expect(svg).toContain('aria-label="(1) GPT-3: A hundred times larger.');
    await page.getByRole("button", { name: "Notes (2)" }).click();
    await page.getByRole("button", { name: "Delete A hundred times larger" }).click();
    await page.keyboard.press("Escape");
    await page.getByText("(1) 100B: A hundred billion.").waitFor();
  });
});

describe("what is copied at once", () => {
  it("is the link and the picture of the view", async () => {
    const page = await openPage("/explore?base=gpt-3", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${origin}/explore?base=gpt-3`);
    await page.getByRole("button", { name: "Copy picture" }).click();
    await expect
      .poll(() => page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)))
      .toEqual(["image/png"]);
  });
});
