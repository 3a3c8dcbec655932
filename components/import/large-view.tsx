"use client";

import { memo, useEffect, useMemo, useRef, useState } from "react";
import { largeText } from "@/lib/i18n/large";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import { Select } from "../ui/select";
import { firstLookId } from "./first-look";
import { IssueReport } from "./issue-report";
import styles from "./large.module.css";
import { LargeActions } from "./large-actions";
import { LargeChart } from "./large-chart";
import { LargeCount } from "./large-count";
import { LargeFilters } from "./large-filters";
import { planLarge } from "./large-plan";
import type { OpenedTable } from "./large-protocol";
import { nothingChosen, wholeFile } from "./large-query";
import { sourceName } from "./large-source";
import { LargeTable } from "./large-table";
import { pictureColumnId } from "./picture-size";
import { ReadingProgress } from "./reading-progress";
import { useLarge } from "./use-large";
import { useLargeChoice, writeTable } from "./use-large-choice";
import { useMeasuredPage } from "./use-measured-page";
import { usePictureFile } from "./use-picture-file";

interface Props {
  readonly source: File | string;
  readonly locale: Locale;
  readonly onClose: () => void;
  /** Takes a file that is of a format that is read whole. */
  readonly onWhole?: () => void;
  /** It is in the browser already. */
  readonly isKept?: boolean;
}

const Chart = memo(LargeChart);
const Filters = memo(LargeFilters);
const Table = memo(LargeTable);

/** What is known of the columns before the end is near the end of what the progress shows. */
const mostProgress = 0.87;

/** A file too large for a page of rows: filters, a picture of where the points lie, the first rows of any order, ratios. */
export function LargeView({ source, locale, onClose, onWhole, isKept = false }: Props) {
  const text = largeText[locale];
  const [wanted, setWanted] = useState<number>();
  const { table, answer, picture, isWhole, isAnswered, progress, ask, count, exportCsv, ...read } = useLarge(
    source,
    wanted,
  );
  const choice = useLargeChoice(table, isWhole, { ask, count });
  const { filters, measure, sort, baseline, choose } = choice;
  const chooseTable = (line: number) => {
    choose(nothingChosen);
    writeTable(line);
    setWanted(line);
  };
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
  const exportPicture = usePictureFile(plan, canvas);
  useMeasuredPage({ table: isWhole ? table : undefined, isAnswered, choose, exportPicture });

  const isPassedOn = read.isReadWhole && onWhole !== undefined;
  useEffect(() => {
    if (isPassedOn) onWhole();
  }, [isPassedOn, onWhole]);

  const failure = read.isElsewhere ? text.elsewhere : read.failure && text.failed(read.failure);
  if (failure !== undefined && !isPassedOn) {
    return (
      <div className={styles.state}>
        <p role="alert">{failure}</p>
        <button type="button" className={buttons.button} onClick={onClose}>
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
          <ReadingProgress progress={{ file: name, rows: progress.rows, share }} locale={locale} onCancel={onClose} />
          {chart}
        </section>
      </div>
    );
  }

  return (
    <div className={styles.page}>
      <section id={pictureColumnId} className={styles.main}>
        <h2 className="large-title">{text.title(name, table.rows)}</h2>
        {chart}
        <LargeCount
          table={table}
          answer={answer}
          locale={locale}
          report={<IssueReport locale={locale} exportIssues={() => exportCsv(undefined)} />}
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
        {table.others.length > 0 && (
          <Select
            label={text.table}
            value={String(table.headerLine)}
            options={tablesIn(table).map(({ line, names, rows }) => ({
              value: String(line),
              label: text.tableAt(line, names.join(", "), rows),
            }))}
            onChange={(line) => chooseTable(Number(line))}
          />
        )}
        <Select
          label={text.measure}
          value={String(measure ?? "")}
          options={table.columns.flatMap(({ name: header, kind }, place) =>
            kind === "number" ? [{ value: String(place), label: header }] : [],
          )}
          onChange={(value) => choose({ measure: Number(value), baseline: undefined })}
        />
        <Filters table={table} counts={read.counts} filters={filters} locale={locale} onFilter={choice.changeFilter} />
        <LargeActions
          source={source}
          name={name}
          rows={table.rows}
          hasPicture={plan !== undefined}
          locale={locale}
          isKept={isKept}
          exportPicture={exportPicture}
          exportRows={() => exportCsv({ filters, measure, sort })}
          onReset={() => choose(wholeFile)}
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

/** The table in view among the others of its file, in the order of their lines. */
function tablesIn({ headerLine, columns, rows, others }: OpenedTable): OpenedTable["others"] {
  const shown = { line: headerLine, names: columns.map(({ name }) => name), rows };
  return [shown, ...others].sort((a, b) => a.line - b.line);
}
