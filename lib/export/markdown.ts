import { measuredText } from "../figure/measured-text";
import { benchmarkText } from "../i18n/benchmark";
import { compareText } from "../i18n/compare";
import { tableText } from "../i18n/table";
import { nameOf, reporterName } from "../i18n/vocabulary";
import { formatRatio, type Locale } from "../quantity";
import type { Catalogue } from "../schema/catalogue";
import type { FilePage, PageRow } from "./file-page";

interface Column {
  readonly header: string;
  readonly isNumber?: boolean;
  readonly cell: (row: PageRow) => string;
}

interface MarkdownContext {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  /** Everything a reader has to know to read the table rightly. */
  readonly notes: readonly string[];
}

/** Signs that Markdown would take for its own. */
export const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/g, "\\$&").replace(/[\r\n]+/g, " ");

/** Parentheses and blanks would end an address. */
export const link = (text: string, url: string | undefined): string =>
  url === undefined ? escaped(text) : `[${escaped(text)}](<${url.replace(/[<>]/g, encodeURIComponent)}>)`;

/**
 * The table of a page as GitHub Flavored Markdown: https://github.github.com/gfm. Columns that are empty throughout are
 * left out; each value has the digits of its source and a link to it.
 */
export function serializeMarkdown(page: FilePage, context: MarkdownContext, dataHash: string): string {
  const columns = columnsOf(context).filter(({ cell }) => page.rows.some((row) => cell(row) !== ""));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    `# ${escaped(page.title)}`,
    "",
    ...(page.rows.length === 0
      ? []
      : [
          line(columns.map(({ header }) => escaped(header))),
          line(columns.map(({ isNumber }) => (isNumber === true ? "---:" : "---"))),
          ...page.rows.map((row) => line(columns.map(({ cell }) => cell(row)))),
          "",
        ]),
    ...(context.notes.length === 0 ? [] : [escaped(context.notes.join(context.locale === "zh" ? "" : " ")), ""]),
    `Tenfold · \`${page.pageHref.replaceAll("`", "%60")}\` · sha256:${dataHash.slice(0, 12)}`,
    "",
  ].join("\n");
}

function columnsOf({ catalogue, locale }: MarkdownContext): readonly Column[] {
  const { columns } = tableText[locale];
  return [
    { header: columns.name, cell: ({ model }) => escaped(nameOf(model, locale)) },
    { header: compareText[locale].metric, cell: ({ metric }) => escaped(nameOf(metric, locale)) },
    {
      header: benchmarkText[locale].benchmark,
      cell: ({ record }) => {
        const benchmark = record.benchmark === undefined ? undefined : catalogue.benchmarks.get(record.benchmark);
        return benchmark === undefined ? "" : escaped(nameOf(benchmark, locale));
      },
    },
    { header: columns.condition, cell: ({ record }) => escaped(record.condition ?? "") },
    {
      header: columns.value,
      isNumber: true,
      cell: ({ known, metric }) =>
        known === undefined ? tableText[locale].unknown : escaped(measuredText(known.measurement, metric, locale)),
    },
    {
      header: columns.ratio,
      isNumber: true,
      cell: ({ known }) => (known?.ratio?.kind === "ratio" ? formatRatio(known.ratio.value, locale) : ""),
    },
    { header: columns.released, cell: ({ model }) => model.released?.text ?? "" },
    {
      header: columns.reported,
      cell: ({ known }) => (known === undefined ? "" : reporterName(known.measurement.reportedBy, locale)),
    },
    {
      header: columns.source,
      cell: ({ known }) => {
        if (known === undefined) return "";
        const { locator } = known.measurement;
        return link(known.source.title, known.source.url) + (locator === undefined ? "" : `, ${escaped(locator)}`);
      },
    },
  ];
}
