import { isLarge } from "./is-large";

export interface DroppedFiles {
  readonly large: readonly File[];
  /** Read as rows; also what cannot be read at all, as the reading of rows says why. */
  readonly others: readonly File[];
}

/** Each in its order; none is lost, whatever comes of the others. */
export async function partBySize(files: readonly File[]): Promise<DroppedFiles> {
  const sizes = await Promise.all(files.map((file) => isLarge(file).catch(() => false)));
  return {
    large: files.filter((_, index) => sizes[index] === true),
    others: files.filter((_, index) => sizes[index] !== true),
  };
}
