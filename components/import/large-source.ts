import type { AddressedFile, LargeReply, LargeRequest, PictureSize } from "./large-protocol";

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

/** Where a file is that an address names; only this host is asked. */
function ownHref(address: string): string | undefined {
  if (!URL.canParse(address, window.location.href)) return undefined;
  const url = new URL(address, window.location.href);
  return url.hostname === window.location.hostname ? url.href : undefined;
}

const bundled = process.env.NEXT_PUBLIC_LARGE_WORKER;

/** As `scripts/bundles.mjs` bundles it, or while developing the framework. */
const newWorker = (): Worker =>
  bundled === undefined
    ? new Worker(new URL("./large.worker.ts", import.meta.url), { type: "module" })
    : new Worker(loaderOf(bundled));

/** The address of a worker that is there at once and takes its script from the line by itself: the page is busy meanwhile. */
function loaderOf(script: string): string {
  const { href } = new URL(script, window.location.href);
  return URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(href)})`], { type: "text/javascript" }));
}

/** As many bytes come over a usual line before anybody would ask how far they are. */
const mostAhead = 1_000_000;

/** Bytes are asked for while the worker starts, unless they are many; where they do not come, the worker finds out why. */
async function readAhead(href: string): Promise<AddressedFile> {
  const many = new AbortController();
  try {
    const response = await fetch(href, { signal: many.signal });
    const size = Number(response.headers.get("content-length"));
    if (response.ok && size > 0 && size <= mostAhead) return { href, bytes: await response.arrayBuffer() };
    many.abort();
  } catch {}
  return { href, bytes: undefined };
}

/** Begins to read a file; not one that is on another host. */
export function startLarge(source: File | string, table: number | undefined): Opening | undefined {
  const from = typeof source === "string" ? ownHref(source) : source;
  if (from === undefined) return undefined;
  const worker = newWorker();
  const early: LargeReply[] = [];
  worker.onmessage = ({ data }: MessageEvent<LargeReply>) => early.push(data);
  const open = (file: File | AddressedFile, transfer: Transferable[] = []) =>
    worker.postMessage({ kind: "open", source: file, table } satisfies LargeRequest, transfer);
  if (typeof from === "string") void readAhead(from).then((file) => open(file, file.bytes && [file.bytes]));
  else open(from);
  return { source, table, worker, early };
}

/** The worker that has begun to read the file, or one that begins now. */
export function takeLargeWorker(source: File | string, table: number | undefined): Opening | undefined {
  const begun = globalThis.tenfoldOpening;
  const isBegun = begun?.source === source && begun.table === table;
  if (isBegun) globalThis.tenfoldOpening = undefined;
  return isBegun ? begun : startLarge(source, table);
}
