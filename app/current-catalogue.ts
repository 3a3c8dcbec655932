import { loadTablesOnce } from "@/lib/ingest/load";
import type { TablesRead } from "@/lib/ingest/read-tables";
import type { Catalogue } from "@/lib/schema/catalogue";
import { dataDirectory } from "./data-directory";

/** How many rows the file of each table has. */
export const currentCounts = (): TablesRead["counts"] => loadTablesOnce(dataDirectory()).counts;

/** Today's tables. Throws when they have errors: `tenfold check` lists them. */
export function currentCatalogue(): Catalogue {
  const { catalogue, issues } = loadTablesOnce(dataDirectory());
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return catalogue;
  const list = errors
    .slice(0, 20)
    .map(({ file, line, column, message }) => `${[file, line, column].filter(Boolean).join(":")}: ${message}`);
  throw new Error(`tables with ${errors.length} errors in ${dataDirectory()}\n${list.join("\n")}`);
}
