/** The header of a request that tells `not-found` pages which address was asked for; `proxy.ts` writes it. */
export const pathHeader = "x-tenfold-path";
