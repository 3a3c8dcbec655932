import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { GET } from "../../app/catalogue/[hash]/route";
import { brotliPattern, hashPattern } from "../../app/catalogue/is-brotli-request";
import { unpackCatalogue } from "../../lib/ingest/catalogue/transport";
import { loadTables } from "../../lib/ingest/load";
import config from "../../next.config.js";
import { type DataFolder, dataFolder } from "./data-folder";

let folder: DataFolder;
let hash: string;
beforeAll(() => {
  folder = dataFolder();
  hash = loadTables(folder.path).catalogue.hash;
  vi.stubEnv("TENFOLD_DATA", folder.path);
});
afterAll(() => {
  folder.remove();
  vi.unstubAllEnvs();
});

const get = (file: string, encoding: string) =>
  GET(new Request(`http://localhost/catalogue/${file}`, { headers: { "accept-encoding": encoding } }), {
    params: Promise.resolve({ hash: file }),
  });

const brotliText = async (response: Response) =>
  brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString();

describe("the catalogue for the browser", () => {
  it("holds all tables, and may be kept for good", async () => {
    const response = await get(`${hash}.json`, "identity");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(unpackCatalogue(await response.json())).toEqual(loadTables(folder.path).catalogue);
  });

  it("is the same in Brotli under a tag of its own", async () => {
    const [plain, brotli] = await Promise.all([get(`${hash}.json`, "gzip"), get(`${hash}.json`, "gzip, deflate, br")]);
    expect(await brotliText(brotli)).toBe(await plain.text());
    expect(brotli.headers.get("etag")).not.toBe(plain.headers.get("etag"));
  });

  it("names the current address to those who ask for another", async () => {
    expect(await (await get("abc.json", "br")).json()).toMatchObject({
      status: 404,
      detail: expect.stringContaining(`${hash}.json`),
    });
    expect((await get(hash, "identity")).status).toBe(404);
  });

  it("answers in Brotli wherever the configuration says so", async () => {
    const [rule] = (await config.headers?.()) ?? [];
    expect(rule).toMatchObject({
      source: `/catalogue/:hash(${hashPattern}).json`,
      has: [{ type: "header", key: "accept-encoding", value: brotliPattern }],
    });
    expect(JSON.parse(await brotliText(await get(`${"0".repeat(64)}.json`, "br")))).toMatchObject({ status: 404 });
    expect(await (await get(`${"0".repeat(64)}.json`, "gzip, br;q=0")).json()).toMatchObject({ status: 404 });
  });
});
