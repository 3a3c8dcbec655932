import { isUnknown } from "../../quantity";
import type { Issue } from "../../schema/issue";
import type { ForeignTable } from "../foreign-file";
import { type CsvRow, excerpt } from "./parse-csv";

export interface GroupedRead {
  readonly table: ForeignTable;
  readonly issues: readonly Issue[];
}

const fewestGroups = 2;
const number = /\d/;
/** `- int8` below `CTranslate2` is one of its variants; `-5` is a number. */
const ofVariant = /^[-–—•·↳└]+\s+(?=.*\p{L})/u;

/**
 * Where titles stand alone in rows, above the rows of each group, and where rows begin with a dash below the one that they are
 * variants of, what they belong to becomes a column: only if every row has such a title above it, and the same names stand under
 * several of them, and if every variant has such a row.
 */
export function groupRows(file: string, table: ForeignTable): GroupedRead {
  const titled = underTitles(file, table);
  return { ...titled, table: withVariants(titled.table) };
}

function underTitles(file: string, table: ForeignTable): GroupedRead {
  const { header, rows } = table;
  const titles = rows.filter(isTitle);
  const areAbove = rows.every(
    (row, index) => !isTitle(row) || (rows[index + 1] !== undefined && holdsValue(rows[index + 1])),
  );
  const [first] = titles;
  const isOther = header.includes(groupName);
  if (
    first === undefined ||
    first !== rows[0] ||
    titles.length < fewestGroups ||
    !areAbove ||
    isOther ||
    header.length < 3
  )
    return { table, issues: [] };
  let title = "";
  const grouped: CsvRow[] = [];
  for (const row of rows) {
    if (isTitle(row)) title = row.cells[0] ?? "";
    else grouped.push({ line: row.line, cells: [title, ...row.cells] });
  }
  // Of names that stand under one title alone a title says nothing that tells them apart.
  const names = grouped.map(({ cells }) => cells[1] ?? "").filter((name) => name !== "");
  if (new Set(names).size === names.length) return { table, issues: [] };
  const message = `${titles.length} rows hold a title alone, and are read as the ${groupName} of the rows below each; expected what they say in a column of its own`;
  const issue: Issue = {
    severity: "warning",
    code: "merged-cells",
    file,
    line: first.line,
    value: excerpt(titles.map(({ cells }) => cells[0]).join(", ")),
    message,
  };
  return { table: { ...table, header: [groupName, ...header], rows: grouped }, issues: [issue] };
}

const groupName = "setting";

const isTitle = ({ cells: [first = "", ...others] }: CsvRow): boolean =>
  first !== "" && !ofVariant.test(first) && others.every((cell) => cell === "");

const holdsValue = (row: CsvRow | undefined): boolean =>
  row?.cells.slice(1).some((cell) => !isUnknown(cell) && number.test(cell)) === true;

const variantName = "variant";

function withVariants(table: ForeignTable): ForeignTable {
  const { header, rows } = table;
  const place = header[0] === groupName ? 1 : 0;
  const nameOf = ({ cells }: CsvRow): string => cells[place] ?? "";
  const groupOf = ({ cells }: CsvRow): string => (place === 0 ? "" : (cells[0] ?? ""));
  if (!rows.some((row) => ofVariant.test(nameOf(row))) || header.includes(variantName)) return table;
  let owner: CsvRow | undefined;
  const read: CsvRow[] = [];
  for (const row of rows) {
    const isVariant = ofVariant.test(nameOf(row));
    if (isVariant && (owner === undefined || groupOf(owner) !== groupOf(row) || !holdsValue(row))) return table;
    if (!isVariant) owner = row;
    const cells = row.cells.map((cell, at) => (at === place && owner !== undefined ? nameOf(owner) : cell));
    const variant = isVariant ? nameOf(row).replace(ofVariant, "") : "";
    read.push({ line: row.line, cells: [...cells.slice(0, place + 1), variant, ...cells.slice(place + 1)] });
  }
  return { ...table, header: [...header.slice(0, place + 1), variantName, ...header.slice(place + 1)], rows: read };
}
