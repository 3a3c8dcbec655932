import { isUnknown } from "../../quantity";
import { roleByName } from "../words/column-names";
import { headerWords } from "../words/split-header";
import type { CsvRow } from "./parse-csv";

/** The rows below one header of a file that may have several. */
export interface Block {
  readonly line: number;
  readonly names: readonly string[];
  readonly rows: readonly CsvRow[];
  /** What the line above the header calls the table. */
  readonly title?: string | undefined;
}

const number = /^[~<>≈≤≥+-]?[$€£¥￥₹₩]?\d(?!\S* ?% ?\p{L}{2})/u;

/**
 * Cuts the rows of a file where a header stands among them: the first one again, as where files were put behind one another, or that
 * of another table below a blank line or a title, as where a sheet holds several tables. Rows below the same header are one block,
 * unless a title tells them apart.
 */
export function splitBlocks(line: number, names: readonly string[], rows: readonly CsvRow[]): readonly Block[] {
  const blocks = new Map<string, Omit<Block, "rows"> & { rows: CsvRow[] }>();
  const open = (at: number, header: readonly string[], title?: string) => {
    const key = [title ?? "", ...header].join("\u0000");
    const known = blocks.get(key) ?? { line: at, names: header, rows: [], title };
    blocks.set(key, known);
    return known;
  };
  let block = open(line, names);
  let title: string | undefined;
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    const next = rows[index + 1];
    const isApart = title !== undefined || isBelowBlank(row, above);
    const header =
      headerIn(row.cells, names, () => isApart) ?? (isApart ? otherHeader(row, next, block, title) : undefined);
    if (header !== undefined) {
      block = open(row.line, header, title);
      title = undefined;
      continue;
    }
    const own = titleIn(row, above);
    const isTitle = own !== undefined && next !== undefined && isHeaderBelow(next, rows[index + 2], names, block, own);
    title = isTitle ? own : undefined;
    if (!isTitle) block.rows.push(row);
  }
  return [...blocks.values()];
}

/** The header that a row of cells is below the one with these names: the same again, or that of another table below a blank line. */
export function headerIn(
  row: readonly string[],
  names: readonly string[],
  isBelowBlank: () => boolean,
): readonly string[] | undefined {
  if (row[0]?.trim() !== names[0]) return undefined;
  const cells = row.map((cell) => cell.trim());
  if (lastFilled(names) > 0 && cells.every((cell, place) => cell === (names[place] ?? ""))) return names;
  return isHeader(cells, names) && isBelowBlank() ? cells.slice(0, lastFilled(cells) + 1) : undefined;
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== "");

const isHeader = (cells: readonly string[], names: readonly string[]): boolean =>
  names[0] !== "" && lastFilled(cells) > 0 && !cells.some((cell) => number.test(cell));

const isBelowBlank = ({ line }: CsvRow, above: CsvRow | undefined): boolean =>
  above?.cells.every((cell) => !cell.includes("\n")) === true && line > above.line + 1;

const remark = /^#+\s+(?=\S)/;

/** What a line says that is a remark, or stands alone below a blank one. */
function titleIn(row: CsvRow, above: CsvRow | undefined): string | undefined {
  const [first = "", ...others] = row.cells.map((cell) => cell.trim());
  if (remark.test(first)) return [first.replace(remark, ""), ...others].filter((cell) => cell !== "").join(", ");
  return first !== "" && others.every((cell) => cell === "") && isBelowBlank(row, above) ? first : undefined;
}

const isHeaderBelow = (
  row: CsvRow,
  next: CsvRow | undefined,
  names: readonly string[],
  block: Block,
  title: string,
): boolean => (headerIn(row.cells, names, () => true) ?? otherHeader(row, next, block, title)) !== undefined;

/**
 * The names of a table that begins otherwise than the first one: different words, above a row with numbers that is as wide. Without
 * a title they have another width than those above, or begin with the name of a column of models.
 */
function otherHeader(
  { cells: written, line }: CsvRow,
  next: CsvRow | undefined,
  { names, rows }: Block,
  title: string | undefined,
): readonly string[] | undefined {
  const cells = written.map((cell) => cell.trim());
  const filled = cells.slice(0, lastFilled(cells) + 1);
  const areNames =
    filled.length > 1 &&
    new Set(filled).size === filled.length &&
    !filled.some((cell) => isUnknown(cell) || number.test(cell));
  const isAbove =
    next?.line === line + 1 && lastFilled(next.cells) < filled.length && holdsNumber(next) && rows.some(holdsNumber);
  const isToldApart = title !== undefined || filled.length !== names.length || isOfModels(filled[0] ?? "");
  return areNames && isAbove && isToldApart ? filled : undefined;
}

const holdsNumber = ({ cells }: CsvRow): boolean => cells.some((cell) => number.test(cell.trim()));
const isOfModels = (name: string): boolean => roleByName(headerWords(name))?.role === "model";
