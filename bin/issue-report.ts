import { join, relative } from "node:path";
import type { Issue } from "../lib/schema/issue";
import type { TableName } from "../lib/schema/vocabulary";
import { printable } from "./printable";

export const issueFormats = ["text", "json", "github"] as const;
export type IssueFormat = (typeof issueFormats)[number];

export interface IssueReport {
  readonly issues: readonly Issue[];
  readonly counts: Readonly<Record<TableName, number>>;
  readonly directory: string;
}

export interface ReportOptions {
  readonly format: IssueFormat;
  readonly hasColour: boolean;
}

/** The issues for a reader, for a program, or as annotations of GitHub Actions. */
export function formatIssues(report: IssueReport, { format, hasColour }: ReportOptions): string {
  if (format === "json") return `${JSON.stringify({ issues: report.issues, counts: report.counts }, null, 2)}\n`;
  const lines = report.issues.map((issue) => issueLine(issue, report.directory, { format, hasColour }));
  return `${[...lines, summary(report)].join("\n")}\n`;
}

/** One issue on one line. */
export const issueLine = (issue: Issue, directory: string, { format, hasColour }: ReportOptions): string =>
  format === "github" ? annotation(issue, directory) : textLine(issue, hasColour);

const colours = { error: "\u001b[31m", warning: "\u001b[33m" } as const;

function textLine({ severity, code, file, line, column, value, message }: Issue, hasColour: boolean): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  const level = hasColour ? `${colours[severity]}${severity}\u001b[39m` : severity;
  return `${printable(place)}: ${level} ${code}${quoted(value)}: ${printable(message)}`;
}

const quoted = (value: string | undefined): string =>
  value === undefined || value === "" ? "" : ` ${printable(JSON.stringify(value))}`;

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation({ severity, code, file, line, column, value, message }: Issue, directory: string): string {
  const path = code === "missing-folder" ? file : join(directory, file);
  const properties = [
    `file=${escapedProperty(relative(process.cwd(), path))}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    `title=${escapedProperty(code)}`,
  ];
  const place = column === undefined ? "" : `${column}${quoted(value)}: `;
  return `::${severity} ${properties.join(",")}::${escaped(`${place}${message}`)}`;
}

const escaped = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapedProperty = (text: string): string => escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

function summary({ issues, counts }: IssueReport): string {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const rows = Object.entries(counts).map(([table, count]) => countedRows(count, table));
  return `${counted(errors, "error")}, ${counted(issues.length - errors, "warning")} in ${rows.join(", ")}`;
}

/** Every table is named after many of its rows. */
export const countedRows = (count: number, table: string): string => counted(count, table.replace(/s$/, ""));

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
