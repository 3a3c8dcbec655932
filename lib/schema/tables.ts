import { z } from "zod";
import type { ParseOptions, Quantity } from "../quantity";
import {
  date,
  dateQuantity,
  id,
  ids,
  oneOf,
  optional,
  optionalText,
  quantity,
  someIds,
  someWords,
  text,
  times,
  url,
  words,
} from "./cells";
import {
  betterDirections,
  boundKinds,
  claimDirections,
  claimKinds,
  levels,
  modelKinds,
  reporters,
  sourceKinds,
  type TableName,
} from "./vocabulary";

/** One schema a table: names of columns in their order, and what each cell becomes. */
export const organizations = z.object({
  id,
  name: text,
  name_zh: optionalText,
  country: words,
  kind: optionalText,
  url: optional(url),
});

export const models = z.object({
  id,
  name: text,
  name_zh: optionalText,
  organization: ids,
  field: id,
  task: optional(id),
  kind: oneOf(modelKinds),
  released: optional(date),
  url: optional(url),
  note: optionalText,
});

export const metrics = z.object({
  id,
  name: text,
  name_zh: optionalText,
  unit: text,
  better: oneOf(betterDirections),
  level: oneOf(levels),
  note: optionalText,
});

export const benchmarks = z.object({
  id,
  name: text,
  name_zh: optionalText,
  field: id,
  task: optional(id),
  metric: someIds,
  url: optional(url),
  note: optionalText,
});

export const sources = z.object({
  id,
  title: text,
  url: optional(url),
  publisher: optionalText,
  published: optional(date),
  kind: oneOf(sourceKinds),
  note: optionalText,
});

/** `options` hold for the columns of numbers: the decimal separator of the table and the unit of the metric. */
export const measurements = (options: ParseOptions) =>
  z.object({
    model: id,
    metric: id,
    benchmark: optional(id),
    value: quantity(options),
    low: optional(quantity(options)),
    high: optional(quantity(options)),
    condition: z.string(),
    reported_by: oneOf(reporters),
    as_of: optional(date),
    source: id,
    locator: optionalText,
    note: optionalText,
  });

/** The ends of a claimed date are dates. */
export const dateClaims = () => claimTable(dateQuantity);

/** The ends of a claimed ratio are multiples, in any way of writing them. */
export const ratioClaims = (options: ParseOptions) => claimTable(times(options));

export const claims = (options: ParseOptions) => claimTable(quantity(options));

const claimTable = (end: z.ZodType<Quantity, string>) =>
  z.object({
    id,
    statement: text,
    statement_zh: optionalText,
    kind: oneOf(claimKinds),
    subject: someWords,
    comparator: words,
    metric: optional(id),
    benchmark: optional(id),
    condition: z.string(),
    direction: optional(oneOf(claimDirections)),
    low: optional(end),
    high: optional(end),
    bound: optional(oneOf(boundKinds)),
    as_of: optional(date),
    source: id,
    locator: optionalText,
    reference: optional(id),
    note: optionalText,
    note_zh: optionalText,
  });

export type MeasurementRow = z.output<ReturnType<typeof measurements>>;

/** The schemas of a table whose numbers depend on a unit: one for each unit, as building one is slow. */
export function byUnit<Schema>(build: (unit: string | undefined) => Schema): (unit: string | undefined) => Schema {
  const built = new Map<string | undefined, Schema>();
  return (unit) => {
    const known = built.get(unit);
    if (known !== undefined) return known;
    const schema = build(unit);
    built.set(unit, schema);
    return schema;
  };
}

export const columns: Readonly<Record<TableName, readonly string[]>> = {
  organizations: Object.keys(organizations.shape),
  models: Object.keys(models.shape),
  metrics: Object.keys(metrics.shape),
  benchmarks: Object.keys(benchmarks.shape),
  sources: Object.keys(sources.shape),
  measurements: Object.keys(measurements({}).shape),
  claims: Object.keys(claims({}).shape),
};

/** The columns whose cells cannot be empty: a table has them. One that is left out of the others is empty in every row. */
export const requiredColumns: Readonly<Record<TableName, readonly string[]>> = {
  organizations: required(organizations),
  models: required(models),
  metrics: required(metrics),
  benchmarks: required(benchmarks),
  sources: required(sources),
  measurements: required(measurements({})),
  claims: required(claims({})),
};

function required({ shape }: z.ZodObject): readonly string[] {
  return Object.keys(shape).filter((column) => !z.safeParse(shape[column] ?? z.never(), "").success);
}
