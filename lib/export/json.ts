import { exportText } from "../i18n/export";
import type { Id } from "../schema/catalogue";
import type { FilePage } from "./file-page";
import type { RowRecord } from "./row-record";

export interface ViewJson {
  /** Path and query of the page, without a host. */
  readonly page: string;
  /** What somebody has to know who opens it. */
  readonly pageNote?: string;
  /** The parameters of the view as its address writes them; defaults are left out. */
  readonly view: Readonly<Record<string, string>>;
  /** Every row of the view in its order. */
  readonly rows: readonly RowRecord[];
  /** How many models with a value the figure does not draw. */
  readonly omitted: number;
  /** Models in the view without a value. */
  readonly unknown: readonly Id[];
  readonly dataHash: string;
}

export interface JsonContext {
  readonly omitted: number;
  readonly dataHash: string;
}

export function pageJson(page: FilePage, { omitted, dataHash }: JsonContext): ViewJson {
  const { pageHref, isOwn = false, view, rows, unknown } = page;
  const records = rows.flatMap(({ record }) => ("value" in record ? [record] : []));
  const note = isOwn && { pageNote: exportText.en.notInAddress };
  return { page: pageHref, ...note, view, rows: records, omitted, unknown, dataHash };
}

export const serializeJson = (page: FilePage, context: JsonContext): string =>
  `${JSON.stringify(pageJson(page, context), undefined, 2)}\n`;
