import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readTables } from "../../lib/ingest/catalogue/read-tables";
import { loadTables, loadTablesOnce } from "../../lib/ingest/load";
import { filesOf, withRows } from "./table-texts";

let folder = "";

const write = (files = filesOf()): void => {
  for (const { file, text } of files) writeFileSync(join(folder, file), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenfold-load-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("the files of a folder are read as their texts are", () => {
  write();
  expect(loadTables(folder)).toEqual(readTables(filesOf()));
});

test("other files are left alone", () => {
  write();
  writeFileSync(join(folder, "notes.csv"), '"open');
  expect(loadTables(folder).issues).toEqual([]);
});

test("the data of the product has no errors", () => {
  const { issues, catalogue } = loadTables("data");
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(catalogue.measurements.length).toBeGreaterThan(100);
});

describe("what is not there is an issue, not an exception", () => {
  test("a folder", () => {
    const { issues, catalogue, counts } = loadTables(join(folder, "nowhere"));
    expect(issues.map(({ severity, code, file }) => [severity, code, file])).toEqual([
      ["error", "missing-folder", join(folder, "nowhere")],
    ]);
    expect(catalogue.models.size).toBe(0);
    expect(counts.models).toBe(0);
  });

  test("a file in place of a folder", () => {
    const path = join(folder, "models.csv");
    writeFileSync(path, "id");
    expect(loadTables(path).issues.map(({ code }) => code)).toEqual(["missing-folder"]);
  });

  test("the files of an empty folder", () => {
    expect(loadTables(folder).issues.map(({ severity, code, file }) => `${severity} ${code} ${file}`)).toEqual([
      "error missing-table models.csv",
      "error missing-table metrics.csv",
      "error missing-table sources.csv",
      "error missing-table measurements.csv",
      "warning missing-table claims.csv",
    ]);
  });

  test("a file beyond what is read", () => {
    write();
    truncateSync(join(folder, "claims.csv"), 100_000_001);
    expect(loadTables(folder).issues).toEqual([
      {
        severity: "error",
        code: "unreadable-file",
        file: "claims.csv",
        message: "the file has 100000001 bytes; at most 100000000 are read",
      },
    ]);
  });

  test("a file in which others name ids and that is too large says how many rows do", () => {
    write();
    truncateSync(join(folder, "sources.csv"), 100_000_001);
    const issues = loadTables(folder).issues.map(({ code, file, message }) => [code, file, message]);
    expect(issues).toEqual([["unreadable-file", "sources.csv", expect.stringContaining("4 rows name ids of it")]]);
  });

  test("a device that never ends", () => {
    write();
    rmSync(join(folder, "claims.csv"));
    symlinkSync("/dev/zero", join(folder, "claims.csv"));
    expect(loadTables(folder).issues.map(({ code, file }) => [code, file])).toEqual([
      ["unreadable-file", "claims.csv"],
    ]);
  });

  test("a folder in place of a file", () => {
    write();
    rmSync(join(folder, "claims.csv"));
    mkdirSync(join(folder, "claims.csv"));
    expect(loadTables(folder).issues).toEqual([
      { severity: "error", code: "unreadable-file", file: "claims.csv", message: "this is not a file" },
    ]);
  });

  test("a path with a NUL", () => {
    expect(() => loadTables("data\u0000")).not.toThrow();
  });

  test("text that is not UTF-8", () => {
    write();
    writeFileSync(
      join(folder, "organizations.csv"),
      Buffer.from(
        "id,name,name_zh,country,kind,url\nopenai,OpenAI,,us,,\nmicrosoft,Microsoft,,,,\ninria,Inri\xe0,,,,\n",
        "latin1",
      ),
    );
    expect(loadTables(folder).issues.map(({ code, line }) => [code, line])).toEqual([["not-utf-8", 4]]);
  });
});

describe("reading once", () => {
  test("gives the same catalogue as long as nothing changes, and another one afterwards", () => {
    write();
    const first = loadTablesOnce(folder);
    expect(loadTablesOnce(folder)).toBe(first);
    write(withRows("organizations", { id: "google", name: "Google" }));
    const second = loadTablesOnce(folder);
    expect(second).not.toBe(first);
    expect(second.catalogue.organizations.has("google")).toBe(true);
  });

  test("notices a change that keeps the size", () => {
    write();
    const first = loadTablesOnce(folder);
    write(filesOf().map(({ file, text }) => ({ file, text: text.replace("GPT-3,", "GPT-9,") })));
    utimesSync(join(folder, "models.csv"), 2_000_000_000, 2_000_000_000);
    expect(loadTablesOnce(folder).catalogue.hash).not.toBe(first.catalogue.hash);
  });

  test("notices a file that comes and goes", () => {
    write(filesOf().filter(({ file }) => file !== "claims.csv"));
    expect(loadTablesOnce(folder).catalogue.claims).toEqual([]);
    write();
    expect(loadTablesOnce(folder).catalogue.claims).toHaveLength(1);
    rmSync(join(folder, "claims.csv"));
    expect(loadTablesOnce(folder).catalogue.claims).toEqual([]);
  });
});
