import { guessMapping } from "../ingest/guess-mapping";
import { mayHaveMarks } from "../ingest/profile-column";
import type { ColumnPlan } from "./column-builder";

export interface PlannedTable {
  readonly columns: readonly ColumnPlan[];
  /** The place of the column that names what is compared. */
  readonly label: number | undefined;
}

/** What the columns of a large table are, from its first rows. */
export function planColumns(
  file: string,
  delimiter: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): PlannedTable {
  const table = {
    path: "",
    header,
    rows: rows.map((cells, index) => ({ line: index + 2, cells: header.map((_, place) => cells[place] ?? "") })),
  };
  const { mapping, evidence } = guessMapping({ file, delimiter }, table);
  const columns = header.map((name, place): ColumnPlan => {
    const profile = evidence[place]?.profile;
    const column = mapping.columns[place];
    const read = {
      name,
      decimal: column?.decimal ?? ".",
      power: column?.power ?? 0,
      unit: column?.metric?.unit,
      isBracketed: column?.brackets !== undefined,
      isMarked: profile !== undefined && mayHaveMarks(profile),
    } as const;
    if (profile === undefined || profile.filled === 0) return { ...read, kind: "category" };
    if (column?.role === "model") return { ...read, kind: "text" };
    if (
      profile.dates >= profile.filled * 0.8 &&
      column?.dateOrder !== "dmy" &&
      column?.dateOrder !== "mdy" &&
      column?.dateOrder !== "unclear"
    )
      return {
        ...read,
        kind: profile.numbers > profile.filled * 0.8 && column?.role === "measurement" ? "number" : "date",
      };
    if (profile.numbers >= profile.filled * 0.6) return { ...read, kind: "number" };
    return { ...read, kind: profile.distinct > profile.filled * 0.5 ? "text" : "category" };
  });
  const label = mapping.columns.findIndex(({ role }) => role === "model");
  return { columns, label: label < 0 ? undefined : label };
}
