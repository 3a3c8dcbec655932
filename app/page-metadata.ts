import type { Metadata } from "next";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import { commonCardPath } from "./common-card-path";

interface PageWords {
  readonly title: string;
  readonly description: string;
  /** Of the page in English, with its canonical query. */
  readonly path: string;
  /** Whether the page is also a file: then its table is offered to programs, and its figure where links are shared. */
  readonly files?: { readonly hasFigure: boolean } | undefined;
  /** Whether `/oembed` answers for the page; as `files` has a figure unless given. */
  readonly hasEmbed?: boolean;
  /** The page in English whose figure stands for one without its own: one that all tables have, where the page is built once. */
  readonly cardPath?: string;
}

/** The size in px that cards of shared links are cut to; drawn at half of it, so that texts stay legible when it shrinks. */
const card = { width: 1200, height: 630 } as const;
const zoom = 2;

const withEnding = (path: string, ending: string, options: readonly string[] = []): string => {
  const [page = "", query] = path.split("?");
  const all = [...(query === undefined ? [] : [query]), ...options].join("&");
  return `${page}.${ending}${all === "" ? "" : `?${all}`}`;
};

/** A path is enough for `url`: the page is of the host that is asked. */
const oembedHref = (path: string, format: string): string => `/oembed?url=${encodeURIComponent(path)}&format=${format}`;

/** What search engines and shared links show of a page, with its address in both languages. */
export function pageMetadata(locale: Locale, words: PageWords): Metadata {
  const { title, description, path, files, hasEmbed, cardPath } = words;
  const own = localePath(path, locale);
  const hasFigure = hasEmbed ?? files?.hasFigure === true;
  const image = withEnding(hasFigure ? own : localePath(cardPath ?? commonCardPath(), locale), "png", [
    `width=${card.width / zoom}`,
    `height=${card.height / zoom}`,
    `zoom=${zoom}`,
  ]);
  return {
    title,
    description,
    alternates: {
      canonical: own,
      languages: { en: path, "zh-Hans": localePath(path, "zh") },
      types: {
        ...(files && { "application/json": withEnding(own, "json"), "text/csv": withEnding(own, "csv") }),
        ...(hasFigure && {
          "application/json+oembed": oembedHref(own, "json"),
          "text/xml+oembed": oembedHref(own, "xml"),
        }),
      },
    },
    openGraph: {
      title,
      description,
      url: own,
      siteName: "Tenfold",
      locale: locale === "zh" ? "zh_CN" : "en",
      type: "article",
      images: [{ url: image, ...card, alt: title }],
    },
    twitter: { card: "summary_large_image" },
  };
}
