import { readOutlineFile } from "@/lib/export/font-outlines";
import { outlineFileNames } from "@/lib/export/outline-file";
import { notFoundProblem } from "@/lib/export/problem";
import { fileResponse } from "../../file-response";
import { problemResponse } from "../../problem-response";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../other-methods";

interface Context {
  readonly params: Promise<{ readonly file: string }>;
}

/** `/outlines/NAME.json`: the letterforms of a font file, for pictures that are made in a browser. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const name = file.replace(/\.json$/, "");
  if (!file.endsWith(".json") || !outlineFileNames.includes(name))
    return problemResponse(notFoundProblem(`There are outlines of ${outlineFileNames.join(", ")}, ending in .json.`));
  const bytes = new TextEncoder().encode(JSON.stringify(await readOutlineFile(name)));
  return fileResponse(request, bytes, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "public, max-age=86400, must-revalidate",
  });
}
