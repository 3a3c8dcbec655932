import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ImportOutcome } from "../../components/import/import-outcome";
import type { ImportSummary } from "../../components/import/import-protocol";
import { importReadings, readImport } from "../../lib/ingest/import-files";

const { counts, issues, rowsOf } = importReadings([
  await readImport("ours.csv", new TextEncoder().encode("model,acc\nGPT3,50\n")),
]);
const summary: ImportSummary = { files: [], tables: [], ownTables: [], counts, rowsOf, issues, matches: [] };
const drawn = (matches: ImportSummary["matches"], locale: "en" | "zh"): string =>
  renderToStaticMarkup(<ImportOutcome summary={{ ...summary, matches }} locale={locale} onRemove={() => undefined} />);

test.each([
  ["en", "line 3, acc"],
  ["zh", "第 3 行，acc"],
] as const)("a place is listed as the language lists: %s", async (locale, place) => {
  const read = importReadings([
    await readImport("ours.csv", new TextEncoder().encode("model,acc\nGPT3,50\nGPT4,lots\nGPT5,51\nGPT6,52\n")),
  ]);
  const bad = { ...summary, issues: read.issues, counts: read.counts };
  expect(renderToStaticMarkup(<ImportOutcome summary={bad} locale={locale} onRemove={() => undefined} />)).toContain(
    place,
  );
});

test("the cells are counted, one as one", () => {
  expect(drawn([], "en")).toContain(">1 value<");
  expect(drawn([], "zh")).toContain(">1 个数值<");
});

describe("where the catalogue could not be loaded", () => {
  test.each([
    ["en", "The catalogue could not be loaded"],
    ["zh", "目录未能载入"],
  ] as const)("the report says that like models are not offered: %s", (locale, said) => {
    expect(drawn(undefined, locale)).toContain(said);
    expect(drawn([], locale)).not.toContain(said);
  });
});

async function pageOf(bytes: Uint8Array, locale: "en" | "zh"): Promise<string> {
  const read = importReadings([await readImport("ours.csv", bytes)]);
  const told = { ...summary, issues: read.issues, counts: read.counts };
  return renderToStaticMarkup(<ImportOutcome summary={told} locale={locale} onRemove={() => undefined} />);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const model = "模型,公司,acc\n";

test.each<readonly [what: string, bytes: Uint8Array, en: readonly string[], zh: readonly string[]]>([
  [
    "another value",
    utf8("model,acc\nGPT3,50\nGPT3,51\n"),
    ["line 3, acc", ">51<", "kept: 50 (line 2, acc)"],
    ["第 3 行，acc", ">51<", "已保留：50（第 2 行，acc）"],
  ],
  ["the same value", utf8("model,acc\nGPT3,50\nGPT3,50\n"), ["kept: 50 (line 2, acc)"], ["已保留：50（第 2 行，acc）"]],
  [
    "another organization",
    utf8(`${model}星汉,大汉软件,50\nB,C,51\n星汉,大华股份,\n`),
    ["line 4, 公司", ">大华股份<", "kept: 大汉软件"],
    ["第 4 行，公司", ">大华股份<", "已保留：大汉软件"],
  ],
  [
    "a guessed encoding",
    Uint8Array.from([...utf8("model,acc\nCaf"), 0xe9, ...utf8(",50\n")]),
    ["read as Windows-1252"],
    ["按 Windows-1252 读取"],
  ],
  [
    "a row that fits in no way",
    utf8("Model,Score,Params\nA,81,1200\nB,82,1300\nC,D,x,83,y,1400\n"),
    ["line 4 ", ">C,D,x,83,y,1400<", "6 cells for 3 columns"],
    ["第 4 行 ", ">C,D,x,83,y,1400<", "6 个单元格，3 列"],
  ],
])("of %s the page tells what the report tells", async (_, bytes, en, zh) => {
  for (const [locale, all] of Object.entries({ en, zh })) {
    const page = await pageOf(bytes, locale === "zh" ? "zh" : "en");
    for (const text of all) expect(page).toContain(text);
  }
});

test.each<readonly [what: string, bytes: Uint8Array, en: readonly string[], zh: readonly string[]]>([
  [
    "rows that are left out all at once",
    utf8("Models,notes\nA,one thing\nB,another thing\n"),
    ["0 rows kept, 2 left out for the reasons below.", "choose at least one column of values below"],
    ["保留 0 行，未采用 2 行（原因见下）。", "在下面至少选定一列数值"],
  ],
  [
    "a file that is not readable",
    Uint8Array.of(0, 1, 2, 3, 0, 255, 0, 254),
    ["CSV, TSV, Markdown, LaTeX, reStructuredText, JSON, JSON Lines, YAML or Parquet"],
    ["CSV、TSV、Markdown、LaTeX、reStructuredText、JSON、JSON Lines、YAML 或 Parquet"],
  ],
])("of %s the page says what is so", async (_, bytes, en, zh) => {
  for (const [locale, texts] of Object.entries({ en, zh })) {
    const page = await pageOf(bytes, locale === "zh" ? "zh" : "en");
    for (const text of texts) expect(page).toContain(text);
  }
});
