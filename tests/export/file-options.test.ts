import { describe, expect, it } from "vitest";
import { parseFileOptions } from "../../lib/export/file-options";

const parse = (query: string) => parseFileOptions(new URLSearchParams(query));
const defaults = { width: 960, zoom: 2, theme: "light", transparent: false, download: false };

describe("parseFileOptions", () => {
  it.each([
    ["", defaults],
    ["width=&height=&zoom=", defaults],
    ["metric=parameters&base=gpt-3", defaults],
    [
      "width=240&height=160&zoom=0.5&theme=dark&transparent=1&download=1",
      { width: 240, height: 160, zoom: 0.5, theme: "dark", transparent: true, download: true },
    ],
    ["width=4096&height=4096&zoom=4&transparent=0", { ...defaults, width: 4096, height: 4096, zoom: 4 }],
    ["zoom=1.25", { ...defaults, zoom: 1.25 }],
  ])("reads %j", (query, options) => {
    expect(parse(query)).toEqual({ options, problems: [] });
  });

  it.each([
    ["width", "abc"],
    ["width", "1e9"],
    ["width", "1e3"],
    ["width", "239"],
    ["width", "4097"],
    ["width", "-500"],
    ["width", "960.5"],
    ["width", " 960"],
    ["width", "0x400"],
    ["width", "99999999999999999999"],
    ["height", "159"],
    ["height", "4097"],
    ["height", "NaN"],
    ["zoom", "0"],
    ["zoom", "0.4"],
    ["zoom", "4.1"],
    ["zoom", "Infinity"],
    ["zoom", "2,5"],
    ["theme", "sepia"],
    ["theme", "Light"],
    ["transparent", "yes"],
    ["download", "2"],
  ])("reports %s=%s with what is allowed, and keeps the rest", (parameter, value) => {
    const { options, problems } = parse(
      `theme=dark&${parameter}=${encodeURIComponent(value)}`.replace(/^theme=dark&theme/, "theme"),
    );
    expect(problems).toEqual([{ parameter, value, kind: "invalid", allowed: expect.stringMatching(/\d| or /) }]);
    expect(options.theme).toBe(parameter === "theme" ? "light" : "dark");
  });

  it("reports an option given twice", () => {
    expect(parse("width=300&width=400").problems).toMatchObject([{ parameter: "width", value: "300, 400" }]);
  });

  it("reports every bad option at once", () => {
    expect(parse("width=1&height=1&zoom=9&theme=x").problems.map(({ parameter }) => parameter)).toEqual([
      "width",
      "height",
      "zoom",
      "theme",
    ]);
  });
});
