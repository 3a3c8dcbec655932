import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { HeldFiles } from "../../components/import/held-files";
import { moveFiles, takeMoved } from "../../components/import/moved-files";
import { fakeDatabase } from "./fake-database";

beforeEach(() => vi.stubGlobal("indexedDB", fakeDatabase(2)));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const held = (name: string): HeldFiles => ({
  smaller: [{ file: new File(["model,score"], name), mappings: [] }],
  large: [],
  shown: undefined,
});

test("files are there for the next page, once", async () => {
  const name = await moveFiles(held("a.csv"));
  expect((await takeMoved(name))?.smaller[0]?.file.name).toBe("a.csv");
  expect(await takeMoved(name)).toBeUndefined();
});

test("two pages on their way do not get each other's files", async () => {
  const [a, b] = [await moveFiles(held("a.csv")), await moveFiles(held("b.csv"))];
  expect((await takeMoved(b))?.smaller[0]?.file.name).toBe("b.csv");
  expect((await takeMoved(a))?.smaller[0]?.file.name).toBe("a.csv");
});

test("files of pages that never came are gone with the next", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 0 });
  const lost = await moveFiles(held("a.csv"));
  vi.setSystemTime(3_700_000);
  await moveFiles(held("b.csv"));
  expect(await takeMoved(lost)).toBeUndefined();
});

test("where there is no room, or nothing may be kept, nobody is told that they were moved", async () => {
  await moveFiles(held("a.csv"));
  await moveFiles(held("b.csv"));
  await expect(moveFiles(held("c.csv"))).rejects.toThrow("no room");
  vi.stubGlobal("indexedDB", undefined);
  await expect(moveFiles(held("c.csv"))).rejects.toThrow();
});
