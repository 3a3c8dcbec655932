import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

test.each<readonly [file: string, script: string, flags: readonly string[]]>([
  ["lib/figure/font-metrics.ts", "scripts/build-font-metrics.mjs", []],
  ["components/figure/paint.css", "scripts/build-paint.mjs", ["--import", "tsx"]],
])("%s is what %s writes", (file, script, flags) => {
  const folder = mkdtempSync(join(tmpdir(), "tenfold-generated-"));
  try {
    const copy = join(folder, "copy");
    execFileSync(process.execPath, [...flags, script, copy]);
    expect(readFileSync(copy, "utf8")).toBe(readFileSync(file, "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
