import type { Catalogue } from "../schema/catalogue";
import { type EmbedRead, readEmbed } from "./embed";
import { creditHeight, liveEmbed } from "./embed-code";
import { fileHref, parsePageAddress } from "./file-address";
import { notFoundProblem, type Problem } from "./problem";

/** https://oembed.com, a figure being of the type `rich`. Sizes in px. */
export interface Oembed {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly provider_name: "Tenfold";
  readonly provider_url: string;
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

export type OembedRead =
  | { readonly kind: "oembed"; readonly oembed: Oembed }
  | { readonly kind: "problem"; readonly problem: Problem };

const cacheSeconds = 3600;
const thumbnail = { width: 600, height: 315 } as const;

/** Answers for the address of a page with a figure. `maxWidth` and `maxHeight` bound the frame. */
export function readOembed(
  catalogue: Catalogue,
  origin: string,
  asked: { readonly url: string; readonly maxWidth: number; readonly maxHeight: number },
): OembedRead {
  const address = isOwn(asked.url, origin) ? parsePageAddress(asked.url, []) : undefined;
  if (address === undefined)
    return { kind: "problem", problem: notFoundProblem(`url is no page of ${origin} with a figure.`) };
  const path = address.path.replace(/^embed\//, "");
  const read: EmbedRead = readEmbed(catalogue, { ...address, path });
  if (read.kind === "problem") return read;
  const { plans, pageHref, locale, theme, transparent } = read;
  const fitting = plans.filter(({ width }) => width <= asked.maxWidth);
  const plan = fitting.at(-1) ?? plans[0];
  if (plan === undefined) return { kind: "problem", problem: notFoundProblem("This page has no figure.") };
  const scale = Math.min(1, asked.maxWidth / plan.width);
  const height = Math.min(asked.maxHeight, Math.ceil(plan.height * scale) + creditHeight);
  const options = [...(theme === undefined ? [] : [`theme=${theme}`]), ...(transparent ? ["transparent=1"] : [])].join(
    "&",
  );
  return {
    kind: "oembed",
    oembed: {
      version: "1.0",
      type: "rich",
      title: plan.title,
      provider_name: "Tenfold",
      provider_url: `${origin}/`,
      cache_age: cacheSeconds,
      html: liveEmbed({ origin, pageHref, title: plan.title, locale, options, height }),
      width: Math.min(plan.width, asked.maxWidth),
      height,
      ...(thumbnail.width <= asked.maxWidth &&
        thumbnail.height <= asked.maxHeight && {
          thumbnail_url: `${origin}${fileHref(pageHref, "png", { ...thumbnail, zoom: 1 })}`,
          thumbnail_width: thumbnail.width,
          thumbnail_height: thumbnail.height,
        }),
    },
  };
}

/** A path, or a whole address of this host. */
function isOwn(url: string, origin: string): boolean {
  if (url.startsWith("/") && !url.startsWith("//")) return true;
  return URL.canParse(url) && new URL(url).host === new URL(origin).host;
}

export function oembedXml(oembed: Oembed): string {
  const elements = Object.entries(oembed).map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${elements.join("\n")}\n</oembed>\n`;
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
