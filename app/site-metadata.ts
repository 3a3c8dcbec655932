import type { Metadata } from "next";
import { siteText } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";

export function siteMetadata(locale: Locale): Metadata {
  const text = siteText[locale];
  return {
    title: { default: `Tenfold: ${text.tagline}`, template: "%s · Tenfold" },
    description: text.description,
    icons: { icon: "/icon.svg" },
  };
}
