import { firstOf } from "@/lib/columns/column-table";
import { largeAnswers } from "./large-answers";
import type { AnsweredColumns, OpenedTable, PictureSize } from "./large-protocol";
import { likelyViews } from "./likely-views";

/** Answered in a few milliseconds. */
const practised = 50_000;

/** Lets what waits go first. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Answers a few views of the first rows that nobody asked for, in so many rounds: most of a first answer is the time in which a
 * browser gets to know the code.
 */
export async function practise(
  { table, label }: AnsweredColumns,
  size: PictureSize,
  opened: OpenedTable,
  rounds: number,
): Promise<void> {
  const answers = largeAnswers({ table: firstOf(table, practised), label }, size);
  for (let round = 0; round < rounds; round += 1)
    for (const view of likelyViews(opened)) {
      await turn();
      answers.answerTo(view);
      answers.countsFor(view.filters);
    }
}
