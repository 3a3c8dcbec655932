/** Tells a page with the status 404 which path was asked for. Set by `proxy.ts` on its way in, so that no client can. */
export const unknownPathHeader = "x-tenfold-unknown-path";
