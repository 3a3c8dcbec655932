import { isUnknown } from "../../quantity";

const failed =
  /^(?:(?:cuda )?oom|oot|out[ -]of[ -](?:memory|time)|time[ -]?out|timed out|failed|failure|fail|error|crash(?:ed)?|dn[fs]|unsupported)$/i;
const signs: ReadonlySet<string> = new Set(["X", "✗", "✘", "❌", "/", "/%", "??", "???", "⏳", "⌛", "🚧"]);

/** Whether a text stands where a number would, had the run come to an end: `OOM`, `timeout`, `DNF`, `✗`, `⏳`. */
export const isFailedRun = (text: string): boolean => failed.test(text) || signs.has(text);

/** Whether a cell of values holds none, and nothing that could be read as one. */
export const isNoValue = (text: string): boolean => isUnknown(text) || isFailedRun(text);
