import { internalProblem, notFoundProblem } from "@/lib/export/problem";
import { tableJson } from "@/lib/export/table-json";
import { loadTableOnce } from "@/lib/ingest/load";
import { tableNames } from "@/lib/schema/vocabulary";
import { currentCatalogue } from "../../current-catalogue";
import { dataDirectory } from "../../data-directory";
import { fileResponse } from "../../file-response";
import { problemResponse } from "../../problem-response";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly file: string }>;
}

const mediaTypes = {
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json; charset=utf-8",
} as const;

/** `/data/TABLE.csv`: the file as it stands in the folder. `/data/TABLE.json`: the same for programs. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const [name, ending = "", ...rest] = file.split(".");
  const table = tableNames.find((known) => known === name);
  const format = ending === "csv" || ending === "json" ? ending : undefined;
  if (table === undefined || format === undefined || rest.length > 0)
    return problemResponse(
      notFoundProblem(`There is no such table; there are ${tableNames.join(", ")} with the endings csv, json.`),
    );
  try {
    const { hash } = currentCatalogue();
    const read = loadTableOnce(dataDirectory(), table);
    if (read === undefined) return problemResponse(notFoundProblem(`There is no ${table}.csv in this folder.`));
    const text = format === "csv" ? read.text : tableJson(table, read.rows, hash);
    return fileResponse(request, new TextEncoder().encode(text), {
      "Content-Type": mediaTypes[format],
      "Cache-Control": "public, max-age=3600, must-revalidate",
      "Content-Disposition": `inline; filename="${table}.${format}"`,
    });
  } catch (error) {
    console.error(error);
    return problemResponse(internalProblem);
  }
}
