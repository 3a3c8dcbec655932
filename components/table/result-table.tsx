"use client";

import { useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, memo, useId, useMemo, useRef, useState } from "react";
import { tableText } from "@/lib/i18n/table";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { Answer } from "@/lib/query/answer";
import { cycleSort } from "@/lib/query/edit-view";
import { type SortColumn, type SortKey, sortColumns } from "@/lib/query/view";
import { ColumnChoice } from "./column-choice";
import { cellContext, columnsOf, features } from "./columns";
import { CopyTable } from "./copy-table";
import styles from "./result-table.module.css";
import { tableRows } from "./table-row";
import { useColumnVisibility } from "./use-column-visibility";

interface Props {
  readonly answer: Answer;
  readonly locale: Locale;
  readonly onSort: (sort: readonly SortKey[]) => void;
  readonly onBaseline: (model: string | undefined) => void;
}

const rowPx = 36;
/** Up to so many rows all of them are in the page. */
const virtualAbove = 60;

/** The rows of a view with their sources. The view decides their order; this table shows it and asks for another. */
export const ResultTable = memo(function ResultTable({ answer, locale, onSort, onBaseline }: Props) {
  const text = tableText[locale];
  const captionId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => tableRows(answer), [answer]);
  const columns = useMemo(() => columnsOf(cellContext(answer, locale)), [answer, locale]);
  const sorting = answer.sort.map(({ column, descending }) => ({ id: column, desc: descending }));
  const { visibility, setVisible } = useColumnVisibility(answer.baseline !== undefined);
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.model.id,
    manualSorting: true,
    state: { sorting, columnVisibility: visibility },
  });
  const all = table.getRowModel().rows;
  const visible: readonly SortColumn[] = sortColumns.filter((column) => visibility[column] !== false);

  const virtual = all.length > virtualAbove;
  const virtualizer = useVirtualizer({
    count: all.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 12,
    enabled: virtual,
    initialRect: { width: 960, height: 25 * rowPx },
  });
  const items = virtualizer.getVirtualItems();
  const from = virtual ? (items[0]?.index ?? 0) : 0;
  const to = virtual ? (items.at(-1)?.index ?? 29) + 1 : all.length;
  const [current, setCurrent] = useState(0);
  const focused = Math.min(current, Math.max(0, all.length - 1));

  const sortBy = (column: SortColumn, event: MouseEvent) => onSort(cycleSort(answer.view, column, event.shiftKey).sort);
  const walk = (event: KeyboardEvent, index: number) => {
    const next = stepOf(event.key, index, all.length);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    if (virtual) virtualizer.scrollToIndex(next);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus());
  };

  return (
    <div className={styles.table}>
      <div className={`${styles.tools} no-print`}>
        <ColumnChoice locale={locale} visible={visible} withRatio={answer.baseline !== undefined} onChange={setVisible} />
        <CopyTable rows={rows} columns={visible} unit={answer.metric.unit} locale={locale} scroller={scroller} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={scroller} className={styles.scroller} tabIndex={0} aria-labelledby={captionId}>
        <table aria-rowcount={all.length + 1}>
          <caption id={captionId} className="visually-hidden">
            {text.caption(nameOf(answer.metric, locale), all.length)}
          </caption>
          <thead>
            <tr aria-rowindex={1}>
              {table.getHeaderGroups()[0]?.headers.map((header) => {
                const column = sortColumns.find((id) => id === header.column.id) ?? "name";
                const place = answer.sort.findIndex((key) => key.column === column);
                const key = answer.sort[place];
                return (
                  <th key={header.id} scope="col" data-column={column} aria-sort={key === undefined ? undefined : key.descending ? "descending" : "ascending"}>
                    <button type="button" onClick={(event) => sortBy(column, event)} title={text.sortHint}>
                      <table.FlexRender header={header} />
                      {key !== undefined && <span aria-hidden="true">{key.descending ? "↓" : "↑"}{answer.sort.length > 1 && <sup>{place + 1}</sup>}</span>}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {from > 0 && <Spacer rows={from} columns={visible.length} />}
            {all.slice(from, to).map((row, offset) => {
              const index = from + offset;
              const { model, isBaseline } = row.original;
              const name = nameOf(model, locale);
              return (
                <tr key={row.id} aria-rowindex={index + 2} data-baseline={isBaseline || undefined} data-model-row={model.id}>
                  {row.getVisibleCells().map((cell) =>
                    cell.column.id === "name" ? (
                      <th key={cell.id} scope="row" data-column="name">
                        <button
                          type="button"
                          data-row={index}
                          tabIndex={index === focused || (virtual && index === from && (focused < from || focused >= to)) ? 0 : -1}
                          aria-pressed={isBaseline}
                          title={isBaseline ? text.clearBaseline(name) : text.setBaseline(name)}
                          onFocus={() => setCurrent(index)}
                          onKeyDown={(event) => walk(event, index)}
                          onClick={() => onBaseline(isBaseline ? undefined : model.id)}
                        >
                          {name}
                        </button>
                      </th>
                    ) : (
                      <td key={cell.id} data-column={cell.column.id}>
                        <table.FlexRender cell={cell} />
                      </td>
                    ),
                  )}
                </tr>
              );
            })}
            {to < all.length && <Spacer rows={all.length - to} columns={visible.length} />}
          </tbody>
        </table>
      </section>
    </div>
  );
});

const Spacer = ({ rows, columns }: { readonly rows: number; readonly columns: number }) => (
  <tr aria-hidden="true" className={styles.spacer}>
    <td colSpan={columns} style={{ height: rows * rowPx }} />
  </tr>
);

const pageRows = 15;

function stepOf(key: string, index: number, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case "ArrowDown": return Math.min(last, index + 1);
    case "ArrowUp": return Math.max(0, index - 1);
    case "PageDown": return Math.min(last, index + pageRows);
    case "PageUp": return Math.max(0, index - pageRows);
    case "Home": return 0;
    case "End": return last;
    default: return undefined;
  }
}
