import type { CsvRow } from "../tables/parse-csv";

const bar = /[│┃║]/;
const rule = /^[\s\u2500-\u257f]*[─━═╌┄┈]{2}[\s\u2500-\u257f]*$/;
const fewest = 3;

/** What tells quickly that a text may hold tables between box-drawing signs. */
export const mayHoldBox = (text: string): boolean => bar.test(text) && /[─━═]{2}/.test(text);

export interface BoxRead {
  /** Nothing where its lines are not as wide as each other, or too few. */
  readonly table: { readonly header: readonly string[]; readonly rows: readonly CsvRow[] } | undefined;
  /** Behind its last line. */
  readonly end: number;
}

/**
 * What begins on a line of a text with a line of box-drawing signs, as terminals show tables; `undefined` where none is there. What
 * stands below a name alone goes on with it.
 */
export function boxAt(lines: readonly string[], start: number): BoxRead | undefined {
  if (!rule.test(lines[start] ?? "")) return undefined;
  const rows: CsvRow[] = [];
  let end = start;
  let isBelowRule = true;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? "";
    if (rule.test(line)) isBelowRule = true;
    else if (bar.test(line)) {
      const cells = cellsOf(line);
      const above = rows.at(-1);
      if (isBelowRule || above === undefined || rows.length < 2 || !isRest(cells)) rows.push({ line: end + 1, cells });
      else rows[rows.length - 1] = { ...above, cells: [`${above.cells[0]} ${cells[0]}`, ...above.cells.slice(1)] };
      isBelowRule = false;
    } else break;
  }
  const [header, ...others] = rows;
  const width = header?.cells.length ?? 0;
  const isTable = width > 1 && rows.length >= fewest && others.every(({ cells }) => cells.length === width);
  return { table: header !== undefined && isTable ? { header: header.cells, rows: others } : undefined, end };
}

/** Without what stands outside of the first and the last bar. */
const cellsOf = (line: string): readonly string[] =>
  line
    .split(/[│┃║]/)
    .slice(1, -1)
    .map((cell) => cell.trim());

const isRest = ([first = "", ...others]: readonly string[]): boolean =>
  first !== "" && others.length > 0 && others.every((cell) => cell === "");
