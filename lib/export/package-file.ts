import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A file of an installed package, looked for upwards from the working directory and from this program, as Node looks for
 * packages: a bundler cannot follow a font that is read while the server runs.
 */
export function readPackageFile(packageName: string, path: string): Uint8Array {
  const file = join("node_modules", packageName, path);
  const found = [process.cwd(), ownDirectory()]
    .flatMap(ancestors)
    .map((directory) => join(/* turbopackIgnore: true */ directory, file))
    .find((candidate) => existsSync(candidate));
  if (found === undefined) throw new Error(`missing file: ${file}; run npm install`);
  return readFileSync(/* turbopackIgnore: true */ found);
}

function ownDirectory(): string {
  const { url } = import.meta;
  return url.startsWith("file:") ? dirname(fileURLToPath(url)) : process.cwd();
}

function ancestors(directory: string): readonly string[] {
  const parent = dirname(directory);
  return parent === directory ? [directory] : [directory, ...ancestors(parent)];
}
