import { type ComparedPart, type ComparedSubject, compareText } from "../i18n/compare";
import { nameOf } from "../i18n/vocabulary";
import { formatRatio, type Locale } from "../quantity";
import type { Answer, KnownRow } from "../query/answer";
import { type ComparedSlice, type Comparison, isMultiplied, tellingSlices } from "../query/compare-models";
import { measuredText, timesText } from "./measured-text";
import { hasRatio, metricInSentence } from "./sentences";
import { figureTitle } from "./title";

/** More clauses than this make no sentence to quote: two metrics of two models, or one metric of more. */
const mostClauses = 4;
const mostParts = 2;

/**
 * What a comparison comes to, as one sentence to quote: the ratios of each model to the baseline with the values they are
 * made of. Absent where nothing is shared with the baseline, or nobody is compared with it.
 */
export function compareSentence(comparison: Comparison, locale: Locale): string | undefined {
  const others = Math.max(1, comparison.models.length - 1);
  const slices = tellingSlices(comparison, Math.max(1, Math.min(mostParts, Math.floor(mostClauses / others))));
  const [base] = comparison.models;
  const subjects = comparison.models.slice(1).map(
    ({ model }, place): ComparedSubject => ({
      name: nameOf(model, locale),
      parts: slices.flatMap((slice) => partOf(slice, place + 1, locale)),
    }),
  );
  const [known, unknown] = [subjects.filter(hasParts), subjects.filter((subject) => !hasParts(subject))];
  if (base === undefined || known.length === 0) return undefined;
  return compareText[locale].sentence(
    nameOf(base.model, locale),
    known,
    unknown.map(({ name }) => name),
  );
}

/** The title of the picture of a comparison: it speaks of the model furthest from the baseline. */
export function comparisonTitle(answer: Answer, locale: Locale): string {
  const distance = (row: KnownRow): number => (hasRatio(row) ? Math.abs(Math.log(row.ratio.value)) : 0);
  const rows = [...answer.rows].sort(
    (a, b) => Number(b.isBaseline) - Number(a.isBaseline) || distance(a) - distance(b),
  );
  return figureTitle({ ...answer, rows }, rows, locale);
}

const hasParts = ({ parts }: ComparedSubject): boolean => parts.length > 0;

function partOf(
  { metric, benchmark, condition, cells }: ComparedSlice,
  place: number,
  locale: Locale,
): readonly ComparedPart[] {
  const [base, cell] = [cells[0], cells[place]];
  if (base === undefined || cell === undefined) return [];
  const ratio = cell.ratio?.kind === "ratio" && isMultiplied(metric) ? cell.ratio : undefined;
  const isLarger = cell.row.quantity.value > base.row.quantity.value;
  const times = ratio && { ...ratio, value: ratio.value >= 1 ? ratio.value : 1 / ratio.value };
  return [
    {
      metric: metricInSentence(metric, locale),
      benchmark: benchmark && nameOf(benchmark, locale),
      times: times && timesText(times, locale),
      relation:
        cell.isLevel || (times && formatRatio(times.value, locale) === "1×") ? "level" : isLarger ? "more" : "less",
      value: measuredText(cell.row.measurement, metric, locale),
      baseValue: measuredText(base.row.measurement, metric, locale),
      condition,
    },
  ];
}
