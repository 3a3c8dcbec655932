import { type CellRead, readCell } from "../cells/read-cell";
import { readDate } from "../cells/read-date";
import type { ColumnMapping } from "../mapping";
import { inUnitOfCell } from "./in-unit-of-cell";
import { measuredIn } from "./measured-in";
import type { PlacedColumn } from "./placed-column";
import type { Added, MeasurementDraft } from "./table-builder";
import type { RowContext, TableContext } from "./table-context";
import { listEnds, withEnds } from "./value-ends";

/** What all values of a row share, and the model of this one. */
export interface ValueFacts {
  readonly model: string;
  readonly source: string;
  readonly asOf: string;
  readonly note: string;
}

/** What became of a cell, where more is to be said of it. */
export type ValueOutcome =
  | { readonly kind: "added" | "none" }
  /** A property of the model that an earlier row has stated: no more than a repetition where the row says nothing else. */
  | { readonly kind: "stated"; readonly list: () => void };

const none: ValueOutcome = { kind: "none" };
const isAdded: ValueOutcome = { kind: "added" };

/** Reads one cell of values into a measurement, and counts what became of it. */
export function addValue(
  context: TableContext,
  row: RowContext,
  placed: PlacedColumn,
  facts: ValueFacts,
): ValueOutcome {
  const { mapping, builder, companions } = context;
  const { place } = placed;
  const { column, metric: measured } = measuredIn(context, row, placed.column);
  const { line, cells, issue, firstText } = row;
  const text = cells[place] ?? "";
  const { header } = column;
  const own = ownValue(context, row, column, text, measured.unit);
  const beside = companions.get(header) ?? [];
  if (own === undefined) {
    listEnds(header, beside, cells, issue);
    return none;
  }
  const { value, low = "", high = "" } = withEnds(own, { metric: measured, column }, beside, cells, issue);
  const metric = builder.metric(measured);
  const isProperty = measured.isProperty === true;
  const benchmark = isProperty ? "" : (column.benchmark ?? firstText("benchmark"));
  const under = conditionOf(context, row, { column, place });
  const draft: MeasurementDraft = {
    model: facts.model,
    metric,
    benchmark: benchmark === "" ? "" : builder.benchmark(benchmark, mapping.field, metric),
    value,
    low,
    high,
    condition: isProperty ? "" : under,
    reported_by: mapping.reportedBy,
    as_of: column.asOf ?? facts.asOf,
    source: facts.source,
    locator: `line ${line}, ${header}`,
    note: noteOf(facts.note, own),
  };
  const stated = builder.measurement(draft);
  const isOtherwise = stated.kind === "contradicted" && isProperty && under !== "";
  const added = isOtherwise ? builder.measurement({ ...draft, condition: under }) : stated;
  return account(context, row, { header, text, value, unit: measured.unit, isProperty }, added);
}

type CellValue = Extract<CellRead, { readonly kind: "value" }>;

/** What the cell itself says, counted; `undefined` where it says nothing, or nothing that can be read, which is listed. */
function ownValue(
  { counts }: TableContext,
  { issue }: RowContext,
  { header, noun, power = 0, decimal = ".", hasBothDecimals, brackets, marks, clock }: ColumnMapping,
  text: string,
  unit: string,
): CellValue | undefined {
  counts.cells += 1;
  const own = readCell(text, {
    unit,
    noun,
    power,
    decimal,
    ...(hasBothDecimals !== undefined && { hasBothDecimals }),
    brackets,
    ...(marks !== undefined && { isMarked: true }),
    clock,
  });
  if (own.kind === "value") return own;
  counts[own.kind] += 1;
  if (own.kind === "bad") issue("bad-cell", header, text, own.message);
  return undefined;
}

/** With what the cell says beside its value. */
function noteOf(ofRow: string, { mark, written }: CellValue): string {
  const beside = [
    ...(written === undefined ? [] : [`written ${written}`]),
    ...(mark === undefined ? [] : [/^[(/↑↓▲▼⬆⬇]/.test(mark) ? mark : `footnote ${mark}`]),
  ];
  return beside.length === 0 ? ofRow : [ofRow, ...beside].filter(Boolean).join("; ");
}

interface AddedCell {
  readonly header: string;
  readonly text: string;
  readonly value: string;
  readonly unit: string;
  readonly isProperty: boolean;
}

function account(
  { counts }: TableContext,
  { issue }: RowContext,
  { header, isProperty, ...cell }: AddedCell,
  added: Added,
): ValueOutcome {
  if (added.kind === "added") {
    counts.values += 1;
    return isAdded;
  }
  const { text } = cell;
  const { locator, value } = added;
  const kept = inUnitOfCell(value, cell);
  const more = { detail: { kind: "kept", text: kept, place: locator } } as const;
  if (added.kind === "repeated") {
    counts.repeated += 1;
    const list = () => issue("repeated-value", header, text, `${locator} has this value already; one is kept`, more);
    if (isProperty) return { kind: "stated", list };
    list();
    return none;
  }
  counts.contradicted += 1;
  const message = `${locator} says ${kept} for the same model, metric, benchmark and condition; that is kept, tell them apart by a condition`;
  issue("contradiction", header, text, message, more);
  return none;
}

/** A number, whether something holds, or a sign of GitHub for that. */
const saysLittle =
  /^(?:[+-]?[\d.,]+(?:e[+-]?\d+|[⁰¹²³⁴-⁹⁻]+)?\s?%?|true|false|yes|no|none|on|off|:[a-z_]+:|[✓✔✗✘❌✅]\ufe0f?)$/iu;

const fewSigns = 3;

/** What a cell says of a condition; a dash says nothing. */
function textIn({ column: { dateOrder }, place }: PlacedColumn, cells: readonly string[]): string {
  const written = (cells[place] ?? "").replace(/\s+/g, " ");
  const text = (dateOrder === "unix" ? readDate(written, dateOrder) : undefined) ?? written;
  return /^[-–—]*$/.test(text) ? "" : text;
}

/** `size 448`, `diff`: a bare number says little without the name of its column, which all of its cells have then. */
export const placesToName = (
  columns: readonly PlacedColumn[],
  rows: readonly Pick<RowContext, "cells">[],
): ReadonlySet<number> => {
  const saysNothing = (text: string): boolean => text !== "" && (text.length < fewSigns || saysLittle.test(text));
  const isOne = (placed: PlacedColumn): boolean => rows.some(({ cells }) => saysNothing(textIn(placed, cells)));
  return new Set(columns.filter(isOne).map(({ place }) => place));
};

function conditionOf(
  { mapping, conditions, telling, named, byRole }: TableContext,
  { cells, run }: RowContext,
  { column }: PlacedColumn,
): string {
  const metrics = column.metric === undefined ? [] : byRole("metric").filter(({ column: { condition } }) => condition);
  const told = telling?.isNeeded(cells) === true ? [...conditions, ...telling.columns] : conditions;
  const ofRow = [...told, ...metrics].map((placed) => {
    const { condition, header, tells } = placed.column;
    const text = textIn(placed, cells);
    const isNamed = (tells === true && condition === undefined) || named.has(placed.place);
    return isNamed && text !== "" ? `${condition ?? header.replaceAll("_", " ")} ${text}` : text;
  });
  const ofColumn = mapping.shape === "matrix" ? undefined : column.condition;
  const ofRun = run === 0 ? undefined : `run ${run}`;
  return [ofColumn, mapping.condition, ...ofRow, ofRun].filter((part) => part !== undefined && part !== "").join(", ");
}
