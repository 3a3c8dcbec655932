import { isTableRule } from "./table-rule";

const tags = /<table\b|\\begin\{(?:tabular|longtable|array)/i;
const frame = /^\+-+(?:\+-+)+\+$/;

/** Whether a text may be one of tables with lines or tags around them, as in Markdown, HTML, LaTeX or the print of a database. */
export const isPageOfTables = (text: string): boolean =>
  tags.test(text) ||
  (/[|+]/.test(text) && text.split(/\r\n|\r|\n/).some((line) => isTableRule(line) || frame.test(line.trim())));
