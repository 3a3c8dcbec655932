import { describe, expect, it } from "vitest";
import { nextSort } from "../../components/table/next-sort";
import type { SortColumn, SortKey } from "../../lib/query/view";
import { answerTo } from "./answers";

const written = (keys: readonly SortKey[]) =>
  keys.map(({ column, descending }) => `${descending ? "-" : ""}${column}`).join("~");
const next = (query: string, column: SortColumn, multi = false) => written(nextSort(answerTo(query), column, multi));

describe("nextSort", () => {
  it.each([
    ["a new column replaces the order", "", "name", "name"],
    ["numbers are first shown from the top", "sort=name", "released", "-released"],
    ["the same column turns round", "sort=name", "name", "-name"],
    ["and is then given up for the default order", "sort=-name", "name", ""],
    ["the column of the default order turns round at once", "", "value", "value"],
    ["and comes back to the default", "sort=value", "value", ""],
    ["where less is better the default turns round too", "metric=latency", "value", "-value"],
    ["and comes back", "metric=latency&sort=-value", "value", ""],
    ["the default order is written as no keys", "sort=name", "value", ""],
    ["a selection in its own order can be sorted", "models=gpt-3~turing-nlg", "value", "-value"],
    ["and gets its own order back", "models=gpt-3~turing-nlg&sort=value", "value", ""],
  ] as const)("%s", (_, query, column, expected) => {
    expect(next(query, column)).toBe(expected);
  });

  it.each([
    ["Shift adds a key after the default one", "", "name", "-value~name"],
    ["Shift turns a key in place", "sort=name~-released", "name", "-name~-released"],
    ["Shift removes a key at the end of its cycle", "sort=-name~field", "name", "field"],
  ] as const)("%s", (_, query, column, expected) => {
    expect(next(query, column, true)).toBe(expected);
  });
});
