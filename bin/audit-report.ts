import { disagreements, findChains, type Side } from "../lib/claims/chains";
import { ratioText } from "../lib/claims/claim-numbers";
import { followingRatios } from "../lib/claims/following-ratios";
import { totalsOf } from "../lib/claims/ledger";
import { repairSentence } from "../lib/claims/repair-sentence";
import { reasonSentence } from "../lib/claims/sentences";
import { type Audit, type VerdictName, verdictNames } from "../lib/claims/verdict";
import { claimRecord } from "../lib/export/claim-record";
import { formatRatio, type Interval } from "../lib/quantity";
import type { Catalogue, Claim } from "../lib/schema/catalogue";
import type { Issue } from "../lib/schema/issue";
import { counted, issueLine, type ReportOptions } from "./issue-report";

export interface AuditReport {
  readonly audits: readonly Audit[];
  readonly catalogue: Catalogue;
  readonly issues: readonly Issue[];
  readonly directory: string;
  /** The line of `claims.csv` on which each claim stands. */
  readonly lines: ReadonlyMap<string, number>;
}

/** The verdicts for a reader, for a program, or as annotations of GitHub Actions. */
export function formatAudit(report: AuditReport, options: ReportOptions): string {
  if (options.format === "json") return `${JSON.stringify(auditRecord(report), null, 2)}\n`;
  const issues = report.issues.map((issue) => issueLine(issue, report.directory, options));
  const chains = [...disagreements(findChains(report.catalogue)).values()].map((sides) =>
    chainLine(sides, report, options),
  );
  return `${[...issues, ...claimLines(report, options), ...chains, summary(report)].join("\n")}\n`;
}

const severities: Partial<Readonly<Record<VerdictName, Issue["severity"]>>> = {
  contradicted: "error",
  misattributed: "error",
  "supported-in-part": "warning",
};

/** What a verdict is worth for the exit code. */
export const severityOf = (verdict: VerdictName): Issue["severity"] | undefined => severities[verdict];

/** Claims that fail, as issues are written; for a reader also the others. */
function claimLines(report: AuditReport, options: ReportOptions): readonly string[] {
  return report.audits.flatMap((audit) => {
    const severity = severityOf(audit.verdict);
    const { id } = audit.claim;
    const line = report.lines.get(id);
    const message = messageOf(audit, report.catalogue);
    if (severity === undefined)
      return options.format === "github"
        ? []
        : [`claims.csv${line === undefined ? "" : `:${line}`}: ${audit.verdict} ${id}: ${message}`];
    return issueLine(
      { severity, code: audit.verdict, file: "claims.csv", line, column: "id", value: id, message },
      report.directory,
      options,
    );
  });
}

/** What others say together against a claim. Each of them has such a line too, as any may be the one that is wrong. */
function chainLine([first, ...further]: readonly Side[], report: AuditReport, options: ReportOptions): string {
  if (first === undefined) return "";
  const { claim, others, product, claimed } = first;
  const ids = others.map(({ id }) => id).join(" and ");
  const [follows, said] = [product, claimed].map((interval) => endsText(interval));
  const more =
    further.length === 0
      ? ""
      : `; ${counted(further.length, "further chain")} of claims ${further.length === 1 ? "disagrees" : "disagree"} with it`;
  const message = `${ids} ${others.length === 1 ? "says" : "together give"} ${follows}, this claims ${said}; not all of it can be right${more}`;
  const line = report.lines.get(claim.id);
  const issue: Issue = {
    severity: "warning",
    code: "claims-disagree",
    file: "claims.csv",
    line,
    column: "id",
    value: claim.id,
    message,
  };
  return issueLine(issue, report.directory, options);
}

/** The ends of what digits stand for have one more than the digits. */
const endDigits = 4;

const endsText = ({ low, high }: Interval): string => {
  if (!Number.isFinite(high)) return `at least ${formatRatio(low, "en")}`;
  return low > 0 ? ratioText({ low, high }, "en", endDigits) : `at most ${formatRatio(high, "en")}`;
};

function messageOf(audit: Audit, catalogue: Catalogue): string {
  const sentence = reasonSentence(audit, catalogue, "en");
  const { repair } = audit;
  const isSaid = repair === undefined || (repair.change === "value" && audit.claim.kind !== "ratio");
  return isSaid ? sentence : `${sentence} ${repairSentence(repair, audit, catalogue, "en")}`;
}

function summary({ audits, issues }: AuditReport): string {
  const totals = totalsOf(audits);
  const verdicts = verdictNames.map((name) => `${totals[name]} ${name}`).join(", ");
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const found = `${counted(errors, "error")}, ${counted(issues.length - errors, "warning")} in the tables`;
  return `${counted(audits.length, "claim")}: ${verdicts}; ${found}`;
}

/** The verdicts as programs read them; an open end is `null`. */
function auditRecord({ audits, catalogue, issues, lines }: AuditReport) {
  return {
    claims: audits.map((audit) => {
      const { id, verdict, rule, repair, working } = claimRecord(audit, catalogue, "en");
      return {
        id,
        line: lines.get(id),
        verdict,
        rule,
        claimed: endsOf(audit.claimed, audit.claim.kind),
        derived: endsOf(audit.derived, audit.claim.kind),
        sentence: reasonSentence(audit, catalogue, "en"),
        sentenceZh: reasonSentence(audit, catalogue, "zh"),
        repair: repairOf(audit, repair, catalogue),
        working,
      };
    }),
    totals: totalsOf(audits),
    chains: findChains(catalogue).map(({ path, closing, product, claimed, agrees }) => ({
      path: path.map(({ id }) => id),
      closing: closing.id,
      product: endsOf(product, "ratio"),
      claimed: endsOf(claimed, "ratio"),
      agrees,
    })),
    following: followingRatios(catalogue).map(({ path, subject, comparator, product, audit }) => ({
      path: path.map(({ id }) => id),
      subject,
      comparator,
      metric: audit.claim.metric,
      product: endsOf(product, "ratio"),
      measured: endsOf(audit.derived, "ratio"),
      verdict: audit.verdict,
    })),
    issues,
  };
}

function repairOf(audit: Audit, record: ReturnType<typeof claimRecord>["repair"], catalogue: Catalogue) {
  if (record === undefined || audit.repair === undefined) return null;
  const sentenceZh = repairSentence(audit.repair, audit, catalogue, "zh");
  return { ...record, sentenceZh, ...statementOf(audit.repair.claim) };
}

/** The parts of a repaired claim, as a row of `claims.csv` has them. */
function statementOf(claim: Claim | undefined) {
  if (claim === undefined) return {};
  const { subject, comparator, metric, benchmark, condition, direction, low, high, bound, reference } = claim;
  return {
    claim: {
      subject,
      comparator,
      metric,
      benchmark,
      condition,
      direction,
      low: low?.text,
      high: high?.text,
      bound,
      reference,
    },
  };
}

const dayMs = 86_400_000;
const dayText = (day: number): string | null =>
  Number.isFinite(day) ? new Date(day * dayMs).toISOString().slice(0, 10) : null;

/** Places and tallies are whole numbers, dates the first and the last day that is meant. */
function endsOf(interval: Interval | undefined, kind: Claim["kind"]) {
  if (interval === undefined) return null;
  const { low, high } = interval;
  if (kind === "date") return { low: dayText(low), high: dayText(high - 1) };
  if (kind === "rank") return { low: finite(Math.ceil(low)), high: finite(Math.floor(high)) };
  return { low: finite(low), high: finite(high) };
}

const finite = (end: number): number | null => (Number.isFinite(end) ? end : null);
