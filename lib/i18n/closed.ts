/** Chinese text put together from parts: a space stands between Chinese and Latin signs only. */
export const closed = (text: string): string => text.replace(/([\u2e80-\uffef]) (?=[\u2e80-\uffef])/gu, "$1");
