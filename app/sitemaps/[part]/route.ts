import { notFoundProblem } from "@/lib/export/problem";
import { currentCatalogue } from "../../current-catalogue";
import { ownOrigin } from "../../own-origin";
import { problemResponse } from "../../problem-response";
import { sitemapPaths, sitemapXml } from "../../sitemap-paths";
import { xmlResponse } from "../../xml-response";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../other-methods";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly part: string }>;
}

/** `/sitemaps/1.xml`: pages with their address in both languages. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { origin } = await ownOrigin();
  const [, number = ""] = /^([1-9]\d*)\.xml$/.exec((await params).part) ?? [];
  const paths = sitemapPaths(currentCatalogue())[Number(number) - 1];
  if (paths === undefined)
    return problemResponse(notFoundProblem("There is no such sitemap; /sitemap.xml lists them."));
  return xmlResponse(sitemapXml(origin, paths));
}
