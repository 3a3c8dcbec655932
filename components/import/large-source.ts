import type { LargeReply, OpenRequest, PictureSize } from "./large-protocol";

declare global {
  /** What `large-start.ts` has begun to read. */
  var tenfoldOpening: Opening | undefined;
}

export interface Opening {
  readonly source: File | string;
  readonly table: number | undefined;
  readonly worker: Worker;
  /** What it said before the page listened. */
  readonly early: readonly LargeReply[];
  /** Of the pictures that it makes, once it has been told. */
  size?: PictureSize;
}

/** The file that the address of the page names, as it names it. */
export const addressedFile = (): string | undefined =>
  new URLSearchParams(window.location.search).get("open") ?? undefined;

/** The line of the header of the table that the address of the page names. */
export function addressedTable(): number | undefined {
  const line = Number(new URLSearchParams(window.location.search).get("table") ?? "");
  return Number.isInteger(line) && line > 0 ? line : undefined;
}

/** Of a file, as its page has it. */
export const sourceName = (source: File | string): string =>
  typeof source === "string" ? (source.split(/[/?#]/).at(-1) ?? source) : source.name;

/** Of an address, where the file is; only this host is asked. */
function askedSource(source: File | string): OpenRequest["source"] | undefined {
  if (source instanceof File) return source;
  if (!URL.canParse(source, window.location.href)) return undefined;
  const { hostname, href } = new URL(source, window.location.href);
  return hostname === window.location.hostname ? { href } : undefined;
}

const bundled = process.env.NEXT_PUBLIC_LARGE_WORKER;

/** As `scripts/bundles.mjs` bundles it, or while developing the framework. */
function newWorker(request: OpenRequest): Worker {
  const { source } = request;
  if (bundled !== undefined && !(source instanceof File)) return new Worker(loaderOf(bundled, request));
  const worker =
    bundled === undefined
      ? new Worker(new URL("./large.worker.ts", import.meta.url), { type: "module" })
      : new Worker(bundled);
  worker.postMessage(request);
  return worker;
}

/**
 * The address of a worker that is there at once, and asks for its script and for the file by itself. A script of the line would
 * begin, and a message would come, only when the page has time for it, and the page is being laid out.
 */
function loaderOf(script: string, request: OpenRequest): string {
  const { href } = new URL(script, window.location.href);
  const loader = `const data=${JSON.stringify(request)};
    data.source.response=fetch(data.source.href);
    importScripts(${JSON.stringify(href)});
    dispatchEvent(new MessageEvent("message",{data}))`;
  return URL.createObjectURL(new Blob([loader], { type: "text/javascript" }));
}

/** Begins to read a file; not one that is on another host. */
export function startLarge(source: File | string, table: number | undefined): Opening | undefined {
  const asked = askedSource(source);
  if (asked === undefined) return undefined;
  const worker = newWorker({ kind: "open", source: asked, table });
  const early: LargeReply[] = [];
  worker.onmessage = ({ data }: MessageEvent<LargeReply>) => early.push(data);
  return { source, table, worker, early };
}

/** The worker that has begun to read the file, or one that begins now. */
export function takeLargeWorker(source: File | string, table: number | undefined): Opening | undefined {
  const begun = globalThis.tenfoldOpening;
  const isBegun = begun?.source === source && begun.table === table;
  if (isBegun) globalThis.tenfoldOpening = undefined;
  return isBegun ? begun : startLarge(source, table);
}
