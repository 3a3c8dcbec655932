import { describe, expect, test } from "vitest";
import { markedNames } from "../../lib/ingest/cells/name-marks";
import { importReadings, readImport } from "../../lib/ingest/import-files";

const imported = async (text: string) =>
  importReadings([await readImport("a.csv", new TextEncoder().encode(text))]).read.catalogue;

describe("a name", () => {
  test.each([
    ["T5‡", "T5", "‡"],
    ["PaLM †", "PaLM", "†"],
    ["Gopher*†", "Gopher", "*†"],
    ["BERT-large [12]", "BERT-large", "[12]"],
    ["GPT-3 (175B)*", "GPT-3 (175B)", "*"],
    ["悟道 2.0*", "悟道 2.0", "*"],
    ["LLaMA¹", "LLaMA", "¹"],
  ])("%s leads to a note", (written, name, mark) => {
    expect(markedNames([written, "other"]).get(written)).toEqual({ name, mark });
  });

  test.each([
    ["A*"],
    ["IDA*"],
    ["Weighted A*"],
    ["Informed RRT*"],
    ["C³"],
    ["U²"],
    ["C++"],
    ["GPT-4"],
    ["†"],
    ["EfficientNet-B0 (ours)"],
    ["a [b c]"],
    ["Claude 3.5 Sonnet"],
    [""],
  ])("%s leads to none", (written) => {
    expect(markedNames([written]).size).toBe(0);
  });

  test("keeps its sign where another differs in nothing else", () => {
    expect([...markedNames(["T5", "T5‡", "PaLM†", "BERT*", "BERT†"]).keys()]).toEqual(["PaLM†"]);
  });
});

test("a star behind A is a mark where other names have one", () => {
  expect([...markedNames(["Weighted A*", "Greedy*", "Dijkstra"]).keys()]).toEqual(["Weighted A*", "Greedy*"]);
});

test("the sign behind a name is a note about the model", async () => {
  const { models } = await imported("model,AP,notes\nT5‡,1,ours\nPaLM†,2,\nBERT,3,\n");
  expect([...models.values()].map(({ name, note }) => [name, note ?? ""])).toEqual([
    ["T5", "ours; footnote ‡"],
    ["PaLM", "footnote †"],
    ["BERT", ""],
  ]);
});

test("so it is behind one that stands above its values", async () => {
  const { models } = await imported("benchmark,T5‡,PaLM†\nMMLU,1,2\nGSM8K,2,3\n");
  expect([...models.values()].map(({ name, note }) => [name, note])).toEqual([
    ["T5", "footnote ‡"],
    ["PaLM", "footnote †"],
  ]);
});
