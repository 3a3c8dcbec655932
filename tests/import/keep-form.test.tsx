// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ImportSummary } from "../../components/import/import-protocol";
import { KeepForm } from "../../components/import/keep-form";
import { type KeptTables, keepData, keptData } from "../../components/import/kept-data";
import { packCatalogue } from "../../lib/ingest/catalogue/transport";
import { importReadings } from "../../lib/ingest/import-files";
import { fakeDatabase } from "./fake-database";

const went = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ useRouter: () => ({ push: went }) }));
vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const { counts, read, texts } = importReadings([]);
const packed = { kind: "packed", texts, packed: packCatalogue(read.catalogue) } as const;
const match = { model: "gpt3", known: "gpt-3", name: "GPT3", knownName: "GPT-3", reason: "same-name" } as const;
const summary: ImportSummary = {
  files: [{ id: 1, name: "ours.csv", format: "delimited", isEmpty: false }],
  tables: [],
  ownTables: [],
  counts,
  rowsOf: read.counts,
  issues: [],
  matches: [match],
};

let root: Root;
let page: HTMLElement;
let pack = vi.fn(async () => packed);

beforeEach(() => {
  vi.stubGlobal("indexedDB", fakeDatabase(9));
  page = document.createElement("div");
  document.body.append(page);
  root = createRoot(page);
  pack = vi.fn(async () => packed);
  went.mockReset();
});
afterEach(() => act(() => root.unmount()));

const show = (shown: ImportSummary = summary) =>
  act(() => root.render(<KeepForm summary={shown} locale="en" pack={pack} onKept={() => undefined} />));
const alert = () => page.querySelector("[role=alert]")?.textContent ?? "";
const press = (label: string) =>
  act(async () => {
    const found = [...page.querySelectorAll("button")].find(({ textContent }) => textContent === label);
    if (found === undefined) throw new Error(`missing: ${label}`);
    found.click();
  });
const kept = async () => (await keptData("ours")) as KeptTables | undefined;

test("data of the same name is only replaced once the user says so", async () => {
  const other = { kind: "file", name: "ours", savedAt: 1, rows: 7, file: new File([], "ours") } as const;
  await keepData(other);
  await show();
  await press("Explore alone");
  expect(alert()).toContain("Other data is kept as “ours”");
  expect([await keptData("ours"), went.mock.calls]).toEqual([other, []]);
  await press("Replace “ours”");
  await vi.waitFor(() => expect(went).toHaveBeenCalledWith("/import/ours"));
  expect(await kept()).toMatchObject({ kind: "tables" });
});

test("the name of the first file that something was read of is offered", async () => {
  const file = (id: number, name: string) => ({ id, name, format: "delimited", isEmpty: id === 1 });
  const report = { file: "ours.csv", table: "models", counts: { ...counts, rowsKept: 1 } } as const;
  await show({ ...summary, files: [file(1, "empty.csv"), file(2, "ours.csv")], ownTables: [report] });
  expect(page.querySelector("input")?.value).toBe("ours");
});

test("what could not be made is said, until it is tried again", async () => {
  pack.mockRejectedValueOnce(new Error("gone"));
  await show();
  await press("Explore beside the catalogue");
  expect([alert(), await kept()]).toEqual(["It could not be made. Try again.", undefined]);
  await press("Explore beside the catalogue");
  await vi.waitFor(() => expect(went).toHaveBeenCalledWith("/import/ours/beside"));
  expect(alert()).toBe("");
  pack.mockRejectedValueOnce(new Error("gone"));
  await press("Download as Tenfold tables");
  expect(alert()).toBe("It could not be made. Try again.");
});

test("a browser that keeps nothing says what can be done instead", async () => {
  vi.stubGlobal("indexedDB", undefined);
  await show();
  await press("Explore alone");
  expect(alert()).toBe("This browser does not let the page keep data. The tables can still be downloaded.");
});

test("a model that is ticked as one of the catalogue's is not kept as that once it is removed", async () => {
  await show();
  await act(async () => page.querySelector<HTMLInputElement>("[type=checkbox]")?.click());
  await show({ ...summary, matches: [] });
  await press("Explore alone");
  await vi.waitFor(async () => expect((await kept())?.same).toEqual([]));
});
