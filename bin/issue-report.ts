import { join, relative } from "node:path";
import type { Issue } from "../lib/schema/issue";
import type { TableName } from "../lib/schema/vocabulary";

export const issueFormats = ["text", "json", "github"] as const;
export type IssueFormat = (typeof issueFormats)[number];

export interface IssueReport {
  readonly issues: readonly Issue[];
  readonly counts: Readonly<Record<TableName, number>>;
  readonly directory: string;
}

/** The issues for a reader, for a program, or as annotations of GitHub Actions. */
export function writeIssues(report: IssueReport, format: IssueFormat): string {
  if (format === "json") return `${JSON.stringify({ issues: report.issues, counts: report.counts }, null, 2)}\n`;
  const lines = report.issues.map((issue) => (format === "github" ? annotation(issue, report.directory) : line(issue)));
  return `${[...lines, summary(report)].join("\n")}\n`;
}

function line({ severity, code, file, line: at, column, value, message }: Issue): string {
  const place = [file, at, column].filter((part) => part !== undefined).join(":");
  const shown = value === undefined || value === "" ? "" : ` ${JSON.stringify(value)}`;
  return `${place}: ${severity} ${code}${shown}: ${message}`;
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation({ severity, code, file, line: at, column, value, message }: Issue, directory: string): string {
  const path = relative(process.cwd(), join(directory, file));
  const properties = [`file=${property(path)}`, ...(at === undefined ? [] : [`line=${at}`]), `title=${property(code)}`];
  const words = [column, value === undefined || value === "" ? undefined : JSON.stringify(value), message].filter((part) => part !== undefined);
  return `::${severity} ${properties.join(",")}::${data(words.join(": "))}`;
}

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

function summary({ issues, counts }: IssueReport): string {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const rows = Object.entries(counts).map(([table, count]) => `${count} ${table}`);
  return `${errors} errors, ${issues.length - errors} warnings in ${rows.join(", ")}`;
}
