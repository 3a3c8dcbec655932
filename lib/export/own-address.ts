import { drawnStreams, isPdf, keywordAddress } from "./pdf-objects";
import { isPng, pictureChunks, pngText } from "./png-chunks";
import { svgAddress, withoutOrigin } from "./svg-metadata";

const decoder = new TextDecoder();

/** The address that a picture carries, path and query without a host; `undefined` in a file that says none. */
export function ownAddressOf(bytes: Uint8Array): string | undefined {
  if (isPng(bytes)) return pngText(bytes, "File");
  return isPdf(bytes) ? keywordAddress(bytes) : svgAddress(decoder.decode(bytes));
}

/**
 * Whether two pictures show the same. Which version of the data they were drawn from is part of neither: a row elsewhere in
 * the catalogue changes its hash and not this figure.
 */
export const showTheSame = (a: Uint8Array, b: Uint8Array): boolean => pictureOf(a) === pictureOf(b);

function pictureOf(bytes: Uint8Array): string {
  if (isPng(bytes)) return pictureChunks(bytes);
  return isPdf(bytes) ? drawnStreams(bytes) : withoutOrigin(decoder.decode(bytes));
}
