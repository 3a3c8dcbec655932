import type { CsvRow } from "./parse-csv";

/** The rows below one header of a file that may have several. */
export interface Block {
  readonly line: number;
  readonly names: readonly string[];
  readonly rows: readonly CsvRow[];
}

const number = /^[~<>≈≤≥+-]?[$€£¥￥₹₩]?\d/;

/**
 * Cuts the rows of a file where a header stands among them: the first one again, as where files were put behind one another, or one
 * that begins with the same name below a blank line, as where a sheet holds several tables. Rows below the same header are one block.
 */
export function splitBlocks(line: number, names: readonly string[], rows: readonly CsvRow[]): readonly Block[] {
  const blocks = new Map<string, { line: number; names: readonly string[]; rows: CsvRow[] }>();
  const open = (at: number, header: readonly string[]) => {
    const known = blocks.get(header.join("\u0000")) ?? { line: at, names: header, rows: [] };
    blocks.set(header.join("\u0000"), known);
    return known;
  };
  let block = open(line, names);
  for (const [index, row] of rows.entries()) {
    const header = headerIn(row.cells, names, () => isBelowBlank(row, rows[index - 1]));
    if (header === undefined) block.rows.push(row);
    else block = open(row.line, header);
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
