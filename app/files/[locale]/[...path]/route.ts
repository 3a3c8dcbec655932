import { fileFormats, isFileFormat } from "@/lib/export/file-formats";
import { readerOf } from "@/lib/export/file-pages";
import { noFileProblem } from "@/lib/export/make-file";
import { citingFormats, type MadeFile, pageFile } from "@/lib/export/page-file";
import { internalProblem, longQueryProblem, notFoundProblem } from "@/lib/export/problem";
import { locales } from "@/lib/quantity";
import { currentCatalogue } from "../../../current-catalogue";
import { fileResponse } from "../../../file-response";
import { keptFile } from "../../../kept-files";
import { lostQueryHeader, withLostQuery } from "../../../lost-query";
import { originOf } from "../../../own-origin";
import { problemResponse } from "../../../problem-response";

export const dynamic = "force-dynamic";

const longestQuery = 16_384;

interface Context {
  readonly params: Promise<{ readonly locale: string; readonly path: readonly string[] }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, path } = await params;
  const name = path.join("/");
  const dot = name.lastIndexOf(".");
  const [page, format] = [name.slice(0, dot), name.slice(dot + 1)];
  const locale = locales.find((known) => known === language);
  const read = readerOf(page);
  if (locale === undefined || read === undefined || dot < 0) return problemResponse(noFileProblem);
  if (!isFileFormat(format))
    return problemResponse(notFoundProblem(`${page} has the endings ${fileFormats.join(", ")}.`));
  const { search, searchParams } = new URL(request.url);
  const query = withLostQuery(searchParams, request.headers);
  if (search.length > longestQuery) return problemResponse(longQueryProblem(longestQuery));
  try {
    const { origin } = originOf(request.headers);
    const catalogue = currentCatalogue();
    const make = () => pageFile(read, { catalogue, locale, format, query, origin });
    const asked = [locale, name, search, request.headers.get(lostQueryHeader)];
    const key = [catalogue.hash, ...asked, citingFormats.includes(format) ? origin : ""].join("\n");
    const start = performance.now();
    const result = await (isAnewWanted(request) ? make() : keptFile(key, make));
    if (result.kind === "problem") return problemResponse(result.problem);
    return respondWithFile(request, result, performance.now() - start);
  } catch (error) {
    console.error(error);
    return problemResponse(internalProblem);
  }
}

/** As a browser asks when somebody reloads a page past its caches. */
const isAnewWanted = ({ headers }: Request): boolean => /\bno-cache\b/i.test(headers.get("cache-control") ?? "");

const respondWithFile = (
  request: Request,
  { bytes, mediaType, name, pageHref, options }: MadeFile,
  tookMs: number,
): Response =>
  fileResponse(request, bytes, {
    "Content-Type": mediaType,
    "Cache-Control": "public, max-age=3600, must-revalidate",
    "Content-Disposition": disposition(name, options.download),
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    Link: `<${pageHref}>; rel="canonical"`,
    "Server-Timing": `make;dur=${tookMs.toFixed(1)}`,
  });

/** RFC 6266; `name` holds no sign that would need quoting in the first form. */
function disposition({ ascii, full }: MadeFile["name"], download: boolean): string {
  const encoded = encodeURIComponent(full).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${download ? "attachment" : "inline"}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
