import { isGrouped } from "./read-number";

/**
 * The decimal separator of a column, from all its cells together, as one cell such as `1,014` says nothing by itself.
 *
 * Evidence for a comma is a well-formed number in which a dot groups thousands before a comma (`1.014,45`), in which dots
 * group more than once (`1.014.450`), or whose only comma cannot group (`92,6`, `0,125`). For a dot it is the same with
 * the signs exchanged. `ambiguous` is a column with evidence for both, or one with commas that could be either. Without
 * commas and without evidence it is a dot, as programs write numbers: `91.144` alone does not make a column German.
 */
export function inferDecimal(cells: readonly string[]): "." | "," | "ambiguous" {
  const seen = new Set<Evidence>();
  for (const cell of cells) {
    for (const [number] of cell.normalize("NFKC").matchAll(/\d+(?:[.,]\d+)+/g)) seen.add(evidenceOf(number));
  }
  if (seen.has(",") && seen.has(".")) return "ambiguous";
  if (seen.has(",") || seen.has(".")) return seen.has(",") ? "," : ".";
  return seen.has("open comma") ? "ambiguous" : ".";
}

type Evidence = "." | "," | "open comma" | "none";

/** No number is known to more digits, so that what is longer is a list. */
const longest = 24;

function evidenceOf(number: string): Evidence {
  const marks = number.replace(/\d+/g, "");
  const mark = marks.at(-1);
  if ((mark !== "." && mark !== ",") || number.length > longest) return "none";
  const other = mark === "." ? "," : ".";
  const whole = number.slice(0, number.lastIndexOf(mark));
  if (marks.length === 1) return isGrouped(number, mark) ? (mark === "," ? "open comma" : "none") : mark;
  if (!marks.includes(other)) return isGrouped(number, mark) ? other : "none";
  return isGrouped(whole, other) ? mark : "none";
}
