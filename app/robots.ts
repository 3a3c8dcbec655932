import type { MetadataRoute } from "next";
import { ownOrigin } from "./own-origin";

export const dynamic = "force-dynamic";

export default async function robots(): Promise<MetadataRoute.Robots> {
  return { rules: { userAgent: "*", allow: "/" }, sitemap: `${(await ownOrigin()).origin}/sitemap.xml` };
}
