/** The YAML before a page in Markdown, as model cards have it, where it holds results. Its lines are those of the page. */
export function resultsBeforePage(text: string): string | undefined {
  const [all = "", matter = ""] = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  return all === "" || !/^model-index:/m.test(matter) ? undefined : `\n${matter}\n`;
}

/** Whether a page in Markdown stands behind YAML that describes it. */
export const hasPageBehind = (text: string): boolean =>
  /^\ufeff?---[ \t]*\r?\n(?:[^\n]*\n){0,2000}?---[ \t]*\r?\n\s*(?:#|<|\[|!|\||\w[^\n:]*\n)/.test(text);
