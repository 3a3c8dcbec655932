import { z } from "zod";
import type { WhyNoRecipe } from "../schema/no-recipe";
import { betterDirections, levels, modelKinds, reporters, sourceKinds } from "../schema/vocabulary";
import { clockOrders } from "./cells/read-clock";
import { whyNoRecipe } from "./why-no-recipe";
import { type ColumnRole, columnRoles } from "./words/column-roles";

/** One value a row; one column a metric; or one column a model. */
export const tableShapes = ["long", "wide", "matrix"] as const;
export type TableShape = (typeof tableShapes)[number];

export const dateOrders = ["ymd", "dmy", "mdy", "yymm", "mmyy", "unix", "unclear"] as const;
export type DateOrder = (typeof dateOrders)[number];

export const bracketMeanings = ["uncertainty", "note", "negative"] as const;
export type BracketMeaning = (typeof bracketMeanings)[number];

const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/);

const metricSchema = z.strictObject({
  id: slug,
  name: z.string().min(1),
  nameZh: z.string().optional(),
  unit: z.string().min(1),
  better: z.enum(betterDirections),
  level: z.enum(levels),
  /** A property of the model itself, which no condition changes. */
  isProperty: z.boolean().optional(),
});

const columnSchema = z.strictObject({
  header: z.string(),
  role: z.enum(columnRoles),
  metric: metricSchema.optional(),
  /** The model that all values of the column are about, where columns are runs. */
  model: z.string().trim().min(1).optional(),
  /** The name of the benchmark that all values of the column are measured on. */
  benchmark: z.string().min(1).optional(),
  /** A condition of all values of the column, or the word before the values of a column of conditions. */
  condition: z.string().optional(),
  /** A bare number counts this power of ten: 6 in a column of millions. A number with a scale of its own does not. */
  power: z.int().min(-30).max(30).optional(),
  decimal: z.enum([".", ","]).optional(),
  /** What most cells say that they count: a number of anything else is not read. */
  noun: z.string().optional(),
  /** Whether some cells have the other sign for decimals, or hold two numbers: then `1,234` may be either, and is not read. */
  hasBothDecimals: z.literal(true).optional(),
  /** What a number in brackets is: `0.35 (0.03)` with its uncertainty, `87.9 (70.4)` with something unnamed, `(120)` below zero as in accounts. */
  brackets: z.enum(bracketMeanings).optional(),
  /** What a sign behind a number is: `88.1*` and `88.1[1]` with the sign as a note. */
  marks: z.literal("note").optional(),
  /** What `14:05` counts in a column of durations; `1:23:45` is always hours, minutes and seconds. */
  clock: z.enum(clockOrders).optional(),
  dateOrder: z.enum(dateOrders).optional(),
  /** Whether its cells, whatever else they are, say under what a row was measured where nothing else tells it from another. */
  tells: z.literal(true).optional(),
  /** When all values of the column were measured. */
  asOf: z.string().optional(),
  /** The sign between the entries of a list. */
  separator: z.string().min(1).optional(),
  /** The header of the column whose uncertainty or end this is. */
  of: z.string().optional(),
  /** What speaks for its unit where nothing states it, or that nothing does. */
  unitNote: z.string().optional(),
  /** Why the column is read so or not read, in a few words. */
  reason: z.string().optional(),
});

/** How a foreign table becomes ours: plain data that a user may change, keep, and give to the command. */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  adapter: z.string(),
  shape: z.enum(tableShapes),
  columns: z.array(columnSchema),
  source: z.strictObject({
    title: z.string().min(1),
    url: z.url().optional(),
    publisher: z.string().optional(),
    kind: z.enum(sourceKinds),
    note: z.string().optional(),
  }),
  /** The model of every row, where no column names one. */
  model: z.string().trim().min(1).optional(),
  /** Where neither a column nor the mapping names the model: it is called as the file, which is a guess. */
  modelFrom: z.literal("file-name").optional(),
  /** The metric of the values of a long table without a column of metrics, or of a matrix. */
  metric: metricSchema.optional(),
  /** The metrics that a column of metrics names, by the text of its cells. */
  metrics: z
    .array(
      z.strictObject({
        text: z.string(),
        metric: metricSchema,
        /** As that of a column, of the values of this metric. */
        power: z.int().min(-30).max(30).optional(),
        unitNote: z.string().optional(),
      }),
    )
    .optional(),
  /** The field of every model, where no column says it. */
  field: slug,
  kind: z.enum(modelKinds),
  reportedBy: z.enum(reporters),
  /** A condition of every value in the file that is no property of its model. */
  condition: z.string().optional(),
});

type Deep<T> = T extends readonly (infer Item)[]
  ? readonly Deep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Deep<T[Key]> }
    : T;

export type Mapping = Deep<z.output<typeof mappingSchema>>;
export type ColumnMapping = Mapping["columns"][number];
export type MetricMapping = NonNullable<ColumnMapping["metric"]>;

/** A metric, with the power of ten of its bare numbers. */
export interface NamedMetric {
  readonly metric: MetricMapping;
  readonly power?: number | undefined;
}

export type RecipeRead =
  | { readonly kind: "mapping"; readonly mapping: Mapping }
  | { readonly kind: "invalid"; readonly why: WhyNoRecipe };

/** A recipe from its JSON. */
export function readRecipe(text: string): RecipeRead {
  try {
    const read = mappingSchema.safeParse(JSON.parse(text));
    if (read.success) return { kind: "mapping", mapping: read.data };
    return { kind: "invalid", why: whyNoRecipe(read.error.issues[0]) };
  } catch {
    return { kind: "invalid", why: { kind: "not-json" } };
  }
}

export const writeRecipe = (mapping: Mapping): string => `${JSON.stringify(mapping, null, 2)}\n`;

/** What a mapping must find in a header to read it: who is compared, and at least half of the columns that it reads. */
const namingRoles: ReadonlySet<ColumnRole> = new Set(["model", "benchmark", "metric"]);

/**
 * A mapping for a header that may have its columns in another order or others beside them: columns are found by their names, and
 * those the mapping does not know are not read. `undefined` for a header of something else.
 */
export function fitMapping(mapping: Mapping, header: readonly string[]): Mapping | undefined {
  const left = [...mapping.columns];
  const columns = header.map((name): ColumnMapping => {
    const at = left.findIndex((column) => column.header === name);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found ?? { header: name, role: "ignore", reason: "the recipe does not know the column" };
  });
  const isRead = ({ role }: ColumnMapping): boolean => role !== "ignore";
  const isNamed =
    columns.some(({ role }) => namingRoles.has(role)) || !mapping.columns.some(({ role }) => namingRoles.has(role));
  const hasEnough = columns.filter(isRead).length * 2 >= mapping.columns.filter(isRead).length;
  return left.length < mapping.columns.length && isNamed && hasEnough ? { ...mapping, columns } : undefined;
}

/** Whether a mapping was made for a table with these columns, in any order. */
export function isForHeader({ columns }: Mapping, header: readonly string[]): boolean {
  const names = columns.map((column) => column.header).sort();
  return names.length === header.length && [...header].sort().every((name, index) => name === names[index]);
}
