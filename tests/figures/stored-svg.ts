import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { prettySvg } from "./pretty-svg";

/** Fails unless `<folder>/<name>.svg` is this markup; `UPDATE_FIGURES=1` stores it. */
export function expectStored(folder: string, name: string, markup: string): void {
  const [stored, changed] = [join(folder, `${name}.svg`), join(folder, `${name}-changed.svg`)];
  const drawn = prettySvg(markup);
  const isSame = existsSync(stored) && readFileSync(stored, "utf8") === drawn;
  rmSync(changed, { force: true });
  if (isSame) return;
  const updates = process.env.UPDATE_FIGURES === "1";
  writeFileSync(updates ? stored : changed, drawn);
  if (!updates) expect.fail(`${name}.svg has changed; look at ${name}-changed.svg, and store it with UPDATE_FIGURES=1`);
}
