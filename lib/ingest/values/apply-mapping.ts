import type { Issue } from "../../schema/issue";
import { markedNames } from "../cells/name-marks";
import type { ForeignTable } from "../foreign-file";
import { assumedModel, hasOwnModels } from "../guess/assumed-model";
import { type ImportCounts, noCounts } from "../import-counts";
import type { Mapping } from "../mapping";
import { excerpt } from "../tables/parse-csv";
import { type ColumnRole, columnRoles } from "../words/column-roles";
import { addValue, placesToName } from "./add-value";
import { namingColumns, rowText, whyLeftOut } from "./left-out";
import { numberedRuns, runsIssue } from "./numbered-runs";
import type { PlacedColumn } from "./placed-column";
import { draftOf, readModelCells, writtenAs } from "./read-model-cells";
import type { TableBuilder } from "./table-builder";
import type { RowContext, TableContext } from "./table-context";
import { tellingColumns } from "./telling-columns";
import { companionsOf } from "./value-ends";

export interface Applied {
  readonly counts: ImportCounts;
  readonly issues: readonly Issue[];
}

/** Reads a table as its mapping says into the tables of the builder, row by row; whatever is not taken is listed. */
export function applyMapping(file: string, table: ForeignTable, mapping: Mapping, builder: TableBuilder): Applied {
  const context = tableContext(file, table, mapping, builder);
  const current = rowContext(context);
  const runs = numberedRuns(table, mapping);
  if (runs !== undefined) context.issues.push(runsIssue(file, runs));
  for (const [index, { line, cells }] of table.rows.entries()) {
    current.line = line;
    current.cells = cells;
    current.run = runs?.[index] ?? 0;
    applyRow(context, current);
  }
  return { counts: context.counts, issues: context.issues };
}

function tableContext(
  file: string,
  { rows, rowsLeftOut = 0 }: ForeignTable,
  mapping: Mapping,
  builder: TableBuilder,
): TableContext {
  const placed = mapping.columns.map((column, place): PlacedColumn => ({ column, place }));
  const roles = new Map(columnRoles.map((role) => [role, placed.filter(({ column }) => column.role === role)]));
  // A column that names the rows that another does not comes after it.
  roles.get("model")?.sort((a, b) => Number(a.column.of !== undefined) - Number(b.column.of !== undefined));
  const byRole = (role: ColumnRole): readonly PlacedColumn[] => roles.get(role) ?? [];
  const conditions = [...byRole("condition"), ...byRole("as-of").filter(isConditionOfDate)];
  const telling = tellingColumns(rows, placed);
  return {
    file,
    mapping,
    builder,
    placed,
    byRole,
    naming: namingColumns(mapping, file),
    model: assumedModel(mapping, file)?.name,
    marked: markedNames(namesIn(rows, mapping, byRole("model")[0]?.place)),
    hasOwnModels: hasOwnModels(mapping.columns),
    values: [...(mapping.shape === "long" ? byRole("value") : []), ...byRole("measurement")],
    conditions,
    telling,
    named: placesToName([...conditions, ...(telling?.columns ?? []), ...byRole("metric")], rows),
    companions: companionsOf(placed),
    fileSource: builder.source(titleIn(file, mapping), fileSourceRow(mapping)),
    metricsByName: new Map(mapping.metrics?.map((named) => [named.text, named])),
    counts: { ...noCounts, rows: rows.length + rowsLeftOut, rowsLeftOut },
    issues: [],
  };
}

const isConditionOfDate = ({ column: { condition, tells } }: PlacedColumn): boolean =>
  condition !== undefined && tells === undefined;

/** The names of models, as they are written. */
function namesIn(rows: ForeignTable["rows"], { shape, columns }: Mapping, place: number | undefined): Iterable<string> {
  if (shape === "matrix") return columns.flatMap(({ role, header }) => (role === "measurement" ? [header] : []));
  return place === undefined ? [] : rows.map(({ cells }) => cells[place] ?? "");
}

/** One for all rows, as functions made anew for each of a million would be most of the work. */
function rowContext({ file, byRole, issues }: TableContext): { -readonly [Key in keyof RowContext]: RowContext[Key] } {
  const current: { -readonly [Key in keyof RowContext]: RowContext[Key] } = {
    line: 0,
    cells: [],
    run: 0,
    firstText: (role) => {
      for (const { place } of byRole(role)) {
        const text = current.cells[place];
        if (text !== undefined && text !== "") return text;
      }
      return "";
    },
    issue: (code, column, value, message, more) =>
      issues.push({
        severity: "warning",
        code,
        file,
        line: current.line,
        column,
        value: excerpt(value),
        message,
        ...more,
      }),
  };
  return current;
}

function applyRow(context: TableContext, row: RowContext): void {
  const { mapping, builder, values, counts } = context;
  const { cells, firstText, issue } = row;
  const listed = whyLeftOut(context.naming, cells);
  if (listed !== undefined) {
    counts.rowsLeftOut += 1;
    issue("row-left-out", listed.column, rowText(cells), listed.message, { severity: "error" });
    return;
  }
  counts.rowsKept += 1;
  const read = readModelCells(context, row);
  const facts = { asOf: read.asOf, note: mapping.shape === "long" ? read.note : "", source: sourceOf(context, row) };
  if (mapping.shape === "matrix" || context.hasOwnModels) {
    for (const value of values) {
      const { model, header } = value.column;
      const draft = draftOf(model ?? header, read, context.marked);
      addValue(context, row, value, { ...facts, model: builder.model(draft).id });
    }
    return;
  }
  const name = context.model ?? firstText("model");
  const { id, conflicts } = builder.model(draftOf(name, read, context.marked));
  for (const [role, known] of conflicts) {
    const { header, text } = writtenAs(context, row, role);
    const message = `an earlier row of ${name} says ${known}; that is kept`;
    issue("model-conflict", header, text, message, { detail: { kind: "kept", text: known } });
  }
  const outcomes = values.map((value) => addValue(context, row, value, { ...facts, model: id }));
  if (outcomes.some(({ kind }) => kind === "added")) return;
  for (const outcome of outcomes) if (outcome.kind === "stated") outcome.list();
}

/** The source that the row names, otherwise the file. */
function sourceOf({ builder, fileSource }: TableContext, { firstText }: RowContext): string {
  const title = firstText("source").replace(/\s+/g, " ");
  const url = firstText("url");
  if (title === "") return fileSource;
  return builder.source(title, /^https?:\/\/\S+$/.test(url) && URL.canParse(url) ? { url } : {});
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
