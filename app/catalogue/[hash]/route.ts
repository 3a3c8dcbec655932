import { internalProblem, notFoundProblem } from "@/lib/export/problem";
import { packCatalogue } from "@/lib/ingest/transport";
import type { Catalogue } from "@/lib/schema/catalogue";
import { currentCatalogue } from "../../current-catalogue";
import { type Body, bodyOf, fileResponse } from "../../file-response";
import { problemResponse } from "../../problem-response";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly hash: string }>;
}

/** `/catalogue/HASH.json`: all tables, packed for the browser. The address changes with the data. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { hash } = await params;
  try {
    const catalogue = currentCatalogue();
    if (hash !== `${catalogue.hash}.json`) return problemResponse(notFoundProblem(`The data is now at /catalogue/${catalogue.hash}.json.`));
    return fileResponse(request, packedBody(catalogue), "application/json; charset=utf-8", {
      "Cache-Control": "public, max-age=31536000, immutable",
    });
  } catch (error) {
    console.error(error);
    return problemResponse(internalProblem);
  }
}

const bodies = new WeakMap<Catalogue, Body>();

function packedBody(catalogue: Catalogue): Body {
  const known = bodies.get(catalogue) ?? bodyOf(new TextEncoder().encode(JSON.stringify(packCatalogue(catalogue))));
  bodies.set(catalogue, known);
  return known;
}
