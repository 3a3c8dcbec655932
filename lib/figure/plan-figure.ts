import type { Locale } from "../quantity";
import type { Answer } from "../query/answer";
import type { Catalogue } from "../schema/catalogue";
import type { FigurePlan } from "./plan";
import { planEmpty } from "./plan-empty";
import { planRows } from "./plan-rows";
import { planTimeline } from "./plan-timeline";

export interface FigureOptions {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  /** Of the picture, in px. */
  readonly width: number;
  /** In px; what the marks need unless said otherwise. */
  readonly height?: number | undefined;
  /** Title, subtitle, notes and credit inside the picture, as files want it; a page writes them around it. */
  readonly heading: boolean;
  /** In place of the title that the program writes. */
  readonly title?: string | undefined;
}

/** Lays out the figure of an answer. Pure: the same answer and options give the same plan. */
export function planFigure(answer: Answer, options: FigureOptions): FigurePlan {
  const { chart, rows } = answer;
  const hasMarks = chart === "timeline" ? rows.some(({ model }) => model.released !== undefined) : rows.length > 0;
  if (!hasMarks) return planEmpty(answer, options);
  return chart === "timeline" ? planTimeline(answer, options) : planRows(answer, options);
}
