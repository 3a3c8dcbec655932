import { figureText } from "../i18n/figure";
import { nameOf } from "../i18n/vocabulary";
import { formatRatio, type Locale, overlaps } from "../quantity";
import type { Answer, KnownRow } from "../query/answer";
import type { RecordStep } from "../query/records";
import type { Metric } from "../schema/catalogue";
import { timesText } from "./measured-text";
import { formatValue, hasRatio, isNumberOf, metricInSentence, titleName } from "./sentences";

/** Titles that state what the figure shows. */

const metricNames = (metric: Metric, locale: Locale) => ({
  metric: metricInSentence(metric, locale),
  heading: nameOf(metric, locale),
});

const isHigh = ({ better }: Metric): boolean => better !== "lower";

/** The row with the highest value, or the lowest; the first of equals. */
function extremeRow(rows: readonly KnownRow[], high: boolean): KnownRow | undefined {
  let best: KnownRow | undefined;
  for (const row of rows) {
    const { value } = row.quantity;
    if (best === undefined || (high ? value > best.quantity.value : value < best.quantity.value)) best = row;
  }
  return best;
}

/** The others that digits and stated uncertainties do not tell from a row. */
const tiedWith = (row: KnownRow, rows: readonly KnownRow[]): readonly KnownRow[] =>
  rows.filter((other) => other !== row && overlaps(other.quantity.interval, row.quantity.interval));

/** The row the title speaks of: the first that is drawn, or the last where the baseline comes first. */
function telling(drawn: readonly KnownRow[]): KnownRow | undefined {
  const rows = drawn.filter((row) => row.isBaseline || hasRatio(row));
  return rows[0]?.isBaseline === true ? rows.at(-1) : rows[0];
}

/** `GPT-3 has 10.3× the parameters of Turing-NLG`, and where it stands among more than two. */
function comparisonTitle(row: KnownRow, base: KnownRow, answer: Answer, locale: Locale): string | undefined {
  if (!hasRatio(row) || row.isBaseline) return undefined;
  const { metric, rows } = answer;
  const text = figureText[locale];
  const { value } = row.ratio;
  const isAlone = tiedWith(row, rows).length === 0;
  const isGreatest = isAlone && extremeRow(rows, true) === row;
  const isLeast = isAlone && extremeRow(rows, false) === row;
  const words = {
    subject: titleName(row.model, locale),
    base: titleName(base.model, locale),
    ...metricNames(metric, locale),
    times: timesText({ ...row.ratio, value: value >= 1 ? value : 1 / value }, locale),
    ...(rows.length > 2 && ((value > 1 && isGreatest) || (value < 1 && isLeast)) && { among: rows.length }),
  };
  if (formatRatio(value, locale) === "1×") return text.same(words);
  return value > 1 ? text.more(words) : text.less(words);
}

function extremeTitle(answer: Answer, locale: Locale): string {
  const { metric, rows, benchmark } = answer;
  const text = figureText[locale];
  const high = isHigh(metric);
  const best = extremeRow(rows, high);
  if (best === undefined) return text.empty(metricInSentence(metric, locale));
  const tied = tiedWith(best, rows);
  const [other] = tied;
  const words = {
    subject: titleName(best.model, locale),
    ...(other !== undefined && { tied: { other: titleName(other.model, locale), count: tied.length } }),
    ...metricNames(metric, locale),
    value: formatValue(best, metric, locale),
    benchmark: benchmark === undefined ? undefined : nameOf(benchmark, locale),
    isCount: isNumberOf(metric),
    high,
  };
  return rows.length === 1 ? text.only(words) : text.extreme(words);
}

export function figureTitle(answer: Answer, drawn: readonly KnownRow[], locale: Locale): string {
  const { baseline } = answer;
  const row = telling(drawn);
  const compared =
    baseline === undefined || row === undefined ? undefined : comparisonTitle(row, baseline, answer, locale);
  return compared ?? extremeTitle(answer, locale);
}

/** Below this, two values say more than how many times one is the other. */
const leastGrowth = 1.2;

/** `Parameters grew 1,000× from 2018 (BERT-Large, 340M) to 2021 (Switch, 1.57T)`. */
export function recordTitle(answer: Answer, steps: readonly RecordStep[], locale: Locale): string {
  const { metric } = answer;
  const text = figureText[locale];
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) {
    return answer.rows.length === 0 ? extremeTitle(answer, locale) : text.undatedOnly(metricInSentence(metric, locale));
  }
  if (first === last) return extremeTitle(answer, locale);
  const step = ({ row, released }: RecordStep) => ({
    name: titleName(row.model, locale),
    year: released.text.slice(0, 4),
    value: formatValue(row, metric, locale),
  });
  const [before, after] = [first.row.quantity.value, last.row.quantity.value];
  const growth = after > before ? after / before : before / after;
  const isTold = metric.level === "ratio" && metric.unit !== "%" && before > 0 && after > 0 && growth >= leastGrowth;
  const isEstimate = [first, last].some(({ row }) => row.measurement.reportedBy === "estimated");
  return text.growth({
    metric: nameOf(metric, locale),
    times: isTold ? timesText({ value: growth, ...(isEstimate && { isEstimate }) }, locale) : undefined,
    from: step(first),
    to: step(last),
    grew: after > before,
  });
}
