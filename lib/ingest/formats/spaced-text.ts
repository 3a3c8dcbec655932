const fewest = 3;
const fewestNumbers = 2;
const longestLine = 300;
const number = /^(?:[~<>≈≤≥+-]?[$€£¥￥₹₩]?\d[\d.,]*(?:[%×KMBTx])?(?:[*†‡])?|±\d[\d.]*|[-–—]|n\/?a)$/i;

/**
 * A table whose cells have single blanks between them, as one copied from a page of a paper, with a tab between them instead; `undefined`
 * for any other. Every line ends in as many numbers as the header has names for; of what stands before, the first column has all that is
 * too much for the others.
 */
export function spacedText(lines: readonly string[]): string | undefined {
  const rows = lines.map((line) => (line.length > longestLine ? [""] : line.trim().split(/\s+/)));
  const filled = rows.filter(([first]) => first !== "");
  const [header, ...others] = filled;
  if (header === undefined || filled.length < fewest) return undefined;
  const counts = others.map((words) => words.length - 1 - words.findLastIndex((word) => !number.test(word)));
  const [most = 0] = counts;
  const names = header.length - most;
  if (areEven(header, others)) return rows.map((words) => words.join("\t")).join("\n");
  const isTable =
    most >= fewestNumbers &&
    (names > 0 || others.every((words) => words.length === header.length)) &&
    counts.every((count) => count === most) &&
    !header.some((word) => number.test(word));
  if (!isTable || others.some((words) => words.length < header.length)) return undefined;
  const cellsOf = (words: readonly string[]): readonly string[] => {
    const extra = words.length - header.length;
    return [words.slice(0, extra + 1).join(" "), ...words.slice(extra + 1)];
  };
  return rows.map((words) => (words[0] === "" ? "" : cellsOf(words).join("\t"))).join("\n");
}

/** Whether every line has as many words as the first one, and each column either numbers or none: at least two have numbers. */
function areEven(header: readonly string[], others: readonly (readonly string[])[]): boolean {
  const isNamed = !header.some((word) => number.test(word)) && new Set(header).size === header.length;
  const rows = isNamed ? others : [header, ...others];
  if (header.length < fewest || rows.some(({ length }) => length !== header.length)) return false;
  const numbers = header.map((_, place) => rows.filter((words) => number.test(words[place] ?? "")).length);
  const areWhole = numbers.every((count) => count === 0 || count === rows.length);
  return areWhole && numbers.filter((count) => count > 0).length >= fewestNumbers;
}
