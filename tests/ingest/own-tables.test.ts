import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TableText } from "../../lib/ingest/catalogue/read-tables";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { tableNames } from "../../lib/schema/vocabulary";

const catalogue = tableNames.map((table) => ({
  file: `${table}.csv`,
  text: readFileSync(new URL(`../../data/${table}.csv`, import.meta.url), "utf8"),
}));
const inFolder = (folder: string, files: readonly TableText[]): readonly TableText[] =>
  files.map(({ file, text }) => ({ file: `${folder}/${file}`, text }));
const imported = async (files: readonly TableText[]) =>
  importReadings(await Promise.all(files.map(({ file, text }) => readImport(file, new TextEncoder().encode(text)))));
const only = (...names: readonly string[]) => catalogue.filter(({ file }) => names.includes(file));
const changed = (table: string, from: string | RegExp, to: string): readonly TableText[] =>
  catalogue.map(({ file, text }) => ({ file, text: file === `${table}.csv` ? text.replace(from, to) : text }));

const rows = (text: string): number => text.trimEnd().split("\n").length - 1;

describe("tables as Tenfold writes them", () => {
  test("come back byte for byte, claims included, in whatever order they are given", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(catalogue, { minLength: catalogue.length }), async (files) => {
        const { texts, issues } = await imported(files);
        expect(issues).toEqual([]);
        expect(texts).toEqual(catalogue);
      }),
      { numRuns: 3 },
    );
  });

  test("need none of the optional tables, and say which table is missed", async () => {
    const { read, issues, counts } = await imported(only("measurements.csv"));
    const [{ text = "" } = {}] = only("measurements.csv");
    expect(issues.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => "missing-table"));
    expect(issues[0]?.message).toMatch(
      /^the tables name models, and there is no models\.csv with them: \d+ are called/,
    );
    expect(read.issues).toEqual([]);
    expect(counts).toMatchObject({ rows: rows(text), rowsKept: rows(text), values: rows(text) });
    expect(read.catalogue.metrics.get("dataset-bytes")?.unit).toBe("GB");
    expect(read.catalogue.metrics.get("training-compute")?.unit).toBe("FLOP");
  });

  test("are models without values where there is nothing else", async () => {
    const { read, issues, rowsOf } = await imported(only("models.csv", "organizations.csv"));
    expect(issues).toEqual([]);
    expect(rowsOf).toMatchObject({ measurements: 0, metrics: 0 });
    expect(read.catalogue.models.get("gpt-3")?.organization).toEqual(["openai"]);
  });

  test("lose only rows with an error, each listed under the name of its file", async () => {
    const wrong = inFolder("ours", changed("measurements", /^(gpt-3,parameters,,)175B/m, "$1many"));
    const { issues, counts, rowsOf } = await imported(wrong);
    expect(issues).toMatchObject([
      { severity: "error", code: "unsound-row", file: "ours/measurements.csv", column: "value", value: "many" },
    ]);
    expect(counts.rowsLeftOut).toBe(1);
    expect(counts.values).toBe(rowsOf.measurements);
  });

  test("stand beside files of others, whose models are theirs by name", async () => {
    const { read, issues } = await imported([
      { file: "new.csv", text: "Model,Params\nGPT-3,175B\nOurs,3B\n" },
      ...catalogue,
    ]);
    const named = [...read.catalogue.models.values()].filter(({ name }) => name === "GPT-3" || name === "Ours");
    expect(issues).toEqual([]);
    expect(named.map(({ id }) => id)).toEqual(["gpt-3", "ours"]);
    const mine = read.catalogue.measurements.filter(({ locator }) => locator?.endsWith("Params") === true);
    expect(mine.map(({ model, metric }) => [model, metric])).toEqual([
      ["gpt-3", "parameters"],
      ["ours", "parameters"],
    ]);
  });
});

describe("two sets of tables", () => {
  test("that are the same are one, and each row that comes twice is listed", async () => {
    const { texts, issues, counts } = await imported([...inFolder("a", catalogue), ...inFolder("b", catalogue)]);
    expect(texts).toEqual(catalogue);
    expect(new Set(issues.map(({ code, file }) => `${code} ${file}`))).toEqual(
      new Set(["repeated-value b/measurements.csv", "repeated-value b/claims.csv"]),
    );
    expect(counts.repeated).toBe(counts.values);
    expect(counts.rowsLeftOut).toBe(0);
  });

  test("under ids of their own are joined by what they name", async () => {
    const other = inFolder(
      "b",
      catalogue.map(({ file, text }) => ({ file, text: text.replaceAll("blenderbot-9.4b", "bb-large") })),
    );
    const { texts, issues } = await imported([...inFolder("a", catalogue), ...other]);
    expect(texts.filter(({ file }) => file !== "claims.csv")).toEqual(
      catalogue.filter(({ file }) => file !== "claims.csv"),
    );
    expect(issues.filter(({ code }) => code !== "repeated-value")).toEqual([]);
  });

  test("that disagree say so, and the first is kept", async () => {
    const other = changed("measurements", /^(gpt-3,parameters,,)175B/m, "$1176B");
    const { texts, issues } = await imported([...inFolder("a", catalogue), ...inFolder("b", other)]);
    expect(texts).toEqual(catalogue);
    expect(issues.filter(({ code }) => code !== "repeated-value")).toMatchObject([
      { code: "contradiction", severity: "warning", file: "b/measurements.csv", column: "value", value: "176B" },
    ]);
  });

  test("that measure under one id in two units keep two metrics", async () => {
    const other = catalogue.map(({ file, text }) => {
      if (file === "metrics.csv") return { file, text: text.replace(/^(inference-time,[^,]*,[^,]*,)s,/m, "$1h,") };
      return { file, text: file === "measurements.csv" ? text.replaceAll(/ ?m?s,/g, ",") : text };
    });
    const { read } = await imported([...inFolder("a", catalogue), ...inFolder("b", other)]);
    const units = [...read.catalogue.metrics.values()].flatMap(({ id, unit }) =>
      id.startsWith("inference-time") ? [unit] : [],
    );
    expect(units).toEqual(["s", "h"]);
    expect(read.issues).toEqual([]);
  });
});
