import { raisedSign } from "../words/raised-sign";

const signs: readonly (readonly [command: RegExp, sign: string])[] = Object.entries({
  pm: "±",
  times: "×",
  cdot: "·",
  dagger: "†",
  ddagger: "‡",
  ast: "*",
  star: "*",
  uparrow: "↑",
  downarrow: "↓",
  sim: "~",
  approx: "≈",
  leq: "≤",
  le: "≤",
  geq: "≥",
  ge: "≥",
  lt: "<",
  gt: ">",
  textless: "<",
  textgreater: ">",
  quad: " ",
  qquad: " ",
}).map(([name, sign]) => [new RegExp(String.raw`\\${name}(?![a-zA-Z])\s*`, "g"), sign]);

/** What stands elsewhere, or is no more than room. */
const hidden =
  /~?\\(?:cite[a-z]*|ref|label|footnote(?:mark|text)?|eqref|includegraphics|[hv]space|[hv]?phantom)\*?(?:\[[^[\]]*\])*\{[^{}]*\}/g;
/** Of several arguments the last one is shown. */
const styled =
  /\\(?:(?:textcolor|colorbox|cellcolor|color|raisebox|rotatebox|scalebox|parbox|href)(?:\[[^[\]]*\])*\{[^{}]*\}|(?:resizebox|fcolorbox|rule)(?:\[[^[\]]*\])*\{[^{}]*\}\{[^{}]*\})/g;
const wrapped = /\\[a-z]+\*?(?:\[[^[\]]*\])*\{([^{}]*)\}/gi;
const switches =
  /\\(?:bf|it|em|rm|sc|tt|(?:bf|md)series|(?:it|sc|sl|up)shape|(?:rm|sf|tt)family|normalfont|boldmath|tiny|(?:script|footnote|normal)size|small|[lL]arge|LARGE|[hH]uge|hline|centering|strut|xspace|left|right|[bB]ig)(?![a-zA-Z])\s*/g;
/** Braces around braces. */
const doubled = /\{\s*\{([^{}]*)\}\s*\}/g;
const mostNested = 6;

/** A text without commands of LaTeX, where it holds any. */
export const withoutCommands = (text: string): string => (/\\[a-z%&_#$]/i.test(text) ? shown(text) : text);

function shown(text: string): string {
  let plain = text.replace(/\\textsuperscript(?=\{)/g, "^");
  for (let depth = 0; depth < mostNested; depth += 1)
    plain = plain.replace(hidden, "").replace(styled, "").replace(doubled, "{$1}").replace(wrapped, "$1");
  plain = plain.replace(/(?<!\\)~/g, " ");
  for (const [command, sign] of signs) plain = plain.replace(command, sign);
  return withoutScripts(plain.replace(/\\([%&_#$])/g, "$1\u0000").replace(switches, ""))
    .replace(/\\footnotemark(?=\[)/g, "")
    .replace(/\\\\\s*$|\\[,;!]/g, "")
    .replace(/\$(?!\0)/g, "")
    .replace(/[{}]/g, "")
    .replaceAll("\u0000", "");
}

const raised = /(?<=[\p{L}\d%)])(\$?)\^(?:\{\s*([+-]?\d{1,3}|[a-z])\s*\}|([\da-z])(?![\da-z]))/giu;

/** What is lowered behind a number is a second one. */
const withoutScripts = (text: string): string =>
  text
    .replace(raised, (found, sign: string, braced: string | undefined, bare: string, at: number, all: string) => {
      const behind = all.slice(at + found.length).replace(/^\$/, "");
      return `${raisedSign(braced ?? bare, all.slice(0, at), behind)}${sign}`;
    })
    .replace(/(?<=[\d\]]\$?)_\{\s*([+-]?[\d.]+)\s*\}/g, " ($1)")
    .replace(/[_^]\{([^{}]*)\}/g, "$1")
    .replace(/\^(?=[†‡*])/g, "");

const macro = /\\[a-z]+(?![a-z])\s*/gi;
const value =
  /^(?:[~<>≈≤≥+−-]{0,2}\s?[$€£¥￥₹₩]?\.?\d[\d.,]*(?:e[+-]?\d+)?\s?(?:%|×|[KMBT](?!\w))?(?:\s*±\s*\.?\d[\d.,]*\s?%?)?(?:\s*(?:[*†‡§]|\[\w\]))*|[-–—]+)$/i;

/** Longer texts are neither names nor values. */
const longest = 1000;

/** What a cell of a table in LaTeX shows: macros of its authors say nothing beside a number. */
export function plainLatex(cell: string): string {
  if (cell.length > longest) return cell.trim();
  const plain = shown(cell.replace(/\\\\(?:\[[^[\]]*\])?|\\ /g, " "))
    .replace(/\s+/g, " ")
    .trim();
  if (!plain.includes("\\")) return plain;
  const bare = plain.replace(macro, "").trim();
  return value.test(bare) ? bare : plain;
}
