import { headers } from "next/headers";
import { withLostQuery } from "./lost-query";

export type SearchParams = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;

/** The query as it was sent: repeated parameters stay repeated, so that they can be reported. */
export async function queryOf(searchParams: SearchParams): Promise<URLSearchParams> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    for (const text of Array.isArray(value) ? value : [value]) {
      if (typeof text === "string") query.append(name, text);
    }
  }
  return withLostQuery(query, await headers());
}
