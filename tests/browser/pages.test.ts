import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { openExplore, openPage, origin, withBrowser } from "./browser";

withBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const paths = [
  "/",
  "/explore",
  "/explore?chart=timeline",
  "/explore?base=turing-nlg&chart=dots",
  "/explore?chart=pareto&metric=box-ap&benchmark=coco-test-dev",
  "/zh/explore?chart=heatmap&metric=game-score&base=human-average",
  "/explore?chart=area&models=gpt-3~turing-nlg",
  "/zh/explore?chart=frontier",
  "/explore?chart=ranges&as-of=2021",
  "/zh",
  "/zh/explore",
  "/explore?q=nothing-like-this",
  "/compare",
  "/compare?models=turing-nlg~gpt-3~gpt-2~nope&base=gpt-4",
  "/zh/compare?models=agent57~muzero",
  "/models",
  "/models/gpt-3",
  "/zh/models/efficientdet-d7",
  "/benchmarks",
  "/benchmarks/coco-val?metric=inference-time",
  "/data",
  "/data/measurements?page=2",
  "/import",
  "/zh/import",
  "/claims",
  "/zh/claims?verdict=misattributed",
  "/claims/article-27-gpu-5-11",
  "/zh/claims/article-45-strongest",
  "/article",
];

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  it.each(paths)("%s has no accessibility violation that axe knows", async (path) => {
    const page = await openPage(path, { colorScheme });
    await page.waitForTimeout(300);
    await page.evaluate(axe);
    const violations = await page.evaluate(
      "axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')))",
    );
    expect(violations).toEqual([]);
  });
});

describe.each([360, 390, 768, 1440, 2560])("at %i px", (width) => {
  it.each([
    "/",
    "/explore",
    "/zh/explore?chart=timeline",
    "/explore?chart=heatmap&metric=game-score",
    "/explore?chart=dots&base=gpt-2",
    "/compare?models=detectron2-cascade-mask-rcnn-x152~agent57~gpt-3~gpt-2~bert-large~yolov3",
    "/models/detectron2-cascade-mask-rcnn-x152",
    "/zh/benchmarks/coco-val",
    "/data/sources",
    "/claims?sort=verdict",
    "/zh/claims/article-26-parameters-4-9",
    "/article",
  ])("%s does not scroll sideways", async (path) => {
    const page = await openPage(path, { viewport: { width, height: 800 } });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
});

it("the controls of Explore carry their names in English", async () => {
  const page = await openExplore();
  for (const name of ["Metric", "Baseline", "Sort"])
    expect(await page.getByRole("combobox", { name, exact: true }).count()).toBe(1);
  for (const name of ["Chart", "Scale"])
    expect(await page.getByRole("radiogroup", { name, exact: true }).count()).toBe(1);
  for (const name of ["Year", "Field", "Organization", "Country"])
    expect(await page.getByRole("group", { name, exact: true }).count()).toBe(1);
  expect(await page.getByRole("searchbox", { name: "Search", exact: true }).count()).toBe(1);
  for (const name of ["Reset", "Export"]) expect(await page.getByRole("button", { name, exact: true }).count()).toBe(1);
});

it.each([
  ["", "Second metric", "As known in"],
  ["/zh", "第二指标", "截至"],
])(
  "a trade-off has a control for its second metric, and every view one for the date: %s",
  async (root, second, asOf) => {
    const page = await openExplore("?chart=pareto&metric=box-ap&benchmark=coco-test-dev", {}, root);
    await page.getByRole("combobox", { name: second, exact: true }).selectOption("parameters");
    await page.waitForURL(/x=parameters/);
    await page.getByRole("combobox", { name: asOf, exact: true }).selectOption("2020");
    await page.waitForURL(/as-of=2020/);
    const plain = await openExplore("", {}, root);
    expect(await plain.getByRole("combobox", { name: second, exact: true }).count()).toBe(0);
  },
);

it("the controls of Explore carry their names in Chinese", async () => {
  const page = await openExplore("", {}, "/zh");
  for (const name of ["指标", "基准", "排序"])
    expect(await page.getByRole("combobox", { name, exact: true }).count()).toBe(1);
  for (const name of ["图表", "刻度"])
    expect(await page.getByRole("radiogroup", { name, exact: true }).count()).toBe(1);
  for (const name of ["年份", "领域", "机构", "国家"])
    expect(await page.getByRole("group", { name, exact: true }).count()).toBe(1);
  expect(await page.getByRole("searchbox", { name: "搜索", exact: true }).count()).toBe(1);
  for (const name of ["重置", "导出"]) expect(await page.getByRole("button", { name, exact: true }).count()).toBe(1);
});

it("Explore shows the figure and the first rows without JavaScript", async () => {
  const page = await openPage("/explore?base=turing-nlg", { javaScriptEnabled: false });
  expect(await page.locator("svg[data-kind=bars]:visible [data-model=gpt-3] rect").count()).toBe(1);
  expect(await page.locator("tbody tr").count()).toBeGreaterThan(20);
});

it("a page that does not exist keeps its title once scripts run", async () => {
  const page = await openPage("/");
  await page.route("**/nothing", async (route) => {
    const response = await route.fetch();
    expect(response.status()).toBe(404);
    await route.fulfill({ response, status: 200 });
  });
  await page.goto(`${origin}/nothing`, { waitUntil: "networkidle" });
  expect(await page.title()).toBe("There is no such page · Tenfold");
});

it("an address that does not exist says so in the language of the page", async () => {
  const response = await fetch(`${(await openPage("/")).url()}zh/nothing`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain("没有这个页面");
});

it.each([
  ["/models/%E0%A4", 400, "This address cannot be read"],
  ["/zh/models/%E0%A4", 400, "无法读取这个地址"],
  ["/%", 400, "This address cannot be read"],
  ["/explore%E0%A4.svg", 400, "unreadable-address"],
  ["/models/100%25", 404, "There is no model “100%” · Tenfold</title>"],
  ["/zh/benchmarks/nobody", 404, "没有基准测试“nobody” · Tenfold</title>"],
  ["/nothing/here", 404, "There is no such page · Tenfold</title>"],
  ["/data/nothing", 404, "<h1>There is no such page</h1>"],
  ["/zh/explore/nothing", 404, "<h1>没有这个页面</h1>"],
  ["/_next/static/nothing.js", 404, ""],
  ["/embed/explore?__proto__=1", 422, "__proto__"],
  ["/nothing/here.php", 404, "<h1>There is no such page</h1>"],
  ["/favicon.ico", 404, "<h1>There is no such page</h1>"],
  ["/zh/explore.csv.gz", 404, "<h1>没有这个页面</h1>"],
  ["/etc/passwd.csv", 404, "urn:tenfold:problem:not-found"],
  ["/explore/nothing.json", 404, "urn:tenfold:problem:not-found"],
  ["/nothing.svg", 404, "urn:tenfold:problem:not-found"],
  ["/explore.json?__proto__=1", 422, '"parameter": "__proto__"'],
  ["/zh/models/gpt-3.csv?_%5Fproto__=1", 422, '"parameter": "__proto__"'],
  ["/claims?__proto__=1", 200, "<li>__proto__=1 – allowed: one of"],
  ["/data/../../etc/passwd.csv", 404, "urn:tenfold:problem:not-found"],
  ["/data/..%2f..%2fetc%2fpasswd.csv", 404, "urn:tenfold:problem:not-found"],
])("%s answers %i and says what is wrong", async (address, status, words) => {
  const response = await fetch(origin + address);
  expect([response.status, (await response.text()).includes(words)]).toEqual([status, true]);
});

it("the Chinese names of a table are drawn on an English page too", async () => {
  const page = await openPage("/data/models?q=阿尔法");
  await page.getByRole("cell", { name: "阿尔法折叠", exact: true }).first().waitFor();
  const loaded = () =>
    page.evaluate(() =>
      [...document.fonts].some(({ family, status }) => family.includes("Noto Sans SC") && status === "loaded"),
    );
  await expect.poll(loaded).toBe(true);
});

it.each(["/", "/explore", "/claims.csv"])(
  "%s refuses the method TRACE, which nothing but a server hears of",
  async (path) => {
    const status = await new Promise((resolve, reject) => {
      const asked = request(origin + path, { method: "TRACE" }, (response) => {
        response.resume();
        resolve([response.statusCode, response.headers.allow]);
      });
      asked.on("error", reject).end();
    });
    expect(status).toEqual([405, "GET, HEAD, OPTIONS"]);
  },
);

it.each([
  ["/", "none for the page"],
  ["/zh", "该页面没有参数"],
  ["/benchmarks", "none for the page"],
  ["/data", "none for the page"],
  ["/import", "one of open, table, value, sort, base, in.COLUMN, range.COLUMN"],
])("%s reports a parameter that it does not know, and leads to itself without", async (path, allowed) => {
  const page = await openPage(`${path}?colour=red`);
  const report = page.getByRole("alert").filter({ hasText: "colour=red" });
  expect(await report.textContent()).toContain(allowed);
  expect(await report.getByRole("link").getAttribute("href")).toBe(path);
  await page.goto(origin + path);
  expect(await page.getByText("colour=red").count()).toBe(0);
});
