import { localePath } from "../i18n/site";
import { type Locale, locales } from "../quantity";
import { type FileOptions, serializeFileOptions } from "./file-options";

/** Endings of files with pictures, for which size and colours mean something; of those with pixels, their number too. */
const pictureFormats: readonly string[] = ["svg", "png", "pdf", "zip"];
const pixelFormats: readonly string[] = ["png", "zip"];

/** The address of a page as a file, without a host; options that say nothing new are left out. */
export function fileHref(pageHref: string, format: string, options: Partial<FileOptions> = {}): string {
  const [path = "", query = ""] = pageHref.split("?");
  const { zoom, ...size } = options;
  const asked = !pictureFormats.includes(format) ? {} : pixelFormats.includes(format) ? options : size;
  const parts = [query, serializeFileOptions(asked)].filter((part) => part !== "");
  return [`${path}.${format}`, parts.join("&")].filter((part) => part !== "").join("?");
}

/** Whether an address is of data that was imported, and that is only in the browser where it was. */
export const isOwnAddress = ({ path }: PageAddress): boolean => path.startsWith("import/");

/** A page, and its ending where it is asked for as a file. */
export interface PageAddress {
  readonly locale: Locale;
  /** Without a language, a slash in front or an ending: `models/gpt-3`. */
  readonly path: string;
  readonly format: string | undefined;
  readonly query: URLSearchParams;
}

/**
 * Reads where somebody points: `explore?base=gpt-3`, `/zh/models/gpt-3.svg` or a whole address, whatever its host. An ending
 * counts as one if it is among `formats`, as ids may hold dots. `undefined`: this is no address.
 */
export function parsePageAddress(text: string, formats: readonly string[]): PageAddress | undefined {
  try {
    const { pathname, searchParams } = new URL(text, "http://localhost/");
    const parts = pathname.split("/").filter((part) => part !== "");
    const locale = locales.find((known) => known === parts[0] && localePath("/", known) !== "/");
    const path = parts.slice(locale === undefined ? 0 : 1).map(decodeURIComponent);
    const whole = path.join("/");
    const dot = whole.lastIndexOf(".");
    const format = dot < 0 ? undefined : formats.find((known) => known === whole.slice(dot + 1));
    return {
      locale: locale ?? "en",
      path: format === undefined ? whole : whole.slice(0, dot),
      format,
      query: searchParams,
    };
  } catch {
    return undefined;
  }
}
