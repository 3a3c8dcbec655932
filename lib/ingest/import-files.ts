import type { Issue } from "../schema/issue";
import type { TableName } from "../schema/vocabulary";
import { type Adapter, adapters, type Reading } from "./adapters";
import { withDecimals } from "./adapters/with-decimals";
import { besideTables, tablesBehind, unreadTables } from "./beside-readings";
import { type OwnTable, readOwnTable } from "./catalogue/own-table";
import { readTables, type TablesRead, type TableText } from "./catalogue/read-tables";
import { takeOwnTables } from "./catalogue/take-own-tables";
import { writeTables } from "./catalogue/write-tables";
import type { ForeignFile, ForeignTable } from "./foreign-file";
import { readForeign } from "./formats/read-foreign";
import {
  type AssumedModel,
  assumedModel,
  hasOwnModels,
  isModelless,
  isOfPath,
  modelOfFile,
  withModelName,
} from "./guess/assumed-model";
import { bareCounts } from "./guess/bare-counts";
import type { ColumnEvidence } from "./guess/guess-mapping";
import { sharesMixed } from "./guess/mixed-shares";
import { guessedAxis } from "./guess/model-axis";
import { withOwners } from "./guess/owned-columns";
import { unreadColumns } from "./guess/unread-columns";
import { unstatedUnits } from "./guess/unstated-unit";
import { type ImportCounts, noCounts, sumOf } from "./import-counts";
import { type ColumnMapping, fitMapping, isForHeader, type Mapping } from "./mapping";
import { mostRowsOnPage } from "./most-rows";
import { unreadLists } from "./trees/unread-lists";
import { applyMapping } from "./values/apply-mapping";
import { buildTables, type RawTables } from "./values/table-builder";

/** A file with what it was taken for. */
export interface FileReading {
  readonly file: ForeignFile;
  readonly adapter: string | undefined;
  readonly readings: readonly Reading[];
  /** Where it is a table as Tenfold writes it: then there is nothing to map. */
  readonly own?: OwnTable | undefined;
  readonly issues: readonly Issue[];
}

export interface ReadingOptions {
  /** The id of an adapter, where the user knows better than the content. */
  readonly adapter?: string | undefined;
  /** Recipes for tables whose header they know; they come before any adapter. */
  readonly recipes?: readonly Mapping[] | undefined;
  /** Mappings that were made before, each for files with the very same columns. */
  readonly remembered?: readonly Mapping[] | undefined;
  /** The model of tables in which no column names one. */
  readonly model?: string | undefined;
  /** Told now and then how many rows have been read, and which part of the file. */
  readonly onProgress?: ((rows: number, share: number) => void) | undefined;
}

/** Reads one file and finds out what it means. Never throws. */
export async function readImport(file: string, bytes: Uint8Array, options: ReadingOptions = {}): Promise<FileReading> {
  const isOpen = options.adapter === undefined && (options.recipes ?? []).length === 0;
  const own = isOpen ? readOwnTable(file, bytes) : undefined;
  if (own !== undefined) return { ...own, adapter: "tenfold", readings: [], issues: own.file.issues };
  return recognise(await readForeign(file, bytes, { onProgress: options.onProgress }), options);
}

/** The first adapter that knows the content, or the one that is asked for. */
export function recognise(
  file: ForeignFile,
  { adapter, recipes = [], remembered = [], model }: ReadingOptions = {},
): FileReading {
  const asked = adapters.filter(({ id }) => adapter === undefined || id === adapter);
  const found = firstReading(file, asked);
  if (found !== undefined) {
    const readings = found.readings.map((reading) => {
      const same = remembered.filter((mapping) => isForHeader(mapping, reading.table.header)).map(ofAnyModel);
      return withOwnersOf(withModel(withRecipe(reading, [...recipes, ...same]), model));
    });
    const isUnused =
      recipes.length > 0 && !readings.some(({ mapping }) => recipes.some((recipe) => isMadeBy(mapping, recipe)));
    const isNamed = model !== undefined && !readings.some(({ mapping }) => isModelless(mapping));
    const issues = [
      ...(found.id === "generic" ? file.issues : withoutNames(file.issues)),
      ...found.readings.flatMap((reading) => reading.issues ?? []),
      ...(found.id === "generic" ? besideTables(file) : []),
      ...unreadTables(file, found),
      ...tablesBehind(file),
      ...(isUnused ? [unusedRecipe(file.file)] : []),
      ...(isNamed ? [unusedModel(file.file, model)] : []),
    ];
    return { file, adapter: found.id, readings, issues };
  }
  const isUnread = adapter !== undefined && file.tables.length > 0;
  const message = `the file does not look like what ${adapter} reads; leave the adapter out, or name another one`;
  const issue: Issue = { severity: "error", code: "not-of-this-kind", file: file.file, message };
  return { file, adapter: undefined, readings: [], issues: isUnread ? [...file.issues, issue] : file.issues };
}

function firstReading(file: ForeignFile, asked: readonly Adapter[]) {
  for (const { id, read } of asked) {
    const readings = read(file);
    if (readings === undefined || readings.length === 0) continue;
    const isKnown = id !== "generic" && file.delimiter !== undefined;
    return { id, readings: isKnown ? readings.map((reading) => withDecimals(file, reading)) : readings };
  }
  return undefined;
}

function withRecipe(reading: Reading, recipes: readonly Mapping[]): Reading {
  for (const recipe of recipes) {
    const mapping = fitMapping(recipe, reading.table.header);
    if (mapping !== undefined) return { table: reading.table, mapping };
  }
  return reading;
}

const withModel = (reading: Reading, model: string | undefined): Reading =>
  model !== undefined && isModelless(reading.mapping)
    ? { ...reading, mapping: withModelName(reading.mapping, model) }
    : reading;

const withOwnersOf = (reading: Reading): Reading => ({ ...reading, mapping: withOwners(reading.mapping) });

/** Another file with the same columns is mostly of another model. */
const ofAnyModel = (mapping: Mapping): Mapping => (mapping.model === undefined ? mapping : withModelName(mapping, ""));

const isMadeBy = (mapping: Mapping, recipe: Mapping): boolean => mapping.source === recipe.source;

const unusedRecipe = (file: string): Issue => ({
  severity: "warning",
  code: "recipe-not-used",
  file,
  message:
    "no recipe knows the columns of this file, so it is read as guessed; save a recipe for it on the import page",
});

/** An adapter knows what columns are called that have no names. */
const withoutNames = (issues: readonly Issue[]): readonly Issue[] => issues.filter(({ code }) => code !== "no-header");

const unusedModel = (file: string, model: string): Issue => ({
  severity: "warning",
  code: "model-not-used",
  file,
  message: `the file names its models itself, so "${model}" is not taken for it; leave the name out, or change the mapping`,
});

/** One table of a file in the report. */
export interface TableReport {
  readonly file: string;
  readonly path: string;
  readonly mapping: Mapping;
  readonly evidence: readonly ColumnEvidence[] | undefined;
  /** The model of all rows, where no column names one. */
  readonly model: AssumedModel | undefined;
  readonly counts: ImportCounts;
  /** Columns that were left out, with how many of their cells hold something, and why. */
  readonly notRead: readonly { readonly header: string; readonly filled: number; readonly reason: string }[];
}

/** One of the seven tables that the user gave as they are. */
export interface OwnReport {
  readonly file: string;
  readonly table: TableName;
  readonly counts: ImportCounts;
}

/** The tables that were built, and what became of every row. */
export interface ImportBuilt {
  /** The seven files; `tenfold check` has nothing to say about them. */
  readonly texts: readonly TableText[];
  readonly models: readonly { readonly id: string; readonly name: string }[];
  /** Rows in each file. */
  readonly rowsOf: Readonly<Record<TableName, number>>;
  readonly reports: readonly TableReport[];
  readonly ownReports: readonly OwnReport[];
  readonly counts: ImportCounts;
  /** In the order of files and lines. */
  readonly issues: readonly Issue[];
}

export interface ImportResult extends ImportBuilt {
  readonly read: TablesRead;
}

/** Everything that was read, as one set of tables: the same model in two files is one model, as both files are the user's. */
export function importReadings(files: readonly FileReading[], mostRows?: number): ImportResult {
  return readBack(buildImport(files, mostRows));
}

/** The tables as the catalogue that they are, with whatever `tenfold check` would say about them. */
export function readBack(built: ImportBuilt): ImportResult {
  const read = readTables(built.texts);
  return { ...built, read, issues: [...built.issues, ...read.issues] };
}

/** As `importReadings`, without reading the tables again. A table with more rows than `mostRows` is left out. */
export function buildImport(files: readonly FileReading[], mostRows: number = mostRowsOnPage): ImportBuilt {
  const builder = buildTables();
  const issues: Issue[] = [];
  const reports: TableReport[] = [];
  const ownReports: OwnReport[] = [];
  const ownTables = files.flatMap(({ own = undefined }) => (own === undefined ? [] : [own]));
  const taken = takeOwnTables(
    ownTables.filter(({ raw }) => raw.rows.length <= mostRows),
    builder,
  );
  for (const { file, readings, own: ownTable, issues: found } of files) {
    const own: Issue[] = [...found];
    if (ownTable !== undefined) {
      const { counts, issues: listed } =
        taken.get(ownTable) ?? tooManyRows(file.file, ownTable.raw.rows.length, mostRows);
      own.push(...listed);
      ownReports.push({ file: file.file, table: ownTable.raw.table, counts });
    }
    let guessedRows = 0;
    let guessedLine: number | undefined;
    const hasValues = readings.some(({ mapping }) => isMeasured(mapping));
    for (const { table, mapping, evidence } of readings) {
      // Tells a table from others of its file.
      const line = readings.length > 1 ? table.rows[0]?.line : undefined;
      const refused = whyRefused(file.file, table, mapping, { mostRows, isBesideValues: hasValues, line });
      const applied = refused ?? applyMapping(file.file, table, mapping, builder);
      for (const issue of applied.issues) own.push(issue);
      if (refused === undefined && !isMeasured(mapping)) own.push(modelsAlone(file.file, table.rows.length, line));
      if (refused === undefined)
        own.push(
          ...bareCounts(file.file, table, mapping),
          ...sharesMixed(file.file, table, mapping),
          ...unstatedUnits(file.file, mapping),
          ...guessedAxis(file.file, mapping),
        );
      own.push(...unreadColumns(file.file, table, mapping));
      if (file.tree !== undefined && refused === undefined) own.push(...unreadLists(file.file, table, mapping));
      const model = refused === undefined ? assumedModel(mapping, file.file) : undefined;
      if (model?.isGuess === true) {
        guessedRows += table.rows.length;
        guessedLine ??= line;
      }
      reports.push({
        file: file.file,
        path: table.path,
        mapping,
        evidence,
        model,
        counts: applied.counts,
        notRead: notReadIn(table, mapping),
      });
    }
    if (guessedRows > 0) own.push(guessedModel(file.file, guessedRows, guessedLine));
    for (const issue of own.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))) issues.push(issue);
  }
  const tables = builder.tables();
  return {
    texts: writeTables(tables),
    models: tables.models.map(({ id = "", name = "" }) => ({ id, name })),
    rowsOf: rowsOf(tables),
    reports,
    ownReports,
    counts: sumOf([...ownReports, ...reports].map(({ counts }) => counts)),
    issues,
  };
}

/** Said once a file, at the first of its tables. */
function guessedModel(file: string, rows: number, line: number | undefined): Issue {
  const all = rows === 1 ? "the row is" : `${rows} rows are`;
  const message = `no column names a model, so ${all} taken to be about "${modelOfFile(file)}", as ${isOfPath(file) ? "its path says" : "the file is called"}, which is a guess; name the model in the mapping, or with --model`;
  return { severity: "warning", code: "guessed-model", file, line, message };
}

const rowsOf = (tables: RawTables): Record<TableName, number> => ({
  organizations: tables.organizations.length,
  models: tables.models.length,
  metrics: tables.metrics.length,
  benchmarks: tables.benchmarks.length,
  sources: tables.sources.length,
  measurements: tables.measurements.length,
  claims: tables.claims.length,
});

const isMeasured = ({ shape, columns }: Mapping): boolean =>
  columns.some(({ role }) => role === (shape === "long" ? "value" : "measurement"));

interface Limits {
  readonly mostRows: number;
  /** Whether another table of the file holds values. */
  readonly isBesideValues: boolean;
  readonly line: number | undefined;
}

/**
 * A table that is too long, or in which nothing names the models, or nothing is a value, says so once and not on every row. One of
 * texts alone beside results, such as a list of their models, is no error.
 */
function whyRefused(
  file: string,
  { rows, header, namedBy, path, rowsLeftOut = 0 }: ForeignTable,
  mapping: Mapping,
  { mostRows, isBesideValues, line }: Limits,
) {
  const { shape, columns } = mapping;
  const has = (role: string): boolean => columns.some((column) => column.role === role);
  const isNamed =
    shape === "matrix"
      ? has("benchmark") || has("metric") || has("condition") || columns.some(isDateOfMeasuring)
      : has("model") || hasOwnModels(columns) || assumedModel(mapping, file) !== undefined;
  const hasValues = isMeasured(mapping);
  if (rows.length > mostRows) return tooManyRows(file, rows.length, mostRows);
  if (isNamed && (hasValues || isListOfModels(mapping))) return undefined;
  if (namedBy !== undefined && !hasValues) {
    const message = `the ${rows.length} rows of ${path} say what the ids in ${namedBy} name, and are read there by their names, metrics, units and directions; whatever else they hold is not read`;
    const issue: Issue = { severity: "warning", code: "joined-table", file, line: rows[0]?.line ?? 1, message };
    return { counts: { ...noCounts, rows: rows.length, rowsLeftOut: rows.length }, issues: [issue] };
  }
  const what = hasValues ? "names the models" : "holds values";
  const issue: Issue = {
    severity: hasValues || !isBesideValues ? "error" : "warning",
    code: hasValues ? "no-model-column" : "no-value-column",
    file,
    line,
    message: `no column ${what}, so all ${rows.length} rows are left out; the columns are ${header.slice(0, 12).join(", ")}; ${hasValues ? "choose one in the mapping, or name the model of all rows" : "choose one in the mapping"}`,
  };
  const all = rows.length + rowsLeftOut;
  return { counts: { ...noCounts, rows: all, rowsLeftOut: all }, issues: [issue] };
}

function tooManyRows(file: string, rows: number, mostRows: number) {
  const message = `the table has ${rows} rows; at most ${mostRows} become tables, split it, or explore it as it is on the import page`;
  const issue: Issue = { severity: "error", code: "too-many-rows", file, message };
  return { counts: { ...noCounts, rows, rowsLeftOut: rows }, issues: [issue] };
}

/** Who made which model, and when, is worth keeping without any value. */
const isListOfModels = ({ shape, columns }: Mapping): boolean =>
  shape === "wide" &&
  columns.some(({ role }) => role === "model") &&
  columns.some(({ role }) => role === "released" || role === "organization");

function modelsAlone(file: string, rows: number, line: number | undefined): Issue {
  const what = rows === 1 ? "the row is a model" : `the ${rows} rows are models`;
  const message = `no column holds values, so ${what} without any; expected a column of numbers, or one chosen in the mapping`;
  return { severity: "warning", code: "models-alone", file, line, message };
}

/** In a matrix of dates and models. */
const isDateOfMeasuring = ({ role, condition }: ColumnMapping): boolean => role === "as-of" && condition !== undefined;

function notReadIn({ rows }: ForeignTable, { columns }: Mapping): TableReport["notRead"] {
  return columns.flatMap(({ header, role, reason }, place) => {
    if (role !== "ignore") return [];
    const filled = rows.filter(({ cells }) => (cells[place] ?? "") !== "").length;
    return [{ header, filled, reason: reason ?? "left out in the mapping" }];
  });
}
