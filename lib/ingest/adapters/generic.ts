import { fillMerged } from "../fill-merged";
import { type GuessedMapping, guessMapping } from "../guess-mapping";
import { areSamples, ofSamples } from "../sample-rows";
import { assumedPairs, splitPairs } from "../split-pairs";
import { tellingParts } from "../telling-parts";
import type { Adapter } from "./adapter";

/** Tables that nobody has described: their meaning is guessed from header and cells, and shown. */
export const generic: Adapter = {
  id: "generic",
  title: "any table",
  read: (file) => {
    const tables = file.tables.filter(({ rows }) => rows.length > 0);
    if (tables.length === 0) return undefined;
    const parts = tellingParts(tables.map(({ path }) => path));
    return tables.map((written, index) => {
      const found = splitPairs(written);
      const filled = file.format === "delimited" ? fillMerged(file.file, found) : { table: found, issues: [] };
      const { table } = filled;
      const issues = [...filled.issues, ...assumedPairs(file.file, written)];
      const left =
        table.namedBy === undefined ? (areSamples(table) ? ofSamples : undefined) : saidElsewhere(table.namedBy);
      const read = guessMapping(file, table);
      const guessed = left === undefined ? read : withoutValues(read, left);
      const part = tables.length > 1 ? parts[index] : undefined;
      return { table, issues, ...guessed, mapping: { ...guessed.mapping, ...(part && { condition: part }) } };
    });
  },
};

const saidElsewhere = (path: string): string => `says what the ids in ${path} name`;

const withoutValues = ({ mapping, evidence }: GuessedMapping, reason: string): GuessedMapping => ({
  mapping: {
    ...mapping,
    adapter: "generic-wide",
    shape: "wide",
    columns: mapping.columns.map(({ header }) => ({ header, role: "ignore", reason })),
  },
  evidence,
});
