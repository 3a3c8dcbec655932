import { createHash } from "node:crypto";

/** Files may be used by pages anywhere, and are never taken for anything but what they are. */
const openHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "X-Content-Type-Options": "nosniff",
} as const;

/**
 * 200 with the bytes, or 304 where the client has them. Not compressed here: Next takes `Content-Encoding` from what a
 * route answers, and compresses texts on their way out.
 */
export function fileResponse(request: Request, bytes: Uint8Array, headers: Readonly<Record<string, string>>): Response {
  const etag = etagOf(bytes);
  const common = { ...openHeaders, ETag: etag, ...headers };
  if (isKnown(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers: common });
  return new Response(new Uint8Array(bytes), { headers: common });
}

const etags = new WeakMap<Uint8Array, string>();

function etagOf(bytes: Uint8Array): string {
  const known = etags.get(bytes);
  if (known !== undefined) return known;
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;
  etags.set(bytes, etag);
  return etag;
}

function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const tags = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
