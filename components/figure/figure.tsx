import type { ReactNode } from "react";
import { type Paint, paintOf } from "@/lib/figure/palette";
import type { FigurePlan, LegendEntry, PlacedLine, PlacedText } from "@/lib/figure/plan";
import { MarkShapes } from "./mark-shapes";
import { RangeShapes } from "./range-shapes";

export type RenderText = (text: PlacedText, fill: string, key: string, rim: string) => ReactNode;

interface Props {
  readonly plan: FigurePlan;
  readonly paint: Paint;
  /** Makes the ids of the title and the description unique on a page. */
  readonly id: string;
  readonly background?: boolean;
  /** Draws texts in another way, such as outlines; `<text>` unless given. */
  readonly renderText?: RenderText | undefined;
  /** What follows the description, such as metadata. */
  readonly head?: ReactNode;
  readonly children?: ReactNode;
}

const fontFamily = "var(--font, Geist, 'Noto Sans SC', sans-serif)";

/** A plan as SVG. Without hooks: it renders in pages, routes, tests and commands alike. */
export function Figure({ plan, paint, id, background = false, renderText, head, children }: Props) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      width={plan.width}
      height={plan.height}
      role="img"
      aria-labelledby={`${id}-title ${id}-summary`}
      style={renderText === undefined ? { fontFamily, fontKerning: "none" } : undefined}
      data-kind={plan.kind}
    >
      <title id={`${id}-title`}>{plan.title}</title>
      <desc id={`${id}-summary`}>{plan.summary}</desc>
      {head}
      {background && <rect width={plan.width} height={plan.height} fill={paint.paper} />}
      <FigureUnder plan={plan} paint={paint} />
      {children ?? <MarkShapes plan={plan} paint={paint} />}
      <RangeShapes plan={plan} paint={paint} />
      <FigureOver plan={plan} paint={paint} renderText={renderText} />
    </svg>
  );
}

/** What lies behind the marks: grid, reference, leaders and the running record. */
export function FigureUnder({ plan, paint }: Pick<Props, "plan" | "paint">) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      {lineRoles.map((role) => {
        const d = pathOf(plan.lines, role);
        return d === "" ? null : <path key={role} d={d} fill="none" {...strokeOf(role, paint)} />;
      })}
      {plan.paths?.map(({ d, fill, stroke, strokeWidth, dash, opacity }, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a path has no other identity
          key={index}
          d={d}
          fill={fill === undefined ? "none" : paintOf(paint, fill)}
          stroke={stroke && paintOf(paint, stroke)}
          strokeWidth={strokeWidth}
          strokeDasharray={dash}
          opacity={opacity}
        />
      ))}
      {plan.record !== undefined && (
        <path d={plan.record} fill="none" stroke={paint.axis} strokeWidth={1.5} strokeLinejoin="round" data-record="" />
      )}
    </g>
  );
}

/** What lies above the marks: every text and the legend. */
export function FigureOver({ plan, paint, renderText }: Pick<Props, "plan" | "paint" | "renderText">) {
  const texts = [...plan.legend.map(legendText), ...plan.texts];
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      {plan.legend.map((entry) => (
        <circle key={entry.field} cx={entry.x + 4} cy={entry.y - 4} r={4} fill={paint.field(entry.field)} />
      ))}
      {plan.rings?.map(({ x, y, r }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={r} fill={paint.paper} stroke={paint.accent} strokeWidth={1.25} />
      ))}
      {renderText === undefined
        ? // biome-ignore lint/suspicious/noArrayIndexKey: neighbouring texts have no other identity
          runsOf(texts).map((run, index) => <TextRun key={`${index}`} run={run} paint={paint} />)
        : texts.map((text, index) => renderText(text, paint[text.role], `${index}`, paint.paper))}
    </g>
  );
}

type Run = readonly [PlacedText, ...PlacedText[]];

/** Neighbours that look alike, so that their look is written once. */
function runsOf(texts: readonly PlacedText[]): readonly Run[] {
  const runs: [PlacedText, ...PlacedText[]][] = [];
  for (const text of texts) {
    const run = runs.at(-1);
    if (run !== undefined && looksLike(text, run[0])) run.push(text);
    else runs.push([text]);
  }
  return runs;
}

const looksLike = (a: PlacedText, b: PlacedText): boolean =>
  a.role === b.role && a.size === b.size && a.weight === b.weight && a.anchor === b.anchor && a.halo === b.halo;

function TextRun({ run, paint }: { readonly run: Run; readonly paint: Paint }) {
  const { size, weight, anchor, role, halo } = run[0];
  return (
    <g
      fontSize={size}
      fontWeight={weight === 600 ? 600 : undefined}
      textAnchor={anchor === "start" ? undefined : anchor}
      fill={paint[role]}
      {...(halo === true && haloOf(paint.paper))}
    >
      {run.map(({ x, y, text, full }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <text key={`${index}`} x={x} y={y}>
          {full === undefined ? text : [<title key="full">{full}</title>, text]}
        </text>
      ))}
    </g>
  );
}

export const haloOf = (rim: string) =>
  ({ stroke: rim, strokeWidth: 3, strokeLinejoin: "round", paintOrder: "stroke" }) as const;

const legendText = ({ label, x, y }: LegendEntry): PlacedText => ({
  x: x + 14,
  y,
  text: label,
  size: 12,
  weight: 400,
  anchor: "start",
  role: "quiet",
});

const lineRoles = ["grid", "leader", "axis", "reference"] as const;

function pathOf(lines: readonly PlacedLine[], role: PlacedLine["role"]): string {
  let d = "";
  for (const line of lines) if (line.role === role) d += `M${line.x1} ${line.y1}L${line.x2} ${line.y2}`;
  return d;
}

function strokeOf(role: PlacedLine["role"], paint: Paint) {
  if (role === "reference") return { stroke: paint.accent, strokeWidth: 1, strokeDasharray: "3 3" };
  return { stroke: paint[role], strokeWidth: 1 };
}
