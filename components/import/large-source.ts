import type { LargeReply, LargeRequest, PictureSize } from "./large-protocol";

/** Of the picture's points, in pixels: as wide as the column that it is in, so that its texts are of the size of the page's. */
function pictureSize(): PictureSize {
  const width = Math.round(Math.min(880, Math.max(200, window.innerWidth - 112)));
  return { width, height: width < 600 ? 280 : 400 };
}

interface Opening {
  readonly source: File | string;
  readonly size: PictureSize;
  readonly worker: Worker;
  /** What it said before somebody listened. */
  readonly early: readonly LargeReply[];
}

/** The file that the address of the page names with `open`; only this host is asked. */
export function addressedFile(): string | undefined {
  const href = new URLSearchParams(window.location.search).get("open");
  if (href === null || !URL.canParse(href, window.location.href)) return undefined;
  const url = new URL(href, window.location.href);
  return url.hostname === window.location.hostname ? url.href : undefined;
}

function start(source: File | string): Opening {
  const worker = new Worker(new URL("./large.worker.ts", import.meta.url), { type: "module" });
  const early: LargeReply[] = [];
  worker.onmessage = ({ data }: MessageEvent<LargeReply>) => early.push(data);
  const size = pictureSize();
  worker.postMessage({ kind: "open", source, size } satisfies LargeRequest);
  return { source, size, worker, early };
}

/** Reading an addressed file begins with this module, while the page is still coming to life. */
const addressed = typeof window === "undefined" ? undefined : addressedFile();
let begun = addressed === undefined ? undefined : start(addressed);

/** A worker that reads the file. */
export function takeLargeWorker(source: File | string): Opening {
  const taken = begun?.source === source ? begun : start(source);
  if (taken === begun) begun = undefined;
  return taken;
}
