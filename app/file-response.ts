import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const encodings = ["br", "gzip"] as const;
type Encoding = (typeof encodings)[number];

/** Texts in the encodings that clients accept, made once per body. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly etag: string;
  readonly compressed: (encoding: Encoding) => Promise<Uint8Array>;
}

const effort: Readonly<Record<"quick" | "thorough", { readonly br: number; readonly gzip: number }>> = {
  quick: { br: 5, gzip: 6 },
  thorough: { br: 11, gzip: 9 },
};

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

export function bodyOf(bytes: Uint8Array, pace: keyof typeof effort): Body {
  const made = new Map<Encoding, Promise<Uint8Array>>();
  const compress = (encoding: Encoding): Promise<Uint8Array> =>
    encoding === "br"
      ? brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: effort[pace].br, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
      : deflate(bytes, { level: effort[pace].gzip });
  return {
    bytes,
    etag: createHash("sha256").update(bytes).digest("base64url").slice(0, 27),
    compressed: (encoding) => {
      const known = made.get(encoding) ?? compress(encoding);
      made.set(encoding, known);
      return known;
    },
  };
}

const worthCompressing = 1024;

function acceptedEncoding(request: Request, mediaType: string, length: number): Encoding | undefined {
  if (mediaType === "image/png" || length < worthCompressing) return undefined;
  const accepted = (request.headers.get("accept-encoding") ?? "").split(",").map((part) => part.trim().toLowerCase());
  return encodings.find((encoding) => accepted.some((part) => new RegExp(`^${encoding}(?:;\\s*q=(?!0(?:\\.0*)?$).*)?$`).test(part)));
}

/** 304 where the client has these bytes already; the entity tag tells encodings of the same file apart. */
export async function fileResponse(request: Request, body: Body, mediaType: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const encoding = acceptedEncoding(request, mediaType, body.bytes.length);
  const etag = encoding === undefined ? `"${body.etag}"` : `"${body.etag}-${encoding}"`;
  const common = { ...openHeaders, ETag: etag, Vary: "Accept-Encoding", ...headers };
  if (isKnown(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers: common });
  const bytes = encoding === undefined ? body.bytes : await body.compressed(encoding);
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...common,
      "Content-Type": mediaType,
      "Content-Length": String(bytes.length),
      ...(encoding !== undefined && { "Content-Encoding": encoding }),
    },
  });
}

/** Files may be used by pages anywhere, and are never taken for anything but what they are. */
const openHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "X-Content-Type-Options": "nosniff",
} as const;

function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const tags = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
