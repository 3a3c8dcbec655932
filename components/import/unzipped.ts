import { UnreadableFile } from "@/lib/columns/unreadable-file";
import { whyStopped } from "./why-stopped";

export type UnzipReply =
  | { readonly kind: "progress"; readonly share: number }
  /** Nothing where it cannot be unpacked. */
  | { readonly kind: "files"; readonly files: readonly File[] | undefined };

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

const signature = [0x50, 0x4b, 0x03, 0x04];

/** Whether a file begins as an archive does; not one whose bytes nobody can get at. */
export async function isZip(file: File): Promise<boolean> {
  try {
    const start = new Uint8Array(await file.slice(0, signature.length).arrayBuffer());
    return signature.every((byte, index) => start[index] === byte);
  } catch {
    return false;
  }
}

/** The files in an archive, unpacked away from the page; one that cannot be unpacked, itself. Throws `UnreadableFile` where nobody can. */
export async function unzipped(archive: File, { signal, onProgress }: Options): Promise<readonly File[]> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./unzip.worker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      worker.onmessage = ({ data }: MessageEvent<UnzipReply>) => {
        if (data.kind === "progress") onProgress(data.share);
        else resolve(data.files ?? [archive]);
      };
      worker.onerror = (event) => reject(new UnreadableFile(whyStopped(event)));
      worker.postMessage(archive);
    });
  } finally {
    worker.terminate();
  }
}
