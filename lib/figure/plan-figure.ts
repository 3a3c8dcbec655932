import type { Locale } from "../quantity";
import type { Answer } from "../query/answer";
import type { Chart } from "../query/view";
import type { Catalogue } from "../schema/catalogue";
import { annotate } from "./annotate";
import type { FigurePlan } from "./plan";
import { planArea } from "./plan-area";
import { planEmpty } from "./plan-empty";
import { planFrontier } from "./plan-frontier";
import { planHeatmap } from "./plan-heatmap";
import { planPareto } from "./plan-pareto";
import { planRows } from "./plan-rows";
import { planSpread } from "./plan-spread";
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
  const isDated = chart === "timeline" || chart === "frontier";
  const hasMarks = isDated ? rows.some(({ model }) => model.released !== undefined) : rows.length > 0;
  return hasMarks ? annotate(planners[chart](answer, options), answer) : planEmpty(answer, options);
}

const planners: Readonly<Record<Chart, typeof planEmpty>> = {
  bars: planRows,
  dots: planRows,
  timeline: planTimeline,
  frontier: planFrontier,
  pareto: planPareto,
  area: planArea,
  heatmap: planHeatmap,
  ranges: planSpread,
};
