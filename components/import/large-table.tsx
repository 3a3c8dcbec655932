"use client";

import { memo, useRef } from "react";
import type { Locale } from "@/lib/quantity";
import type { Baseline } from "./large-plan";
import type { LargeRow, LargeView, OpenedTable } from "./large-protocol";
import { LargeHead, LargeRows, LargeSheet } from "./large-sheet";
import { useLater } from "./use-later";
import { useRowsInSight } from "./use-rows-in-sight";

interface Props {
  readonly table: OpenedTable;
  readonly rows: readonly LargeRow[];
  readonly sort: LargeView["sort"];
  readonly baseline: Baseline | undefined;
  readonly locale: Locale;
  readonly onSort: (sort: LargeView["sort"]) => void;
  readonly onBaseline: (row: LargeRow | undefined) => void;
}

const Head = memo(LargeHead);
const Rows = memo(LargeRows);
const noRows: readonly LargeRow[] = [];

/** The first rows of the order, of which only those in sight are made. */
export function LargeTable({ table, rows, sort, baseline, locale, onSort, onBaseline }: Props) {
  const section = useRef<HTMLElement>(null);
  const { height, from, seenTo, to } = useRowsInSight(section);
  const later = useLater(rows, noRows);
  const below = Math.max(0, rows.length - to);
  const shared = { table, baseline, locale, onBaseline };
  const sheet = { table, hasRatios: baseline !== undefined, locale };
  return (
    <LargeSheet
      {...sheet}
      section={section}
      rowCount={rows.length}
      head={<Head {...sheet} sort={sort} onSort={onSort} />}
    >
      {from > 0 && <tr style={{ height: from * height }} />}
      <Rows rows={rows} from={from} to={seenTo} {...shared} />
      <Rows rows={later} from={seenTo} to={to} {...shared} />
      {below > 0 && <tr style={{ height: below * height }} />}
    </LargeSheet>
  );
}
