import { largeText } from "@/lib/i18n/large";
import type { Locale } from "@/lib/quantity";
import { LargeCount } from "./large-count";
import { LargeFigure } from "./large-figure";
import { type LargePlan, planLarge } from "./large-plan";
import type { LargeAnswer, OpenedTable } from "./large-protocol";
import { LargeHead, LargeRows, LargeSheet, rowHeight } from "./large-sheet";

/** Of the element that holds it until the page has come to life. */
export const firstLookId = "first-look";

export interface FirstLookProps {
  readonly name: string;
  readonly table: OpenedTable;
  readonly answer: LargeAnswer;
  /** Whether these are all rows of the file; its table is only shown then. */
  readonly isWhole: boolean;
  /** There to see; the others follow. */
  readonly rowsInSight: number;
  readonly locale: Locale;
}

const nothing = () => undefined;

/** What `LargeView` shows of a file as it is opened, without what can be done with it. */
export function FirstLook({ name, table, answer, isWhole, rowsInSight, locale }: FirstLookProps) {
  const text = largeText[locale];
  const { rows } = answer;
  const sheet = { table, hasRatios: false, locale };
  const below = Math.max(0, rows.length - rowsInSight);
  const plan = planOf(table, answer, locale);
  const figure = plan !== undefined && (
    <LargeFigure
      plan={plan}
      name={plan.title}
      count={answer.count}
      rowsSoFar={isWhole ? undefined : table.rows}
      locale={locale}
    />
  );
  if (!isWhole) return figure;
  return (
    <>
      <h2 className="large-title">{text.title(name, table.rows)}</h2>
      {figure}
      <LargeCount {...{ table, answer, locale }} report={<span className="large-report">{text.issueReport}</span>} />
      <LargeSheet {...sheet} rowCount={rows.length} head={<LargeHead {...sheet} sort={undefined} onSort={nothing} />}>
        <LargeRows {...{ table, rows, locale }} baseline={undefined} from={0} to={rowsInSight} onBaseline={nothing} />
        {below > 0 && <tr style={{ height: `${below * rowHeight}px` }} />}
      </LargeSheet>
    </>
  );
}

function planOf(
  { columns, measure, date }: OpenedTable,
  { picture }: LargeAnswer,
  locale: Locale,
): LargePlan | undefined {
  const { name } = columns[measure ?? -1] ?? {};
  if (picture === undefined || name === undefined) return undefined;
  return planLarge(picture, { name, baseline: undefined, locale, hasDates: date !== undefined });
}
