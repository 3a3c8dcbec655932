import type { Id, Metric } from "../schema/catalogue";
import { reporters } from "../schema/vocabulary";
import type { KnownRow } from "./answer";
import { compareIds, rankNames } from "./compare-names";
import type { SortColumn, SortKey } from "./view";

type Rank = (row: KnownRow) => number | undefined;
type TextColumn = "name" | "organization" | "country" | "field" | "task" | "kind" | "condition" | "source";

const textOf: Readonly<Record<TextColumn, (row: KnownRow) => string>> = {
  name: ({ model }) => model.name,
  organization: ({ organizations }) => organizations.map(({ name }) => name).join(", "),
  country: ({ organizations }) => [...new Set(organizations.flatMap(({ country }) => country))].join(", "),
  field: ({ model }) => model.field,
  task: ({ model }) => model.task ?? "",
  kind: ({ model }) => model.kind,
  condition: ({ measurement }) => measurement.condition,
  source: ({ source }) => source.title,
};

/** Earlier starts first; of equal starts the more precise date first, as no interval is longer than a leap year. */
const releaseRank: Rank = ({ model: { released } }) =>
  released && released.start + (released.end - released.start) / 1000;

const rankOf: Readonly<Record<Exclude<SortColumn, TextColumn>, Rank>> = {
  released: releaseRank,
  value: ({ quantity }) => quantity.value,
  rank: ({ quantity }) => -quantity.value,
  ratio: ({ ratio }) => (ratio?.kind === "ratio" ? ratio.value : undefined),
  reported: ({ measurement }) => reporters.indexOf(measurement.reportedBy),
};

function textRank(
  rows: readonly KnownRow[],
  text: (row: KnownRow) => string,
  known?: ReadonlyMap<string, number>,
): Rank {
  const ranks = known ?? rankNames(rows.map(text));
  return (row) => (text(row) === "" ? undefined : ranks.get(text(row)));
}

function rankBy(column: SortColumn, rows: readonly KnownRow[], nameRanks?: ReadonlyMap<string, number>): Rank {
  switch (column) {
    case "released":
    case "value":
    case "rank":
    case "ratio":
    case "reported":
      return rankOf[column];
    default:
      return textRank(rows, textOf[column], column === "name" ? nameRanks : undefined);
  }
}

const compareRanks = (a: number | undefined, b: number | undefined, descending: boolean): number => {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return descending ? b - a : a - b;
};

/**
 * Rows in the order of the keys, the first key deciding; unknowns last in both directions; ties by model id.
 * A rank counts from the largest value; `answerView` turns it where less is better. `nameRanks` (from `rankNames`) saves collating the names of a large catalogue again.
 */
export function sortRows(
  rows: readonly KnownRow[],
  keys: readonly SortKey[],
  nameRanks?: ReadonlyMap<string, number>,
): readonly KnownRow[] {
  const ranks = keys.map(({ column }) => rankBy(column, rows, nameRanks));
  const ranked = rows.map((row) => ({ row, ranks: ranks.map((rank) => rank(row)) }));
  ranked.sort((a, b) => {
    for (const [i, { descending }] of keys.entries()) {
      const order = compareRanks(a.ranks[i], b.ranks[i], descending);
      if (order !== 0) return order;
    }
    return compareIds(a.row.model.id, b.row.model.id);
  });
  return ranked.map(({ row }) => row);
}

/** The order of an explicit selection; what it does not name comes last. */
export function orderRowsBySelection(rows: readonly KnownRow[], models: readonly Id[]): readonly KnownRow[] {
  const places = new Map(models.map((id, place) => [id, place]));
  const placeOf = ({ model }: KnownRow): number => places.get(model.id) ?? models.length;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b) || compareIds(a.model.id, b.model.id));
}

/** The order of a view that names none: best first, or largest first where neither direction is better. */
export const defaultSort = ({ better }: Metric): readonly SortKey[] => [
  { column: "value", descending: better !== "lower" },
];
