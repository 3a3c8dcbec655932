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
  /** Some value states an uncertainty: the column keeps room for it, so that numbers stay in line. */
  readonly hasSpread: boolean;
  /** Titles of the sources in view, by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly onSort: (column: SortColumn, multi: boolean) => void;
  readonly onBaseline: (model: string | undefined) => void;
  /** While models are chosen, every row says whether its own is. */
  readonly chosen: readonly Id[] | undefined;
  readonly onChoose: (model: Id) => void;
}

type Actions = Pick<TableContext, "onSort" | "onBaseline" | "chosen" | "onChoose">;

export const tableContext = (answer: Answer, locale: Locale, actions: Actions): TableContext => ({
  answer,
  locale,
  largest: largestOf(answer),
  hasSpread: answer.rows.some(({ quantity }) => spreadText(quantity, locale) !== undefined),
  titles: new Map(answer.rows.map(({ source }) => [source.id, source.title])),
  ...actions,
});
