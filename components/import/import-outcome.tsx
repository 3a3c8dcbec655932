"use client";

import { type ImportText, importText } from "@/lib/i18n/import";
import { isIssueKind, issueTitle } from "@/lib/i18n/issue-kinds";
import { groupIssues, type IssueGroup } from "@/lib/ingest/report-csv";
import { formatCount, type Locale } from "@/lib/quantity";
import type { Issue } from "@/lib/schema/issue";
import buttons from "../ui/button.module.css";
import records from "../ui/record-table.module.css";
import styles from "./import.module.css";
import type { ImportSummary } from "./import-protocol";
import { detailText, reportWords } from "./issue-words";
import { issuesBlob } from "./made-csv";
import { saveBlob } from "./save-file";
import { useFocusInList } from "./use-focus-in-list";

interface Props {
  readonly summary: ImportSummary;
  readonly locale: Locale;
  readonly onRemove: (file: number) => void;
}

const shownPlaces = 3;
const cellKinds = ["values", "unknown", "bad", "repeated", "contradicted"] as const;

/** The counts, and every kind of issue with where it is, what stands there and what would be accepted. */
export function ImportOutcome({ summary, locale, onRemove }: Props) {
  const text = importText[locale];
  const { counts, issues, rowsOf, files, matches } = summary;
  const groups = groupIssues(issues);
  const focus = useFocusInList(files.length);
  return (
    <>
      <ul ref={focus.list} className={styles.files}>
        {files.map(({ id, name }, index) => (
          <li key={id}>
            <span>{name}</span>
            <button
              type="button"
              className={buttons.text}
              aria-label={text.removeFile(name)}
              onClick={() => {
                focus.onRemoved(index);
                onRemove(id);
              }}
            >
              {text.remove}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <strong>{text.tables(rowsOf.models, rowsOf.measurements)}</strong>{" "}
        {counts.rows > 0 && text.rows(counts.rowsKept, counts.rowsLeftOut)}
      </p>
      {counts.cells > 0 && <CellBar counts={counts} text={text} />}
      {matches === undefined && rowsOf.models > 0 && <p>{text.matchesUnknown}</p>}
      {groups.length === 0 ? (
        <p className={styles.quiet}>{text.noIssues}</p>
      ) : (
        <>
          <div className={records.frame}>
            <table className={records.table}>
              <thead>
                <tr>
                  <th scope="col">{text.kind}</th>
                  <th scope="col" data-number>
                    {text.count}
                  </th>
                  <th scope="col">{text.where}</th>
                  <th scope="col">{text.accepted}</th>
                </tr>
              </thead>
              <tbody>
                {groups.map((group) => (
                  <GroupRow
                    key={`${group.severity} ${group.code}`}
                    group={group}
                    locale={locale}
                    hasFiles={files.length > 1}
                  />
                ))}
              </tbody>
            </table>
          </div>
          <p>
            <button
              type="button"
              className={buttons.button}
              onClick={() => saveBlob("import-report.csv", issuesBlob(issues, reportWords(locale)))}
            >
              {text.downloadReport}
            </button>
          </p>
        </>
      )}
    </>
  );
}

interface GroupProps {
  readonly group: IssueGroup;
  readonly locale: Locale;
  readonly hasFiles: boolean;
}

function GroupRow({ group: { code, issues, severity }, locale, hasFiles }: GroupProps) {
  const text = importText[locale];
  const expected = isIssueKind(code) ? text.expected[code] : (issues[0]?.message ?? "");
  return (
    <tr>
      <th scope="row">
        <span className={severity === "error" ? styles.error : undefined}>{issueTitle(code, locale)}</span>
      </th>
      <td data-number data-label={text.count}>
        {formatCount(issues.length)}
      </td>
      <td data-label={text.where}>
        <ul className={styles.places}>
          {issues.slice(0, shownPlaces).map((issue, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an issue has no other name than its place
            <li key={index}>{placeOf(issue, text, hasFiles)}</li>
          ))}
          {issues.length > shownPlaces && <li className={styles.quiet}>{text.more(issues.length - shownPlaces)}</li>}
        </ul>
      </td>
      <td data-label={text.accepted}>{expected}</td>
    </tr>
  );
}

function placeOf({ file, line, column, value, detail }: Issue, text: ImportText, hasFiles: boolean) {
  const place = [hasFiles ? file : undefined, line === undefined ? undefined : text.line(line), column].filter(
    (part) => part !== undefined && part !== "",
  );
  return (
    <>
      {place.join(text.between)} {value !== undefined && value !== "" && <q className={styles.cell}>{value}</q>}
      {detail !== undefined && <span className={styles.quiet}> {detailText(detail, text)}</span>}
    </>
  );
}

/** What the cells of values came to, as shares of one bar with its numbers beneath. */
function CellBar({ counts, text }: { readonly counts: ImportSummary["counts"]; readonly text: ImportText }) {
  const kinds = cellKinds.filter((kind) => counts[kind] > 0);
  return (
    <figure className={styles.cells} aria-label={text.cells}>
      <div className={styles.bar} aria-hidden="true">
        {kinds.map((kind) => (
          <span key={kind} data-kind={kind} style={{ flexGrow: counts[kind] }} />
        ))}
      </div>
      <figcaption>
        {kinds.map((kind) => (
          <span key={kind}>
            <i data-kind={kind} aria-hidden="true" />
            {text.cellCounts[kind](counts[kind])}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
