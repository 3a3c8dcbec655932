"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ColumnFilter } from "@/lib/columns/filter-rows";
import type { Baseline } from "./large-plan";
import type { LargeRow, LargeView, OpenedTable } from "./large-protocol";
import { readLargeQuery, writeLargeQuery } from "./large-query";

/** Past the router, which would go through the page again, and give up a page that it is on its way to. */
const replaceAddress = (href: string): void =>
  History.prototype.replaceState.call(window.history, window.history.state, "", href);

/** What the user chose of a large file, read from the address once the file is, and written there. */
export function useLargeChoice(table: OpenedTable | undefined, isWhole: boolean) {
  const [filters, setFilters] = useState<readonly ColumnFilter[]>([]);
  const [chosen, setChosen] = useState<number>();
  const [sort, setSort] = useState<LargeView["sort"]>();
  const [baseline, setBaseline] = useState<Baseline>();
  const measure = chosen ?? table?.measure;
  const view = useMemo<LargeView>(() => ({ filters, measure, sort }), [filters, measure, sort]);
  const isRead = useRef(false);
  useEffect(() => {
    if (!isWhole || table === undefined) return;
    if (isRead.current) {
      const query = writeLargeQuery(window.location.search, { ...view, baseline }, table);
      replaceAddress(`${window.location.pathname}${query === "" ? "" : `?${query}`}`);
      return;
    }
    isRead.current = true;
    const asked = readLargeQuery(window.location.search, table);
    if (writeLargeQuery("", asked, table) === "") return;
    setFilters(asked.filters);
    setChosen(asked.measure);
    setSort(asked.sort);
    setBaseline(asked.baseline);
  }, [isWhole, table, view, baseline]);

  const setMeasure = useCallback((column: number) => {
    setChosen(column);
    setBaseline(undefined);
  }, []);
  const label = table?.label ?? 0;
  const divideBy = useCallback(
    (row: LargeRow | undefined) => setBaseline(row && { name: row.cells[label] ?? "", value: row.value }),
    [label],
  );
  const reset = useCallback(() => {
    setFilters([]);
    setSort(undefined);
    setBaseline(undefined);
  }, []);
  return { view, baseline, setFilters, setMeasure, setSort, setBaseline, divideBy, reset };
}
