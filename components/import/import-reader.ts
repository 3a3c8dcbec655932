import { whyOf } from "@/lib/columns/unreadable-file";
import type { Reading } from "@/lib/ingest/adapters";
import { matchModels, type SizedModel, sizedModels } from "@/lib/ingest/catalogue/match-models";
import { type PackedCatalogue, packCatalogue, unpackCatalogue } from "@/lib/ingest/catalogue/transport";
import { unreadForeign } from "@/lib/ingest/formats/read-foreign";
import { withModelName } from "@/lib/ingest/guess/assumed-model";
import { changeMetric, changeRole, changeShape } from "@/lib/ingest/guess/edit-mapping";
import { profileColumn } from "@/lib/ingest/guess/profile-column";
import { type FileReading, type ImportResult, importReadings, readImport, recognise } from "@/lib/ingest/import-files";
import { type Mapping, readRecipe, type TableShape } from "@/lib/ingest/mapping";
import { joinBytes } from "@/lib/ingest/text/join-bytes";
import type { Edit, ImportQuestion, ImportReply, ImportRequest, ImportSummary, NamedMatch } from "./import-protocol";
import type { TakenFile } from "./taken-file";

/** Where the page is heard and answered. */
export interface ImportPort {
  onmessage: ((event: MessageEvent<ImportRequest>) => void) | null;
  readonly postMessage: (reply: ImportReply) => void;
}

type Question = ImportQuestion & { readonly ticket: number };

interface ReadFile extends FileReading {
  readonly id: TakenFile["id"];
  /** What was made of its tables in shapes that they do not have any more, by `leftKey`. */
  readonly left?: ReadonlyMap<string, Mapping>;
}

const leftKey = (table: number, shape: TableShape): string => `${table} ${shape}`;

/** Reads the user's files away from the page, one question after the other. Nothing it is given goes anywhere but back to the page. */
export function importReader(port: ImportPort): void {
  let files: readonly ReadFile[] = [];
  let latest: ImportResult | undefined;
  let catalogueHref = "";
  let known: readonly SizedModel[] | undefined;
  let queue: Promise<void> = Promise.resolve();

  const answer = async (question: Question): Promise<void> => {
    const { ticket } = question;
    if (question.kind === "pack") {
      latest ??= importReadings(files);
      const packed = packCatalogue(latest.read.catalogue);
      return port.postMessage({ ticket, kind: "packed", texts: latest.texts, packed });
    }
    const built =
      question.kind === "add"
        ? withBuilt(files, await readAll(question, (told) => port.postMessage({ ticket, kind: "progress", ...told })))
        : builtOf(changed(files, question));
    known ??= await modelsAt(catalogueHref);
    const summary = summaryOf(built, known);
    // Only now, so that what cannot be built does not stand in the way of what comes after it.
    ({ files, result: latest } = built);
    port.postMessage({ ticket, kind: "summary", summary });
  };
  const hear = async (request: ImportRequest): Promise<void> => {
    if (request.kind === "start") {
      catalogueHref = request.catalogueHref;
      known = await modelsAt(catalogueHref);
      return;
    }
    try {
      await answer(request);
    } catch (error) {
      port.postMessage({ ticket: request.ticket, kind: "failed", why: whyOf(error) });
    }
  };
  port.onmessage = ({ data }) => {
    queue = queue.then(() => hear(data));
  };
}

interface Told {
  readonly file: string;
  readonly rows: number;
  readonly share: number;
}

async function readAll(
  { files, remembered }: Extract<Question, { readonly kind: "add" }>,
  tell: (told: Told) => void,
): Promise<readonly ReadFile[]> {
  const recipes = remembered.map(readRecipe).flatMap((recipe) => (recipe.kind === "mapping" ? [recipe.mapping] : []));
  const read: ReadFile[] = [];
  for (const { id, file, mappings } of files) {
    const reading = await readFile(file, recipes, tell).catch((error: unknown) => unread(file.name, file.size, error));
    const readings = reading.readings.map((one, table) => ({ ...one, mapping: mappings[table] ?? one.mapping }));
    read.push({ ...reading, readings, id });
  }
  return read;
}

async function readFile(file: File, remembered: readonly Mapping[], tell: (told: Told) => void): Promise<FileReading> {
  const chunks: Uint8Array[] = [];
  let read = 0;
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    read += part.value.length;
    tell({ file: file.name, rows: 0, share: (read / Math.max(1, file.size)) * 0.2 });
  }
  const onProgress = (rows: number, share: number) => tell({ file: file.name, rows, share: 0.2 + share * 0.7 });
  return readImport(file.name, joinBytes(chunks), { remembered, onProgress });
}

/** The files that come with it are read all the same. */
function unread(name: string, size: number, error: unknown): FileReading {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError) {
    const message = `the file needs more memory than the browser gives (${reason}); split it`;
    return recognise(unreadForeign(name, size, message, "too-much-memory"));
  }
  const message = `the file could not be read (${reason}); expected a file that is still where it was, and no folder`;
  return recognise(unreadForeign(name, size, message));
}

interface Built {
  readonly files: readonly ReadFile[];
  readonly result: ImportResult;
}

const builtOf = (files: readonly ReadFile[]): Built => ({ files, result: importReadings(files) });

/** With further files; one that is too much beside the others is there without its rows. */
function withBuilt(files: readonly ReadFile[], added: readonly ReadFile[]): Built {
  try {
    return builtOf([...files, ...added]);
  } catch {
    let built = builtOf(files);
    for (const one of added) {
      try {
        built = builtOf([...built.files, one]);
      } catch (error) {
        built = builtOf([...built.files, { ...unread(one.file.file, one.file.bytes, error), id: one.id }]);
      }
    }
    return built;
  }
}

function changed(files: readonly ReadFile[], change: Edit | Extract<Question, { readonly kind: "remove" }>) {
  if (change.kind === "remove") return files.filter(({ id }) => id !== change.file);
  return files.map((file) => (file.id === change.file ? editedFile(file, change) : file));
}

/** A table that comes back to a shape is read as it was when it left it. */
function editedFile(file: ReadFile, edit: Edit): ReadFile {
  const mapping = file.readings[edit.table]?.mapping;
  const left =
    edit.kind === "shape" && mapping !== undefined
      ? new Map(file.left).set(leftKey(edit.table, mapping.shape), mapping)
      : file.left;
  const before = edit.kind === "shape" ? left?.get(leftKey(edit.table, edit.shape)) : undefined;
  const readings = file.readings.map((reading, table) =>
    table === edit.table ? { ...reading, mapping: before ?? edited(reading, edit) } : reading,
  );
  return { ...file, readings, ...(left !== undefined && { left }) };
}

function edited({ mapping, table }: Reading, edit: Edit): Mapping {
  switch (edit.kind) {
    case "role":
      return changeRole(mapping, edit.place, edit.role, table);
    case "metric":
      return changeMetric(mapping, edit.place, edit.change, table);
    case "model":
      return withModelName(mapping, edit.name);
    case "shape":
      return changeShape(mapping, edit.shape, table);
    case "mapping":
      return edit.mapping;
  }
}

function summaryOf({ files, result }: Built, known: readonly SizedModel[] | undefined): ImportSummary {
  const tables = files.flatMap(({ id, readings }) => readings.map((reading, table) => ({ reading, file: id, table })));
  return {
    files: files.map(({ id, file, readings, own }) => ({
      id,
      name: file.file,
      format: file.format ?? "",
      isEmpty: readings.length === 0 && own === undefined,
    })),
    ownTables: result.ownReports,
    tables: tables.flatMap(({ reading, ...at }, index) => {
      const report = result.reports[index];
      if (report === undefined) return [];
      const { file, path, mapping, model, counts } = report;
      return [{ at, file, path, mapping, model, counts, columns: evidenceOf(reading) }];
    }),
    counts: result.counts,
    rowsOf: result.read.counts,
    issues: result.issues,
    matches: known === undefined ? undefined : namedMatches(result, known),
  };
}

const evidenceOf = ({ evidence, mapping, table }: Reading) =>
  evidence ??
  mapping.columns.map((_, place) => ({ confidence: 1, isByName: true, profile: profileColumn(table.rows, place) }));

function namedMatches({ read }: ImportResult, catalogue: readonly SizedModel[]): readonly NamedMatch[] {
  const names = new Map(catalogue.map(({ id, name }) => [id, name]));
  return matchModels(sizedModels(read.catalogue), catalogue).map((match) => ({
    ...match,
    name: read.catalogue.models.get(match.model)?.name ?? match.model,
    knownName: names.get(match.known) ?? match.known,
  }));
}

/** `undefined` where they cannot be loaded; the next file asks again. */
async function modelsAt(href: string): Promise<readonly SizedModel[] | undefined> {
  try {
    const response = await fetch(href);
    const packed: PackedCatalogue = await response.json();
    return sizedModels(unpackCatalogue(packed));
  } catch {
    return undefined;
  }
}
