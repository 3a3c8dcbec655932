import { figureTitle } from "../figure/title";
import { localePath } from "../i18n/site";
import { answerView } from "../query/answer-view";
import { longestSearch } from "../query/fold-text";
import type { ViewProblem } from "../query/view";
import { parseView, serializeView, viewHref } from "../query/view-codec";
import { fileName } from "./file-name";
import { fileOptionNames } from "./file-options";
import type { FilePage, PageRead, PageRequest } from "./file-page";
import { viewRows } from "./view-rows";

/** The view of the explore page. */
export function explorePage({ catalogue, locale, query }: PageRequest): PageRead<FilePage> {
  const { view, problems } = parseView(query, catalogue, fileOptionNames);
  const answer = answerView(catalogue, view);
  return {
    problems: [...problems, ...searchProblems(view.q)],
    page: {
      pageHref: viewHref(localePath("/explore", locale), view),
      name: fileName(answer, locale),
      figure: { answer },
      title: figureTitle(answer, answer.rows, locale),
      drawsRows: true,
      rows: viewRows(catalogue, answer),
      view: Object.fromEntries(new URLSearchParams(serializeView(view))),
      unknown: answer.unknown.map(({ model }) => model.id),
    },
  };
}

/** The text of a search is written into the figure. */
const searchProblems = (q: string): readonly ViewProblem[] =>
  q.length > longestSearch
    ? [{ parameter: "q", value: q, kind: "invalid", allowed: `at most ${longestSearch} characters` }]
    : [];
