import type { Answer } from "../query/answer";
import { bareFrame, frameOf } from "./frame";
import type { AxisPlan, FigurePlan } from "./plan";
import type { FigureOptions } from "./plan-figure";
import { figureCredit, figureNotes, figureSubtitle } from "./sentences";
import { recordTitle } from "./title";

const emptyHeight = 72;

/** A figure without marks says so in its title, and draws no axes: no word of their scale. */
export function planEmpty(answer: Answer, options: FigureOptions): FigurePlan {
  const { catalogue, locale, width, height, heading } = options;
  const isDated = answer.chart === "timeline" || answer.chart === "frontier";
  const left = answer.rows.length;
  const [undated, omitted] = isDated ? [left, 0] : [0, left];
  const words = {
    title: options.title ?? recordTitle(answer, [], locale),
    subtitle: figureSubtitle({ ...answer, scale: "linear" }, catalogue, locale),
    notes: figureNotes(answer, { drawn: [], omitted, undated, imprecise: 0, atEdge: 0 }, locale),
    credit: figureCredit([], locale),
  };
  const {
    texts,
    inner,
    height: whole,
  } = heading ? frameOf(words, width, height, 0) : bareFrame(width, height, emptyHeight);
  const { scale } = answer;
  const values = (from: number, to: number): AxisPlan => ({
    scale,
    domain: scale === "log" ? [1, 10] : [0, 1],
    range: [from, to],
    ticks: [],
  });
  const [start, right, top, bottom] = [inner.x, inner.x + inner.width, inner.y, inner.y + inner.height];
  const axes: Pick<FigurePlan, "x" | "y"> = isDated
    ? { x: { scale: "time", domain: [0, 1], range: [start, right], ticks: [] }, y: values(bottom, top) }
    : { x: values(start, right), y: { scale: "band", domain: [0, 1], range: [top, bottom], ticks: [] } };
  return {
    kind: answer.chart,
    locale,
    width,
    height: whole,
    plot: inner,
    ...axes,
    lines: [],
    marks: [],
    batches: [],
    texts,
    legend: [],
    ...words,
    sources: [],
    summary: words.title,
    drawn: 0,
    omitted,
    unknown: answer.unknown.length,
  };
}
