import { describe, test } from "vitest";
import { type CountedFile, expectCountedBy } from "../counted-files";

describe("scikit-learn, a classification report", () => {
  /** Of two classes, with the name of their column where one says little. */
  const valuesOf = (first: string, late: string): CountedFile["values"] => [
    ["svm", "precision", first, 0.5],
    ["svm", "recall", first, 1],
    ["svm", "f1", first, 0.67],
    ["svm", "support", first, 1],
    ["svm", "precision", late, 0.75],
    ["svm", "recall", late, 0.25],
    ["svm", "f1", late, 0.38],
    ["svm", "support", late, 4],
  ];
  const values = valuesOf("class 0", "class late");
  const averagesOf = (macro: string): CountedFile["values"] => [
    ["svm", "precision", macro, 0.63],
    ["svm", "recall", macro, 0.63],
    ["svm", "f1", macro, 0.53],
    ["svm", "support", macro, 5],
  ];
  const averages = averagesOf("class macro avg");
  const accuracy: CountedFile["values"] = [["svm", "accuracy", 0.4]];
  const record = (precision: number, recall: number, f1: number, support: number) => ({
    precision,
    recall,
    "f1-score": f1,
    support,
  });

  test.each<Pick<CountedFile, "label" | "file" | "text" | "values">>([
    {
      label: "as it is printed",
      file: "svm.txt",
      text: [
        "              precision    recall  f1-score   support",
        "",
        "           0       0.50      1.00      0.67         1",
        "        late       0.75      0.25      0.38         4",
        "",
        "    accuracy                           0.40         5",
        "   macro avg       0.63      0.63      0.53         5",
        "",
      ].join("\n"),
      values: [...values, ...accuracy, ["svm", "support", 5], ...averages],
    },
    {
      label: "as CSV, with the accuracy in every column",
      file: "svm.csv",
      text: ",precision,recall,f1-score,support\n0,0.5,1,0.67,1\nlate,0.75,0.25,0.38,4\naccuracy,0.4,0.4,0.4,0.4\nmacro avg,0.63,0.63,0.53,5\n",
      values: [...values, ...accuracy, ...averages],
    },
    {
      label: "as CSV, turned over",
      file: "svm.csv",
      text: ",0,late,accuracy,macro avg\nprecision,0.5,0.75,0.4,0.63\nrecall,1,0.25,0.4,0.63\nf1-score,0.67,0.38,0.4,0.53\nsupport,1,4,0.4,5\n",
      values: [...values, ...accuracy, ...averages],
    },
    {
      label: "as CSV, turned over and without the names of its rows",
      file: "svm.csv",
      text: "early,late,accuracy,macro avg\n0.5,0.75,0.4,0.63\n1,0.25,0.4,0.63\n0.67,0.38,0.4,0.53\n1,4,0.4,5\n",
      values: [...valuesOf("early", "late"), ...accuracy, ...averagesOf("macro avg")],
    },
    {
      label: "as JSON",
      file: "svm.json",
      text: JSON.stringify({
        "0": record(0.5, 1, 0.67, 1),
        late: record(0.75, 0.25, 0.38, 4),
        accuracy: 0.4,
        "macro avg": record(0.63, 0.63, 0.53, 5),
      }),
      values: [...values, ...accuracy, ...averages],
    },
  ])("$label", async (file) => {
    await expectCountedBy({ ...file, adapter: "classification-report", rows: 4, issues: ["guessed-model"] });
  });
});
