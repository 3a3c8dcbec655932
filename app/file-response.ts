import { createHash } from "node:crypto";

/** The bytes of a file and the tag that names them. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

export const bodyOf = (bytes: Uint8Array): Body => ({
  bytes,
  etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`,
});

/** Files may be used by pages anywhere, and are never taken for anything but what they are. */
const openHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "X-Content-Type-Options": "nosniff",
} as const;

/** 304 where the client has these bytes already. The server compresses on the way out: a route may not. */
export function fileResponse(request: Request, body: Body, mediaType: string, headers: Readonly<Record<string, string>>): Response {
  const common = { ...openHeaders, ETag: body.etag, ...headers };
  if (isKnown(request.headers.get("if-none-match"), body.etag)) return new Response(null, { status: 304, headers: common });
  return new Response(new Uint8Array(body.bytes), { headers: { ...common, "Content-Type": mediaType } });
}

function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const tags = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
