import type { ColumnMapping } from "../mapping";
import { isOnlyUsedUp } from "../words/known-metrics";
import { headerWords } from "../words/split-header";
import type { GuessedColumn } from "./guess-columns";

const leastKin = 2;
/** What names of measures begin and end with, whatever they are of. */
const common = new Set(
  "avg average mean median total max min std train training test val validation eval infer inference model gpu cpu per of".split(
    " ",
  ),
);

/**
 * Of results that are named alike, as `Time_complete` is beside `Network_complete` and `System_complete`, or `hotel-price` beside
 * `hotel-area` and `hotel-stars`, none is a time or a price because of one word: which way is better is as unknown as of the others.
 */
export function withFamilies(
  columns: readonly ColumnMapping[],
  guessed: readonly GuessedColumn[],
): readonly ColumnMapping[] {
  const isPlain = (place: number): boolean => isShareLike(columns[place], guessed[place]);
  const unknown = [...columns.keys()].filter((place) => isPlain(place) && columns[place]?.metric?.better === "neutral");
  if (unknown.length < leastKin) return columns;
  const ends = [firstWord, lastWord];
  const kinOf = (column: GuessedColumn): number =>
    Math.max(
      ...ends.map((end) => {
        const own = end(column);
        if (own === "" || common.has(own)) return 0;
        return unknown.filter((place) => end(guessed[place]) === own).length;
      }),
    );
  return columns.map((column, place) => {
    const own = guessed[place];
    const { metric, unitNote: _, ...other } = column;
    if (metric === undefined || metric.better !== "lower" || own === undefined || !isPlain(place)) return column;
    if (!isOnlyUsedUp(own.words) || kinOf(own) < leastKin) return column;
    return {
      ...other,
      metric: { ...metric, better: "neutral" },
      reason: "named as others beside it, so which way is better is not known",
    };
  });
}

/** Bare numbers between nothing and a hundred, not all of them whole. */
const isShareLike = (column: ColumnMapping | undefined, guessed: GuessedColumn | undefined): boolean => {
  if (column?.role !== "measurement" || guessed === undefined) return false;
  const { fractions, smallest = -1, largest = 101 } = guessed.profile;
  const unit = column.metric?.unit;
  return (unit === "count" || unit === "%") && fractions > 0 && smallest >= 0 && largest <= 100;
};

const firstWord = (column: GuessedColumn | undefined): string => /^(\S+) /.exec(ownWords(column))?.[1] ?? "";
const lastWord = (column: GuessedColumn | undefined): string => / (\S+)$/.exec(ownWords(column))?.[1] ?? "";
/** Without the path to a nested record, which many share. */
const ownWords = (column: GuessedColumn | undefined): string =>
  column === undefined
    ? ""
    : /\.\S/.test(column.header)
      ? headerWords(column.header.split(".").at(-1) ?? "")
      : column.words;
