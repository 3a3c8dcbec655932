import type { TableName } from "../../schema/vocabulary";
import type { MetricMapping } from "../mapping";
import { idMaker } from "../slug";
import { writable } from "./writable";

export type Row = Readonly<Record<string, string>>;
/** A table whose rows others name by id. */
export type KeyedName = Exclude<TableName, "measurements" | "claims">;
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

/** A row of measurements.csv. */
export type MeasurementDraft = Readonly<
  Record<
    | "model"
    | "metric"
    | "benchmark"
    | "value"
    | "low"
    | "high"
    | "condition"
    | "reported_by"
    | "as_of"
    | "source"
    | "locator"
    | "note",
    string
  >
>;

export type Added =
  | { readonly kind: "added" }
  | { readonly kind: "repeated" | "contradicted"; readonly value: string; readonly locator: string };

/** Of which a model has one alone. */
type SoleFact = "organization" | "released";

export interface Merged {
  readonly id: string;
  /** Organizations are told by their names. */
  readonly conflicts: readonly (readonly [column: SoleFact, known: string])[];
}

/** Collects the rows of the seven tables, each thing once under an id of its own. */
export interface TableBuilder {
  readonly organization: (name: string, country: readonly string[]) => string;
  /** What was known about the model before is kept; what this row says otherwise is given back, by column. */
  readonly model: (draft: ModelDraft) => Merged;
  readonly metric: (metric: MetricMapping) => string;
  readonly benchmark: (name: string, field: string, metric: string) => string;
  readonly source: (title: string, rest: Readonly<Record<string, string>>) => string;
  readonly measurement: (draft: MeasurementDraft) => Added;
  /**
   * Takes a row as it stands, with the id that it has where nothing else has it. A row that is there under the same key is filled and
   * kept.
   */
  readonly adopt: (table: KeyedName, key: string, row: Row) => Merged;
  readonly claim: (row: Row) => "added" | "repeated";
  readonly tables: () => RawTables;
}

export function buildTables(): TableBuilder {
  const rows: Record<KeyedName, Map<string, Record<string, string>>> = {
    organizations: new Map(),
    models: new Map(),
    metrics: new Map(),
    benchmarks: new Map(),
    sources: new Map(),
  };
  const ids = {
    organizations: idMaker(),
    models: idMaker(),
    metrics: idMaker(),
    benchmarks: idMaker(),
    sources: idMaker(),
  };
  const measurements: MeasurementDraft[] = [];
  /** By all that they say. */
  const claims = new Map<string, Row>();
  const claimIds = idMaker();
  /** By everything but the model, then by the model: a key of its own for each of a million values would take more memory than they. */
  const known = new Map<string, Map<string, MeasurementDraft>>();

  const once = (table: KeyedName, key: string, row: Record<string, string>): string => {
    const id = ids[table](key);
    if (!rows[table].has(id)) rows[table].set(id, { id, ...row });
    return id;
  };

  const namesOf = (organizations: string): string =>
    organizations
      .split(";")
      .map((id) => rows.organizations.get(id)?.name ?? id)
      .join("; ");
  /** Fills what was not known. Who made a model and when it came out cannot be two things. */
  const conflictsOf = (known: Record<string, string>, told: Row): Merged["conflicts"] => {
    const conflicts: (readonly [SoleFact, string])[] = [];
    for (const column in told) {
      const value = told[column] ?? "";
      const before = known[column] ?? "";
      if (before === "") known[column] = value;
      else if (value === "" || value === before) continue;
      else if (column === "organization") conflicts.push([column, namesOf(before)]);
      else if (column === "released") conflicts.push([column, before]);
    }
    return conflicts;
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
      const id = ids.models(name);
      const known = rows.models.get(id);
      if (known === undefined) rows.models.set(id, { id, name, name_zh: "", ...told });
      return { id, conflicts: known === undefined ? [] : conflictsOf(known, told) };
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
      if (row !== undefined) row.metric = joinedIds(row.metric, metric);
      return id;
    },
    source: (title, rest) =>
      once("sources", title, { title, url: "", publisher: "", published: "", kind: "reference", note: "", ...rest }),
    measurement: (draft) => {
      const { model, metric, benchmark, condition, source } = draft;
      const key = `${metric}\u0000${benchmark}\u0000${writable(condition)}\u0000${source}`;
      const models = known.get(key) ?? new Map<string, MeasurementDraft>();
      const first = models.get(model);
      if (first !== undefined) {
        const { value, locator } = first;
        return { kind: value === draft.value ? "repeated" : "contradicted", value, locator };
      }
      const measured = rows.metrics.get(metric);
      if (measured?.level === "ratio" && isBelowZero(draft.value)) measured.level = "interval";
      if (models.size === 0) known.set(key, models);
      models.set(model, draft);
      measurements.push(draft);
      return { kind: "added" };
    },
    adopt: (table, key, row) => {
      const unit = rows.metrics.get(ids[table](key, row.id))?.unit;
      const isOther = table === "metrics" && unit !== undefined && unit !== row.unit;
      const id = isOther ? ids.metrics(`${key} ${row.unit}`) : ids[table](key, row.id);
      const known = rows[table].get(id);
      if (known === undefined) {
        rows[table].set(id, { ...row, id });
        return { id, conflicts: [] };
      }
      if (table === "benchmarks") known.metric = joinedIds(known.metric, row.metric);
      return { id, conflicts: conflictsOf(known, { ...row, id }) };
    },
    claim: (row) => {
      const text = JSON.stringify(row);
      if (claims.has(text)) return "repeated";
      claims.set(text, { ...row, id: claimIds(text, row.id) });
      return "added";
    },
    tables: () => ({
      organizations: [...rows.organizations.values()],
      models: [...rows.models.values()],
      metrics: [...rows.metrics.values()],
      benchmarks: [...rows.benchmarks.values()],
      sources: [...rows.sources.values()],
      measurements,
      claims: [...claims.values()],
    }),
  };
}

/** Each id once. */
const joinedIds = (...lists: readonly (string | undefined)[]): string =>
  [...new Set(lists.flatMap((list = "") => list.split(";")))].filter((id) => id !== "").join(";");

/** A ratio scale has nothing below zero: of a metric that has, no ratios are formed. */
const isBelowZero = (value: string): boolean => /^[~<>≈≤≥=\s]*-/.test(value);
