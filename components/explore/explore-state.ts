import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { Answer, FacetName } from "@/lib/query/answer";
import { answerView } from "@/lib/query/answer-view";
import type { View, ViewProblem } from "@/lib/query/view";
import { parseView } from "@/lib/query/view-codec";
import { viewRanks } from "@/lib/query/view-ranks";
import type { Catalogue, Id } from "@/lib/schema/catalogue";

export interface MetricChoice {
  readonly id: Id;
  readonly name: string;
  readonly count: number;
}

/** Names by id, in the language of the page. */
export type Names = Readonly<Record<Id, string>>;

/** What the page shows for one address. */
export interface ExploreState {
  readonly answer: Answer;
  readonly problems: readonly ViewProblem[];
  readonly metrics: readonly MetricChoice[];
  /** Metrics that a `pareto` may set against the first, with how many models of the view's slice have both. */
  readonly seconds: readonly MetricChoice[];
  /** Years in which something was released, the latest first. */
  readonly years: readonly number[];
  readonly benchmarkNames: Names;
  readonly organizationNames: Names;
  readonly rowCount: number;
  readonly unknownCount: number;
}

/** Metrics that have measurements, those with the most models first. */
function metricChoices(catalogue: Catalogue, locale: Locale): readonly MetricChoice[] {
  const models = new Map<Id, Set<Id>>();
  for (const { metric, model } of catalogue.measurements) {
    const known = models.get(metric);
    if (known === undefined) models.set(metric, new Set([model]));
    else known.add(model);
  }
  const choices = [...catalogue.metrics.values()].flatMap((metric) => {
    const count = models.get(metric.id)?.size ?? 0;
    return count === 0 ? [] : [{ id: metric.id, name: nameOf(metric, locale), count }];
  });
  return choices.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** Other metrics of which rows of the view have a value, those of most rows first. */
function secondChoices(catalogue: Catalogue, answer: Answer, locale: Locale): readonly MetricChoice[] {
  const shown = new Set(answer.rows.map(({ model }) => model.id));
  const within = { ...catalogue, measurements: catalogue.measurements.filter(({ model }) => shown.has(model)) };
  return metricChoices(within, locale).filter(({ id }) => id !== answer.metric.id);
}

const msPerDay = 86_400_000;

function releaseYears({ models }: Catalogue): readonly number[] {
  const years = new Set<number>();
  for (const { released } of models.values())
    if (released !== undefined) years.add(new Date(released.start * msPerDay).getUTCFullYear());
  return [...years].sort((a, b) => b - a);
}

function namesOf(
  choices: readonly { readonly id: Id }[],
  table: ReadonlyMap<Id, { readonly name: string; readonly nameZh?: string | undefined }>,
  locale: Locale,
): Names {
  return Object.fromEntries(
    choices.flatMap(({ id }) => {
      const named = table.get(id);
      return named === undefined ? [] : [[id, nameOf(named, locale)]];
    }),
  );
}

function stateOf(catalogue: Catalogue, answer: Answer, problems: readonly ViewProblem[], locale: Locale): ExploreState {
  return {
    answer,
    problems,
    metrics: metricChoices(catalogue, locale),
    seconds: answer.chart === "pareto" ? secondChoices(catalogue, answer, locale) : [],
    years: releaseYears(catalogue),
    benchmarkNames: namesOf(answer.benchmarks, catalogue.benchmarks, locale),
    organizationNames: namesOf(answer.facets.org, catalogue.organizations, locale),
    rowCount: answer.rows.length,
    unknownCount: answer.unknown.length,
  };
}

export function exploreState(catalogue: Catalogue, query: URLSearchParams, locale: Locale): ExploreState {
  const { view, problems } = parseView(query, catalogue);
  return stateOf(catalogue, answerView(catalogue, view), problems, locale);
}

/** The state as controls show it while a view is asked for: what is chosen holds at once, what that leads to is still to come. */
export function withChoices(state: ExploreState, view: View): ExploreState {
  const { answer } = state;
  const choose = (name: FacetName) =>
    answer.facets[name].map((choice) => ({ ...choice, chosen: view[name].includes(choice.id) }));
  const facets = {
    field: choose("field"),
    org: choose("org"),
    country: choose("country"),
    kind: choose("kind"),
    task: choose("task"),
  };
  return { ...state, answer: { ...answer, view, chart: view.chart, facets } };
}

const firstRows = 30;

/** The state as the server sends it: the rows of the first screen; the rest is in the catalogue that follows. */
export function firstPaint(
  catalogue: Catalogue,
  answer: Answer,
  problems: readonly ViewProblem[],
  locale: Locale,
): ExploreState {
  const trimmed = {
    ...answer,
    rows: answer.rows.slice(0, firstRows),
    ranks: new Map([...viewRanks(answer)].slice(0, firstRows)),
    unknown: answer.unknown.slice(0, Math.max(0, firstRows - answer.rows.length)),
    second: answer.second && { ...answer.second, rows: new Map([...answer.second.rows].slice(0, 0)) },
  };
  return { ...stateOf(catalogue, answer, problems, locale), answer: trimmed };
}
