// A Chromium that comes with the packages: tests, pictures and measurements need nothing of the system.
import { spawnSync } from "node:child_process";
import { chromium } from "playwright-core";

const flags = [
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

/** Path of the browser: `CHROMIUM_PATH`, or the one of the packages, unpacked on first use. */
export async function chromiumPath() {
  if (process.env.CHROMIUM_PATH !== undefined) return process.env.CHROMIUM_PATH;
  // The package brings the libraries of the browser too, and unpacks them where it believes to run on Lambda.
  if (!hasSystemLibraries()) process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

export async function launchChromium(options = {}) {
  return chromium.launch({ ...options, executablePath: await chromiumPath(), args: [...flags, ...(options.args ?? [])] });
}

function hasSystemLibraries() {
  const { stdout } = spawnSync("ldconfig", ["-p"], { encoding: "utf8" });
  return /libnss3\.so/.test(stdout ?? "") && /libnspr4\.so/.test(stdout ?? "");
}
