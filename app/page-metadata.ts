import type { Metadata } from "next";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";

interface PageWords {
  readonly title: string;
  readonly description: string;
  /** Of the page in English, with its canonical query. */
  readonly path: string;
}

/** What search engines and shared links show of a page, with its address in both languages. */
export const pageMetadata = (locale: Locale, { title, description, path }: PageWords): Metadata => ({
  title,
  description,
  alternates: {
    canonical: localePath(path, locale),
    languages: { en: path, "zh-Hans": localePath(path, "zh") },
  },
});
