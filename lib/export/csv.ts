import Papa from "papaparse";
import { exportText } from "../i18n/export";
import type { FilePage, PageRow } from "./file-page";
import type { RowRecord } from "./row-record";

/** The columns of the file; ids in English, in every language of the page. */
export const csvColumns = [
  "model",
  "name",
  "name_zh",
  "organization",
  "field",
  "released",
  "metric",
  "benchmark",
  "condition",
  "value",
  "low",
  "high",
  "unit",
  "ratio",
  "ratio_low",
  "ratio_high",
  "rank_low",
  "rank_high",
  "reported_by",
  "source",
  "source_title",
  "source_url",
  "locator",
] as const;

/** Spreadsheet programs read UTF-8 where a file begins with it. */
export const byteOrderMark = "\ufeff";

/**
 * Text that a spreadsheet would run: OWASP names a leading = + - @, tab and carriage return; their full-width forms and
 * those after blanks run in some programs too.
 */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

const belowZero = /^-\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;
/** The same where numbers are texts, too, which no program runs. */
export const formulaBesideNumbers = new RegExp(`(?!${belowZero.source})${formula.source}`, "u");

/** A text of a file as it was before it was kept from running. */
export const plainCell = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;

/** The page that a table is of, path and query, and the SHA-256 of the data: on each row, so that they outlive a filter. */
export const originColumns = ["page", "data_hash"] as const;

export interface CsvOrigin {
  readonly pageHref: string;
  readonly isOwn?: boolean | undefined;
  readonly dataHash: string;
}

/** The same where the address does not carry the data, which is said beside it. */
const ownOriginColumns = [...originColumns, "page_note"] as const;

/**
 * The rows of a page, in their order. RFC 4180 with a byte order mark, so that spreadsheet programs read UTF-8. Numbers
 * are plain; an organization list is joined by `;`. What only some figures tell follows in columns of its own. A text that could run as a formula is written after an apostrophe:
 * remove one leading `'` to have it as it was.
 */
export function serializeCsv(page: Pick<FilePage, "rows" | "pageHref" | "isOwn">, dataHash: string): string {
  const { rows, pageHref, isOwn } = page;
  const further = furtherColumns.filter(({ cell }) => rows.some(({ record }) => cell(record) !== undefined));
  return tracedCsv(
    [...csvColumns, ...further.map(({ name }) => name)],
    rows.map((row) => [...cellsOf(row), ...further.map(({ cell }) => cell(row.record))]),
    { pageHref, isOwn, dataHash },
  );
}

interface FurtherColumn {
  readonly name: string;
  readonly cell: (record: Partial<RowRecord>) => Cell;
}

/** Columns of a heat map and of a trade-off between two metrics; left out where they are empty. */
const furtherColumns: readonly FurtherColumn[] = [
  { name: "normalized", cell: ({ normalized }) => normalized },
  { name: "second_metric", cell: ({ second }) => second?.metric },
  { name: "second_benchmark", cell: ({ second }) => second?.benchmark },
  { name: "second_condition", cell: ({ second }) => second?.condition },
  { name: "second_value", cell: ({ second }) => second?.value },
  { name: "second_low", cell: ({ second }) => second?.low },
  { name: "second_high", cell: ({ second }) => second?.high },
  { name: "second_unit", cell: ({ second }) => second?.unit },
  { name: "second_source", cell: ({ second }) => second?.source.id },
  { name: "second_source_url", cell: ({ second }) => second?.source.url },
  { name: "second_locator", cell: ({ second }) => second?.source.locator },
];

export type Cell = string | number | undefined;

/** Any table as `serializeCsv` writes one, with its origin. */
export const tracedCsv = (
  fields: readonly string[],
  data: readonly (readonly Cell[])[],
  { pageHref, isOwn = false, dataHash }: CsvOrigin,
): string => {
  const origin = isOwn ? [pageHref, dataHash, exportText.en.notInAddress] : [pageHref, dataHash];
  return csvText(
    [...fields, ...(isOwn ? ownOriginColumns : originColumns)],
    data.map((cells) => [...cells, ...origin]),
  );
};

/** Any table as `serializeCsv` writes one. */
export const csvText = (fields: readonly string[], data: readonly (readonly Cell[])[]): string =>
  `${byteOrderMark}${csvLines([fields, ...data])}`;

/** Further lines of such a table. */
export const csvLines = (data: readonly (readonly Cell[])[], escapeFormulae = formula): string =>
  `${Papa.unparse([...data.map((cells) => [...cells])], { newline: "\r\n", escapeFormulae })}\r\n`;

function cellsOf({ model, record }: PageRow): readonly Cell[] {
  const value = "value" in record ? record : undefined;
  const cells: Readonly<Record<(typeof csvColumns)[number], Cell>> = {
    model: record.model,
    name: record.name,
    name_zh: model.nameZh,
    organization: record.organization.join(";"),
    field: record.field,
    released: record.released,
    metric: record.metric,
    benchmark: record.benchmark,
    condition: record.condition,
    value: value?.value,
    low: value?.low,
    high: value?.high,
    unit: record.unit,
    ratio: value?.ratio,
    ratio_low: value?.ratioLow,
    ratio_high: value?.ratioHigh,
    rank_low: value?.rankLow,
    rank_high: value?.rankHigh,
    reported_by: value?.reportedBy,
    source: value?.source.id,
    source_title: value?.source.title,
    source_url: value?.source.url,
    locator: value?.source.locator,
  };
  return csvColumns.map((column) => cells[column]);
}
