import type { ForeignTable } from "../foreign-file";
import type { ColumnMapping } from "../mapping";
import { distinctRows } from "../tables/row-key";
import { placesOf } from "../words/column-roles";
import { type Adapter, checkedColumns, columnsBy, fileName, hasColumns, measured, metric } from "./adapter";
import { byTable } from "./by-table";

const score = metric("arena-score", "Arena score", "竞技场得分", "points", "higher", { level: "interval" });
const votes = metric("arena-votes", "Arena votes", "竞技场投票数", "count", "neutral");
const accuracy = metric("accuracy", "Accuracy", "准确率", "%", "higher");
const wins = metric("win-rate", "Win rate", "胜率", "%", "higher");
const scoreHeader = /^(?:arena[ _]score|arena elo(?: rating)?|rating|elo|score|max_elo)$/i;
const dateHeader = /^(?:leaderboard_publish_date|publish_date|date)$/i;
const battles = /^(?:votes|vote_count|num_battles)$/i;
const modelHeader = /^(?:model(?:[ _]name)?|column 1)$/i;
const bestHeader = /^max_model$/i;
const interval = /^(?:95[ _]?(?:pct|%)[ _]ci(?: \(±\))?|rating_(?:lower|upper|q025|q975)|ci_(?:lower|upper))$/i;

interface Arena {
  readonly benchmark: string;
  readonly field: string;
}

/** By the name of the file or the place in it, as the columns are the same in each. */
const arenas: readonly (readonly [name: RegExp, arena: Arena])[] = [
  [/image[-_ ]?edit/i, { benchmark: "LMArena Image Edit", field: "image-generation" }],
  [/(?<!\p{L})(?:t2i|images?)(?!\p{L})/iu, { benchmark: "LMArena Text-to-Image", field: "image-generation" }],
  [/(?<!\p{L})(?:t2v|i2v|videos?)(?!\p{L})/iu, { benchmark: "LMArena Video", field: "computer-vision" }],
  [/(?<!\p{L})vision(?!\p{L})/iu, { benchmark: "LMArena Vision", field: "multimodal" }],
  [/(?<!\p{L})web[-_ ]?dev(?!\p{L})/iu, { benchmark: "LMArena WebDev", field: "nlp" }],
  [/(?<!\p{L})search(?!\p{L})/iu, { benchmark: "LMArena Search", field: "nlp" }],
  [/(?<!\p{L})copilot(?!\p{L})/iu, { benchmark: "LMArena Copilot", field: "nlp" }],
];

const arenaOf = (file: string, path: string): Arena =>
  arenas.find(([name]) => name.test(fileName(file)) || name.test(path))?.[1] ?? { benchmark: "LMArena", field: "nlp" };

/** LMArena's (LMSYS Chatbot Arena's) tables. A rating has no zero, so it has no ratios. */
export const lmarena: Adapter = {
  id: "lmarena",
  title: "LMArena, leaderboards",
  read: byTable((table, { file }) => {
    const isOfBest = hasColumns(table.header, [/^date$/i, /^category$/i, /^max_elo$/i, bestHeader]);
    if (!isOfBest && !hasColumns(table.header, [modelHeader])) return undefined;
    const isRated =
      hasColumns(table.header, [scoreHeader, battles]) &&
      (hasColumns(table.header, [interval]) || hasColumns(table.header, [/^arena[ _](?:score|elo)/i]));
    const isOld = hasColumns(table.header, [/^model$/i, /^MT-bench \(score\)$/i, /^MMLU$/i, /^license$/i]);
    if (!isOfBest && !isRated && !isOld) return undefined;
    const { benchmark, field } = arenaOf(file, table.path);
    const isUnnamed = !hasColumns(table.header, [/^model(?:[ _]name)?$/i]);
    const naming = isOfBest ? bestHeader : isUnnamed ? modelHeader : /^model(?:[ _]name)?$/i;
    const of = table.header.find((header) => scoreHeader.test(header)) ?? "";
    const columns = columnsBy(table.header, [
      [naming, { role: "model" }],
      [scoreHeader, measured(score, { benchmark })],
      [/^95[ _]?(?:pct|%)[ _]ci(?: \(±\))?$/i, { role: "uncertainty", of, reason: "95 % confidence interval" }],
      [/^(?:rating_lower|rating_q025|ci_lower)$/i, { role: "low", of }],
      [/^(?:rating_upper|rating_q975|ci_upper)$/i, { role: "high", of }],
      [battles, measured(votes, { benchmark })],
      [
        /^MT-bench \(score\)$/i,
        measured(
          metric("mt-bench-score", "MT-Bench score", "MT-Bench 得分", "points", "higher", { level: "interval" }),
          { benchmark: "MT-Bench" },
        ),
      ],
      [/^MT-bench \(win rate %\)$/i, measured(wins, { benchmark: "MT-Bench" })],
      [/^MMLU$/i, measured({ ...accuracy, unit: "count" }, { benchmark: "MMLU" })],
      [/^organi[sz]ation$/i, { role: "organization" }],
      [/^license$/i, { role: "note" }],
      [/^(?:url|link)$/i, { role: "url" }],
      [/^(?:category|leaderboard)$/i, { role: "condition" }],
      [dateHeader, { role: "as-of", dateOrder: "ymd" }],
      [/^knowledge[ _]cutoff/i, { role: "ignore", reason: "the date of the training data, not of the model" }],
      [/^variance$/i, { role: "ignore", reason: "the interval says how sure the rating is" }],
      [/rank/i, { role: "ignore", reason: "follows from the values" }],
    ]);
    return {
      table,
      mapping: {
        version: 1,
        adapter: "lmarena",
        shape: "wide",
        columns: withDates(table, checkedColumns(table, columns)),
        source: {
          title: "LMArena leaderboard",
          url: "https://lmarena.ai/leaderboard",
          publisher: "LMArena",
          kind: "dataset",
        },
        field,
        kind: "model",
        reportedBy: "third-party",
      },
    };
  }),
};

/** Where a model stands in a table on several days, the days tell its ratings apart. */
function withDates({ rows }: ForeignTable, columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  return distinctRows(rows, placesOf(columns, ["model", "condition"])) === rows.length
    ? columns
    : columns.map((column) => (column.role === "as-of" ? { ...column, condition: column.header } : column));
}
