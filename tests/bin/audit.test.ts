import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import type { TableText } from "../../lib/ingest/catalogue/read-tables";
import { measured, tablesOf } from "../claims/audit-rows";
import type { Row } from "../ingest/table-texts";
import { folderOf, runTenfold } from "./run-tenfold";

const folders: string[] = [];
const folder = (files: readonly TableText[]): string => {
  const made = folderOf(files);
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true });
});

const ratio = (low: string, rest: Row = {}): Row => ({
  kind: "ratio",
  subject: "a",
  comparator: "b",
  metric: "parameters",
  direction: "more",
  low,
  high: low,
  bound: "exact",
  ...rest,
});
const values = ["a parameters 30.0M", "b parameters 10.0M"].map(measured);
const withClaims = (...claims: readonly Row[]) => tablesOf({ claims, measurements: values });

describe("the exit code", () => {
  test("is 0 where claims hold or cannot be checked", () => {
    const { code, stdout } = runTenfold(["audit", folder(withClaims(ratio("3"), { kind: "statement", subject: "a" }))]);
    expect(stdout).toContain("claims.csv:2: supported c0: 30.0M ÷ 10.0M is 2.98–3.02×, which agrees with 3×.");
    expect(stdout).toContain(
      "2 claims: 1 supported, 0 supported-in-part, 0 contradicted, 0 misattributed, 1 not-checkable",
    );
    expect(code).toBe(0);
  });

  test("is 1 where one is contradicted, on the line of the claim", () => {
    const { code, stdout } = runTenfold(["audit", folder(withClaims(ratio("3"), ratio("5")))]);
    expect(code).toBe(1);
    expect(stdout).toContain('claims.csv:3:id: error contradicted "c1": 30.0M ÷ 10.0M is 2.98–3.02×, not 5×.');
    expect(stdout).toContain("What follows from the data is 3×.");
  });

  test("is 2 where one holds in part", () => {
    const claim = ratio("3", { subject: "a;m1" });
    expect(runTenfold(["audit", folder(withClaims(claim))]).code).toBe(2);
  });

  test("is 1 where a row is wrong, and the other claims are audited", () => {
    const claims = [
      ratio("3"),
      ratio("9", { high: "4", bound: "range" }),
      ratio("3", { subject: "nobody" }),
      ratio("3", { metric: "nothing" }),
      ratio("5"),
    ];
    const files = tablesOf({ claims, measurements: [...values, measured("a latency much")] });
    const { code, stdout } = runTenfold(["audit", folder(files), "--format", "json"]);
    const { claims: found, issues, totals } = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(found.map(({ id, verdict }: { id: string; verdict: string }) => [id, verdict])).toEqual([
      ["c0", "supported"],
      ["c4", "contradicted"],
    ]);
    expect(totals).toMatchObject({ supported: 1, contradicted: 1 });
    expect(
      issues.map(({ code, file, line }: { code: string; file: string; line: number }) => [code, file, line]),
    ).toEqual([
      ["bad-cell", "measurements.csv", 4],
      ["low-above-high", "claims.csv", 3],
      ["unknown-id", "claims.csv", 4],
      ["unknown-id", "claims.csv", 5],
    ]);
  });

  test("is 64 for a badge that is no SVG", () => {
    const { code, stderr } = runTenfold(["audit", ".", "--badge", "badge.png"]);
    expect([code, stderr]).toEqual([64, expect.stringContaining("a badge is an SVG: badge.png")]);
  });
});

test("json has the intervals, the sentence, the working and the repair", () => {
  const { stdout } = runTenfold(["audit", folder(withClaims(ratio("5"))), "--format", "json"]);
  const [claim] = JSON.parse(stdout).claims;
  expect(claim).toMatchObject({
    id: "c0",
    line: 2,
    verdict: "contradicted",
    rule: "ratio",
    claimed: { low: 4.5, high: 5.5 },
    derived: { low: expect.closeTo(2.9801, 3), high: expect.closeTo(3.0201, 3) },
    sentence: "30.0M ÷ 10.0M is 2.98–3.02×, not 5×.",
    repair: { change: "value", from: ["5"], to: ["3×"] },
  });
  expect(claim.working.map(({ kind }: { kind: string }) => kind)).toEqual(["value", "value", "ratio"]);
});

test("an open end is null", () => {
  const { stdout } = runTenfold([
    "audit",
    folder(withClaims(ratio("2", { bound: "at-least", high: "" }))),
    "--format",
    "json",
  ]);
  expect(JSON.parse(stdout).claims[0].claimed).toEqual({ low: 2, high: null });
});

test("github annotates the row of the claim", () => {
  const { stdout } = runTenfold(["audit", folder(withClaims(ratio("5"))), "--format", "github"]);
  expect(stdout).toMatch(/^::error file=[^,]*claims\.csv,line=2,title=contradicted::id "c0": 30.0M ÷ 10.0M is/);
});

test("claims that cannot all be right are said at each of them, whichever is at fault", () => {
  const rows = [ratio("3"), ratio("4", { subject: "b", comparator: "m1" }), ratio("20", { comparator: "m1" })];
  const { stdout } = runTenfold(["audit", folder(withClaims(...rows))]);
  const lines = stdout.split("\n").filter((line) => line.includes("warning claims-disagree"));
  expect(lines.map((line) => line.match(/claims\.csv:(\d+)/)?.[1]).sort()).toEqual(["2", "3", "4"]);
  for (const id of ["c0", "c1", "c2"]) expect(lines.every((line) => line.includes(id))).toBe(true);
  expect(lines.find((line) => line.includes(":4"))).toMatch(
    /c0 and c1 together give 8.75–15.75×, this claims 19.5–20.5×/,
  );
});

test("the badge shows the totals", () => {
  const made = folder(withClaims(ratio("3"), ratio("5")));
  runTenfold(["audit", made, "--badge", join(made, "badge.svg")]);
  const svg = readFileSync(join(made, "badge.svg"), "utf8");
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="20"/);
  expect(svg).toContain("claims: 1 supported · 1 contradicted");
});

test("the catalogue of the repository reads without an error", () => {
  const data = fileURLToPath(new URL("../../data", import.meta.url));
  const { claims, issues } = JSON.parse(runTenfold(["audit", data, "--format", "json"]).stdout);
  expect(issues).toEqual([]);
  expect(claims.length).toBeGreaterThan(80);
  for (const { sentence, sentenceZh } of claims) expect([sentence, sentenceZh]).not.toContain("");
});
