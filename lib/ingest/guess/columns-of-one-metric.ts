import type { ColumnMapping } from "../mapping";
import { headerWords, splitHeader } from "../words/split-header";
import { newMetric } from "./guess-metric";
import { measureNamed } from "./titled-measure";

const fewest = 2;
const noted = (called: string, each: string): string =>
  `several columns are called by ${called}, and nothing tells what was measured, so they are bare numbers of one metric, each under its ${each}`;
const byNumbers = noted("numbers alone", "number");
const byPrecisions = noted("precisions alone", "precision");
const byProviders = noted("who provides a model", "provider");
const precision = /^(?:[fui]|fp|bf|tf|int|uint|float|bfloat|w)(?:4|8|16|32|64)(?:a(?:4|8|16|32))?$/;
/** Of those who serve models of others, as tables of prices and speeds call them. */
const provider = new RegExp(
  `^(?:${[
    "(?:ms |microsoft )?azure(?: openai| ai)?",
    "(?:amazon |aws )?bedrock",
    "(?:google )?vertex(?: ai)?",
    "(?:deep ?infra|octo ?ai|open ?router)",
    "(?:fireworks|hyperbolic|lepton|nebius|novita|together)(?: ai)?",
    "(?:anyscale|baseten|cerebras|groq|perplexity|replicate|runpod|sambanova|siliconflow)",
    "(?:aws|gcp|google cloud)",
  ].join("|")})$`,
);

/**
 * Columns that are called by numbers hold one metric at each of them, as at batches of 1, 2 and 4, which nothing names; so do
 * columns called `FP32` and `INT8`, or by those who provide what each row names, which the title of the table may name.
 */
export function withColumnsOfOneMetric(columns: readonly ColumnMapping[], title: string): readonly ColumnMapping[] {
  const called = (is: (header: string) => boolean): readonly ColumnMapping[] =>
    columns.filter(({ role, header, asOf }) => role === "measurement" && asOf === undefined && is(header));
  const isNamed = (pattern: RegExp) => (header: string) => pattern.test(headerWords(splitHeader(header).name));
  const numbered = called((header) => /^\d{1,6}(?:\.\d+)?$/.test(header));
  const read = withOneMetric(columns, numbered, byNumbers);
  const ofPrecisions = withOneMetric(read, called(isNamed(precision)), byPrecisions, title);
  return withOneMetric(ofPrecisions, called(isNamed(provider)), byProviders, title);
}

function withOneMetric(
  columns: readonly ColumnMapping[],
  alike: readonly ColumnMapping[],
  unitNote: string,
  title = "",
): readonly ColumnMapping[] {
  const [first] = alike;
  const units = new Set(alike.map(({ metric }) => metric?.unit));
  if (alike.length < fewest || first?.metric === undefined || units.size > 1) return columns;
  const level = alike.some(({ metric }) => metric?.level === "interval") ? "interval" : "ratio";
  const { unit } = first.metric;
  const name = measureNamed(title) ?? (/^(?!FLOP|[KMGT]?B\b).+\/s$/.test(unit) ? "throughput" : undefined);
  const metric = { ...newMetric(name ?? "value", unit), level } as const;
  return columns.map((column) =>
    !alike.includes(column)
      ? column
      : {
          ...column,
          metric,
          condition: splitHeader(column.header).name,
          ...(column === first && name === undefined && { unitNote }),
        },
  );
}
