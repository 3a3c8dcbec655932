// `npm test`: installs what the tests need and runs all of them; arguments narrow the unit tests and leave out the rest.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, install, requireNode, root, run } from "./project.mjs";

requireNode();
install();
const narrowed = process.argv.slice(2);
const totals = { passed: 0, failed: 0, skipped: 0 };

if (narrowed.length > 0) vitest("unit", narrowed);
else {
  step("lint", "npx", ["biome", "check", "."]);
  step("typecheck", "npm", ["run", "--silent", "typecheck"]);
  vitest("unit", []);
  build();
  vitest("browser", []);
}
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed > 0 ? 1 : 0);

function step(name, command, args) {
  console.log(`\n${name}`);
  if (run(command, args) === 0) totals.passed += 1;
  else totals.failed += 1;
}

function vitest(project, args) {
  console.log(`\n${project} tests`);
  const report = join(root, ".cache", `${project}.json`);
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(report, { force: true });
  const code = run("npx", ["vitest", "run", "--project", project, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`, ...args]);
  const result = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
  totals.passed += result.numPassedTests ?? 0;
  totals.failed += Math.max(result.numFailedTests ?? 0, code === 0 ? 0 : 1);
  totals.skipped += result.numPendingTests ?? 0;
}
