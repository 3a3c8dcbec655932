import type { ColumnMapping } from "../mapping";
import { isCurrency, isOfMoney, measuredInUnit } from "./header-units";
import { headerWords, splitHeader } from "./split-header";

/** `latency.unit`, which is that of the values in the same record. */
export const unitOfRecord = /^(.+\.)units?$/i;

/** Whether a column says the unit of the values in another. */
export function isUnitColumn(unit: ColumnMapping, { header }: ColumnMapping): boolean {
  if (unit.of === header) return true;
  const [, record] = unitOfRecord.exec(unit.header) ?? [];
  if (record !== undefined) return header.startsWith(record);
  const words = headerWords(unit.header);
  if (isCurrency(words)) return isOfMoney(headerWords(header)) && splitHeader(header).unit === undefined;
  const measured = measuredInUnit(words);
  return measured !== undefined && ` ${headerWords(header)} `.includes(` ${measured} `);
}
