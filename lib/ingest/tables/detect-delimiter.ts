export const delimiters = [",", "\t", ";", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const sampleLines = 200;

/**
 * The sign between cells: the one that cuts most of the first lines into the same number of pieces, more than one. Signs in
 * quotes do not count. A comma where nothing does.
 */
export function detectDelimiter(text: string): Delimiter {
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const wanted = delimiters.find((delimiter) => delimiter === named);
  if (wanted !== undefined) return wanted;
  const lines = sampleOf(text);
  let best: Delimiter = ",";
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = scoreOf(lines, delimiter);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

const leastEven = 0.5;

/** Whether most of the first lines are cut into the same number of cells, more than one, as those of prose are not. */
export function isEven(text: string, delimiter: Delimiter): boolean {
  const lines = sampleOf(text);
  return commonWidth(lines, delimiter).lines >= lines.length * leastEven;
}

/** Whole records: a line break in quotes does not end one. Quotes and what they hold are taken out. */
function sampleOf(text: string): readonly string[] {
  const start = text.slice(0, 262_144);
  const plain = start.includes('"') ? start.replace(/"(?:[^"]|"")*"/g, "q") : start;
  const lines: string[] = [];
  for (const [line] of plain.matchAll(/[^\r\n]+/g)) {
    if (lines.length === sampleLines) break;
    if (line.trim() !== "" && !line.startsWith("#")) lines.push(line);
  }
  return lines;
}

/** How many lines have the most common number of pieces, and how many pieces that is. A title above the header has one. */
function scoreOf(lines: readonly string[], delimiter: Delimiter): number {
  const { width, lines: same } = commonWidth(lines, delimiter);
  const share = same / lines.length;
  return share * share * (1 + Math.log2(width));
}

interface CommonWidth {
  readonly width: number;
  /** As many have it. */
  readonly lines: number;
}

function commonWidth(lines: readonly string[], delimiter: Delimiter): CommonWidth {
  const widths = new Map<number, number>();
  for (const line of lines) {
    const width = line.split(delimiter).length;
    if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  const [width = 1, same = 0] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { width, lines: same };
}
