import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

type Case = readonly [file: string, imported: string];

const forbidden: readonly Case[] = [
  ["lib/quantity/new.ts", "../schema/catalogue"],
  ["lib/quantity/new.ts", "@/lib/query/view"],
  ["lib/schema/new.ts", "../ingest/load"],
  ["lib/ingest/new.ts", "../query/view"],
  ["lib/ingest/words/new.ts", "../../query/view"],
  ["lib/ingest/words/new.ts", "node:fs"],
  ["lib/query/new.ts", "../figure/plan"],
  ["lib/figure/new.ts", "../export/svg"],
  ["lib/claims/new.ts", "../figure/plan"],
  ["lib/figure/new.ts", "@/components/figure/figure"],
  ["lib/i18n/new.ts", "../figure/plan"],
  ["lib/anything-new/new.ts", "../figure/plan"],
  ["lib/query/new.ts", "react"],
  ["lib/query/new.ts", "zod"],
  ["lib/query/new.ts", "node:fs"],
  ["lib/ingest/new.ts", "node:fs"],
  ["components/explore/new.tsx", "node:fs"],
  ["components/explore/new.tsx", "@/lib/ingest/load"],
  ["components/explore/new.tsx", "@/lib/export/svg"],
  ["components/explore/new.tsx", "@/app/current-catalogue"],
  ["components/explore/new.tsx", "../../app/current-catalogue"],
  ["components/explore/new.tsx", "recharts"],
  ["components/explore/new.tsx", "@tanstack/react-table"],
  ["components/chart/new.tsx", "@tanstack/react-table"],
  ["components/table/new.tsx", "recharts"],
  ["components/figure/new.tsx", "recharts"],
  ["components/figure/new.tsx", "../explore/explore-app"],
  ["app/new.tsx", "node:fs"],
  ["app/new.tsx", "recharts"],
];

const allowed: readonly Case[] = [
  ["lib/schema/new.ts", "../quantity"],
  ["lib/ingest/load.ts", "node:fs"],
  ["lib/ingest/guess/new.ts", "../words/column-names"],
  ["lib/figure/new.ts", "../query/answer"],
  ["lib/figure/new.ts", "../claims/ledger"],
  ["lib/export/new.ts", "@/components/figure/figure"],
  ["components/chart/new.tsx", "recharts"],
  ["components/table/new.tsx", "@tanstack/react-table"],
  ["components/explore/new.tsx", "@/lib/query/answer-view"],
  ["app/new.tsx", "@/components/front/front-page"],
  ["tests/query/new.ts", "node:fs"],
];

/** What the linter reports of one project that has all these imports, as `file imported`. */
function reportedOf(cases: readonly Case[]): ReadonlySet<string> {
  const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  const folder = mkdtempSync(join(tmpdir(), "tenfold-lint-"));
  try {
    const rules = { ...JSON.parse(readFileSync("biome.json", "utf8")), vcs: {} };
    writeFileSync(join(folder, "biome.json"), JSON.stringify(rules));
    const lines = new Map<string, string[]>();
    for (const [file, imported] of cases) lines.set(file, [...(lines.get(file) ?? []), imported]);
    for (const [file, imports] of lines) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), imports.map((imported) => `export * from "${imported}";\n`).join(""));
    }
    const args = [biome, "lint", "--reporter=github", "--max-diagnostics=none", "--only=noRestrictedImports", "."];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    const reports = stdout.matchAll(/title=lint\/style\/noRestrictedImports,file=([^,]+),line=(\d+)/g);
    return new Set(
      [...reports].map(([, path = "", line = ""]) => {
        const file = path.slice(path.indexOf(`${folder}/`) + folder.length + 1);
        return `${file} ${lines.get(file)?.[Number(line) - 1]}`;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const reported = reportedOf([...forbidden, ...allowed]);

it.each(forbidden)("%s may not import %s", (file, imported) => {
  expect([...reported]).toContain(`${file} ${imported}`);
});

it.each(allowed)("%s may import %s", (file, imported) => {
  expect([...reported]).not.toContain(`${file} ${imported}`);
});
