"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ColumnFilter } from "@/lib/columns/filter-rows";
import type { Baseline } from "./large-plan";
import type { LargeRow, LargeView, OpenedTable } from "./large-protocol";
import { readLargeQuery, writeLargeQuery } from "./large-query";

/** The router goes through the page at each change of the address, which can wait until the picture has changed. */
const addressPauseMs = 300;

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
      const timer = setTimeout(() => {
        const query = writeLargeQuery(window.location.search, { ...view, baseline }, table);
        window.history.replaceState(null, "", `${window.location.pathname}${query === "" ? "" : `?${query}`}`);
      }, addressPauseMs);
      return () => clearTimeout(timer);
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
