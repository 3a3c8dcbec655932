// A Chromium that comes with the packages: tests, pictures and measurements need nothing of the system.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { root } from "./project.mjs";

export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
  "--hide-scrollbars",
];

/** @param {import("playwright-core").LaunchOptions} options */
export async function launchChromium(options = {}) {
  const { path, env } = findChromium();
  const args = [...chromiumFlags, ...(options.args ?? [])];
  return chromium.launch({ ...options, executablePath: path, env: { ...process.env, ...env }, args });
}

/**
 * The browser `CHROMIUM_PATH` names, or the one of the packages, unpacked on first use; with what it needs in its environment.
 * @returns {{ readonly path: string, readonly env: Readonly<Record<string, string>> }}
 */
export function findChromium() {
  if (process.env.CHROMIUM_PATH !== undefined) return { path: process.env.CHROMIUM_PATH, env: {} };
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `no Chromium for ${process.platform} ${process.arch} in the packages; set CHROMIUM_PATH to an installed one`,
    );
  }
  const folder = unpack();
  const path = join(folder, "chromium");
  const fonts = { FONTCONFIG_PATH: folder };
  if (starts(path, fonts)) return { path, env: fonts };
  const withLibraries = { ...fonts, LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
  if (starts(path, withLibraries)) return { path, env: withLibraries };
  throw new Error(`${path} does not start here; set CHROMIUM_PATH to a Chromium that does`);
}

function starts(path, env) {
  return spawnSync(path, ["--version"], { env: { ...process.env, ...env } }).status === 0;
}

/** Unpacks beside the packages, completely or not at all, however many processes ask at once. */
function unpack() {
  const { version } = JSON.parse(readFileSync(packageFile(), "utf8"));
  const folder = join(root, "node_modules", ".cache", `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  // The package unpacks to TMPDIR, and the libraries of the browser only where it believes to run on Lambda.
  const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  const script = 'import("@sparticuz/chromium").then(({ default: packaged }) => packaged.executablePath())';
  const { status, stderr } = spawnSync(process.execPath, ["-e", script], { cwd: root, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`);
  writeFileSync(join(unfinished, "fonts.conf"), fontConfig(folder));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The package does not export its manifest. */
function packageFile() {
  let folder = dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium"));
  while (!existsSync(join(folder, "bin", "chromium.br"))) folder = dirname(folder);
  return join(folder, "package.json");
}

/** The same fonts on every machine, whatever is installed there. */
const fontConfig = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "font-cache")}</cachedir>
</fontconfig>
`;
