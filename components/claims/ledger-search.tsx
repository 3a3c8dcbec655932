"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef } from "react";
import { type LedgerQuery, ledgerFilters, wholeLedger } from "@/lib/claims/ledger-query";
import { exploreText } from "@/lib/i18n/explore";
import { ledgerText } from "@/lib/i18n/ledger";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import { useShortcuts } from "../explore/use-shortcuts";
import { SearchBox } from "../filters/search-box";
import styles from "./ledger.module.css";
import { ledgerHref } from "./ledger-href";

interface Props {
  readonly query: LedgerQuery;
  readonly locale: Locale;
}

const nothingToReveal = () => {};

/** Narrows the ledger while somebody types; a form that the server answers where no scripts run. */
export function LedgerSearch({ query, locale }: Props) {
  const router = useRouter();
  const root = useRef<HTMLElement>(null);
  const search = useCallback(
    (q: string) => router.replace(ledgerHref({ ...query, q }, locale), { scroll: false }),
    [router, query, locale],
  );
  useShortcuts(root, nothingToReveal);
  return (
    <search ref={root} className={`${styles.search} no-print`}>
      <form action={localePath("/claims", locale)} onSubmit={(event) => event.preventDefault()}>
        {ledgerFilters
          .filter((name) => query[name].length > 0)
          .map((name) => (
            <input key={name} type="hidden" name={name} value={query[name].join("~")} />
          ))}
        {query.sort !== wholeLedger.sort && <input type="hidden" name="sort" value={query.sort} />}
        <SearchBox
          label={exploreText[locale].search}
          hint={ledgerText[locale].searchHint}
          name="q"
          value={query.q}
          onChange={search}
        />
      </form>
    </search>
  );
}
