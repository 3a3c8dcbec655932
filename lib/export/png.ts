import { renderAsync } from "@resvg/resvg-js";
import type { Evidence } from "./evidence";
import { compressedTextChunk, insertPngChunks, pixelDensityChunk, textChunk } from "./png-chunks";

export interface PngOptions {
  /** Pixels per px of the SVG. */
  readonly zoom: number;
  readonly title: string;
  /** Path and query that give this very file. */
  readonly ownHref: string;
  readonly evidence: Evidence;
}

const pxPerInch = 96;

/** Rasterises an SVG of outlines. The file says how large it is meant to be shown, and which view it came from. */
export async function renderPng(svg: string, { zoom, title, ownHref, evidence }: PngOptions): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: { loadSystemFonts: false },
    logLevel: "off",
  });
  return insertPngChunks(image.asPng(), [
    pixelDensityChunk(zoom * pxPerInch),
    textChunk("Title", title),
    textChunk("Software", "Tenfold"),
    textChunk("Source", evidence.page),
    textChunk("File", ownHref),
    compressedTextChunk("Evidence", JSON.stringify(evidence)),
  ]);
}
