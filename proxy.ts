import { type NextRequest, NextResponse } from "next/server";
import { dataDirectory } from "./app/data-directory";
import { loadTableOnce } from "./lib/ingest/load";
import type { TableName } from "./lib/schema/vocabulary";

export const config = {
  matcher: ["/models/:id", "/zh/models/:id", "/benchmarks/:id", "/zh/benchmarks/:id", "/claims/:id", "/zh/claims/:id"],
};

const tables: ReadonlyMap<string, TableName> = new Map([
  ["models", "models"],
  ["benchmarks", "benchmarks"],
  ["claims", "claims"],
]);

const isFile = /\.(?:svg|png|pdf|csv|json|md|tex)$/;

/**
 * The page of a thing that the catalogue does not have is a page all the same, with the closest ids; only a proxy can give
 * it the status 404, as `notFound()` sends a page that is empty until scripts run.
 */
export function proxy(request: NextRequest): NextResponse {
  const [id = "", page = ""] = request.nextUrl.pathname.split("/").reverse();
  const table = tables.get(page);
  const rows = table === undefined ? [] : (loadTableOnce(dataDirectory(), table)?.rows ?? []);
  const isKnown = isFile.test(id) || rows.some((row) => row.id === id);
  return isKnown ? NextResponse.next() : NextResponse.rewrite(request.nextUrl, { status: 404 });
}
