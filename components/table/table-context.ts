import { spreadText } from "@/lib/figure/spread-text";
import type { Locale } from "@/lib/quantity";
import type { Answer } from "@/lib/query/answer";
import type { SortColumn } from "@/lib/query/view";
import type { Id } from "@/lib/schema/catalogue";
import { type Largest, largestOf } from "./value-text";

/** What every cell of one answer needs besides its row. */
export interface TableContext {
  readonly answer: Answer;
  readonly locale: Locale;
  readonly largest: Largest;
  /** How much room the column keeps for stated uncertainties, so that numbers stay in line; `21.5–28.5` needs more than `±0.3`. */
  readonly spread: "short" | "long" | undefined;
  /** Titles of the sources in view, by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly onSort: (column: SortColumn, multi: boolean) => void;
  readonly onBaseline: (model: string | undefined) => void;
  /** While models are chosen, every row says whether its own is. */
  readonly chosen: readonly Id[] | undefined;
  readonly onChoose: (model: Id) => void;
}

type Actions = Pick<TableContext, "onSort" | "onBaseline" | "chosen" | "onChoose">;

const longestShort = 7;

function spreadOf({ rows }: Answer, locale: Locale): TableContext["spread"] {
  let spread: TableContext["spread"];
  for (const { quantity } of rows) {
    const text = spreadText(quantity, locale);
    if (text === undefined) continue;
    if (text.length > longestShort) return "long";
    spread = "short";
  }
  return spread;
}

export const tableContext = (answer: Answer, locale: Locale, actions: Actions): TableContext => ({
  answer,
  locale,
  largest: largestOf(answer),
  spread: spreadOf(answer, locale),
  titles: new Map(answer.rows.map(({ source }) => [source.id, source.title])),
  ...actions,
});
