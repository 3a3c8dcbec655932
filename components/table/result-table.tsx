"use client";

import { useTable } from "@tanstack/react-table";
import { type MouseEvent, memo, useCallback, useEffect, useId, useMemo, useRef } from "react";
import { tableText } from "@/lib/i18n/table";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { Answer } from "@/lib/query/answer";
import { type SortColumn, type SortKey, sortColumns } from "@/lib/query/view";
import type { Id } from "@/lib/schema/catalogue";
import { BodyRow, GapRow } from "./body-row";
import { visibleColumns } from "./column-choice";
import { columns, features } from "./columns";
import { nextSort } from "./next-sort";
import styles from "./result-table.module.css";
import { tableContext } from "./table-context";
import { type ResultRow, rowId } from "./table-text";
import { TableTools } from "./table-tools";
import { useColumnChoice } from "./use-column-choice";
import { useCopyTable } from "./use-copy-table";
import { useModelChoice } from "./use-model-choice";
import { useRowWindow } from "./use-row-window";
import { useTableKeys } from "./use-table-keys";

interface Props {
  readonly answer: Answer;
  /** Every row of the view is there; a copy waits for that. */
  readonly isWhole: boolean;
  readonly locale: Locale;
  readonly onSort: (sort: readonly SortKey[]) => void;
  readonly onBaseline: (modelId: string | undefined) => void;
  /** Shows these models alone. */
  readonly onModels: (models: readonly Id[]) => void;
}

/** The rows of a view as a table: known values in the order of the view, then the models without one. */
export const ResultTable = memo(function ResultTable({ answer, isWhole, locale, onSort, onBaseline, onModels }: Props) {
  const text = tableText[locale];
  const hasBaseline = answer.baseline !== undefined;
  const [choice, setChoice] = useColumnChoice();
  const visible = useMemo(() => visibleColumns(choice, hasBaseline), [choice, hasBaseline]);
  const rows = useMemo<readonly ResultRow[]>(() => [...answer.rows, ...answer.unknown], [answer]);

  const sortBy = useCallback(
    (column: SortColumn, multi: boolean) => onSort(nextSort(answer, column, multi)),
    [answer, onSort],
  );
  const models = useModelChoice(answer.view.models);
  const { chosen, toggle: onChoose } = models;
  const context = useMemo(
    () => tableContext(answer, locale, { onSort: sortBy, onBaseline, chosen, onChoose }),
    [answer, locale, sortBy, onBaseline, chosen, onChoose],
  );
  const columnVisibility = useMemo(
    () => Object.fromEntries(sortColumns.map((column) => [column, visible.includes(column)])),
    [visible],
  );
  const state = useMemo(() => ({ columnVisibility }), [columnVisibility]);
  const table = useTable({ features, columns, data: rows, getRowId: rowId, state, meta: context });
  const tableRows = table.getRowModel().rows;

  const scroller = useRef<HTMLElement>(null);
  const after = useRef<HTMLSpanElement>(null);
  const [copyState, copy] = useCopyTable(answer, isWhole, visible, locale);
  const { focused, onFocus, onKeyDown } = useTableKeys(rows, copy);
  const items = useRowWindow(rows.length, scroller, focused);
  const afterId = useId();
  const keysId = useId();

  const order = answer.sort.map(({ column, descending }) => `${column} ${descending}`).join();
  const drawnOrder = useRef(order);
  useEffect(() => {
    if (drawnOrder.current !== order && scroller.current !== null) scroller.current.scrollTop = 0;
    drawnOrder.current = order;
  }, [order]);

  /** As the link would, but the address is the view and stays as it is. */
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    after.current?.focus();
  };

  const caption = text.caption(
    nameOf(answer.metric, locale),
    answer.rows.length,
    answer.baseline && nameOf(answer.baseline.model, locale),
  );

  return (
    <div className={styles.frame}>
      <TableTools
        locale={locale}
        hasBaseline={hasBaseline}
        choice={choice}
        onChoice={setChoice}
        copyState={copyState}
        onCopy={copy}
        models={models}
        base={answer.view.base}
        onModels={onModels}
      />
      <a className={styles.skip} href={`#${afterId}`} onClick={skip}>
        {text.skip}
      </a>
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={caption}
        aria-describedby={keysId}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <p id={keysId} hidden>
          {text.keys}
        </p>
        <table className={styles.table} data-spread={context.spread} aria-rowcount={rows.length + 1}>
          <caption className="visually-hidden">{caption}</caption>
          <colgroup>
            {visible.map((column) => (
              <col
                key={column}
                data-column={column}
                data-bar={context.largest.value !== undefined || undefined}
                data-spread={context.spread}
              />
            ))}
          </colgroup>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} aria-rowindex={1}>
                {group.headers.map((header) => (
                  <table.FlexRender key={header.id} header={header} />
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {items.map((item) => {
              if (item.kind === "gap")
                return <GapRow key={`gap-${item.before}`} rows={item.rows} columns={visible.length} />;
              const row = tableRows[item.index];
              return row && <BodyRow key={row.id} row={row} index={item.index} columns={visible} context={context} />;
            })}
            {rows.length === 0 && (
              <tr>
                <td className={styles.empty} colSpan={visible.length}>
                  {text.empty}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
      <span ref={after} id={afterId} tabIndex={-1} />
    </div>
  );
});
