import { describe, expect, it, vi } from "vitest";
import { keptFile } from "../../app/kept-files";
import type { FileResult, MadeFile } from "../../lib/export/page-file";

const fileOf = (length: number): MadeFile => ({
  kind: "file",
  bytes: new Uint8Array(length),
  mediaType: "image/svg+xml",
  name: { ascii: "a.svg", full: "a.svg" },
  pageHref: "/explore",
  options: { width: 960, height: undefined, theme: "light", zoom: 1, transparent: false, download: false },
});

const maker = (result: FileResult) => vi.fn(async () => result);

describe("files that are kept", () => {
  it("are made once for a key", async () => {
    const [file, other] = [fileOf(10), fileOf(20)];
    const [make, makeOther] = [maker(file), maker(other)];
    expect(await keptFile("one", make)).toBe(file);
    expect(await keptFile("one", make)).toBe(file);
    expect(await keptFile("another", makeOther)).toBe(other);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("are no problems: what was wrong may be right the next time", async () => {
    const make = maker({ kind: "problem", problem: { type: "urn:a", title: "A", status: 404, detail: "b" } });
    await keptFile("wrong", make);
    await keptFile("wrong", make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it("make room for others, those first that were asked for longest ago", async () => {
    const size = 3 * 2 ** 20;
    const [first, second] = [maker(fileOf(size)), maker(fileOf(size))];
    await keptFile("first", first);
    await keptFile("second", second);
    for (let index = 0; index < 9; index += 1) {
      await keptFile(`filler ${index}`, maker(fileOf(size)));
      await keptFile("first", first);
    }
    await keptFile("second", second);
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).toHaveBeenCalledTimes(2);
  });

  it("are not so large that a few drive out all others", async () => {
    const make = maker(fileOf(5 * 2 ** 20));
    await keptFile("large", make);
    await keptFile("large", make);
    expect(make).toHaveBeenCalledTimes(2);
  });
});
