/** Text as a search compares it: no case, no diacritics, full-width forms as plain ones. */
export const foldText = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The words of a search, folded; none for a blank search. */
export const searchWords = (text: string): readonly string[] =>
  foldText(text)
    .split(/\s+/)
    .filter((word) => word !== "");

/** Characters of a search that is taken: it is written into figures and addresses. */
export const longestSearch = 200;
