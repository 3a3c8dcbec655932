const signs = /^[|:\- \t]+$/;
const rule = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?$/;

/** Whether a line is the rule below the header of a table of Markdown. Looks at each sign a few times only, however many there are. */
export function isTableRule(line: string): boolean {
  if (!line.includes("-") || !line.includes("|")) return false;
  const text = line.trim();
  return signs.test(text) && rule.test(text);
}
