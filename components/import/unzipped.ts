import { mostBytes } from "@/lib/ingest/most-bytes";

const signature = [0x50, 0x4b, 0x03, 0x04];

/** The files in an archive; a file that is none, or that cannot be unpacked, itself. */
export async function unzipped(file: File): Promise<readonly File[]> {
  const start = new Uint8Array(await file.slice(0, signature.length).arrayBuffer());
  if (signature.some((byte, index) => start[index] !== byte)) return [file];
  const { unzipFiles } = await import("@/lib/ingest/unzip-files");
  const files = await unzipFiles(file.name, file.stream(), mostBytes);
  return files?.map(({ name, bytes }) => new File([bytes], name)) ?? [file];
}
