import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvColumns, originColumns, serializeCsv } from "../../lib/export/csv";
import type { PageRow } from "../../lib/export/file-page";
import { viewRows } from "../../lib/export/view-rows";
import { answerView } from "../../lib/query/answer-view";
import { defaultView } from "../../lib/query/view";
import { catalogueOf } from "../query/catalogue-of";
import { answerOf, sample } from "./sample";

const rowsOf = (csv: string): readonly Readonly<Record<string, string>>[] =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ""), { header: true, skipEmptyLines: true }).data;

const dataHash = "f".repeat(64);
const csvOf = (rows: readonly PageRow[]): string => serializeCsv({ rows, pageHref: "/explore?q=a" }, dataHash);

const rowFor = (name: string) => {
  const catalogue = catalogueOf({ models: [{ id: "m", name }], measurements: [{ model: "m", value: "1B" }] });
  return rowsOf(csvOf(viewRows(catalogue, answerView(catalogue, defaultView))))[0];
};

/** As a spreadsheet program splits a file: by the letter of RFC 4180, cell by cell. */
function naiveCells(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let rest = csv.replace(/^\ufeff/, "");
  while (rest !== "") {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (match === null) throw new Error(`not RFC 4180: ${rest.slice(0, 40)}`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") rows.push([]);
    rest = rest.slice(match[0].length);
  }
  return rows.slice(0, -1);
}

describe("serializeCsv", () => {
  const csv = csvOf(viewRows(sample, answerOf("base=turing-nlg")));

  it("starts with a byte order mark and the columns, and ends every line with CRLF", () => {
    expect(csv.startsWith(`\ufeff${[...csvColumns, ...originColumns].join(",")}\r\n`)).toBe(true);
    expect(csv.endsWith("\r\n")).toBe(true);
  });

  it("has every row in the order of the view, then the models without a value", () => {
    expect(rowsOf(csv).map(({ model }) => model)).toEqual(["wu-dao-2", "gpt-3", "turing-nlg", "formula", "secret"]);
    expect(rowsOf(csvOf(viewRows(sample, answerOf("limit=1")))).length).toBe(5);
  });

  it("reads the same by the letter of RFC 4180 as by a library", () => {
    const [header, ...cells] = naiveCells(csv);
    expect(cells.map((row) => Object.fromEntries(row.map((cell, index) => [header?.[index], cell])))).toEqual(
      rowsOf(csv),
    );
    expect(cells.every((row) => row.length === csvColumns.length + originColumns.length)).toBe(true);
  });

  it("says on each row which page and data it is from", () => {
    for (const row of rowsOf(csv)) expect(row).toMatchObject({ page: "/explore?q=a", data_hash: dataHash });
  });

  it("writes plain numbers, ids, ISO dates and Chinese names", () => {
    expect(rowsOf(csv)[0]).toMatchObject({
      name: "Wu Dao 2.0",
      name_zh: "悟道 2.0",
      organization: "baai;microsoft",
      released: "2021",
      value: "1750000000000",
      low: "1745000000000",
      high: "1755000000000",
      unit: "count",
      reported_by: "third-party",
    });
    expect(Number(rowsOf(csv)[0]?.ratio)).toBeCloseTo(102.94, 2);
    expect(rowsOf(csv)[1]).toMatchObject({
      released: "2020-05-28",
      source: "gpt-3-paper",
      source_title: "Language Models are Few-Shot Learners",
      source_url: "https://arxiv.org/abs/2005.14165",
      locator: "Table 2.1",
    });
  });

  it("leaves what is unknown empty", () => {
    expect(rowsOf(csv)[4]).toMatchObject({
      model: "secret",
      metric: "parameters",
      value: "",
      low: "",
      ratio: "",
      source: "",
      reported_by: "",
    });
    expect(rowsOf(csv)[3]).toMatchObject({ released: "" });
  });

  it("keeps negative numbers as numbers", () => {
    const row = rowsOf(csvOf(viewRows(sample, answerOf("metric=gpu-latency")))).find(
      ({ model }) => model === "turing-nlg",
    );
    expect(row).toMatchObject({ value: "-2", unit: "ms" });
  });

  it("never writes Infinity or NaN", () => {
    const catalogue = catalogueOf({
      measurements: [
        { model: "a", value: ">1B" },
        { model: "b", value: "<2B" },
      ],
    });
    expect(csvOf(viewRows(catalogue, answerView(catalogue, defaultView)))).not.toMatch(/Infinity|NaN/);
  });

  it.each([
    ["=1+1"],
    ['=HYPERLINK("http://x","y")'],
    ["+1"],
    ["-1"],
    ["-cmd|' /C calc'!A0"],
    ["@SUM(A1)"],
    ["\t=1"],
    ["\r=1"],
    ["\n=1"],
    ["=1\n+2"],
    [" =1+1"],
    ["\u00a0=1"],
    ["＝1+1"],
    ["＠x"],
    ["－x"],
    ["＋x"],
  ])("writes %j after an apostrophe", (name) => {
    expect(rowFor(name)?.name).toBe(`'${name}`);
  });

  it.each([["GPT-3"], ["a=b"], ["1+1"], ["'quoted"], ['x, "y"\r\nz'], ["悟道"], [" spaced "], ["e-mail@home"]])(
    "writes %j as it is",
    (name) => {
      expect(rowFor(name)?.name).toBe(name);
    },
  );
});
