import type { Paint, VerdictName } from "@/lib/figure/palette";
import { verdictShapes } from "@/lib/figure/verdict-shape";

interface Props {
  readonly verdict: VerdictName;
  readonly paint: Paint;
}

/** The sign of a verdict in a square of 12 by 12. Its word belongs beside it. */
export function VerdictSign({ verdict, paint }: Props) {
  const { body, line, dash, cut } = verdictShapes[verdict];
  const colour = paint.verdict(verdict);
  return (
    <>
      {body !== undefined && <path d={body} fill={colour} />}
      {line !== undefined && <path d={line} fill="none" stroke={colour} strokeWidth={1.5} strokeDasharray={dash} />}
      {cut !== undefined && <path d={cut} fill="none" stroke={paint.paper} strokeWidth={1.5} strokeLinecap="round" />}
    </>
  );
}
