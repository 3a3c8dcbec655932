import { describe, expect, it } from "vitest";
import { savedViews, storeViews, withoutView, withView } from "../../components/explore/saved-views";

const storage = (initial: string | null = null) => {
  let stored = initial;
  return {
    getItem: () => stored,
    setItem: (_: string, value: string) => {
      stored = value;
    },
  };
};
const a = { name: "A", href: "/explore?base=gpt-3" };
const b = { name: "B", href: "/zh/explore" };

describe("saved views", () => {
  it("come back as they were stored", () => {
    const browser = storage();
    expect(storeViews(browser, [a, b])).toBe(true);
    expect(savedViews(browser)).toEqual([a, b]);
  });

  it("put a new view first, in place of one of the same name", () => {
    expect(withView([a, b], { name: "B", href: "/explore" })).toEqual([{ name: "B", href: "/explore" }, a]);
    expect(withoutView([a, b], "A")).toEqual([b]);
  });

  it.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["no list", '{"name": "A"}'],
  ])("are none where the browser holds %s", (_, stored) => {
    expect(savedViews(storage(stored))).toEqual([]);
  });

  it("leave out what leads elsewhere or has no name", () => {
    const entries = [
      a,
      { name: 1, href: "/" },
      { name: "x", href: "javascript:alert(1)" },
      { name: "y", href: "//x.org" },
    ];
    expect(savedViews(storage(JSON.stringify([...entries, null, "z"])))).toEqual([a]);
  });

  it("say that a browser without room does not take them", () => {
    const full = {
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    expect(storeViews(full, [a])).toBe(false);
  });
});
