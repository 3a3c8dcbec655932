interface Group {
  /** What stands between its braces. */
  readonly content: string;
  /** Behind it. */
  readonly end: number;
}

/** A longer one is never closed. */
const longest = 10_000;

/** The group in braces that begins at a place, whatever groups are in it. */
function groupAt(text: string, start: number): Group | undefined {
  if (text[start] !== "{") return undefined;
  const end = Math.min(text.length, start + longest);
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "{") depth += 1;
    else if (text[at] === "}") depth -= 1;
    if (depth === 0) return { content: text.slice(start + 1, at), end: at + 1 };
  }
  return undefined;
}

interface Arguments {
  readonly contents: readonly string[];
  readonly end: number;
}

const options = /\s*(?:\[[^[\]]*\]\s*)*/y;

/** So many arguments in braces behind a command, with what stands in brackets before each left out. */
export function argumentsAt(text: string, start: number, count: number): Arguments | undefined {
  const contents: string[] = [];
  let end = start;
  while (contents.length < count) {
    options.lastIndex = end;
    const skipped = options.exec(text)?.[0].length ?? 0;
    const group = groupAt(text, end + skipped);
    if (group === undefined) return undefined;
    contents.push(group.content);
    end = group.end;
  }
  return { contents, end };
}

const token = /\\\\\*?(?:\s*\[[^[\]]*\])?|\\[\s\S]|[{}&]/g;

/** The parts of a text between signs outside of braces, or between all of them where its braces do not close. */
export function splitOutside(text: string, isBetween: (token: string) => boolean): readonly string[] {
  const parts: string[] = [];
  const all: string[] = [];
  let depth = 0;
  let [from, fromAny] = [0, 0];
  for (const { 0: sign, index } of text.matchAll(token)) {
    if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    else if (isBetween(sign)) {
      all.push(text.slice(fromAny, index));
      fromAny = index + sign.length;
      if (depth > 0) continue;
      parts.push(text.slice(from, index));
      from = fromAny;
    }
  }
  return depth === 0 ? [...parts, text.slice(from)] : [...all, text.slice(fromAny)];
}
