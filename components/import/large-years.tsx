"use client";

import { memo, useState } from "react";
import { firstDayOf, yearOf } from "@/lib/columns/days";
import type { ColumnFilter } from "@/lib/columns/filter-rows";
import { largeText } from "@/lib/i18n/large";
import type { Locale } from "@/lib/quantity";
import fields from "../ui/field.module.css";
import styles from "./large.module.css";
import type { ChangeFilter } from "./use-large-choice";

interface Props {
  readonly column: number;
  readonly range: ColumnFilter | undefined;
  readonly locale: Locale;
  readonly onFilter: ChangeFilter;
}

/** From which year on and up to which: between the ends of a range of days. */
export const LargeYears = memo(function LargeYears({ column, range, locale, onFilter }: Props) {
  const text = largeText[locale];
  const [low, high] = range?.kind === "range" ? [range.low, range.high] : [-Infinity, Infinity];
  const set = (nextLow: number, nextHigh: number) => {
    const isAll = nextLow === -Infinity && nextHigh === Infinity;
    onFilter(column, () => (isAll ? undefined : { kind: "range", column, low: nextLow, high: nextHigh }));
  };
  return (
    <div className={styles.years}>
      <YearField
        label={text.from}
        placeholder={text.all}
        year={yearAt(low)}
        onYear={(year) => set(year === undefined ? -Infinity : firstDayOf(year), high)}
      />
      <YearField
        label={text.to}
        placeholder={text.all}
        year={yearAt(high)}
        onYear={(year) => set(low, year === undefined ? Infinity : firstDayOf(year + 1) - 1)}
      />
    </div>
  );
});

const yearAt = (end: number): number | undefined => (Number.isFinite(end) ? yearOf(end) : undefined);

interface YearFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly year: number | undefined;
  readonly onYear: (year: number | undefined) => void;
}

/** Holds what is typed until it is a year or nothing, and has what is in view again once somebody leaves it. */
function YearField({ label, placeholder, year, onYear }: YearFieldProps) {
  const [shown, setShown] = useState(year);
  const [typed, setTyped] = useState(writtenYear(year));
  if (shown !== year) {
    setShown(year);
    setTyped(writtenYear(year));
  }
  return (
    <label className={fields.field}>
      <span className={fields.label}>{label}</span>
      <input
        className={fields.input}
        inputMode="numeric"
        value={typed}
        placeholder={placeholder}
        onBlur={() => setTyped(writtenYear(year))}
        onChange={({ target: { value } }) => {
          setTyped(value);
          const next = value.trim();
          if (next !== writtenYear(year) && (next === "" || /^\d{4}$/.test(next)))
            onYear(next === "" ? undefined : Number(next));
        }}
      />
    </label>
  );
}

const writtenYear = (year: number | undefined): string => (year === undefined ? "" : String(year));
