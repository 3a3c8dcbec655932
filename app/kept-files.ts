import type { FileResult, MadeFile } from "@/lib/export/page-file";

/** Of files that are kept, in bytes. */
const mostKept = 32 * 2 ** 20;
/** A file of which a few would drive out all others. */
const mostOfOne = mostKept / 8;

const kept = new Map<string, MadeFile>();
let keptBytes = 0;

/**
 * The file of this key, made only if it is not among those that were asked for last: the picture in a README or in the card
 * of a link is asked for again and again.
 *
 * @param key all that the file depends on, the data included
 */
export async function keptFile(key: string, make: () => Promise<FileResult>): Promise<FileResult> {
  const known = kept.get(key);
  if (known !== undefined) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const made = await make();
  if (made.kind === "file" && made.bytes.length <= mostOfOne) keep(key, made);
  return made;
}

function keep(key: string, file: MadeFile): void {
  if (kept.has(key)) return;
  kept.set(key, file);
  keptBytes += file.bytes.length;
  for (const [oldest, { bytes }] of kept) {
    if (keptBytes <= mostKept) return;
    kept.delete(oldest);
    keptBytes -= bytes.length;
  }
}
