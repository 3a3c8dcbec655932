// Packs what a build serves and no reader changes, once and as small as it gets; `server.mjs` sends it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

const packers = { br: promisify(brotliCompress), gz: (bytes) => promisify(gzip)(bytes, { level: 9 }) };
/** Fonts and pictures are packed already. */
const isText = /\.(?:js|css|json|svg|txt)$/;

/**
 * Writes `NAME.br` and `NAME.gz` beside every text in a folder and the folders in it.
 *
 * @param {string} folder
 */
export async function packTexts(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => isText.test(name));
  await Promise.all(names.flatMap((name) => Object.keys(packers).map((ending) => packAs(ending, join(folder, name)))));
}

async function packAs(ending, file) {
  writeFileSync(`${file}.${ending}`, await packers[ending](readFileSync(file)));
}
