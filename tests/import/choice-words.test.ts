import { expect, test } from "vitest";
import { choiceWords } from "../../components/import/choice-words";
import { linesOf } from "../../components/import/large-png";
import { dayIn } from "../../lib/columns/days";

const columns = [
  { name: "field", kind: "category", width: 8, entries: undefined },
  { name: "published", kind: "date", width: 8, entries: undefined },
  { name: "parameters", kind: "number", width: 8, entries: undefined },
] as const;

const range = (column: number, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY) =>
  ({ kind: "range", column, low, high }) as const;

test("a picture says what was chosen of its file", () => {
  const fields = { kind: "entries", column: 0, entries: ["Language", "Vision"] } as const;
  expect(choiceWords(fields, columns, "en")).toBe("field: Language, Vision");
  expect(choiceWords(fields, columns, "zh")).toBe("field：Language、Vision");
  const years = range(1, dayIn("2018-01-01"), dayIn("2020-12-31"));
  expect(choiceWords(years, columns, "en")).toBe("published: 2018-01-01 – 2020-12-31");
  expect(choiceWords(range(2, 1e9), columns, "en")).toBe("parameters: ≥ 1B");
  expect(choiceWords(range(2, undefined, 5), columns, "en")).toBe("parameters: ≤ 5");
  expect(choiceWords(range(1, 1e300), columns, "en")).toBe("published: ≥ 1e+300");
});

test("many entries are counted", () => {
  const entries = Array.from({ length: 11 }, (_, place) => `f${place}`);
  expect(choiceWords({ kind: "entries", column: 0, entries }, columns, "en")).toMatch(/^field: f0, .*f7 \+3$/);
});

test("the parts of a caption stand beside each other as far as there is room, and one that is too long is cut", () => {
  const widthOf = (text: string) => text.length;
  expect(linesOf(["ours.csv", "40 rows", "field: Vision"], 20, widthOf)).toEqual([
    "ours.csv · 40 rows",
    "field: Vision",
  ]);
  expect(linesOf(["a very long name of a file.csv"], 12, widthOf)).toEqual(["a very long…"]);
  expect(linesOf([], 12, widthOf)).toEqual([]);
});
