import type { Claim, Metric } from "../../schema/catalogue";
import type { Issue } from "../../schema/issue";
import * as schemas from "../../schema/tables";
import { keyTable } from "./keyed-table";
import type { KnownTables } from "./read-measurements";
import type { RawRow, RawTable } from "./read-rows";
import {
  comparatorIssues,
  danglingIssues,
  orderIssues,
  placeIssues,
  ratioIssues,
  subjectIssues,
  unitIssues,
} from "./row-checks";

/** The claims whose cells and ids are sound. Only a claimed value is in the unit of its metric. */
export function readClaims(raw: RawTable, decimal: "." | ",", known: KnownTables, issues: Issue[]): readonly Claim[] {
  const schemaOf = schemas.byUnit((unit) => schemas.claims({ decimal, ...(unit !== undefined && { unit }) }));
  const dateSchema = schemas.dateClaims();
  const ratioSchema = schemas.ratioClaims({ decimal });
  const { file } = raw;
  const metricOf = ({ cells }: RawRow): Metric | undefined =>
    cells.kind === "value" || cells.kind === "count" ? known.metrics.rows.get(cells.metric ?? "") : undefined;
  const { rows } = keyTable(
    raw,
    (row) =>
      row.cells.kind === "date" ? dateSchema : row.cells.kind === "ratio" ? ratioSchema : schemaOf(metricOf(row)?.unit),
    issues,
    ({ statement_zh, note_zh, as_of, ...rest }): Claim => ({
      ...rest,
      statementZh: statement_zh,
      noteZh: note_zh,
      asOf: as_of,
    }),
    (claim, row) => [
      ...claim.subject.flatMap((subject) => subjectIssues(file, row, subject, known.models)),
      ...claim.comparator.flatMap((comparator) =>
        comparatorIssues(file, row, comparator, known.models, known.benchmarks),
      ),
      ...danglingIssues(file, row, "metric", claim.metric, known.metrics),
      ...danglingIssues(file, row, "benchmark", claim.benchmark, known.benchmarks),
      ...danglingIssues(file, row, "source", claim.source, known.sources),
      ...danglingIssues(file, row, "reference", claim.reference, known.sources),
      ...orderIssues(file, row, claim.low, claim.high),
      ...endIssues(file, row, "low", claim, metricOf(row)),
      ...endIssues(file, row, "high", claim, metricOf(row)),
    ],
  );
  return [...rows.values()];
}

const endIssues = (
  file: string,
  row: RawRow,
  end: "low" | "high",
  claim: Claim,
  metric: Metric | undefined,
): readonly Issue[] => {
  if (claim.kind === "ratio") return ratioIssues(file, row, end, claim[end], claim.direction);
  return claim.kind === "rank"
    ? placeIssues(file, row, end, claim[end])
    : unitIssues(file, row, end, claim[end], metric);
};
