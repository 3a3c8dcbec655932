import { firstOf } from "@/lib/columns/column-table";
import { largeAnswers } from "./large-answers";
import type { AnsweredColumns, OpenedTable, PictureSize } from "./large-protocol";
import { likelyViews } from "./likely-views";

/** Enough for a browser to compile what goes through them, and done in a few milliseconds. */
const practised = 50_000;

/** Lets what waits go first. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Answers a few views of the first rows that nobody asked for: most of a first answer is the time in which a browser gets to
 * know the code.
 */
export async function practise(
  { table, label }: AnsweredColumns,
  size: PictureSize,
  opened: OpenedTable,
): Promise<void> {
  const answers = largeAnswers({ table: firstOf(table, practised), label }, size);
  for (const view of likelyViews(opened)) {
    await turn();
    answers.answerTo(view);
  }
}
