"use client";

import { ScatterChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import type { Paint } from "@/lib/figure/palette";
import { type AxisPlan, type FigurePlan, type Mark, px } from "@/lib/figure/plan";
import { FigureOver, FigureUnder } from "../figure/figure";
import { DotBatchShape, MarkShapeOf } from "../figure/mark-shapes";
import styles from "./chart-frame.module.css";

interface Props {
  readonly plan: FigurePlan;
  readonly paint: Paint;
}

/**
 * The interactive frame: recharts owns the surface, its axes and their scales, with the domains and the plot area of the
 * plan; the marks stand where those scales put them. Its picture equals the still one to 0.01 px.
 */
export function ChartFrame({ plan, paint }: Props) {
  const { plot, width, height } = plan;
  const margin = {
    left: plot.x,
    top: plot.y,
    right: width - plot.x - plot.width,
    bottom: height - plot.y - plot.height,
  };
  return (
    <ScatterChart
      className={styles.chart ?? ""}
      width={width}
      height={height}
      margin={margin}
      style={{ width: "100%", height: "auto", aspectRatio: `${width} / ${height}` }}
      accessibilityLayer={false}
      title={plan.title}
      desc={plan.summary}
      role="group"
      aria-label={plan.title}
    >
      <XAxis type="number" dataKey="x" {...axisProps(plan.x)} />
      <YAxis type="number" dataKey="y" reversed={plan.y.scale === "band"} {...axisProps(plan.y)} />
      <FigureUnder plan={plan} paint={paint} />
      <Marks plan={plan} paint={paint} />
      <FigureOver plan={plan} paint={paint} />
    </ScatterChart>
  );
}

const axisProps = ({ scale, domain, ticks }: AxisPlan) => ({
  hide: true,
  allowDataOverflow: true,
  scale: scale === "log" ? ("log" as const) : ("linear" as const),
  domain: [domain[0], domain[1]] as [number, number],
  ticks: ticks.map(({ value }) => value),
});

function Marks({ plan, paint }: Props) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (xScale === undefined || yScale === undefined) return null;
  const single = plan.marks.map((mark) => placeMark(mark, plan, xScale, yScale));
  return (
    <>
      {plan.batches.map((batch) => (
        <DotBatchShape key={batch.field} batch={batch} paint={paint} />
      ))}
      {single.map((mark) => (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no button
        <g
          key={mark.model}
          data-model={mark.model}
          role="button"
          tabIndex={-1}
          aria-label={mark.label}
          className={styles.mark}
        >
          <MarkShapeOf mark={mark} paint={paint} />
        </g>
      ))}
    </>
  );
}

type Scale = (value: number) => number | undefined;

/** The mark at the place that the scales of recharts give it. */
function placeMark(mark: Mark, plan: FigurePlan, xScale: Scale, yScale: Scale): Mark {
  const { shape } = mark;
  if (shape.kind === "box") return mark;
  const x = px(xScale(mark.x) ?? shape.x);
  if (shape.kind === "dot") {
    const y = plan.y.scale === "band" ? shape.y : px(yScale(mark.y) ?? shape.y);
    return { ...mark, shape: { ...shape, x, y } };
  }
  const zero = px(xScale(0) ?? shape.x);
  return { ...mark, shape: { ...shape, x: Math.min(zero, x), width: px(Math.abs(x - zero)) } };
}
