import { firstOf } from "@/lib/columns/column-table";
import { largeAnswers } from "./large-answers";
import type { AnsweredColumns, OpenedTable, PictureSize } from "./large-protocol";
import { likelyViews } from "./likely-views";

/** Enough for a browser to compile what goes through them, and done in a few milliseconds. */
const practised = 50_000;

/** Once the page has drawn. */
const practiseAfterMs = 120;

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Answers a few views of the first rows that nobody asked for: most of a first answer is the time in which a browser gets to
 * know the code.
 */
export async function practise(
  { table, label }: AnsweredColumns,
  size: PictureSize,
  opened: OpenedTable,
): Promise<void> {
  await after(practiseAfterMs);
  const answers = largeAnswers({ table: firstOf(table, practised), label }, size);
  for (const view of likelyViews(opened)) {
    await after(0);
    answers.answerTo(view);
  }
}
