import { DOMParser } from "@xmldom/xmldom";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { GET as getEmbed } from "../../app/embeds/[locale]/[...path]/route";
import { GET as getFile } from "../../app/files/[locale]/[...path]/route";
import { embedHref, frozenEmbed, liveEmbed } from "../../lib/export/embed-code";
import { oembedXml, readOembed } from "../../lib/export/oembed";
import { loadTables } from "../../lib/ingest/load";

const { catalogue } = loadTables("data");
const origin = "https://tenfold.example";
const unbounded = { maxWidth: 10_000, maxHeight: 10_000 };

async function embed(address: string, locale = "en") {
  const url = new URL(address, origin);
  const path = url.pathname.slice(1).split("/").map(decodeURIComponent);
  const response = await getEmbed(new Request(url), { params: Promise.resolve({ locale, path }) });
  return { response, document: new JSDOM(await response.text()).window.document };
}

describe("the page for a frame", () => {
  it.each([
    ["/explore?base=turing-nlg", "/explore?base=turing-nlg", "en"],
    ["/models/gpt-3", "/zh/models/gpt-3", "zh"],
    ["/compare?models=gpt-3~gpt-2", "/compare?models=gpt-3~gpt-2", "en"],
    ["/benchmarks/coco-val", "/benchmarks/coco-val", "en"],
    ["/claims", "/claims", "en"],
    ["/article", "/article", "en"],
  ])("shows only the figure of %s, and leads to %s", async (address, page, locale) => {
    const { response, document } = await embed(address, locale);
    expect(response.status).toBe(200);
    expect(document.querySelector("a")?.getAttribute("href")).toBe(page);
    expect(document.querySelectorAll("header, nav, form, button")).toHaveLength(0);
    expect(document.querySelector("img")?.alt.length).toBeGreaterThan(20);
  });

  it("may be framed by anybody and runs no script but its own", async () => {
    const { response } = await embed("/explore");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("frame-ancestors *");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'sha256-[\w+/]+=*'(;|$)/);
    expect(response.headers.get("x-frame-options")).toBeNull();
  });

  it("offers pictures that exist, of the theme that was asked for or of the reader's", async () => {
    for (const [query, themes] of [
      ["", ["dark", "light"]],
      ["?theme=dark", ["dark"]],
      ["?theme=light&transparent=1", ["light"]],
    ] as const) {
      const { document } = await embed(`/explore${query}`);
      const hrefs = [...document.querySelectorAll("source")].map((source) => source.getAttribute("srcset") ?? "");
      expect(hrefs).toHaveLength(3 * themes.length);
      const found = hrefs.map((href) => (href.includes("theme=dark") ? "dark" : "light"));
      expect(new Set(found)).toEqual(new Set(themes));
      for (const href of hrefs) {
        const params = Promise.resolve({ locale: "en", path: ["explore.svg"] });
        const svg = await (await getFile(new Request(origin + href), { params })).text();
        const source = document.querySelector(`source[srcset="${href}"]`);
        expect(svg).toContain(`width="${source?.getAttribute("width")}" height="${source?.getAttribute("height")}"`);
      }
    }
  });

  it.each([
    ["/explore?base=nobody", 404, "base=nobody"],
    ["/explore?width=300", 422, "width=300"],
    ["/explore?theme=blue", 422, "light or dark"],
    ["/import", 404, "explore, compare"],
    ["/models/nobody", 404, "a model of the catalogue"],
    ["/explore?q=<script>", 200, "/explore?q=%3Cscript%3E"],
  ])("%s answers %i and says why", async (address, status, words) => {
    const { response, document } = await embed(address);
    expect(response.status).toBe(status);
    expect(document.documentElement.outerHTML).toContain(words);
    expect(document.querySelectorAll("script")).toHaveLength(1);
  });
});

describe("the page for a frame in Chinese", () => {
  it.each([
    ["/explore?chart=pie&field=nope&base=nope", 422],
    ["/explore?base=nope", 404],
    ["/explore?width=400&theme=sepia&transparent=2", 422],
    ["/compare?models=gpt-3~nope&base=bert-large", 422],
    ["/claims?verdict=nope&kind=nope", 422],
    ["/models/nobody", 404],
    ["/benchmarks/nothing", 404],
    ["/import", 404],
    ["/nothing", 404],
  ])("says of %s in Chinese why there is no figure", async (address, status) => {
    const { response, document } = await embed(address, "zh");
    expect(response.status).toBe(status);
    const said = [...document.querySelectorAll("title, h1, p, li")].map(({ textContent }) => textContent);
    for (const text of said) expect(text).toMatch(/\p{Script=Han}/u);
    // Ids, names of parameters and their values stay as they are; no two words of English follow each other.
    expect(said.join("\n")).not.toMatch(/[a-z]{2,} [a-z]{2,}/i);
  });
});

describe("oEmbed", () => {
  const read = (url: string, bounds = unbounded) => {
    const answer = readOembed(catalogue, origin, { url, ...bounds });
    if (answer.kind === "problem") throw new Error(answer.problem.detail);
    return answer.oembed;
  };

  it("answers for a link with a frame of the size that was asked for", () => {
    for (const maxWidth of [100, 400, 700, 2000]) {
      const { html, width, height } = read(`${origin}/explore?base=turing-nlg`, { maxWidth, maxHeight: 300 });
      expect(width).toBeLessThanOrEqual(maxWidth);
      expect(height).toBeLessThanOrEqual(300);
      expect(html).toContain(`src="${origin}/embed/explore?base=turing-nlg"`);
      expect(html).toContain(`height="${height}"`);
    }
  });

  it("takes a path, a Chinese page, and a page that already is an embed", () => {
    expect(read("/zh/models/gpt-3").html).toContain(`"${origin}/zh/embed/models/gpt-3"`);
    expect(read(`${origin}/embed/explore?theme=dark`).html).toContain(`"${origin}/embed/explore?theme=dark"`);
    expect(read("/explore").title).toMatch(/parameters/);
  });

  it("does not answer for other hosts or pages without a figure", () => {
    for (const url of [
      "https://other.example/explore",
      "//other.example/explore",
      "/import",
      "/models/nobody",
      "",
      "x",
    ])
      expect(readOembed(catalogue, origin, { url, ...unbounded })).toMatchObject({ problem: { status: 404 } });
  });

  it("is the same as XML", () => {
    const oembed = read("/explore?q=%26");
    const document = new DOMParser().parseFromString(oembedXml(oembed), "text/xml");
    for (const [name, value] of Object.entries(oembed))
      expect(document.getElementsByTagName(name)[0]?.textContent).toBe(String(value));
  });
});

describe("the code for a page", () => {
  it("is a frame under /embed that cannot be broken out of", () => {
    const html = liveEmbed({
      origin,
      pageHref: "/zh/explore?q=%22",
      title: '"><script>',
      locale: "zh",
      options: "theme=dark",
      height: 400,
    });
    const { document } = new JSDOM(html).window;
    expect(document.querySelector("iframe")?.src).toBe(`${origin}/zh/embed/explore?q=%22&theme=dark`);
    expect(document.querySelectorAll("script")).toHaveLength(1);
    expect(embedHref("/explore")).toBe("/embed/explore");
  });

  it("holds the very picture when frozen, and names its data", async () => {
    const params = Promise.resolve({ locale: "zh", path: ["explore.svg"] });
    const svg = await (await getFile(new Request(`${origin}/explore.svg?q=%26`), { params })).text();
    const html = frozenEmbed({
      origin,
      pageHref: "/zh/explore",
      title: "",
      locale: "zh",
      svg,
      dataHash: catalogue.hash,
    });
    const { document } = new JSDOM(html).window;
    const [, data = ""] = document.querySelector("img")?.src.split("base64,") ?? [];
    expect(Buffer.from(data, "base64").toString()).toBe(svg);
    expect(document.body.textContent).toContain(catalogue.hash.slice(0, 12));
    expect(document.querySelector("img")?.alt).not.toBe("");
  });
});
