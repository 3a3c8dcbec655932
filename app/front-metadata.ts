import type { Metadata } from "next";
import { siteText } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import { pageMetadata } from "./page-metadata";

export function frontMetadata(locale: Locale): Metadata {
  const { tagline, description } = siteText[locale];
  const title = `Tenfold: ${tagline}`;
  return { ...pageMetadata(locale, { title, description, path: "/" }), title: { absolute: title } };
}
