import { countryOf, fieldOf } from "./known-places";
import type { ColumnRole, Mapping } from "./mapping";
import type { PlacedColumn } from "./placed-column";
import { readDate } from "./read-date";
import { slugOf } from "./slug";
import type { ModelDraft, TableBuilder } from "./table-builder";
import type { ListIssue } from "./table-context";

export interface ModelCells {
  readonly draft: (name: string) => ModelDraft;
  readonly asOf: string;
  readonly note: string;
}

/** What a row says about its model beside values. A cell that cannot be read is listed and unknown. */
export function readModelCells(
  mapping: Mapping,
  placed: readonly PlacedColumn[],
  cells: readonly string[],
  builder: TableBuilder,
  issue: ListIssue,
): ModelCells {
  const filled = (role: ColumnRole) =>
    placed.flatMap(({ column, place }) => {
      const text = (cells[place] ?? "").trim();
      return column.role === role && text !== "" && !/^(?:n\/?a|nan|null|none|-|unknown)$/i.test(text)
        ? [{ column, text }]
        : [];
    });
  const list = (role: ColumnRole): readonly string[] => [
    ...new Set(
      filled(role)
        .flatMap(({ column, text }) => (column.separator === undefined ? [text] : text.split(column.separator)))
        .map((part) => part.replace(/\s+/g, " ").trim())
        .filter((part) => part !== ""),
    ),
  ];
  const date = (role: "released" | "as-of"): string => {
    for (const { column, text } of filled(role)) {
      const read = readDate(text, column.dateOrder ?? "ymd");
      if (read !== undefined) return read;
      issue("bad-date", column.header, text, "expected a date such as 2020, 2020-05, 2020-05-28 or 28 May 2020");
    }
    return "";
  };
  const address = (): string => {
    const [found] = filled("url");
    if (found === undefined) return "";
    const first = found.text.split(/[\s,;]+(?=https?:)/)[0] ?? "";
    if (/^https?:\/\/\S+$/.test(first) && URL.canParse(first)) return first;
    issue("bad-address", found.column.header, found.text, "expected an address that begins with https:// or http://");
    return "";
  };

  const organizations = list("organization");
  const countries = countriesOf(mapping, placed, cells, organizations.length);
  const organization = organizations.map((name, index) => builder.organization(name, countries[index] ?? []));
  const fields = list("field");
  const field = fieldOf(fields) ?? (fields[0] === undefined ? mapping.field : slugOf(fields[0]));
  const [task] = list("task");
  const note = filled("note")
    .map(({ text }) => text.replace(/\s+/g, " "))
    .join("; ");
  const released = date("released");
  const url = address();
  return {
    asOf: date("as-of"),
    note,
    draft: (name) => ({
      name: name.replace(/\s+/g, " ").trim(),
      organization,
      field,
      task: task === undefined ? "" : slugOf(task),
      kind: mapping.kind,
      released,
      url,
      note: mapping.shape === "long" ? "" : note,
    }),
  };
}

/** The countries of each organization: one for one where both lists are as long, the same for all where there is only one. */
function countriesOf(
  mapping: Mapping,
  placed: readonly PlacedColumn[],
  cells: readonly string[],
  organizations: number,
): readonly (readonly string[])[] {
  if (organizations === 0) return [];
  const found = placed.find(({ column }) => column.role === "country");
  const text = found === undefined ? "" : (cells[found.place] ?? "");
  if (found === undefined || text === "") return [];
  const separator = found.column.separator ?? mapping.columns.find(({ role }) => role === "organization")?.separator;
  const codes = (separator === undefined ? [text] : text.split(separator)).map((name) => countryOf(name));
  const distinct = [...new Set(codes)].filter((code) => code !== undefined);
  if (distinct.length === 1) return Array.from({ length: organizations }, () => distinct);
  if (organizations === 1) return [distinct];
  return codes.length === organizations ? codes.map((code) => (code === undefined ? [] : [code])) : [];
}
