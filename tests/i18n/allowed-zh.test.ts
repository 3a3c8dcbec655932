import { describe, expect, test } from "vitest";
import { importProblems } from "../../components/import/import-problems";
import { parseLedgerQuery } from "../../lib/claims/ledger-query";
import { allowedInChinese } from "../../lib/i18n/allowed-zh";
import { readBenchmarkQuery } from "../../lib/query/benchmark-query";
import { parseCompare } from "../../lib/query/compare-query";
import { modelIndex } from "../../lib/query/group-models";
import { readModelQuery } from "../../lib/query/model-query";
import { otherParameters } from "../../lib/query/other-parameters";
import { pageRows } from "../../lib/query/page-rows";
import type { ViewProblem } from "../../lib/query/view";
import { parseView } from "../../lib/query/view-codec";
import { catalogueOf } from "../query/catalogue-of";

const ids = Array.from({ length: 30 }, (_, i) => `m${i}`);
const catalogue = catalogueOf({
  models: ids.map((id) => ({ id, released: "2020" })),
  metrics: [{ id: "parameters" }, { id: "score" }],
  benchmarks: [{ id: "coco", metric: ["score"] }],
  measurements: ids.map((model) => ({ model, metric: "score", benchmark: "coco", condition: "one GPU", value: "1" })),
});

const problemsOf = {
  view: (params) => parseView(params, catalogue).problems,
  compare: (params) => parseCompare(params, catalogue).problems,
  models: (params) => modelIndex(catalogue, params).problems,
  model: (params) => readModelQuery(params, catalogue, "m1")?.problems ?? [],
  benchmark: (params) => readBenchmarkQuery(params, catalogue, "coco")?.problems ?? [],
  ledger: (params) => parseLedgerQuery(params, catalogue).problems,
  claim: (params) => otherParameters(params),
  import: importProblems,
  rows: (params) => pageRows([], params).problems,
} satisfies Readonly<Record<string, (params: URLSearchParams) => readonly ViewProblem[]>>;

const queries: Readonly<Record<keyof typeof problemsOf, readonly string[]>> = {
  view: [
    "metric=nope",
    "metric=score&benchmark=nope&condition=nope",
    "metric=score&benchmark=coco&condition=nope",
    "metric=parameters&condition=nope",
    "chart=pie&scale=round&sort=size&limit=0&time=now&as-of=then",
    "chart=timeline&x=score",
    "chart=bars&x=score",
    "chart=pareto&x=released",
    "chart=pareto&x=parameters",
    "field=nope&org=nope&country=nope&kind=nope&task=nope&base=nope&nope=1",
    "models=nope~m1~m1&metric=score&metric=score",
    "notes=nope",
    `notes=${ids.map((id) => `${id}:text`).join("~")}`,
    `models=${Array.from({ length: 9 }, (_, i) => `nope${i}`).join("~")}`,
  ],
  compare: [
    `models=${ids.slice(0, 8).join("~")}&base=m20`,
    "models=m1~m1~nope&base=m1&base=m1&q=a&q=b&nope=1&as-of=then&as-of=then",
  ],
  models: ["by=colour&page=99&nope=1"],
  model: ["as-of=1999&nope=1", "as-of=then"],
  benchmark: ["metric=nope&nope=1", "metric=score&condition=nope&metric=score"],
  ledger: [
    "verdict=nope&source=nope&field=nope&metric=nope&kind=nope&model=nope&sort=nope&nope=1",
    "model=m1&model=m1",
    `q=${"long".repeat(51)}`,
  ],
  claim: ["nope=1"],
  import: ["nope=1"],
  rows: ["page=99&page=2&nope=1"],
};

const english = /\b(?:a|an|the|one|once|each|of|such|as|with|nothing|whole|first|other|at most|left out|joined|or)\b/i;

describe("what is accepted is said in Chinese", () => {
  const pages = Object.entries(problemsOf);
  test.each(pages)("for the address of: %s", (page, read) => {
    const asked = Object.entries(queries).find(([name]) => name === page)?.[1] ?? [];
    const told = asked.map((query) => read(new URLSearchParams(query)).map(({ allowed }) => allowed));
    expect(told.filter((problems) => problems.length === 0)).toEqual([]);
    const inChinese = told
      .flat()
      .map((allowed) => allowedInChinese(allowed).replaceAll("as-of", "").replaceAll("one GPU", ""));
    expect(inChinese.filter((text) => english.test(text))).toEqual([]);
  });

  test.each([
    ["a model of the catalogue, such as gpt-3, gpt-2", "目录中的模型，如 gpt-3、gpt-2"],
    ["a benchmark of box-ap: coco-val, coco-test-dev", "box-ap 的基准测试：coco-val、coco-test-dev"],
    [
      "2020, 2018..2020, 2018.., ..2020 or 2020-05..2020-11, the earlier end first",
      "2020、2018..2020、2018..、..2020或2020-05..2020-11，较早的一端在前",
    ],
    ["something new", "something new"],
  ])("%s", (said, expected) => {
    expect(allowedInChinese(said)).toBe(expected);
  });
});
