import { createHash } from "node:crypto";
import { readEmbed } from "@/lib/export/embed";
import { embedHtml, embedProblemHtml, embedScript } from "@/lib/export/embed-html";
import { internalProblem } from "@/lib/export/problem";
import { locales } from "@/lib/quantity";
import { currentCatalogue } from "../../../current-catalogue";
import { withLostQuery } from "../../../lost-query";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../../other-methods";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly locale: string; readonly path: readonly string[] }>;
}

/** `/embed/explore?…`: only the figure, for a frame in any page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, path } = await params;
  const locale = locales.find((known) => known === language) ?? "en";
  try {
    const query = withLostQuery(new URL(request.url).searchParams, request.headers);
    const read = readEmbed(currentCatalogue(), { locale, path: path.join("/"), format: undefined, query });
    return read.kind === "embed"
      ? htmlResponse(embedHtml(read), 200)
      : htmlResponse(embedProblemHtml(read.problem, locale), read.problem.status);
  } catch (error) {
    console.error(error);
    return htmlResponse(embedProblemHtml(internalProblem, locale), 500);
  }
}

const scriptHash = createHash("sha256").update(embedScript).digest("base64");
const policy = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${scriptHash}'`,
  "frame-ancestors *",
].join("; ");

const htmlResponse = (html: string, status: number): Response =>
  new Response(html, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": status === 200 ? "public, max-age=3600, must-revalidate" : "no-store",
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
    },
  });
