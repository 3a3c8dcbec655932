const frontMatter = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The YAML before a page in Markdown, as model cards have it, where it holds results. Its lines are those of the page. */
export function resultsBeforePage(text: string): string | undefined {
  const [all = "", matter = ""] = frontMatter.exec(text) ?? [];
  return all === "" || !/^model-index:/m.test(matter) ? undefined : `\n${matter}\n`;
}

/** The page behind results that stand before it, on its own lines. */
export function pageBehind(text: string): string | undefined {
  const before = resultsBeforePage(text) === undefined ? undefined : frontMatter.exec(text)?.[0];
  return before === undefined ? undefined : before.replace(/[^\r\n]/g, "") + text.slice(before.length);
}

/** Whether a page in Markdown stands behind YAML that describes it. In a file that is called one, whatever stands there is. */
export const hasPageBehind = (text: string, isCalledPage: boolean): boolean =>
  (isCalledPage && text.slice(frontMatter.exec(text)?.[0].length ?? text.length).trim() !== "") ||
  /^\ufeff?---[ \t]*\r?\n(?:[^\n]*\n){0,2000}?---[ \t]*\r?\n\s*(?:#|<|\[|!|\||\w[^\n:]*\n)/.test(text);
