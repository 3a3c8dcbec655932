import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { getHeapStatistics } from "node:v8";
import { noRecipe } from "../../lib/i18n/why-no-recipe";
import { adapters } from "../../lib/ingest/adapters";
import { matchModels, sizedModels } from "../../lib/ingest/catalogue/match-models";
import { unreadForeign } from "../../lib/ingest/formats/read-foreign";
import {
  buildImport,
  type FileReading,
  type ImportBuilt,
  readBack,
  readImport,
  recognise,
} from "../../lib/ingest/import-files";
import { loadTables } from "../../lib/ingest/load";
import { type Mapping, readRecipe } from "../../lib/ingest/mapping";
import { signedKind } from "../../lib/ingest/text/detect-format";
import { mostBytes } from "../../lib/ingest/text/most-bytes";
import { unzipFiles } from "../../lib/ingest/text/unzip-files";
import { type Need, needOf, nothing, sumOfNeeds, whyTooLarge, whyTooMuch } from "../import-memory";
import { formatImport } from "../import-report";
import { UsageError } from "../usage-error";

const adapterIds = adapters.map(({ id }) => id);
const idsPerLine = 5;

/** Several lines of ids, each indented as the rest of the help. */
const listedIds = adapterIds
  .flatMap((_, index) => (index % idsPerLine === 0 ? [adapterIds.slice(index, index + idsPerLine).join(", ")] : []))
  .join(",\n    ");

export const importUsage = `tenfold import FILE… -o DIR [--as ADAPTER] [--recipe FILE] [--model NAME]
                       [--format text|json]
    Reads results as others write them (CSV, TSV, Markdown, LaTeX,
    reStructuredText, JSON, JSON Lines, YAML, Parquet, also with gzip, or
    several of them in a zip) and writes the seven tables into DIR. It takes
    such tables, too, as they stand.
    ADAPTER, found by content if left out, is one of
    ${listedIds}.
    A recipe is a mapping of columns, as saved by the import page.
    NAME is the model of files that name none; the name of the file if left out.
    Exit code: 0 all taken, 1 rows or files left out, 2 warnings only.`;

const formats = ["text", "json"] as const;

/** Of one table; more would not fit into one text. */
const mostRows = 2_000_000;
/** The tables of larger imports are written without reading them again, which takes longer than all the rest. */
const mostReadBack = 50_000;

/** `tenfold import`: gives the exit code. Nothing is written where no file could be read. */
export async function importFiles(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === undefined) {
    process.stdout.write(`${importUsage}\n`);
    return 0;
  }
  const readings: FileReading[] = [];
  const taken = { need: nothing };
  for (const path of asked.files)
    for (const reading of await readFile(path, asked)) readings.push(fitting(reading, taken));
  const built = builtOf(readings);
  const isReadBack = built.rowsOf.measurements <= mostReadBack;
  const whole = isReadBack ? readBack(built) : undefined;
  const result = whole ?? built;
  const isEmpty = result.models.length === 0;
  if (!isEmpty) writeInto(asked.directory, result.texts);
  const matches = matchModels(whole === undefined ? built.models : sizedModels(whole.read.catalogue), knownModels());
  const written = isEmpty ? undefined : asked.directory;
  process.stdout.write(formatImport({ result, matches, written, isReadBack }, asked.format));
  if (result.issues.some(({ severity }) => severity === "error")) return 1;
  return result.issues.length > 0 ? 2 : 0;
}

/** Nothing of what is more than a text of the platform holds, which is only known once it is written. */
function builtOf(readings: readonly FileReading[]): ImportBuilt {
  try {
    return buildImport(readings, mostRows);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = `the import is more than one table of text holds (${error.message}); import fewer files at a time, or split them`;
    return buildImport(
      readings.map(({ file: { file, bytes } }) => recognise(unreadForeign(file, bytes, message, "too-much-memory"))),
    );
  }
}

/** The file, unless it is too much beside those before it: then what is said of that. */
function fitting(reading: FileReading, taken: { need: Need }): FileReading {
  const need = sumOfNeeds(taken.need, needOf(reading));
  const why = whyTooMuch(need, mostMemory());
  if (why === undefined) {
    taken.need = need;
    return reading;
  }
  const { file, bytes } = reading.file;
  return recognise(unreadForeign(file, bytes, why, "too-much-memory"));
}

const mostMemory = (): number => getHeapStatistics().heap_size_limit;

interface Asked {
  readonly files: readonly string[];
  readonly directory: string;
  readonly adapter: string | undefined;
  readonly recipes: readonly Mapping[];
  readonly model: string | undefined;
  readonly format: (typeof formats)[number];
}

/** Or the files in it, of an archive. A file that cannot be read is an issue like any other. */
async function readFile(path: string, { adapter, recipes, model }: Asked): Promise<readonly FileReading[]> {
  const failed = (message: string) => [recognise(unreadForeign(path, 0, message))];
  try {
    const { size } = statSync(path);
    if (size > mostBytes) return failed(`the file has ${size} bytes; at most ${mostBytes} are read, split it`);
    const tooLarge = whyTooLarge(size, /\.(?:jsonl?|ndjson|ya?ml)$/i.test(path), mostMemory());
    if (tooLarge !== undefined) return [recognise(unreadForeign(path, size, tooLarge, "too-much-memory"))];
    const bytes = readFileSync(path);
    const isZip = signedKind(bytes) === "spreadsheet";
    const archived = isZip ? await unzipFiles(path, new Blob([bytes]).stream(), mostBytes) : undefined;
    const readings: FileReading[] = [];
    for (const file of archived ?? [{ name: path, bytes }])
      readings.push(await readImport(file.name, file.bytes, { adapter, recipes, model }));
    return readings;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return failed(code === "ENOENT" ? "there is no such file" : `the file cannot be read (${code})`);
  }
}

function writeInto(directory: string, texts: readonly { readonly file: string; readonly text: string }[]): void {
  try {
    mkdirSync(directory, { recursive: true });
    for (const { file, text } of texts) writeFileSync(join(directory, file), text);
  } catch (error) {
    throw new UsageError(`cannot write into ${directory}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const knownModels = () => sizedModels(loadTables(fileURLToPath(new URL("../../data", import.meta.url))).catalogue);

function readArguments(args: readonly string[]): Asked | undefined {
  const { values, positionals } = parse(args);
  if (values.help === true) return undefined;
  if (positionals.length === 0) throw new UsageError("name a file to import");
  if (values.output === undefined) throw new UsageError("name a folder for the tables: -o DIR");
  if (values.as !== undefined && !adapterIds.includes(values.as))
    throw new UsageError(`unknown adapter: ${values.as}; expected one of ${adapterIds.join(", ")}`);
  if (values.model?.trim() === "") throw new UsageError("name the model: --model NAME");
  const format = formats.find((name) => name === (values.format ?? "text"));
  if (format === undefined) throw new UsageError(`unknown format: ${values.format}; expected ${formats.join(", ")}`);
  return {
    files: positionals,
    directory: resolve(values.output),
    adapter: values.as,
    recipes: (values.recipe ?? []).map(recipeIn),
    model: values.model,
    format,
  };
}

function recipeIn(path: string): Mapping {
  if (!existsSync(path)) throw new UsageError(`there is no recipe ${path}`);
  const read = readRecipe(readFileSync(path, "utf8"));
  if (read.kind === "invalid") throw new UsageError(`the recipe ${path} cannot be used: ${noRecipe(read.why, "en")}`);
  return read.mapping;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        as: { type: "string" },
        recipe: { type: "string", multiple: true },
        model: { type: "string" },
        output: { type: "string", short: "o" },
        format: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
