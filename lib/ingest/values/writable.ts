/** A text without the signs that no table may hold: what was not readable is a question mark. */
export const writable = (text: string): string => text.replace(/[\0\ufffd]/g, "?").trim();
