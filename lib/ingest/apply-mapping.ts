import type { Issue } from "../schema/issue";
import type { ForeignTable } from "./foreign-file";
import { namedMetric, newMetric } from "./guess-metric";
import { type Counting, type ImportCounts, noCounts } from "./import-counts";
import { type ColumnMapping, type ColumnRole, columnRoles, type Mapping, type MetricMapping } from "./mapping";
import { excerpt } from "./parse-csv";
import type { PlacedColumn } from "./placed-column";
import { readCell } from "./read-cell";
import { readModelCells } from "./read-model-cells";
import type { TableBuilder } from "./table-builder";
import { companionsOf, withEnds } from "./value-ends";

export interface Applied {
  readonly counts: ImportCounts;
  readonly issues: readonly Issue[];
}

interface Value {
  readonly column: ColumnMapping;
  readonly place: number;
  readonly metric: MetricMapping;
  readonly model: string;
  readonly benchmark: string;
  readonly condition: string;
}

/** Reads a table as its mapping says into the tables of the builder, row by row; whatever is not taken is listed. */
export function applyMapping(file: string, table: ForeignTable, mapping: Mapping, builder: TableBuilder): Applied {
  const counts: Counting = { ...noCounts, rows: table.rows.length };
  const issues: Issue[] = [];
  const placed = mapping.columns.map((column, place): PlacedColumn => ({ column, place }));
  const roles = new Map(columnRoles.map((role) => [role, placed.filter(({ column }) => column.role === role)]));
  const byRole = (role: ColumnRole): readonly PlacedColumn[] => roles.get(role) ?? [];
  const values = [...(mapping.shape === "long" ? byRole("value") : []), ...byRole("measurement")];
  const companions = companionsOf(placed);
  const fileSource = builder.source(titleIn(file, mapping), fileSourceRow(mapping));
  const metricsByName = new Map(mapping.metrics?.map(({ text, metric }) => [text, metric]));

  for (const { line, cells } of table.rows) {
    const cell = ({ place }: PlacedColumn): string => cells[place] ?? "";
    const firstText = (role: ColumnRole): string =>
      byRole(role)
        .map(cell)
        .find((text) => text !== "") ?? "";
    const issue = (
      code: string,
      column: string,
      value: string,
      message: string,
      severity: Issue["severity"] = "warning",
    ) => issues.push({ severity, code, file, line, column, value: excerpt(value), message });

    const listed = whyLeftOut(mapping, byRole, firstText);
    if (listed !== undefined) {
      counts.rowsLeftOut += 1;
      issue("row-left-out", listed.column, cells.filter((text) => text !== "").join(" "), listed.message, "error");
      continue;
    }
    counts.rowsKept += 1;
    const read = readModelCells(mapping, placed, cells, builder, issue);
    const rowBenchmark = firstText("benchmark");
    const rowCondition = conditionOf(byRole("condition"), cells);
    const sourceTitle = firstText("source").replace(/\s+/g, " ");
    const url = firstText("url");
    const source =
      sourceTitle === ""
        ? fileSource
        : builder.source(sourceTitle, /^https?:\/\/\S+$/.test(url) && URL.canParse(url) ? { url } : {});
    if (mapping.shape !== "matrix") {
      const { id, conflicts } = builder.model(read.draft(firstText("model")));
      for (const [column, known] of conflicts)
        issue("model-conflict", column, firstText("model"), `an earlier row of this model says ${known}; that is kept`);
      for (const value of values) add(measured(value, id));
    } else {
      for (const value of values) add(measured(value, builder.model(read.draft(value.column.header)).id));
    }

    function measured({ column, place }: PlacedColumn, model: string): Value {
      const named = firstText("metric");
      const metric =
        column.metric ??
        (named === "" ? undefined : metricNamed(named)) ??
        mapping.metric ??
        newMetric(column.header, "count");
      const fixed = [
        column.role === "measurement" && mapping.shape !== "matrix" ? column.condition : undefined,
        mapping.condition,
        rowCondition,
      ];
      const condition =
        metric.isProperty === true ? "" : fixed.filter((part) => part !== undefined && part !== "").join(", ");
      const benchmark = metric.isProperty === true ? "" : (column.benchmark ?? rowBenchmark);
      return { column, place, metric, model, benchmark, condition };
    }

    function metricNamed(name: string): MetricMapping {
      const known = metricsByName.get(name) ?? namedMetric(name, firstText("unit"));
      metricsByName.set(name, known);
      return known;
    }

    function add(value: Value): void {
      const text = cells[value.place] ?? "";
      const { header, power = 0, decimal = "." } = value.column;
      counts.cells += 1;
      const own = readCell(text, { unit: value.metric.unit, power, decimal });
      if (own.kind === "unknown") {
        counts.unknown += 1;
        return;
      }
      if (own.kind === "bad") {
        counts.bad += 1;
        issue("bad-cell", header, text, own.message);
        return;
      }
      const whole = withEnds(own, value, companions.get(header) ?? [], cells, issue);
      const metric = builder.metric(value.metric);
      const added = builder.measurement({
        model: value.model,
        metric,
        benchmark: value.benchmark === "" ? "" : builder.benchmark(value.benchmark, mapping.field, metric),
        value: whole.value,
        low: whole.low ?? "",
        high: whole.high ?? "",
        condition: value.condition,
        reportedBy: mapping.reportedBy,
        asOf: read.asOf,
        source,
        locator: `line ${line}, ${header}`,
        note: mapping.shape === "long" ? read.note : "",
      });
      if (added.kind === "added") counts.values += 1;
      else if (added.kind === "repeated") counts.repeated += 1;
      else counts.contradicted += 1;
      if (added.kind === "repeated")
        issue("repeated-value", header, text, `${added.locator} has this value already; one is kept`);
      if (added.kind === "contradicted")
        issue(
          "contradiction",
          header,
          text,
          `${added.locator} says ${added.value} for the same model, metric, benchmark and condition; that is kept, tell them apart by a condition`,
        );
    }
  }
  return { counts, issues };
}

/** Another file is another source, which may say something else. */
function titleIn(file: string, { source }: Mapping): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return source.title.includes(name) ? source.title : `${source.title} (${name})`;
}

function fileSourceRow({ source }: Mapping): Readonly<Record<string, string>> {
  const { title: _, ...rest } = source;
  return Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function whyLeftOut(
  { shape, metric }: Mapping,
  byRole: (role: ColumnRole) => readonly PlacedColumn[],
  firstText: (role: ColumnRole) => string,
): { readonly column: string; readonly message: string } | undefined {
  const nameless = (role: ColumnRole, noun: string) => ({
    column: byRole(role)[0]?.column.header ?? "",
    message: `the row names no ${noun}; expected one in each row`,
  });
  if (shape === "matrix")
    return firstText("benchmark") === "" && firstText("metric") === ""
      ? nameless("benchmark", "benchmark or metric")
      : undefined;
  if (firstText("model") === "") return nameless("model", "model");
  return shape === "long" && metric === undefined && firstText("metric") === ""
    ? nameless("metric", "metric")
    : undefined;
}

/** `size 448`, `diff`: a bare number says little without the name of its column. */
const conditionOf = (columns: readonly PlacedColumn[], cells: readonly string[]): string =>
  columns
    .flatMap(({ column, place }) => {
      const text = (cells[place] ?? "").replace(/\s+/g, " ");
      if (text === "") return [];
      return [/^[\d.,]+$/.test(text) || text.length < 3 ? `${column.condition ?? column.header} ${text}` : text];
    })
    .join(", ");
