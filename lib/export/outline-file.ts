import type { Weight } from "../figure/text-width";
import { sliceNames, sliceOf } from "./font-slices";
import type { SignOutlines } from "./outline-text";

/** The outlines of a font file by weight and sign, for programs that have no fonts to read: see `TextOutline`. */
export type OutlineFile = Readonly<Record<Weight, Readonly<Record<string, readonly [d: string, advance: number]>>>>;

/** The font that has most signs of a figure. */
const geist = "geist";

/** Geist, and the slices of Noto Sans SC. */
export const outlineFileNames: readonly string[] = [geist, ...sliceNames];

/** Outlines for texts, from the files that have their signs: the same as `fontOutlines` gives. */
export async function servedOutlines(
  texts: readonly string[],
  load: (name: string) => Promise<OutlineFile>,
): Promise<SignOutlines> {
  const first = await load(geist);
  const missing = [...new Set(texts.join(""))].filter((sign) => !Object.hasOwn(first[400], sign));
  const slices = new Set(missing.flatMap((sign) => sliceOf(sign.codePointAt(0) ?? 0) ?? []));
  const files = [first, ...(await Promise.all([...slices].map(load)))];
  return (sign, weight) => {
    const found = files.find((file) => Object.hasOwn(file[weight], sign))?.[weight][sign];
    return found && { d: found[0], advance: found[1] };
  };
}
