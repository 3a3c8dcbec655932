import { Unzip, UnzipInflate } from "fflate";
import { joinBytes } from "./join-bytes";

/** A file in an archive. */
export interface ArchivedFile {
  /** Behind that of the archive, as behind a folder. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The files in a zip archive. Nothing where it cannot be unpacked as far as its end, holds more than `mostBytes`, or is the document
 * of an office program. What a system puts beside files is passed over, and so is what tables of Tenfold say of themselves.
 */
export async function unzipFiles(
  archive: string,
  content: ReadableStream<Uint8Array>,
  mostBytes: number,
): Promise<readonly ArchivedFile[] | undefined> {
  const entries: { readonly name: string; readonly parts: Uint8Array[]; isWhole: boolean }[] = [];
  let length = 0;
  const unzip = new Unzip((file) => {
    if (ofDocument.test(file.name)) throw new Error("a document");
    if (besideFiles.test(file.name)) return;
    const entry = { name: file.name, parts: [] as Uint8Array[], isWhole: false };
    entries.push(entry);
    file.ondata = (error, part, isLast) => {
      if (error !== null) throw error;
      entry.parts.push(part);
      entry.isWhole = isLast;
      length += part.length;
      if (length > mostBytes) throw new Error("too much");
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const reader = content.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) unzip.push(part.value);
    unzip.push(new Uint8Array(0), true);
  } catch {
    await reader.cancel().catch(() => undefined);
    return undefined;
  }
  if (entries.length === 0 || entries.some(({ isWhole }) => !isWhole)) return undefined;
  const isOfTables = entries.some(({ name }) => /(?:^|\/)measurements\.csv$/.test(name));
  return entries
    .filter(({ name }) => !isOfTables || !/(?:^|\/)readme(?:\.md)?$/i.test(name))
    .map(({ name, parts }) => ({ name: `${archive}/${name}`, bytes: joinBytes(parts) }));
}

const ofDocument = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/.*)$/;
/** Folders, hidden files, and what macOS adds. */
const besideFiles = /\/$|(?:^|\/)(?:\.|__MACOSX\/)/;
