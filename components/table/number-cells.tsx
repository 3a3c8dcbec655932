import { useContext } from "react";
import { timesText } from "@/lib/figure/measured-text";
import { spreadText } from "@/lib/figure/spread-text";
import { compareHref } from "@/lib/i18n/page-hrefs";
import { tableText } from "@/lib/i18n/table";
import { nameOf } from "@/lib/i18n/vocabulary";
import { formatDifference, formatRatioInterval } from "@/lib/quantity";
import type { KnownRow } from "@/lib/query/answer";
import { rankText, viewRanks } from "@/lib/query/view-ranks";
import { ModelPages } from "../ui/model-pages";
import type { CellProps } from "./result-cell";
import styles from "./result-table.module.css";
import { isKnown } from "./table-text";
import { otherTexts, valueText } from "./value-text";

/** A length from zero on a linear scale that ends at `largest`. Never shorter or longer than the number says. */
function Bar({
  value,
  largest,
  accent,
}: {
  readonly value: number;
  readonly largest: number;
  readonly accent: boolean;
}) {
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.bar} data-accent={accent || undefined} style={{ width: `${(value / largest) * 100}%` }} />
    </span>
  );
}

function Others({ row, context: { titles, locale } }: CellProps & { readonly row: KnownRow }) {
  const { others } = row;
  if (others.length === 0) return null;
  const list = tableText[locale].others(others.length, otherTexts(others, titles, locale));
  return (
    <span className={styles.others} title={list}>
      <span aria-hidden="true">+{others.length}</span>
      <span className="visually-hidden">{list}</span>
    </span>
  );
}

/** The place among the rows of the view; a tie is a range. */
export function RankCell({ row, context: { answer, locale } }: CellProps) {
  const rank = isKnown(row) ? viewRanks(answer).get(row.model.id) : undefined;
  if (rank === undefined) return <td />;
  const isTie = rank.first !== rank.last;
  return (
    <td className={styles.rank} title={isTie ? tableText[locale].tie : undefined}>
      {rankText(rank)}
    </td>
  );
}

/** The value, its stated uncertainty and how many others there are; without a baseline also its share of the largest. */
export function ValueCell({ row, context }: CellProps) {
  const { locale, largest, spread } = context;
  if (!isKnown(row)) {
    const text = tableText[locale];
    return (
      <td className={styles.quiet}>
        <div className={styles.measure}>
          <span className={styles.number}>
            {row.elsewhere === undefined ? text.unknown : text.refused[row.elsewhere]}
          </span>
          {spread !== undefined && <span className={styles.spread} />}
          {largest.value !== undefined && <span className={styles.reason} />}
        </div>
      </td>
    );
  }
  return (
    <td>
      <div className={styles.measure}>
        <span className={styles.number}>
          <Others row={row} context={context} />
          <span title={row.quantity.text}>{valueText(row.measurement, locale)}</span>
        </span>
        {spread !== undefined && <span className={styles.spread}>{spreadText(row.quantity, locale)}</span>}
        {largest.value !== undefined && (
          <Bar value={row.quantity.value} largest={largest.value} accent={row.isBaseline} />
        )}
      </div>
    </td>
  );
}

/**
 * How many times the baseline, with a bar; where no ratio is formed, the difference and the reason. The ratio leads to the
 * two side by side.
 */
export function RatioCell({ row, context: { answer, locale, largest } }: CellProps) {
  const hasPage = useContext(ModelPages);
  const ratio = isKnown(row) ? row.ratio : undefined;
  if (ratio === undefined) return <td />;
  const base = row.isBaseline ? undefined : answer.baseline;
  const isComparable = base !== undefined && hasPage(base.model.id) && hasPage(row.model.id);
  if (ratio.kind === "ratio") {
    return (
      <td>
        <div className={styles.measure}>
          <span className={styles.number} title={formatRatioInterval(ratio.interval, locale)}>
            {!isComparable ? (
              timesText(ratio, locale)
            ) : (
              <a
                className={styles.plain}
                data-control="compare"
                href={compareHref([base.model.id, row.model.id], locale)}
                title={tableText[locale].compare(nameOf(row.model, locale), nameOf(base.model, locale))}
              >
                {timesText(ratio, locale)}
              </a>
            )}
          </span>
          {largest.ratio !== undefined && <Bar value={ratio.value} largest={largest.ratio} accent={row.isBaseline} />}
        </div>
      </td>
    );
  }
  const reason = tableText[locale].refused[ratio.reason];
  return (
    <td>
      <div className={styles.measure}>
        <span className={styles.number}>
          {ratio.difference !== undefined && formatDifference(ratio.difference, { locale })}
        </span>
        <span className={styles.reason} title={reason}>
          {reason}
        </span>
      </div>
    </td>
  );
}
