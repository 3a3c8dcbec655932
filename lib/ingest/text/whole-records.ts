import { endOfText } from "./end-of-text";

interface Open {
  readonly isList: boolean;
  /** Behind the last record in it that ends, or 0. */
  wholeTo: number;
}

export interface WholeRecords {
  /** The text up to the last whole record, with what is open there closed. */
  readonly text: string;
  /** Where the record begins that does not end. */
  readonly cutAt: number;
}

/**
 * What is whole of a JSON text that ends before its value does: the records in the innermost list that was being written, or
 * else those under names. `undefined` where the text is not cut off, or no record in it is whole. Looks at each sign once.
 */
export function wholeRecords(text: string): WholeRecords | undefined {
  const open = openAtEnd(text);
  if (open === undefined) return undefined;
  const levels = [...open.keys()].filter((level) => (open[level]?.wholeTo ?? 0) > 0);
  const level = levels.findLast((one) => open[one]?.isList) ?? levels.at(-1);
  const { wholeTo = 0 } = open[level ?? -1] ?? {};
  if (level === undefined || wholeTo === 0) return undefined;
  const closed = open
    .slice(0, level + 1)
    .reverse()
    .map(({ isList }) => (isList ? "]" : "}"));
  const gap = /^[\s,]*/.exec(text.slice(wholeTo, wholeTo + 10_000))?.[0].length ?? 0;
  return { text: text.slice(0, wholeTo) + closed.join(""), cutAt: Math.min(wholeTo + gap, text.length) };
}

/** What is open where the text ends, the outermost first; `undefined` where its value ends before, or a bracket fits none. */
function openAtEnd(text: string): readonly Open[] | undefined {
  const open: Open[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfText(text, at);
    else if (sign === "{" || sign === "[") open.push({ isList: sign === "[", wholeTo: 0 });
    else if (sign === "}" || sign === "]") {
      const closed = open.pop();
      const around = open.at(-1);
      if (closed?.isList !== (sign === "]") || around === undefined) return undefined;
      if (around.isList || !closed.isList) around.wholeTo = at + 1;
    }
  }
  return open;
}
