import { timesText } from "@/lib/figure/measured-text";
import { formatValue, hasRatio } from "@/lib/figure/sentences";
import { chartText } from "@/lib/i18n/chart";
import { figureText } from "@/lib/i18n/figure";
import { fieldName, nameOf, reporterName } from "@/lib/i18n/vocabulary";
import { formatDifference, formatRatioInterval, type Locale } from "@/lib/quantity";
import type { Answer, KnownRow } from "@/lib/query/answer";
import { ModelLink } from "../ui/model-link";
import styles from "./mark-interaction.module.css";

interface Props {
  readonly row: KnownRow;
  readonly answer: Answer;
  /** What the cell of a heat map says, in place of the value of the view. */
  readonly cell: string | undefined;
  readonly locale: Locale;
  readonly x: number;
  readonly y: number;
  /** Width in px that it may use. */
  readonly room: number;
}

const widthPx = 272;

/** What is known about a mark: value, ratio with its interval, date, condition, who reported it and where. */
export function MarkTooltip({ row, answer, cell, locale, x, y, room }: Props) {
  const text = chartText[locale];
  const left = Math.max(0, Math.min(x + 12, room - widthPx));
  const { measurement, model } = row;
  const facts: readonly (readonly [string, string])[] = [
    ...(model.released === undefined ? [] : [[text.released, model.released.text] as const]),
    ...(cell !== undefined || measurement.condition === "" ? [] : [[text.condition, measurement.condition] as const]),
    ...(cell !== undefined ? [] : [[text.reportedBy, reporterName(measurement.reportedBy, locale)] as const]),
  ];
  return (
    <div className={styles.tooltip} style={{ left, top: y + 12, width: Math.min(widthPx, room) }} data-tooltip="">
      <p className={styles.name}>
        <ModelLink id={model.id} locale={locale}>
          {nameOf(model, locale)}
        </ModelLink>
      </p>
      <p className={styles.context}>
        {[
          ...row.organizations.map((organization) => nameOf(organization, locale)),
          fieldName(model.field, locale),
        ].join(" · ")}
      </p>
      {cell === undefined ? (
        <>
          <p className={styles.value}>
            {formatValue(row, answer.metric, locale)}
            <RatioText row={row} answer={answer} locale={locale} />
          </p>
          <SecondValue row={row} answer={answer} locale={locale} />
        </>
      ) : (
        <p className={styles.value}>{cell}</p>
      )}
      <dl className={styles.facts}>
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
        {cell === undefined && <SourceFact row={row} label={text.source} />}
      </dl>
      {cell === undefined && row.others.length > 0 && (
        <p className={styles.context}>{text.others(row.others.length)}</p>
      )}
      <p className={styles.hint}>{row.isBaseline ? text.isBaseline : text.makeBaseline}</p>
    </div>
  );
}

function SourceFact({ row: { source, measurement }, label }: Pick<Props, "row"> & { readonly label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {source.url === undefined ? (
          source.title
        ) : (
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {source.title}
          </a>
        )}
        {measurement.locator !== undefined && <span>, {measurement.locator}</span>}
      </dd>
    </div>
  );
}

/** What the other axis of a `pareto` says. */
function SecondValue({ row, answer: { second }, locale }: Pick<Props, "row" | "answer" | "locale">) {
  const other = second?.rows.get(row.model.id);
  if (second === undefined || other === undefined) return null;
  return (
    <p className={styles.context}>
      {nameOf(second.metric, locale)} {formatValue(other, second.metric, locale)}
    </p>
  );
}

function RatioText({ row, answer, locale }: Pick<Props, "row" | "answer" | "locale">) {
  const base = answer.baseline;
  if (base === undefined || row.isBaseline || row.ratio === undefined) return null;
  const name = nameOf(base.model, locale);
  if (hasRatio(row)) {
    return (
      <span>
        {chartText[locale].times(timesText(row.ratio, locale), name)} ({formatRatioInterval(row.ratio.interval, locale)}
        )
      </span>
    );
  }
  if (row.ratio.kind === "refused" && row.ratio.difference !== undefined) {
    return (
      <span>
        {figureText[locale].difference(
          formatDifference(row.ratio.difference, { locale, unit: answer.metric.unit }),
          name,
        )}
      </span>
    );
  }
  return null;
}
