/** A date known to the year, the month or the day; it stands for the whole interval it names. */
export interface PartialDate {
  /** As written: `2020`, `2020-05` or `2020-05-28`. */
  readonly text: string;
  readonly precision: "year" | "month" | "day";
  /** First instant of the interval, in days since 1970-01-01 (UTC). */
  readonly start: number;
  /** First instant after the interval, in days since 1970-01-01 (UTC). */
  readonly end: number;
}
