import { largeReader } from "./large-reader";

declare global {
  /** Where the script runs in a page. */
  var tenfoldReader: typeof largeReader | undefined;
}

/** One script for the worker of a large file and for the page, which reads a small one by itself: it comes but once. */
if (typeof document === "undefined") largeReader(globalThis);
else globalThis.tenfoldReader = largeReader;
