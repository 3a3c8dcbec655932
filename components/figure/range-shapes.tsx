import type { Paint } from "@/lib/figure/palette";
import type { FigurePlan, RangeMark, RangeSpan } from "@/lib/figure/plan";
import { VerdictSign } from "./verdict-sign";

interface Props {
  readonly plan: FigurePlan;
  readonly paint: Paint;
}

/** Claimed intervals as hollow bands, derived ones as full bars within them, and the sign of each verdict. */
export function RangeShapes({ plan, paint }: Props) {
  return plan.ranges?.map((mark) => (
    <g key={mark.id} data-claim={mark.id}>
      <title>{mark.label}</title>
      <RangeMarkShape mark={mark} paint={paint} />
    </g>
  ));
}

function RangeMarkShape({ mark, paint }: { readonly mark: RangeMark; readonly paint: Paint }) {
  const { claimed, derived, verdict, sign } = mark;
  return (
    <>
      {claimed !== undefined && (
        <path d={spanPath(claimed)} fill={paint.grid} fillOpacity={0.6} stroke={paint.quiet} strokeWidth={1} />
      )}
      {derived !== undefined && (
        <path d={spanPath(derived)} fill={verdict === undefined ? paint.ink : paint.verdict(verdict)} />
      )}
      {verdict !== undefined && sign !== undefined && (
        <g transform={`translate(${sign.x} ${sign.y})`}>
          <VerdictSign verdict={verdict} paint={paint} />
        </g>
      )}
    </>
  );
}

/** How far an arrow reaches past the open end of a span, in px. */
const tip = 5;

/** A box, whose open end runs out into a point. */
function spanPath({ x1, x2, y, height, open }: RangeSpan): string {
  const [top, foot] = [y - height / 2, y + height / 2];
  const right = open.high ? `L${x2 + tip} ${y}L${x2} ${foot}` : `V${foot}`;
  const left = open.low ? `L${x1 - tip} ${y}Z` : "Z";
  return `M${x1} ${top}H${x2}${right}H${x1}${left}`;
}
