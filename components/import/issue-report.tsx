"use client";

import { largeText } from "@/lib/i18n/large";
import { whyUnread } from "@/lib/i18n/why-unread";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import { useMadeFile } from "./use-made-file";

interface Props {
  readonly codes: readonly string[];
  readonly locale: Locale;
  readonly exportIssues: (words: ReadonlyMap<string, string> | undefined) => Promise<Blob>;
}

/** They come when a report is made; one that is made without them is in English. */
const chineseWords = async (codes: readonly string[]): Promise<ReadonlyMap<string, string> | undefined> => {
  const words = await import("./issue-words").catch(() => undefined);
  return words?.wordsByCode(codes);
};

/** Gives every cell that could not be read as it stands. */
export function IssueReport({ codes, locale, exportIssues }: Props) {
  const text = largeText[locale];
  const { save, failure } = useMadeFile();
  const make = async () => exportIssues(locale === "zh" ? await chineseWords(codes) : undefined);
  return (
    <>
      <button type="button" className={buttons.text} onClick={() => void save("import-report.csv", make)}>
        {text.issueReport}
      </button>
      {failure !== undefined && <span role="alert">{text.notMade(whyUnread(failure, locale))}</span>}
    </>
  );
}
