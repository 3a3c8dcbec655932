import type { Metadata } from "next";
import { standingTitle } from "@/lib/figure/standing-title";
import { modelText } from "@/lib/i18n/model";
import { modelHref } from "@/lib/i18n/page-hrefs";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { serializeAsOf } from "@/lib/query/as-of-query";
import { readModelQuery } from "@/lib/query/model-query";
import type { Catalogue, Id } from "@/lib/schema/catalogue";
import { pageMetadata } from "./page-metadata";

export function modelMetadata(locale: Locale, catalogue: Catalogue, id: Id, query: URLSearchParams): Metadata {
  const text = modelText[locale];
  const asked = readModelQuery(query, catalogue, id);
  if (asked === undefined) return { title: text.unknownTitle(id), robots: { index: false } };
  const { profile, world } = asked;
  const name = nameOf(profile.model, locale);
  const values = profile.metrics.flatMap(({ slices }) => slices).flatMap((slice) => slice.values);
  const sources = new Set(values.map(({ source }) => source.id)).size;
  const standing = standingTitle(profile, locale);
  const end = locale === "zh" ? "。" : ". ";
  return pageMetadata(locale, {
    title: name,
    description: (standing === undefined ? "" : standing + end) + text.pageDescription(name, values.length, sources),
    path: [modelHref(id, "en"), ...serializeAsOf(world.asOf)].join("?"),
    files: { hasFigure: standing !== undefined },
  });
}
