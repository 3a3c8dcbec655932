// What `npm start` and `npm test` share: installing and building only what changed. Node built-ins only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const oldestNode = [20, 9];

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(`Tenfold needs Node ${oldestNode.join(".")} or later; this is ${process.versions.node}`);
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Runs a program with its output shown; gives its exit code. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    shell: process.platform === "win32",
  });
  if (error !== undefined) fail(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Installs the locked packages unless these very ones are there. */
export function install() {
  const stamp = join(root, "node_modules", ".tenfold-lock");
  const lock = hashOf([join(root, "package-lock.json")]);
  if (readOr(stamp) === lock) return;
  if (run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"]) !== 0) fail("npm ci failed; the packages could not be installed");
  writeFileSync(stamp, lock);
}

const sources = ["app", "components", "lib", "public", "next.config.js", "package-lock.json", "tsconfig.json"];

/** Checks the tables, then builds the product unless it was built from the same files. */
export function build() {
  if (run(process.execPath, ["bin/tenfold.js", "check", process.env.TENFOLD_DATA ?? "data"]) === 1) fail("the tables above have errors; nothing was built");
  const stamp = join(root, ".next", ".tenfold-sources");
  const now = hashOf(sources.flatMap((name) => filesIn(join(root, name))));
  if (readOr(stamp) === now) return;
  if (run(process.execPath, [join("node_modules", "next", "dist", "bin", "next"), "build"]) !== 0) fail("the build failed");
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesIn(join(path, name)));
}

const readOr = (file) => (existsSync(file) ? readFileSync(file, "utf8") : undefined);
