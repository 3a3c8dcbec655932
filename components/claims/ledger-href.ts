import { type LedgerQuery, serializeLedgerQuery } from "@/lib/claims/ledger-query";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";

/** The ledger under a query, in a language. */
export function ledgerHref(query: LedgerQuery, locale: Locale): string {
  const text = serializeLedgerQuery(query);
  return `${localePath("/claims", locale)}${text === "" ? "" : `?${text}`}`;
}
