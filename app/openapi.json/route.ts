import { openApi } from "@/lib/export/openapi";
import { internalProblem } from "@/lib/export/problem";
import { currentCatalogue } from "../current-catalogue";
import { fileResponse } from "../file-response";
import { problemResponse } from "../problem-response";

export const dynamic = "force-dynamic";

/** `/openapi.json`: everything that a program can ask for, with the values that today's tables accept. */
export function GET(request: Request): Response {
  try {
    const text = `${JSON.stringify(openApi(currentCatalogue()), undefined, 2)}\n`;
    return fileResponse(request, new TextEncoder().encode(text), {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "public, max-age=3600, must-revalidate",
    });
  } catch (error) {
    console.error(error);
    return problemResponse(internalProblem);
  }
}
