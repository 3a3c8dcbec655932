/** Days are counted from 1970-01-01 on, in UTC. */
const dayMs = 86_400_000;

export const yearOf = (day: number): number => new Date(day * dayMs).getUTCFullYear();

/** `Date.UTC` takes the years below 100 for those of the twentieth century. */
export const firstDayOf = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1) / dayMs;

/** `2018-01-01`; longer before the year 0 and from 10000 on. */
export function isoDay(day: number): string {
  const [date = ""] = new Date(day * dayMs).toISOString().split("T");
  return date;
}

/** The day that `isoDay` writes so; `undefined` for anything else, such as `2018-02-30`. */
export function dayIn(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const day = Date.parse(text) / dayMs;
  return Number.isFinite(day) && isoDay(day) === text ? day : undefined;
}
