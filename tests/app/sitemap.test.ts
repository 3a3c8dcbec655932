import { describe, expect, it } from "vitest";
import { mostAddresses, sitemapIndexXml, sitemapPaths, sitemapXml } from "../../app/sitemap-paths";
import { catalogueOf } from "../query/catalogue-of";

const catalogue = (count: number) =>
  catalogueOf({ models: Array.from({ length: count }, (_, index) => ({ id: `m-${index}` })) });

describe("the sitemap of a large catalogue", () => {
  it("is an index of sitemaps that together list every page once, in both languages", () => {
    const parts = sitemapPaths(catalogue(60_000));
    expect(parts.length).toBe(3);
    const addresses = parts.flatMap((paths) => [
      ...sitemapXml("https://x.example", paths).matchAll(/<loc>(.*?)<\/loc>/g),
    ]);
    const unique = new Set(addresses.map(([, address]) => address));
    expect(unique.size).toBe(addresses.length);
    for (const id of ["m-0", "m-24999", "m-25000", "m-59999"]) {
      expect(unique).toContain(`https://x.example/models/${id}`);
      expect(unique).toContain(`https://x.example/zh/models/${id}`);
    }
    expect(sitemapIndexXml("https://x.example", parts.length).match(/<loc>/g)).toHaveLength(3);
  });

  it("has no more addresses in one than the protocol allows", () => {
    for (const paths of sitemapPaths(catalogue(25_100)))
      expect(sitemapXml("https://x.example", paths).match(/<url>/g)?.length).toBeLessThanOrEqual(mostAddresses);
  });
});
