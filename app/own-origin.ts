import { headers } from "next/headers";

const local = new URL("http://localhost:3000");

/** Where this page was asked for: links to other forms of it have to be whole addresses. */
export const ownOrigin = async (): Promise<URL> => originOf(await headers());

/** Where a request was sent to, as its headers say. */
export function originOf(sent: Pick<Headers, "get">): URL {
  const host = sent.get("x-forwarded-host") ?? sent.get("host");
  const address = `${sent.get("x-forwarded-proto") ?? "http"}://${host}`;
  return host !== null && URL.canParse(address) ? new URL(address) : local;
}
