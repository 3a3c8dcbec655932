import type { Catalogue } from "../../schema/catalogue";
import type { Issue } from "../../schema/issue";
import * as schemas from "../../schema/tables";
import type { TableName } from "../../schema/vocabulary";
import { keyTable } from "./keyed-table";
import { readClaims } from "./read-claims";
import { readMeasurements } from "./read-measurements";
import type { RawTable } from "./read-rows";
import { danglingIssues } from "./row-checks";

export type Tables = Omit<Catalogue, "hash">;

type Separator = "." | ",";

/** Parses every row and follows every id. A row that names something unknown is left out, and said to be. */
export function joinTables(
  table: (name: TableName) => RawTable,
  decimal: Separator,
  claimDecimal: Separator,
): { readonly tables: Tables; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const organizations = keyTable(table("organizations"), () => schemas.organizations, issues, withNameZh);
  const sources = keyTable(
    table("sources"),
    () => schemas.sources,
    issues,
    (source) => source,
  );
  const metrics = keyTable(table("metrics"), () => schemas.metrics, issues, withNameZh);
  const models = keyTable(
    table("models"),
    () => schemas.models,
    issues,
    withNameZh,
    ({ organization }, row) =>
      organization.flatMap((id) => danglingIssues("models.csv", row, "organization", id, organizations)),
  );
  const benchmarks = keyTable(
    table("benchmarks"),
    () => schemas.benchmarks,
    issues,
    withNameZh,
    ({ metric }, row) => metric.flatMap((id) => danglingIssues("benchmarks.csv", row, "metric", id, metrics)),
  );
  const known = { models, metrics, benchmarks, sources };
  const tables = {
    organizations: organizations.rows,
    models: models.rows,
    metrics: metrics.rows,
    benchmarks: benchmarks.rows,
    sources: sources.rows,
    measurements: readMeasurements(table("measurements"), decimal, known, issues),
    claims: readClaims(table("claims"), claimDecimal, known, issues),
  };
  return { tables, issues };
}

const withNameZh = <Row extends { readonly name_zh: string | undefined }>({ name_zh, ...rest }: Row) => ({
  ...rest,
  nameZh: name_zh,
});
