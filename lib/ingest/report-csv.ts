import Papa from "papaparse";
import type { Issue } from "../schema/issue";

const placed = ["file", "line", "column", "severity", "code", "value"] as const;

/**
 * The issues as a table for a spreadsheet; a cell that would be a formula there begins with an apostrophe. `inChinese` is what a
 * Chinese reader is told of an issue.
 */
export function issuesCsv(issues: readonly Issue[], inChinese?: (issue: Issue) => string): string {
  const fields = [...placed, ...(inChinese === undefined ? [] : ["message_zh"]), "message"];
  const data = issues.map((issue) => [
    ...placed.map((field) => issue[field] ?? ""),
    ...(inChinese === undefined ? [] : [inChinese(issue)]),
    issue.message,
  ]);
  return `${Papa.unparse({ fields, data }, { newline: "\n", escapeFormulae: true })}\n`;
}

export interface IssueGroup {
  readonly code: string;
  readonly severity: Issue["severity"];
  readonly issues: readonly Issue[];
}

/** Issues by kind, errors first, the most frequent first. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.code}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [issue]);
    else known.push(issue);
  }
  return [...groups.values()]
    .flatMap((group) =>
      group[0] === undefined ? [] : [{ code: group[0].code, severity: group[0].severity, issues: group }],
    )
    .sort(
      (a, b) => Number(b.severity === "error") - Number(a.severity === "error") || b.issues.length - a.issues.length,
    );
}
