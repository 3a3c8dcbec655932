import { PNG } from "pngjs";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { GET } from "../../app/files/[locale]/[...path]/route";
import { type DataFolder, dataFolder } from "./data-folder";

let folder: DataFolder;
beforeAll(() => {
  folder = dataFolder();
  vi.stubEnv("TENFOLD_DATA", folder.path);
});
afterAll(() => {
  folder.remove();
  vi.unstubAllEnvs();
});
afterEach(() => vi.restoreAllMocks());

/** As the rewrites hand it over: `/zh/explore.svg?…`. */
function get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const url = new URL(address, "http://localhost");
  const [first = "", ...rest] = url.pathname.slice(1).split("/").map(decodeURIComponent);
  const [locale, path] = first === "zh" ? ["zh", rest] : ["en", [first, ...rest]];
  return GET(new Request(url, { headers }), { params: Promise.resolve({ locale, path }) });
}

async function problemOf(address: string) {
  const response = await get(address);
  expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  const problem = await response.json();
  expect(problem).toMatchObject({
    type: expect.stringMatching(/^urn:/),
    title: expect.any(String),
    status: response.status,
    detail: expect.any(String),
  });
  return problem;
}

describe("files of the explore page", () => {
  it.each([
    ["svg", "image/svg+xml; charset=utf-8"],
    ["png", "image/png"],
    ["csv", "text/csv; charset=utf-8; header=present"],
    ["json", "application/json; charset=utf-8"],
  ])("come as %s, with a name, a tag and rules for caches", async (format, mediaType) => {
    const response = await get(`/explore.${format}?base=turing-nlg&time=2018..2020`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": mediaType,
      "content-disposition": `inline; filename="tenfold-parameters-relative-to-turing-nlg-2018-2020.${format}"; filename*=UTF-8''tenfold-parameters-relative-to-turing-nlg-2018-2020.${format}`,
      "cache-control": "public, max-age=3600, must-revalidate",
      "x-content-type-options": "nosniff",
      "access-control-allow-origin": "*",
      etag: expect.stringMatching(/^"[\w-]{27}"$/),
      link: '</explore?time=2018..2020&base=turing-nlg>; rel="canonical"',
    });
  });

  it("are the same when they are asked for again and when they are made anew", async () => {
    const address = "/explore.svg?base=turing-nlg&limit=3";
    const answers = [await get(address), await get(address), await get(address, { "cache-control": "no-cache" })];
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get("etag"))).size).toBe(1);
  });

  it("are saved rather than shown when asked, and are named in Chinese on Chinese pages", async () => {
    const disposition = (await get("/zh/explore.csv?download=1")).headers.get("content-disposition");
    expect(disposition).toBe(
      `attachment; filename="tenfold-parameters.csv"; filename*=UTF-8''tenfold-${encodeURIComponent("参数量")}.csv`,
    );
  });

  it("speak the language of the page", async () => {
    expect(await (await get("/zh/explore.svg?base=turing-nlg")).text()).toContain(
      "GPT-3 的参数量是 Turing-NLG 的 10.3 倍</title>",
    );
    expect(await (await get("/explore.svg?base=turing-nlg")).text()).toContain(
      "GPT-3 has 10.3× the parameters of Turing-NLG</title>",
    );
  });

  it("have the size that was asked for", async () => {
    const svg = await (await get("/explore.svg?width=500&height=400")).text();
    expect(svg).toContain('viewBox="0 0 500 400" width="500" height="400"');
    const png = PNG.sync.read(
      Buffer.from(await (await get("/explore.png?width=500&height=400&zoom=1.5")).arrayBuffer()),
    );
    expect([png.width, png.height]).toEqual([750, 600]);
  });

  it("start with a byte order mark where spreadsheets read them", async () => {
    expect([...new Uint8Array(await (await get("/explore.csv")).arrayBuffer())].slice(0, 3)).toEqual([
      0xef, 0xbb, 0xbf,
    ]);
  });

  it("are not sent again to a client that has them", async () => {
    const etag = (await get("/explore.svg")).headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const response = await get("/explore.svg", { "if-none-match": known });
      expect([response.status, await response.text(), response.headers.get("etag")]).toEqual([304, "", etag]);
    }
    expect((await get("/explore.svg", { "if-none-match": '"other"' })).status).toBe(200);
    expect((await get("/explore.svg?theme=dark")).headers.get("etag")).not.toBe(etag);
  });

  it("ignore the order of parameters and those that say nothing", async () => {
    const [a, b] = await Promise.all([
      get("/explore.svg?base=gpt-3&limit=2&q="),
      get("/explore.svg?limit=2&base=gpt-3&chart=bars"),
    ]);
    expect(a.headers.get("etag")).toBe(b.headers.get("etag"));
  });
});

describe("requests that cannot be answered", () => {
  it.each([
    ["width=abc", "width", "abc"],
    ["width=1e9", "width", "1e9"],
    ["zoom=99", "zoom", "99"],
    ["bogus=1", "bogus", "1"],
    ["chart=pie", "chart", "pie"],
    ["time=2020..2018", "time", "2020..2018"],
    ["width=300&width=400", "width", "300, 400"],
    ["width=%00", "width", "\u0000"],
  ])("say which parameter of ?%s is wrong and what is allowed, with 422", async (query, parameter, value) => {
    const problem = await problemOf(`/explore.svg?${query}`);
    expect(problem).toMatchObject({ status: 422, errors: [{ parameter, value, allowed: expect.any(String) }] });
  });

  it("are 404 for ids that the catalogue does not have, and 422 when anything else is wrong too", async () => {
    expect(await problemOf("/explore.json?base=nobody")).toMatchObject({
      status: 404,
      errors: [{ parameter: "base", value: "nobody" }],
    });
    expect(await problemOf("/explore.json?base=nobody&width=1")).toMatchObject({
      status: 422,
      errors: [{ parameter: "base" }, { parameter: "width" }],
    });
  });

  it("are 404 for another page, ending or language", async () => {
    for (const address of [
      "/nothing.svg",
      "/explore.exe",
      "/explore.SVG",
      "/explore",
      "/explore.",
      "/.svg",
      "/zh/zh/explore.svg",
      "/explore%00.svg",
      "/..%2f..%2fpackage.json",
      "/constructor.svg",
      "/explore.constructor",
      "/__proto__.json",
    ]) {
      expect(await problemOf(address)).toMatchObject({ status: 404 });
    }
    expect(
      (
        await GET(new Request("http://localhost/"), {
          params: Promise.resolve({ locale: "fr", path: ["explore.svg"] }),
        })
      ).status,
    ).toBe(404);
  });

  it("are refused when the picture would have too many pixels", async () => {
    expect(await problemOf("/explore.png?width=4096&height=4096&zoom=4")).toMatchObject({
      status: 422,
      errors: [{ parameter: "zoom", value: "4", allowed: expect.stringContaining("up to 1.95 for") }],
    });
    expect((await get("/explore.svg?width=4096&height=4096&zoom=4")).status).toBe(200);
  });

  it("do not echo endless text", async () => {
    const long = "a".repeat(16_000);
    for (const query of [
      `q=${long}`,
      `base=${long}`,
      `${long}=1`,
      `models=${"x~".repeat(8000)}`,
      "b=1&".repeat(4000),
    ]) {
      const response = await get(`/explore.svg?${query}`);
      expect([404, 422]).toContain(response.status);
      expect((await response.text()).length).toBeLessThan(30_000);
    }
    expect(await problemOf(`/explore.svg?q=${"a".repeat(1_000_000)}`)).toMatchObject({ status: 414 });
  });

  it("are 500 without details of the server when the tables have errors", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    vi.stubEnv("TENFOLD_DATA", `${folder.path}/nowhere`);
    const problem = await problemOf("/explore.svg");
    vi.stubEnv("TENFOLD_DATA", folder.path);
    expect(problem).toMatchObject({ status: 500 });
    expect(JSON.stringify(problem)).not.toContain(folder.path);
    expect(String(log.mock.calls[0]?.[0])).toContain("there is no such folder");
    log.mockRestore();
  });

  it("are answered from the tables as they were while an edit has errors", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const before = await (await get("/explore.svg")).text();
    folder.write("measurements", "nobody,parameters,,1B,,,,first-party,,paper,,");
    const response = await get("/explore.svg");
    folder.write("measurements");
    expect([response.status, await response.text()]).toEqual([200, before]);
    expect(String(log.mock.calls[0]?.[0])).toContain("measurements.csv");
    log.mockRestore();
  });
});
