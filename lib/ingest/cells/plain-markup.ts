import type { ForeignTable } from "../foreign-file";
import { raisedSign } from "../words/raised-sign";
import { withoutCommands } from "./plain-latex";

/** Whether a text may hold what `plainMarkup` takes away. */
export const hasMarkup = (text: string): boolean => /<(?:\/?[a-z]|!--)|\\[a-z%&_#$]|\]\(\w|&#?\w{2,7};/i.test(text);

/** A table whose cells say what a page or a paper would show of them: no tags, no addresses behind links, no commands of LaTeX. */
export const plainTable = ({ header, rows, ...table }: ForeignTable): ForeignTable => ({
  ...table,
  header: header.map(plainMarkup),
  rows: rows.map(({ line, cells }) => ({ line, cells: cells.map(plainMarkup) })),
});

/** Longer texts are neither names nor values. */
const longest = 1000;

export function plainMarkup(cell: string): string {
  if (cell.length > longest || !hasMarkup(cell)) return cell;
  const seen = cell.includes("<!--") ? cell.replace(/<!--.*?-->/gs, "").trim() : cell;
  const plain = withoutCommands(withoutEntities(withoutTags(withoutLink(seen))))
    .replace(/\s+/g, " ")
    .trim();
  return plain === "" ? seen : plain;
}

const withoutLink = (cell: string): string =>
  cell.replace(/!?\[([^[\]]+)\]\((?:https?:\/\/|\.{0,2}\/|\w)[^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)/g, "$1");

const inline = "a|b|i|u|s|p|em|strong|span|font|code|small|div|img|sub|br|ins|del|mark|kbd|samp|tt|big|center|abbr";

const raised = /<sup\b[^<>]*>\s*([^<>]*?)\s*<\/sup>/gi;
const tag = new RegExp(`</?(?:${inline})\\b[^<>]*>`, "gi");

/** Tags of a page, of which others are text. */
function withoutTags(cell: string): string {
  if (!cell.includes("<")) return cell;
  return cell
    .replace(tag, (found) => (/^<(?:br|p|div)\b/i.test(found) ? " " : ""))
    .replace(raised, (found, sign: string, at: number, all: string) =>
      raisedSign(sign, all.slice(0, at).replace(/<\/?sup\b[^<>]*>/gi, ""), all.slice(at + found.length)),
    );
}

const withoutEntities = (cell: string): string =>
  cell.includes("&")
    ? cell.replace(/&(\w{2,8}|#\w{2,7});/g, (whole, name: string) => entities.get(name) ?? signOf(name) ?? whole)
    : cell;

const greek =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega".split(
    " ",
  );

/** `#8595`, `#x2193` and `sigma` */
function signOf(name: string): string | undefined {
  const letter = greek.indexOf(name.toLowerCase());
  if (letter >= 0) return String.fromCodePoint((/^[A-Z]/.test(name) ? 913 : 945) + letter);
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const entities: ReadonlyMap<string, string> = new Map([
  ["nbsp", " "],
  ["thinsp", " "],
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["pm", "±"],
  ["plusmn", "±"],
  ["times", "×"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["minus", "−"],
  ["micro", "µ"],
  ["dagger", "†"],
  ["Dagger", "‡"],
  ["uarr", "↑"],
  ["darr", "↓"],
  ["larr", "←"],
  ["rarr", "→"],
  ["le", "≤"],
  ["ge", "≥"],
  ["asymp", "≈"],
  ["sim", "~"],
  ["middot", "·"],
  ["deg", "°"],
  ["apos", "'"],
  ["ast", "*"],
  ["ensp", " "],
  ["emsp", " "],
  ["sup1", "¹"],
  ["sup2", "²"],
  ["sup3", "³"],
]);
