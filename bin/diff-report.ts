import type { VerdictChange } from "../lib/claims/diff-verdicts";
import type { RowChange, TableDiff } from "../lib/query/diff-tables";
import type { TextRow } from "../lib/query/page-rows";
import type { TableName } from "../lib/schema/vocabulary";

export const diffFormats = ["text", "json", "md"] as const;
export type DiffFormat = (typeof diffFormats)[number];

export interface DiffReport {
  readonly tables: readonly TableDiff[];
  readonly verdicts: readonly VerdictChange[];
  /** Of the data before and after. */
  readonly hashes: readonly [before: string, after: string];
}

export const isSame = ({ tables, verdicts }: DiffReport): boolean => tables.length === 0 && verdicts.length === 0;

/** What changed, for a reader, for a program, or for a comment on GitHub. */
export function formatDiff(report: DiffReport, format: DiffFormat): string {
  if (format === "json") return `${JSON.stringify({ same: isSame(report), ...report }, withoutUnknown, 2)}\n`;
  if (isSame(report)) return `${sameText(report)}\n`;
  return `${(format === "md" ? markdown(report) : plain(report)).join("\n")}\n`;
}

/** What is unknown is absent. */
const withoutUnknown = (_key: string, value: unknown): unknown => (value === "" ? undefined : value);

function sameText({ hashes: [before, after] }: DiffReport): string {
  return before === after ? "No change" : "No change but the order of rows or the way values are written";
}

/** The cell that says most of a row, beside those that name it. */
const telling: Readonly<Record<TableName, string>> = {
  organizations: "name",
  models: "name",
  metrics: "name",
  benchmarks: "name",
  sources: "title",
  measurements: "value",
  claims: "statement",
};

/** `gpt-3 parameters (gpt-3-paper)`, or the id. */
function nameOf(key: TextRow): string {
  const { id, model, metric, benchmark, condition, source } = key;
  if (id !== undefined) return id;
  const where = [benchmark && `on ${benchmark}`, condition && `under ${condition}`].filter(Boolean);
  return [model, metric, ...where, `(${source})`].join(" ");
}

const shown = (text: string): string => (text === "" ? "unknown" : printable(text));
const printable = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "�");

const cellsText = ({ cells }: RowChange): string =>
  cells.map(({ column, before, after }) => `${column} ${shown(before)} → ${shown(after)}`).join("; ");

const verdictText = ({ before, after }: VerdictChange): string => `${before} → ${after}`;

function countsOf({ added, removed, changed }: TableDiff): string {
  return [
    ...(added.length > 0 ? [`${added.length} added`] : []),
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
    ...(changed.length > 0 ? [`${changed.length} changed`] : []),
  ].join(", ");
}

function plain({ tables, verdicts }: DiffReport): readonly string[] {
  const row = (sign: string, table: TableName, cells: TextRow): string =>
    `  ${sign} ${printable(nameOf(cells))}: ${shown(cells[telling[table]] ?? "")}`;
  return [
    ...tables.flatMap((diff) => [
      `${diff.table}: ${countsOf(diff)}`,
      ...diff.added.map((cells) => row("+", diff.table, cells)),
      ...diff.removed.map((cells) => row("-", diff.table, cells)),
      ...diff.changed.map((change) => `  ~ ${printable(nameOf(change.key))}: ${cellsText(change)}`),
    ]),
    ...(verdicts.length === 0
      ? []
      : [
          `verdicts: ${verdicts.length} changed`,
          ...verdicts.map((change) => `  ~ ${printable(change.claim)}: ${verdictText(change)}`),
        ]),
  ];
}

const cell = (text: string): string => shown(text).replace(/[\\|]/g, "\\$&").replace(/</g, "&lt;");

function markdown({ tables, verdicts }: DiffReport): readonly string[] {
  const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
    `| ${head.join(" | ")} |`,
    `| ${head.map(() => "---").join(" | ")} |`,
    ...rows.map((cells) => `| ${cells.map(cell).join(" | ")} |`),
    "",
  ];
  return [
    ...tables.flatMap((diff) => [
      `## ${diff.table}: ${countsOf(diff)}`,
      "",
      ...tableOf(
        ["", "row", "before", "after"],
        [
          ...diff.added.map((cells) => ["added", nameOf(cells), "–", cells[telling[diff.table]] ?? ""]),
          ...diff.removed.map((cells) => ["removed", nameOf(cells), cells[telling[diff.table]] ?? "", "–"]),
          ...diff.changed.flatMap(({ key, cells }) =>
            cells.map(({ column, before, after }) => [column, nameOf(key), before, after]),
          ),
        ],
      ),
    ]),
    ...(verdicts.length === 0
      ? []
      : [
          `## verdicts: ${verdicts.length} changed`,
          "",
          ...tableOf(
            ["claim", "before", "after"],
            verdicts.map(({ claim, before, after }) => [claim, before, after]),
          ),
        ]),
  ].slice(0, -1);
}
