import { claimNumbers } from "../claims/claim-numbers";
import { totalsOf } from "../claims/ledger";
import { auditSentence, modelName, repairSentence, valueText } from "../claims/sentences";
import { type Audit, type Step, verdictNames } from "../claims/verdict";
import { ledgerText, statementOf } from "../i18n/ledger";
import { claimHref } from "../i18n/page-hrefs";
import { formatRatioInterval, type Locale } from "../quantity";
import type { Catalogue } from "../schema/catalogue";
import { escaped, link } from "./markdown";

export interface MarkdownPlace {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

/** How many of each verdict, in one line. */
export function totalsLine(audits: readonly Audit[], { locale }: MarkdownPlace): string {
  const totals = totalsOf(audits);
  const { verdicts } = ledgerText[locale];
  const parts = verdictNames.filter((name) => totals[name] > 0).map((name) => `${totals[name]} ${verdicts[name]}`);
  return parts.join(locale === "zh" ? "，" : ", ");
}

/** Claims as a table of GitHub Flavored Markdown: verdict, statement, numbers, why, source. */
export function claimTable(audits: readonly Audit[], { catalogue, locale }: MarkdownPlace): readonly string[] {
  const text = ledgerText[locale];
  const header = [text.verdict, text.title, text.claimed, text.derived, text.working, text.filters.source];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(header.map(escaped)),
    line(header.map(() => "---")),
    ...audits.map((audit) => {
      const { claim, verdict } = audit;
      const numbers = claimNumbers(audit, catalogue, locale);
      const source = catalogue.sources.get(claim.source);
      return line([
        escaped(text.verdicts[verdict]),
        link(statementOf(claim, locale), claimHref(claim.id, locale)),
        escaped(numbers.claimed ?? ""),
        escaped(numbers.derived ?? ""),
        escaped(sentencesOf(audit, { catalogue, locale })),
        source === undefined ? "" : link(source.title, source.url),
      ]);
    }),
  ];
}

/** Why, and what holds instead. */
const sentencesOf = (audit: Audit, { catalogue, locale }: MarkdownPlace): string =>
  [
    auditSentence(audit, catalogue, locale),
    ...(audit.repair === undefined ? [] : [repairSentence(audit.repair, audit, catalogue, locale)]),
  ].join(locale === "zh" ? "" : " ");

/** The last line of a file: where it came from, and from which state of the tables. */
export const colophon = (pageHref: string, { catalogue }: MarkdownPlace): string =>
  `Tenfold · \`${pageHref.replaceAll("`", "%60")}\` · sha256:${catalogue.hash.slice(0, 12)}`;

/** The values that a verdict rests on, each with its source. */
export function workingTable(steps: readonly Step[], { catalogue, locale }: MarkdownPlace): readonly string[] {
  const text = ledgerText[locale];
  const words = { catalogue, locale };
  const rows = steps.flatMap((step) => {
    if (step.kind === "ratio")
      return [
        [modelName(step.subject, words), modelName(step.comparator, words)].join(" / "),
        formatRatioInterval(step.interval, locale),
        "",
      ]
        .map(escaped)
        .join(" | ");
    if (step.kind !== "value" && step.kind !== "ahead") return [];
    const { measurement } = step;
    const source = catalogue.sources.get(measurement.source);
    const place =
      source === undefined ? "" : link([source.title, measurement.locator].filter(Boolean).join(", "), source.url);
    return [`${escaped(modelName(measurement.model, words))} | ${escaped(valueText(measurement, words))} | ${place}`];
  });
  return [
    `| ${text.step} | ${text.value} | ${text.source} |`,
    "| --- | ---: | --- |",
    ...rows.map((row) => `| ${row} |`),
  ];
}
