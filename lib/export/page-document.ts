import { measuredText, timesText } from "../figure/measured-text";
import { benchmarkText } from "../i18n/benchmark";
import { compareText } from "../i18n/compare";
import { heatmapText } from "../i18n/heatmap";
import { tableText } from "../i18n/table";
import { nameOf, reporterName } from "../i18n/vocabulary";
import { formatNumber, type Locale } from "../quantity";
import type { Catalogue } from "../schema/catalogue";
import type { FilePage, PageRow } from "./file-page";
import type { TextBlock, TextCell, TextColumn, TextDocument } from "./text-document";

interface Column extends TextColumn {
  readonly cell: (row: PageRow) => TextCell;
}

interface PageWords {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  /** Everything a reader has to know to read the table rightly. */
  readonly notes: readonly string[];
}

/**
 * The table of a page with its notes. Columns that are empty throughout are left out; each value has the digits of its
 * source and a link to it.
 */
export function pageDocument(page: FilePage, words: PageWords): TextDocument {
  const { catalogue, locale, notes } = words;
  const shown = shownRows(page);
  const columns = columnsOf(words, shown).filter(({ cell }) => shown.some((row) => cell(row).text !== ""));
  const table: TextBlock = {
    kind: "table",
    columns,
    rows: shown.map((row) => columns.map(({ cell }) => cell(row))),
  };
  return {
    locale,
    title: page.title,
    blocks: [
      ...(page.lead?.() ?? []),
      ...(shown.length === 0 ? [] : [table]),
      ...(notes.length === 0 ? [] : [{ kind: "paragraph", text: notes.join(locale === "zh" ? "" : " ") } as const]),
    ],
    pageHref: page.pageHref,
    isOwn: page.isOwn,
    dataHash: catalogue.hash,
  };
}

/** Models without a value, which the notes of a figure count, stand in a table to be read only where somebody chose them. */
const shownRows = ({ rows, drawsRows, figure }: FilePage): readonly PageRow[] =>
  drawsRows && figure?.answer.view.models.length === 0 ? rows.filter(({ known }) => known !== undefined) : rows;

const plain = (text: string | undefined): TextCell => ({ text: text ?? "" });

function columnsOf({ catalogue, locale }: PageWords, rows: readonly PageRow[]): readonly Column[] {
  const { columns } = tableText[locale];
  const [second] = rows.flatMap(({ record }) => ("second" in record && record.second ? [record.second.metric] : []));
  const secondMetric = second === undefined ? undefined : catalogue.metrics.get(second);
  return [
    { header: columns.name, cell: ({ model }) => plain(nameOf(model, locale)) },
    { header: compareText[locale].metric, cell: ({ metric }) => plain(nameOf(metric, locale)) },
    {
      header: benchmarkText[locale].benchmark,
      cell: ({ record }) => {
        const benchmark = record.benchmark === undefined ? undefined : catalogue.benchmarks.get(record.benchmark);
        return plain(benchmark && nameOf(benchmark, locale));
      },
    },
    { header: columns.condition, cell: ({ record }) => plain(record.condition) },
    {
      header: columns.value,
      isNumber: true,
      cell: ({ known, elsewhere, metric }) => {
        if (known !== undefined) return plain(measuredText(known.measurement, metric, locale));
        const { unknown, refused } = tableText[locale];
        return plain(elsewhere === undefined ? unknown : refused[elsewhere]);
      },
    },
    {
      header: columns.ratio,
      isNumber: true,
      cell: ({ known }) => plain(known?.ratio?.kind === "ratio" ? timesText(known.ratio, locale) : undefined),
    },
    {
      header: heatmapText[locale].normalizedScore,
      isNumber: true,
      cell: ({ record }) =>
        plain("normalized" in record ? formatNumber((record.normalized ?? 0) * 100, { locale, unit: "%" }) : undefined),
    },
    {
      header: secondMetric === undefined ? "" : nameOf(secondMetric, locale),
      isNumber: true,
      cell: ({ record }) =>
        plain(
          "second" in record && record.second
            ? formatNumber(record.second.value, { locale, unit: record.second.unit })
            : undefined,
        ),
    },
    { header: columns.released, cell: ({ model }) => plain(model.released?.text) },
    {
      header: columns.reported,
      cell: ({ known }) => plain(known && reporterName(known.measurement.reportedBy, locale)),
    },
    {
      header: columns.source,
      cell: ({ known }) => {
        if (known === undefined) return plain(undefined);
        const { locator } = known.measurement;
        return { text: known.source.title, url: known.source.url, after: locator && `, ${locator}` };
      },
    },
  ];
}
