import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openExplore, openPage, origin, picture, untilQuiet, withBrowser } from "./browser";

withBrowser();

/** Types and goes on in one go, as nobody could be sure to before the typing counts as paused. */
const typeAnd = (page: Page, text: string, next: "/claims" | "reset" | "back") =>
  page.evaluate(
    async ([typed, then]) => {
      const input = document.querySelector<HTMLInputElement>('input[aria-keyshortcuts="/"]');
      input?.focus();
      document.execCommand("insertText", false, typed);
      if (then === "back") return window.history.back();
      const control = then === "reset" ? '[aria-keyshortcuts="r"]' : `nav a[href="${then}"]`;
      document.querySelector<HTMLElement>(control)?.click();
    },
    [text, next] as const,
  );
const search = (page: Page) => page.getByRole("searchbox", { name: "Search", exact: true });
const settled = (page: Page) => page.waitForTimeout(400);

it("a filter changes the address, and the address brings back the same picture", async () => {
  const page = await openExplore();
  await page
    .getByRole("group", { name: "Field", exact: true })
    .getByLabel(/^Language/)
    .check();
  await page
    .getByRole("group", { name: "Country", exact: true })
    .getByLabel(/^United States/)
    .check();
  await page.getByLabel("Year from").fill("2019");
  await page.getByLabel("Year to").fill("2020");
  await page.waitForURL(/time=2019\.\.2020/);
  expect(new URL(page.url()).search).toBe("?time=2019..2020&field=nlp&country=us");
  await expect.poll(() => picture(page)).not.toContain("Switch");
  const before = await picture(page);
  expect(before).toContain("GPT-3");
  await page.reload();
  await expect.poll(() => picture(page)).toBe(before);
});

it("search narrows the view after a pause and reset clears it", async () => {
  const page = await openExplore();
  await page.getByRole("searchbox", { name: "Search", exact: true }).fill("blenderbot");
  await page.waitForURL(/q=blenderbot/);
  const others = async () =>
    (await page.locator("tbody th[scope=row]").allInnerTexts()).filter((name) => !/blender/i.test(name));
  await expect.poll(others).toEqual([]);
  await page.getByRole("button", { name: "Reset", exact: true }).click();
  await page.waitForURL(/\/explore$/);
  await expect.poll(() => page.getByRole("searchbox", { name: "Search", exact: true }).inputValue()).toBe("");
});

describe("what was just typed into the search", () => {
  it("does not give up the page that is opened next, and is there on the way back", async () => {
    const page = await openExplore();
    await page.route(/\/claims\?.*_rsc/, async (route) => {
      await page.waitForURL(/q=gpt/);
      await settled(page);
      await route.continue();
    });
    await typeAnd(page, "gpt", "/claims");
    await page.waitForURL(/\/claims$/);
    await page.goBack();
    await page.waitForURL(/\/explore\?q=gpt$/);
    await expect.poll(() => search(page).inputValue()).toBe("gpt");
    await page.goForward();
    await page.waitForURL(/\/claims$/);
  });

  it("goes into the view together with a box that is checked at once", async () => {
    const page = await openExplore();
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('input[aria-keyshortcuts="/"]');
      input?.focus();
      document.execCommand("insertText", false, "gpt");
      document.querySelector<HTMLElement>('fieldset input[type="checkbox"]')?.click();
    });
    await page.waitForURL(/q=gpt/);
    await settled(page);
    expect(page.url()).toMatch(/field=[a-z-]+&q=gpt$/);
  });

  it("is reset with all the rest", async () => {
    const page = await openExplore("?field=nlp");
    await typeAnd(page, "gpt", "reset");
    await page.waitForURL(/\/explore$/);
    await settled(page);
    expect(page.url()).toMatch(/\/explore$/);
    expect(await search(page).inputValue()).toBe("");
  });

  it("does not change the view that is gone back to", async () => {
    const page = await openExplore();
    await page.getByRole("radiogroup", { name: "Chart", exact: true }).getByText("Timeline").click();
    await page.waitForURL(/chart=timeline/);
    await typeAnd(page, "gpt", "back");
    await page.waitForURL(/\/explore$/);
    await settled(page);
    expect(page.url()).toMatch(/\/explore$/);
    expect(await search(page).inputValue()).toBe("");
    await page.goForward();
    await page.waitForURL(/\/explore\?chart=timeline$/);
  });
});

describe("before the catalogue has come", () => {
  /** Explore come to life, with a catalogue that never comes. */
  const openWithout = async () => {
    const page = await openPage("/data");
    await page.route("**/catalogue/**", () => {});
    const asked = page.waitForRequest("**/catalogue/**");
    await page.goto(`${origin}/explore`);
    await asked;
    await page.evaluate(() => document.body.setAttribute("data-stayed", ""));
    return page;
  };

  it("a filter is answered by the server, and the page stays", async () => {
    const page = await openWithout();
    const first = await picture(page);
    const vision = page.getByRole("group", { name: "Field", exact: true }).getByLabel(/^Vision/);
    await vision.click();
    await page.waitForURL(/\?field=computer-vision$/);
    await expect.poll(() => picture(page)).not.toBe(first);
    expect(await vision.isChecked()).toBe(true);
    expect(await page.getAttribute("body", "data-stayed")).toBe("");
    await page.goBack();
    await expect.poll(() => picture(page)).toBe(first);
  });

  it("a page that is opened next takes the place of what was typed", async () => {
    const page = await openWithout();
    await typeAnd(page, "gpt", "/claims");
    await page.waitForURL(/\/claims$/);
    await settled(page);
    expect(page.url()).toMatch(/\/claims$/);
  });
});

it("back and forward walk through the views", async () => {
  const page = await openExplore();
  const first = await picture(page);
  await page.getByRole("radiogroup", { name: "Chart", exact: true }).getByText("Timeline").click();
  await page.waitForURL(/chart=timeline/);
  await expect.poll(() => picture(page)).not.toBe(first);
  const second = await picture(page);
  await page.goBack();
  await expect.poll(() => picture(page)).toBe(first);
  await page.goForward();
  await expect.poll(() => picture(page)).toBe(second);
});

it("a click on a mark makes it the baseline, and the figure says so", async () => {
  const page = await openExplore("?models=gpt-3~turing-nlg~gpt-2");
  await page.locator("[data-figure] [data-model=turing-nlg]:visible").first().click();
  await page.waitForURL(/base=turing-nlg/);
  await expect
    .poll(() => page.getByRole("heading", { level: 1 }).textContent())
    .toMatch(/^GPT-3 has 10.3× the parameters of Turing-NLG/);
});

it("Enter on a mark makes it the baseline, and arrow keys walk", async () => {
  const page = await openExplore("?models=gpt-3~turing-nlg~gpt-2");
  await page.keyboard.press("Tab");
  await page.waitForSelector("[data-figure] g[data-model=gpt-3][tabindex='0']");
  await page.locator("[data-figure] g[data-model=gpt-3]").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/base=turing-nlg/);
});

it("pointing at a mark shows value, ratio, date and source", async () => {
  const page = await openExplore("?models=gpt-3~turing-nlg&base=turing-nlg");
  await page.locator("[data-figure] [data-model=gpt-3]:visible").first().hover();
  const details = page.locator("[data-tooltip]");
  await details.waitFor();
  const text = await details.innerText();
  for (const part of ["GPT-3", "175B", "10.3×", "2020-05-28", "OpenAI"]) expect(text).toContain(part);
  expect(await details.getByRole("link", { name: "GPT-3", exact: true }).getAttribute("href")).toBe("/models/gpt-3");
  expect(await details.locator("dl").getByRole("link").getAttribute("href")).toMatch(/^https:/);
});

it("a header of the table sorts, both ways", async () => {
  const page = await openExplore();
  await page
    .getByRole("columnheader", { name: /Released/ })
    .getByRole("button")
    .click();
  await page.waitForURL(/sort=-?released/);
  const first = await page.locator("tbody th[scope=row]").first().innerText();
  await page
    .getByRole("columnheader", { name: /Released/ })
    .getByRole("button")
    .click();
  await expect.poll(() => page.locator("tbody th[scope=row]").first().innerText()).not.toBe(first);
});

it("bars on a logarithmic scale become dots", async () => {
  const page = await openExplore();
  await page.getByRole("radiogroup", { name: "Scale", exact: true }).getByText("Log").click();
  await page.waitForURL(/chart=dots/);
  expect(
    await page.getByRole("radiogroup", { name: "Chart", exact: true }).getByRole("radio", { name: "Dots" }).isChecked(),
  ).toBe(true);
});

it("an empty view says which filter to loosen, and does it", async () => {
  const page = await openExplore("?field=biology&q=gpt");
  await page.getByRole("heading", { name: "No model has a value here" }).waitFor();
  await page
    .getByRole("button", { name: /^Without/ })
    .first()
    .click();
  await page.locator("[data-figure] svg:visible").first().waitFor();
});

it.each([
  ["an unknown metric", "?metric=nope"],
  ["an unknown chart", "?chart=pie"],
  ["no time", "?time=abc"],
  ["an unknown parameter", "?foo=1"],
  ["a parameter that is no key of a plain object", "?__proto__=1"],
  ["a limit below one", "?limit=-1"],
  ["a broken escape", "?base=%E0%A4%A"],
  ["a very long search", `?q=${"a".repeat(4000)}&metric=x`],
  ["an unknown entry of a list", "?org=google~nobody"],
])("a malformed address is reported and the page works: %s", async (_, query) => {
  const response = await fetch(`${origin}/explore${query}`);
  expect([200, 400]).toContain(response.status);
  if (response.status === 400) return;
  const page = await openExplore(query);
  expect(await page.getByRole("alert").first().innerText()).toContain("could not be used");
  expect(await page.locator("[data-figure] svg:visible, h1:visible").count()).toBeGreaterThan(0);
});

it("filtering asks the server for nothing", async () => {
  const page = await openExplore();
  await page.mouse.move(300, 300);
  await page.waitForSelector(".recharts-wrapper");
  await untilQuiet(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page
    .getByRole("group", { name: "Field", exact: true })
    .getByLabel(/^Vision/)
    .check();
  await page.waitForURL(/field=computer-vision/);
  await untilQuiet(page);
  expect(asked).toEqual([]);
});

it("pointing at a cell of a heat map says what it holds, and a benchmark's name sorts by it", async () => {
  const page = await openExplore("?chart=heatmap&metric=game-score&models=agent57~muzero~r2d2-bandit");
  await page.mouse.move(10, 10);
  await page.waitForSelector("[data-figure] .recharts-surface");
  const centre = async (text: string) => {
    const box = await page.locator("[data-figure] svg:visible text").getByText(text, { exact: true }).boundingBox();
    if (box === null) throw new Error(`no ${text}`);
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  const [x] = await centre("Agent57");
  const [left, y] = await centre("Venture");
  await page.mouse.move(x, y, { steps: 3 });
  const details = page.locator("[data-tooltip]");
  await expect.poll(() => details.innerText()).toMatch(/Agent57[\s\S]*Venture: 2,62\d.* \(/);
  await page.mouse.click(left, y);
  await page.waitForURL(/benchmark=atari-venture/);
});

it("nothing moves on a phone when the figure comes to life", async () => {
  const page = await openExplore("", { viewport: { width: 390, height: 800 } });
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) performance.mark("moved", { detail: JSON.stringify(entry) });
    }).observe({ type: "layout-shift" });
  });
  await page.mouse.move(200, 300);
  await page.waitForSelector("[data-figure] .recharts-surface");
  await page.waitForSelector("[data-tooltip]");
  expect(await page.evaluate(() => performance.getEntriesByName("moved").length)).toBe(0);
});

it("the sheet of a phone closes with Escape and gives the focus back", async () => {
  const page = await openExplore("", { viewport: { width: 390, height: 800 } });
  const open = page.getByRole("button", { name: "Filters and options" });
  await open.click();
  await page.getByRole("combobox", { name: "Metric", exact: true }).focus();
  await page.keyboard.press("Escape");
  await expect.poll(() => open.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.getByRole("combobox", { name: "Metric", exact: true }).isVisible()).toBe(false);
});

it("models chosen in the table are shown alone", async () => {
  const page = await openExplore("?q=gpt-");
  await page.mouse.move(300, 300);
  await page.getByRole("button", { name: "Choose models", exact: true }).click();
  for (const name of ["GPT-3", "GPT-2"])
    await page.getByRole("checkbox", { name: `Choose ${name}`, exact: true }).check();
  await page.getByRole("link", { name: "Compare", exact: true }).last().waitFor();
  await page.getByRole("button", { name: "Show only these", exact: true }).click();
  await page.waitForURL(/models=gpt-3~gpt-2/);
});
