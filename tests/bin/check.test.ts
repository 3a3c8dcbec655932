import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { tableNames } from "../../lib/schema/vocabulary";
import { filesOf, withRows, withText } from "../ingest/table-texts";
import { elsewhere, folderOf, runTenfold } from "./run-tenfold";

const folders: string[] = [];
const folder = (files = filesOf()): string => {
  const made = folderOf(files);
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true });
});

const rows = "2 organizations, 2 models, 3 metrics, 1 benchmark, 2 sources";
const wrong = () => withRows("models", { id: "t5", name: " T5", organization: "opnai", field: "nlp", kind: "model" });
const odd = () => withRows("models", { id: "t5", name: " T5", organization: "openai", field: "nlp", kind: "model" });

describe("the exit code", () => {
  test("is 0 where nothing is wrong", () => {
    expect(runTenfold(["check", folder()])).toEqual({
      code: 0,
      stdout: `0 errors, 0 warnings in ${rows}, 3 measurements, 1 claim\n`,
      stderr: "",
    });
  });

  test("is 1 where there are errors", () => {
    expect(runTenfold(["check", folder(wrong())])).toEqual({
      code: 1,
      stdout: [
        'models.csv:4:name: warning surrounding-blanks " T5": blanks before or after the text were left out',
        'models.csv:4:organization: error unknown-id "opnai": "opnai" is not an id of organizations.csv; did you mean "openai"?',
        `1 error, 1 warning in ${rows.replace("2 models", "3 models")}, 3 measurements, 1 claim\n`,
      ].join("\n"),
      stderr: "",
    });
  });

  test("is 2 where there are only warnings", () => {
    const { code, stdout } = runTenfold(["check", folder(odd())]);
    expect(code).toBe(2);
    expect(stdout).toContain("0 errors, 1 warning in");
  });

  test("is 1 for a folder that is not there", () => {
    const { code, stdout, stderr } = runTenfold(["check", "nowhere"]);
    expect(code).toBe(1);
    expect(stdout).toContain(`${join(elsewhere, "nowhere")}: error missing-folder: there is no such folder`);
    expect(stderr).toBe("");
  });

  test.each<readonly [label: string, args: readonly string[], message: string]>([
    ["no command", [], "name a command"],
    ["a command nobody knows", ["chekc"], "unknown command: chekc"],
    ["an option nobody knows", ["check", "--fromat", "json"], "Unknown option '--fromat'"],
    ["a format nobody knows", ["check", "--format", "xml"], "unknown format: xml; expected text, json, github"],
    ["two folders", ["check", "a", "b"], "one folder at a time: a b"],
  ])("is 64 for %s, said on stderr with the usage", (_, args, message) => {
    const { code, stdout, stderr } = runTenfold(args);
    expect([code, stdout]).toEqual([64, ""]);
    expect(stderr).toContain(`tenfold: ${message}`);
    expect(stderr).toContain("tenfold check [DIR]");
  });
});

test("json is the issues as they are and the rows of each table", () => {
  const { code, stdout } = runTenfold(["check", folder(wrong()), "--format", "json"]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    issues: [
      {
        severity: "warning",
        code: "surrounding-blanks",
        file: "models.csv",
        line: 4,
        column: "name",
        value: " T5",
        message: "blanks before or after the text were left out",
      },
      {
        severity: "error",
        code: "unknown-id",
        file: "models.csv",
        line: 4,
        column: "organization",
        value: "opnai",
        message: '"opnai" is not an id of organizations.csv; did you mean "openai"?',
      },
    ],
    counts: { organizations: 2, models: 3, metrics: 3, benchmarks: 1, sources: 2, measurements: 3, claims: 1 },
  });
});

describe("github annotations", () => {
  test("name the file from where the command runs, and the line", () => {
    const made = folder(wrong());
    mkdirSync(join(made, "a,b:c"));
    for (const table of tableNames) renameSync(join(made, `${table}.csv`), join(made, "a,b:c", `${table}.csv`));
    const { code, stdout } = runTenfold(["check", "a,b:c", "--format=github"], made);
    expect(code).toBe(1);
    expect(stdout.split("\n").slice(0, 2)).toEqual([
      '::warning file=a%2Cb%3Ac/models.csv,line=4,title=surrounding-blanks::name " T5": blanks before or after the text were left out',
      '::error file=a%2Cb%3Ac/models.csv,line=4,title=unknown-id::organization "opnai": "opnai" is not an id of organizations.csv; did you mean "openai"?',
    ]);
  });

  test("keep to one line, whatever the cell holds", () => {
    const made = folder(withRows("models", { id: "t5\n::error::100%\r", name: "T5", field: "nlp", kind: "model" }));
    const { stdout } = runTenfold(["check", made, "--format", "github"]);
    expect(stdout).toContain('title=bad-cell::id "t5\\n::error::100%25": expected a lower-case slug');
    for (const line of stdout.trimEnd().split("\n")) expect(line).toMatch(/^::(error|warning) file=|^\d+ error/);
  });
});

test("a cell cannot steer the terminal or begin a line of its own", () => {
  const made = folder(
    withText("models", (text) => `${text.replace("id,", "id\u001b[2J,")}"t5;\u001b[31m\n\u009b2J\u202e",,,,,,,,,\n`),
  );
  const { stdout } = runTenfold(["check", made]);
  for (const sign of ["\u001b", "\u009b", "\u202e"]) expect(stdout).not.toContain(sign);
  for (const line of stdout.trimEnd().split("\n"))
    expect(line).toMatch(/^(models|measurements|claims)\.csv:|^\d+ errors/);
});

describe("the folder", () => {
  test("is data where the command runs", () => {
    const made = folder([]);
    const data = join(made, "data");
    renameSync(folder(odd()), data);
    folders.pop();
    expect(runTenfold(["check"], made)).toEqual(runTenfold(["check", data]));
    expect(runTenfold(["check"], made).code).toBe(2);
  });

  test("is the catalogue that comes with it where there is none", () => {
    const { stdout } = runTenfold(["check", "--format", "json"], folder([]));
    const { counts } = JSON.parse(stdout);
    expect(counts.models).toBeGreaterThanOrEqual(140);
  });
});

describe("help", () => {
  test.each([[["--help"]], [["-h"]], [["help"]], [["check", "--help"]]])("%j is on stdout", (args) => {
    const { code, stdout, stderr } = runTenfold(args);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("tenfold check [DIR] [--format text|json|github]");
    expect(stdout).toContain("0 clean, 1 errors, 2 warnings only");
  });

  test("the version is that of the package", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(runTenfold(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});

test("a reader that closes the pipe ends the command quietly", () => {
  const made = folder(
    withRows("models", ...Array.from({ length: 5000 }, (_, index) => ({ id: `m-${index}`, name: " x" }))),
  );
  const script = `"${process.execPath}" "${join(process.cwd(), "bin", "tenfold.js")}" check "${made}" | head -n 1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", script], { encoding: "utf8" });
  expect(stdout.split("\n")).toHaveLength(2);
  expect(stderr).toBe("");
});
