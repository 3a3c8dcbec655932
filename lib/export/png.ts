import { renderAsync } from "@resvg/resvg-js";
import { type PngTexts, withPngTexts } from "./png-chunks";

/** Rasterises an SVG of outlines. The file says how large it is meant to be shown, and which view it came from. */
export async function renderPng(svg: string, options: PngTexts): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: options.zoom },
    font: { loadSystemFonts: false },
    logLevel: "off",
  });
  return withPngTexts(image.asPng(), options);
}
