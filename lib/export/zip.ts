import { strToU8, unzipSync, zipSync } from "fflate";

/** The first day that a ZIP can write: the same files give the same bytes at any time. */
const always = new Date(1980, 0, 1);

/** Files by their names, in this order, as one ZIP. */
export const zipFiles = (files: readonly (readonly [name: string, content: string | Uint8Array])[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      files.map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
    ),
    { mtime: always, level: 9 },
  );

/** The names of the files in a ZIP, with their sizes in bytes. */
export const zipContents = (zip: Uint8Array): readonly (readonly [name: string, size: number])[] =>
  Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, bytes.length]);
