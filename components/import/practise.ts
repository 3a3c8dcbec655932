import { firstOf } from "@/lib/columns/column-table";
import { largeAnswers } from "./large-answers";
import type { AnsweredColumns, LargeView, PictureSize } from "./large-protocol";
import { nextTask } from "./next-task";

/** Answered in a few milliseconds. */
const practised = 50_000;

/**
 * Answers views of the first rows that nobody asked for, until somebody asks: most of a first answer is the time in which a
 * browser gets to know the code.
 */
export async function practise(
  { table, label }: AnsweredColumns,
  size: PictureSize,
  views: readonly LargeView[],
  isAsked: () => boolean = () => false,
): Promise<void> {
  const answers = largeAnswers({ table: firstOf(table, practised), label }, size);
  for (const view of views) {
    await nextTask();
    if (isAsked()) return;
    answers.answerTo(view);
    answers.countsFor(view.filters);
  }
}
