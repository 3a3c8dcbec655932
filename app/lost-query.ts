/** Next keeps a query in a plain object, in which this name is no key: a page or a route never hears of it. */
const lostName = "__proto__";

/** Carries the values of that parameter past it, percent-encoded. */
export const lostQueryHeader = "x-tenfold-lost-query";

/** What Next will lose of a query; `undefined` where that is nothing. */
export function lostQueryOf(query: URLSearchParams): string | undefined {
  const values = query.getAll(lostName);
  return values.length === 0 ? undefined : values.map(encodeURIComponent).join("&");
}

/** A query as it was sent. The header brings back this one parameter and no other, so that no client can slip one in. */
export function withLostQuery(query: URLSearchParams, headers: Pick<Headers, "get">): URLSearchParams {
  const lost = headers.get(lostQueryHeader);
  if (lost === null || query.has(lostName)) return query;
  const whole = new URLSearchParams(query);
  for (const value of lost.split("&")) whole.append(lostName, decoded(value));
  return whole;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
