import { mostBytes } from "@/lib/ingest/text/most-bytes";
import { unzipFiles } from "@/lib/ingest/text/unzip-files";
import type { UnzipReply } from "./unzipped";

/** Unpacks one archive. */

const reply = (message: UnzipReply): void => globalThis.postMessage(message);

globalThis.addEventListener("message", ({ data: archive }: MessageEvent<File>) => {
  let read = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform: (part, rest) => {
      read += part.length;
      reply({ kind: "progress", share: read / Math.max(1, archive.size) });
      rest.enqueue(part);
    },
  });
  unzipFiles(archive.name, archive.stream().pipeThrough(counted), mostBytes)
    .then((files) => files?.map(({ name, bytes }) => new File([bytes], name)))
    .catch(() => undefined)
    .then((files) => reply({ kind: "files", files }));
});
