import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { packCatalogue } from "@/lib/ingest/transport";
import { currentCatalogue } from "../../current-catalogue";
import { problemResponse } from "../../problem-response";

interface Packed {
  readonly hash: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

let packed: Packed | undefined;

function packedNow(): Packed {
  const catalogue = currentCatalogue();
  if (packed?.hash === catalogue.hash) return packed;
  const plain = Buffer.from(JSON.stringify(packCatalogue(catalogue)));
  const brotli = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  packed = { hash: catalogue.hash, plain, gzip: gzipSync(plain), brotli };
  return packed;
}

/** `/catalogue/HASH.json`: all tables in one piece. The address names the content, so it may be kept for good. */
export async function GET(request: Request, { params }: { readonly params: Promise<{ readonly hash: string }> }) {
  const { hash } = await params;
  const current = packedNow();
  if (hash !== `${current.hash}.json`) {
    return problemResponse(404, "There is no such version of the catalogue", `The current one is /catalogue/${current.hash}.json.`);
  }
  const accepted = request.headers.get("accept-encoding") ?? "";
  const encoding = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : undefined;
  const body = encoding === "br" ? current.brotli : encoding === "gzip" ? current.gzip : current.plain;
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
      ...(encoding !== undefined && { "Content-Encoding": encoding }),
    },
  });
}
