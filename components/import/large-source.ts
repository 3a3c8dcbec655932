import { type LargeLink, largeLink } from "./large-link";
import type { OpenRequest, PictureSize } from "./large-protocol";
import { ownHref } from "./own-href";

declare global {
  /** What `large-start.ts` has begun to read. */
  var tenfoldOpening: Opening | undefined;
}

export interface Opening {
  readonly source: File | string;
  readonly table: number | undefined;
  readonly link: LargeLink;
  /** Of the pictures that are made, once it has been told. */
  size?: PictureSize;
}

/** The file that the address of the page names, as it names it. */
export const addressedFile = (): string | undefined =>
  new URLSearchParams(window.location.search).get("open") || undefined;

/** The line of the header of the table that the address of the page names. */
export function addressedTable(): number | undefined {
  const line = Number(new URLSearchParams(window.location.search).get("table") ?? "");
  return Number.isInteger(line) && line > 0 ? line : undefined;
}

/** Of a file, as its page has it. */
export const sourceName = (source: File | string): string =>
  typeof source === "string" ? (source.split(/[/?#]/).at(-1) ?? source) : source.name;

const bundled = process.env.NEXT_PUBLIC_LARGE_WORKER;

/** As `scripts/bundles.mjs` bundles it, or while developing the framework. */
function newWorker(request: OpenRequest): Worker {
  const worker =
    process.env.NEXT_PUBLIC_LARGE_WORKER === undefined
      ? new Worker(new URL("./large.worker.ts", import.meta.url), { type: "module" })
      : new Worker(process.env.NEXT_PUBLIC_LARGE_WORKER);
  worker.postMessage(request);
  return worker;
}

/**
 * A worker that is there at once, and asks for its script and for the file by itself. A script of the line would begin, and a
 * message would come, only when the page has time for it, and the page is being laid out.
 */
function hastyWorker(script: string, request: OpenRequest): Worker {
  const loader = `const data=${JSON.stringify(request)};
    data.source.response=fetch(data.source.href);
    importScripts(${JSON.stringify(new URL(script, window.location.href).href)});
    dispatchEvent(new MessageEvent("message",{data}))`;
  const href = URL.createObjectURL(new Blob([loader], { type: "text/javascript" }));
  const worker = new Worker(href);
  worker.addEventListener("message", () => URL.revokeObjectURL(href), { once: true });
  return worker;
}

/** The page's own reader, as soon as its script has come. */
function readerHere(script: string): Promise<MessagePort | undefined> {
  return new Promise((resolve) => {
    const onload = () => {
      const { port1, port2 } = new MessageChannel();
      globalThis.tenfoldReader?.(port2);
      resolve(port1);
    };
    const onerror = () => resolve(undefined);
    document.head.append(Object.assign(document.createElement("script"), { src: script, onload, onerror }));
  });
}

/** So small a file is read by a script of the page in about the time in which a worker starts. */
const mostHere = 1_000_000;

interface SmallFile {
  readonly here: MessagePort;
  readonly bytes: ArrayBuffer;
}

/**
 * A file that is small, also once the line has unpacked it, and not packed itself, and its reader; nothing where it is not, or does
 * not come. The script of the reader is asked for once the file is known to be small: a worker compiles it for itself.
 */
async function smallFile(href: string, script: string): Promise<SmallFile | undefined> {
  const others = new AbortController();
  try {
    const response = await fetch(href, { signal: others.signal });
    const size = Number(response.headers.get("content-length"));
    if (response.ok && size > 0 && size <= mostHere) {
      const coming = readerHere(script);
      const bytes = await response.arrayBuffer();
      const [first, second] = new Uint8Array(bytes);
      const isPacked = first === 0x1f && second === 0x8b;
      const here = isPacked || bytes.byteLength > mostHere ? undefined : await coming;
      return here && { here, bytes };
    }
    others.abort();
  } catch {}
  return undefined;
}

/** Reads a small file in the page and any other in a worker, which finds out why one does not come. */
async function openAddress(link: LargeLink, script: string, href: string, table: number | undefined): Promise<void> {
  const small = await smallFile(href, script);
  if (small === undefined) return link.connect(hastyWorker(script, { kind: "open", source: { href }, table }));
  const { here, bytes } = small;
  link.connect(here);
  here.postMessage({ kind: "open", source: { href, bytes }, table } satisfies OpenRequest, [bytes]);
}

/** Begins to read a file; not one that is on another host. */
export function startLarge(source: File | string, table: number | undefined): Opening | undefined {
  const link = largeLink();
  if (source instanceof File) link.connect(newWorker({ kind: "open", source, table }));
  else {
    const href = ownHref(source);
    if (href === undefined) return undefined;
    if (bundled === undefined) link.connect(newWorker({ kind: "open", source: { href }, table }));
    else void openAddress(link, bundled, href, table);
  }
  return { source, table, link };
}

/** What has begun to read the file, or begins now. */
export function takeOpening(source: File | string, table: number | undefined): Opening | undefined {
  const begun = globalThis.tenfoldOpening;
  const isBegun = begun?.source === source && begun.table === table;
  if (isBegun) globalThis.tenfoldOpening = undefined;
  return isBegun ? begun : startLarge(source, table);
}
