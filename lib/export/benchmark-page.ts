import { figureTitle } from "../figure/title";
import { benchmarkHref } from "../i18n/page-hrefs";
import { describeAllowed } from "../query/allowed";
import { answerView } from "../query/answer-view";
import { benchmarkView, rankedRows } from "../query/benchmark-profile";
import { readBenchmarkQuery, serializeBenchmarkQuery } from "../query/benchmark-query";
import type { Id } from "../schema/catalogue";
import { fileOptionNames } from "./file-options";
import { type FilePage, knownRow, type PageRead, type PageRequest, thingsName } from "./file-page";

/** The ranking of a benchmark by one metric under one condition. */
export function benchmarkPage({ catalogue, locale, query }: PageRequest, id: Id): PageRead<FilePage> {
  const asked = readBenchmarkQuery(query, catalogue, id, fileOptionNames);
  if (asked === undefined) {
    const allowed = describeAllowed("a benchmark", id, catalogue.benchmarks.keys());
    return { problems: [{ parameter: "id", value: id, kind: "unknown-id", allowed }], page: undefined };
  }
  const { profile, world, slice, problems } = asked;
  const chosen = serializeBenchmarkQuery(asked);
  const rows = slice === undefined ? [] : rankedRows(world.catalogue, id, slice);
  const answer = slice && answerView(catalogue, benchmarkView(id, slice, rows, world.asOf));
  return {
    problems,
    page: {
      pageHref: `${benchmarkHref(id, locale)}${chosen === "" ? "" : `?${chosen}`}`,
      name: thingsName([profile.benchmark, ...(slice === undefined ? [] : [slice.metric])], locale),
      figure: answer && { answer },
      title: answer === undefined ? profile.benchmark.name : figureTitle(answer, answer.rows, locale),
      drawsRows: true,
      rows: slice === undefined ? [] : rows.map(({ row }) => knownRow(row, slice.metric)),
      view: {
        benchmark: id,
        ...(slice !== undefined && { metric: slice.metric.id, condition: slice.condition }),
        ...(world.asOf && { "as-of": world.asOf.text }),
      },
      unknown: [],
    },
  };
}
