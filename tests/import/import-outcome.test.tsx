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

describe("where the catalogue could not be loaded", () => {
  test.each([
    ["en", "The catalogue could not be loaded"],
    ["zh", "目录未能载入"],
  ] as const)("the report says that like models are not offered: %s", (locale, said) => {
    expect(drawn(undefined, locale)).toContain(said);
    expect(drawn([], locale)).not.toContain(said);
  });
});

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
  const read = importReadings([await readImport("ours.csv", bytes)]);
  for (const [locale, all] of Object.entries({ en, zh })) {
    const told = { ...summary, issues: read.issues, counts: read.counts };
    const page = renderToStaticMarkup(
      <ImportOutcome summary={told} locale={locale === "zh" ? "zh" : "en"} onRemove={() => undefined} />,
    );
    for (const text of all) expect(page).toContain(text);
  }
});
