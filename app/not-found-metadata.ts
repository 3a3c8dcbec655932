import type { Metadata } from "next";
import { headers } from "next/headers";
import { benchmarkText } from "@/lib/i18n/benchmark";
import { ledgerText } from "@/lib/i18n/ledger";
import { modelText } from "@/lib/i18n/model";
import { siteText } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import { unknownPathHeader } from "./unknown-path-header";

/** Next takes the metadata of any page with the status 404 from here; `proxy.ts` says which thing it was asked for. */
export async function notFoundMetadata(locale: Locale): Promise<Metadata> {
  const [id = "", table = ""] = decodeURIComponent((await headers()).get(unknownPathHeader) ?? "")
    .split("/")
    .reverse();
  const texts = { models: modelText, benchmarks: benchmarkText, claims: ledgerText } as const;
  const known = (["models", "benchmarks", "claims"] as const).find((name) => name === table);
  const title = known === undefined ? siteText[locale].notFoundTitle : texts[known][locale].unknownTitle(id);
  return { title, robots: { index: false } };
}
