import { headers } from "next/headers";

const local = new URL("http://localhost:3000");

/** Where this page was asked for: links to other forms of it have to be whole addresses. */
export async function ownOrigin(): Promise<URL> {
  const sent = await headers();
  const host = sent.get("x-forwarded-host") ?? sent.get("host");
  const address = `${sent.get("x-forwarded-proto") ?? "http"}://${host}`;
  return host !== null && URL.canParse(address) ? new URL(address) : local;
}
