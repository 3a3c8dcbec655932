import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runTenfold } from "./run-tenfold";

let folder = "";
let files: readonly string[] = [];
let newer = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tenfold-verify-"));
  files = ["svg", "png", "pdf", "csv", "json"].map((ending) => join(folder, `figure.${ending}`));
  expect(runTenfold(["figure", "explore?base=turing-nlg", "-o", ...files], process.cwd()).code).toBe(0);
  newer = join(folder, "newer");
  cpSync("data", newer, { recursive: true });
  const measurements = readFileSync("data/measurements.csv", "utf8");
  writeFileSync(
    join(newer, "measurements.csv"),
    measurements.replace(/^gpt-3,parameters,,175B/gm, "gpt-3,parameters,,176B"),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("tenfold verify", () => {
  test("finds every kind of file as it was", () => {
    const run = runTenfold(["verify", ...files], process.cwd());
    expect([run.code, run.stderr]).toEqual([0, ""]);
    for (const ending of ["svg", "png", "pdf"])
      expect(run.stdout).toContain(
        `figure.${ending}: unchanged\n  /explore?base=turing-nlg\n  picture  is what its evidence draws\n`,
      );
    expect(run.stdout).toMatch(/5 of 5 files unchanged\n$/);
  });

  test("lists the values that are others now, whatever the kind of file", () => {
    const run = runTenfold(["verify", ...files, "--data", newer]);
    expect(run.code).toBe(1);
    const line = "changed  gpt-3, parameters: 175000000000 [174500000000..175500000000] count";
    expect(run.stdout.split(line).length - 1).toBe(files.length);
    expect(run.stdout).toContain("→ 176000000000 [175500000000..176500000000] count");
    expect(run.stdout).toMatch(/0 of 5 files unchanged\n$/);
  });

  test("says of a file of imported data that it cannot be checked", () => {
    const own = join(folder, "own.csv");
    writeFileSync(own, readFileSync(join(folder, "figure.csv"), "utf8").replaceAll("/explore?", "/import/ours?"));
    const run = runTenfold(["verify", own]);
    expect(run.code).toBe(2);
    expect(run.stdout).toContain(
      "own.csv: it shows data that somebody imported, which is only in the browser where that was\n  /import/ours?base=turing-nlg\n",
    );
  });

  test("writes for programs and for GitHub", () => {
    const [file = ""] = files;
    const { files: found } = JSON.parse(runTenfold(["verify", file, "--data", newer, "--format", "json"]).stdout);
    expect(found).toMatchObject([
      {
        file,
        verification: {
          state: "changed",
          isSameData: false,
          page: "/explore?base=turing-nlg",
          rows: expect.any(Array),
        },
      },
    ]);
    expect(runTenfold(["verify", file, "--data", newer, "--format", "github"]).stdout).toMatch(
      /^::error file=.*figure\.svg,title=evidence-changed::the data has changed since%0A {2}changed {2}gpt-3/,
    );
  });

  test("does not take a picture that was edited for what its evidence draws", () => {
    const edited = join(folder, "edited.svg");
    writeFileSync(edited, readFileSync(files[0] ?? "", "utf8").replace("</svg>", '<path d="M0 0h9v9z"/></svg>'));
    const run = runTenfold(["verify", edited], process.cwd());
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("the data is unchanged, the picture is not what it draws");
    expect(run.stdout).toContain("picture  is not what its evidence draws: it was edited, saved again");
    const later = runTenfold(["verify", edited, "--data", newer]).stdout;
    expect(later).toContain("as the tables have changed since, that does not tell whether it was edited");
    const { files: found } = JSON.parse(runTenfold(["verify", edited, "--format", "json"], process.cwd()).stdout);
    expect(found).toMatchObject([{ picture: "other", verification: { state: "unchanged" } }]);
    expect(runTenfold(["verify", edited, "--format", "github"], process.cwd()).stdout).toContain(
      "title=picture-edited",
    );
  });

  test("names a number of a table that does not follow from its values", () => {
    const edited = join(folder, "edited.csv");
    writeFileSync(edited, readFileSync(files[3] ?? "", "utf8").replace(/10\.29411\d+/, "12.5"));
    const run = runTenfold(["verify", edited], process.cwd());
    expect([run.code, run.stdout.includes("parameters: ratio 12.5 → 10.29411")]).toEqual([1, true]);
  });

  test("names what a table calls by another name", () => {
    const edited = join(folder, "renamed.csv");
    writeFileSync(edited, readFileSync(files[3] ?? "", "utf8").replace(",GPT-3,", ",GPT-9,"));
    const run = runTenfold(["verify", edited], process.cwd());
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("the data is the same, what things are called is not");
    expect(run.stdout).toContain('  text     gpt-3: name "GPT-9" → "GPT-3"');
  });

  test("takes a file that was edited for what it is", () => {
    const edited = join(folder, "edited.json");
    writeFileSync(
      edited,
      readFileSync(files[4] ?? "", "utf8").replace('"value": 175000000000', '"value": 1750000000000'),
    );
    const run = runTenfold(["verify", edited], process.cwd());
    expect([run.code, run.stdout.includes("the file was edited")]).toEqual([1, true]);
  });

  test.each<readonly [label: string, args: readonly string[], code: number, message: string]>([
    ["a file without evidence", ["verify", "README.md"], 2, "README.md: holds no evidence; expected an SVG, PNG"],
    ["a file that is not there", ["verify", "nowhere.svg"], 2, "nowhere.svg: cannot be read"],
    ["no file", ["verify"], 64, "name a file"],
    ["an unknown format", ["verify", "x.svg", "--format", "xml"], 64, "unknown format"],
    ["tables that are not there", ["verify", "x.svg", "--data", "nowhere"], 2, "there is no such folder"],
  ])("says what is wrong with %s", (_, args, code, message) => {
    const run = runTenfold(args, process.cwd());
    expect([run.code, `${run.stdout}${run.stderr}`.includes(message)], run.stderr).toEqual([code, true]);
  });
});
