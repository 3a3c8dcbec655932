import type { MatchReason, ModelMatch } from "../lib/ingest/catalogue/match-models";
import type { ImportCounts } from "../lib/ingest/import-counts";
import type { ImportBuilt, OwnReport, TableReport } from "../lib/ingest/import-files";
import type { ColumnMapping } from "../lib/ingest/mapping";
import { groupIssues } from "../lib/ingest/report-csv";
import type { Issue } from "../lib/schema/issue";
import { countedRows } from "./issue-report";
import { printable } from "./printable";

export interface ImportOutcome {
  readonly result: ImportBuilt;
  readonly matches: readonly ModelMatch[];
  /** The folder that the tables were written into. */
  readonly written: string | undefined;
  /** Whether the tables were read again, as `tenfold check` reads them. */
  readonly isReadBack: boolean;
}

/** What was imported, for a reader or for a program. */
export function formatImport(outcome: ImportOutcome, format: "text" | "json"): string {
  return format === "json" ? `${JSON.stringify(asJson(outcome), null, 2)}\n` : `${asText(outcome).join("\n")}\n`;
}

const asJson = ({ result, matches, written, isReadBack }: ImportOutcome) => ({
  ...(result.ownReports.length > 0 && { ownTables: result.ownReports }),
  files: result.reports.map(({ file, path, mapping, model, counts, notRead }) => ({
    file,
    ...(path !== "" && { path }),
    adapter: mapping.adapter,
    shape: mapping.shape,
    ...(model !== undefined && { model }),
    counts,
    columns: mapping.columns.map(({ header, role, metric, benchmark, condition, of, reason }) => ({
      header,
      role,
      ...(metric !== undefined && { metric: metric.id, unit: metric.unit }),
      ...(benchmark !== undefined && { benchmark }),
      ...(condition !== undefined && { condition }),
      ...(of !== undefined && { of }),
      ...(reason !== undefined && role !== "ignore" && { reason }),
    })),
    notRead,
  })),
  counts: result.counts,
  tables: result.rowsOf,
  issues: result.issues,
  matches,
  ...(written !== undefined && { written }),
  ...(!isReadBack && { isReadBack }),
});

const mostLines = 5;

function asText({ result, matches, written, isReadBack }: ImportOutcome): readonly string[] {
  const { issues, rowsOf } = result;
  const tables = Object.entries(rowsOf).flatMap(([table, count]) => (count === 0 ? [] : [countedRows(count, table)]));
  return [
    ...result.ownReports.flatMap(aboutOwn),
    ...result.reports.flatMap(aboutTable),
    ...groupIssues(issues).flatMap(({ code, severity, issues: group }) => [
      `${severity} ${code}: ${group.length}`,
      ...group.slice(0, mostLines).map((issue) => `  ${issueLine(issue)}`),
      ...(group.length > mostLines ? [`  and ${group.length - mostLines} more; --format json lists all`] : []),
    ]),
    ...aboutMatches(matches),
    written === undefined
      ? "nothing was written: no model was found"
      : `${tables.join(", ")} written to ${printable(written)}`,
    ...(isReadBack || written === undefined
      ? []
      : [`too many to read them again at once; tenfold check ${printable(written)} does`]),
  ];
}

const aboutOwn = ({ file, table, counts }: OwnReport): readonly string[] => [
  `${printable(file)}: ${table} as Tenfold writes them`,
  aboutRows(counts),
];

const aboutRows = ({ rows, rowsKept, rowsLeftOut }: ImportCounts): string =>
  `  rows: ${rows} = ${rowsKept} kept + ${rowsLeftOut} left out`;

function aboutTable({ file, path, mapping, model, counts, notRead }: TableReport): readonly string[] {
  const place = [file, path].filter((part) => part !== "").join(", ");
  return [
    `${printable(place)}: ${mapping.adapter}, ${mapping.shape} table`,
    ...(model === undefined
      ? []
      : [`  model of all rows: ${printable(model.name)}${model.isGuess ? ", guessed from the name of the file" : ""}`]),
    aboutRows(counts),
    `  cells: ${counts.cells} = ${counts.values} values + ${counts.unknown} unknown + ${counts.bad} bad + ${counts.repeated} repeated + ${counts.contradicted} contradicted`,
    ...listed("columns", mapping.columns.filter(({ role }) => role !== "ignore").map(asTaken)),
    ...listed("columns not read", byReason(notRead.filter(({ filled }) => filled > 0))),
  ];
}

const mostColumns = 24;

function listed(title: string, parts: readonly string[]): readonly string[] {
  if (parts.length === 0) return [];
  const more = parts.length > mostColumns ? `; and ${parts.length - mostColumns} more, --format json lists all` : "";
  return [`  ${title}: ${printable(parts.slice(0, mostColumns).join("; "))}${more}`];
}

const toldRoles: ReadonlySet<ColumnMapping["role"]> = new Set(["model", "measurement", "value", "released", "as-of"]);

/** `acc as Accuracy in %`, `batch_size as condition`, and in a matrix `GPT-4 as values of a model` */
function asTaken({ header, role, metric, benchmark, condition, of, power, reason }: ColumnMapping): string {
  const scale = power === undefined || power === 0 ? "" : `, bare numbers times 10^${power}`;
  const what =
    metric === undefined
      ? `${role === "measurement" ? "values of a model" : role}${of === undefined || role === "model" ? "" : ` of ${of}`}`
      : `${metric.name}${metric.unit === "count" ? "" : ` in ${metric.unit}`}${benchmark === undefined ? "" : ` on ${benchmark}`}${scale}`;
  const why = toldRoles.has(role) ? reason : undefined;
  const where = role === "value" && condition !== undefined ? ` under ${condition}` : "";
  return `${header} as ${what}${where}${why === undefined ? "" : ` (${why})`}`;
}

function byReason(columns: TableReport["notRead"]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { header, reason } of columns) groups.set(reason, [...(groups.get(reason) ?? []), header]);
  return [...groups].map(([reason, headers]) => `${headers.join(", ")} (${reason})`);
}

const issueLine = ({ file, line, column, value, message }: Issue): string => {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  const text = value === undefined || value === "" ? "" : ` ${JSON.stringify(value)}`;
  return printable(`${place}${text}: ${message}`);
};

const differences: Readonly<Record<MatchReason, string>> = {
  "same-name": "",
  "same-but-remark": " but for a remark",
  "same-but-maker": " but for the maker",
  "one-letter": " but for a letter",
};

/** Ids that are the same are said once. */
const matchText = ({ model, known, reason }: ModelMatch): string =>
  model === known ? model : `${model} (like ${known}${differences[reason]})`;

function aboutMatches(matches: readonly ModelMatch[]): readonly string[] {
  if (matches.length === 0) return [];
  const named = matches.slice(0, mostLines).map(matchText);
  const more = matches.length > mostLines ? ` and ${matches.length - mostLines} more` : "";
  return [`models that look like one of the catalogue, kept apart: ${named.join(", ")}${more}`];
}
