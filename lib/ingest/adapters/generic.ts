import { guessMapping } from "../guess-mapping";
import { splitPairs } from "../split-pairs";
import type { Adapter } from "./adapter";

/** Tables that nobody has described: their meaning is guessed from header and cells, and shown. */
export const generic: Adapter = {
  id: "generic",
  title: "any table",
  read: (file) => {
    const tables = file.tables.filter(({ rows }) => rows.length > 0);
    if (tables.length === 0) return undefined;
    return tables.map(splitPairs).map((table) => {
      const guessed = guessMapping(file, table);
      const isPart = tables.length > 1 && table.path !== "";
      return { table, ...guessed, mapping: { ...guessed.mapping, ...(isPart && { condition: table.path }) } };
    });
  },
};
