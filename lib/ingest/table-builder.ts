import { type TableName, tableNames } from "../schema/vocabulary";
import type { MetricMapping } from "./mapping";
import { idMaker } from "./slug";

export type Row = Readonly<Record<string, string>>;
export type RawTables = Readonly<Record<TableName, readonly Row[]>>;

export interface ModelDraft {
  readonly name: string;
  readonly organization: readonly string[];
  readonly field: string;
  readonly task: string;
  readonly kind: string;
  readonly released: string;
  readonly url: string;
  readonly note: string;
}

export interface MeasurementDraft {
  readonly model: string;
  readonly metric: string;
  readonly benchmark: string;
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly condition: string;
  readonly reportedBy: string;
  readonly asOf: string;
  readonly source: string;
  readonly locator: string;
  readonly note: string;
}

export type Added =
  | { readonly kind: "added" }
  | { readonly kind: "repeated" | "contradicted"; readonly value: string; readonly locator: string };

/** Collects the rows of the seven tables, each thing once under an id of its own. */
export interface TableBuilder {
  readonly organization: (name: string, country: readonly string[]) => string;
  /** What was known about the model before is kept; what this row says otherwise is given back, by column. */
  readonly model: (draft: ModelDraft) => {
    readonly id: string;
    readonly conflicts: readonly (readonly [column: string, known: string])[];
  };
  readonly metric: (metric: MetricMapping) => string;
  readonly benchmark: (name: string, field: string, metric: string) => string;
  readonly source: (title: string, rest: Readonly<Record<string, string>>) => string;
  readonly measurement: (draft: MeasurementDraft) => Added;
  readonly tables: () => RawTables;
}

interface Known {
  readonly value: string;
  readonly locator: string;
}

export function buildTables(): TableBuilder {
  const rows: Record<TableName, Map<string, Record<string, string>>> = {
    organizations: new Map(),
    models: new Map(),
    metrics: new Map(),
    benchmarks: new Map(),
    sources: new Map(),
    measurements: new Map(),
    claims: new Map(),
  };
  const ids = {
    organizations: idMaker(),
    models: idMaker(),
    metrics: idMaker(),
    benchmarks: idMaker(),
    sources: idMaker(),
  };
  const keys = new Map<string, Known>();

  const once = (
    table: Exclude<TableName, "measurements" | "claims">,
    key: string,
    row: Record<string, string>,
  ): string => {
    const id = ids[table](key);
    if (!rows[table].has(id)) rows[table].set(id, { id, ...row });
    return id;
  };

  return {
    organization: (name, country) => {
      const id = once("organizations", name, { name, name_zh: "", country: country.join(";"), kind: "", url: "" });
      const known = rows.organizations.get(id);
      if (known?.country === "") known.country = country.join(";");
      return id;
    },
    model: ({ name, organization, ...rest }) => {
      const told: Record<string, string> = { ...rest, organization: organization.join(";") };
      const id = once("models", name, { name, name_zh: "", ...told });
      return { id, conflicts: conflictsOf(rows.models.get(id), told) };
    },
    metric: (metric) => {
      const { id, name, nameZh, unit, better, level } = metric;
      const known = rows.metrics.get(ids.metrics(id));
      const isOther = known !== undefined && known.unit !== unit;
      return once("metrics", isOther ? `${id} ${unit}` : id, {
        name: isOther ? `${name} (${unit === "count" ? "as a number" : unit})` : name,
        name_zh: isOther ? "" : (nameZh ?? ""),
        unit,
        better,
        level,
        note: "",
      });
    },
    benchmark: (name, field, metric) => {
      const id = once("benchmarks", name, { name, name_zh: "", field, task: "", metric: "", url: "", note: "" });
      const row = rows.benchmarks.get(id);
      const measured = row?.metric?.split(";").filter((known) => known !== "") ?? [];
      if (row !== undefined && !measured.includes(metric)) row.metric = [...measured, metric].join(";");
      return id;
    },
    source: (title, rest) =>
      once("sources", title, { title, url: "", publisher: "", published: "", kind: "reference", note: "", ...rest }),
    measurement: ({ reportedBy, asOf, ...draft }) => {
      const key = [draft.model, draft.metric, draft.benchmark, draft.condition, draft.source].join("\u0000");
      const known = keys.get(key);
      if (known !== undefined) return { kind: known.value === draft.value ? "repeated" : "contradicted", ...known };
      keys.set(key, { value: draft.value, locator: draft.locator });
      rows.measurements.set(key, { ...draft, reported_by: reportedBy, as_of: asOf });
      return { kind: "added" };
    },
    tables: () => {
      const all = Object.fromEntries(tableNames.map((name) => [name, [...rows[name].values()]]));
      return {
        organizations: [],
        models: [],
        metrics: [],
        benchmarks: [],
        sources: [],
        measurements: [],
        claims: [],
        ...all,
      };
    },
  };
}

/** Fills what was not known. Who made a model and when it came out cannot be two things. */
function conflictsOf(known: Record<string, string> | undefined, told: Row): readonly (readonly [string, string])[] {
  if (known === undefined) return [];
  const conflicts: (readonly [string, string])[] = [];
  for (const [column, value] of Object.entries(told)) {
    const before = known[column] ?? "";
    if (before === "") known[column] = value;
    else if (value !== "" && value !== before && (column === "organization" || column === "released"))
      conflicts.push([column, before]);
  }
  return conflicts;
}
