import { expect, test } from "vitest";
import { claimSearch } from "../../lib/claims/claim-search";
import type { Catalogue } from "../../lib/schema/catalogue";
import { catalogueOf } from "../query/catalogue-of";
import { claimOf } from "./claim-of";

const claims = [
  claimOf("c1", { statement: "A naïve claim of 100 %", statementZh: "它比前者大得多" }),
  claimOf("c2", { subject: ["detr"], comparator: ["*"] }),
  claimOf("c3", { subject: ["detr"], comparator: ["net"] }),
  claimOf("c4", { subject: ["someone-else"], source: "readme" }),
];

const catalogue: Catalogue = {
  ...catalogueOf({
    organizations: [{ id: "lab", name: "The Laboratory", nameZh: "实验室" }],
    models: [
      { id: "detr", name: "Detection Transformer", nameZh: "检测器", organization: ["lab"] },
      { id: "net-small", name: "Smallest of all" },
      { id: "net-large" },
    ],
    sources: [{ id: "readme", title: "Notes on a release", publisher: "Acme" }, { id: "press" }],
  }),
  claims,
};

test.each<[string, string, readonly string[]]>([
  ["a word of what is said, whatever its case and accents", "NAIVE", ["c1"]],
  ["what is said in Chinese", "前者", ["c1"]],
  ["signs as they stand", "100 %", ["c1"]],
  ["what a claim is about, by its name", "transformer", ["c2", "c3"]],
  ["what a claim is about, by its Chinese name", "检测器", ["c2", "c3"]],
  ["what a claim is about, by who made it", "laboratory", ["c2", "c3"]],
  ["a family that a claim compares, by the name of a member", "smallest", ["c3"]],
  ["a system that no table has, by its id", "someone", ["c4"]],
  ["where it was said, by the title", "notes release", ["c4"]],
  ["where it was said, by the publisher", "acme", ["c4"]],
  ["every word, wherever it stands", "larger press detr", ["c2", "c3"]],
  ["nothing where one word is missing", "larger acme detr", []],
  ["everything for a blank search", " ", ["c1", "c2", "c3", "c4"]],
  ["a star as a sign, not as everything", "*", ["c2"]],
])("a search finds %s", (_, text, expected) => {
  const search = claimSearch(text, catalogue);
  expect(claims.filter((one) => search(one) !== undefined).map(({ id }) => id)).toEqual(expected);
});

test("a search tells a claim that has its words from one that only stands in such a source", () => {
  const search = claimSearch("press larger", catalogue);
  expect(claims.map((one) => search(one))).toEqual([undefined, "by-source", "by-source", undefined]);
  expect(claims.map((one) => claimSearch("larger", catalogue)(one))).toEqual([undefined, "itself", "itself", "itself"]);
});
