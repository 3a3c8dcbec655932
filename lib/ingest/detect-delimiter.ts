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

/** Whole records: a line break in quotes does not end one. Quotes and what they hold are taken out. */
function sampleOf(text: string): readonly string[] {
  const start = text.slice(0, 262_144).replace(/"(?:[^"]|"")*"/g, "q");
  const lines = start.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return lines.slice(0, sampleLines);
}

function scoreOf(lines: readonly string[], delimiter: Delimiter): number {
  const [header = ""] = lines;
  const width = header.split(delimiter).length;
  if (width < 2) return 0;
  const same = lines.filter((line) => line.split(delimiter).length === width).length;
  const share = same / lines.length;
  return share * share * (1 + Math.log2(width));
}
