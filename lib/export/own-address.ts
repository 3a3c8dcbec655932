import { isPng, pictureChunks, pngText } from "./png-chunks";

const decoder = new TextDecoder();

/** The address that a picture carries, path and query without a host; `undefined` in a file that says none. */
export function ownAddressOf(bytes: Uint8Array): string | undefined {
  if (isPng(bytes)) return pngText(bytes, "File");
  const [, about] = /<rdf:Description rdf:about="([^"]+)"/.exec(decoder.decode(bytes)) ?? [];
  return about && unescapeXml(about);
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

const unescapeXml = (text: string): string => text.replace(/&(amp|lt|gt|quot);/g, (_, name) => entities[name] ?? "");

/** The hash of the data that a file was drawn from, where it says so. */
export const dataHashIn = (bytes: Uint8Array): string | undefined =>
  /sha256:([0-9a-f]{64})/.exec(decoder.decode(bytes))?.[1];

/**
 * Whether two files show the same. Which version of the data they were drawn from is part of neither: a row elsewhere in the
 * catalogue changes its hash and not this figure.
 */
export function showTheSame(a: Uint8Array, b: Uint8Array): boolean {
  if (isPng(a) !== isPng(b)) return false;
  const [left, right] = isPng(a) ? [pictureChunks(a), pictureChunks(b)] : [withoutHash(a), withoutHash(b)];
  return left === right;
}

const withoutHash = (bytes: Uint8Array): string => decoder.decode(bytes).replace(/sha256:[0-9a-f]{64}/g, "sha256:");
