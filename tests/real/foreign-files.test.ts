import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readTables } from "../../lib/ingest/catalogue/read-tables";
import { parseCsv } from "../../lib/ingest/tables/parse-csv";

const folder = resolve(process.env.TENFOLD_FIXTURES ?? "../shared/fixtures");

const files = [
  ["epoch/notable_ai_models-2025-12.csv", 952],
  ["epoch/all_ai_models-2025-04.csv", 2228],
  ["timm/results-imagenet.csv", 1556],
  ["timm/results-imagenet-real.csv", 1556],
  ["timm/benchmark-infer-amp-nchw-pt113-cu117-rtx3090.csv", 932],
  ["timm/benchmark-infer-amp-nchw-pt240-cu124-rtx4090.csv", 1444],
  ["open-llm-leaderboard/20230915.csv", 1240],
  ["lmarena/lmarena_text.csv", 266],
  ["gpt3-dataset-stats/languages_by_word_count.csv", 118],
  ["agent57/agent57_per_game.csv", 57],
] as const;

if (!existsSync(folder))
  console.warn(`skipped: there are no real files in ${folder}; set TENFOLD_FIXTURES to test with them`);

describe.skipIf(!existsSync(folder))("files as found in the wild", () => {
  test.each(files)("%s: all %i rows, each on the line an editor shows", (path, count) => {
    const text = readFileSync(join(folder, path), "utf8");
    const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
    const { rows } = parseCsv(path, text);
    expect(rows).toHaveLength(count);
    for (const { line, cells } of rows) {
      const start = (cells[0] ?? "").split("\n")[0]?.replaceAll('"', '""') ?? "";
      expect(lines[line - 1]?.replace(/^"/, "").startsWith(start.replace(/^"/, "")), `line ${line}`).toBe(true);
    }
  });

  test.each(files)(
    "%s in place of a table: its header or every row has an issue on its line, none is thrown",
    (path, count) => {
      const text = readFileSync(join(folder, path), "utf8");
      for (const file of ["models.csv", "measurements.csv", "claims.csv"]) {
        const { issues } = readTables([{ file, text }]);
        const errors = issues.filter((issue) => issue.file === file && issue.severity === "error");
        const isOther = errors.some(
          ({ code, line }) => ["foreign-file", "missing-column"].includes(code) && line === 1,
        );
        const wrong = new Set(errors.flatMap(({ line }) => (line === 1 ? [] : [line])));
        expect(isOther || wrong.size === count, file).toBe(true);
      }
    },
  );
});
