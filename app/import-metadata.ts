import type { Metadata } from "next";
import { importText } from "@/lib/i18n/import";
import type { Locale } from "@/lib/quantity";
import { pageMetadata } from "./page-metadata";

export function importMetadata(locale: Locale): Metadata {
  const { title, description } = importText[locale];
  return pageMetadata(locale, { title, description, path: "/import", cardPath: "/explore" });
}

/** The data is in one browser, so there is nothing for a search engine. */
export const localViewMetadata = (locale: Locale, name: string): Metadata => ({
  title: importText[locale].viewOf(name),
  robots: { index: false },
});
