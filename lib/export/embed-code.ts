import { embedText } from "../i18n/embed";
import type { Locale } from "../quantity";

/** Page and query under `/embed`: `/zh/explore?q=a` is `/zh/embed/explore?q=a`. */
export const embedHref = (pageHref: string): string => pageHref.replace(/^(\/zh)?\//, "$1/embed/");

/** In px: the line below the picture. */
export const creditHeight = 36;

interface EmbeddedFigure {
  readonly origin: string;
  readonly pageHref: string;
  readonly title: string;
  readonly locale: Locale;
}

interface LiveEmbed extends EmbeddedFigure {
  /** What follows the query of the page, such as `theme=dark`. */
  readonly options: string;
  /** In px, until the figure says its own. */
  readonly height: number;
}

/** HTML for any page: the figure as it is on the day it is looked at, as high as it needs. */
export function liveEmbed({ origin, pageHref, title, options, height }: LiveEmbed): string {
  const address = embedHref(pageHref);
  const src = `${origin}${address}${options === "" ? "" : `${address.includes("?") ? "&" : "?"}${options}`}`;
  const frame = `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
  return `${frame}\n<script async src="${escapeHtml(origin)}/embed.js"></script>`;
}

interface FrozenEmbed extends EmbeddedFigure {
  /** The file, whole. */
  readonly svg: string;
  readonly dataHash: string;
}

/** HTML for any page: the figure as it is now, for good. It holds the picture itself and asks nobody for anything. */
export function frozenEmbed({ origin, pageHref, title, locale, svg, dataHash }: FrozenEmbed): string {
  const summary = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? escapeHtml(title);
  const link = `<a href="${escapeHtml(origin + pageHref)}">${embedText[locale].credit}</a>`;
  return [
    '<figure style="margin:0">',
    `<img src="data:image/svg+xml;base64,${base64(svg)}" alt="${summary}" style="width:100%;height:auto">`,
    `<figcaption>${link} · ${embedText[locale].frozenAt(dataHash.slice(0, 12))}</figcaption>`,
    "</figure>",
  ].join("\n");
}

function base64(text: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
