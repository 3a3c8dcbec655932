import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { tableNames } from "../../lib/schema/vocabulary";
import { runTenfold } from "./run-tenfold";

const folder = mkdtempSync(join(tmpdir(), "tenfold-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const clean = file("clean.csv", "model,params (M)\nA,1.5\nB,2\n");
const odd = file("odd.csv", "model,params (M)\nA,1.5\nB,many\n");
const wrong = file("wrong.csv", "model,params (M)\nA,1.5\n,2\n");

describe("the exit code", () => {
  test.each<readonly [label: string, path: string, code: number]>([
    ["0 where all is taken", clean, 0],
    ["2 where a cell is not", odd, 2],
    ["1 where a row is not", wrong, 1],
    ["1 where there is no file", join(folder, "nowhere.csv"), 1],
  ])("is %s", (label, path, code) => {
    const into = join(folder, label.replaceAll(" ", "-"));
    const run = runTenfold(["import", path, "-o", into]);
    expect([run.code, run.stderr]).toEqual([code, ""]);
    if (path.endsWith("nowhere.csv")) expect(existsSync(into)).toBe(false);
    else expect(runTenfold(["check", into]).code).toBe(0);
  });

  test.each<readonly [label: string, args: readonly string[], message: string]>([
    ["no file", ["-o", "x"], "name a file to import"],
    ["no folder", [clean], "name a folder for the tables"],
    ["an adapter nobody knows", [clean, "-o", "x", "--as", "excel"], "unknown adapter: excel; expected one of epoch"],
    ["a recipe that is none", [clean, "-o", "x", "--recipe", clean], "cannot be used: this is not JSON"],
    ["a model without a name", [clean, "-o", "x", "--model", " "], "name the model"],
    ["a format nobody knows", [clean, "-o", "x", "--format", "xml"], "unknown format: xml"],
  ])("is 64 for %s", (_, args, message) => {
    const { code, stderr } = runTenfold(["import", ...args], folder);
    expect(code).toBe(64);
    expect(stderr).toContain(message);
  });
});

test("a file that needs more memory than there is says so before it runs out, and how much", () => {
  const columns = Array.from({ length: 100 }, (_, place) => `m${place}`);
  const rows = Array.from(
    { length: 6000 },
    (_, row) => `A${row},${columns.map((_name, place) => row + place).join(",")}`,
  );
  const large = file("large.csv", ["model", ...columns].join(",").concat("\n", rows.join("\n")));
  const { code, stdout, stderr } = runTenfold(["import", large, "-o", join(folder, "large")], undefined, [
    "--max-old-space-size=150",
  ]);
  expect([code, stderr]).toEqual([1, ""]);
  expect(stdout).toMatch(
    /about 0\.6 million values and need about 0\.3 GB of memory.*NODE_OPTIONS=--max-old-space-size=/,
  );
});

test("the seven tables are written, and the report says what became of the file", () => {
  const into = join(folder, "out");
  const { stdout } = runTenfold(["import", odd, "-o", into]);
  for (const table of tableNames) expect(existsSync(join(into, `${table}.csv`)), table).toBe(true);
  expect(readFileSync(join(into, "measurements.csv"), "utf8")).toContain("a,parameters,,1.5M,");
  expect(stdout).toContain("rows: 2 = 2 kept + 0 left out");
  expect(stdout).toContain("cells: 2 = 1 values + 0 unknown + 1 bad + 0 repeated + 0 contradicted");
  expect(stdout).toContain('odd.csv:3:params (M) "many": there is no number; expected');
});

test("the report says what each column is read as, in which unit, and why others are not", () => {
  const text =
    "model,params (M),gain,batch_size,rounds,seed,latency (s)\nA,1.5,(3),8,10,1,0.5\nB,2,4,8,20,2,0.75\nC,2,5,8,20,2,0.5\n";
  const { stdout } = runTenfold(["import", file("roles.csv", text), "-o", join(folder, "roles")]);
  expect(stdout).toContain(
    "columns: model as model; params (M) as Parameters, bare numbers times 10^6; gain as Gain (a number alone in brackets is below zero, as accounts write it); batch_size as condition; latency (s) as Latency in ms, bare numbers times 10^3\n",
  );
  expect(stdout).toContain("columns not read: rounds (how often it was measured); seed (a setting of the run)\n");
});

test("json has the counts and every issue", () => {
  const { stdout } = runTenfold(["import", odd, "-o", join(folder, "json"), "--format", "json"]);
  expect(JSON.parse(stdout)).toMatchObject({
    files: [
      {
        file: odd,
        adapter: "generic-wide",
        shape: "wide",
        columns: [
          { header: "model", role: "model" },
          { header: "params (M)", role: "measurement", metric: "parameters", unit: "count" },
        ],
      },
    ],
    counts: { rows: 2, rowsKept: 2, values: 1, bad: 1 },
    tables: { models: 2, measurements: 1 },
    issues: [{ severity: "warning", code: "bad-cell", line: 3, column: "params (M)", value: "many" }],
  });
});

describe("a file that names no model", () => {
  const bare = file("bert-base.csv", "benchmark,score\nMNLI,84.6\n");

  test("is called as the file, which the report says", () => {
    const into = join(folder, "guessed");
    const { code, stdout } = runTenfold(["import", bare, "-o", into]);
    expect(code).toBe(2);
    expect(stdout).toContain("model of all rows: bert-base, guessed from the name of the file");
    expect(stdout).toContain("warning guessed-model: 1");
    expect(readFileSync(join(into, "models.csv"), "utf8")).toContain("bert-base,bert-base,");
  });

  test("is of the model that --model names", () => {
    const { code, stdout } = runTenfold([
      "import",
      bare,
      "-o",
      join(folder, "named"),
      "--model",
      "BERT base",
      "--format",
      "json",
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ model: { name: "BERT base", isGuess: false } }], issues: [] });
  });
});
