import type { Metadata } from "next";
import { siteText } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import { ownOrigin } from "./own-origin";

export async function siteMetadata(locale: Locale): Promise<Metadata> {
  const text = siteText[locale];
  return {
    metadataBase: await ownOrigin(),
    title: { default: `Tenfold: ${text.tagline}`, template: "%s · Tenfold" },
    description: text.description,
    icons: { icon: "/icon.svg" },
  };
}
