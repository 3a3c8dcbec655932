// What `npm start`, `npm test` and the measurements share: installing and building only what changed. Node built-ins only.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleScripts, writeBundles } from "./bundles.mjs";
import { markStartScripts } from "./compile-hint.mjs";
import { packTexts } from "./pack.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));
const oldestNode = [20, 9];
const next = join("node_modules", "next", "dist", "bin", "next");

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(`Tenfold needs Node ${oldestNode.join(".")} or later; this is ${process.versions.node}`);
}

/** @returns {never} */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

const running = new Set();
let isStopping = false;

function spawnHere(command, args, options) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...options.env };
  const child = spawn(command, args, { cwd: root, ...options, env });
  running.add(child);
  child.on("close", () => running.delete(child));
  child.on("error", (error) => fail(`${command}: ${error.message}`));
  return child;
}

/** Ctrl-C and a polite kill stop what runs before they stop this program. */
export function stopOnSignals(exitCode) {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      isStopping = true;
      for (const child of running) child.kill(signal);
      const stopped = [...running].map((child) => new Promise((resolve) => child.on("close", resolve)));
      Promise.all(stopped).then(() => process.exit(exitCode));
    });
  }
}

/** The exit code of a program. Who waits for one that is being stopped waits for the end of this program. */
export async function exitCodeOf(child) {
  const code = await new Promise((resolve) => child.on("close", resolve));
  return isStopping ? new Promise(() => {}) : (code ?? 1);
}

/** Runs a program with its output shown; gives its exit code. */
export function run(command, args, options = {}) {
  const child = spawnHere(command, args, { stdio: ["ignore", "inherit", "inherit"], ...options });
  return exitCodeOf(child);
}

/** Runs a program whose output is shown only if it fails. */
export async function runQuietly(command, args, options = {}) {
  const child = spawnHere(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(chunk));
  const code = await exitCodeOf(child);
  if (code !== 0) process.stderr.write(Buffer.concat(output));
  return code;
}

/** Installs the locked packages unless these very ones are there. */
export async function install() {
  if (isInstalled()) return;
  console.log("Installing the packages (once)");
  const isWindows = process.platform === "win32";
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const code = await runQuietly(isWindows ? "npm.cmd" : "npm", args, { shell: isWindows });
  if (code !== 0) fail("the packages could not be installed");
}

/** npm writes down what it installed, when it has finished; packages of other platforms are not among it. */
function isInstalled() {
  const installed = packagesOf(join(root, "node_modules", ".package-lock.json"));
  const locked = Object.entries(packagesOf(join(root, "package-lock.json")));
  return locked.every(([path, { version, optional }]) => {
    const found = installed[path]?.version;
    return path === "" || found === version || (optional && found === undefined);
  });
}

const packagesOf = (file) => JSON.parse(readOr(file) ?? "{}").packages ?? {};

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "scripts/compile-hint.mjs",
  "scripts/pack.mjs",
  "scripts/bundles.mjs",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.js",
  "package-lock.json",
  "tsconfig.json",
];

/** Checks the tables, with the list of `tenfold check`; false if they have errors. */
export async function check() {
  const args = [join("bin", "tenfold.js"), "check", process.env.TENFOLD_DATA ?? "data"];
  return [0, 2].includes(await run(process.execPath, args));
}

/** Builds the product unless it was built from the same files; false if that fails. */
export async function build() {
  if (readOr(stampFile()) === sourcesHash()) return true;
  console.log("Building (only after a change)");
  return rebuild(runQuietly);
}

/** Builds the product and notes from what; false if that fails. */
export async function rebuild(runIt = run) {
  const built = sourcesHash();
  const { env, bundles } = await bundleScripts(root);
  if ((await runIt(process.execPath, [next, "build"], { env })) !== 0) return false;
  writeBundles(bundles, join(buildFolder(), "static"));
  markStartScripts(buildFolder());
  await packTexts(join(buildFolder(), "static"));
  write(stampFile(), built);
  return true;
}

/** Where the product is built. */
export const buildFolder = () => join(root, process.env.NEXT_DIST_DIR ?? ".next");
const stampFile = () => join(buildFolder(), "tenfold-sources");
const sourcesHash = () => hashOf(sources.flatMap((name) => filesIn(join(root, name))));

/**
 * Starts the built product; its output is the caller's.
 * @param {number} port
 * @param {import("node:child_process").StdioOptions} stdio
 * @returns {import("node:child_process").ChildProcess}
 */
export function serve(port, stdio = "ignore") {
  return spawnHere(process.execPath, [join("scripts", "server.mjs"), String(port)], {
    stdio,
    env: { NODE_ENV: "production" },
  });
}

/**
 * Serves the built product on a free port while some work is done with its address.
 * @template Result
 * @param {(origin: string) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withProduct(work) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = serve(port, ["ignore", "ignore", "inherit"]);
  try {
    await untilServed(`${origin}/explore.json?limit=1`, server);
    return await work(origin);
  } finally {
    server.kill();
  }
}

const patienceMs = 60_000;

/**
 * @param {string} address
 * @param {import("node:child_process").ChildProcess} server
 */
export async function untilServed(address, server) {
  const start = Date.now();
  while (Date.now() - start < patienceMs) {
    if (server.exitCode !== null) throw new Error("the server stopped; run `npm run build` first");
    const isServed = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isServed) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no answer from ${address}`);
}

/**
 * Why nothing can be served on a port; `undefined` where it is free.
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
export function whyTaken(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const code = "code" in error ? error.code : error.message;
      resolve(`port ${port} ${code === "EADDRINUSE" ? "is taken" : `cannot be used (${code})`}`);
    });
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Names are hashed relative to the project, so that a moved folder is not built again. */
function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

const readOr = (file) => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
