import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keptAnswers } from "../../scripts/kept-answers.mjs";

let folder = "";
let made = 0;
let server: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenfold-tables-"));
  writeFileSync(join(folder, "models.csv"), "id\na\n");
  made = 0;
});
afterEach(() => {
  server?.close();
  rmSync(folder, { recursive: true });
});

const page: RequestListener = (request, response) => {
  made += 1;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Vary", "rsc");
  response.write(`${made}: `);
  response.end(request.url, "utf8");
};

/** Asks a server that keeps what `make` makes. */
async function serving(make: RequestListener, mostBytes?: number) {
  const kept = keptAnswers(folder, mostBytes);
  const listening = createServer((request, response) => kept(request, response, () => make(request, response)));
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, resolve));
  const { port } = listening.address() as AddressInfo;
  return async (path: string, init?: RequestInit) => {
    const response = await fetch(`http://localhost:${port}${path}`, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
}

test("a page that was made goes out again as it was", async () => {
  const ask = await serving(page);
  const first = await ask("/a?b=1");
  const again = await ask("/a?b=1");
  expect(first.text).toBe("1: /a?b=1");
  expect(again.text).toBe(first.text);
  expect(again.status).toBe(200);
  expect(again.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(again.headers.get("vary")).toBe("rsc");
  expect(made).toBe(1);
});

test("another address, or another thing that is asked of it, is another page", async () => {
  const ask = await serving(page);
  const asked: readonly [string, IncomingHttpHeaders?][] = [
    ["/a"],
    ["/b"],
    ["/a", { rsc: "1" }],
    ["/a", { "accept-encoding": "br" }],
    ["/a", { "x-forwarded-host": "example.org" }],
    ["/a", { "x-anything": "1" }],
  ];
  for (const [path, headers] of asked) await ask(path, headers && { headers: headers as Record<string, string> });
  expect(made).toBe(asked.length);
});

test("what a browser says of itself does not matter", async () => {
  const ask = await serving(page);
  await ask("/a", { headers: { "user-agent": "one", "accept-language": "en", referer: "/b" } });
  await ask("/a", { headers: { "user-agent": "other", "accept-language": "zh", "sec-fetch-mode": "navigate" } });
  expect(made).toBe(1);
});

test("pages are made anew once a table has changed, come or gone", async () => {
  const ask = await serving(page);
  await ask("/a");
  writeFileSync(join(folder, "models.csv"), "id\na\nb\n");
  expect((await ask("/a")).text).toBe("2: /a");
  writeFileSync(join(folder, "claims.csv"), "");
  expect((await ask("/a")).text).toBe("3: /a");
  rmSync(join(folder, "claims.csv"));
  expect((await ask("/a")).text).toBe("4: /a");
  expect((await ask("/a")).text).toBe("4: /a");
});

test("a page whose tables changed while it was made is not kept", async () => {
  const ask = await serving((request, response) => {
    if (made === 0) writeFileSync(join(folder, "models.csv"), "id\na\nb\nc\n");
    page(request, response);
  });
  await ask("/a");
  expect((await ask("/a")).text).toBe("2: /a");
  expect((await ask("/a")).text).toBe("2: /a");
});

test.each([
  ["a picture", { "content-type": "image/svg+xml" }, 200],
  ["a table", { "content-type": "text/csv" }, 200],
  ["a part of a file", { "content-type": "text/css" }, 206],
  ["a page of an error", { "content-type": "text/html" }, 500],
  ["a page that says there is none", { "content-type": "text/html" }, 404],
  ["a page with a cookie", { "content-type": "text/html", "set-cookie": "a=b" }, 200],
] as const)("%s is not kept", async (_, headers, status) => {
  const ask = await serving((_request, response) => {
    made += 1;
    response.writeHead(status, headers).end(String(made));
  });
  expect((await ask("/a")).text).toBe("1");
  expect((await ask("/a")).text).toBe("2");
});

test("only what is asked for by GET is kept", async () => {
  const ask = await serving(page);
  await ask("/a", { method: "HEAD" });
  await ask("/a", { method: "POST" });
  await ask("/a", { method: "POST" });
  expect(made).toBe(3);
  expect((await ask("/a")).text).toBe("4: /a");
});

test.each(["text/javascript", "text/css", "font/woff2", "text/x-component"])(
  "%s of pages is kept, too",
  async (type) => {
    const ask = await serving((_request, response) => {
      made += 1;
      response.writeHead(200, { "content-type": type }).end(String(made));
    });
    await ask("/a");
    expect((await ask("/a")).text).toBe("1");
  },
);

test("what was asked for least recently goes first where there is too much", async () => {
  const ask = await serving((request, response) => {
    made += 1;
    response.writeHead(200, { "content-type": "text/html" }).end(`${made}: ${request.url}`.padEnd(10_000));
  }, 25_000);
  const said = async (path: string) => (await ask(path)).text.trim();
  for (const path of ["/a", "/b", "/a", "/c"]) await ask(path);
  expect(await said("/a")).toBe("1: /a");
  expect(await said("/b")).toBe("4: /b");
});

test("a page that is larger than all that may be kept goes out, and is not kept", async () => {
  const ask = await serving(page, 3);
  expect((await ask("/a")).text).toBe("1: /a");
  expect((await ask("/a")).text).toBe("2: /a");
});
