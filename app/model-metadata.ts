import type { Metadata } from "next";
import { standingTitle } from "@/lib/figure/standing-title";
import { modelText } from "@/lib/i18n/model";
import { modelHref } from "@/lib/i18n/page-hrefs";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { modelProfile } from "@/lib/query/model-profile";
import type { Catalogue, Id } from "@/lib/schema/catalogue";
import { pageMetadata } from "./page-metadata";

export function modelMetadata(locale: Locale, catalogue: Catalogue, id: Id): Metadata {
  const text = modelText[locale];
  const profile = modelProfile(catalogue, id);
  if (profile === undefined) return { title: text.unknownTitle(id), robots: { index: false } };
  const name = nameOf(profile.model, locale);
  const values = profile.metrics.flatMap(({ slices }) => slices).flatMap((slice) => slice.values);
  const sources = new Set(values.map(({ source }) => source.id)).size;
  const standing = standingTitle(profile, locale);
  const end = locale === "zh" ? "。" : ". ";
  return pageMetadata(locale, {
    title: name,
    description: (standing === undefined ? "" : standing + end) + text.pageDescription(name, values.length, sources),
    path: modelHref(id, "en"),
    files: { hasFigure: standing !== undefined },
  });
}
