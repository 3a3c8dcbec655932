import { auditsOf } from "../claims/audits-of";
import { answerLedger, totalsOf } from "../claims/ledger";
import { parseLedgerQuery, serializeLedgerQuery } from "../claims/ledger-query";
import { ledgerRanges } from "../figure/claim-ranges";
import { planRanges } from "../figure/plan-ranges";
import { ledgerText, nothingText } from "../i18n/ledger";
import { localePath } from "../i18n/site";
import { claimTable, totalsLine } from "./claim-blocks";
import { claimCells, claimColumns, claimRecord } from "./claim-record";
import { tracedCsv } from "./csv";
import { usedByAudits } from "./evidence";
import { joinedName } from "./file-name";
import { fileOptionNames } from "./file-options";
import type { PageRead, PageRequest } from "./file-page";

/** The ledger: every claim that the query leaves, with its audit; the picture shows the ratios. */
export function claimsPage({ catalogue, locale, query: params }: PageRequest): PageRead {
  const { query, problems } = parseLedgerQuery(params, catalogue, fileOptionNames);
  const answer = answerLedger(catalogue, auditsOf(catalogue), query);
  const { audits } = answer;
  const written = serializeLedgerQuery(query);
  const pageHref = `${localePath("/claims", locale)}${written === "" ? "" : `?${written}`}`;
  const chosen = [...query.verdict, ...query.model, ...query.metric, ...query.source, query.q];
  return {
    problems,
    page: {
      pageHref,
      name: joinedName(["tenfold-claims", ...chosen], ["tenfold", ledgerText[locale].title, ...chosen], locale),
      plan: ({ width, height }) => {
        const input = ledgerRanges(audits, { catalogue, locale });
        return input.rows.length === 0 ? undefined : planRanges(input, { locale, width, height, heading: true });
      },
      used: () => usedByAudits(audits, catalogue),
      csv: () =>
        tracedCsv(
          claimColumns,
          audits.map((audit) => claimCells(audit, catalogue, locale)),
          { pageHref, dataHash: catalogue.hash },
        ),
      json: () =>
        `${JSON.stringify(
          {
            page: pageHref,
            view: Object.fromEntries(new URLSearchParams(written)),
            claims: audits.map((audit) => claimRecord(audit, catalogue, locale)),
            totals: totalsOf(audits),
            dataHash: catalogue.hash,
          },
          undefined,
          2,
        )}\n`,
      document: () => ({
        locale,
        title: ledgerText[locale].title,
        blocks:
          audits.length === 0
            ? [{ kind: "paragraph", text: nothingText(answer, locale) }]
            : [
                { kind: "paragraph", text: totalsLine(audits, { catalogue, locale }) },
                claimTable(audits, { catalogue, locale }),
              ],
        pageHref,
        dataHash: catalogue.hash,
      }),
    },
  };
}
