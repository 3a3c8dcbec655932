import { spacedText } from "./spaced-text";

const longest = 4_000_000;
const longestStart = 10_000;
const fewest = 3;
const isRule = (line: string): boolean => /[=-]{3}/.test(line) && /^[\s=+-]+$/.test(line);
const number = /^[~<>≈≤≥+-]?[$€£¥￥₹₩]?\.?\d/;

interface Cell {
  readonly text: string;
  /** In the line, the first place and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/**
 * A text whose columns are lined up by blanks, as terminals show tables, with a tab between its cells instead; `undefined` for any other.
 * Where a line has fewer cells than the header, each has to stand below or above just one name of it; else nobody can tell which are missing.
 */
export function alignedText(text: string): string | undefined {
  if (text.length > longest || /[\t|;]/.test(text)) return undefined;
  const start = linesOf(text.slice(0, longestStart)).find((line) => line.trim() !== "") ?? "";
  const isAligned = /\S {2,}\S/.test(start);
  if (!isAligned && start.includes(",")) return undefined;
  const lines = linesOf(text);
  if (!isAligned) return spacedText(lines) ?? framesIn(lines);
  return (
    alignedRows(lines.map(cellsOf)) ?? alignedRows(lines.map((line) => cellsOf(withoutSigns(line)))) ?? framesIn(lines)
  );
}

/** Where a deviation has a name of its own, the sign before it stands between cells. */
const withoutSigns = (line: string): string => line.replace(/ ± /g, "   ");

function alignedRows(rows: readonly (readonly Cell[])[]): string | undefined {
  const filled = rows.filter(({ length }) => length > 0);
  const [header, ...others] = filled;
  if (
    header === undefined ||
    filled.length < fewest ||
    filled.every(hasCommas) ||
    header.some(({ text: name }) => number.test(name))
  )
    return undefined;
  if (!others.every((cells) => cells.some((cell) => number.test(cell.text)))) return undefined;
  const even = evenRows(rows, filled) ?? rowsByPlace(rows, header);
  return even?.map((cells) => cells.join("\t")).join("\n");
}

/** What pandas prints: tables with blank lines between them, maybe each under a title, and with the name of its index below its header. */
function framesIn(lines: readonly string[]): string | undefined {
  const rows = lines.map(cellsOf);
  const isIndexName = (at: number): boolean => {
    const [above = [], own = [], below = []] = rows.slice(at - 1, at + 2);
    const [first, left] = [own[0], above[0]?.from ?? 0];
    return own.length === 1 && first?.from === 0 && first.to <= left && below.length === above.length + 1;
  };
  const named = rows.map((cells, at) =>
    isIndexName(at) ? [] : isIndexName(at + 1) ? [...(rows[at + 1] ?? []), ...cells] : cells,
  );
  const out: string[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    let behind = at;
    while ((rows[behind]?.length ?? 0) > 0) behind += 1;
    if (behind === at) out.push("");
    else {
      const isTitled = rows[at]?.length === 1 && (rows[at + 1]?.length ?? 0) > 1;
      const table = alignedRows(named.slice(isTitled ? at + 1 : at, behind));
      if (table === undefined) return undefined;
      out.push(...(isTitled ? [(lines[at] ?? "").trim()] : []), table);
      at = behind - 1;
    }
  }
  return out.join("\n");
}

/** Rules are blank, and a sign that makes a remark of the header is none of it. */
const linesOf = (text: string): readonly string[] =>
  text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .map((line) => (isRule(line) ? "" : line.replace(/^# ?/, (mark) => " ".repeat(mark.length))));

function cellsOf(line: string): readonly Cell[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((found) => ({
    text: found[0],
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/** Whether commas part the cells, and blanks only pad them. */
const hasCommas = (cells: readonly Cell[]): boolean =>
  cells.length > 1 && cells.slice(0, -1).every(({ text }) => text.endsWith(","));

/** Where all lines have as many cells; blanks before the first name stand for an index without one. */
function evenRows(rows: readonly (readonly Cell[])[], filled: readonly (readonly Cell[])[]) {
  const withIndex = (cells: readonly Cell[]): readonly string[] => {
    const texts = cells.map(({ text }) => text);
    return (cells[0]?.from ?? 0) > 1 && !number.test(texts[0] ?? "") ? ["", ...texts] : texts;
  };
  const width = withIndex(filled[0] ?? []).length;
  const isEven = width > 1 && filled.every((cells) => withIndex(cells).length === width);
  return isEven ? rows.map((cells) => (cells.length === 0 ? [] : withIndex(cells))) : undefined;
}

/** Each cell below the name that it overlaps; what stands left of all names is an index without one. */
function rowsByPlace(rows: readonly (readonly Cell[])[], header: readonly Cell[]) {
  const left = header[0]?.from ?? 0;
  const names = [{ text: "", from: 0, to: left }, ...header];
  const placed: (readonly string[])[] = [];
  for (const cells of rows) {
    const own = cells.length === 0 ? [] : names.map(() => "");
    for (const cell of cells) {
      const places = names.flatMap(({ from, to }, place) => (cell.from < to && cell.to > from ? [place] : []));
      const at = places.length > 1 && places[0] === 0 ? places[1] : places[0];
      if (at === undefined || places.length > (places[0] === 0 ? 2 : 1) || own[at] !== "") return undefined;
      own[at] = cell.text;
    }
    placed.push(own);
  }
  const hasIndex = placed.some((own) => (own[0] ?? "") !== "");
  return hasIndex ? placed : placed.map((own) => own.slice(1));
}
