import { isUnknown } from "../../quantity";
import type { ForeignTable } from "../foreign-file";
import type { CsvRow } from "./parse-csv";

const number = /\d/;
/** `- int8` below `CTranslate2` is one of its variants; `-5` is a number. */
const ofVariant = /^[-–—•·↳└]+\s+(?=.*\p{L})/u;
const column = "variant";

const nameOf = ({ cells: [first = ""] }: CsvRow): string => first;

const holdsValue = ({ cells: [, ...values] }: CsvRow): boolean =>
  values.some((cell) => !isUnknown(cell) && number.test(cell));

/** Where rows begin with a dash below the one that they are variants of, what each is becomes a column; only if every variant has such a row. */
export function withVariants(table: ForeignTable): ForeignTable {
  const { header, rows } = table;
  if (!rows.some((row) => ofVariant.test(nameOf(row))) || header.includes(column)) return table;
  let owner: CsvRow | undefined;
  const read: CsvRow[] = [];
  for (const row of rows) {
    const isVariant = ofVariant.test(nameOf(row));
    if (isVariant && (owner === undefined || !holdsValue(row))) return table;
    if (!isVariant) owner = row;
    const [, ...values] = row.cells;
    const variant = isVariant ? nameOf(row).replace(ofVariant, "") : "";
    read.push({ line: row.line, cells: [owner === undefined ? "" : nameOf(owner), variant, ...values] });
  }
  const [first = "", ...others] = header;
  return { ...table, header: [first, column, ...others], rows: read };
}
