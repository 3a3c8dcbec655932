import type { Metadata } from "next";
import { benchmarkText } from "@/lib/i18n/benchmark";
import { benchmarkHref } from "@/lib/i18n/page-hrefs";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { readBenchmarkQuery, serializeBenchmarkQuery } from "@/lib/query/benchmark-query";
import type { Catalogue, Id } from "@/lib/schema/catalogue";
import { pageMetadata } from "./page-metadata";

export function benchmarkMetadata(locale: Locale, catalogue: Catalogue, id: Id, query: URLSearchParams): Metadata {
  const text = benchmarkText[locale];
  const asked = readBenchmarkQuery(query, catalogue, id);
  if (asked === undefined) return { title: text.unknownTitle(id), robots: { index: false } };
  const { profile } = asked;
  const name = nameOf(profile.benchmark, locale);
  const canonical = serializeBenchmarkQuery(asked);
  return pageMetadata(locale, {
    title: name,
    description: text.pageDescription(name, profile.modelCount, profile.valueCount),
    path: `${benchmarkHref(id, "en")}${canonical === "" ? "" : `?${canonical}`}`,
    files: { hasFigure: profile.slices.length > 0 },
  });
}
