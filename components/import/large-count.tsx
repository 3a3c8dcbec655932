import "./large-look.css";
import type { ReactNode } from "react";
import { issueTitle } from "@/lib/i18n/issue-kinds";
import { largeText } from "@/lib/i18n/large";
import type { Locale } from "@/lib/quantity";
import type { LargeAnswer, OpenedTable } from "./large-protocol";

const toldAlone: ReadonlySet<string> = new Set(["above-header", "no-header"]);

interface Props {
  readonly table: OpenedTable;
  readonly answer: LargeAnswer;
  readonly locale: Locale;
  /** What gives the issues. */
  readonly report?: ReactNode;
}

/** How many rows are in view and in the table, and what could not be read as it stands. */
export function LargeCount({ table, answer, locale, report }: Props) {
  const text = largeText[locale];
  const others = table.issues.filter(({ code }) => !toldAlone.has(code));
  return (
    <p role="status" className="large-count" data-count={answer.count}>
      <strong>{text.shown(answer.count, table.rows)}</strong>{" "}
      {answer.rows.length < answer.count && <span>{text.firstRows(answer.rows.length)}</span>}
      {table.above > 0 && <span>{text.above(table.above)} </span>}
      {table.isHeaderless && <span>{text.headerless} </span>}
      {others.map(({ code, count }) => (
        <span key={code}>{text.times(issueTitle(code, locale), count)} </span>
      ))}
      {others.length > 0 && report}
    </p>
  );
}
