import { modelName, valueText } from "../claims/audit-words";
import { claimNumbers } from "../claims/claim-numbers";
import { totalsOf } from "../claims/ledger";
import { repairSentence } from "../claims/repair-sentence";
import { reasonSentence } from "../claims/sentences";
import { type Audit, type Step, verdictNames } from "../claims/verdict";
import { auditText } from "../i18n/audit";
import { ledgerText, statementOf } from "../i18n/ledger";
import { claimHref } from "../i18n/page-hrefs";
import { formatRatioInterval, type Locale } from "../quantity";
import type { Catalogue } from "../schema/catalogue";
import type { TextBlock, TextCell } from "./text-document";

export interface TextPlace {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

/** How many of each verdict, in one line. */
export function totalsLine(audits: readonly Audit[], { locale }: TextPlace): string {
  const totals = totalsOf(audits);
  const { verdicts } = ledgerText[locale];
  const parts = verdictNames.filter((name) => totals[name] > 0).map((name) => `${totals[name]} ${verdicts[name]}`);
  return parts.join(locale === "zh" ? "，" : ", ");
}

/** Claims as a table: verdict, statement, numbers, why, source. */
export function claimTable(audits: readonly Audit[], place: TextPlace): TextBlock {
  const { catalogue, locale } = place;
  const text = ledgerText[locale];
  const headers = [text.verdict, text.title, text.claimed, text.derived, text.working, text.filters.source];
  return {
    kind: "table",
    columns: headers.map((header) => ({ header })),
    rows: audits.map((audit) => {
      const { claim, verdict } = audit;
      const numbers = claimNumbers(audit, catalogue, locale);
      const source = catalogue.sources.get(claim.source);
      return [
        { text: text.verdicts[verdict] },
        { text: statementOf(claim, locale), url: claimHref(claim.id, locale) },
        { text: numbers.claimed ?? "" },
        { text: numbers.derived ?? "" },
        { text: sentencesOf(audit, place) },
        { text: source?.title ?? "", url: source?.url },
      ];
    }),
  };
}

/** Why, and what holds instead. */
const sentencesOf = (audit: Audit, { catalogue, locale }: TextPlace): string =>
  [
    reasonSentence(audit, catalogue, locale),
    ...(audit.repair === undefined ? [] : [repairSentence(audit.repair, audit, catalogue, locale)]),
  ].join(locale === "zh" ? "" : " ");

/** The values that a verdict rests on, each with its source. */
export function workingTable(steps: readonly Step[], { catalogue, locale }: TextPlace): TextBlock {
  const text = ledgerText[locale];
  const words = { catalogue, locale };
  const rows = steps.flatMap((step): readonly (readonly TextCell[])[] => {
    if (step.kind === "ratio") {
      const pair = auditText[locale].against(modelName(step.subject, words), modelName(step.comparator, words));
      return [[{ text: pair }, { text: formatRatioInterval(step.interval, locale) }, { text: "" }]];
    }
    if (!("measurement" in step)) return [];
    const { measurement } = step;
    const source = catalogue.sources.get(measurement.source);
    const where = source === undefined ? "" : [source.title, measurement.locator].filter(Boolean).join(", ");
    return [
      [
        { text: modelName(measurement.model, words) },
        { text: valueText(measurement, words) },
        { text: where, url: source?.url },
      ],
    ];
  });
  const columns = [{ header: text.step }, { header: text.value, isNumber: true }, { header: text.source }];
  return { kind: "table", columns, rows };
}
