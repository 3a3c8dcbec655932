import type { Locale } from "../quantity";
import type { Catalogue, Source } from "../schema/catalogue";
import { csvText } from "./csv";
import type { Evidence } from "./evidence";
import { escapeTex } from "./tex";

/** How a page and what it rests on are cited. */
export interface Citation {
  readonly title: string;
  readonly evidence: Evidence;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  /** Of the server that the page is on, where there is one. */
  readonly origin?: string | undefined;
}

const words = {
  en: {
    sources: "Sources",
    data: "Data",
    quoted: (title: string) => `“${title.replace(/\.$/, "")}.”`,
    stop: ".",
    more: (count: number) => `${count} more`,
  },
  zh: {
    sources: "出处",
    data: "数据",
    quoted: (title: string) => `《${title.replace(/。$/, "")}》。`,
    stop: "。",
    more: (count: number) => `另有 ${count} 处`,
  },
} as const;

interface CitedSource {
  readonly source: Source;
  /** Where in it the values stand. */
  readonly locators: readonly string[];
}

function citedSources({ evidence, catalogue }: Citation): readonly CitedSource[] {
  return evidence.sources.flatMap(({ id }) => {
    const source = catalogue.sources.get(id);
    const rows = evidence.rows.filter((row) => row.source === id);
    const locators = [...new Set(rows.flatMap(({ locator }) => locator ?? []))];
    return source === undefined ? [] : [{ source, locators }];
  });
}

/** A source that holds most of the values is not quoted row by row. */
const mostLocators = 3;

function placesIn(locators: readonly string[], locale: Locale): string {
  const more = locators.length - mostLocators;
  return [...locators.slice(0, mostLocators), ...(more > 0 ? [words[locale].more(more)] : [])].join("; ");
}

const versionOf = ({ dataHash }: Evidence): string => `sha256:${dataHash.slice(0, 12)}`;

/** For people: the page, then each source with the places that were used. */
export function citationText(citation: Citation): string {
  const { title, evidence, locale, origin = "" } = citation;
  const { sources, data, quoted, stop } = words[locale];
  const cited = citedSources(citation).map(({ source, locators }) => {
    const known = [source.title, source.publisher, source.published?.text, source.url];
    const places = locators.length === 0 ? "" : ` (${placesIn(locators, locale)})`;
    return `- ${known.filter((part) => part !== undefined).join(". ")}${places}`;
  });
  const page = [
    `Tenfold${stop}`,
    quoted(title),
    `${origin}${evidence.page}${stop}`,
    `${data} ${versionOf(evidence)}${stop}`,
  ];
  const lines = [page.join(locale === "zh" ? "" : " "), ...(cited.length > 0 ? ["", sources, ...cited] : [])];
  return `${lines.map((line) => line.replace(/\s*[\r\n]+\s*/g, " ")).join("\n")}\n`;
}

/** For LaTeX: an entry for the page, and one for each source. */
export function citationBib(citation: Citation): string {
  const { title, evidence, origin } = citation;
  const own = entry(`tenfold-${evidence.dataHash.slice(0, 12)}`, [
    ["author", "{Tenfold}"],
    ["title", `{${escapeTex(title)}}`],
    origin === undefined ? ["howpublished", escapeTex(evidence.page)] : ["url", `${origin}${evidence.page}`],
    ["note", escapeTex(`Data ${versionOf(evidence)}`)],
  ]);
  const sources = citedSources(citation).map(({ source, locators }) => {
    const [year, month] = source.published?.text.split("-") ?? [];
    return entry(source.id, [
      ["title", `{${escapeTex(source.title)}}`],
      ["publisher", source.publisher && escapeTex(source.publisher)],
      ["year", year],
      ["month", month && String(Number(month))],
      ["url", source.url],
      ["note", locators.length === 0 ? undefined : escapeTex(placesIn(locators, "en"))],
    ]);
  });
  return [own, ...sources].join("\n");
}

const sourceColumns = ["id", "title", "url", "publisher", "published", "kind", "locators"] as const;

/** The sources that were used, with the places in them. */
export const sourcesCsv = (citation: Citation): string =>
  csvText(
    sourceColumns,
    citedSources(citation).map(({ source: { id, title, url, publisher, published, kind }, locators }) => [
      id,
      title,
      url,
      publisher,
      published?.text,
      kind,
      locators.join("; "),
    ]),
  );

type Field = readonly [name: string, value: string | undefined];

function entry(key: string, fields: readonly Field[]): string {
  const known = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${key.replace(/[^\w.-]/g, "-")},`, ...known, "}", ""].join("\n");
}
