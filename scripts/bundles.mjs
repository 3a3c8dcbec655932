// Bundles what runs beside the pages or before they have come to life: the worker that reads a large file, which in the
// framework's own bundle is several files that load one after the other, and the scripts that stand in the pages themselves.
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { compileHint } from "./compile-hint.mjs";

const staticAt = "/_next/static";

/**
 * @typedef {{ readonly path: string, readonly contents: string }} Bundle below the folder of static files
 * @param {string} root
 * @returns {Promise<{ readonly env: Readonly<Record<string, string>>, readonly bundles: readonly Bundle[] }>} the files, and
 *   as variables that the build of the pages reads: where the worker and the first look will be, and the script of every page
 */
export async function bundleScripts(root) {
  // Not before it is installed.
  const { build } = await import("esbuild");
  /** @type {Bundle[]} */
  const bundles = [];
  const bundled = async (path, { env = {}, format = "iife" } = {}) => {
    const { outputFiles } = await build({
      entryPoints: [path],
      outdir: join(root, "workers"),
      entryNames: "[name]-[hash]",
      bundle: true,
      banner: { js: compileHint },
      plugins: [comingLate],
      minify: true,
      write: false,
      format,
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
  /** What is imported when it is needed is a file of its own. */
  const comingLate = {
    name: "coming-late",
    setup: (building) =>
      building.onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const found = await building.resolve(path, { kind: "import-statement", resolveDir });
        const part = await bundled(found.path, { format: "esm" });
        bundles.push(part);
        return { path: placeOf(part), external: true };
      }),
  };
  const script = async (name, env) => {
    const made = await bundled(join(root, "components", name), { env });
    bundles.push(made);
    return placeOf(made);
  };
  const ofWorker = { NEXT_PUBLIC_LARGE_WORKER: await script("import/large.worker.ts", {}) };
  const places = { ...ofWorker, NEXT_PUBLIC_FIRST_LOOK: await script("import/show-first-look.tsx", ofWorker) };
  const { contents: early } = await bundled(join(root, "components/ui/early-start.ts"), { env: places });
  return { env: { ...places, NEXT_PUBLIC_EARLY_START: early }, bundles };
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
