import { strToU8, zipSync } from "fflate";

/** The first day that a ZIP can write: the same files give the same bytes at any time. */
const always = new Date(1980, 0, 1);

/** Texts by their names, in this order, as one ZIP. */
export const zipTexts = (texts: readonly (readonly [name: string, text: string])[]): Uint8Array =>
  zipSync(Object.fromEntries(texts.map(([name, text]) => [name, strToU8(text)])), { mtime: always, level: 9 });
