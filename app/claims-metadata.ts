import type { Metadata } from "next";
import { auditOf, auditsOf } from "@/lib/claims/audits-of";
import { answerLedger } from "@/lib/claims/ledger";
import { parseLedgerQuery, serializeLedgerQuery } from "@/lib/claims/ledger-query";
import { claimFigure } from "@/lib/figure/claim-figure";
import { ledgerRanges } from "@/lib/figure/claim-ranges";
import { ledgerText, statementOf } from "@/lib/i18n/ledger";
import { claimHref } from "@/lib/i18n/page-hrefs";
import type { Locale } from "@/lib/quantity";
import type { Catalogue, Id } from "@/lib/schema/catalogue";
import { pageMetadata } from "./page-metadata";

export function ledgerMetadata(locale: Locale, catalogue: Catalogue, query: URLSearchParams): Metadata {
  const { title, description } = ledgerText[locale];
  const { query: asked } = parseLedgerQuery(query, catalogue);
  const canonical = serializeLedgerQuery(asked);
  const { rows } = ledgerRanges(answerLedger(catalogue, auditsOf(catalogue), asked).audits, { catalogue, locale });
  return pageMetadata(locale, {
    title,
    description,
    path: `/claims${canonical === "" ? "" : `?${canonical}`}`,
    hasEmbed: rows.length > 0,
  });
}

export function claimMetadata(locale: Locale, catalogue: Catalogue, id: Id): Metadata {
  const text = ledgerText[locale];
  const audit = auditOf(catalogue, id);
  if (audit === undefined) return { title: text.unknownTitle(id), robots: { index: false } };
  const title = statementOf(audit.claim, locale);
  const description = text.verdictSentence(text.verdicts[audit.verdict], text.meanings[audit.verdict]);
  const hasEmbed = claimFigure(audit, { catalogue, locale }) !== undefined;
  return pageMetadata(locale, { title, description, path: claimHref(id, "en"), hasEmbed });
}
