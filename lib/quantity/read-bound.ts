import type { Bound } from "./quantity";

export interface BoundRead {
  readonly bound: Bound;
  readonly isAbout: boolean;
  readonly rest: string;
}

const about = "about|approximately|approx|around|roughly|circa|ca|nearly|almost|some";
const over = "just over|over|more than|at least|no less than|greater than|upwards of|in excess of";
const under = "under|less than|fewer than|at most|up to|no more than";

const bounds: readonly (readonly [RegExp, Bound])[] = [
  [new RegExp(String.raw`^(?:[~≈]|(?:${about})\b\.?|大约|约为|约|接近|近)\s*`, "i"), "about"],
  [new RegExp(String.raw`^(?:>=?|[≥≧⩾]|(?:${over})\b|超过|至少|大于|高于|不少于)\s*`, "i"), "at-least"],
  [new RegExp(String.raw`^(?:<=?|[≤≦⩽]|(?:${under})\b|不到|至多|最多|高达|不超过|小于|低于)\s*`, "i"), "at-most"],
];

/** The first words of what says how a number is bound. */
export const boundWords: readonly string[] = [about, over, under].flatMap((words) =>
  words.split("|").map((word) => word.split(" ")[0] ?? ""),
);

const behind: readonly (readonly [RegExp, Bound])[] = [
  [/\s*(?:左右|上下)$/, "about"],
  [/\s*(?:以上|之多| or more)$/i, "at-least"],
  [/\s*(?:以下|以内| or (?:less|fewer))$/i, "at-most"],
];

/** `over 30%`, `~170,000`, `> ~5`, `17万左右`: of two, the first one counts. */
export function readBound(text: string): BoundRead {
  const first = readOne(text);
  const second = readOne(first.rest);
  const last = readBehind(second.rest);
  const found = [first.bound, second.bound, last.bound];
  const bound = found.find((one) => one !== "exact") ?? "exact";
  return { bound, isAbout: found.includes("about"), rest: last.rest };
}

function readBehind(text: string): { readonly bound: Bound; readonly rest: string } {
  for (const [pattern, bound] of behind) {
    const match = pattern.exec(text);
    if (match !== null) return { bound, rest: text.slice(0, match.index) };
  }
  return { bound: "exact", rest: text };
}

function readOne(text: string): { readonly bound: Bound; readonly rest: string } {
  for (const [pattern, bound] of bounds) {
    const match = pattern.exec(text);
    if (match !== null) return { bound, rest: text.slice(match[0].length) };
  }
  return { bound: "exact", rest: text };
}
