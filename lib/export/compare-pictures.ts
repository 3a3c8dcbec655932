import { unzipSync } from "fflate";
import type { Catalogue } from "../schema/catalogue";
import { parsePageAddress } from "./file-address";
import { fileFormats } from "./file-formats";
import { readerOf } from "./file-pages";
import { ownAddressOf, showTheSame } from "./own-address";
import { isPdf } from "./pdf-objects";
import { isPng } from "./png-chunks";
import { isZip } from "./read-evidence";
import type { Verification } from "./verify";

/** How what a file draws stands to what its evidence draws now. */
export type PictureState =
  /** The very same. */
  | "same"
  /** The tables are the very same and the picture is not: it was edited, saved by another program, or is another version's. */
  | "other"
  /** The tables are others, and so would be the picture: an edited one cannot be told from an old one. */
  | "outdated"
  /** It could not be drawn again. */
  | "undrawn"
  /** The file draws nothing that the tables could tell of. */
  | "none";

/** Draws the file of an address, path and query, in the present tables; `undefined` where there is none. */
export type Draw = (href: string) => Promise<Uint8Array | undefined>;

/**
 * Sets the pictures of a file against the same drawn again: an SVG byte for byte but for its evidence and the hash of its data, a
 * PNG by its packed pixels, a PDF by the streams that draw. A picture of another page than its evidence's is not its own.
 */
export async function comparePictures(
  file: Uint8Array,
  { page, isSameData, state }: Pick<Verification, "page" | "isSameData" | "state">,
  catalogue: Catalogue,
  draw: Draw,
): Promise<PictureState> {
  const pictures = picturesOf(file);
  if (state === "own") return "none";
  if (pictures === undefined) return "other";
  if (pictures.length > 0 && state === "gone") return "undrawn";
  const states = await Promise.all(pictures.map((picture) => comparePicture(picture, page, catalogue, draw)));
  const worst = order.find((state) => states.includes(state)) ?? "none";
  return worst === "other" && !isSameData ? "outdated" : worst;
}

/** `undefined`: a package that is damaged. */
function picturesOf(file: Uint8Array): readonly Uint8Array[] | undefined {
  if (!isZip(file)) return isPng(file) || isPdf(file) || isSvg(file) ? [file] : [];
  try {
    return Object.values(unzipSync(file, { filter: ({ name }) => name.startsWith("figure.") }));
  } catch {
    return undefined;
  }
}

const isSvg = (file: Uint8Array): boolean => new TextDecoder().decode(file.subarray(0, 64)).trimStart().startsWith("<");

/** An address of this server: a file cannot have another one asked. */
const ownHref = /^\/[a-z]/;

const order = ["other", "undrawn", "same"] as const;

async function comparePicture(picture: Uint8Array, page: string, catalogue: Catalogue, draw: Draw) {
  const href = ownAddressOf(picture);
  if (href === undefined || !ownHref.test(href) || pageOf(href, catalogue) !== page) return "other";
  const drawn = await draw(href);
  if (drawn === undefined) return "undrawn";
  return showTheSame(picture, drawn) ? "same" : "other";
}

/** The page that the file of an address is of. */
function pageOf(href: string, catalogue: Catalogue): string | undefined {
  const address = parsePageAddress(href, fileFormats);
  if (address === undefined) return undefined;
  const { locale, path, query } = address;
  return readerOf(path)?.({ catalogue, locale, query }).page?.pageHref;
}
