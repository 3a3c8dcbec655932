import { createElement } from "react";
import { Figure, haloOf } from "@/components/figure/figure";
import { markupOf, Verbatim } from "@/components/figure/markup";
import { type ThemeName, themePaint } from "../figure/palette";
import type { FigurePlan, PlacedText } from "../figure/plan";
import { xmlText } from "../figure/xml-text";
import type { Evidence } from "./evidence";
import { outlineText, type SignOutlines } from "./outline-text";

export interface SvgOptions {
  readonly theme: ThemeName;
  /** Without the paper behind the figure. */
  readonly transparent: boolean;
  /**
   * Path and query that give this very file, without a host: the same view gives the same bytes on every server. Absent
   * where none does.
   */
  readonly ownHref: string | undefined;
  readonly evidence: Evidence;
}

/**
 * A plan as an SVG file that stands alone: texts are outlines, so it looks the same without its fonts, and their words are
 * kept for machines in labels, title, description and metadata. Refers to nothing outside itself. The same plan, options and
 * outlines give the same bytes in a server, a command and a browser.
 */
export function serializeSvg(plan: FigurePlan, options: SvgOptions, outlines: SignOutlines): string {
  const markup = markupOf(
    createElement(Figure, {
      plan,
      paint: themePaint(options.theme),
      id: "figure",
      background: !options.transparent,
      renderText: outlinedWith(outlines),
      head: createElement(Verbatim, { markup: metadataOf(plan, options) }),
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}

/** Every text that a figure draws. */
export const textsOf = (plan: FigurePlan): readonly string[] => [
  ...plan.texts.map(({ text }) => text),
  ...plan.legend.map(({ label }) => label),
];

const outlinedWith = (outlines: SignOutlines) => (placed: PlacedText, fill: string, key: string, rim: string) => {
  const { x, y, text, full, size, weight, anchor, halo } = placed;
  const { d, advance } = outlineText(text, weight, outlines);
  if (d === "") return null;
  const width = (advance * size) / 1000;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const transform = `translate(${short(left, 2)} ${short(y, 2)})scale(${short(size / 1000, 5)})`;
  const title = full === undefined ? null : createElement("title", null, full);
  return createElement(
    "path",
    {
      key,
      d,
      transform,
      fill,
      ...(halo === true && { ...haloOf(rim), strokeWidth: short(haloOf(rim).strokeWidth / (size / 1000), 2) }),
      "aria-label": (full ?? text).replace(/[\t\r\n]+/g, " "),
    },
    title,
  );
};

const short = (value: number, digits: number): number => Number(value.toFixed(digits));

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeText = (text: string): string => xmlText(text).replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
const escapeAttribute = (text: string): string => xmlText(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const rights =
  "Values belong to the sources named in the figure. Letterforms: Geist and Noto Sans SC, SIL Open Font License 1.1.";
const namespaces = [
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
].join(" ");

function metadataOf({ title, locale, sources }: FigurePlan, { ownHref, evidence }: SvgOptions): string {
  const element = (name: string, text: string): string => `<${name}>${escapeText(text)}</${name}>`;
  const fields = [
    element("dc:title", title),
    element("dc:language", locale === "zh" ? "zh-Hans" : "en"),
    element("dc:creator", "Tenfold"),
    element("dc:source", evidence.page),
    element("dc:identifier", `sha256:${evidence.dataHash}`),
    element("dc:rights", rights),
    ...(evidence.pageNote === undefined ? [] : [element("dcterms:accessRights", evidence.pageNote)]),
    ...sources.map((source) => element("dcterms:references", source.url ?? source.title)),
    element(
      "dcterms:provenance",
      JSON.stringify(evidence).replace(/[\ufffe\uffff]/g, (sign) => (sign === "\ufffe" ? "\\ufffe" : "\\uffff")),
    ),
  ];
  return `<metadata><rdf:RDF ${namespaces}><rdf:Description rdf:about="${escapeAttribute(ownHref ?? "")}">${fields.join("")}</rdf:Description></rdf:RDF></metadata>`;
}
