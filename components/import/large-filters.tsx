"use client";

import { memo, useCallback, useMemo, useState } from "react";
import type { ColumnFilter } from "@/lib/columns/filter-rows";
import { largeText } from "@/lib/i18n/large";
import { formatCount, type Locale } from "@/lib/quantity";
import fields from "../ui/field.module.css";
import styles from "./large.module.css";
import type { LargeCounts, OpenedTable } from "./large-protocol";
import { LargeYears } from "./large-years";
import type { ChangeFilter } from "./use-large-choice";

interface Props {
  readonly table: OpenedTable;
  readonly counts: LargeCounts;
  readonly filters: readonly ColumnFilter[];
  readonly locale: Locale;
  readonly onFilter: ChangeFilter;
}

const shownEntries = 8;
const noCounts = new Uint32Array(0);
const noEntries: readonly string[] = [];

/** Years of the dates, and the entries of every column that has a list of them, with how many rows each would leave. */
export function LargeFilters({ table, counts, filters, locale, onFilter }: Props) {
  const { date, columns } = table;
  const range = filters.find((filter) => filter.column === date);
  return (
    <>
      {date !== undefined && <LargeYears column={date} range={range} locale={locale} onFilter={onFilter} />}
      {columns.map(({ name, entries }, column) =>
        entries === undefined || entries.length < 2 ? null : (
          <Entries
            key={name}
            column={column}
            name={name}
            entries={entries}
            counts={counts.byColumn[column] ?? noCounts}
            counted={chosenIn(counts.filters, column)}
            chosen={chosenIn(filters, column)}
            locale={locale}
            onFilter={onFilter}
          />
        ),
      )}
    </>
  );
}

const chosenIn = (filters: readonly ColumnFilter[], column: number): readonly string[] =>
  entriesOf(filters.find((filter) => filter.column === column));

const entriesOf = (filter: ColumnFilter | undefined): readonly string[] =>
  filter?.kind === "entries" ? filter.entries : noEntries;

// What has not changed is not drawn again: React would write each field of it anew.

interface EntriesProps {
  readonly column: number;
  readonly name: string;
  readonly entries: readonly string[];
  readonly counts: Uint32Array;
  /** What was chosen when these counts were. */
  readonly counted: readonly string[];
  readonly chosen: readonly string[];
  readonly locale: Locale;
  readonly onFilter: ChangeFilter;
}

const Entries = memo(function Entries(props: EntriesProps) {
  const { column, name, entries, counts, counted, chosen, locale, onFilter } = props;
  const text = largeText[locale];
  const [wanted, setWanted] = useState("");
  const order = useMemo(() => inOrder(entries, counts, counted, wanted), [entries, counts, counted, wanted]);
  const onChoose = useCallback(
    (entry: string, isChosen: boolean) =>
      onFilter(column, (now) => {
        const others = entriesOf(now).filter((other) => other !== entry);
        const next = isChosen ? [...others, entry] : others;
        return next.length === 0 ? undefined : { kind: "entries", column, entries: next };
      }),
    [column, onFilter],
  );
  return (
    <fieldset className={styles.entries}>
      <legend className={fields.label}>{name}</legend>
      {entries.length > shownEntries && (
        <input
          className={fields.input}
          aria-label={`${text.find}: ${name}`}
          placeholder={text.find}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      {order.slice(0, Math.max(shownEntries, chosen.length)).map(({ entry, count }) => (
        <Entry key={entry} entry={entry} count={count} isChosen={chosen.includes(entry)} onChoose={onChoose} />
      ))}
    </fieldset>
  );
});

interface EntryProps {
  readonly entry: string;
  /** The rows that it would leave. */
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: (entry: string, isChosen: boolean) => void;
}

const Entry = memo(function Entry({ entry, count, isChosen, onChoose }: EntryProps) {
  return (
    <label>
      <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(entry, event.target.checked)} />
      <span>{entry === "" ? "–" : entry}</span>
      <span className={styles.number}>{formatCount(count)}</span>
    </label>
  );
});

/** The entries that have the wanted text: those that are chosen first, then those of most rows. */
function inOrder(
  entries: readonly string[],
  counts: Uint32Array,
  chosen: readonly string[],
  wanted: string,
): readonly { readonly entry: string; readonly count: number }[] {
  const isChosen = new Set(chosen);
  const text = wanted.toLowerCase();
  const found = entries.flatMap((entry, code) =>
    text === "" || entry.toLowerCase().includes(text)
      ? [{ entry, count: counts[code] ?? 0, rank: isChosen.has(entry) ? 1 : 0 }]
      : [],
  );
  return found.sort((a, b) => b.rank - a.rank || b.count - a.count);
}
