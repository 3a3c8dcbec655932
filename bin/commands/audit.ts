import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { auditClaims } from "../../lib/claims/audit-claims";
import { type Chain, findChains } from "../../lib/claims/chains";
import { totalsOf } from "../../lib/claims/ledger";
import type { Audit } from "../../lib/claims/verdict";
import { loadLines, loadTables } from "../../lib/ingest/load";
import type { Issue } from "../../lib/schema/issue";
import { formatAudit, severityOf } from "../audit-report";
import { type IssueFormat, issueFormats } from "../issue-report";
import { UsageError } from "../usage-error";

export const auditUsage = `tenfold audit [DIR] [--format text|json|github] [--badge FILE.svg]
    Checks the claims of a folder against its measurements, each with its
    verdict and the arithmetic behind it. --badge draws the totals.
    Exit code: 1 where a claim is contradicted or misattributed or the tables
    have errors, 2 where a claim holds in part only, claims disagree with each
    other or there are warnings, otherwise 0.`;

/** `tenfold audit`: gives the exit code. */
export async function audit(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked.kind === "help") {
    process.stdout.write(`${auditUsage}\n`);
    return 0;
  }
  const { directory, format, badge } = asked;
  const { catalogue, issues } = loadTables(directory);
  const audits = auditClaims(catalogue);
  const hasColour = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  const lines = loadLines(directory, "claims");
  process.stdout.write(formatAudit({ audits, catalogue, issues, directory, lines }, { format, hasColour }));
  if (badge !== undefined) await writeBadge(badge, audits);
  return exitCode(audits, issues, findChains(catalogue));
}

function exitCode(audits: readonly Audit[], issues: readonly Issue[], chains: readonly Chain[]): number {
  const severities = [...audits.map(({ verdict }) => severityOf(verdict)), ...issues.map(({ severity }) => severity)];
  if (severities.includes("error")) return 1;
  return severities.includes("warning") || chains.some(({ agrees }) => !agrees) ? 2 : 0;
}

async function writeBadge(file: string, audits: readonly Audit[]): Promise<void> {
  const { badgeSvg } = await import("../../lib/export/badge");
  try {
    writeFileSync(file, badgeSvg(totalsOf(audits)));
  } catch (error) {
    throw new UsageError(`cannot write the badge: ${error instanceof Error ? error.message : String(error)}`);
  }
}

type Asked =
  | { readonly kind: "help" }
  | {
      readonly kind: "audit";
      readonly directory: string;
      readonly format: IssueFormat;
      readonly badge: string | undefined;
    };

function readArguments(args: readonly string[]): Asked {
  const { values, positionals } = parse(args);
  if (values.help === true) return { kind: "help" };
  if (positionals.length > 1) throw new UsageError(`one folder at a time: ${positionals.join(" ")}`);
  const format = issueFormats.find((name) => name === (values.format ?? "text"));
  if (format === undefined)
    throw new UsageError(`unknown format: ${values.format}; expected ${issueFormats.join(", ")}`);
  if (values.badge !== undefined && !values.badge.endsWith(".svg"))
    throw new UsageError(`a badge is an SVG: ${values.badge}; expected a name that ends in .svg`);
  return { kind: "audit", directory: resolve(positionals[0] ?? defaultDirectory()), format, badge: values.badge };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { format: { type: "string" }, badge: { type: "string" }, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const defaultDirectory = (): string =>
  existsSync("data") ? "data" : fileURLToPath(new URL("../../data", import.meta.url));
