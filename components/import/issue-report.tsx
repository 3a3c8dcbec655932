"use client";

import { largeText } from "@/lib/i18n/large";
import { whyUnread } from "@/lib/i18n/why-unread";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import { useMadeFile } from "./use-made-file";

interface Props {
  readonly locale: Locale;
  readonly exportIssues: () => Promise<Blob>;
}

/** Gives every cell that could not be read as it stands. */
export function IssueReport({ locale, exportIssues }: Props) {
  const text = largeText[locale];
  const { save, failure } = useMadeFile();
  return (
    <>
      <button type="button" className={buttons.text} onClick={() => void save("import-report.csv", exportIssues)}>
        {text.issueReport}
      </button>
      {failure !== undefined && <span role="alert">{text.notMade(whyUnread(failure, locale))}</span>}
    </>
  );
}
