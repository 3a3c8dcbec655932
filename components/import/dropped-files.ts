import { mostRowsOnPage } from "@/lib/ingest/most-rows";
import { isLarge } from "./is-large";

export interface DroppedFiles {
  readonly large: readonly File[];
  /** Read as rows; also what cannot be read at all, as the reading of rows says why. */
  readonly others: readonly File[];
}

/**
 * Each in its order; none is lost, whatever comes of the others. Tables of Tenfold's own, which name each other, stay together as
 * far as they can be read as rows.
 */
export async function partBySize(files: readonly File[]): Promise<DroppedFiles> {
  const own = await ownTablesIn(files);
  const isAlone = async (file: File): Promise<boolean> => {
    if (!(await isLarge(file))) return false;
    const canJoin = own.has(file) && own.size > 1;
    return !(canJoin && (await hasFewRows(file)));
  };
  const areAlone = await Promise.all(files.map((file) => isAlone(file).catch(() => false)));
  return {
    large: files.filter((_, index) => areAlone[index] === true),
    others: files.filter((_, index) => areAlone[index] !== true),
  };
}

async function ownTablesIn(files: readonly File[]): Promise<ReadonlySet<File>> {
  const own = new Set<File>();
  if (files.length > 1)
    await Promise.all(
      files.map((file) =>
        isOwnTable(file).then(
          (is) => is && own.add(file),
          () => false,
        ),
      ),
    );
  return own;
}

async function isOwnTable(file: File): Promise<boolean> {
  // What knows the tables is large, and a file that comes alone needs none of it.
  const { headerBytes, ownTableIn } = await import("@/lib/ingest/catalogue/own-table");
  return ownTableIn(new Uint8Array(await file.slice(0, headerBytes).arrayBuffer())) !== undefined;
}

const lineEnd = 10;

/** Whether as many lines as the file has, with its header, may be read as rows. */
async function hasFewRows(file: File): Promise<boolean> {
  const reader = file.stream().getReader();
  let lines = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (let at = part.value.indexOf(lineEnd); at >= 0; at = part.value.indexOf(lineEnd, at + 1)) lines += 1;
    if (lines > mostRowsOnPage + 1) {
      await reader.cancel();
      return false;
    }
  }
  return true;
}
