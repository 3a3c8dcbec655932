import { tableText } from "@/lib/i18n/table";
import { countryName, fieldName, kindName, nameOf, reporterName, taskName } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { Answer, KnownRow, UnknownRow } from "@/lib/query/answer";
import type { SortColumn } from "@/lib/query/view";
import { rankText, viewRanks } from "@/lib/query/view-ranks";
import type { Metric } from "@/lib/schema/catalogue";

export type ResultRow = KnownRow | UnknownRow;

export const isKnown = (row: ResultRow): row is KnownRow => "measurement" in row;

export const rowId = ({ model }: ResultRow): string => model.id;

export type TextColumn = Exclude<SortColumn, "value" | "ratio" | "rank">;

/** What a cell of words says, in the language of the page; `undefined` where it is unknown. */
export function cellText(row: ResultRow, column: TextColumn, locale: Locale): string | undefined {
  const { model, organizations } = row;
  const { list } = tableText[locale];
  switch (column) {
    case "name":
      return nameOf(model, locale);
    case "organization":
      return maybe(list(organizations.map((organization) => nameOf(organization, locale))));
    case "country":
      return maybe(
        list([...new Set(organizations.flatMap(({ country }) => country))].map((id) => countryName(id, locale))),
      );
    case "field":
      return maybe(fieldName(model.field, locale));
    case "task":
      return model.task && taskName(model.task, locale);
    case "kind":
      return kindName(model.kind, locale);
    case "released":
      return model.released?.text;
    case "condition":
      return isKnown(row) ? maybe(row.measurement.condition) : undefined;
    case "reported":
      return isKnown(row) ? reporterName(row.measurement.reportedBy, locale) : undefined;
    case "source":
      return isKnown(row) ? row.source.title : undefined;
  }
}

const maybe = (text: string): string | undefined => (text === "" ? undefined : text);

type Cell = string | number | undefined;

interface CopiedColumn {
  readonly header: string;
  readonly cell: (row: ResultRow) => Cell;
}

const unitOf = ({ quantity }: KnownRow, { unit }: Metric): string =>
  unit === "count" ? unit : (quantity.unit ?? unit);

/** A value travels with its unit and a source with its address. */
function copiedColumns(column: SortColumn, answer: Answer, locale: Locale): readonly CopiedColumn[] {
  const { metric, baseline } = answer;
  const text = tableText[locale];
  const header = text.columns[column];
  switch (column) {
    case "rank": {
      const ranks = viewRanks(answer);
      const cell = ({ model }: ResultRow): Cell => {
        const rank = ranks.get(model.id);
        return rank && rankText(rank);
      };
      return [{ header, cell }];
    }
    case "value":
      return [
        { header: nameOf(metric, locale), cell: (row) => (isKnown(row) ? row.quantity.value : undefined) },
        { header: text.unit, cell: (row) => (isKnown(row) ? unitOf(row, metric) : metric.unit) },
      ];
    case "ratio":
      return [
        {
          header: baseline === undefined ? header : text.ratioTo(nameOf(baseline.model, locale)),
          cell: (row) => (isKnown(row) && row.ratio?.kind === "ratio" ? row.ratio.value : undefined),
        },
      ];
    case "source":
      return [
        { header, cell: (row) => cellText(row, column, locale) },
        { header: text.link, cell: (row) => (isKnown(row) ? row.source.url : undefined) },
      ];
    default:
      return [{ header, cell: (row) => cellText(row, column, locale) }];
  }
}

/** Texts that a spreadsheet would run as a formula, full-width signs and signs after blanks included. */
const formula = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]/u;

function plainText(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const line = cell.replace(/[\s\u0085]+/gu, " ").trim();
  return formula.test(line) ? `'${line}` : line;
}

/**
 * The whole table for a spreadsheet: a header, then every row in its order, cells parted by tabs and rows by line feeds.
 * Numbers are unformatted, unknown cells empty; a text that could run as a formula stands after an apostrophe.
 */
export function tableTsv(answer: Answer, columns: readonly SortColumn[], locale: Locale): string {
  const copied = columns.flatMap((column) => copiedColumns(column, answer, locale));
  const rows = [...answer.rows, ...answer.unknown].map((row) => copied.map(({ cell }) => cell(row)));
  return [copied.map(({ header }) => header), ...rows].map((cells) => cells.map(plainText).join("\t")).join("\n");
}
