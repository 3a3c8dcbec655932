import { internalProblem, longQueryProblem, notFoundProblem } from "@/lib/export/problem";
import {
  type FileRequest,
  type FileResult,
  fileFormats,
  isFileFormat,
  type MadeFile,
  viewFile,
} from "@/lib/export/view-file";
import { locales } from "@/lib/quantity";
import { currentCatalogue } from "../../../current-catalogue";
import { fileResponse } from "../../../file-response";
import { problemResponse } from "../../../problem-response";

export const dynamic = "force-dynamic";

/** The pages that are files too. */
const filePages: ReadonlyMap<string, (request: FileRequest) => Promise<FileResult>> = new Map([["explore", viewFile]]);

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
  const make = filePages.get(page);
  if (locale === undefined || make === undefined || dot < 0) {
    return problemResponse(
      notFoundProblem(
        `There is no such file; there are ${[...filePages.keys()].join(", ")} with the endings ${fileFormats.join(", ")}.`,
      ),
    );
  }
  if (!isFileFormat(format))
    return problemResponse(notFoundProblem(`${page} has the endings ${fileFormats.join(", ")}.`));
  const { search, searchParams } = new URL(request.url);
  if (search.length > longestQuery) return problemResponse(longQueryProblem(longestQuery));
  try {
    const result = await make({ catalogue: currentCatalogue(), locale, format, query: searchParams });
    return result.kind === "problem" ? problemResponse(result.problem) : respondWithFile(request, result);
  } catch (error) {
    console.error(error);
    return problemResponse(internalProblem);
  }
}

const respondWithFile = (request: Request, { bytes, mediaType, name, pageHref, options }: MadeFile): Response =>
  fileResponse(request, bytes, {
    "Content-Type": mediaType,
    "Cache-Control": "public, max-age=3600, must-revalidate",
    "Content-Disposition": disposition(name, options.download),
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    Link: `<${pageHref}>; rel="canonical"`,
  });

/** RFC 6266; `name` holds no sign that would need quoting in the first form. */
function disposition({ ascii, full }: MadeFile["name"], download: boolean): string {
  const encoded = encodeURIComponent(full).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${download ? "attachment" : "inline"}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
