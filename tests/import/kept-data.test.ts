import { beforeEach, expect, test, vi } from "vitest";
import { forgetData, type KeptData, keepData, keptData, listKept } from "../../components/import/kept-data";
import { fakeDatabase } from "./fake-database";

beforeEach(() => vi.stubGlobal("indexedDB", fakeDatabase(2)));

const data = (name: string, rows = 1): KeptData => ({
  kind: "file",
  name,
  savedAt: rows,
  rows,
  file: new File([], name),
});
const names = async (): Promise<readonly string[]> => (await listKept()).map(({ name }) => name);

test("what is kept is there until it is deleted, the latest first", async () => {
  await keepData(data("a", 1));
  await keepData(data("b", 2));
  expect(await names()).toEqual(["b", "a"]);
  await forgetData("b");
  expect([await names(), await keptData("b")]).toEqual([["a"], undefined]);
});

test("what there is no room for is not said to be kept", async () => {
  await keepData(data("a"));
  await keepData(data("b"));
  expect(await keepData(data("c"))).toBe("no-room");
  expect(await names()).toEqual(["a", "b"]);
});

test("nothing takes the place of other data of its name unless it is told to", async () => {
  expect(await keepData(data("a", 1))).toBe("kept");
  expect(await keepData(data("a", 2))).toBe("name-taken");
  expect(await keptData("a")).toMatchObject({ rows: 1 });
  expect(await keepData(data("a", 3), true)).toBe("kept");
  expect(await keptData("a")).toMatchObject({ rows: 3 });
});

test("a browser that keeps nothing is told from one that has nothing", async () => {
  vi.stubGlobal("indexedDB", undefined);
  expect(await keepData(data("a"))).toBe("failed");
  await expect(listKept()).rejects.toThrow();
});
