import type { PictureState } from "../lib/export/compare-pictures";
import type { EvidenceRow } from "../lib/export/evidence";
import { type ClaimChange, changedColumns, isRenamed, type RowChange, type Verification } from "../lib/export/verify";
import type { TextChange } from "../lib/export/written-texts";
import type { Issue } from "../lib/schema/issue";
import { counted, type IssueFormat, issueLine } from "./issue-report";
import { printable } from "./printable";

/** A file with what became of its values; without a verification it could not be checked, and `reason` says why. */
export type VerifiedFile =
  | { readonly file: string; readonly verification: Verification; readonly picture: PictureState }
  | { readonly file: string; readonly reason: string };

export function formatVerified(files: readonly VerifiedFile[], format: IssueFormat): string {
  if (format === "json") return `${JSON.stringify({ files }, null, 2)}\n`;
  const lines = files.flatMap((file) => (format === "github" ? annotations(file) : textLines(file)));
  return `${[...lines, summary(files)].join("\n")}\n`;
}

const sentences = {
  unchanged: "unchanged",
  rounded: "unchanged but for digits that a spreadsheet has left out",
  changed: "the data has changed since",
  edited: "the file was edited, or written by another version of Tenfold: the data is the same, the values are not",
  renamed:
    "the file was edited, or written by another version of Tenfold: the data is the same, what things are called is not",
  gone: "these tables do not have what it shows",
  own: "it shows data that somebody imported, which is only in the browser where that was",
} as const;

function textLines(file: VerifiedFile): readonly string[] {
  if (!("verification" in file)) return [printable(`${file.file}: ${file.reason}`)];
  const { verification } = file;
  return [`${file.file}: ${sentenceOf(file)}`, `  ${verification.page}`, ...detailsOf(file)].map(printable);
}

const pictures: Readonly<Record<PictureState, readonly string[]>> = {
  same: ["  picture  is what its evidence draws"],
  other: [
    "  picture  is not what its evidence draws: it was edited, saved again by another program, or drawn by another version of Tenfold",
  ],
  outdated: [
    "  picture  is not what its evidence draws now; as the tables have changed since, that does not tell whether it was edited",
  ],
  undrawn: ["  picture  was not compared: its address no longer gives one"],
  none: [],
};

type CheckedFile = Extract<VerifiedFile, { verification: unknown }>;

function sentenceOf({ verification, picture }: CheckedFile): string {
  const { state, isSameData, unseen } = verification;
  if (isAsItWas(verification) && picture === "other") return "the data is unchanged, the picture is not what it draws";
  const elsewhere = state === "unchanged" && !isSameData ? "; the tables have changed elsewhere" : "";
  const rest = unseen > 0 && !isSameData ? `; ${unseen} further values are not in the file` : "";
  const said = state === "edited" && isRenamed(verification) ? "renamed" : state;
  return `${sentences[said]}${elsewhere}${rest}`;
}

const detailsOf = ({ verification: { rows, claims, texts, problems }, picture }: CheckedFile): readonly string[] => [
  ...rows.map(rowLine),
  ...claims.map(claimLine),
  ...texts.map(textLine),
  ...problems.map(({ parameter, value, allowed }) => `  ${parameter} ${JSON.stringify(value)}: expected ${allowed}`),
  ...pictures[picture],
];

function rowLine(change: RowChange): string {
  const row = change.kind === "removed" ? change.before : change.after;
  const subject = [row.model, row.metric, row.benchmark, row.condition].filter((part) => part !== undefined).join(", ");
  const values = change.kind === "changed" ? changeText(change.before, change.after) : valueText(row);
  return `  ${change.kind.padEnd(7)}  ${subject}: ${values}`;
}

function changeText(before: EvidenceRow, after: EvidenceRow): string {
  const columns = changedColumns(before, after);
  if (columns.length === 0) return `${valueText(before)} → ${valueText(after)}`;
  return columns.map((cell) => `${cell.column} ${cell.before ?? "empty"} → ${cell.after ?? "empty"}`).join(", ");
}

const valueText = ({ value, low, high, unit, source, locator }: EvidenceRow): string => {
  const interval = low === undefined && high === undefined ? "" : ` [${low ?? ""}..${high ?? ""}]`;
  return `${value}${interval} ${unit} (${[source, locator].filter((part) => part !== undefined).join(", ")})`;
};

const claimLine = ({ id, before, after }: ClaimChange): string =>
  `  claim    ${id}: ${before ?? "not there"} → ${after ?? "no longer there"}`;

const textLine = ({ id, column, before, after }: TextChange): string =>
  `  text     ${id}: ${column} ${JSON.stringify(before)} → ${JSON.stringify(after)}`;

/** Nothing here can tell of data that somebody imported. */
export const isChecked = (file: VerifiedFile): boolean => "verification" in file && file.verification.state !== "own";

/** The status of a file for a program that reads exit codes. */
export const isUnchanged = (file: VerifiedFile): boolean =>
  "verification" in file && isAsItWas(file.verification) && file.picture !== "other";

const isAsItWas = ({ state }: Verification): boolean => state === "unchanged" || state === "rounded";

function annotations(file: VerifiedFile): readonly string[] {
  if (isUnchanged(file)) return [];
  const issue: Issue =
    "verification" in file
      ? {
          severity: "error",
          code: isAsItWas(file.verification) ? "picture-edited" : `evidence-${file.verification.state}`,
          file: file.file,
          message: [sentenceOf(file), ...detailsOf(file)].join("\n"),
        }
      : { severity: "error", code: "no-evidence", file: file.file, message: file.reason };
  return [issueLine(issue, "", { format: "github", hasColour: false })];
}

function summary(files: readonly VerifiedFile[]): string {
  const unchanged = files.filter(isUnchanged).length;
  return `${unchanged} of ${counted(files.length, "file")} unchanged`;
}
