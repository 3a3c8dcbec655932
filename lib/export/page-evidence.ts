import { exportText } from "../i18n/export";
import type { Catalogue } from "../schema/catalogue";
import { type Evidence, evidenceOf, rowsOfRecord, rowsOfTable, type Used } from "./evidence";
import { type ContentPage, type FilePage, knownRow, type PageRow } from "./file-page";

/** A picture may show other values than the table of its page: a model among its nearest, beside all of its own values. */
export type Scope = "picture" | "table";

/** What a file of a page rests on. */
export const pageEvidence = (page: FilePage | ContentPage, scope: Scope, catalogue: Catalogue): Evidence => ({
  ...evidenceOf(pageUse(page, scope), page.pageHref, catalogue),
  ...("isOwn" in page && page.isOwn === true && { pageNote: exportText.en.notInAddress }),
});

/** What a citation of a page rests on: its picture, and its table where that says more. */
export function citedEvidence(page: FilePage | ContentPage, catalogue: Catalogue): Evidence {
  const picture = pageUse(page, "picture");
  if ("plan" in page || page.drawsRows) return evidenceOf(picture, page.pageHref, catalogue);
  const { rows, claims } = pageUse(page, "table");
  return evidenceOf({ rows: [...rows, ...picture.rows], claims }, page.pageHref, catalogue);
}

/** A table of claims lists verdicts and not the values behind them. */
export function pageUse(page: FilePage | ContentPage, scope: Scope): Used {
  if (!("plan" in page)) return usedOf(page, scope);
  const used = page.used();
  return scope === "table" ? { ...used, rows: [] } : used;
}

function usedOf({ rows, figure, drawsRows }: FilePage, scope: Scope): Used {
  const shown = scope === "picture" && figure !== undefined && !drawsRows ? [] : rows;
  const drawn = scope === "picture" && figure !== undefined ? answerRows(figure, shown.length === 0) : [];
  const valuesOf = scope === "table" ? rowsOfTable : rowsOfRecord;
  return {
    rows: [...shown, ...drawn].flatMap(({ record }) => ("value" in record ? valuesOf(record) : [])),
    claims: [],
  };
}

/** The rows of a figure, and its baseline where the filters leave that out. */
function answerRows({ answer }: NonNullable<FilePage["figure"]>, withRows: boolean): readonly PageRow[] {
  const { baseline, metric } = answer;
  const isShown = baseline === undefined || answer.rows.some(({ model }) => model.id === baseline.model.id);
  const rows = [...(withRows ? answer.rows : []), ...(isShown ? [] : [baseline])];
  return rows.map((row) => knownRow(row, metric));
}
