import type { ForeignTable } from "../foreign-file";
import { distinctRows } from "../tables/row-key";
import { hasRole, placesOf } from "../words/column-roles";
import { directionOf, knownBenchmark, knownMetric } from "../words/known-metrics";
import { splitHeader } from "../words/split-header";
import { noValue } from "./find-model";
import type { GuessedColumn } from "./guess-columns";

type Rows = ForeignTable["rows"];

const mostRows = 50_000;
const mostTold = 4;
/** Of the rows that say the same as others; more are slips of the table. */
const fewRepeats = 0.01;
const reason = "tells rows apart that say the same otherwise";

/**
 * Rows of a design say the same of several models under each of its settings, whatever these are called: where no column of texts tells
 * the rows of one model apart, whole numbers and marks that come again with other models do, if they tell all of them apart.
 */
export function withDesign(columns: readonly GuessedColumn[], table: ForeignTable): readonly GuessedColumn[] {
  const rows = table.rows.slice(0, mostRows);
  let told = columns;
  let repeats = repeatsBy(told, rows);
  const enough = rows.length * fewRepeats;
  if (!hasRole(columns, "model") || repeats <= enough) return columns;
  const [model = -1] = placesOf(columns, ["model"]);
  let left = [...columns.keys()].filter((place) => mayTell(columns[place]) && comesAgain(rows, model, place));
  for (let step = 0; step < mostTold && repeats > enough && left.length > 0; step += 1) {
    const tried = left.map((place) => {
      const next = told.map((column, at) => (at === place ? asCondition(column) : column));
      return { place, next, repeats: repeatsBy(next, rows) };
    });
    const best = tried.reduce((a, b) => (b.repeats < a.repeats ? b : a));
    if (best.repeats === repeats) break;
    ({ next: told, repeats } = best);
    left = left.filter((place) => place !== best.place);
  }
  const isMeasured = told.some(({ role }) => role === "measurement" || role === "value");
  return repeats <= enough && isMeasured && isGrid(told, columns, rows) ? told : columns;
}

const mostOpen = 2;

/** Whether most models have a row for each of the numbers that are taken for settings, as no measured numbers would have. */
function isGrid(told: readonly GuessedColumn[], before: readonly GuessedColumn[], rows: Rows): boolean {
  const numbers = told.flatMap(({ role }, place) =>
    role === "condition" && before[place]?.role === "measurement" ? [place] : [],
  );
  if (numbers.length === 0) return true;
  return distinctRows(rows, numbers) * distinctRows(rows, placesOf(told, ["model"])) <= rows.length * mostOpen;
}

const asCondition = (column: GuessedColumn): GuessedColumn => ({
  ...column,
  role: "condition",
  reason,
  confidence: 0.5,
});

/** Whole numbers of nothing that is measured, and short texts. */
const mayTell = (column: GuessedColumn | undefined): boolean => {
  if (column === undefined || column.profile.distinct < 2) return false;
  const { role, words, header, profile } = column;
  if (role === "ignore") return column.reason === noValue && profile.meanLength < 60 && profile.addresses === 0;
  return (
    role === "measurement" &&
    profile.fractions === 0 &&
    profile.negatives === 0 &&
    profile.unit === undefined &&
    splitHeader(header).unit === undefined &&
    knownMetric(words) === undefined &&
    knownBenchmark(words) === undefined &&
    directionOf(words) === "neutral"
  );
};

/** Whether nearly each row has a text that stands beside another model, too. */
function comesAgain(rows: Rows, model: number, place: number): boolean {
  const modelsOf = new Map<string, Set<string>>();
  for (const { cells } of rows) {
    const [name = "", text = ""] = [cells[model], cells[place]];
    modelsOf.set(text, (modelsOf.get(text) ?? new Set()).add(name));
  }
  const texts = new Set([...modelsOf].flatMap(([text, { size }]) => (size > 1 ? [text] : [])));
  return texts.size > 1 && rows.filter(({ cells }) => texts.has(cells[place] ?? "")).length * 3 >= rows.length * 2;
}

function repeatsBy(columns: readonly GuessedColumn[], rows: Rows): number {
  const dates = columns.flatMap(({ isCondition }, place) => (isCondition === true ? [place] : []));
  const places = [...placesOf(columns, ["model", "benchmark", "metric", "condition", "source"]), ...dates];
  return rows.length - distinctRows(rows, places);
}
