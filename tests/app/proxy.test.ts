import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { POST as catalogueAnswer } from "../../app/catalogue/[hash]/route";
import { POST as embedAnswer } from "../../app/embeds/[locale]/[...path]/route";
import { POST as outlinesAnswer } from "../../app/outlines/[file]/route";
import { proxy } from "../../proxy";

test.each([
  ["a page", "/zh/explore", 200],
  ["a script whose name is encoded", "/_next/static/chunks/%5Bturbopack%5D_client._.js", 200],
  ["no page", "/nothing", 404],
  ["no model", "/models/100%25", 404],
  ["an unreadable address", "/_next/%E0%A4", 400],
])("%s passes or says why not: %s", (_, path, status) => {
  expect(proxy(new NextRequest(`http://localhost${path}`)).status).toBe(status);
});

test.each(["/explore.svg", "/explore", "/data/models.csv", "/oembed", "/openapi.json", "/nothing"])(
  "%s is read, and every other method is told so",
  async (path) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "PROPFIND"]) {
      const response = proxy(new NextRequest(`http://localhost${path}`, { method }));
      expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
      expect(await response.json()).toMatchObject({ status: 405, type: "urn:tenfold:problem:method" });
    }
    const options = proxy(new NextRequest(`http://localhost${path}`, { method: "OPTIONS" }));
    expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
  },
);

test.each([
  ["the catalogue", catalogueAnswer],
  ["embeds", embedAnswer],
  ["outlines", outlinesAnswer],
])("%s, which no proxy comes before, say the same", (_, answer) => {
  const response = answer();
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
});
