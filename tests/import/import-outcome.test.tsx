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
