import { oembedXml, readOembed } from "@/lib/export/oembed";
import { internalProblem, type Problem, parameterProblem } from "@/lib/export/problem";
import type { ViewProblem } from "@/lib/query/view";
import { currentCatalogue } from "../current-catalogue";
import { ownOrigin } from "../own-origin";
import { problemResponse } from "../problem-response";

export const dynamic = "force-dynamic";

const formats = ["json", "xml"] as const;
const unbounded = 100_000;

/** https://oembed.com: answers for links to pages with a figure. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const format = formats.find((known) => known === (query.get("format") || "json"));
  if (format === undefined) return problemResponse(formatProblem);
  const url = query.get("url") ?? "";
  const [maxWidth, maxHeight] = [sizeOf(query.get("maxwidth")), sizeOf(query.get("maxheight"))];
  const bad: ViewProblem[] = [
    ...(url === "" ? [invalid("url", url, "the address of a page with a figure")] : []),
    ...(maxWidth === undefined ? [invalid("maxwidth", query.get("maxwidth") ?? "", "a whole number of px")] : []),
    ...(maxHeight === undefined ? [invalid("maxheight", query.get("maxheight") ?? "", "a whole number of px")] : []),
  ];
  if (maxWidth === undefined || maxHeight === undefined || bad.length > 0)
    return problemResponse(parameterProblem(bad));
  try {
    const { origin } = await ownOrigin();
    const read = readOembed(currentCatalogue(), origin, { url, maxWidth, maxHeight });
    if (read.kind === "problem") return problemResponse(read.problem);
    const isJson = format === "json";
    return new Response(isJson ? `${JSON.stringify(read.oembed, undefined, 2)}\n` : oembedXml(read.oembed), {
      headers: {
        "Content-Type": isJson ? "application/json; charset=utf-8" : "text/xml; charset=utf-8",
        "Cache-Control": "public, max-age=3600",
        "Access-Control-Allow-Origin": "*",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    console.error(error);
    return problemResponse(internalProblem);
  }
}

const invalid = (parameter: string, value: string, allowed: string): ViewProblem => ({
  parameter,
  value,
  kind: "invalid",
  allowed,
});

/** The status that the specification asks for. */
const formatProblem: Problem = {
  type: "urn:tenfold:problem:format",
  title: "Not implemented",
  status: 501,
  detail: `format is one of ${formats.join(", ")}.`,
};

const sizeOf = (text: string | null): number | undefined => {
  if (text === null || text === "") return unbounded;
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
};
