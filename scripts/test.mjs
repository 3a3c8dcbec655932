// `npm test`: installs what the tests need and runs all of them; arguments go to vitest and leave out the rest.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, check, install, requireNode, root, run, runQuietly, stopOnSignals } from "./project.mjs";

const bin = (...path) => join("node_modules", ...path);
const totals = { passed: 0, failed: 0, skipped: 0 };

requireNode();
stopOnSignals(130);
await install();
const narrowed = process.argv.slice(2);
await (narrowed.length > 0 ? runSome(narrowed) : runAll());
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed > 0 ? 1 : 0;

async function runAll() {
  await step("lint", () => tool(bin("@biomejs", "biome", "bin", "biome"), "check", "--diagnostic-level=error"));
  await step("typecheck", typecheck);
  await step("tables", check);
  await vitest("unit", []);
  if (await step("build", build)) await vitest("browser", []);
}

async function runSome(args) {
  const paths = args.filter((arg) => arg.includes("tests/"));
  const inBrowser = paths.filter((path) => path.includes("tests/browser"));
  if (paths.length === 0 || inBrowser.length < paths.length) await vitest("unit", args);
  if (inBrowser.length > 0 && (await step("build", build))) await vitest("browser", args);
}

/** A step that is no test of its own: it counts when it fails. */
async function step(name, work) {
  console.log(`\n${name}`);
  const isDone = await work();
  if (!isDone) totals.failed += 1;
  return isDone;
}

async function tool(...args) {
  return (await runQuietly(process.execPath, args)) === 0;
}

async function typecheck() {
  if (!(await tool(bin("next", "dist", "bin", "next"), "typegen"))) return false;
  return tool(bin("typescript", "bin", "tsc"), "--noEmit");
}

async function vitest(project, args) {
  console.log(`\n${project} tests`);
  const report = join(root, ".cache", `${project}.json`);
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(report, { force: true });
  const options = ["--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run(process.execPath, [bin("vitest", "vitest.mjs"), "run", ...options, ...args]);
  const result = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
  totals.passed += result.numPassedTests ?? 0;
  totals.failed += Math.max(result.numFailedTests ?? 0, code === 0 ? 0 : 1);
  totals.skipped += (result.numPendingTests ?? 0) + (result.numTodoTests ?? 0);
}
