import type { CsvRow } from "./parse-csv";

/** The rows below one header of a file that may have several. */
export interface Block {
  readonly line: number;
  readonly names: readonly string[];
  readonly rows: readonly CsvRow[];
}

const number = /^[~<>≈≤≥+-]?[$€£]?\d/;

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
  const end = lastFilled(names);
  for (const [index, row] of rows.entries()) {
    if (row.cells[0]?.trim() !== names[0]) {
      block.rows.push(row);
      continue;
    }
    const cells = row.cells.map((cell) => cell.trim());
    const isAgain = end > 0 && cells.every((cell, place) => cell === (names[place] ?? ""));
    if (isAgain || (isHeader(cells, names) && isBelowBlank(row, rows[index - 1])))
      block = open(row.line, isAgain ? names : cells.slice(0, lastFilled(cells) + 1));
    else block.rows.push(row);
  }
  return [...blocks.values()];
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== "");

const isHeader = (cells: readonly string[], names: readonly string[]): boolean =>
  names[0] !== "" && lastFilled(cells) > 0 && !cells.some((cell) => number.test(cell));

const isBelowBlank = ({ line }: CsvRow, above: CsvRow | undefined): boolean =>
  above?.cells.every((cell) => !cell.includes("\n")) === true && line > above.line + 1;
