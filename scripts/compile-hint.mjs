// Says of the scripts that start every page that what they hold is called at once, as most of it is. Chromium then compiles
// it while it arrives, on another thread, and not function by function on the page's (v8.dev/blog/explicit-compile-hints);
// to other browsers it is a comment.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const hint = "//# allFunctionsCalledOnLoad\n";

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
    if (!script.startsWith(hint)) writeFileSync(file, hint + script);
  }
}
