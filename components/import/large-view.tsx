"use client";

import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { importText } from "@/lib/i18n/import";
import { largeText } from "@/lib/i18n/large";
import { whyUnread } from "@/lib/i18n/why-unread";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import { announce } from "./announce";
import { choiceWords } from "./choice-words";
import { firstLookId } from "./first-look";
import { IssueReport } from "./issue-report";
import styles from "./large.module.css";
import { LargeActions } from "./large-actions";
import { LargeChart } from "./large-chart";
import { LargeCount } from "./large-count";
import { LargeFilters } from "./large-filters";
import { planLarge } from "./large-plan";
import { nothingChosen } from "./large-query";
import { LargeSelects } from "./large-selects";
import { sourceName } from "./large-source";
import { LargeTable } from "./large-table";
import { pictureColumnId } from "./picture-size";
import { ReadingProgress } from "./reading-progress";
import { useLarge } from "./use-large";
import { useLargeChoice, writeTable } from "./use-large-choice";
import { useMeasuredPage } from "./use-measured-page";
import { usePictureFile } from "./use-picture-file";
import { useTitleFocus } from "./use-title-focus";

interface Props {
  readonly source: File | string;
  readonly locale: Locale;
  readonly onClose: () => void;
  /** Takes a file that is of a format that is read whole. */
  readonly onWhole?: () => void;
  /** It is in the browser already. */
  readonly isKept?: boolean;
  /** Whether the address of the page says what is chosen of it; a view of another file begins clean, and the address with it. */
  readonly isAddressed?: boolean;
  /** Whether the user opened it on this page: then the keyboard goes on there. */
  readonly takesFocus?: boolean;
}

const Chart = memo(LargeChart);
const Selects = memo(LargeSelects);
const Filters = memo(LargeFilters);
const Table = memo(LargeTable);
const Actions = memo(LargeActions);

/** What is known of the columns before the end is near the end of what the progress shows. */
const mostProgress = 0.87;

/** A file too large for a page of rows: filters, a picture of where the points lie, the first rows of any order, ratios. */
export function LargeView({ source, locale, onClose, onWhole, isKept = false, ...props }: Props) {
  const { isAddressed = true, takesFocus = false } = props;
  const text = largeText[locale];
  const [wanted, setWanted] = useState<number>();
  const { table, answer, picture, isWhole, isAnswered, progress, ask, count, exportCsv, exportIssues, ...read } =
    useLarge(source, wanted, isAddressed);
  useEffect(() => {
    if (!isAddressed) window.history.replaceState(null, "", window.location.pathname);
  }, [isAddressed]);
  const choice = useLargeChoice(table, isWhole, { isAddressed, ask, count });
  const { filters, measure, sort, baseline, choose, viewNow } = choice;
  const chooseTable = useCallback(
    (line: number) => {
      choose(nothingChosen);
      writeTable(line);
      setWanted(line);
    },
    [choose],
  );
  const exportRows = useCallback(() => exportCsv(viewNow()), [exportCsv, viewNow]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const name = sourceName(source);
  const measured = measure === undefined ? undefined : table?.columns[measure]?.name;
  const hasDates = table?.date !== undefined;
  const plan = useMemo(
    () =>
      picture === undefined || measured === undefined
        ? undefined
        : planLarge(picture, { name: measured, baseline, locale, hasDates }),
    [picture, measured, baseline, locale, hasDates],
  );
  const shown = answer === undefined || table === undefined ? undefined : text.shown(answer.count, table.rows);
  const caption = useMemo(
    () =>
      table === undefined || shown === undefined
        ? []
        : [name, shown, ...filters.map((filter) => choiceWords(filter, table.columns, locale))],
    [table, shown, name, filters, locale],
  );
  const exportPicture = usePictureFile(isWhole ? plan : undefined, canvas, caption);
  useMeasuredPage({ table: isWhole ? table : undefined, isAnswered, choose, exportPicture });

  const rows = isWhole ? table?.rows : undefined;
  const title = useTitleFocus<HTMLHeadingElement>(takesFocus, rows !== undefined);
  useEffect(() => {
    if (rows !== undefined) announce(text.title(name, rows));
  }, [name, rows, text]);

  const cancel = () => {
    onClose();
    announce(importText[locale].cancelled);
  };

  const isPassedOn = read.failure?.kind === "read-whole" && onWhole !== undefined;
  useEffect(() => {
    if (isPassedOn) onWhole();
  }, [isPassedOn, onWhole]);

  const failure = read.isElsewhere ? text.elsewhere : read.failure && text.failed(whyUnread(read.failure, locale));
  const hasFailed = failure !== undefined && !isPassedOn;
  const back = useTitleFocus<HTMLButtonElement>(takesFocus, hasFailed);
  if (hasFailed) {
    return (
      <div className={styles.state}>
        <p role="alert">{failure}</p>
        <button ref={back} type="button" className={buttons.button} onClick={onClose}>
          {text.back}
        </button>
      </div>
    );
  }
  const chart = plan !== undefined && measured !== undefined && answer !== undefined && (
    <Chart
      canvas={canvas}
      plan={plan}
      count={answer.count}
      name={measured}
      rowsSoFar={isWhole ? undefined : table?.rows}
      locale={locale}
    />
  );
  if (!isWhole || table === undefined || answer === undefined) {
    const share = Math.min(mostProgress, progress.share);
    return (
      <div className={styles.page}>
        <section id={pictureColumnId} className={styles.main}>
          {chart === false && <FirstLookPlace />}
          <ReadingProgress progress={{ file: name, rows: progress.rows, share }} locale={locale} onCancel={cancel} />
          {chart}
        </section>
      </div>
    );
  }

  return (
    <div className={styles.page}>
      <section id={pictureColumnId} className={styles.main}>
        <h2 ref={title} tabIndex={-1} className="large-title">
          {text.title(name, table.rows)}
        </h2>
        {choice.unread.length > 0 && <p role="alert">{text.passedOver(choice.unread)}</p>}
        {read.unanswered !== undefined && <p role="alert">{text.unanswered(whyUnread(read.unanswered, locale))}</p>}
        {chart}
        <LargeCount
          table={table}
          answer={answer}
          locale={locale}
          report={
            <IssueReport codes={table.issues.map(({ code }) => code)} locale={locale} exportIssues={exportIssues} />
          }
        />
        <Table
          table={table}
          rows={answer.rows}
          sort={sort}
          baseline={baseline}
          locale={locale}
          onSort={choice.setSort}
          onBaseline={choice.divideBy}
        />
      </section>
      <aside className={styles.controls}>
        <Selects table={table} measure={measure} locale={locale} onTable={chooseTable} onMeasure={choice.measureBy} />
        <Filters table={table} counts={read.counts} filters={filters} locale={locale} onFilter={choice.changeFilter} />
        <Actions
          source={source}
          name={name}
          rows={table.rows}
          hasPicture={plan !== undefined}
          locale={locale}
          isKept={isKept}
          exportPicture={exportPicture}
          exportRows={exportRows}
          onReset={choice.showAll}
          onClose={onClose}
        />
      </aside>
    </div>
  );
}

/** What `show-first-look.tsx` fills; React leaves alone what is in it. */
const FirstLookPlace = () => (
  <div
    id={firstLookId}
    className={styles.firstLook}
    data-stand-in=""
    suppressHydrationWarning
    // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing
    dangerouslySetInnerHTML={{ __html: "" }}
  />
);
