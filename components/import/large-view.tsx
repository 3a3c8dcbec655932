"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ColumnFilter } from "@/lib/columns/filter-rows";
import { importText } from "@/lib/i18n/import";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import { Select } from "../ui/select";
import styles from "./large.module.css";
import { LargeChart } from "./large-chart";
import { LargeFilters } from "./large-filters";
import type { LargeRow, LargeView as View } from "./large-protocol";
import { LargeTable } from "./large-table";
import { ReadingProgress } from "./reading-progress";
import { saveFile } from "./save-file";
import { useLarge } from "./use-large";
import { useMeasuredPage } from "./use-measured-page";

interface Props {
  readonly source: File | string;
  readonly locale: Locale;
  readonly onClose: () => void;
}

export interface Baseline {
  readonly name: string;
  readonly value: number;
}

/** A file too large for a page of rows: filters, a picture of where the points lie, the first rows of any order, ratios. */
export function LargeView({ source, locale, onClose }: Props) {
  const text = importText[locale];
  const { table, answer, picture, progress, failure, ask, exportRows } = useLarge(source);
  const [filters, setFilters] = useState<readonly ColumnFilter[]>([]);
  const [chosen, setChosen] = useState<number>();
  const [sort, setSort] = useState<View["sort"]>();
  const [baseline, setBaseline] = useState<Baseline>();
  const measure = chosen ?? table?.measure;
  const view = useMemo<View>(() => ({ filters, measure, sort }), [filters, measure, sort]);
  const name = typeof source === "string" ? (source.split(/[/?#]/).at(-1) ?? source) : source.name;
  const isOpen = table !== undefined;
  const answered = useRef<View | undefined>(undefined);
  useEffect(() => {
    if (!isOpen) return;
    // The file comes with the answer to its first view.
    if (answered.current !== undefined && answered.current !== view) ask(view);
    answered.current = view;
  }, [isOpen, view, ask]);
  const reset = useCallback(() => {
    setFilters([]);
    setSort(undefined);
    setBaseline(undefined);
  }, []);
  useMeasuredPage({ table, answer, baseline, setFilters, setSort, setBaseline, setMeasure: setChosen, reset });

  if (failure !== undefined) {
    return (
      <div className={styles.state}>
        <p role="alert">{text.large.failed(failure)}</p>
        <button type="button" className={buttons.button} onClick={onClose}>
          {text.large.back}
        </button>
      </div>
    );
  }
  if (table === undefined || answer === undefined) {
    return (
      <ReadingProgress
        progress={{ file: name, ...progress, share: Math.min(0.87, progress.share) }}
        locale={locale}
        onCancel={onClose}
      />
    );
  }
  const measured = measure === undefined ? undefined : table.columns[measure]?.name;
  const setBase = (row: LargeRow) => setBaseline({ name: row.cells[table.label ?? 0] ?? "", value: row.value });
  const download = async () => {
    const file = await exportRows(view);
    saveFile(name.replace(/(?:\.csv)?$/i, ".csv"), "text/csv;charset=utf-8", new Uint8Array(await file.arrayBuffer()));
  };
  const badCsv = () =>
    [["row", "column", "value"], ...table.bad.map(({ row, column, value }) => [String(row + 1), column, value])]
      .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
      .join("\n");

  return (
    <div className={styles.page}>
      <section className={styles.main}>
        <h2 className={styles.title}>{text.large.title(name, table.rows)}</h2>
        {picture !== undefined && measured !== undefined && (
          <LargeChart
            picture={picture}
            count={answer.count}
            name={measured}
            baseline={baseline}
            locale={locale}
            hasDates={table.date !== undefined}
          />
        )}
        <p role="status" className={styles.count} data-count={answer.count}>
          <strong>{text.large.shown(answer.count, table.rows)}</strong>{" "}
          {answer.rows.length < answer.count && <span>{text.large.firstRows(answer.rows.length)}</span>}
          {table.badCount > 0 && (
            <>
              <span>{text.large.bad(table.badCount)}</span>
              <button
                type="button"
                className={buttons.text}
                onClick={() => saveFile("import-report.csv", "text/csv;charset=utf-8", badCsv())}
              >
                {text.large.badReport}
              </button>
            </>
          )}
        </p>
        <LargeTable
          table={table}
          rows={answer.rows}
          sort={sort}
          baseline={baseline}
          locale={locale}
          onSort={setSort}
          onBaseline={(row) => (row === undefined ? setBaseline(undefined) : setBase(row))}
        />
      </section>
      <aside className={styles.controls}>
        <Select
          label={text.large.measure}
          value={String(measure ?? "")}
          options={table.columns.flatMap(({ name: header, kind }, place) =>
            kind === "number" ? [{ value: String(place), label: header }] : [],
          )}
          onChange={(value) => {
            setChosen(Number(value));
            setBaseline(undefined);
          }}
        />
        <LargeFilters table={table} answer={answer} filters={filters} locale={locale} onChange={setFilters} />
        <div className={styles.actions}>
          <button type="button" className={buttons.button} onClick={reset}>
            {text.large.reset}
          </button>
          <button type="button" className={buttons.button} onClick={() => void download()}>
            {text.large.download}
          </button>
          <button type="button" className={buttons.text} onClick={onClose}>
            {text.large.back}
          </button>
        </div>
        <p className={styles.note}>{text.large.hint}</p>
      </aside>
    </div>
  );
}
