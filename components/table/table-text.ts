import { tableText } from "@/lib/i18n/table";
import type { Locale } from "@/lib/quantity";
import type { SortColumn } from "@/lib/query/view";
import { cellText } from "./cell-text";
import type { TableRow } from "./table-row";

const numbers: readonly SortColumn[] = ["value", "ratio"];

/** A text cell that a spreadsheet program would take for a formula is set off by an apostrophe: OWASP, CSV injection. */
function safe(text: string): string {
  const plain = text.replace(/[\t\r\n]+/g, " ");
  return /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
}

/** The rows as tab-separated text for a spreadsheet: a header, numbers unformatted, the unit in a column of its own. */
export function tableTsv(rows: readonly TableRow[], columns: readonly SortColumn[], unit: string, locale: Locale): string {
  const text = tableText[locale];
  const header = columns.flatMap((column) => (column === "value" ? [text.columns.value, text.unit] : [text.columns[column]]));
  const lines = rows.map((row) =>
    columns.flatMap((column) => {
      const cell = cellText(column, row, locale) ?? "";
      const shown = numbers.includes(column) ? cell : safe(cell);
      return column === "value" ? [shown, cell === "" ? "" : unit] : [shown];
    }),
  );
  return [header, ...lines].map((cells) => cells.join("\t")).join("\n");
}
