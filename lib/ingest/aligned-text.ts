const longest = 4_000_000;
const fewest = 3;
const rule = /^[\s=+-]*[=-]{3}[\s=+-]*$/;
const number = /^[~<>≈≤≥+-]?[$€£]?\.?\d/;

/**
 * A text whose columns are lined up by blanks, as terminals show tables, with a tab between its cells instead; `undefined` for any other.
 * Where a line has more or fewer cells than the others nobody can tell which are missing, so all must have as many.
 */
export function alignedText(text: string): string | undefined {
  const [start = ""] = text.trimStart().split(/[\r\n]/, 1);
  if (text.length > longest || !/\S {2,}\S/.test(start) || /[\t|;]/.test(text)) return undefined;
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const rows = lines.map((line) => (line.trim() === "" || rule.test(line) ? [] : cellsOf(line)));
  const filled = rows.filter(({ length }) => length > 0);
  const width = Math.max(0, ...filled.map(({ length }) => length));
  const isEven = width > 1 && filled.every(({ length }) => length === width);
  const [header, ...others] = filled;
  const hasNumbers = others.every((cells) => cells.some((cell) => number.test(cell)));
  if (!isEven || filled.length < fewest || !hasNumbers || header?.some((cell) => number.test(cell)) === true)
    return undefined;
  return rows.map((cells) => cells.join("\t")).join("\n");
}

/** Blanks before the first name stand for an index without one. */
const cellsOf = (line: string): readonly string[] => {
  const cells = line.trim().split(/ {2,}/);
  return /^ {2,}/.test(line) && !number.test(cells[0] ?? "") ? ["", ...cells] : cells;
};
