import { auditOf } from "../claims/audits-of";
import { claimFigure } from "../figure/claim-figure";
import { planRanges } from "../figure/plan-ranges";
import { ledgerText, noteOf, statementOf } from "../i18n/ledger";
import { claimHref } from "../i18n/page-hrefs";
import { describeAllowed } from "../query/allowed";
import { otherParameters } from "../query/other-parameters";
import type { Id } from "../schema/catalogue";
import { claimTable, workingTable } from "./claim-blocks";
import { claimCells, claimColumns, claimRecord } from "./claim-record";
import { tracedCsv } from "./csv";
import { usedByAudits } from "./evidence";
import { joinedName } from "./file-name";
import { fileOptionNames } from "./file-options";
import type { PageRead, PageRequest } from "./file-page";

/** One claim with its working. */
export function claimPage({ catalogue, locale, query }: PageRequest, id: Id): PageRead {
  const audit = auditOf(catalogue, id);
  if (audit === undefined) {
    const ids = catalogue.claims.map((claim) => claim.id);
    return {
      problems: [{ parameter: "id", value: id, kind: "unknown-id", allowed: describeAllowed("a claim", id, ids) }],
      page: undefined,
    };
  }
  const figure = claimFigure(audit, { catalogue, locale });
  const pageHref = claimHref(id, locale);
  const place = { catalogue, locale };
  const note = noteOf(audit.claim, locale);
  return {
    problems: otherParameters(query, fileOptionNames),
    page: {
      pageHref,
      name: joinedName(["tenfold-claim", id], ["tenfold", ledgerText[locale].title, id], locale),
      plan: ({ width, height }) => figure && planRanges(figure, { locale, width, height, heading: true }),
      used: () => usedByAudits([audit], catalogue),
      csv: () =>
        tracedCsv(claimColumns, [claimCells(audit, catalogue, locale)], { pageHref, dataHash: catalogue.hash }),
      json: () =>
        `${JSON.stringify({ page: pageHref, claim: claimRecord(audit, catalogue, locale), dataHash: catalogue.hash }, undefined, 2)}\n`,
      document: () => ({
        locale,
        title: statementOf(audit.claim, locale),
        blocks: [
          claimTable([audit], place),
          ...(audit.working.length === 0 ? [] : [workingTable(audit.working, place)]),
          ...(note === undefined ? [] : [{ kind: "paragraph", text: note.text } as const]),
        ],
        pageHref,
        dataHash: catalogue.hash,
      }),
    },
  };
}
