import { describe, expect, test } from "vitest";
import { knownPair } from "../../lib/ingest/tables/known-pairs";
import { expectCounted } from "./counted-files";

describe("the two numbers below the name of a test", () => {
  test.each([
    ["MRPC", [94.2, 92.3], ["MRPC.F1", "MRPC.accuracy"]],
    ["MRPC", [84.1, 88.7], ["MRPC.accuracy", "MRPC.F1"]],
    ["GLUE QQP", [72.1, 89.3], ["GLUE QQP.F1", "GLUE QQP.accuracy"]],
    ["STS-B", [92.5, 92.1], ["STS-B.Pearson", "STS-B.Spearman"]],
    ["MNLI", [86.7, 85.9], ["MNLI (matched)", "MNLI (mismatched)"]],
    ["SQuAD v1.1", [84.1, 90.9], ["SQuAD v1.1.exact match", "SQuAD v1.1.F1"]],
    ["ReCoRD", [94.1, 93.4], ["ReCoRD.F1", "ReCoRD.exact match"]],
  ] as const)("%s of %j", (header, cell, names) => {
    expect(knownPair(header, [cell])).toEqual(names);
  });

  test("are told by most of the cells, and are not known of any other test", () => {
    expect(
      knownPair("MRPC", [
        [1, 2],
        [3, 2],
        [5, 1],
      ]),
    ).toEqual(["MRPC.F1", "MRPC.accuracy"]);
    expect(knownPair("COCO", [[1, 2]])).toBeUndefined();
    expect(knownPair("Record", [[10, 2]])).toBeUndefined();
    expect(knownPair("MRPC", [[3668, 408]])).toBeUndefined();
  });
});

test("tables of GLUE are read as they are written, and it is said what was assumed", () =>
  expectCounted({
    label: "",
    file: "glue.csv",
    text: "Model,CoLA,MRPC,STS-B,MNLI\nA,60.5,89.3/85.4,87.6/86.5,86.7/85.9\nB,68.2,94.2/92.3,93.0/92.6,91.3/-\n",
    rows: 2,
    values: [
      ["A", "matthews-correlation", "cola", 60.5],
      ["A", "f1", "mrpc", 89.3],
      ["A", "accuracy", "mrpc", 85.4],
      ["A", "sts-b-pearson", 87.6],
      ["A", "sts-b-spearman", 86.5],
      ["A", "accuracy", "mnli", "matched", 86.7],
      ["A", "accuracy", "mnli", "mismatched", 85.9],
      ["B", "matthews-correlation", "cola", 68.2],
      ["B", "f1", "mrpc", 94.2],
      ["B", "accuracy", "mrpc", 92.3],
      ["B", "sts-b-pearson", 93],
      ["B", "sts-b-spearman", 92.6],
      ["B", "accuracy", "mnli", "matched", 91.3],
    ],
    issues: ["assumed-pair", "assumed-pair", "assumed-pair"],
  }));
