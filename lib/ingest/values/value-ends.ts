import { parseQuantity } from "../../quantity";
import { isNoValue } from "../cells/no-value";
import { type CellRead, endsAround, readCell, readDeviation } from "../cells/read-cell";
import type { ColumnMapping, MetricMapping } from "../mapping";
import type { PlacedColumn } from "./placed-column";
import type { ListIssue } from "./table-context";

/** The columns of uncertainties and ends, by the header of the column they belong to. */
export function companionsOf(placed: readonly PlacedColumn[]): ReadonlyMap<string, readonly PlacedColumn[]> {
  const found = new Map<string, PlacedColumn[]>();
  for (const entry of placed) {
    const { role, of } = entry.column;
    if ((role === "uncertainty" || role === "low" || role === "high") && of !== undefined)
      found.set(of, [...(found.get(of) ?? []), entry]);
  }
  return found;
}

/** What is said of a value that is not there. */
export function listEnds(
  header: string,
  companions: readonly PlacedColumn[],
  cells: readonly string[],
  issue: ListIssue,
): void {
  for (const { column, place } of companions) {
    const text = cells[place] ?? "";
    if (isNoValue(text)) continue;
    const message = `there is no value in ${header} that this belongs to, so it is left out; expected one beside it`;
    issue("end-without-value", column.header, text, message);
  }
}

type CellValue = Extract<CellRead, { readonly kind: "value" }>;
interface Measured {
  readonly metric: MetricMapping;
  readonly column: ColumnMapping;
}

/** The value with the ends that its own cell or the columns beside it state, if they lie around it. */
export function withEnds(
  own: CellValue,
  { metric, column }: Measured,
  companions: readonly PlacedColumn[],
  cells: readonly string[],
  issue: ListIssue,
): CellValue {
  if (companions.length === 0) return own;
  const parsed = parseQuantity(own.value, { unit: metric.unit });
  if (parsed.kind !== "quantity") return own;
  const { value } = parsed.quantity;
  let ends: { low?: string; high?: string } = {};
  for (const { column: beside, place } of companions) {
    const text = cells[place] ?? "";
    if (isNoValue(text)) continue;
    const read = {
      unit: metric.unit,
      power: beside.power ?? column.power ?? 0,
      decimal: beside.decimal ?? column.decimal ?? ".",
    } as const;
    if (beside.role === "uncertainty") {
      const deviation = readDeviation(text, read);
      if (deviation === undefined)
        issue("bad-cell", beside.header, text, "expected an uncertainty such as 0.03, ±0.03, +5/-5 or [1465, 1475]");
      else ends = { ...ends, ...endsAround(value, deviation, read.power) };
      continue;
    }
    const end = readCell(text, read);
    if (end.kind === "value") ends = { ...ends, [beside.role === "low" ? "low" : "high"]: end.value };
    if (end.kind === "bad") issue("bad-cell", beside.header, text, end.message);
  }
  const isAround = [ends.low, ends.high].every((text, index) => {
    if (text === undefined) return true;
    const end = parseQuantity(text, { unit: metric.unit });
    return end.kind === "quantity" && (index === 0 ? end.quantity.value <= value : end.quantity.value >= value);
  });
  if (isAround) return { ...own, ...ends };
  issue(
    "value-outside-range",
    column.header,
    own.value,
    `the value is not within its stated range ${ends.low ?? "…"} to ${ends.high ?? "…"}; the range is left out`,
  );
  return own;
}
