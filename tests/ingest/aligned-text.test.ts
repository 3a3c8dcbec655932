import { expect, test } from "vitest";
import { alignedText } from "../../lib/ingest/formats/aligned-text";
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

const texts: readonly (readonly [label: string, text: string, rows: readonly string[]])[] = [
  [
    "with cells that are missing",
    "              precision    recall   support\n\n         cat       0.91      0.89       100\n\n    accuracy                 0.90       200\n",
    ["|precision|recall|support", "", "cat|0.91|0.89|100", "", "accuracy||0.90|200", ""],
  ],
  [
    "with a rule above it",
    "-----------------\nname      time\n-----------------\na         2.3 ns\nb c       12 ns\n",
    ["", "name|time", "", "a|2.3 ns", "b c|12 ns", ""],
  ],
  [
    "with single blanks, as pasted from a page",
    "Method Backbone AP AP50\nFaster R-CNN R50 37.4 58.1\nDETR R50 42.0 -\n",
    ["Method|Backbone|AP|AP50", "Faster R-CNN|R50|37.4|58.1", "DETR|R50|42.0|-", ""],
  ],
  [
    "below a header that is a remark",
    "# epoch loss acc\n1 0.5 90\n2 0.4 91\n",
    ["epoch|loss|acc", "1|0.5|90", "2|0.4|91", ""],
  ],
];
test.each(texts)("a table is read %s", (_, text, rows) => {
  expect(alignedText(text)?.replaceAll("\t", "|").split("\n")).toEqual(rows);
});

test.each(files)("a table lined up by blanks is read $label", expectCounted);

test.each([
  ["prose", "A sentence.  Two blanks follow it.\nAnother one.  And 5 more.\nA third one.  Last.\n"],
  ["cells that may stand below two names", "model     acc   f1\nA         1     2\nB         3 to 5 6\n"],
  ["a line of prose among its rows", "model acc f1\nA 1 2\nand so on 3\nB 3 4\n"],
  ["numbers that are not of the header", "model acc\nA 1 2\nB 3 4\n"],
  ["other signs between cells", "model,acc\nA  x,1\nB  y,2\n"],
  ["no numbers", "model   note\nA       x\nB       y\n"],
  ["too few lines", "model   acc\nA       1\n"],
])("a text is left as it is with %s", (_, text) => {
  expect(alignedText(text)).toBeUndefined();
});
