import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import type { View } from "@/lib/query/view";
import { serializeView } from "@/lib/query/view-codec";

export const exportFormats = ["svg", "png", "pdf", "csv", "json", "md", "tex", "zip"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const zooms = ["1", "2", "3", "4"] as const;

export const sizePresets = [
  { id: "wide", width: 960, height: undefined },
  { id: "column", width: 640, height: undefined },
  { id: "phone", width: 360, height: undefined },
  { id: "slide", width: 1280, height: 720 },
] as const;

export interface ExportChoice {
  readonly format: ExportFormat;
  readonly preset: (typeof sizePresets)[number]["id"] | "custom";
  readonly width: number;
  readonly height: number | undefined;
  readonly zoom: (typeof zooms)[number];
  readonly theme: "light" | "dark";
  readonly transparent: boolean;
}

export const initialChoice = (): ExportChoice => ({
  format: "svg",
  preset: "wide",
  width: 960,
  height: undefined,
  zoom: "2",
  theme: "light",
  transparent: false,
});

const pictures: readonly ExportFormat[] = ["svg", "png", "pdf", "zip"];
const pixels: readonly ExportFormat[] = ["png", "zip"];
const copied: readonly ExportFormat[] = ["svg", "png", "csv", "json", "md", "tex"];

/** Whether the file holds a picture, which has a size and colours. */
export const hasPicture = (format: ExportFormat): boolean => pictures.includes(format);
/** Whether the file holds pixels. */
export const hasPixels = (format: ExportFormat): boolean => pixels.includes(format);
/** Whether the clipboard takes the file. */
export const isCopied = (format: ExportFormat): boolean => copied.includes(format);

/** Sizes the file endpoints accept, in px. */
export const sizeWithin = (px: number): number => Math.min(4096, Math.max(240, px));

/** The address of the file; parameters that say nothing new are left out. */
export function fileHref(view: View, choice: ExportChoice, locale: Locale): string {
  const query = [serializeView(view)].filter((part) => part !== "");
  if (hasPicture(choice.format)) {
    query.push(`width=${choice.width}`);
    if (choice.height !== undefined) query.push(`height=${choice.height}`);
    if (choice.theme === "dark") query.push("theme=dark");
    if (choice.transparent) query.push("transparent=1");
  }
  if (hasPixels(choice.format)) query.push(`zoom=${choice.zoom}`);
  return `${localePath("/explore", locale)}.${choice.format}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

/** The view as a picture for the clipboard. */
export const pictureHref = (view: View, locale: Locale): string =>
  fileHref(view, { ...initialChoice(), format: "png" }, locale);
