// Bundles what reads a large file beside the page, one file each. The framework's own bundle of a worker is several files that
// load one after the other, and a page knows it only once it has come to life.
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const staticAt = "/_next/static";

/**
 * @typedef {{ readonly path: string, readonly contents: Uint8Array }} Bundle below the folder of static files
 * @param {string} root
 * @returns {Promise<{ readonly env: Readonly<Record<string, string>>, readonly bundles: readonly Bundle[] }>} the worker, where
 *   it will be and the script that starts it, as variables that the build of the pages reads
 */
export async function bundleWorkers(root) {
  // Not before it is installed.
  const { build } = await import("esbuild");
  const bundled = async (name, env) => {
    const { outputFiles } = await build({
      entryPoints: [join(root, "components", "import", `${name}.ts`)],
      outdir: join(root, "workers"),
      entryNames: "[name]-[hash]",
      bundle: true,
      minify: true,
      write: false,
      format: "iife",
      target: "es2022",
      // Of the other way to start the worker, which is not taken.
      logOverride: { "empty-import-meta": "silent" },
      tsconfig: join(root, "tsconfig.json"),
      define: Object.fromEntries(
        Object.entries(env).map(([key, value]) => [`process.env.${key}`, JSON.stringify(value)]),
      ),
    });
    const [file] = outputFiles;
    return { path: join("workers", basename(file.path)), contents: file.contents };
  };
  const worker = await bundled("large.worker", {});
  const place = { NEXT_PUBLIC_LARGE_WORKER: `${staticAt}/${worker.path.replaceAll("\\", "/")}` };
  const start = await bundled("large-start", place);
  return { env: { ...place, NEXT_PUBLIC_LARGE_START: Buffer.from(start.contents).toString() }, bundles: [worker] };
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
