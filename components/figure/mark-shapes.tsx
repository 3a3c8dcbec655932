import type { Paint } from "@/lib/figure/palette";
import type { DotBatch, FigurePlan, Mark } from "@/lib/figure/plan";

interface Props {
  readonly plan: FigurePlan;
  readonly paint: Paint;
}

/** All marks of a plan; many dots as one path a field. */
export function MarkShapes({ plan, paint }: Props) {
  const single = plan.batches.length === 0 ? plan.marks : plan.marks.filter(({ role }) => role === "baseline");
  return (
    <>
      {plan.batches.map((batch) => (
        <DotBatchShape key={batch.field} batch={batch} paint={paint} />
      ))}
      {single.map((mark) => (
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

/** One mark with its whisker. */
export function MarkShapeOf({ mark, paint }: { readonly mark: Mark; readonly paint: Paint }) {
  const { shape, whisker, role } = mark;
  const colour = role === "baseline" ? paint.accent : paint.field(mark.field);
  return (
    <>
      {shape.kind === "bar" && (
        <rect x={shape.x} y={shape.y} width={Math.max(shape.width, 0.75)} height={shape.height} fill={colour} />
      )}
      {whisker !== undefined && shape.kind === "dot" && (
        <path d={whiskerPath(mark)} stroke={colour} strokeWidth={1.25} strokeOpacity={0.55} fill="none" />
      )}
      {shape.kind === "dot" && (
        <circle
          cx={shape.x}
          cy={shape.y}
          r={shape.r}
          fill={mark.atEdge ? paint.paper : colour}
          stroke={mark.atEdge ? colour : paint.paper}
          strokeWidth={mark.atEdge ? 1.5 : 1}
        />
      )}
      {whisker !== undefined && shape.kind === "bar" && (
        <path d={whiskerPath(mark)} stroke={paint.ink} strokeWidth={1.25} fill="none" />
      )}
    </>
  );
}

function whiskerPath({ whisker }: Mark): string {
  if (whisker === undefined) return "";
  const { x1, x2, y1 } = whisker;
  return `M${x1} ${y1 - 3.5}v7M${x1} ${y1}H${x2}M${x2} ${y1 - 3.5}v7`;
}
