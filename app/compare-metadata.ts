import type { Metadata } from "next";
import { compareSentence } from "@/lib/figure/compare-sentence";
import { compareText } from "@/lib/i18n/compare";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { compareModels, comparisonView } from "@/lib/query/compare-models";
import { chosenOf, parseCompare, serializeCompare } from "@/lib/query/compare-query";
import type { Catalogue } from "@/lib/schema/catalogue";
import { pageMetadata } from "./page-metadata";

export function compareMetadata(locale: Locale, today: Catalogue, query: URLSearchParams): Metadata {
  const text = compareText[locale];
  const asked = parseCompare(query, today);
  const { catalogue } = asked.world;
  const comparison = compareModels(catalogue, asked.models, asked.base);
  const names = asked.models.map((id) => nameOf(catalogue.models.get(id) ?? { name: id }, locale));
  const canonical = serializeCompare(chosenOf(asked));
  return pageMetadata(locale, {
    title: names.length < 2 ? text.title : text.heading(names),
    description: compareSentence(comparison, locale) ?? text.description,
    path: canonical === "" ? "/compare" : `/compare?${canonical}`,
    files: names.length < 2 ? undefined : { hasFigure: comparisonView(comparison) !== undefined },
  });
}
