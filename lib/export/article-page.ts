import { articleOf } from "../claims/article";
import { auditsOf } from "../claims/audits-of";
import { totalsOf } from "../claims/ledger";
import { relativeRanges } from "../figure/claim-ranges";
import { planRanges } from "../figure/plan-ranges";
import { articleText } from "../i18n/article";
import { localePath } from "../i18n/site";
import { otherParameters } from "../query/other-parameters";
import { claimTable, totalsLine } from "./claim-blocks";
import { claimCells, claimColumns, claimRecord } from "./claim-record";
import { tracedCsv } from "./csv";
import { usedByAudits } from "./evidence";
import { joinedName } from "./file-name";
import { fileOptionNames } from "./file-options";
import type { PageRead, PageRequest } from "./file-page";
import type { TextBlock } from "./text-document";

/** The founding article by section; the picture shows every number that can be set against one that was measured. */
export function articlePage({ catalogue, locale, query }: PageRequest): PageRead {
  const text = articleText[locale];
  const sections = articleOf(auditsOf(catalogue));
  const readings = sections.flatMap((section) => section.statements.flatMap((statement) => statement.readings));
  const statements = sections.flatMap((section) => section.statements.map(({ audit }) => audit));
  const pageHref = localePath("/article", locale);
  const place = { catalogue, locale };
  return {
    problems: otherParameters(query, fileOptionNames),
    page: {
      pageHref,
      name: joinedName(["tenfold-article"], ["tenfold", text.title], locale),
      plan: ({ width, height }) => {
        const input = relativeRanges(statements, text.title, place);
        return input.rows.length === 0 ? undefined : planRanges(input, { locale, width, height, heading: true });
      },
      used: () => usedByAudits([...statements, ...readings], catalogue),
      csv: () =>
        tracedCsv(
          ["section", "number", ...claimColumns],
          sections.flatMap(({ id, statements: inSection }) =>
            inSection.flatMap(({ number, audit, readings: others }) =>
              [audit, ...others].map((one) => [id, number, ...claimCells(one, catalogue, locale)]),
            ),
          ),
          { pageHref, dataHash: catalogue.hash },
        ),
      json: () =>
        `${JSON.stringify(
          {
            page: pageHref,
            sections: sections.map(({ id, models, statements: inSection }) => ({
              id,
              name: text.sections[id].name,
              summary: text.sections[id].summary,
              models,
              statements: inSection.map(({ number, audit, readings: others }) => ({
                number,
                ...claimRecord(audit, catalogue, locale),
                readings: others.map((one) => claimRecord(one, catalogue, locale)),
              })),
            })),
            totals: totalsOf(statements),
            dataHash: catalogue.hash,
          },
          undefined,
          2,
        )}\n`,
      document: () => ({
        locale,
        title: text.title,
        blocks: [
          { kind: "paragraph", text: text.lead },
          { kind: "paragraph", text: totalsLine(statements, place) },
          ...sections.flatMap(({ id, statements: inSection }): readonly TextBlock[] => [
            { kind: "heading", text: text.sections[id].name },
            { kind: "paragraph", text: text.sections[id].summary },
            claimTable(
              inSection.flatMap(({ audit, readings: others }) => [audit, ...others]),
              place,
            ),
          ]),
        ],
        pageHref,
        dataHash: catalogue.hash,
      }),
    },
  };
}
