import { z } from "zod";
import type { Audit, Step, VerdictName } from "../claims/verdict";
import { verdictNames } from "../claims/verdict";
import type { Catalogue, Id, Measurement } from "../schema/catalogue";
import { type Reporter, reporters } from "../schema/vocabulary";

/** What a file of a page carries with it, so that it can be traced and checked against the tables later. */

/** Columns of numbers that a table works out of its values. They follow from them, so no picture carries them. */
export const derivedColumns = ["ratio", "ratio_low", "ratio_high", "rank_low", "rank_high", "normalized"] as const;
export type DerivedColumn = (typeof derivedColumns)[number];

const rowSchema = z.strictObject({
  model: z.string(),
  metric: z.string(),
  benchmark: z.string().optional(),
  condition: z.string().optional(),
  value: z.number(),
  /** What the written digits, or a stated uncertainty, leave open; an open end is absent. */
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string(),
  /** Absent for the value on the other axis. */
  reportedBy: z.enum(reporters).optional(),
  source: z.string(),
  locator: z.string().optional(),
  derived: z.partialRecord(z.enum(derivedColumns), z.number()).optional(),
});

/** Columns of words that a table has beside an id. They follow from it; what a picture says is compared as it is drawn. */
export const textColumns = [
  "name",
  "name_zh",
  "organization",
  "field",
  "source_title",
  "source_url",
  "statement",
  "statement_zh",
  "note",
  "note_zh",
] as const;

const textSchema = z.strictObject({ column: z.enum(textColumns), id: z.string(), text: z.string() });
export type WrittenText = z.infer<typeof textSchema>;

const claimSchema = z.strictObject({ id: z.string(), verdict: z.enum(verdictNames) });
const sourceSchema = z.strictObject({ id: z.string(), title: z.string(), url: z.string().optional() });

export const evidenceSchema = z.strictObject({
  /** Of this shape. */
  version: z.literal(1),
  /** Path and query of the page, without a host. */
  page: z.string().startsWith("/"),
  /** What somebody has to know who opens it. */
  pageNote: z.string().optional(),
  /** SHA-256 of the tables. */
  dataHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The values that are shown, and that what is shown was worked out from. */
  rows: z.array(rowSchema),
  claims: z.array(claimSchema),
  sources: z.array(sourceSchema),
  /** What a table calls the things that its ids stand for. */
  texts: z.array(textSchema).optional(),
  /** How many rows are left out of a long list. */
  leftOut: z.int().nonnegative(),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceRow = Evidence["rows"][number];

/** What a page has to offer as evidence. */
export interface Used {
  readonly rows: readonly EvidenceRow[];
  readonly claims: readonly { readonly id: Id; readonly verdict: VerdictName }[];
}

/** Rows that a file carries at most: a picture should not be smaller than its evidence. */
export const mostRows = 1000;

/** @param page path and query, without a host */
export function evidenceOf({ rows, claims }: Used, page: string, catalogue: Catalogue): Evidence {
  const kept = rows.slice(0, mostRows);
  const ids = new Set(kept.map(({ source }) => source));
  return {
    version: 1,
    page,
    dataHash: catalogue.hash,
    rows: kept,
    claims: [...claims],
    sources: [...ids].flatMap((id) => {
      const source = catalogue.sources.get(id);
      if (source === undefined) return [];
      return [{ id, title: source.title, ...(source.url !== undefined && { url: source.url }) }];
    }),
    leftOut: rows.length - kept.length,
  };
}

/** A value as a row of a table has it: the part of a `RowRecord` that is evidence. */
interface ShownValue {
  readonly metric: Id;
  readonly benchmark?: Id | undefined;
  readonly condition?: string | undefined;
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly unit: string;
  readonly source: { readonly id: Id; readonly locator?: string | undefined };
}

interface ShownRow extends ShownValue {
  readonly model: Id;
  readonly reportedBy: Reporter;
  readonly ratio?: number | undefined;
  readonly ratioLow?: number | undefined;
  readonly ratioHigh?: number | undefined;
  readonly rankLow?: number | undefined;
  readonly rankHigh?: number | undefined;
  readonly normalized?: number | undefined;
  /** On the other axis. */
  readonly second?: ShownValue | undefined;
}

export const rowsOfRecord = (row: ShownRow): readonly EvidenceRow[] => [
  shownValue(row.model, row, row.reportedBy),
  ...(row.second === undefined ? [] : [shownValue(row.model, row.second)]),
];

/** The same with what a table tells beyond them. */
export const rowsOfTable = (row: ShownRow): readonly EvidenceRow[] =>
  rowsOfRecord(row).map((shown, index) => (index === 0 ? { ...shown, derived: derivedOf(row) } : shown));

function derivedOf({ ratio, ratioLow, ratioHigh, rankLow, rankHigh, normalized }: ShownRow): EvidenceRow["derived"] {
  const numbers = {
    ratio,
    ratio_low: ratioLow,
    ratio_high: ratioHigh,
    rank_low: rankLow,
    rank_high: rankHigh,
    normalized,
  };
  return Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== undefined));
}

const shownValue = (
  model: Id,
  { metric, benchmark, condition, value, low, high, unit, source }: ShownValue,
  reportedBy?: Reporter,
): EvidenceRow => ({
  model,
  metric,
  benchmark,
  condition,
  value,
  low,
  high,
  unit,
  source: source.id,
  locator: source.locator,
  reportedBy,
});

/** Claims with the values that their verdicts were worked out from. */
export function usedByAudits(audits: readonly Audit[], catalogue: Catalogue): Used {
  const measurements = new Set(audits.flatMap(({ working }) => working.flatMap(measurementOf)));
  return {
    rows: [...measurements].map((measurement) => rowOfMeasurement(measurement, catalogue)),
    claims: audits.map(({ claim, verdict }) => ({ id: claim.id, verdict })),
  };
}

const measurementOf = (step: Step): readonly Measurement[] => ("measurement" in step ? [step.measurement] : []);

function rowOfMeasurement(measurement: Measurement, { metrics }: Catalogue): EvidenceRow {
  const { model, metric, benchmark, condition, quantity, reportedBy, source, locator } = measurement;
  const { low, high } = quantity.interval;
  const unit = metrics.get(metric)?.unit ?? "";
  return {
    model,
    metric,
    benchmark,
    condition: condition === "" ? undefined : condition,
    value: quantity.value,
    low: Number.isFinite(low) ? low : undefined,
    high: Number.isFinite(high) ? high : undefined,
    unit: unit === "count" ? unit : (quantity.unit ?? unit),
    reportedBy,
    source,
    locator,
  };
}
