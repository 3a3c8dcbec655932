import { z } from "zod";
import { reporters, tableNames } from "../schema/vocabulary";

/** The shapes of the JSON files. Absent means unknown. */

const source = z.strictObject({
  id: z.string(),
  title: z.string(),
  url: z.string().optional(),
  locator: z.string().optional(),
});

const value = {
  metric: z.string(),
  benchmark: z.string().optional(),
  condition: z.string().optional(),
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string(),
  source,
};

const row = z.strictObject({
  model: z.string(),
  name: z.string(),
  organization: z.array(z.string()),
  field: z.string(),
  released: z.string().optional(),
  ...value,
  ratio: z.number().optional(),
  ratioLow: z.number().optional(),
  ratioHigh: z.number().optional(),
  rankLow: z.int().optional(),
  rankHigh: z.int().optional(),
  normalized: z.number().optional(),
  second: z.strictObject(value).optional(),
  reportedBy: z.enum(reporters),
});

const dataHash = z.string().regex(/^[0-9a-f]{64}$/);

const view = z.strictObject({
  page: z.string(),
  view: z.record(z.string(), z.string()),
  rows: z.array(row),
  omitted: z.int(),
  unknown: z.array(z.string()),
  dataHash,
});

const claim = z.looseObject({ id: z.string(), statement: z.string(), kind: z.string(), verdict: z.string() });
const totals = z.record(z.string(), z.unknown());

const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.strictObject({ parameter: z.string(), value: z.string(), allowed: z.string() })).optional(),
});

export const jsonSchemas = {
  View: view,
  Claims: z.strictObject({
    page: z.string(),
    view: z.record(z.string(), z.string()),
    claims: z.array(claim),
    totals,
    dataHash,
  }),
  Claim: z.strictObject({ page: z.string(), claim, dataHash }),
  Article: z.strictObject({
    page: z.string(),
    sections: z.array(z.looseObject({ id: z.string(), name: z.string() })),
    totals,
    dataHash,
  }),
  Table: z.strictObject({
    table: z.enum(tableNames),
    columns: z.array(z.string()),
    rows: z.array(z.record(z.string(), z.union([z.string(), z.array(z.string())]))),
    dataHash,
  }),
  Oembed: z.strictObject({
    version: z.literal("1.0"),
    type: z.literal("rich"),
    title: z.string(),
    provider_name: z.string(),
    provider_url: z.string(),
    cache_age: z.int(),
    html: z.string(),
    width: z.int(),
    height: z.int(),
    thumbnail_url: z.string().optional(),
    thumbnail_width: z.int().optional(),
    thumbnail_height: z.int().optional(),
  }),
  Problem: problem,
} as const;

export type SchemaName = keyof typeof jsonSchemas;
