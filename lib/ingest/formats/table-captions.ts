import type { ForeignTable } from "../foreign-file";
import { isSettingName } from "../guess/find-settings";
import type { Trail } from "../tables/heading-path";
import { roleByName } from "../words/column-names";
import { headerWords } from "../words/split-header";

const longest = 100;
const ofSentences = /[.!?](?: |[)\]]*$)|[。！？]/;
/** A heading, code, a list, a page, a table, or where a link leads. */
const ofOthers = /^(?:#|```|~~~|[-*+] |<|\||\[[^\]]+\]: )/;
const number = /^[~<>≈≤≥+-]?[$€£]?\.?\d/;
const unitOf = /[([]\s*units?\s*[:=]?\s+([^()[\]]{1,30}?)\s*[)\]]/i;

/** What a part of a page is called that opens and closes. */
const summary = /^(?:<details\b[^<>]*>\s*)?<summary\b[^<>]*>(.+?)<\/summary>$/i;

/** The line right above a table, where it is neither a heading nor a part of a text. */
export function captionAbove(lines: readonly string[], at: number): string {
  let above = at - 1;
  while (above >= 0 && (lines[above] ?? "").trim() === "") above -= 1;
  const line = (lines[above] ?? "").trim();
  const title = summary
    .exec(line)?.[1]
    ?.replace(/<[^<>]*>/g, "")
    .trim();
  if (title !== undefined && title.length <= longest) return title;
  const isInText = (lines[above - 1] ?? "").trim() !== "";
  return isInText || line.length > longest || ofSentences.test(line) || ofOthers.test(line) ? "" : line;
}

const nameIn = (caption: string): string => caption.replace(unitOf, "").replace(/[\s:]+$/, "");

/** Tables below one heading are told apart by what stands right above each, where that differs. */
export function withCaptions(trails: readonly Trail[], captions: readonly string[]): readonly Trail[] {
  const keyOf = (trail: Trail): string => trail.join("\u0000");
  return trails.map((trail, index) => {
    const own = captions.filter((_, other) => keyOf(trails[other] ?? []) === keyOf(trail));
    const areDistinct = own.length > 1 && new Set(own).size === own.length && !own.includes("");
    return areDistinct
      ? [...trail.slice(0, -1), [...trail.slice(-1), nameIn(captions[index] ?? "")].join(" › ")]
      : trail;
  });
}

/** `(unit: MB)` above a table is the unit of its columns of numbers that have none and are no settings. */
export function withUnitAbove(table: ForeignTable, caption: string): ForeignTable {
  const unit = unitOf.exec(caption)?.[1];
  if (unit === undefined) return table;
  const isOpen = (name: string, place: number): boolean => {
    const cells = table.rows.map((row) => row.cells[place] ?? "").filter((cell) => cell !== "");
    const words = headerWords(name);
    const isNamed = /[([]/.test(name) || isSettingName(words) || roleByName(words) !== undefined;
    return !isNamed && cells.length > 0 && cells.filter((cell) => number.test(cell)).length * 2 > cells.length;
  };
  return { ...table, header: table.header.map((name, place) => (isOpen(name, place) ? `${name} (${unit})` : name)) };
}
