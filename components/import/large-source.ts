import type { LargeReply, LargeRequest, PictureSize } from "./large-protocol";

/** Of the picture's points, in pixels: as wide as the column that it is in, so that its texts are of the size of the page's. */
function pictureSize(): PictureSize {
  const width = Math.round(Math.min(880, Math.max(200, window.innerWidth - 112)));
  return { width, height: width < 600 ? 280 : 400 };
}

declare global {
  /** What `large-start.ts` has begun to read. */
  var tenfoldOpening: Opening | undefined;
}

export interface Opening {
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

const bundled = process.env.NEXT_PUBLIC_LARGE_WORKER;

/** As `scripts/workers.mjs` bundles it, or while developing the framework. */
const newWorker = (): Worker =>
  bundled === undefined
    ? new Worker(new URL("./large.worker.ts", import.meta.url), { type: "module" })
    : new Worker(bundled);

export function startLarge(source: File | string): Opening {
  const worker = newWorker();
  const early: LargeReply[] = [];
  worker.onmessage = ({ data }: MessageEvent<LargeReply>) => early.push(data);
  const size = pictureSize();
  worker.postMessage({ kind: "open", source, size } satisfies LargeRequest);
  return { source, size, worker, early };
}

/** A worker that reads the file; the one that has begun to, if it is of the page's address. */
export function takeLargeWorker(source: File | string): Opening {
  const begun = globalThis.tenfoldOpening;
  if (begun?.source !== source) return startLarge(source);
  globalThis.tenfoldOpening = undefined;
  return begun;
}
