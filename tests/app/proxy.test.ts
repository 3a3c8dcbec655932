import { NextRequest } from "next/server";
import { expect, test } from "vitest";
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
