import { auditClaims } from "../../lib/claims/audit-claims";
import type { Audit } from "../../lib/claims/verdict";
import { readTables } from "../../lib/ingest/catalogue/read-tables";
import { filesOf, type Row } from "../ingest/table-texts";

export const source = { id: "paper", title: "A paper", kind: "paper" };

/** Metrics of every kind that the audit tells apart. */
export const metrics: readonly Row[] = [
  { id: "parameters", name: "Parameters", unit: "count", better: "neutral", level: "ratio" },
  { id: "dataset-bytes", name: "Dataset size", unit: "B", better: "neutral", level: "ratio" },
  { id: "latency", name: "Latency", unit: "ms", better: "lower", level: "ratio" },
  { id: "throughput", name: "Throughput", unit: "images/s", better: "higher", level: "ratio" },
  { id: "rating", name: "Rating", unit: "points", better: "higher", level: "ordinal" },
  { id: "score", name: "Score", unit: "points", better: "higher", level: "interval" },
];

export const benchmarks: readonly Row[] = ["b1", "b2", "b3"].map((id) => ({
  id,
  name: id.toUpperCase(),
  field: "nlp",
  metric: "score;latency;throughput",
}));

/** `a`, or `a parameters 12M`, with a benchmark after `@`, a condition after `|` and a source after `#`. */
export function measured(text: string): Row {
  const [, model = "", metric = "", value = "", benchmark = "", condition = "", from = "paper"] =
    /^(\S+) (\S+) ([^@|#]+?)(?:\s*@(\S+))?(?:\s*\|([^#]+?))?(?:\s*#(\S+))?$/.exec(text) ?? [];
  return { model, metric, value, benchmark, condition: condition.trim(), reported_by: "first-party", source: from };
}

export interface Tables {
  readonly measurements: readonly Row[];
  readonly claims: readonly Row[];
  readonly models?: readonly Row[];
  readonly sources?: readonly Row[];
}

/** The tables as files, with a row for every model and source that is only referred to. */
export function tablesOf({ measurements, claims, models = [], sources = [] }: Tables) {
  const listed = claims.flatMap(({ subject = "", comparator = "" }) => [
    ...subject.split(";"),
    ...comparator.split(";"),
  ]);
  const ids = [...measurements.map(({ model = "" }) => model), ...listed].filter((id) =>
    /^(?:m\d+(?:-[a-z])?|[a-z])$/.test(id),
  );
  const isFamily = (id: string) => ids.some((other) => other.startsWith(`${id}-`));
  const named = new Set(models.map(({ id }) => id));
  const others = [...new Set(ids)].filter((id) => !named.has(id) && !isFamily(id));
  const known = new Set(["paper", ...sources.map(({ id }) => id)]);
  const from = [...new Set(measurements.map(({ source: id = "" }) => id))].filter((id) => !known.has(id));
  return filesOf({
    organizations: [],
    metrics,
    benchmarks,
    sources: [source, ...from.map((id) => ({ ...source, id })), ...sources],
    models: [...models, ...others.map((id) => ({ id, name: id.toUpperCase(), field: "nlp", kind: "model" }))],
    measurements,
    claims: claims.map((claim, index) => ({ id: `c${index}`, statement: "It is so", source: "paper", ...claim })),
  });
}

/** The audits of claims written as rows, of a folder that reads without an error. */
export function auditRows(tables: Tables): readonly Audit[] {
  const { catalogue, issues } = readTables(tablesOf(tables));
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return auditClaims(catalogue);
}

export function auditRow(claim: Row, measurements: readonly string[], rest: Partial<Tables> = {}): Audit {
  const [audit] = auditRows({ ...rest, claims: [claim], measurements: measurements.map(measured) });
  if (audit === undefined) throw new Error("no audit");
  return audit;
}
