import { hasRole, placesOf } from "./column-roles";
import { noValue } from "./find-model";
import type { ForeignTable } from "./foreign-file";
import type { GuessedColumn } from "./guess-columns";
import { directionOf, knownBenchmark, knownMetric } from "./known-metrics";
import { splitHeader } from "./split-header";

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
  return repeats <= enough && told.some(({ role }) => role === "measurement" || role === "value") ? told : columns;
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

/** Whether nearly each text of a column stands beside more than one model, and beside none of them in all rows. */
function comesAgain(rows: Rows, model: number, place: number): boolean {
  const modelsOf = new Map<string, Set<string>>();
  for (const { cells } of rows) {
    const [name = "", text = ""] = [cells[model], cells[place]];
    modelsOf.set(text, (modelsOf.get(text) ?? new Set()).add(name));
  }
  const shared = [...modelsOf.values()].filter(({ size }) => size > 1).length;
  return shared > 1 && shared * 3 >= modelsOf.size * 2;
}

function repeatsBy(columns: readonly GuessedColumn[], rows: Rows): number {
  const dates = columns.flatMap(({ isCondition }, place) => (isCondition === true ? [place] : []));
  const places = [...placesOf(columns, ["model", "benchmark", "metric", "condition", "source"]), ...dates];
  const keys = new Set(rows.map(({ cells }) => places.map((place) => cells[place] ?? "").join("\u0000")));
  return rows.length - keys.size;
}
