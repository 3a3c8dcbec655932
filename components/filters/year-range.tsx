"use client";

import { useId } from "react";
import type { exploreText } from "@/lib/i18n/explore";
import type { YearCount } from "@/lib/query/answer";
import type { TimeRange } from "@/lib/query/view";
import { parsePartialDate } from "@/lib/schema/parse-partial-date";
import buttons from "../ui/button.module.css";
import field from "../ui/field.module.css";
import styles from "./year-range.module.css";

interface Props {
  readonly years: readonly YearCount[];
  readonly time: TimeRange | undefined;
  readonly text: (typeof exploreText)["en"];
  readonly onChange: (time: TimeRange | undefined, history: "push" | "replace") => void;
}

const yearOf = (days: number): number => new Date(days * 86_400_000).getUTCFullYear();

/** Models with a value per year, and the part of it that is in the view. */
export function YearRange({ years, time, text, onChange }: Props) {
  const id = useId();
  const first = years[0]?.year;
  const last = years.at(-1)?.year;
  if (first === undefined || last === undefined) {
    return (
      <fieldset className={styles.range}>
        <legend className={`${field.label} ${styles.legend}`}>{text.year}</legend>
        {time === undefined ? (
          <p className={styles.none}>{text.nothingLeft}</p>
        ) : (
          <button type="button" className={buttons.text} onClick={() => onChange(undefined, "push")}>
            {text.allYears}
          </button>
        )}
      </fieldset>
    );
  }
  const clamp = (year: number) => Math.min(last, Math.max(first, year));
  const from = time?.from === undefined ? first : clamp(yearOf(time.from.start));
  const to = time?.to === undefined ? last : clamp(yearOf(time.to.end - 1));
  const most = Math.max(...years.map(({ count }) => count));

  const choose = (nextFrom: number, nextTo: number, history: "push" | "replace") => {
    const low = Math.min(nextFrom, nextTo);
    const high = Math.max(nextFrom, nextTo);
    const range = {
      ...(low > first && { from: parsePartialDate(String(low)) }),
      ...(high < last && { to: parsePartialDate(String(high)) }),
    };
    onChange(range.from === undefined && range.to === undefined ? undefined : range, history);
  };

  const shown = time === undefined ? text.allYears : `${time.from?.text ?? first}–${time.to?.text ?? last}`;
  return (
    <fieldset className={styles.range} aria-label={text.year}>
      <legend className={`${field.label} ${styles.legend}`}>{text.year}</legend>
      <output className={styles.shown} htmlFor={`${id}-from ${id}-to`}>
        {shown}
        {time !== undefined && (
          <button type="button" className={buttons.text} onClick={() => onChange(undefined, "push")}>
            {text.allYears}
          </button>
        )}
      </output>
      <div className={styles.bars} aria-hidden="true">
        {years.map(({ year, count }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the sliders do the same by keyboard
          // biome-ignore lint/a11y/useKeyWithClickEvents: as above
          <span
            key={year}
            title={`${year}: ${count}`}
            data-in={year >= from && year <= to}
            style={{ height: `${most === 0 ? 0 : (count / most) * 100}%` }}
            onClick={() => choose(year, year, "push")}
          />
        ))}
      </div>
      <div className={styles.sliders}>
        <input
          id={`${id}-from`}
          type="range"
          aria-label={text.yearFrom}
          min={first}
          max={last}
          value={from}
          onChange={(event) => choose(Math.min(Number(event.target.value), to), to, "replace")}
        />
        <input
          id={`${id}-to`}
          type="range"
          aria-label={text.yearTo}
          min={first}
          max={last}
          value={to}
          onChange={(event) => choose(from, Math.max(Number(event.target.value), from), "replace")}
        />
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </div>
    </fieldset>
  );
}
