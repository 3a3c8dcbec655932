import { z } from "zod";
import type { ThemeName } from "../figure/palette";
import type { ViewProblem } from "../query/view";

/** How a file is made of a view; the view itself has its own parameters. */
export interface FileOptions {
  /** Of the picture, in px. */
  readonly width: number;
  /** In px; what the marks need unless given. */
  readonly height?: number | undefined;
  /** Pixels of a PNG per px. */
  readonly zoom: number;
  readonly theme: ThemeName;
  readonly transparent: boolean;
  /** To be saved rather than shown. */
  readonly download: boolean;
}

export const fileLimits = { width: [240, 4096], height: [160, 4096], zoom: [0.5, 4], pixels: 64_000_000 } as const;

const numberWithin = ([low, high]: readonly [number, number], pattern: RegExp) =>
  z.string().regex(pattern).transform(Number).pipe(z.number().min(low).max(high));
const whole = /^\d{1,5}$/;
const flag = z.enum(["0", "1"]).transform((text) => text === "1");

const shape = {
  width: numberWithin(fileLimits.width, whole).default(960),
  height: numberWithin(fileLimits.height, whole).optional(),
  zoom: numberWithin(fileLimits.zoom, /^\d(?:\.\d{1,3})?$/).default(2),
  theme: z.enum(["light", "dark"]).default("light"),
  transparent: flag.default(false),
  download: flag.default(false),
} as const;
const schema = z.object(shape);

type OptionName = keyof typeof shape;
export const fileOptionNames: readonly string[] = Object.keys(shape);

const allowed: Readonly<Record<OptionName, string>> = {
  width: `a whole number of px from ${fileLimits.width.join(" to ")}, once`,
  height: `a whole number of px from ${fileLimits.height.join(" to ")}, once`,
  zoom: `a number from ${fileLimits.zoom.join(" to ")}, once`,
  theme: "light or dark, once",
  transparent: "1 or 0, once",
  download: "1 or 0, once",
};

const isOptionName = (name: string): name is OptionName => Object.hasOwn(shape, name);

export interface ParsedFileOptions {
  readonly options: FileOptions;
  readonly problems: readonly ViewProblem[];
}

/** Reads the options of a file. Never throws: an option that cannot be used is reported and its default taken. */
export function parseFileOptions(params: URLSearchParams): ParsedFileOptions {
  const given = fileOptionNames.flatMap((name) => {
    const values = params.getAll(name);
    return values.some((value) => value !== "") ? [{ name, value: values.length === 1 ? values[0] : values }] : [];
  });
  const parsed = schema.safeParse(Object.fromEntries(given.map(({ name, value }) => [name, value])));
  if (parsed.success) return { options: parsed.data, problems: [] };
  const bad = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  const problems = [...bad].filter(isOptionName).map(
    (parameter): ViewProblem => ({
      parameter,
      value: params.getAll(parameter).join(", "),
      kind: "invalid",
      allowed: allowed[parameter],
    }),
  );
  const good = given.filter(({ name }) => !bad.has(name)).map(({ name, value }) => [name, value]);
  return { options: schema.parse(Object.fromEntries(good)), problems };
}

/** As a query without `?`: defaults are left out, and so is `download`, which says nothing about the file. */
export function serializeFileOptions(options: Partial<FileOptions>): string {
  const defaults = schema.parse({});
  return (["width", "height", "zoom", "theme", "transparent"] as const)
    .flatMap((name) => {
      const value = options[name];
      if (value === undefined || value === defaults[name]) return [];
      return [`${name}=${typeof value === "boolean" ? Number(value) : value}`];
    })
    .join("&");
}
