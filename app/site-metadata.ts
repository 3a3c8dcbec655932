import type { Metadata } from "next";
import { headers } from "next/headers";
import { siteText } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";

export async function siteMetadata(locale: Locale): Promise<Metadata> {
  const text = siteText[locale];
  return {
    metadataBase: await ownOrigin(),
    title: { default: `Tenfold: ${text.tagline}`, template: "%s · Tenfold" },
    description: text.description,
    icons: { icon: "/icon.svg" },
  };
}

const local = new URL("http://localhost:3000");

/** Where this page was asked for: links to other forms of it have to be whole addresses. */
async function ownOrigin(): Promise<URL> {
  const sent = await headers();
  const host = sent.get("x-forwarded-host") ?? sent.get("host");
  const address = `${sent.get("x-forwarded-proto") ?? "http"}://${host}`;
  return host !== null && URL.canParse(address) ? new URL(address) : local;
}
