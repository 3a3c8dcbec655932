import { isUnknown, parseQuantity } from "../../quantity";
import type { Issue } from "../../schema/issue";
import type { ForeignTable } from "../foreign-file";
import { type CsvRow, excerpt } from "../tables/parse-csv";
import { roleByName } from "../words/column-names";
import type { ColumnRole } from "../words/column-roles";
import { headerWords } from "../words/split-header";
import { isSettingName } from "./find-settings";

const keys = /^(?:metric|measure|name|key|parameter|property|field|item|statistic)$/;
const others: ReadonlySet<string> = new Set(["value", "unit", "units"]);
const told: ReadonlySet<ColumnRole> = new Set(["model", "organization", "benchmark", "task", "condition", "as-of"]);

/** A framework or a tool may be what is compared, or what it was done with. */
const leastSure = 0.85;

/**
 * Of a table of nothing but names and values, a row a metric, what the rows with texts say of all others: `model`, `device`. It becomes
 * columns, with the settings among the numbers; only where a row names the model, and no name comes again.
 */
export function saidInRows(
  file: string,
  table: ForeignTable,
): { readonly table: ForeignTable; readonly issues: readonly Issue[] } {
  const asItIs = { table, issues: [] };
  const { header, rows } = table;
  const words = header.map(headerWords);
  const [key = -1, value = -1] = [words.findIndex((name) => keys.test(name)), words.indexOf("value")];
  if (key < 0 || value < 0 || words.some((name, place) => place !== key && !others.has(name))) return asItIs;
  const nameOf = ({ cells }: CsvRow): string => cells[key] ?? "";
  const said = rows.filter((row) => saysOfOthers(nameOf(row), row.cells[value] ?? ""));
  const isOfModel = (row: CsvRow): boolean => {
    const named = roleByName(headerWords(nameOf(row)));
    return named?.role === "model" && named.confidence >= leastSure;
  };
  const areDistinct = new Set(rows.map(nameOf)).size === rows.length;
  if (!areDistinct || !said.some(isOfModel) || said.length === rows.length) return asItIs;
  const texts = said.map(({ cells }) => cells[value] ?? "");
  const left = rows.filter((row) => !said.includes(row));
  return {
    table: {
      ...table,
      header: [...said.map(nameOf), ...header],
      rows: left.map(({ line, cells }) => ({ line, cells: [...texts, ...cells] })),
      rowsLeftOut: (table.rowsLeftOut ?? 0) + said.length,
    },
    issues: said.map(({ line, cells }) => ({
      severity: "warning",
      code: "row-left-out",
      file,
      line,
      value: excerpt(cells.join(" ").trim()),
      message: "the row says of all others what they are about, and is read for them, not as a value",
    })),
  };
}

function saysOfOthers(name: string, value: string): boolean {
  if (isUnknown(value)) return false;
  const words = headerWords(name);
  if (parseQuantity(value).kind === "quantity") return isSettingName(words);
  const role = roleByName(words)?.role;
  return role !== undefined && told.has(role);
}
