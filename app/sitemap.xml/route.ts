import { currentCatalogue } from "../current-catalogue";
import { ownOrigin } from "../own-origin";
import { sitemapIndexXml, sitemapPaths } from "../sitemap-paths";
import { xmlResponse } from "../xml-response";

export const dynamic = "force-dynamic";

/** `/sitemap.xml`: the list of the sitemaps, as one may not hold every page of a large catalogue. */
export async function GET(): Promise<Response> {
  const { origin } = await ownOrigin();
  return xmlResponse(sitemapIndexXml(origin, sitemapPaths(currentCatalogue()).length));
}
