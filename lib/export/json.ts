import type { Answer } from "../query/answer";
import { serializeView } from "../query/view-codec";
import type { Id } from "../schema/catalogue";
import { type RowRecord, rowRecord } from "./row-record";

export interface ViewJson {
  /** The parameters of the view as its address writes them; defaults are left out. */
  readonly view: Readonly<Record<string, string>>;
  /** Every row of the view in its order. */
  readonly rows: readonly RowRecord[];
  /** How many of `rows` the figure does not draw. */
  readonly omitted: number;
  /** Models in the view without a value. */
  readonly unknown: readonly Id[];
  readonly dataHash: string;
}

export interface JsonContext {
  /** How many rows the figure draws. */
  readonly drawn: number;
  readonly dataHash: string;
}

export const viewJson = (answer: Answer, { drawn, dataHash }: JsonContext): ViewJson => ({
  view: Object.fromEntries(new URLSearchParams(serializeView(answer.view))),
  rows: answer.rows.map((row) => rowRecord(row, answer.metric)),
  omitted: answer.rows.length - drawn,
  unknown: answer.unknown.map(({ model }) => model.id),
  dataHash,
});

export const serializeJson = (answer: Answer, context: JsonContext): string =>
  `${JSON.stringify(viewJson(answer, context), undefined, 2)}\n`;
