"use client";

import { useMemo, useState } from "react";
import type { ColumnFilter } from "@/lib/columns/filter-rows";
import { largeText } from "@/lib/i18n/large";
import type { Locale } from "@/lib/quantity";
import fields from "../ui/field.module.css";
import styles from "./large.module.css";
import type { LargeCounts, OpenedTable } from "./large-protocol";

interface Props {
  readonly table: OpenedTable;
  readonly counts: LargeCounts;
  readonly filters: readonly ColumnFilter[];
  readonly locale: Locale;
  readonly onChange: (filters: readonly ColumnFilter[]) => void;
}

const shownEntries = 8;
const noCounts = new Uint32Array(0);
const noEntries: readonly string[] = [];
const wholeNumber = new Intl.NumberFormat("en");
const dayMs = 86_400_000;

const without = (filters: readonly ColumnFilter[], column: number): readonly ColumnFilter[] =>
  filters.filter((filter) => filter.column !== column);

/** Years of the dates, and the entries of every column that has a list of them, with how many rows each would leave. */
export function LargeFilters({ table, counts, filters, locale, onChange }: Props) {
  const { date, columns } = table;
  return (
    <>
      {date !== undefined && <Years date={date} filters={filters} locale={locale} onChange={onChange} />}
      {columns.map(({ name, entries }, column) =>
        entries === undefined || entries.length < 2 ? null : (
          <Entries
            key={name}
            name={name}
            entries={entries}
            counts={counts.byColumn[column] ?? noCounts}
            counted={chosenIn(counts.filters, column)}
            chosen={chosenIn(filters, column)}
            locale={locale}
            onChange={(chosen) =>
              onChange(
                chosen.length === 0
                  ? without(filters, column)
                  : [...without(filters, column), { kind: "entries", column, entries: chosen }],
              )
            }
          />
        ),
      )}
    </>
  );
}

function chosenIn(filters: readonly ColumnFilter[], column: number): readonly string[] {
  const found = filters.find((filter) => filter.column === column);
  return found?.kind === "entries" ? found.entries : noEntries;
}

interface EntriesProps {
  readonly name: string;
  readonly entries: readonly string[];
  readonly counts: Uint32Array;
  /** What was chosen when these counts were. */
  readonly counted: readonly string[];
  readonly chosen: readonly string[];
  readonly locale: Locale;
  readonly onChange: (chosen: readonly string[]) => void;
}

function Entries({ name, entries, counts, counted, chosen, locale, onChange }: EntriesProps) {
  const text = largeText[locale];
  const [wanted, setWanted] = useState("");
  const order = useMemo(() => inOrder(entries, counts, counted, wanted), [entries, counts, counted, wanted]);
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
        <label key={entry}>
          <input
            type="checkbox"
            checked={chosen.includes(entry)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, entry] : chosen.filter((other) => other !== entry))
            }
          />
          <span>{entry === "" ? "–" : entry}</span>
          <span className={styles.number}>{wholeNumber.format(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}

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

interface YearsProps {
  readonly date: number;
  readonly filters: readonly ColumnFilter[];
  readonly locale: Locale;
  readonly onChange: (filters: readonly ColumnFilter[]) => void;
}

function Years({ date, filters, locale, onChange }: YearsProps) {
  const text = largeText[locale];
  const range = filters.find((filter) => filter.column === date);
  const [low, high] = range?.kind === "range" ? [range.low, range.high] : [-Infinity, Infinity];
  const yearOf = (day: number): string => (Number.isFinite(day) ? String(new Date(day * dayMs).getUTCFullYear()) : "");
  const set = (nextLow: number, nextHigh: number) => {
    const rest = without(filters, date);
    const isAll = nextLow === -Infinity && nextHigh === Infinity;
    onChange(isAll ? rest : [...rest, { kind: "range", column: date, low: nextLow, high: nextHigh }]);
  };
  const dayOf = (typed: string, isEnd: boolean): number | undefined => {
    if (typed === "") return isEnd ? Infinity : -Infinity;
    if (!/^\d{4}$/.test(typed)) return undefined;
    return Date.UTC(Number(typed) + (isEnd ? 1 : 0), 0, 1) / dayMs - (isEnd ? 1 : 0);
  };
  const field = (label: string, value: string, onYear: (day: number) => void, isEnd: boolean) => (
    <label className={fields.field}>
      <span className={fields.label}>{label}</span>
      <input
        key={value}
        className={fields.input}
        inputMode="numeric"
        defaultValue={value}
        placeholder={text.all}
        onChange={(event) => {
          const day = dayOf(event.target.value.trim(), isEnd);
          if (day !== undefined && event.target.value.trim() !== value) onYear(day);
        }}
      />
    </label>
  );
  return (
    <div className={styles.years}>
      {field(text.from, yearOf(low), (day) => set(day, high), false)}
      {field(text.to, yearOf(high), (day) => set(low, day), true)}
    </div>
  );
}
