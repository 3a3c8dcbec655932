import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { POST as catalogueAnswer } from "../../app/catalogue/[hash]/route";
import { GET as embed } from "../../app/embeds/[locale]/[...path]/route";
import { lostQueryHeader, lostQueryOf, withLostQuery } from "../../app/lost-query";
import { POST as outlinesAnswer } from "../../app/outlines/[file]/route";
import { config, proxy } from "../../proxy";

/** As Next reads the patterns of the proxy; none of those that are asked here has a named part. */
const comesBefore = (path: string): boolean =>
  config.matcher.some((pattern) => new RegExp(`^${pattern.replace(/:\w+/g, "[^/]+")}$`).test(path));

test.each([
  ["a page", "/zh/explore", 200],
  ["a script whose name is encoded", "/_next/static/chunks/%5Bturbopack%5D_client._.js", 200],
  ["data of the user's", "/zh/import/ours/beside", 200],
  ["data with a slash in its name", "/import/ours%2F2024/beside", 200],
  ["no view of data", "/import/ours/2024", 404],
  ["no page", "/nothing", 404],
  ["no model", "/models/100%25", 404],
  ["an ending without a name", "/zh/models/.svg", 404],
  ["an unreadable address", "/_next/%E0%A4", 400],
])("%s passes or says why not: %s", (_, path, status) => {
  expect(proxy(new NextRequest(`http://localhost${path}`)).status).toBe(status);
});

test.each([
  "/",
  "/zh",
  "/embed/explore",
  "/zh/embed/claims",
  "/explore.svg",
  "/explore",
  "/data/models.csv",
  "/oembed",
  "/openapi.json",
  "/nothing",
])("%s is read, and every other method is told so", async (path) => {
  expect(comesBefore(path)).toBe(true);
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "PROPFIND"]) {
    const response = proxy(new NextRequest(`http://localhost${path}`, { method }));
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect(await response.json()).toMatchObject({ status: 405, type: "urn:tenfold:problem:method" });
  }
  const options = proxy(new NextRequest(`http://localhost${path}`, { method: "OPTIONS" }));
  expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
});

test.each([
  ["the catalogue", catalogueAnswer],
  ["outlines", outlinesAnswer],
])("%s, which no proxy comes before, say the same", (_, answer) => {
  const response = answer();
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
});

test.each<readonly [query: string, lost: string | undefined]>([
  ["", undefined],
  ["?proto=1", undefined],
  ["?__proto__=1", "1"],
  ["?_%5Fproto__=a%26b&field=nlp&__proto__=", "a%26b&"],
])("what Next loses of the query %s is carried past it", (search, lost) => {
  const url = `http://localhost/explore.json${search}`;
  const { headers } = proxy(new NextRequest(url));
  expect(headers.get(`x-middleware-request-${lostQueryHeader}`) ?? undefined).toBe(lost);
  const sent = new URL(url).searchParams;
  const kept = new URLSearchParams([...sent].filter(([name]) => name !== "__proto__"));
  const carried = new Headers(lost === undefined ? {} : { [lostQueryHeader]: lost });
  expect([...withLostQuery(kept, carried)].sort()).toEqual([...sent].sort());
});

test("an embed says of a parameter that Next loses that it knows none of this name", async () => {
  const address = "http://localhost/embed/explore?__proto__=1";
  const { headers } = proxy(new NextRequest(address));
  const carried = headers.get(`x-middleware-request-${lostQueryHeader}`) ?? "";
  const request = new Request("http://localhost/embed/explore", { headers: { [lostQueryHeader]: carried } });
  const response = await embed(request, { params: Promise.resolve({ locale: "en", path: ["explore"] }) });
  expect([response.status, (await response.text()).includes("__proto__")]).toEqual([422, true]);
});

test("no client can slip in another parameter by that header", () => {
  const slipped = withLostQuery(new URLSearchParams("a=1"), new Headers({ [lostQueryHeader]: "base=gpt-3&%" }));
  expect([...slipped]).toEqual([
    ["a", "1"],
    ["__proto__", "base=gpt-3"],
    ["__proto__", "%"],
  ]);
  expect(lostQueryOf(new URLSearchParams("base=gpt-3"))).toBeUndefined();
});
