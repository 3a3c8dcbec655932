import type { Reading } from "@/lib/ingest/adapters";
import { withModelName } from "@/lib/ingest/assumed-model";
import { changeMetric, changeRole, changeShape } from "@/lib/ingest/edit-mapping";
import { type FileReading, type ImportResult, importReadings, readImport, recognise } from "@/lib/ingest/import-files";
import { type Mapping, readRecipe } from "@/lib/ingest/mapping";
import { matchModels } from "@/lib/ingest/match-models";
import { profileColumn } from "@/lib/ingest/profile-column";
import { unreadForeign } from "@/lib/ingest/read-foreign";
import { slugOf } from "@/lib/ingest/slug";
import { type PackedCatalogue, packCatalogue, unpackCatalogue } from "@/lib/ingest/transport";
import type { Model } from "@/lib/schema/catalogue";
import type { ImportReply, ImportRequest, ImportSummary, NamedMatch } from "./import-protocol";

/** Reads the user's files away from the page. Nothing it is given goes anywhere but back to the page. */

let files: readonly FileReading[] = [];
let latest: ImportResult | undefined;
let catalogueHref = "";
let known: readonly Model[] | undefined;

const reply = (message: ImportReply): void => globalThis.postMessage(message);

let queue: Promise<void> = Promise.resolve();

globalThis.addEventListener("message", ({ data }: MessageEvent<ImportRequest>) => {
  queue = queue.then(() => handle(data)).catch((error: unknown) => reply({ kind: "failed", reason: String(error) }));
});

async function handle(request: ImportRequest): Promise<void> {
  if (request.kind === "start") {
    catalogueHref = request.catalogueHref;
    known = await modelsAt(catalogueHref);
    return;
  }
  if (request.kind === "pack") {
    if (latest !== undefined)
      reply({ kind: "packed", texts: latest.texts, packed: packCatalogue(latest.read.catalogue) });
    return;
  }
  if (request.kind === "add") {
    const read = request.remembered.map(readRecipe);
    const remembered = read.flatMap((recipe) => (recipe.kind === "mapping" ? [recipe.mapping] : []));
    for (const file of request.files)
      files = [...files, await readFile(file, remembered).catch((error: unknown) => unread(file, error))];
  } else if (request.kind === "remove") {
    files = files.filter((_, index) => index !== request.file);
  } else {
    files = withMapping(request.table, ({ table, mapping }): Mapping => {
      if (request.kind === "role") return changeRole(mapping, request.place, request.role, table);
      if (request.kind === "metric") return changeMetric(mapping, request.place, request.change, slugOf);
      if (request.kind === "model") return withModelName(mapping, request.name);
      return request.kind === "shape" ? changeShape(mapping, request.shape, table) : request.mapping;
    });
  }
  known ??= await modelsAt(catalogueHref);
  latest = importReadings(files);
  reply({ kind: "summary", summary: summaryOf(latest) });
}

async function readFile(file: File, remembered: readonly Mapping[]): Promise<FileReading> {
  const tell = (rows: number, share: number): void => reply({ kind: "progress", file: file.name, rows, share });
  const chunks: Uint8Array[] = [];
  let read = 0;
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    read += part.value.length;
    tell(0, (read / Math.max(1, file.size)) * 0.2);
  }
  const bytes = new Uint8Array(read);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return readImport(file.name, bytes, { remembered, onProgress: (rows, share) => tell(rows, 0.2 + share * 0.7) });
}

/** The files that come with it are read all the same. */
function unread({ name, size }: File, error: unknown): FileReading {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `the file could not be read (${reason}); expected a file that is still where it was, and no folder`;
  return recognise(unreadForeign(name, size, message));
}

/** Tables are numbered through all files. */
function withMapping(place: number, change: (reading: Reading) => Mapping): readonly FileReading[] {
  let count = 0;
  return files.map((file) => ({
    ...file,
    readings: file.readings.map((reading) => {
      const isMeant = count === place;
      count += 1;
      return isMeant ? { ...reading, mapping: change(reading) } : reading;
    }),
  }));
}

function summaryOf(result: ImportResult): ImportSummary {
  const readings = files.flatMap((file) => file.readings);
  return {
    files: files.map(({ file, readings: found, own }) => ({
      name: file.file,
      format: file.format ?? "",
      isEmpty: found.length === 0 && own === undefined,
    })),
    ownTables: result.ownReports,
    tables: result.reports.map(({ file, path, mapping, model, counts }, index) => ({
      file,
      path,
      mapping,
      model,
      counts,
      columns: evidenceOf(readings[index]),
    })),
    counts: result.counts,
    rowsOf: result.read.counts,
    issues: result.issues,
    matches: known === undefined ? undefined : namedMatches(result, known),
  };
}

const evidenceOf = (reading: Reading | undefined) =>
  reading?.evidence ??
  reading?.mapping.columns.map((_, place) => ({
    confidence: 1,
    isByName: true,
    profile: profileColumn(reading.table.rows, place),
  })) ??
  [];

function namedMatches({ read }: ImportResult, catalogue: readonly Model[]): readonly NamedMatch[] {
  const names = new Map(catalogue.map(({ id, name }) => [id, name]));
  return matchModels(read.catalogue.models.values(), catalogue).map((match) => ({
    ...match,
    name: read.catalogue.models.get(match.model)?.name ?? match.model,
    knownName: names.get(match.known) ?? match.known,
  }));
}

/** `undefined` where they cannot be loaded; the next file asks again. */
async function modelsAt(href: string): Promise<readonly Model[] | undefined> {
  try {
    const response = await fetch(href);
    const packed: PackedCatalogue = await response.json();
    return [...unpackCatalogue(packed).models.values()];
  } catch {
    return undefined;
  }
}
