"use client";

import { largeText } from "@/lib/i18n/large";
import type { Locale } from "@/lib/quantity";
import { Select } from "../ui/select";
import type { OpenedTable } from "./large-protocol";

interface Props {
  readonly table: OpenedTable;
  readonly measure: number | undefined;
  readonly locale: Locale;
  /** Takes the line of its header. */
  readonly onTable: (line: number) => void;
  readonly onMeasure: (column: number) => void;
}

/** Which table of the file is in view, where it has several, and which column of it is measured. */
export function LargeSelects({ table, measure, locale, onTable, onMeasure }: Props) {
  const text = largeText[locale];
  const measures = table.columns.flatMap(({ name, kind }, place) =>
    kind === "number" ? [{ value: String(place), label: name }] : [],
  );
  return (
    <>
      {table.others.length > 0 && (
        <Select
          label={text.table}
          value={String(table.headerLine)}
          options={tablesIn(table).map(({ line, names, rows }) => ({
            value: String(line),
            label: text.tableAt(line, names.join(", "), rows),
          }))}
          onChange={(line) => onTable(Number(line))}
        />
      )}
      {measures.length > 0 && (
        <Select
          label={text.measure}
          value={String(measure ?? "")}
          options={measures}
          onChange={(column) => onMeasure(Number(column))}
        />
      )}
    </>
  );
}

/** The table in view among the others of its file, in the order of their lines. */
function tablesIn({ headerLine, columns, rows, others }: OpenedTable): OpenedTable["others"] {
  const shown = { line: headerLine, names: columns.map(({ name }) => name), rows };
  return [shown, ...others].sort((a, b) => a.line - b.line);
}
