import type { ForeignTable } from "../foreign-file";
import type { ColumnMapping } from "../mapping";
import { knownBenchmark } from "../words/known-metrics";
import { headerWords } from "../words/split-header";
import { type Adapter, fileName, hasColumns, type Reading } from "./adapter";
import { generic } from "./generic";

const version = /^model version$/i;
const named = /^(?:name|model)$/i;

/** Epoch AI's Benchmarking Hub: a file a benchmark, which only its name says, so that scores of several would be taken for the same. */
export const epochHub: Adapter = {
  id: "epoch-hub",
  title: "Epoch AI, Benchmarking Hub",
  read: (file) => {
    const [table] = file.tables;
    const isOfHub =
      table !== undefined &&
      file.tables.length === 1 &&
      hasColumns(table.header, [version, /^id$/i]) &&
      (hasColumns(table.header, [/^log viewer$/i, /^started at$/i]) ||
        hasColumns(table.header, [/^source$/i, /^source link(?: \(.*\))?$/i]));
    const benchmark = benchmarkOf(file.file);
    if (!isOfHub || benchmark === "") return undefined;
    return generic.read({ ...file, tables: [withNames(table)] })?.map((reading) => ofBenchmark(reading, benchmark));
  },
};

/** `gsm8k_external.csv` as GSM8K. */
function benchmarkOf(file: string): string {
  const stem = fileName(file).replace(/\.csv(?:\.gz)?$/i, "");
  const words = stem
    .replace(/_external$/, "")
    .replaceAll("_", " ")
    .trim();
  const known = knownBenchmark(headerWords(words)) ?? words;
  return bare(known) === bare(words) ? known : words;
}

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, "");

/** A row that names its version alone is called after that. */
function withNames(table: ForeignTable): ForeignTable {
  const [name, own] = [named, version].map((pattern) => table.header.findIndex((text) => pattern.test(text.trim())));
  if (name === undefined || own === undefined || name < 0) return table;
  const rows = table.rows.map((row) => {
    if ((row.cells[name] ?? "") !== "") return row;
    const written = row.cells[own] ?? "";
    return { ...row, cells: row.cells.map((cell, place) => (place === name ? written : place === own ? "" : cell)) };
  });
  return { ...table, rows };
}

const ofBenchmark = (reading: Reading, benchmark: string): Reading => ({
  ...reading,
  mapping: {
    ...reading.mapping,
    adapter: "epoch-hub",
    source: {
      ...reading.mapping.source,
      title: `Epoch AI, Benchmarking Hub, ${benchmark}`,
      url: "https://epoch.ai/benchmarks",
      publisher: "Epoch AI",
      kind: "dataset",
    },
    columns: reading.mapping.columns.map((column) => withBenchmark(column, benchmark)),
  },
});

const withBenchmark = (column: ColumnMapping, benchmark: string): ColumnMapping =>
  (column.role === "measurement" || column.role === "value") && column.metric?.isProperty !== true
    ? { ...column, benchmark: column.benchmark === undefined ? benchmark : `${benchmark}, ${column.benchmark}` }
    : column;
