import { countryName, fieldName, kindName, nameOf, reporterName, taskName } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { SortColumn } from "@/lib/query/view";
import type { TableRow } from "./table-row";

/** The plain text of a cell; `undefined` where nothing is known. Numbers are handled by the cells of `value` and `ratio`. */
export function cellText(column: SortColumn, row: TableRow, locale: Locale): string | undefined {
  const { model, organizations, known } = row;
  const list = (texts: readonly string[]) => (texts.length === 0 ? undefined : texts.join(", "));
  switch (column) {
    case "name": return nameOf(model, locale);
    case "organization": return list(organizations.map((organization) => nameOf(organization, locale)));
    case "country": return list([...new Set(organizations.flatMap(({ country }) => country))].map((id) => countryName(id, locale)));
    case "field": return fieldName(model.field, locale);
    case "task": return model.task === undefined ? undefined : taskName(model.task, locale);
    case "kind": return kindName(model.kind, locale);
    case "released": return model.released?.text;
    case "value": return known === undefined ? undefined : String(known.quantity.value);
    case "ratio": return known?.ratio?.kind === "ratio" ? String(known.ratio.value) : undefined;
    case "condition": return known?.measurement.condition === "" ? undefined : known?.measurement.condition;
    case "reported": return known === undefined ? undefined : reporterName(known.measurement.reportedBy, locale);
    case "source": return known?.source.title;
  }
}
