import { importReadings, readImport } from "../../lib/ingest/import-files";

/** The columns of the first table of a file, as they are read. */
export const columnsOf = async (text: string, file = "t.csv") =>
  importReadings([await readImport(file, new TextEncoder().encode(text))]).reports[0]?.mapping.columns ?? [];
