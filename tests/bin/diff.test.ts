import { rmSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { filesOf, type Rows, soundRows } from "../ingest/table-texts";
import { folderOf, runTenfold } from "./run-tenfold";

const folders: string[] = [];
const folder = (rows: Rows = soundRows): string => {
  const made = folderOf(filesOf(rows));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true });
});

const changed: Rows = {
  ...soundRows,
  models: [...soundRows.models, { id: "t5", name: "T5 | 11B", field: "nlp", kind: "model" }],
  measurements: soundRows.measurements
    .filter(({ model }) => model !== "turing-nlg")
    .map((row) => (row.value === "175B" ? { ...row, value: "174.6B", note: "davinci" } : row)),
};

describe("tenfold diff", () => {
  test("exits with 0 where both are the same", () => {
    expect(runTenfold(["diff", folder(), folder()])).toEqual({ code: 0, stdout: "No change\n", stderr: "" });
  });

  test("tells an order that changed from a change", () => {
    const reversed = { ...soundRows, sources: [...soundRows.sources].reverse() };
    expect(runTenfold(["diff", folder(), folder(reversed)])).toMatchObject({
      code: 0,
      stdout: "No change but the order of rows or the way values are written\n",
    });
  });

  test("exits with 1 and lists what changed", () => {
    expect(runTenfold(["diff", folder(), folder(changed)])).toEqual({
      code: 1,
      stdout: [
        "models: 1 added",
        "  + t5: T5 | 11B",
        "measurements: 1 removed, 1 changed",
        "  - turing-nlg parameters (turing-blog): 17B",
        "  ~ gpt-3 parameters (gpt-3-paper): value 175B → 174.6B; note unknown → davinci",
        "verdicts: 1 changed",
        "  ~ ten-times: supported → not-checkable\n",
      ].join("\n"),
      stderr: "",
    });
  });

  test("writes Markdown whose tables hold any text", () => {
    const { stdout } = runTenfold(["diff", folder(), folder(changed), "--format", "md"]);
    expect(stdout).toContain("## models: 1 added\n\n|  | row | before | after |\n| --- | --- | --- | --- |\n");
    expect(stdout).toContain("| added | t5 | – | T5 \\| 11B |\n");
    expect(stdout).toContain("## verdicts: 1 changed\n\n| claim | before | after |\n");
    expect(stdout).toContain("| value | gpt-3 parameters (gpt-3-paper) | 175B | 174.6B |\n");
  });

  test("writes JSON in which the unknown is absent", () => {
    const { stdout } = runTenfold(["diff", folder(), folder(changed), "--format", "json"]);
    const report = JSON.parse(stdout);
    expect(report.same).toBe(false);
    expect(report.tables[0]).toEqual({
      table: "models",
      added: [{ id: "t5", name: "T5 | 11B", field: "nlp", kind: "model" }],
      removed: [],
      changed: [],
    });
    expect(report.tables[1].changed[0].cells[1]).toEqual({ column: "note", after: "davinci" });
    expect(report.verdicts).toHaveLength(1);
    expect(new Set(report.hashes).size).toBe(2);
  });

  test.each([
    [["one"], "two folders are compared; 1 given"],
    [["one", "two", "three"], "two folders are compared; 3 given"],
    [["one", "two", "--format", "xml"], "unknown format: xml; expected text, json, md"],
    [["no-such-folder", "no-such-folder"], "there is no such folder"],
    [["--wrong"], "--wrong"],
  ])("exits with 64 for %j", (args, message) => {
    const { code, stdout, stderr } = runTenfold(["diff", ...args]);
    expect([code, stdout]).toEqual([64, ""]);
    expect(stderr).toContain(message);
  });

  test("compares what has errors, and says so", () => {
    const wrong = { ...soundRows, models: [{ ...soundRows.models[0], organization: "opnai" }] };
    const { code, stderr } = runTenfold(["diff", folder(), folder(wrong)]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/\d+ errors?; tenfold check lists them\n$/);
  });
});
