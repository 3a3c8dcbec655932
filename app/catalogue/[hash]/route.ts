import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { internalProblem, notFoundProblem } from "@/lib/export/problem";
import { packCatalogue } from "@/lib/ingest/catalogue/transport";
import type { Catalogue } from "@/lib/schema/catalogue";
import { currentCatalogue } from "../../current-catalogue";
import { fileResponse } from "../../file-response";
import { problemResponse } from "../../problem-response";
import { isBrotliRequest } from "../is-brotli-request";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../other-methods";

interface Context {
  readonly params: Promise<{ readonly hash: string }>;
}

/** `/catalogue/HASH.json`: all tables in one piece. The address names the content, so it may be kept for good. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { hash } = await params;
  const encoded = isBrotliRequest(request, hash);
  const catalogue = maybeCatalogue();
  if (catalogue === undefined) return encodeIf(encoded, problemResponse(internalProblem));
  if (hash !== `${catalogue.hash}.json`) {
    return encodeIf(
      encoded,
      problemResponse(notFoundProblem(`The catalogue is now at /catalogue/${catalogue.hash}.json.`)),
    );
  }
  const body = packed(catalogue);
  return fileResponse(request, encoded ? await body.brotli() : body.plain, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
  });
}

function maybeCatalogue(): Catalogue | undefined {
  try {
    return currentCatalogue();
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

interface Packed {
  readonly plain: Uint8Array;
  readonly brotli: () => Promise<Uint8Array>;
}

const known = new WeakMap<Catalogue, Packed>();

function packed(catalogue: Catalogue): Packed {
  const body = known.get(catalogue) ?? pack(catalogue);
  known.set(catalogue, body);
  return body;
}

function pack(catalogue: Catalogue): Packed {
  const plain = new TextEncoder().encode(JSON.stringify(packCatalogue(catalogue)));
  let compressed: Promise<Uint8Array> | undefined;
  return {
    plain,
    brotli: () => {
      compressed ??= compress(plain);
      return compressed;
    },
  };
}

const brotli = promisify(brotliCompress);
const largestThorough = 2_000_000;

/** The best compression takes about a second a megabyte; a larger catalogue gets a quick one. */
const compress = (bytes: Uint8Array): Promise<Uint8Array> =>
  brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length > largestThorough ? 7 : 11 } });

async function encodeIf(encoded: boolean, response: Response): Promise<Response> {
  if (!encoded) return response;
  const bytes = await compress(new Uint8Array(await response.arrayBuffer()));
  return new Response(new Uint8Array(bytes), { status: response.status, headers: response.headers });
}
