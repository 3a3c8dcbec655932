import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GET as getFile } from "../../app/files/[locale]/[...path]/route";
import { GET as getTable } from "../../app/table-files/[file]/route";
import { readEmbed } from "../../lib/export/embed";
import { parsePageAddress } from "../../lib/export/file-address";
import { fileFormats } from "../../lib/export/file-formats";
import { openApi } from "../../lib/export/openapi";
import { jsonSchemas, type SchemaName } from "../../lib/export/openapi-schemas";
import { loadTables } from "../../lib/ingest/load";
import config from "../../next.config.js";

const { catalogue } = loadTables("data");
const document = openApi(catalogue);
const operations = Object.entries(document.paths).map(([path, item]) => ({ path, ...item.get, servers: item.servers }));
const pageFiles = operations.filter(
  ({ path }) =>
    fileFormats.some((format) => path.endsWith(`.${format}`)) &&
    !/^\/(data|catalogue|outlines|openapi|robots)/.test(path),
);

/** The files that answer requests without drawing a page, by the address they have in `app`. */
function routeFiles(folder = "app"): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return routeFiles(join(folder, entry.name));
    if (entry.name === "robots.ts") return ["/robots.txt"];
    return entry.name === "route.ts" ? [folder.slice("app".length)] : [];
  });
}

interface Rewrite {
  readonly source: string;
  readonly destination: string;
}

async function rewrites(): Promise<readonly Rewrite[]> {
  const all = await config.rewrites?.();
  return Array.isArray(all) || all === undefined ? [] : (all.beforeFiles ?? []);
}

/** The address of a rewrite as a pattern that the paths of the document have to match. */
const patternOf = (source: string): RegExp =>
  new RegExp(
    `^${source
      .replace(/\(svg[^)]*\)/, "")
      .replaceAll(".", "\\.")
      .replace(":format", `(${fileFormats.join("|")})`)
      .replace(":path*", "([^.]+)")
      .replace(/:(id|table)/g, "\\{$1\\}")}$`,
  );

/** `[part]` holds the ending in Next and not in the document. */
const pathOfRoute = (route: string): string =>
  route.replace("/sitemaps/[part]", "/sitemaps/{part}.xml").replace(/\/\[(hash|file)\]$/, "/{$1}.json");

describe("openapi.json", () => {
  it("has an entry for every route, in every language it has", async () => {
    const all = await rewrites();
    for (const { source } of all) {
      const isChinese = source.startsWith("/zh/");
      const pattern = patternOf(isChinese ? source.slice("/zh".length) : source);
      const found = operations.filter(({ path }) => pattern.test(path));
      expect(found, source).not.toEqual([]);
      if (isChinese)
        expect(
          found.filter(({ servers }) => servers !== undefined),
          source,
        ).toEqual([]);
    }
    const served = new Set(all.map(({ destination }) => destination.split("/")[1]));
    const own = routeFiles().filter((route) => !served.has(route.split("/")[1]));
    expect(own.map(pathOfRoute).filter((path) => document.paths[path] === undefined)).toEqual([]);
  });

  it("has a route for every entry, in every language it says", async () => {
    const all = await rewrites();
    const own = new Set(routeFiles().map(pathOfRoute));
    const isRewritten = (address: string, language: string) =>
      all.some(
        ({ source }) =>
          source.startsWith("/zh/") === (language === "/zh") && patternOf(source).test(`${language}${address}`),
      );
    const missing = operations.filter(({ path, servers }) =>
      servers === undefined ? !(isRewritten(path, "") && isRewritten(path, "/zh")) : !own.has(path),
    );
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  it("names each operation once, declares every part of a path, and refers to nothing that is not there", () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, parameters } of operations) {
      const inPath = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
      expect([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(inPath);
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
    }
    for (const [, name = ""] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(document.components.schemas).toHaveProperty(name);
  });
});

const examples: Readonly<Record<string, string>> = {
  models: "gpt-3",
  benchmarks: "coco-val",
  claims: "article-05-dataset-116",
};
const exampleOf = (path: string): string =>
  path.replace("{id}", examples[path.split("/")[1] ?? ""] ?? "") +
  (path.startsWith("/compare") ? "?models=gpt-3~gpt-2" : "");

async function answer(address: string): Promise<Response> {
  const url = new URL(address, "http://localhost");
  const path = url.pathname.slice(1).split("/");
  return getFile(new Request(url), { params: Promise.resolve({ locale: "en", path }) });
}

describe("the files that openapi.json describes", () => {
  it.each(pageFiles.map(({ path }) => path))("%s is answered as it says", async (path) => {
    const response = await answer(exampleOf(path));
    const content = document.paths[path]?.get.responses["200"]?.content ?? {};
    const [[mediaType, body] = ["", {}]] = Object.entries(content);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, mediaType]);
    const name = String(body.schema?.$ref ?? "")
      .split("/")
      .at(-1);
    if (name !== undefined && name in jsonSchemas)
      expect(jsonSchemas[name as SchemaName].safeParse(await response.json()).error).toBeUndefined();
  });

  it.each(pageFiles.filter(({ path }) => path.endsWith(".json")))(
    "$path takes the parameters that it says, and no others",
    async ({ path, parameters }) => {
      const response = await answer(`${exampleOf(path)}${path.startsWith("/compare") ? "&" : "?"}bogus=1`);
      const problem = jsonSchemas.Problem.parse(await response.json());
      const [error] = problem.errors ?? [];
      const [ofPage = "", ofFiles = ""] = (error?.allowed ?? "").split(", and for files ");
      const named = `${ofPage.replace(/^(one of|none for the page)\s*/, "")}, ${ofFiles}`
        .split(", ")
        .filter((name) => name !== "");
      const expected = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
      expect(named.sort()).toEqual([...expected].sort());
    },
  );

  it("accepts the values that it lists", async () => {
    const explore = document.paths["/explore.json"]?.get.parameters ?? [];
    for (const { name, schema } of explore) {
      for (const value of (schema.enum as readonly string[] | undefined) ?? []) {
        const query = name === "x" ? (value === "released" ? "chart=timeline&" : "chart=pareto&metric=box-ap&") : "";
        if (name === "x" && value === "box-ap") continue;
        const response = await answer(`/explore.json?${query}${name}=${encodeURIComponent(value)}`);
        expect([name, value, response.status]).toEqual([name, value, 200]);
      }
    }
  });

  it("describes tables and embeds", async () => {
    for (const file of ["models.json", "claims.json"]) {
      const response = await getTable(new Request(`http://localhost/data/${file}`), {
        params: Promise.resolve({ file }),
      });
      expect(jsonSchemas.Table.safeParse(await response.json()).error).toBeUndefined();
    }
    for (const { path, parameters } of operations.filter(({ path }) => path.startsWith("/embed/"))) {
      const address = parsePageAddress(exampleOf(path.slice("/embed".length)), []);
      expect(address && readEmbed(catalogue, address).kind, path).toBe("embed");
      expect(parameters.map(({ name }) => name)).not.toContain("width");
    }
  });
});
