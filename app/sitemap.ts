import type { MetadataRoute } from "next";
import { benchmarkHref, claimHref, modelHref } from "@/lib/i18n/page-hrefs";
import { localePath } from "@/lib/i18n/site";
import { tableNames } from "@/lib/schema/vocabulary";
import { currentCatalogue } from "./current-catalogue";
import { ownOrigin } from "./own-origin";

export const dynamic = "force-dynamic";

/** The most addresses a sitemap may hold: https://www.sitemaps.org/protocol.html */
const most = 50_000;

/** Every page of the catalogue, with its address in both languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = (await ownOrigin()).origin;
  const { models, benchmarks, claims } = currentCatalogue();
  const paths = [
    ...["/", "/explore", "/compare", "/models", "/benchmarks", "/claims", "/article", "/data", "/import"],
    ...tableNames.map((table) => `/data/${table}`),
    ...[...benchmarks.keys()].map((id) => benchmarkHref(id, "en")),
    ...[...models.keys()].map((id) => modelHref(id, "en")),
    ...claims.map(({ id }) => claimHref(id, "en")),
  ];
  const entries = paths.flatMap((path) => {
    const languages = { en: `${origin}${path}`, "zh-Hans": `${origin}${localePath(path, "zh")}` };
    return Object.values(languages).map((url) => ({ url, alternates: { languages } }));
  });
  return entries.slice(0, most);
}
