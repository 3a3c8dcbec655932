import { type NextRequest, NextResponse } from "next/server";
import { dataDirectory } from "./app/data-directory";
import { lostQueryHeader, lostQueryOf } from "./app/lost-query";
import { methodResponse } from "./app/other-methods";
import { problemResponse } from "./app/problem-response";
import { unknownPathHeader } from "./app/unknown-path-header";
import { fileFormats } from "./lib/export/file-formats";
import { notFoundProblem, unreadableProblem } from "./lib/export/problem";
import { localePath, siteText } from "./lib/i18n/site";
import { loadTableOnce } from "./lib/ingest/load";
import { type TableName, tableNames } from "./lib/schema/vocabulary";

export const config = {
  matcher: [
    "/models/:id",
    "/zh/models/:id",
    "/benchmarks/:id",
    "/zh/benchmarks/:id",
    "/claims/:id",
    "/zh/claims/:id",
    "/",
    "/(.*%.*)",
    "/((?!_next/|catalogue/|outlines/|readme/|sitemaps/).+)",
  ],
};

const tables: ReadonlyMap<string, TableName> = new Map([
  ["models", "models"],
  ["benchmarks", "benchmarks"],
  ["claims", "claims"],
]);

/** The addresses that are pages whatever the catalogue holds. */
const isPage = new RegExp(
  `^(?:/zh)?(?:/(?:explore|compare|claims|article|models|benchmarks|data(?:/(?:${tableNames.join("|")}))?|import))?/?$`,
);
/** Views of data of the user's, before they are decoded: its name may hold a slash. */
const isOwnView = /^(?:\/zh)?\/import\/[^/]+(?:\/beside)?\/?$/;

const isFile = new RegExp(`[^/]\\.(?:${fileFormats.join("|")})$`);
/** Where a file may be: what is there answers itself, also that there is none. */
const isFilePlace = /^(?:\/zh)?\/(?:(?:models|benchmarks|claims|data)\/)?[^/]+$|^\/(?:files|table-files)\//;
/** Figures for frames, which answer themselves. */
const isEmbed = /^(?:\/zh)?\/embed\//;
/** What else is served; a browser asks for the icon without being told to. */
const served: ReadonlySet<string> = new Set(["/robots.txt", "/sitemap.xml", "/embed.js"]);

/**
 * An address that is no page is answered by one that says so, of a thing that the catalogue does not have with the closest
 * ids; only a proxy can give it the status 404, as `notFound()` sends a page that is empty until scripts run. An address whose percent-encoding is
 * malformed has no page at all; Next would answer 500.
 */
export function proxy(request: NextRequest): Response {
  const answer = methodResponse(request.method);
  if (answer !== undefined) return answer;
  const path = decoded(request.nextUrl.pathname);
  if (path === undefined) return unreadable(request);
  const [id = "", page = ""] = path.split("/").reverse();
  if (path.startsWith("/_next/") || served.has(path) || [isPage, isEmbed].some((known) => known.test(path)))
    return passed(request);
  if (isOwnView.test(request.nextUrl.pathname)) return passed(request);
  if (isIn(tables.get(page), id)) return passed(request);
  if (!isFile.test(path)) return notFound(request, request.nextUrl, path);
  return isFilePlace.test(path)
    ? passed(request)
    : problemResponse(notFoundProblem("There is no file at this address; /openapi.json lists those there are."));
}

function passed(request: NextRequest): NextResponse {
  const lost = lostQueryOf(request.nextUrl.searchParams);
  if (lost === undefined) return NextResponse.next();
  const headers = new Headers(request.headers);
  headers.set(lostQueryHeader, lost);
  return NextResponse.next({ request: { headers } });
}

function isIn(table: TableName | undefined, id: string): boolean {
  if (table === undefined) return false;
  return loadTableOnce(dataDirectory(), table)?.rows.some((row) => row.id === id) ?? false;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Without the frame of the site: Next decodes the address again wherever it draws a page. */
function unreadable({ nextUrl: { pathname } }: NextRequest): Response {
  if (isFile.test(pathname)) return problemResponse(unreadableProblem);
  const locale = pathname.startsWith("/zh/") ? "zh" : "en";
  const { unreadableTitle, unreadableText, notFoundLink } = siteText[locale];
  const link = `<a href="${localePath("/explore", locale)}">${notFoundLink}</a>`;
  const page = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${unreadableTitle}</title><h1>${unreadableTitle}</h1><p>${unreadableText}</p><p>${link}</p></html>`;
  return new Response(page, { status: 400, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

function notFound(request: NextRequest, target: URL, path: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(unknownPathHeader, encodeURIComponent(path));
  return NextResponse.rewrite(target, { status: 404, request: { headers } });
}
