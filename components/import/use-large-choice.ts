"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ColumnFilter } from "@/lib/columns/filter-rows";
import type { LargeRow, LargeView, OpenedTable } from "./large-protocol";
import { type LargeChoice, nothingChosen, passedOver, readLargeQuery, wholeFile, writeLargeQuery } from "./large-query";
import { laterMs } from "./use-later";

/** Past the router, which would go through the page again, and give up a page that it is on its way to. */
const replaceAddress = (href: string): void =>
  History.prototype.replaceState.call(window.history, window.history.state, "", href);

/** Another table of the file, by the line of its header. */
export function writeTable(line: number): void {
  const query = new URLSearchParams(window.location.search);
  query.set("table", String(line));
  replaceAddress(`${window.location.pathname}?${query}`);
}

const settledMs = 50;

const nothingUnread: readonly string[] = [];

/** Changes what is chosen of a column, from what is; nothing chosen is all of it. */
export type ChangeFilter = (
  column: number,
  change: (now: ColumnFilter | undefined) => ColumnFilter | undefined,
) => void;

const viewOf = ({ filters, measure, sort }: LargeChoice, first: number | undefined): LargeView => ({
  filters,
  measure: measure ?? first,
  sort,
});

interface Questions {
  /** Whether the address is read first. */
  readonly isAddressed: boolean;
  readonly ask: (view: LargeView) => void;
  readonly count: (filters: LargeView["filters"]) => void;
}

/**
 * What the user chose of a large file, read from the address once the file is, and written there. A view is asked for with the
 * choice, so that its answer is found while the page draws the choice; what each other choice would leave is counted after the
 * picture. What it gives to call stays the same from choice to choice. `unread` is what the address
 * asks for that the file does not have, until the user chooses.
 */
export function useLargeChoice(
  table: OpenedTable | undefined,
  isWhole: boolean,
  { isAddressed, ask, count }: Questions,
) {
  const [choice, setChoice] = useState(nothingChosen);
  const [unread, setUnread] = useState(nothingUnread);
  const latest = useRef(choice);
  const first = table?.measure;
  const choose = useCallback(
    (part: Partial<LargeChoice>) => {
      const next = { ...latest.current, ...part };
      latest.current = next;
      setChoice(next);
      setUnread(nothingUnread);
      if ("filters" in part || "measure" in part || "sort" in part) ask(viewOf(next, first));
    },
    [ask, first],
  );
  /** The view that is chosen when it is called. */
  const viewNow = useCallback(() => viewOf(latest.current, first), [first]);
  const { filters, measure = first, sort, baseline } = choice;
  useEffect(() => {
    // A file comes with what is left of it.
    if (filters === nothingChosen.filters) return;
    const timer = setTimeout(() => count(filters), laterMs);
    return () => clearTimeout(timer);
  }, [filters, count]);
  const isRead = useRef(false);
  useEffect(() => {
    if (!isWhole || table === undefined) return;
    if (isRead.current) {
      // The answer is on its way to the screen; nobody reads the address sooner.
      const timer = setTimeout(() => {
        const query = writeLargeQuery(window.location.search, { filters, measure, sort, baseline }, table);
        replaceAddress(`${window.location.pathname}${query === "" ? "" : `?${query}`}`);
      }, settledMs);
      return () => clearTimeout(timer);
    }
    isRead.current = true;
    if (!isAddressed) return;
    const asked = readLargeQuery(window.location.search, table);
    // The file comes with the answer to the view of an address that asks for none.
    if (writeLargeQuery("", asked, table) !== "") choose(asked);
    setUnread(passedOver(window.location.search, table));
  }, [isWhole, table, isAddressed, choose, filters, measure, sort, baseline]);

  const label = table?.label ?? 0;
  const divideBy = useCallback(
    (row: LargeRow | undefined) => choose({ baseline: row && { name: row.cells[label] ?? "", value: row.value } }),
    [choose, label],
  );
  const changeFilter = useCallback<ChangeFilter>(
    (column, change) => {
      const { filters: now } = latest.current;
      const others = now.filter((filter) => filter.column !== column);
      const next = change(now.find((filter) => filter.column === column));
      choose({ filters: next === undefined ? others : [...others, next] });
    },
    [choose],
  );
  const setSort = useCallback((next: LargeChoice["sort"]) => choose({ sort: next }), [choose]);
  const measureBy = useCallback((column: number) => choose({ measure: column, baseline: undefined }), [choose]);
  const showAll = useCallback(() => choose(wholeFile), [choose]);
  const own = { filters, measure, sort, baseline, unread };
  return { ...own, choose, viewNow, divideBy, changeFilter, setSort, measureBy, showAll };
}
