import { expect, test } from "vitest";
import { matchModels } from "../../lib/ingest/match-models";

const catalogue = [
  "GPT-3",
  "GPT-2",
  "Turing-NLG",
  "T5-11B",
  "EfficientDet-D7",
  "EfficientDet-D6",
  "BLOOM",
  "悟道 2.0",
  "Megatron-LM",
].map((name) => ({ id: name.toLowerCase(), name }));

test.each<readonly [name: string, known: string | undefined, reason?: string]>([
  ["GPT3", "gpt-3", "same-name"],
  ["gpt 3", "gpt-3", "same-name"],
  ["gpt-3 (175b)", "gpt-3", "same-but-remark"],
  ["GPT-3 175B", "gpt-3", "same-but-remark"],
  ["openai/gpt-3", "gpt-3", "same-but-maker"],
  ["Turing NLG", "turing-nlg", "same-name"],
  ["Turring-NLG", "turing-nlg", "one-letter"],
  ["Megatorn-LM", "megatron-lm", "one-letter"],
  ["悟道2.0", "悟道 2.0", "same-name"],
  ["GPT-4", undefined],
  ["GPT-3.5", undefined],
  ["EfficientDet-D5", undefined],
  ["T5", "t5-11b", "same-but-remark"],
  ["EfficientDet", undefined],
  ["", undefined],
])("%s", (name, known, reason) => {
  expect(matchModels([{ id: "x", name: String(name) }], catalogue)).toEqual(
    known === undefined ? [] : [{ model: "x", known, reason }],
  );
});
