import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openAsleep, openPage, origin, withBrowser } from "./browser";

withBrowser();

const openImport = () => openPage("/import");

describe("a file that the address names", () => {
  const address = (file: string) => `/import?open=${encodeURIComponent(file)}`;

  it("is opened, filtered on the page, and its picture taken", async () => {
    const page = await openPage(address("/data/measurements.csv"));
    await page.getByRole("heading", { name: /^measurements\.csv: 1,\d{3} rows$/ }).waitFor();
    await page.getByLabel(/^third-party/).check();
    await page.getByText(/^\d{3} of 1,\d{3} rows$/).waitFor();
    await page.getByTitle("Sort by value").click();
    await page.getByTitle("Sort by value").click();
    await page.locator('th[aria-sort="ascending"]').waitFor();
    await page.waitForURL(/sort=value&in\.reported_by=third-party$/);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download the chart as PNG" }).click();
    expect((await download).suggestedFilename()).toBe("measurements.png");
  });

  const few = Array.from({ length: 60 }, (_, row) => `Model ${row},${row}.5`);
  const small = `model,accuracy\n${few.join("\n")}\n`;

  it("is asked for once, and read by the page itself where it is small", async () => {
    let asked = 0;
    const page = await openImport();
    await page.route("**/small.csv", (route) => {
      asked += 1;
      return route.fulfill({ body: small, headers: { "content-length": String(small.length) } });
    });
    await page.goto(origin + address("/small.csv"));
    await page.getByRole("heading", { name: "small.csv: 60 rows" }).waitFor();
    expect([asked, page.workers().length]).toEqual([1, 0]);
  });

  it("has a dot for each of few points, on the page and in its picture", async () => {
    const page = await openImport();
    const headers = { "content-length": String(small.length) };
    await page.route("**/small.csv", (route) => route.fulfill({ body: small, headers }));
    await page.goto(origin + address("/small.csv"));
    await page.getByRole("heading", { name: "small.csv: 60 rows" }).waitFor();
    const path = await page.locator("figure path.large-dots").getAttribute("d");
    const dots = [...(path ?? "").matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    expect(dots.length).toBe(60);
    expect(await page.locator("figure canvas").isVisible()).toBe(false);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download the chart as PNG" }).click();
    const png = readFileSync(await (await download).path()).toString("base64");
    const inks = await page.evaluate(
      async ({ png, dots }) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d", {
          willReadFrequently: true,
        });
        context?.drawImage(image, 0, 0);
        // Around a picture of twice the size there are 16 px.
        const at = (x: number, y: number) => context?.getImageData(2 * (x + 16), 2 * (y + 16), 1, 1).data.join(" ");
        return { paper: at(0, 0), dots: dots.map(([x, y]) => at(x, y)) };
      },
      { png, dots },
    );
    expect(inks.dots).not.toContain(inks.paper);
  });

  it.each([
    ["is large", "Model 0,0.5\n".padEnd(40, " ").repeat(30_000), {}],
    ["is packed", gzipSync(small), { "content-type": "application/gzip" }],
  ] as const)("is read by a worker where it %s", async (_, rows, headers) => {
    const body = Buffer.concat(
      typeof rows === "string" ? [Buffer.from("model,accuracy\n"), Buffer.from(rows)] : [rows],
    );
    const page = await openImport();
    await page.route("**/other.csv", (route) =>
      route.fulfill({ body, headers: { "content-length": String(body.length), ...headers } }),
    );
    const worker = page.waitForEvent("worker");
    await page.goto(origin + address("/other.csv"));
    await worker;
    await page.getByRole("heading", { name: typeof rows === "string" ? /30,000 rows$/ : /60 rows$/ }).waitFor();
  });

  it.each([
    ["small", 60],
    ["large", 60_000],
  ])("may be in another encoding where it is %s", async (_, count) => {
    const rows = Array.from({ length: count }, (_, row) => `Modell ${row} für größere Übungen,${row % 90}.5`);
    const body = Buffer.from(`model,accuracy\n${rows.join("\n")}\n`, "latin1");
    const page = await openImport();
    const headers = { "content-length": String(body.length) };
    await page.route("**/other.csv", (route) => route.fulfill({ body, headers }));
    await page.goto(origin + address("/other.csv"));
    await page.getByRole("heading", { name: `${count.toLocaleString("en")} rows` }).waitFor();
    await page.getByRole("cell", { name: "Modell 0 für größere Übungen", exact: true }).waitFor();
  });

  const places = () =>
    ["h2", "figure canvas", "figcaption", "[data-count]", "thead", "tbody tr:nth-child(5)"].map((part) => {
      const { x, y, width, height } = document.querySelector(`main ${part}`)?.getBoundingClientRect() ?? {};
      return { part, x, y, width, height };
    });

  it.each(["", "/zh"])("is seen before the scripts of %s/import come, where the page shows it then", async (locale) => {
    const { page, wake } = await openAsleep(locale + address("/data/measurements.csv"));
    await page.locator('#first-look[data-whole="true"] tbody tr').nth(4).waitFor();
    const early = await page.evaluate(places);
    const axes = await page.locator("#first-look figure svg").innerHTML();
    wake();
    await page.locator("#first-look").waitFor({ state: "detached" });
    // Rows below the end of the window come a moment later.
    await expect.poll(() => page.evaluate(places)).toEqual(early);
    expect(await page.locator("main figure svg").innerHTML()).toBe(axes);
    expect(early.every(({ width = 0 }) => width > 0)).toBe(true);
  });

  it("has the scripts of its page asked for ahead, and each of them sent once", async () => {
    const other = await openImport();
    expect(await other.locator("link[rel=preload][as=script]").count()).toBe(0);
    const page = await openPage(address("/data/measurements.csv"));
    await page.locator("#first-look").waitFor({ state: "detached" });
    const places = (list: readonly Element[]) => list.map((element) => element.getAttribute("href") ?? "");
    const ahead = await page.locator("link[rel=preload][as=script]").evaluateAll(places);
    const waiting = await page.locator("script[data-src]").evaluateAll((list) => list.map((one) => one.dataset.src));
    expect(ahead).toEqual(waiting);
    const sent = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter((entry) => entry instanceof PerformanceResourceTiming && entry.transferSize > 0)
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith(".js")),
    );
    expect(ahead.filter((path) => !sent.includes(path))).toEqual([]);
    expect(sent.filter((path, index) => sent.indexOf(path) < index)).toEqual([]);
    expect(ahead.length).toBeGreaterThan(5);
  });

  it("takes what is done to it before the page is alive", async () => {
    const { page, wake } = await openAsleep(address("/data/measurements.csv"));
    const third = page.locator("tbody tr").nth(2).getByRole("button");
    const [, name = ""] = /^Divide by (.+)$/.exec((await third.getAttribute("title")) ?? "") ?? [];
    await third.click();
    await page.getByTitle("Sort by value").click();
    wake();
    await page.waitForURL(/sort=-value/);
    expect(new URL(page.url()).searchParams.get("base")).toMatch(new RegExp(`~${name}$`));
    expect(await page.locator("thead").getByRole("button", { name: "value ↓" }).count()).toBe(1);
  });

  it("is not seen whole first where the address asks for some of it", async () => {
    const { page } = await openAsleep(`${address("/data/measurements.csv")}&sort=value`);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) =>
          globalThis.tenfoldOpening?.link.listen(({ kind }) => kind === "opened" && resolve()),
        ),
    );
    expect(await page.locator("#first-look").innerHTML()).toBe("");
  });

  it("has all rows of its table on paper", async () => {
    const page = await openPage(address("/data/measurements.csv"));
    const reset = page.getByRole("button", { name: "Show all rows" });
    await reset.waitFor();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.locator('tr[aria-rowindex="51"]').waitFor();
    expect(await reset.isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.locator('tr[aria-rowindex="51"]').waitFor({ state: "detached" });
  });

  it("is read whole where it is no stream of rows, and may be mapped as any file", async () => {
    const page = await openPage(address("/models/gpt-3.json"));
    await page.getByText("gpt-3.json", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Explore alone" }).waitFor();
    expect(new URL(page.url()).search).toBe("");
  });

  it("is not asked for on another host, which the page says", async () => {
    const page = await openPage(address("https://example.com/results.csv"));
    await page.getByText("An address opens files of this host only.").waitFor();
    await page.getByRole("button", { name: "Import another file" }).click();
    await page.locator("input[type=file]").waitFor({ state: "attached" });
  });
});
