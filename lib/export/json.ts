import type { Id } from "../schema/catalogue";
import type { FilePage } from "./file-page";
import type { RowRecord } from "./row-record";

export interface ViewJson {
  /** The parameters of the view as its address writes them; defaults are left out. */
  readonly view: Readonly<Record<string, string>>;
  /** Every row of the view in its order. */
  readonly rows: readonly RowRecord[];
  /** How many of `rows` the figure does not draw. */
  readonly omitted: number;
  /** Models in the view without a value. */
  readonly unknown: readonly Id[];
  readonly dataHash: string;
}

export interface JsonContext {
  /** How many rows the figure draws; absent where it draws others than the table holds. */
  readonly drawn: number | undefined;
  readonly dataHash: string;
}

export function pageJson({ view, rows, unknown }: FilePage, { drawn, dataHash }: JsonContext): ViewJson {
  const records = rows.flatMap(({ record }) => ("value" in record ? [record] : []));
  return { view, rows: records, omitted: drawn === undefined ? 0 : records.length - drawn, unknown, dataHash };
}

export const serializeJson = (page: FilePage, context: JsonContext): string =>
  `${JSON.stringify(pageJson(page, context), undefined, 2)}\n`;
