// Says of a script that what it holds is called at once, as most of it is. Chromium then compiles all of it as it comes, of
// a page on another thread, and does not read it first to compile it function by function (v8.dev/blog/explicit-compile-hints);
// to other browsers it is a comment.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The first line of such a script. */
export const compileHint = "//# allFunctionsCalledOnLoad";

/**
 * Marks the scripts that a build loads on every page.
 *
 * @param {string} buildFolder
 */
export function markStartScripts(buildFolder) {
  const { rootMainFiles } = JSON.parse(readFileSync(join(buildFolder, "build-manifest.json"), "utf8"));
  for (const name of rootMainFiles) {
    const file = join(buildFolder, name);
    const script = readFileSync(file, "utf8");
    if (!script.startsWith(compileHint)) writeFileSync(file, `${compileHint}\n${script}`);
  }
}
