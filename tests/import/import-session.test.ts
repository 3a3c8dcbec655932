import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ImportReply, ImportRequest, ImportSummary } from "../../components/import/import-protocol";
import {
  type ImportState,
  type ImportWorker,
  importSession,
  nothingImported,
} from "../../components/import/import-session";
import { rememberedMappings } from "../../components/import/remembered-mappings";
import { type TakenFile, takenFile } from "../../components/import/taken-file";
import { packCatalogue } from "../../lib/ingest/catalogue/transport";
import { changeRole } from "../../lib/ingest/guess/edit-mapping";
import { importReadings, readImport } from "../../lib/ingest/import-files";

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

type Sent = Exclude<ImportRequest, { readonly kind: "start" }>;
type Said = ImportReply extends infer Reply ? (Reply extends ImportReply ? Omit<Reply, "ticket"> : never) : never;

class FakeWorker implements ImportWorker {
  onmessage: ImportWorker["onmessage"] = null;
  onerror: ImportWorker["onerror"] = null;
  isTerminated = false;
  readonly asked: Sent[] = [];
  readonly postMessage = (request: ImportRequest): void => {
    if (request.kind !== "start") this.asked.push(request);
  };
  readonly terminate = (): void => {
    this.isTerminated = true;
  };
  /** Of what was asked at this place. */
  readonly reply = (place: number, said: Said): void => {
    const { ticket = 0 } = this.asked[place] ?? {};
    this.onmessage?.(new MessageEvent("message", { data: { ...said, ticket } as ImportReply }));
  };
}

function session() {
  const workers: FakeWorker[] = [];
  let state: ImportState = nothingImported;
  const makeWorker = () => {
    const made = new FakeWorker();
    workers.push(made);
    return made;
  };
  const tell = (now: ImportState) => {
    state = now;
  };
  const worker = (place: number): FakeWorker => {
    const found = workers[place];
    if (found === undefined) throw new Error(`no worker ${place}`);
    return found;
  };
  return { ...importSession({ makeWorker, catalogueHref: "", tell }), worker, state: () => state };
}

const fileOf = (name: string) => takenFile(new File([`model,score\n${name},1\n`], name));
const read = await readImport("a.csv", new TextEncoder().encode("model,score\nA,1\n"));
const built = importReadings([read]);
const packed = { kind: "packed", texts: built.texts, packed: packCatalogue(built.read.catalogue) } as const;

/** Of files of one table each, those with a change with a score that is not read. */
function summaryOf(files: readonly TakenFile[], changed: readonly number[] = []): Said {
  const [reading] = read.readings;
  const [report] = built.reports;
  if (reading === undefined || report === undefined) throw new Error("nothing was read");
  const { counts, model, path } = report;
  const summary: ImportSummary = {
    files: files.map(({ id, file }) => ({ id, name: file.name, format: "delimited", isEmpty: false })),
    tables: files.map(({ id, file }) => ({
      at: { file: id, table: 0 },
      file: file.name,
      path,
      mapping: changed.includes(id) ? changeRole(reading.mapping, 1, "ignore", reading.table) : reading.mapping,
      model,
      counts,
      columns: [],
    })),
    ownTables: [],
    counts,
    rowsOf: built.read.counts,
    issues: [],
    matches: [],
  };
  return { kind: "summary", summary };
}

const names = (sent: Sent | undefined) => (sent?.kind === "add" ? sent.files.map(({ file }) => file.name) : sent?.kind);

test("a file that is cancelled while it is read does not come later, and those before it stay", () => {
  const { add, cancel, state, worker } = session();
  const [quick, slow, next] = [fileOf("quick.csv"), fileOf("slow.csv"), fileOf("next.csv")];
  add([quick]);
  add([slow]);
  expect(state()).toMatchObject({ taking: 2, progress: { file: "quick.csv" } });
  worker(0).reply(0, summaryOf([quick]));
  expect(state()).toMatchObject({ taking: 1, progress: { file: "slow.csv", share: 0 } });
  worker(0).reply(1, { kind: "progress", file: "slow.csv", rows: 1, share: 0.5 });
  expect(state().progress?.share).toBe(0.5);
  cancel();
  expect(state()).toMatchObject({ taking: 0, progress: undefined });
  expect([worker(0).isTerminated, worker(1).asked.map(names)]).toEqual([true, [["quick.csv"]]]);
  worker(0).reply(1, summaryOf([quick, slow]));
  worker(1).reply(0, { kind: "progress", file: "quick.csv", rows: 1, share: 0.5 });
  worker(1).reply(0, summaryOf([quick]));
  expect(state()).toMatchObject({ taking: 0, progress: undefined, summary: { files: [{ name: "quick.csv" }] } });
  add([next]);
  cancel();
  expect(worker(2).asked.map(names)).toEqual([["quick.csv"]]);
});

test("a mapping that is changed while a file is read is changed also where that is cancelled", async () => {
  const { add, cancel, edit, pack, worker } = session();
  const [a, slow] = [fileOf("a.csv"), fileOf("slow.csv")];
  add([a]);
  worker(0).reply(0, summaryOf([a]));
  edit({ kind: "role", file: a.id, table: 0, place: 1, role: "ignore" });
  worker(0).reply(1, summaryOf([a], [a.id]));
  add([slow]);
  edit({ kind: "role", file: a.id, table: 0, place: 0, role: "note" });
  const waiting = pack();
  cancel();
  const [restored, ...others] = worker(1).asked;
  expect(restored).toMatchObject({
    kind: "add",
    files: [{ id: a.id, mappings: [{ columns: [{}, { role: "ignore" }] }] }],
  });
  expect(others).toMatchObject([{ kind: "role", place: 0, role: "note" }, { kind: "pack" }]);
  worker(1).reply(2, packed);
  expect((await waiting).texts).toBe(built.texts);
});

test("what the page has is given with its mappings and with what is being read, and read so again", () => {
  const { add, edit, held, remove, worker } = session();
  const [a, b, slow] = [fileOf("a.csv"), fileOf("b.csv"), fileOf("slow.csv")];
  expect(held()).toEqual([]);
  add([a, b]);
  worker(0).reply(0, summaryOf([a, b]));
  edit({ kind: "role", file: a.id, table: 0, place: 1, role: "ignore" });
  worker(0).reply(1, summaryOf([a, b], [a.id]));
  remove(b.id);
  add([slow]);
  expect(held()).toMatchObject([
    { file: a.file, mappings: [{ columns: [{}, { role: "ignore" }] }] },
    { file: slow.file },
  ]);
  const next = session();
  next.add(held());
  expect(next.worker(0).asked[0]).toMatchObject({ kind: "add", files: held() });
});

test("only what came of the change is remembered, not what was before it", () => {
  const { add, edit, worker } = session();
  const [a, b] = [fileOf("a.csv"), fileOf("b.csv")];
  add([a]);
  worker(0).reply(0, summaryOf([a]));
  add([b]);
  edit({ kind: "role", file: a.id, table: 0, place: 1, role: "ignore" });
  worker(0).reply(1, summaryOf([a, b]));
  expect(rememberedMappings()).toEqual([]);
  worker(0).reply(2, summaryOf([a, b], [a.id]));
  expect(rememberedMappings().map((text) => JSON.parse(text).columns[1].role)).toEqual(["ignore"]);
});

test("two who ask for the tables at once both get them", async () => {
  const { add, pack, worker } = session();
  add([fileOf("a.csv")]);
  const both = [pack(), pack()];
  worker(0).reply(2, packed);
  worker(0).reply(1, { ...packed, texts: [] });
  expect((await Promise.all(both)).map(({ texts }) => texts.length)).toEqual([0, built.texts.length]);
});

test("what fails is only that which was asked", async () => {
  const { add, pack, state, worker } = session();
  const [a, b] = [fileOf("a.csv"), fileOf("b.csv")];
  add([a]);
  add([b]);
  const refused = pack();
  worker(0).reply(0, { kind: "failed", why: { kind: "no-memory" } });
  expect(state()).toMatchObject({ failure: { kind: "no-memory" }, taking: 1, progress: { file: "b.csv" } });
  worker(0).reply(1, summaryOf([b]));
  expect(state()).toMatchObject({ failure: undefined, taking: 0, summary: { files: [{ name: "b.csv" }] } });
  worker(0).reply(2, { kind: "failed", why: { kind: "other", reason: "odd" } });
  await expect(refused).rejects.toMatchObject({ why: { reason: "odd" } });
  expect(state().failure).toBeUndefined();
});

test("a worker whose script does not come is said to be one, and the next file has another with everything that was read", async () => {
  const { add, edit, pack, state, worker } = session();
  const [a, b, c] = [fileOf("a.csv"), fileOf("b.csv"), fileOf("c.csv")];
  add([a]);
  worker(0).reply(0, summaryOf([a]));
  add([b]);
  edit({ kind: "role", file: a.id, table: 0, place: 1, role: "ignore" });
  const waiting = pack();
  worker(0).onerror?.(new Event("error") as ErrorEvent);
  expect(state()).toMatchObject({ failure: { kind: "no-script" }, taking: 0, progress: undefined });
  expect(worker(0).isTerminated).toBe(true);
  await expect(waiting).rejects.toMatchObject({ why: { kind: "no-script" } });
  add([c]);
  expect(worker(1).asked.map(names)).toEqual([["a.csv"], "role", ["c.csv"]]);
  expect(state().failure).toBeUndefined();
});

test("files that were removed do not come back with another worker", () => {
  const { add, cancel, remove, worker } = session();
  const [a, b, c] = [fileOf("a.csv"), fileOf("b.csv"), fileOf("c.csv")];
  add([a, b]);
  worker(0).reply(0, summaryOf([a, b]));
  remove(a.id);
  worker(0).reply(1, summaryOf([b]));
  add([c]);
  cancel();
  expect(worker(1).asked.map(names)).toEqual([["b.csv"]]);
});
