/** Queries that the page has put into its address, in their order, and that the router has not told of yet. */
export type Untold = readonly string[];

/** What is left once the router has told of a query, and whether another has taken its place since. */
export function told(untold: Untold, query: string): { readonly left: Untold; readonly isLate: boolean } {
  const place = untold.lastIndexOf(query);
  const left = place < 0 ? [] : untold.slice(place + 1);
  return { left, isLate: left.length > 0 };
}
