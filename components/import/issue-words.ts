import { type ImportText, importText } from "@/lib/i18n/import";
import { isIssueKind, issueTitle } from "@/lib/i18n/issue-kinds";
import type { Locale } from "@/lib/quantity";
import type { Issue, IssueDetail } from "@/lib/schema/issue";

/** Where and what else, beside the place of an issue. */
export function detailText(detail: IssueDetail, text: ImportText): string {
  if (detail.kind === "read-as") return text.detail["read-as"](detail.encoding);
  if (detail.kind === "cells") return text.detail.cells(detail.cells, detail.columns);
  return text.detail.kept(detail.text, detail.place && locatorText(detail.place, text));
}

/** `line 3, score` as other places are told. */
function locatorText(locator: string, text: ImportText): string {
  const [, line, column] = /^line (\d+), (.*)$/s.exec(locator) ?? [];
  return line === undefined ? locator : [text.line(Number(line)), column].filter(Boolean).join(text.between);
}

/** What issues of a kind are and what would be accepted; nothing of kinds that only their own messages tell. */
function wordsOfCode(code: string): string {
  return isIssueKind(code) ? `${issueTitle(code, "zh")}；应为：${importText.zh.expected[code]}` : "";
}

const wordsOf = ({ code, detail }: Issue): string =>
  [wordsOfCode(code), ...(detail === undefined ? [] : [detailText(detail, importText.zh)])].join("；");

/** For reports of a Chinese page, beside the English messages. */
export const reportWords = (locale: Locale): ((issue: Issue) => string) | undefined =>
  locale === "zh" ? wordsOf : undefined;

/** The same by code, for who has the issues and no words. */
export const wordsByCode = (codes: readonly string[]): ReadonlyMap<string, string> =>
  new Map(codes.map((code) => [code, wordsOfCode(code)]));
