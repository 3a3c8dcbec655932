// Bundles what runs beside the pages or before they have come to life: the worker that reads a large file, which in the
// framework's own bundle is several files that load one after the other, and the scripts that stand in the pages themselves.
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { compileHint } from "./compile-hint.mjs";

const staticAt = "/_next/static";

/**
 * @typedef {{ readonly path: string, readonly contents: string }} Bundle below the folder of static files
 * @param {string} root
 * @returns {Promise<{ readonly env: Readonly<Record<string, string>>, readonly bundles: readonly Bundle[] }>} the worker, and
 *   as variables that the build of the pages reads: where it will be, and the scripts
 */
export async function bundleScripts(root) {
  // Not before it is installed.
  const { build } = await import("esbuild");
  const bundled = async (path, env) => {
    const { outputFiles } = await build({
      entryPoints: [join(root, "components", path)],
      outdir: join(root, "workers"),
      entryNames: "[name]-[hash]",
      bundle: true,
      banner: { js: compileHint },
      minify: true,
      write: false,
      format: "iife",
      target: "es2022",
      jsx: "automatic",
      // The pages have the style sheets.
      loader: { ".css": "empty" },
      // Of the other way to start the worker, which is not taken.
      logOverride: { "empty-import-meta": "silent" },
      tsconfig: join(root, "tsconfig.json"),
      define: Object.fromEntries(
        Object.entries({ ...env, NODE_ENV: "production" }).map(([key, value]) => [
          `process.env.${key}`,
          JSON.stringify(value),
        ]),
      ),
    });
    const [file] = outputFiles;
    return { path: join("workers", basename(file.path)), contents: file.text };
  };
  const placeOf = ({ path }) => `${staticAt}/${path.replaceAll("\\", "/")}`;
  const worker = await bundled("import/large.worker.ts", {});
  const ofWorker = { NEXT_PUBLIC_LARGE_WORKER: placeOf(worker) };
  const look = await bundled("import/show-first-look.tsx", ofWorker);
  const places = { ...ofWorker, NEXT_PUBLIC_FIRST_LOOK: placeOf(look) };
  const { contents: early } = await bundled("ui/early-start.ts", places);
  return { env: { ...places, NEXT_PUBLIC_EARLY_START: early }, bundles: [worker, look] };
}

/**
 * @param {readonly Bundle[]} bundles
 * @param {string} folder of static files
 */
export function writeBundles(bundles, folder) {
  for (const { path, contents } of bundles) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
}
