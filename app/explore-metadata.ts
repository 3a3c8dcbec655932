import type { Metadata } from "next";
import { planFigure } from "@/lib/figure/plan-figure";
import { exploreText } from "@/lib/i18n/explore";
import { siteText } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import { answerView } from "@/lib/query/answer-view";
import { parseView, viewHref } from "@/lib/query/view-codec";
import type { Catalogue } from "@/lib/schema/catalogue";
import { pageMetadata } from "./page-metadata";

export function exploreMetadata(locale: Locale, catalogue: Catalogue, query: URLSearchParams): Metadata {
  const { view } = parseView(query, catalogue);
  const answer = answerView(catalogue, view);
  const text = exploreText[locale];
  const title =
    answer.rows.length === 0 ? text.title : planFigure(answer, { catalogue, locale, width: 960, heading: false }).title;
  return pageMetadata(locale, {
    title,
    description: siteText[locale].description,
    path: viewHref("/explore", view),
    files: { hasFigure: answer.rows.length > 0 },
  });
}
