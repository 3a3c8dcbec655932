import type { TablesRead } from "@/lib/ingest/catalogue/read-tables";
import { loadTablesOnce } from "@/lib/ingest/load";
import type { Catalogue } from "@/lib/schema/catalogue";
import { dataDirectory } from "./data-directory";

/** How many rows the file of each table has. */
export const currentCounts = (): TablesRead["counts"] => soundTables().counts;

/** Today's tables. */
export const currentCatalogue = (): Catalogue => soundTables().catalogue;

let sound: { readonly directory: string; readonly read: TablesRead } | undefined;
let reported: TablesRead | undefined;

/**
 * The tables as they are, or, while somebody is in the middle of an edit that has errors, as they were before it: the log
 * says why. Throws when there were none before.
 */
function soundTables(): TablesRead {
  const directory = dataDirectory();
  const read = loadTablesOnce(directory);
  if (sound?.read === read) return read;
  const errors = read.issues.filter(({ severity }) => severity === "error");
  if (errors.length === 0) {
    sound = { directory, read };
    return read;
  }
  const list = errors
    .slice(0, 20)
    .map(({ file, line, column, message }) => `${[file, line, column].filter(Boolean).join(":")}: ${message}`);
  const message = `tables with errors (${errors.length}) in ${directory}\n${list.join("\n")}`;
  if (sound?.directory !== directory) throw new Error(message);
  if (reported !== read)
    console.error(`${message}\nThe tables as they were before are served until this is put right.`);
  reported = read;
  return sound.read;
}
