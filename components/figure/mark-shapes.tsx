import type { Paint } from "@/lib/figure/palette";
import type { DotBatch, FigurePlan, Mark } from "@/lib/figure/plan";

interface Props {
  readonly plan: FigurePlan;
  readonly paint: Paint;
}

/** All marks of a plan; many dots as one path a field. */
export function MarkShapes({ plan, paint }: Props) {
  return (
    <>
      {plan.batches.map((batch) => (
        <DotBatchShape key={batch.field} batch={batch} paint={paint} />
      ))}
      {plan.marks.map((mark) => (
        <g key={mark.model} data-model={mark.model}>
          <MarkShapeOf mark={mark} paint={paint} />
        </g>
      ))}
    </>
  );
}

export function DotBatchShape({ batch, paint }: { readonly batch: DotBatch; readonly paint: Paint }) {
  return (
    <path
      d={batch.d}
      fill="none"
      stroke={paint.field(batch.field)}
      strokeWidth={batch.r * 2}
      strokeLinecap="round"
      strokeOpacity={0.7}
    />
  );
}

/** One mark with its whisker: over a bar and under a dot. */
export function MarkShapeOf({ mark, paint }: { readonly mark: Mark; readonly paint: Paint }) {
  const { shape, role } = mark;
  if (shape.kind === "box")
    return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill="none" pointerEvents="all" />;
  const isHollow = mark.atEdge || mark.isHollow === true;
  const colour = role === "baseline" ? paint.accent : paint.field(mark.field);
  if (shape.kind === "bar") {
    const { x, y, width, height } = shape;
    const bar = <rect x={x} y={y} width={width === 0 ? 0 : Math.max(width, hairline)} height={height} fill={colour} />;
    if (mark.whisker === undefined) return bar;
    return (
      <>
        {bar}
        <WhiskerShape mark={mark} colour={paint.ink} rim={paint.paper} />
      </>
    );
  }
  return (
    <>
      <WhiskerShape mark={mark} colour={colour} />
      <UprightShape mark={mark} colour={colour} />
      <circle
        cx={shape.x}
        cy={shape.y}
        r={shape.r}
        fill={isHollow ? paint.paper : colour}
        stroke={isHollow ? colour : paint.paper}
        strokeWidth={isHollow ? 1.5 : 1}
        opacity={mark.isDim ? dimmed : undefined}
      />
    </>
  );
}

/** Of a mark that steps back. */
const dimmed = 0.4;

/** The least width in px of a bar, so that a value is never invisible. */
const hairline = 0.75;

interface WhiskerProps {
  readonly mark: Mark;
  readonly colour: string;
  /** Sets the line off from the bar it lies on. */
  readonly rim?: string;
}

/** What a value may be, between two ends; or what a date stands for, as a plain quieter line. */
function WhiskerShape({ mark: { whisker, isDim }, colour, rim }: WhiskerProps) {
  if (whisker === undefined) return null;
  const { kind, x1, x2, y1 } = whisker;
  if (kind === "span")
    return <path d={`M${x1} ${y1}H${x2}`} stroke={colour} strokeWidth={1} strokeOpacity={0.45} fill="none" />;
  const d = `M${x1} ${y1 - 3.5}v7M${x1} ${y1}H${x2}M${x2} ${y1 - 3.5}v7`;
  return (
    <>
      {rim !== undefined && <path d={d} stroke={rim} strokeWidth={3.5} strokeOpacity={0.8} fill="none" />}
      <path
        d={d}
        stroke={colour}
        strokeWidth={1.25}
        strokeOpacity={rim !== undefined ? 1 : isDim ? 0.3 : 0.65}
        fill="none"
      />
    </>
  );
}

function UprightShape({ mark: { upright, isDim }, colour }: WhiskerProps) {
  if (upright === undefined) return null;
  const { x1, y1, y2 } = upright;
  const d = `M${x1 - 3.5} ${y1}h7M${x1} ${y1}V${y2}M${x1 - 3.5} ${y2}h7`;
  return <path d={d} stroke={colour} strokeWidth={1.25} strokeOpacity={isDim ? 0.3 : 0.65} fill="none" />;
}
