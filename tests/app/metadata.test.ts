import { beforeEach, describe, expect, test, vi } from "vitest";
import { generateMetadata as ofLedger } from "../../app/(en)/claims/page";
import { generateMetadata as ofData } from "../../app/(en)/data/page";
import { generateMetadata as ofModels } from "../../app/(en)/models/page";
import { generateMetadata as ofFront } from "../../app/(en)/page";
import { GET } from "../../app/files/[locale]/[...path]/route";
import { generateMetadata as ofArticle } from "../../app/zh/article/page";
import { generateMetadata as ofClaim } from "../../app/zh/claims/[id]/page";
import { generateMetadata as ofTable } from "../../app/zh/data/[table]/page";
import { metadata as ofImport } from "../../app/zh/import/page";
import { loadTables } from "../../lib/ingest/load";

// Of a request, which a test has none of.
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

const { catalogue } = loadTables("data");
const claim = catalogue.claims[0]?.id ?? "";
const withParams = <T extends Readonly<Record<string, string>>>(params: T) => ({ params: Promise.resolve(params) });
const noQuery = { searchParams: Promise.resolve({}) };

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

describe("a shared link shows a picture", () => {
  test.each([
    ["the front page", ofFront],
    ["all models", ofModels],
    ["the tables", ofData],
    ["the ledger", () => ofLedger(noQuery)],
    ["a ledger of nothing", () => ofLedger({ searchParams: Promise.resolve({ verdict: "none" }) })],
    ["the article", ofArticle],
    ["a claim", () => ofClaim(withParams({ id: claim }))],
    ["one table", () => ofTable({ ...withParams({ table: "models" }), ...noQuery })],
    ["the import", () => ofImport],
  ])("of %s", async (_, metadata) => {
    const { openGraph, twitter } = await metadata();
    const [image] = [openGraph?.images ?? []].flat();
    const address = typeof image === "object" && "url" in image ? new URL(image.url, "http://localhost") : undefined;
    expect(twitter).toMatchObject({ card: "summary_large_image" });
    const [locale, ...path] = (address?.pathname ?? "").replace(/^\/zh/, "zh").replace(/^\//, "en/").split("/");
    const response = await GET(new Request(address?.href ?? ""), {
      params: Promise.resolve({ locale: locale ?? "", path }),
    });
    expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "image/png"]);
    const header = new DataView(await response.arrayBuffer());
    expect(header.getUint32(16)).toBe(1200);
    expect(header.getUint32(20)).toBeLessThanOrEqual(660);
  });
});
