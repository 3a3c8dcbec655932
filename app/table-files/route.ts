import { internalProblem } from "@/lib/export/problem";
import { zipFiles } from "@/lib/export/zip";
import { loadReadme, loadTableOnce } from "@/lib/ingest/load";
import { tableNames } from "@/lib/schema/vocabulary";
import { currentCatalogue } from "../current-catalogue";
import { dataDirectory } from "../data-directory";
import { fileResponse } from "../file-response";
import { problemResponse } from "../problem-response";

export const dynamic = "force-dynamic";

/** `/data.zip`: all tables as they stand in the folder, with what the folder says of itself. */
export function GET(request: Request): Response {
  try {
    const { hash } = currentCatalogue();
    const directory = dataDirectory();
    const folder = `tenfold-${hash.slice(0, 12)}`;
    const readme = loadReadme(directory);
    const tables = tableNames.flatMap((table) => {
      const file = loadTableOnce(directory, table);
      return file === undefined ? [] : [[`${folder}/${table}.csv`, file.text] as const];
    });
    const bytes = zipFiles([...(readme === undefined ? [] : [[`${folder}/README.md`, readme] as const]), ...tables]);
    return fileResponse(request, bytes, {
      "Content-Type": "application/zip",
      "Cache-Control": "public, max-age=3600, must-revalidate",
      "Content-Disposition": `attachment; filename="${folder}.zip"`,
    });
  } catch (error) {
    console.error(error);
    return problemResponse(internalProblem);
  }
}
