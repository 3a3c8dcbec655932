import type { Issue } from "../../schema/issue";
import { withoutDifferingProperties } from "../differing-properties";
import type { ForeignFile, ForeignTable } from "../foreign-file";
import { withBranchDatasets } from "../guess/branch-datasets";
import { type GuessedMapping, guessMapping } from "../guess/guess-mapping";
import { saidInRows } from "../guess/said-in-rows";
import { toldApart } from "../guess/tell-apart";
import { fillMerged } from "../tables/fill-merged";
import { inSections, sectionIssues } from "../tables/section-rows";
import { assumedPairs, splitPairs } from "../tables/split-pairs";
import { withVariants } from "../tables/variant-rows";
import { areSamples, ofSamples } from "../trees/sample-rows";
import { tellingParts } from "../trees/telling-parts";
import type { Adapter, Reading } from "./adapter";

/** Tables that nobody has described: their meaning is guessed from header and cells, and shown. */
export const generic: Adapter = {
  id: "generic",
  title: "any table",
  read: (file) => {
    const tables = file.tables.filter(({ rows }) => rows.length > 0);
    if (tables.length === 0) return undefined;
    const read = withoutDifferingProperties(
      withModelsOfOthers(
        file,
        tables.map((table) => readingOf(file, table)),
      ),
    );
    const parts = new Map([...partsOf(read), ...partsOf(read.filter(hasValues))]);
    return read.map((reading) => {
      const condition = parts.get(reading);
      return condition === undefined ? reading : { ...reading, mapping: { ...reading.mapping, condition } };
    });
  },
};

/** Where nothing names the models, the column does that names those of another table of the file. */
function withModelsOfOthers(file: ForeignFile, readings: readonly Reading[]): readonly Reading[] {
  const names = new Set(readings.map(modelColumn));
  return readings.map((reading) => {
    const { mapping, table } = reading;
    if (mapping.shape !== "wide" || modelColumn(reading) !== undefined || !hasValues(reading)) return reading;
    const own = mapping.columns.find(({ header, role }) => role === "ignore" && names.has(header))?.header;
    if (own === undefined || table.header.includes(asModel)) return reading;
    const read = readingOf(file, { ...table, header: renamed(table.header, own, asModel) });
    const columns = read.mapping.columns.map((column) =>
      column.header === asModel ? { ...column, header: own } : column,
    );
    return modelColumn(read) !== asModel
      ? reading
      : {
          ...read,
          issues: reading.issues,
          table: { ...read.table, header: renamed(read.table.header, asModel, own) },
          mapping: { ...read.mapping, columns },
        };
  });
}

const asModel = "model";
const modelColumn = ({ mapping: { columns } }: Reading): string | undefined =>
  columns.find(({ role }) => role === "model")?.header;
const renamed = (header: readonly string[], from: string, to: string): readonly string[] =>
  header.map((name) => (name === from ? to : name));

/** Where each table stands, as far as that tells it apart from the others. */
function partsOf(readings: readonly Reading[]): readonly (readonly [Reading, string | undefined])[] {
  const parts = readings.length > 1 ? tellingParts(readings.map(({ table }) => table.path)) : [];
  return readings.map((reading, index) => [reading, parts[index] || undefined]);
}

function readingOf(file: ForeignFile, written: ForeignTable): Reading {
  const found = splitPairs(written);
  const said = saidInRows(file.file, found);
  const drawn = file.format === "delimited" ? asDrawn(file.file, said.table) : { table: said.table, issues: [] };
  const { table } = drawn;
  const issues = [...said.issues, ...drawn.issues, ...assumedPairs(file.file, written)];
  const left = table.namedBy === undefined ? (areSamples(table) ? ofSamples : undefined) : saidElsewhere(table.namedBy);
  const guessed = guessMapping(file, table);
  const read = file.delimiter === undefined ? withBranches(guessed, table) : guessed;
  return { table, issues, ...(left === undefined ? read : withoutValues(read, left)) };
}

/** What the rows of a table that somebody has drawn leave to those above them. */
function asDrawn(
  file: string,
  table: ForeignTable,
): { readonly table: ForeignTable; readonly issues: readonly Issue[] } {
  const { header, rows, titles } = inSections(table.header, table.rows);
  const filled = fillMerged(file, withVariants({ ...table, header, rows }));
  return { table: filled.table, issues: [...sectionIssues(file, titles), ...filled.issues] };
}

/** What nested records say of the values in them. */
const withBranches = ({ mapping, evidence }: GuessedMapping, table: ForeignTable): GuessedMapping =>
  mapping.shape === "wide"
    ? { mapping: { ...mapping, columns: toldApart(withBranchDatasets(mapping.columns, table)) }, evidence }
    : { mapping, evidence };

const hasValues = ({ mapping: { columns } }: Reading): boolean =>
  columns.some(({ role }) => role === "measurement" || role === "value");

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
