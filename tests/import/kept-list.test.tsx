// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { statusId } from "../../components/import/announce";
import { forgetData, keepData, keptData, listKept } from "../../components/import/kept-data";
import { KeptList } from "../../components/import/kept-list";
import { LocalView } from "../../components/import/local-view";
import { fakeDatabase } from "./fake-database";

vi.mock("next/navigation", () => ({
  useRouter: () => ({ push: () => undefined }),
  useSearchParams: () => new URLSearchParams(),
  usePathname: () => "/import",
}));
vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

let root: Root;
let page: HTMLElement;
beforeEach(() => {
  vi.stubGlobal("indexedDB", fakeDatabase(9));
  page = document.createElement("div");
  document.body.append(page);
  root = createRoot(page);
});
afterEach(() => act(() => root.unmount()));

const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));
const show = async (shown: React.ReactNode) => {
  await act(() => root.render(shown));
  await settled();
};
const keep = (name: string, savedAt: number) =>
  keepData({ kind: "file", name, savedAt, rows: 1, file: new File([], name) });
const names = async () => (await listKept()).map(({ name }) => name);
const press = async (label: string) => {
  await act(async () => page.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click());
  await settled();
};

describe("a browser that keeps nothing is not said to have nothing", () => {
  test.each([
    ["en", "This browser does not let the page keep data.", "“ours” cannot be opened"],
    ["zh", "此浏览器不允许页面保存数据。", "无法打开“ours”"],
  ] as const)("%s", async (locale, said, notOpened) => {
    await show(<KeptList locale={locale} changes={0} />);
    expect(page.textContent).not.toContain(said);
    vi.stubGlobal("indexedDB", undefined);
    await show(<KeptList locale={locale} changes={1} />);
    expect(page.textContent).toContain(said);
    await show(<LocalView locale={locale} name="ours" isBeside={false} catalogueHref="" />);
    expect(page.querySelector("h1")?.textContent).toContain(notOpened);
  });
});

test("what is deleted is gone for good once the page is left, and can be brought back until then", async () => {
  await keep("a", 1);
  await keep("b", 2);
  await keep("c", 3);
  await show(<KeptList locale="en" changes={0} />);
  const focused = () => document.activeElement?.getAttribute("aria-label");
  const rows = () => [...page.querySelectorAll("li")].map(({ textContent }) => textContent);
  page.querySelector<HTMLElement>('[aria-label="Delete b"]')?.focus();
  await press("Delete b");
  expect(await names()).toEqual(["c", "a"]);
  expect(rows()[1]).toBe("“b” is deleted.Undo");
  expect(focused()).toBe("Undo: bring back b");
  await press("Undo: bring back b");
  expect(await names()).toEqual(["c", "b", "a"]);
  expect(rows()[1]).toContain("b1 row, kept on");
  expect(focused()).toBe("Delete b");

  await press("Delete b");
  await press("Delete a");
  expect(rows()).toHaveLength(3);
  await act(() => root.render(null));
  await show(<KeptList locale="en" changes={0} />);
  expect(rows()).toHaveLength(1);
});

test("data that is kept meanwhile under the name of what was deleted is not replaced by it", async () => {
  await keep("a", 1);
  await show(<KeptList locale="en" changes={0} />);
  await press("Delete a");
  await keep("a", 2);
  await press("Undo: bring back a");
  expect(page.querySelector("[role=alert]")?.textContent).toContain("was not brought back, as other data is kept");
  expect(await keptData("a")).toMatchObject({ savedAt: 2 });
  expect(page.querySelector("button")?.getAttribute("aria-label")).toBe("Delete a");
});

test("what is deleted and brought back is told to who cannot see it", async () => {
  const status = document.createElement("p");
  status.id = statusId;
  document.body.append(status);
  await keep("a", 1);
  await show(<KeptList locale="zh" changes={0} />);
  await press("删除 a");
  expect(status.textContent).toBe("已删除“a”。");
  await press("撤销：恢复 a");
  expect(status.textContent).toBe("已恢复“a”。");
  status.remove();
});

test("what could not be deleted is said to be there still", async () => {
  await keep("a", 1);
  await show(<KeptList locale="en" changes={0} />);
  vi.stubGlobal("indexedDB", undefined);
  await expect(forgetData("a")).rejects.toThrow();
  await press("Delete a");
  expect(page.querySelector("[role=alert]")?.textContent).toBe(
    "“a” could not be deleted and is still there. Try again.",
  );
  expect(page.textContent).toContain("kept on");
});
