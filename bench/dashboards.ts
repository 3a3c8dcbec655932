import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { root, withProduct } from "../scripts/project.mjs";

/**
 * `npm run bench:dashboards [-- --sizes 3k,100k,1m --rounds 5,3,3 --only plot,limit]`: one large file in the built product
 * beside what people would use instead, in turn, in a browser. The peers and their packages are those of a harness outside
 * the project, in the folder that `TENFOLD_PERF` names; it is copied, as it writes its packages and data beside itself.
 * Prints the harness's Markdown tables. A full run takes most of an hour.
 */
const harness = resolve(process.env.TENFOLD_PERF ?? join(root, "../shared/perf"));
const copy = join(root, ".cache", "dashboards");

function inCopy(command: string, ...args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: copy, stdio: "inherit" });
  if (status === 0) return;
  throw new Error(`${[command, ...args].join(" ")} failed in ${copy}`);
}

function prepare(): void {
  if (!existsSync(join(harness, "run-dashboards.mjs"))) {
    console.error(`no harness in ${harness}; set TENFOLD_PERF to the folder that has run-dashboards.mjs`);
    process.exit(1);
  }
  cpSync(harness, copy, { recursive: true });
  inCopy("chmod", "-R", "u+w", ".");
  if (!existsSync(join(copy, "node_modules"))) inCopy("npm", "install", "--no-audit", "--no-fund");
  if (!existsSync(join(copy, "dist"))) inCopy("npm", "run", "build");
}

prepare();
await withProduct(async (origin) => {
  const own = `tenfold=${origin}/import?open={csv}`;
  inCopy(process.execPath, "run-dashboards.mjs", "--also", own, ...process.argv.slice(2));
});
inCopy(process.execPath, "report.mjs");
console.log(readFileSync(join(copy, "results", "tables.md"), "utf8"));
