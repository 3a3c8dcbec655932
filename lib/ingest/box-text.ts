const longest = 4_000_000;
const bar = /[│┃║]/;
const rule = /^[\s\u2500-\u257f]*[─━═╌┄┈]{2}[\s\u2500-\u257f]*$/;
const fewest = 3;

/**
 * A text with a table between lines of box-drawing signs, as terminals show them, with a tab between its cells instead; `undefined` for
 * any other. What stands below a name alone goes on with it.
 */
export function boxText(text: string): string | undefined {
  if (text.length > longest || !bar.test(text) || !/[─━═]{2}/.test(text)) return undefined;
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const rows = lines.map((line) => (bar.test(line) && !rule.test(line) ? cellsOf(line) : undefined));
  const tables = rows.filter((cells) => cells !== undefined);
  const [header] = tables;
  if (header === undefined || tables.length < fewest || tables.some(({ length }) => length !== header.length))
    return undefined;
  const written: string[] = [];
  let named = -1;
  for (const [index, line] of lines.entries()) {
    const cells = rows[index];
    written.push(cells?.join("\t") ?? (rule.test(line) ? "" : line));
    if (cells === undefined || named < 0 || rows[named] === header || !isRest(cells)) {
      named = cells === undefined ? -1 : index;
      continue;
    }
    written[named] =
      `${written[named]?.split("\t")[0]} ${cells[0]}\t${written[named]?.split("\t").slice(1).join("\t")}`;
    written[index] = "";
  }
  return written.join("\n");
}

/** Without what stands outside of the first and the last bar. */
const cellsOf = (line: string): readonly string[] =>
  line
    .split(/[│┃║]/)
    .slice(1, -1)
    .map((cell) => cell.trim());

const isRest = ([first = "", ...others]: readonly string[]): boolean =>
  first !== "" && others.length > 0 && others.every((cell) => cell === "");
