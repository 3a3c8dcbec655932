const tables =
  /<table\b|^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$|\\begin\{(?:tabular|longtable|array)|^[ \t]*\+-+(?:\+-+)+\+[ \t]*$/im;

/** Whether a text may be one of tables with lines or tags around them, as in Markdown, HTML, LaTeX or the print of a database. */
export const isPageOfTables = (text: string): boolean => tables.test(text);
