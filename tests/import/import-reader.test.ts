import { expect, test, vi } from "vitest";
import type { AddedFile, ImportQuestion, ImportReply } from "../../components/import/import-protocol";
import { type ImportPort, importReader } from "../../components/import/import-reader";
import { takenFile } from "../../components/import/taken-file";
import { importReadings } from "../../lib/ingest/import-files";
import type { Mapping } from "../../lib/ingest/mapping";

vi.mock("../../lib/ingest/import-files", async (original) => {
  const module = await original<typeof import("../../lib/ingest/import-files")>();
  return { ...module, importReadings: vi.fn(module.importReadings) };
});
const build = vi.mocked(importReadings);
const really = build.getMockImplementation() ?? importReadings;

/** Too much of a file with this in its name. */
const huge = "huge";
build.mockImplementation((files, ...more) => {
  if (files.some(({ file, readings }) => file.file.includes(huge) && readings.length > 0))
    throw new RangeError("Invalid string length");
  return really(files, ...more);
});

const fileOf = (name: string, text = `model,score\n${name},1\n`): AddedFile => ({
  ...takenFile(new File([text], name)),
  mappings: [],
});

function reader() {
  const said: ImportReply[] = [];
  const port: ImportPort = { onmessage: null, postMessage: (reply) => said.push(structuredClone(reply)) };
  importReader(port);
  let last = 0;
  /** Its answer, after what it says of how far it is. */
  const ask = async (question: ImportQuestion): Promise<ImportReply> => {
    last += 1;
    const ticket = last;
    port.onmessage?.(new MessageEvent("message", { data: { ...question, ticket } }));
    return vi.waitFor(() => {
      const found = said.find((reply) => reply.ticket === ticket && reply.kind !== "progress");
      if (found === undefined) throw new Error(`no answer to ${ticket}`);
      return found;
    });
  };
  const summary = async (question: ImportQuestion) => {
    const reply = await ask(question);
    if (reply.kind !== "summary") throw new Error(`${reply.kind}: ${JSON.stringify(reply)}`);
    return reply.summary;
  };
  return { said, ask, summary };
}

const add = (...files: readonly AddedFile[]) => ({ kind: "add", files, remembered: [] }) as const;

test("every reply bears the ticket of what was asked", async () => {
  const { said, ask } = reader();
  const a = fileOf("a.csv");
  await ask(add(a));
  await ask({ kind: "pack" });
  await ask({ kind: "remove", file: a.id });
  expect(said.filter(({ kind }) => kind !== "progress").map(({ ticket, kind }) => [ticket, kind])).toEqual([
    [1, "summary"],
    [2, "packed"],
    [3, "summary"],
  ]);
  expect(said.filter(({ kind }) => kind === "progress").every(({ ticket }) => ticket === 1)).toBe(true);
});

test("a file that is too much is there without its rows, with the reason, and can be removed", async () => {
  const { summary } = reader();
  const [a, much, b] = [fileOf("a.csv"), fileOf(`${huge}.csv`), fileOf("b.csv")];
  await summary(add(a));
  const both = await summary(add(much, b));
  expect(both.files.map(({ name, isEmpty }) => [name, isEmpty])).toEqual([
    ["a.csv", false],
    [`${huge}.csv`, true],
    ["b.csv", false],
  ]);
  expect(both.issues).toMatchObject([{ code: "too-much-memory", file: `${huge}.csv` }]);
  expect(both.rowsOf.measurements).toBe(2);
  const without = await summary({ kind: "remove", file: much.id });
  expect([without.files.length, without.issues, without.rowsOf.measurements]).toEqual([2, [], 2]);
});

test("a change that cannot be built leaves everything as it was", async () => {
  const { ask, summary } = reader();
  const a = fileOf("a.csv");
  await summary(add(a));
  build.mockImplementationOnce(() => {
    throw new RangeError("Invalid string length");
  });
  const failed = await ask({ kind: "role", file: a.id, table: 0, place: 1, role: "ignore" });
  expect(failed).toMatchObject({ kind: "failed", why: { kind: "no-memory" } });
  const packed = await ask({ kind: "pack" });
  expect(packed.kind === "packed" && packed.texts.find(({ file }) => file === "measurements.csv")?.text).toContain("a");
});

test("files that are called the same are removed and changed each by itself", async () => {
  const { summary } = reader();
  const [first, second] = [fileOf("pasted", "model,score\nA,1\n"), fileOf("pasted", "model,foo\nB,2\n")];
  await summary(add(first));
  await summary(add(second));
  const edited = await summary({ kind: "role", file: second.id, table: 0, place: 1, role: "ignore" });
  expect(edited.tables.map(({ at, mapping }) => [at.file, mapping.columns[1]?.role])).toEqual([
    [first.id, "measurement"],
    [second.id, "ignore"],
  ]);
  const left = await summary({ kind: "remove", file: first.id });
  expect(left.tables.map(({ at }) => at.file)).toEqual([second.id]);
});

test("a file that was read before is read as it was", async () => {
  const { summary } = reader();
  const a = fileOf("a.csv");
  await summary(add(a));
  const [table] = (await summary({ kind: "role", file: a.id, table: 0, place: 1, role: "note" })).tables;
  if (table === undefined) throw new Error("no table");
  const again = await reader().summary(add({ ...a, mappings: [table.mapping] }));
  expect(again.tables[0]?.mapping).toEqual(table.mapping);
});

test("a table that comes back to a shape has what was typed in it", async () => {
  const { summary } = reader();
  const a = fileOf("a.csv", "model,score\nA,1\nB,2\n");
  await summary(add(a));
  const at = { file: a.id, table: 0 };
  await summary({ kind: "metric", ...at, place: 1, change: { name: "Wins" } });
  const nameOf = (mapping: Mapping | undefined) => mapping?.columns[1]?.metric?.name;
  const away = await summary({ kind: "shape", ...at, shape: "matrix" });
  expect(nameOf(away.tables[0]?.mapping)).toBeUndefined();
  const back = await summary({ kind: "shape", ...at, shape: "wide" });
  expect(nameOf(back.tables[0]?.mapping)).toBe("Wins");
});
