import { expect, test } from "vitest";
import { alignedText } from "../../lib/ingest/aligned-text";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "as pandas prints it, with an index",
    file: "frame.txt",
    text: "       model   acc  params (M)\n0   resnet18  69.5        11.5\n1   resnet34   NaN        21.5\n",
    rows: 2,
    values: [
      ["resnet18", "accuracy", 69.5],
      ["resnet18", "parameters", 11.5e6],
      ["resnet34", "parameters", 21.5e6],
    ],
  },
  {
    label: "under rules, names with single blanks, commas in numbers",
    file: "table.txt",
    text: "Model name    Tokens/s   Users\n----------    --------   -----\nLlama 3 8B    2450.5     1,250\nMixtral       1210.5     2,500\n",
    rows: 2,
    values: [
      ["Llama 3 8B", "tokens-per-second", 2450.5],
      ["Llama 3 8B", "users", 1250],
      ["Mixtral", "tokens-per-second", 1210.5],
      ["Mixtral", "users", 2500],
    ],
  },
];

test.each(files)("a table lined up by blanks is read $label", expectCounted);

test.each([
  ["prose", "A sentence.  Two blanks follow it.\nAnother one.  And 5 more.\nA third one.  Last.\n"],
  ["cells that are missing", "model     acc   f1\nA         1     2\nB         3\n"],
  ["other signs between cells", "model,acc\nA  x,1\nB  y,2\n"],
  ["no numbers", "model   note\nA       x\nB       y\n"],
  ["too few lines", "model   acc\nA       1\n"],
])("a text is left as it is with %s", (_, text) => {
  expect(alignedText(text)).toBeUndefined();
});
