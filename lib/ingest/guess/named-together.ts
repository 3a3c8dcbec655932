import type { ForeignTable } from "../foreign-file";
import type { ColumnMapping, MetricMapping } from "../mapping";
import { knownMetric } from "../words/known-metrics";
import { headerWords, splitHeader } from "../words/split-header";

/** What columns measure where that of others, or their values, say more than their own names. */
export const namedTogether = (columns: readonly ColumnMapping[], table: ForeignTable): readonly ColumnMapping[] =>
  withMemoryOfMachines(withPrecision(withErrorsOfGuesses(columns, table)));

const wordsOf = ({ header }: ColumnMapping): string => headerWords(splitHeader(header).name);

const guessedRight = "top1-accuracy";
const guessedRightInFive = "top5-accuracy";
const guessErrors: Readonly<Record<string, MetricMapping | undefined>> = {
  [guessedRight]: knownMetric("top 1 error"),
  [guessedRightInFive]: knownMetric("top 5 error"),
};
const leastRows = 2;

/** One of five guesses is right no more seldom than the first one: where the numbers say so, they count errors. */
function withErrorsOfGuesses(columns: readonly ColumnMapping[], { rows }: ForeignTable): readonly ColumnMapping[] {
  const [first, five] = [guessedRight, guessedRightInFive].map((id) =>
    columns.flatMap(({ metric }, place) => (metric?.id === id ? [place] : [])),
  );
  if (first?.length !== 1 || five?.length !== 1) return columns;
  const pairs = rows.flatMap(({ cells }) => {
    const [one, of] = [first, five].map(([place = 0]) => Number.parseFloat(cells[place] ?? ""));
    return one === undefined || of === undefined || Number.isNaN(one) || Number.isNaN(of) ? [] : [{ one, of }];
  });
  if (pairs.length < leastRows || !pairs.every(({ one, of }) => of < one)) return columns;
  return columns.map((column) => {
    const { metric } = column;
    const error = guessErrors[metric?.id ?? ""];
    if (metric === undefined || error === undefined) return column;
    const reason = "these are errors, as fewer are counted of five guesses than of one";
    return { ...column, metric: { ...error, unit: metric.unit }, reason };
  });
}

const accuracyOrPrecision = /^(?:precisão|точность)$/;

/** What is a word for accuracy as well is precision beside recall, or beside another accuracy. */
function withPrecision(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const isEither = (column: ColumnMapping): boolean => accuracyOrPrecision.test(wordsOf(column));
  const isBeside = columns.some(
    (column) => !isEither(column) && (column.metric?.id === "recall" || column.metric?.id === "accuracy"),
  );
  const precision = knownMetric("precision");
  if (!isBeside || precision === undefined) return columns;
  return columns.map((column) =>
    isEither(column) && column.metric?.id === "accuracy"
      ? {
          ...column,
          metric: { ...precision, unit: column.metric.unit },
          reason: "precision, as it stands beside recall or another accuracy",
        }
      : column,
  );
}

const machines =
  /^(?:hardware|gpu|graphics card|chip|accelerator|processor|cpu|board|device|grafikkarte|显卡|芯片)(?: (?:name|model))?$/;
const ofMachines =
  /\b(?:tdp|(?:memory )?bus(?: width)?|(?:base|boost|core|memory|gpu|shader) clock|cuda cores?|shading units|stream processors|tensor cores?|transistors|die size|process (?:size|node)|memory type|memory bandwidth|power capacity|slot width)\b/;
const memory = /\b(?:memory|vram|ram|cache|storage)\b|显存|内存/;
const takenUp = /\b(?:us(?:ed?|age)|peak|alloc\w*|footprint|consum\w*|required|requirements?)\b/;
const leastSigns = 2;

/** The memory of a machine is what it has, of which more is better, and nothing that it takes. */
function withMemoryOfMachines(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const signs = columns.filter((column) => ofMachines.test(wordsOf(column))).length;
  const areNamed = columns.some((column) => column.role === "model" && machines.test(wordsOf(column)));
  if (signs < leastSigns && !areNamed) return columns;
  return columns.map((column) => {
    const words = wordsOf(column);
    const { metric } = column;
    return metric?.better === "lower" && memory.test(words) && !takenUp.test(words) && /B$/.test(metric.unit)
      ? { ...column, metric: { ...metric, better: "higher", isProperty: true } }
      : column;
  });
}
