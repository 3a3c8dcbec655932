import type { ColumnMapping } from "../mapping";
import { isCurrency, isOfMoney, measuredInUnit } from "./header-units";
import { headerWords, splitHeader } from "./split-header";

/** Whether a column says the unit of the values in another. */
export function isUnitColumn(unit: ColumnMapping, { header }: ColumnMapping): boolean {
  if (unit.of === header) return true;
  const words = headerWords(unit.header);
  if (isCurrency(words)) return isOfMoney(headerWords(header)) && splitHeader(header).unit === undefined;
  const measured = measuredInUnit(words);
  return measured !== undefined && ` ${headerWords(header)} `.includes(` ${measured} `);
}
