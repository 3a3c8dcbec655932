import { expect, test } from "vitest";
import { matchModels } from "../../lib/ingest/catalogue/match-models";

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
  "TinyNet-E",
  "EfficientNet-L2",
  "EfficientDet-lite0",
  "EfficientNetV2-S",
  "EfficientNetV2-XL",
  "ResNet-101",
  "Xception-41",
  "BERT-Large",
  "DeepLabV3+",
  "Dueling DDQN",
  "Llama 2-70B",
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
  ["tinynet_e", "tinynet-e", "same-name"],
  ["tinynet_a", undefined],
  ["efficientnet_b2", undefined],
  ["efficientnet_lite0", undefined],
  ["efficientnetv2_m", undefined],
  ["efficientnetv2_l", undefined],
  ["resnet101c", undefined],
  ["xception41p", undefined],
  ["BART-large", undefined],
  ["GBERT-Large", undefined],
  ["DeepLabV3", undefined],
  ["Dueling DQN", undefined],
  ["Llama 27-0B", undefined],
  ["GPT-3 175B + muP", undefined],
  ["GPT-3 (Adaptive) WT103", undefined],
])("%s", (name, known, reason) => {
  expect(matchModels([{ id: "x", name: String(name) }], catalogue)).toEqual(
    known === undefined ? [] : [{ model: "x", known, reason }],
  );
});

test.each<readonly [names: readonly string[], offered: readonly string[]]>([
  [["GPT-3 (175B)", "GPT-3"], ["GPT-3"]],
  [["openai/gpt-3", "GPT-3 6.7B"], ["openai/gpt-3"]],
  [["GPT-3 6.7B", "GPT-3 175B"], []],
  [["GPT3", "gpt-3"], ["GPT3"]],
])("of %j, that look like one model of the catalogue, %j is offered", (names, offered) => {
  const imported = names.map((name) => ({ id: name, name }));
  expect(matchModels(imported, catalogue).map(({ model }) => model)).toEqual(offered);
});

const exactly = (value: number) => ({ low: value, high: value });
const sized = [
  { id: "gpt-3", name: "GPT-3", parameters: [exactly(175e9)] },
  { id: "gpt-2", name: "GPT-2", parameters: [exactly(1.5e9), exactly(1.542e9)] },
  { id: "llama-2-70b", name: "Llama 2-70B", parameters: [] },
  { id: "gemma-2b", name: "Gemma-2B", parameters: [exactly(2.51e9)] },
  { id: "esm1b", name: "ESM1b", parameters: [exactly(652e6)] },
  { id: "whisper", name: "Whisper", parameters: [exactly(1.55e9)] },
];

test.each<readonly [name: string, parameters: readonly number[], isOffered: boolean]>([
  ["GPT-3 6.7B", [], false],
  ["GPT-3 175B", [], true],
  ["GPT-3 (175B)", [174.6e9], true],
  ["GPT-3", [6.7e9], false],
  ["GPT-3", [], true],
  ["GPT-2", [124e6], false],
  ["GPT-2", [1.55e9], true],
  ["GPT-2", [1.5], true],
  ["ESM-1b", [], true],
  ["Gemma 2B", [], true],
  ["Gemma 2B", [2.5e9], true],
  ["Llama 2-70B", [68.9e9], true],
  ["Llama 2-70B", [7e9], false],
])("%s with %j parameters is offered as one of the catalogue: %s", (name, parameters, isOffered) => {
  expect(matchModels([{ id: "x", name, parameters: parameters.map(exactly) }], sized)).toHaveLength(isOffered ? 1 : 0);
});

test("a size that may be rounded is no other one", () => {
  const parameters = [{ low: 1.5e9, high: 2.5e9 }];
  expect(matchModels([{ id: "x", name: "Whisper", parameters }], sized)).toHaveLength(1);
});
