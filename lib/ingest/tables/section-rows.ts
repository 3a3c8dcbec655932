import type { Issue } from "../../schema/issue";
import type { CsvRow } from "./parse-csv";

interface Sections {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Rows that are none: the titles between them. */
  readonly titles: readonly CsvRow[];
}

const column = "setting";

const name = ({ cells: [first = ""] }: CsvRow): string => first.trim();

const isTitle = (row: CsvRow | undefined): boolean =>
  row !== undefined && name(row) !== "" && row.cells.slice(1).every((cell) => cell.trim() === "");

/**
 * Writes the title above each group of rows, which is a row with nothing but its first cell, into a column of its own: where each title
 * has rows below it, and half of all names stand in several of the groups. Else such a row is a name without values.
 */
export function inSections(header: readonly string[], rows: readonly CsvRow[]): Sections {
  const titles = rows.filter(isTitle);
  const asItIs: Sections = { header, rows, titles: [] };
  if (
    titles.length === 0 ||
    header.includes(column) ||
    rows.some((row, index) => isTitle(row) && (isTitle(rows[index + 1]) || index + 1 === rows.length))
  )
    return asItIs;
  const groups = new Map<string, Set<string>>();
  let title = "";
  const read = rows.flatMap((row): readonly CsvRow[] => {
    if (isTitle(row)) {
      title = name(row);
      return [];
    }
    groups.set(name(row), (groups.get(name(row)) ?? new Set()).add(title));
    return [{ line: row.line, cells: [...header.map((_, place) => row.cells[place] ?? ""), title] }];
  });
  const named = read.filter((row) => name(row) !== "");
  const again = named.filter((row) => (groups.get(name(row))?.size ?? 0) > 1);
  return again.length * 2 < named.length ? asItIs : { header: [...header, column], rows: read, titles };
}

export function sectionIssues(file: string, [first, ...more]: readonly CsvRow[]): readonly Issue[] {
  if (first === undefined) return [];
  const which = more.length === 0 ? "a title" : `${more.length + 1} titles`;
  const message = `${which} between the rows, which have the same names below several, are read as the setting of the rows below; expected a column of its own`;
  return [{ severity: "warning", code: "section-titles", file, line: first.line, value: name(first), message }];
}
