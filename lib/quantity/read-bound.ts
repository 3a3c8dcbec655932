import type { Bound } from "./quantity";

export interface BoundRead {
  readonly bound: Bound;
  readonly isAbout: boolean;
  readonly rest: string;
}

const bounds: readonly (readonly [RegExp, Bound])[] = [
  [
    /^(?:[~≈]|(?:about|approximately|approx|around|roughly|circa|ca|nearly|almost|some)\b\.?|大约|约为|约|接近|近)\s*/i,
    "about",
  ],
  [
    /^(?:>=?|[≥≧⩾]|(?:just over|over|more than|at least|no less than|greater than|upwards of|in excess of)\b|超过|至少|大于|高于|不少于)\s*/i,
    "at-least",
  ],
  [
    /^(?:<=?|[≤≦⩽]|(?:under|less than|fewer than|at most|up to|no more than)\b|不到|至多|最多|高达|不超过|小于|低于)\s*/i,
    "at-most",
  ],
];

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
