import { compareSentence, comparisonTitle } from "../figure/compare-sentence";
import { compareText } from "../i18n/compare";
import { localePath } from "../i18n/site";
import { nameOf } from "../i18n/vocabulary";
import { answerView } from "../query/answer-view";
import { compareModels, comparisonView } from "../query/compare-models";
import { type CompareQuery, chosenOf, parseCompare, serializeCompare } from "../query/compare-query";
import type { ViewProblem } from "../query/view";
import { comparedBlocks } from "./compared-blocks";
import { fileOptionNames } from "./file-options";
import { type FilePage, knownRow, type PageRead, type PageRequest, thingsName } from "./file-page";

/** Every shared metric of the compared models, relative to the baseline, then what each has alone. */
export function comparePage({ catalogue: today, locale, query }: PageRequest): PageRead<FilePage> {
  const asked = parseCompare(query, today, fileOptionNames);
  const { catalogue, asOf } = asked.world;
  const comparison = compareModels(catalogue, asked.models, asked.base);
  const view = comparisonView(comparison, asOf);
  const answer = view && answerView(today, view);
  const models = comparison.models.map(({ model }) => model);
  const rows = [
    ...comparison.shared.flatMap(({ metric, slices }) =>
      slices.flatMap(({ cells }) =>
        cells.flatMap((cell) =>
          cell === undefined ? [] : [knownRow({ ...cell.row, ratio: cell.row.isBaseline ? one : cell.ratio }, metric)],
        ),
      ),
    ),
    ...comparison.alone.flatMap(({ slices }) => slices.map(({ metric, row }) => knownRow(row, metric))),
  ];
  return {
    problems: [...asked.problems, ...countProblems(asked, query.get("models") ?? "")],
    page: {
      pageHref: `${localePath("/compare", locale)}?${serializeCompare(chosenOf(asked))}`,
      name: thingsName(models, locale),
      figure: answer && { answer, title: comparisonTitle(answer, locale) },
      title:
        compareSentence(comparison, locale) ??
        compareText[locale].heading(models.map((model) => nameOf(model, locale))),
      lead: () => comparedBlocks(comparison, locale),
      drawsRows: false,
      rows,
      view: {
        models: asked.models.join("~"),
        ...(asked.base !== undefined && { base: asked.base }),
        ...(asOf && { "as-of": asOf.text }),
      },
      unknown: models.map(({ id }) => id).filter((id) => rows.every(({ model }) => model.id !== id)),
    },
  };
}

const one = { kind: "ratio", value: 1, interval: { low: 1, high: 1 } } as const;

/** Ids that the catalogue does not have are named too, and reported as that. */
function countProblems({ models, problems }: CompareQuery, value: string): readonly ViewProblem[] {
  const unknown = problems.filter(({ parameter, kind }) => parameter === "models" && kind === "unknown-id");
  return models.length + unknown.length < 2
    ? [{ parameter: "models", value, kind: "invalid", allowed: "two to six models, joined by ~" }]
    : [];
}
