import { benchmarkHref, claimHref, modelHref } from "@/lib/i18n/page-hrefs";
import { localePath } from "@/lib/i18n/site";
import { type Locale, locales } from "@/lib/quantity";
import type { Catalogue } from "@/lib/schema/catalogue";
import { tableNames } from "@/lib/schema/vocabulary";

/** The most addresses that one sitemap may hold: https://www.sitemaps.org/protocol.html */
export const mostAddresses = 50_000;
const mostPaths = mostAddresses / locales.length;

/** Every page of the catalogue in English, by the sitemap that lists it; each is listed in both languages. */
export function sitemapPaths({ models, benchmarks, claims }: Catalogue): readonly (readonly string[])[] {
  const paths = [
    ...["/", "/explore", "/compare", "/models", "/benchmarks", "/claims", "/article", "/data", "/import"],
    ...tableNames.map((table) => `/data/${table}`),
    ...[...benchmarks.keys()].map((id) => benchmarkHref(id, "en")),
    ...[...models.keys()].map((id) => modelHref(id, "en")),
    ...claims.map(({ id }) => claimHref(id, "en")),
  ];
  const parts = Math.ceil(paths.length / mostPaths);
  return Array.from({ length: parts }, (_, part) => paths.slice(part * mostPaths, (part + 1) * mostPaths));
}

const start = '<?xml version="1.0" encoding="UTF-8"?>\n';
const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export const sitemapIndexXml = (origin: string, parts: number): string =>
  [
    `${start}<sitemapindex ${schema}>`,
    ...Array.from(
      { length: parts },
      (_, part) => `<sitemap><loc>${escapeXml(origin)}/sitemaps/${part + 1}.xml</loc></sitemap>`,
    ),
    "</sitemapindex>\n",
  ].join("\n");

const codes: Readonly<Record<Locale, string>> = { en: "en", zh: "zh-Hans" };

export function sitemapXml(origin: string, paths: readonly string[]): string {
  const addressOf = (path: string, locale: Locale): string => escapeXml(`${origin}${localePath(path, locale)}`);
  const entries = paths.flatMap((path) => {
    const links = locales
      .map((locale) => `<xhtml:link rel="alternate" hreflang="${codes[locale]}" href="${addressOf(path, locale)}"/>`)
      .join("");
    return locales.map((locale) => `<url><loc>${addressOf(path, locale)}</loc>${links}</url>`);
  });
  return [`${start}<urlset ${schema} xmlns:xhtml="http://www.w3.org/1999/xhtml">`, ...entries, "</urlset>\n"].join(
    "\n",
  );
}

const escapeXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
