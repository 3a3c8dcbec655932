import { originOf, type TextBlock, type TextCell, type TextColumn, type TextDocument } from "./text-document";

const greek =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda nu xi pi rho sigma tau phi chi psi omega".split(" ");

/** Signs of TeX itself, and signs that its text fonts do not have. */
const commands: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\{"],
  ["}", "\\}"],
  ["$", "\\$"],
  ["&", "\\&"],
  ["#", "\\#"],
  ["_", "\\_"],
  ["%", "\\%"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
  ["<", "\\textless{}"],
  [">", "\\textgreater{}"],
  ["|", "\\textbar{}"],
  ['"', "\\textquotedbl{}"],
  ["\u00a0", "~"],
  ["\u202f", "\\,"],
  ["\u2009", "\\,"],
  ["–", "--"],
  ["—", "---"],
  ["‘", "`"],
  ["’", "'"],
  ["“", "``"],
  ["”", "''"],
  ["…", "\\dots{}"],
  ["−", "$-$"],
  ["×", "$\\times$"],
  ["±", "$\\pm$"],
  ["≈", "$\\approx$"],
  ["≥", "$\\geq$"],
  ["≤", "$\\leq$"],
  ["≠", "$\\neq$"],
  ["∞", "$\\infty$"],
  ["→", "$\\rightarrow$"],
  ["·", "$\\cdot$"],
  ["µ", "$\\mu$"],
  ["μ", "$\\mu$"],
  ["°", "\\textdegree{}"],
  ...[..."αβγδεζηθικλνξπρστφχψω"].map((sign, index): [string, string] => [sign, `$\\${greek[index]}$`]),
]);

const isChinese = (sign: string): boolean => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(sign);
/** What the fonts of T1 have beside ASCII: Latin-1 and Latin Extended-A letters. */
const isLatin = (sign: string): boolean => /[\x20-\x7e\u00a1-\u00ff\u0100-\u017f]/u.test(sign);

/** A text as TeX sets it. A sign that neither its fonts nor the Chinese ones have is written as its code point. */
export const escapeTex = (text: string): string =>
  text
    .replace(/\s*[\r\n\t]+\s*/g, " ")
    .split(/([⁻⁰¹²³⁴-⁹]+)/)
    .map((part, index) => (index % 2 === 1 ? `\\textsuperscript{${lowered(part)}}` : [...part].map(signTex).join("")))
    .join("");

const signTex = (sign: string): string =>
  commands.get(sign) ?? (isLatin(sign) || isChinese(sign) ? sign : `[U+${codePoint(sign)}]`);

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const lowered = (exponent: string): string =>
  [...exponent].map((sign) => (sign === "⁻" ? "$-$" : superscripts.indexOf(sign))).join("");

const codePoint = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");

/** A table of more lines than these may break: it would leave much of a page empty, or run over its foot. */
const unbrokenLines = 24;

/**
 * A document for LaTeX with `booktabs` tables, complete, so that it compiles as it is; the tables stand alone and can be
 * taken over. Pages with Chinese need XeLaTeX, as its first line says to editors.
 */
export function texOf(document: TextDocument): string {
  const body = document.blocks.flatMap((block) => [...linesOf(block), ""]);
  const text = [document.title, ...body].join("\n");
  const hasChinese = [...text].some(isChinese);
  const [page, ...further] = originOf(document);
  return [
    `% !TeX program = ${hasChinese ? "xelatex" : "pdflatex"}`,
    `% ${["Tenfold", page.replace(/[\r\n]/g, " "), ...further].join(" · ")}`,
    "% A table of its own needs: booktabs, array, hyperref, and longtable where it breaks over pages.",
    "\\documentclass[10pt]{article}",
    ...(hasChinese ? ["\\usepackage[fontset=fandol]{ctex}"] : ["\\usepackage[T1]{fontenc}", "\\usepackage{textcomp}"]),
    "\\usepackage[a4paper,landscape,margin=15mm]{geometry}",
    "\\usepackage{booktabs,array,longtable}",
    "\\usepackage[hidelinks]{hyperref}",
    "\\setlength{\\tabcolsep}{4pt}",
    "\\begin{document}",
    "\\small\\sloppy",
    "",
    `\\section*{${escapeTex(document.title)}}`,
    "",
    ...body,
    `\\noindent{\\footnotesize ${["Tenfold", breakable(page), ...further.map(escapeTex)].join(" $\\cdot$ ")}}`,
    "",
    "\\end{document}",
    "",
  ].join("\n");
}

function linesOf(block: TextBlock): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`\\subsection*{${escapeTex(block.text)}}`];
    case "paragraph":
      return [`\\noindent ${escapeTex(block.text)}`];
    case "table":
      return tableLines(block.columns, block.rows);
  }
}

function tableLines(columns: readonly TextColumn[], rows: readonly (readonly TextCell[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `${cells.join(" & ")} \\\\`;
  const head = line(columns.map(({ header }) => escapeTex(header)));
  const format = columnFormat(columns, rows);
  const body = rows.map((cells) => line(cells.map(cellTex)));
  if (linesTaken(columns, rows) <= unbrokenLines)
    return [
      `\\noindent\\begin{tabular}{${format}}`,
      "\\toprule",
      head,
      "\\midrule",
      ...body,
      "\\bottomrule",
      "\\end{tabular}",
      "\\par\\medskip",
    ];
  return [
    `\\begin{longtable}[l]{${format}}`,
    ...["\\toprule", head, "\\midrule", "\\endhead"],
    ...body,
    "\\bottomrule",
    "\\end{longtable}",
  ];
}

/** Characters up to which a column is as wide as its longest cell. */
const narrow = 24;
/** Of the line, in parts, that all columns of running text share. */
const textShare = 0.94;
/** How much of the line a character of a narrow column takes. */
const charShare = 0.0072;

/** About how many lines a table is high, where running texts share the width of a line. */
function linesTaken(columns: readonly TextColumn[], rows: readonly (readonly TextCell[])[]): number {
  const wide = longestOf(columns, rows).filter((length) => length > narrow).length;
  const charsOfLine = 130 / Math.max(1, wide);
  const lines = (cells: readonly TextCell[]): number =>
    Math.max(1, ...cells.map((cell) => Math.ceil(lengthOf(cell) / charsOfLine)));
  return rows.reduce((sum, cells) => sum + lines(cells), 0);
}

const longestOf = (columns: readonly TextColumn[], rows: readonly (readonly TextCell[])[]): readonly number[] =>
  columns.map(({ header }, index) =>
    rows.reduce((longest, cells) => Math.max(longest, lengthOf(cells[index])), header.length),
  );

/** Numbers to the right, short columns as wide as they are, long ones share what is left of the line by their length. */
function columnFormat(columns: readonly TextColumn[], rows: readonly (readonly TextCell[])[]): string {
  const longest = longestOf(columns, rows);
  const wide = longest.map((length) => length > narrow);
  const taken = longest.reduce((sum, length, index) => sum + (wide[index] === true ? 0 : (length + 2) * charShare), 0);
  const weights = longest.map((length, index) => (wide[index] === true ? Math.sqrt(length) : 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const left = Math.max(0.3, textShare - taken);
  return columns
    .map(({ isNumber }, index) => {
      if (wide[index] !== true) return isNumber === true ? "r" : "l";
      const share = ((left * (weights[index] ?? 0)) / all).toFixed(3);
      return `>{\\${isNumber === true ? "raggedleft" : "raggedright"}\\arraybackslash}p{${share}\\linewidth}`;
    })
    .join("");
}

const lengthOf = (cell: TextCell | undefined): number =>
  [...`${cell?.text ?? ""}${cell?.after ?? ""}`].reduce((sum, sign) => sum + (isChinese(sign) ? 2 : 1), 0);

function cellTex({ text, url, after = "", isStrong = false }: TextCell): string {
  const words = isStrong ? `\\textbf{${escapeTex(text)}}` : escapeTex(text);
  const linked = url !== undefined && /^https?:/.test(url) ? `\\href{${escapeUrl(url)}}{${words}}` : words;
  return guarded(linked + escapeTex(after));
}

/** A cell that begins with a bracket would be read as an option of the line break before it. */
const guarded = (cell: string): string => (/^[[*]/.test(cell) ? `{}${cell}` : cell);

/** In an argument of another command, where `\href` cannot read its address by itself. */
const escapeUrl = (url: string): string =>
  encodeURI(url)
    .replaceAll("%25", "%")
    .replace(/[%#&~_^{}\\]/g, (sign) => (sign === "\\" ? "\\%5C" : `\\${sign}`));

const breakable = (text: string): string =>
  `\\texttt{${escapeTex(text).replace(/(?<=[/?]|\\&|\\textasciitilde\{\})/g, "\\allowbreak{}")}}`;
