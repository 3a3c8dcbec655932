import { measuredIn } from "./measured-in";
import type { PlacedColumn } from "./placed-column";
import { readCell } from "./read-cell";
import type { Added } from "./table-builder";
import type { RowContext, TableContext } from "./table-context";
import { withEnds } from "./value-ends";

/** What all values of a row share, and the model of this one. */
export interface ValueFacts {
  readonly model: string;
  readonly source: string;
  readonly asOf: string;
  readonly note: string;
}

/** Reads one cell of values into a measurement, and counts what became of it. */
export function addValue(context: TableContext, row: RowContext, placed: PlacedColumn, facts: ValueFacts): void {
  const { mapping, builder, companions, counts } = context;
  const { place } = placed;
  const { column, metric: measured } = measuredIn(context, row, placed.column);
  const { line, cells, issue, firstText } = row;
  const text = cells[place] ?? "";
  const { header, power = 0, decimal = ".", brackets, marks } = column;
  counts.cells += 1;
  const own = readCell(text, {
    unit: measured.unit,
    power,
    decimal,
    ...(brackets !== undefined && { isBracketed: true }),
    ...(marks !== undefined && { isMarked: true }),
  });
  if (own.kind === "unknown") {
    counts.unknown += 1;
    return;
  }
  if (own.kind === "bad") {
    counts.bad += 1;
    issue("bad-cell", header, text, own.message);
    return;
  }
  const {
    value,
    low = "",
    high = "",
  } = withEnds(own, { metric: measured, column }, companions.get(header) ?? [], cells, issue);
  const metric = builder.metric(measured);
  const isProperty = measured.isProperty === true;
  const benchmark = isProperty ? "" : (column.benchmark ?? firstText("benchmark"));
  const added = builder.measurement({
    model: facts.model,
    metric,
    benchmark: benchmark === "" ? "" : builder.benchmark(benchmark, mapping.field, metric),
    value,
    low,
    high,
    condition: isProperty ? "" : conditionOf(context, row, { column, place }),
    reported_by: mapping.reportedBy,
    as_of: facts.asOf,
    source: facts.source,
    locator: `line ${line}, ${header}`,
    note: own.mark === undefined ? facts.note : [facts.note, `footnote ${own.mark}`].filter(Boolean).join("; "),
  });
  account(context, row, header, text, added);
}

function account({ counts }: TableContext, { issue }: RowContext, header: string, text: string, added: Added): void {
  if (added.kind === "added") {
    counts.values += 1;
    return;
  }
  const { locator, value } = added;
  if (added.kind === "repeated") {
    counts.repeated += 1;
    issue("repeated-value", header, text, `${locator} has this value already; one is kept`);
    return;
  }
  counts.contradicted += 1;
  const message = `${locator} says ${value} for the same model, metric, benchmark and condition; that is kept, tell them apart by a condition`;
  issue("contradiction", header, text, message);
}

/** `size 448`, `diff`: a bare number says little without the name of its column. */
function conditionOf({ mapping, conditions }: TableContext, { cells }: RowContext, { column }: PlacedColumn): string {
  const ofRow = conditions.map(({ column: { condition, header }, place }) => {
    const text = (cells[place] ?? "").replace(/\s+/g, " ");
    if (text === "") return "";
    return /^[\d.,]+$/.test(text) || text.length < 3 ? `${condition ?? header} ${text}` : text;
  });
  const ofColumn = column.role === "measurement" && mapping.shape !== "matrix" ? column.condition : undefined;
  return [ofColumn, mapping.condition, ...ofRow].filter((part) => part !== undefined && part !== "").join(", ");
}
