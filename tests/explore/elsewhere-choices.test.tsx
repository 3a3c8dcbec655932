import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ElsewhereChoices } from "../../components/explore/elsewhere-choices";
import type { Elsewhere } from "../../lib/query/answer";

const htmlOf = (choices: readonly Elsewhere[], locale: "en" | "zh" = "en") =>
  renderToStaticMarkup(
    <ElsewhereChoices choices={choices} benchmarkNames={{ mmlu: "MMLU" }} locale={locale} onChange={() => undefined} />,
  );

const conditions = ["whole", "", "a", "b", "c"].map((id) => ({ filter: "condition", id, count: 2 }) as const);

test("each choice is a button with its name and how many models have their value there", () => {
  const buttons = htmlOf([...conditions.slice(0, 2), { filter: "benchmark", id: "mmlu", count: 1 }]).match(
    /[^>]+(?=<\/button>)/g,
  );
  expect(buttons).toEqual(["whole (2)", "No condition stated (2)", "MMLU (1)"]);
});

test("choices beyond the first are counted", () => {
  expect(htmlOf(conditions)).toContain("and 1 more");
  expect(htmlOf(conditions, "zh")).toContain("另有 1 项可选");
});

test("where every model has its value in view, or has none, nothing is said", () => {
  expect(htmlOf([])).toBe("");
});
