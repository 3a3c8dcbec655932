import { isUnknown } from "../../quantity";
import { parsePartialDate } from "../../schema/parse-partial-date";
import type { MarkedName } from "../cells/name-marks";
import { coarseDate, isCoarsened, readDate } from "../cells/read-date";
import type { ColumnMapping, Mapping } from "../mapping";
import { slugOf } from "../slug";
import type { ColumnRole } from "../words/column-roles";
import { countryOf, fieldOf } from "../words/known-places";
import type { PlacedColumn } from "./placed-column";
import type { ModelDraft } from "./table-builder";
import type { RowContext, TableContext } from "./table-context";

export interface ModelCells {
  /** All of the model but its name. */
  readonly facts: Omit<ModelDraft, "name">;
  readonly asOf: string;
  readonly note: string;
}

/** What a row says about its model beside values. A cell that cannot be read is listed and unknown. */
export function readModelCells(context: TableContext, row: RowContext): ModelCells {
  const { mapping, byRole, builder } = context;
  const organizations = listOf(context, row, "organization");
  const countries = countriesOf(mapping, byRole("country")[0], row.cells, organizations.length);
  const organization: string[] = [];
  for (const [index, name] of organizations.entries())
    organization.push(builder.organization(name, countries[index] ?? []));
  const fields = listOf(context, row, "field");
  const [task] = listOf(context, row, "task");
  const note = textsOf(context, row, "note");
  const facts = {
    organization,
    field: fieldOf(fields) ?? (fields[0] === undefined ? mapping.field : slugOf(fields[0])),
    task: task === undefined ? "" : slugOf(task),
    kind: mapping.kind,
    released: dateOf(context, row, "released"),
    url: addressOf(context, row),
    note: mapping.shape === "long" ? "" : note,
  };
  return { facts, asOf: asOfIn(context, row, facts.released), note };
}

/** A value is not measured before its model is released: then the date of measuring is listed, and unknown. */
function asOfIn(context: TableContext, row: RowContext, released: string): string {
  const asOf = dateOf(context, row, "as-of");
  if (asOf === "" || released === "") return asOf;
  const [measured, release] = [parsePartialDate(asOf), parsePartialDate(released)];
  if (measured === undefined || release === undefined || measured.end > release.start) return asOf;
  const header = context.byRole("as-of")[0]?.column.header ?? "";
  const message = `the row dates the release ${released}; a value is not measured before that, so its date is left out`;
  row.issue("measured-before-release", header, asOf, message);
  return "";
}

/** A sign behind the name is a note about the model. */
export function draftOf(written: string, { facts }: ModelCells, marked: ReadonlyMap<string, MarkedName>): ModelDraft {
  const { name, mark } = marked.get(written) ?? { name: written, mark: undefined };
  if (mark === undefined) return { name: spaced(name), ...facts };
  return { ...facts, name: spaced(name), note: [facts.note, `footnote ${mark}`].filter(Boolean).join("; ") };
}

const spaced = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, " ") : text).trim();

interface Filled {
  readonly column: ColumnMapping;
  readonly text: string;
}

function filled({ byRole }: TableContext, { cells }: RowContext, role: ColumnRole): readonly Filled[] {
  const found: Filled[] = [];
  for (const { column, place } of byRole(role)) {
    const text = (cells[place] ?? "").trim();
    if (!isUnknown(text)) found.push({ column, text });
  }
  return found;
}

/** The cell that says a fact, with the header of its column. */
export function writtenAs(context: TableContext, row: RowContext, role: ColumnRole): { header: string; text: string } {
  const found = filled(context, row, role);
  return { header: found[0]?.column.header ?? role, text: found.map(({ text }) => text).join("; ") };
}

function listOf(context: TableContext, row: RowContext, role: ColumnRole): readonly string[] {
  const parts = new Set<string>();
  for (const { column, text } of filled(context, row, role)) {
    if (column.separator === undefined) parts.add(spaced(text));
    else for (const part of text.split(column.separator)) parts.add(spaced(part));
  }
  parts.delete("");
  return [...parts];
}

const textsOf = (context: TableContext, row: RowContext, role: ColumnRole): string => {
  const found = filled(context, row, role);
  return found.length === 0 ? "" : found.map(({ text }) => text.replace(/\s+/g, " ")).join("; ");
};

function dateOf(context: TableContext, row: RowContext, role: "released" | "as-of"): string {
  for (const { column, text } of filled(context, row, role)) {
    const order = column.dateOrder ?? "ymd";
    const read = readDate(text, order);
    if (read !== undefined) {
      if (isCoarsened(text, order)) row.issue("coarse-date", column.header, text, coarseDate(read));
      return read;
    }
    row.issue("bad-date", column.header, text, "expected a date such as 2020, 2020-05, 2020-05-28 or 28 May 2020");
  }
  return "";
}

/** The first address in a cell: what stands in brackets, on another line or before another address says more about it. */
function addressOf(context: TableContext, row: RowContext): string {
  const [found] = filled(context, row, "url");
  if (found === undefined) return "";
  const [first = ""] = found.text.split(/\s*(?:[,;\s]|\s(?:or|and)\s)\s*(?=https?:)|\s+(?=[([])|\s*[\r\n]\s*/);
  if (/^https?:\/\/\S+$/.test(first) && URL.canParse(first)) return first;
  const expected = /^https?:\/\/\S+\s/.test(first)
    ? "more than an address stands here; expected one address alone, in which a blank is written %20"
    : "expected an address that begins with https:// or http://";
  row.issue("bad-address", found.column.header, found.text, expected);
  return "";
}

/** The countries of each organization: one for one where both lists are as long, the same for all where there is only one. */
function countriesOf(
  mapping: Mapping,
  found: PlacedColumn | undefined,
  cells: readonly string[],
  organizations: number,
): readonly (readonly string[])[] {
  if (organizations === 0) return [];
  const text = found === undefined ? "" : (cells[found.place] ?? "");
  if (found === undefined || text === "") return [];
  const separator = found.column.separator ?? mapping.columns.find(({ role }) => role === "organization")?.separator;
  const codes = (separator === undefined ? [text] : text.split(separator)).map((name) => countryOf(name));
  const distinct = [...new Set(codes)].filter((code) => code !== undefined);
  if (distinct.length === 1) return Array.from({ length: organizations }, () => distinct);
  if (organizations === 1) return [distinct];
  return codes.length === organizations ? codes.map((code) => (code === undefined ? [] : [code])) : [];
}
