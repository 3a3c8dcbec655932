import { columnVisibilityFeature, createColumnHelper, rowSortingFeature, tableFeatures } from "@tanstack/react-table";
import { formatValue, hasRatio } from "@/lib/figure/sentences";
import { tableText } from "@/lib/i18n/table";
import { nameOf } from "@/lib/i18n/vocabulary";
import { formatDifference, formatInterval, formatQuantity, formatRatio, formatRatioInterval, type Locale } from "@/lib/quantity";
import type { Answer, KnownRow } from "@/lib/query/answer";
import { type SortColumn, sortColumns } from "@/lib/query/view";
import { cellText } from "./cell-text";
import styles from "./result-table.module.css";
import type { TableRow } from "./table-row";

export const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature });

const helper = createColumnHelper<typeof features, TableRow>();

/** What cells need beside their row. */
export interface CellContext {
  readonly answer: Answer;
  readonly locale: Locale;
  /** Largest value and ratio in view: the whole length of an in-cell bar. */
  readonly mostValue: number;
  readonly mostRatio: number;
}

export const cellContext = (answer: Answer, locale: Locale): CellContext => ({
  answer,
  locale,
  mostValue: answer.rows.reduce((most, row) => Math.max(most, row.quantity.value), 0),
  mostRatio: answer.rows.reduce((most, row) => (hasRatio(row) ? Math.max(most, row.ratio.value) : most), 0),
});

/** Every column of the table; values are what copies and tests read, cells are what is seen. */
export function columnsOf(context: CellContext) {
  return sortColumns.map((id) =>
    helper.accessor((row): unknown => cellText(id, row, context.locale), { id, header: headerText(id, context), cell: ({ row }) => <Cell column={id} row={row.original} context={context} /> }),
  );
}

function headerText(column: SortColumn, { answer, locale }: CellContext): string {
  const text = tableText[locale];
  if (column === "value") return nameOf(answer.metric, locale);
  if (column === "ratio" && answer.baseline !== undefined) return text.ratioTo(nameOf(answer.baseline.model, locale));
  return text.columns[column];
}

interface CellProps {
  readonly column: SortColumn;
  readonly row: TableRow;
  readonly context: CellContext;
}

function Cell({ column, row, context }: CellProps) {
  const { known } = row;
  const { locale } = context;
  if (column === "value") return known === undefined ? <span className={styles.quiet}>{tableText[locale].unknown}</span> : <ValueCell row={known} context={context} />;
  if (column === "ratio") return known === undefined ? null : <RatioCell row={known} context={context} />;
  if (column === "source" && known !== undefined) return <SourceCell row={known} />;
  const text = cellText(column, row, locale);
  return text === undefined ? <span className={styles.quiet}>–</span> : <span title={text}>{text}</span>;
}

interface KnownProps {
  readonly row: KnownRow;
  readonly context: CellContext;
}

function ValueCell({ row, context: { answer, locale, mostValue } }: KnownProps) {
  const text = tableText[locale];
  const { unit } = answer.metric;
  const others = row.others.map(({ quantity, source }) => `${formatQuantity(quantity, { locale, unit })} (${source})`);
  const stated = row.quantity.text.includes("±") || row.measurement.note?.startsWith("±") === true;
  return (
    <span className={styles.number} title={stated ? formatInterval(row.quantity.interval, { locale, unit }) : row.quantity.text}>
      {answer.baseline === undefined && <Bar share={mostValue > 0 ? row.quantity.value / mostValue : 0} />}
      {formatValue(row, answer.metric, locale)}
      {others.length > 0 && (
        <sup className={styles.others} title={`${text.others}: ${others.join("; ")}`}>
          +{others.length}
        </sup>
      )}
    </span>
  );
}

function RatioCell({ row, context: { answer, locale, mostRatio } }: KnownProps) {
  const { ratio } = row;
  if (ratio === undefined) return null;
  if (ratio.kind === "ratio") {
    return (
      <span className={styles.number} title={formatRatioInterval(ratio.interval, locale)}>
        <Bar share={mostRatio > 0 ? ratio.value / mostRatio : 0} />
        {formatRatio(ratio.value, locale)}
      </span>
    );
  }
  const reason = tableText[locale].refused[ratio.reason];
  return (
    <span className={styles.number}>
      {ratio.difference !== undefined && formatDifference(ratio.difference, { locale })} <span className={styles.quiet}>{reason}</span>
    </span>
  );
}

/** To scale from zero, so that ten times is ten times as long. */
const Bar = ({ share }: { readonly share: number }) => (
  <span className={styles.bar} style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} aria-hidden="true" />
);

function SourceCell({ row: { source, measurement } }: { readonly row: KnownRow }) {
  const title = measurement.locator === undefined ? source.title : `${source.title}, ${measurement.locator}`;
  return source.url === undefined ? (
    <span title={title}>{source.title}</span>
  ) : (
    <a href={source.url} target="_blank" rel="noopener noreferrer" title={title}>
      {source.title}
    </a>
  );
}
