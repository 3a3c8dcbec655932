import "./large-look.css";
import type { RefObject } from "react";
import { largeText } from "@/lib/i18n/large";
import type { Locale } from "@/lib/quantity";
import { type Dot, dotOpacity, dotRadius, type LargePlan, type ValueTick } from "./large-plan";
import { areDots } from "./large-points";

export interface LargeFigureProps {
  readonly plan: LargePlan;
  /** The column that is measured. */
  readonly name: string;
  /** Rows of the view, with a value or without. */
  readonly count: number;
  /** While more are read. */
  readonly rowsSoFar?: number | undefined;
  readonly locale: Locale;
  /** Is set to the canvas of the points, which is left as it is, and out of sight where the plan has dots. */
  readonly canvas?: RefObject<HTMLCanvasElement | null>;
}

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;

/** The axes of where the points lie, by date and value, around the points or a canvas for them. */
export function LargeFigure({ plan, name, count, rowsSoFar, locale, canvas }: LargeFigureProps) {
  const text = largeText[locale];
  const { grid, width, height, left, top } = plan;
  const drawn = plan.dots !== undefined || areDots(grid) ? text.dots(grid.largest) : text.density;
  const scale = count === 0 ? text.noRows : text.onScale(drawn, grid.isLog);
  return (
    <figure className="large-chart" data-marks={grid.points} data-top={plan.values.at(-1)?.value}>
      <div className="large-frame" style={{ aspectRatio: `${width} / ${height}` }}>
        <Axes plan={plan} label={`${name}: ${scale}`} />
        <canvas
          ref={canvas}
          hidden={plan.dots !== undefined}
          width={grid.width}
          height={grid.height}
          style={{
            left: percent(left, width),
            top: percent(top, height),
            width: percent(grid.width, width),
            height: percent(grid.height, height),
          }}
        />
        <Telling plan={plan} />
      </div>
      <figcaption className="large-note">
        {[
          rowsSoFar === undefined ? "" : text.picturedRows(rowsSoFar),
          scale,
          plan.telling.length > 0 ? text.telling(plan.telling.length) : "",
          count > grid.points ? text.unknown(count - grid.points) : "",
          grid.atZero > 0 ? text.atZero(grid.atZero) : "",
        ]
          .filter((part) => part !== "")
          .join("\u00a0· ")}
      </figcaption>
    </figure>
  );
}

function Axes({ plan, label }: { readonly plan: LargePlan; readonly label: string }) {
  const { grid, left, height } = plan;
  return (
    <svg viewBox={`0 0 ${plan.width} ${height}`} role="img" aria-label={label}>
      <text x={0} y={14} className="large-axis-name">
        {plan.title}
      </text>
      {plan.values.map((tick, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the ticks of the next plan take over the nodes of these
        <g key={place} transform={`translate(0 ${tick.y})`}>
          <line x1={left} x2={left + grid.width} className="large-rule" />
          <text x={left - 8} dy="0.32em" textAnchor="end">
            <TickLabel tick={tick} />
          </text>
        </g>
      ))}
      {plan.years.map(({ year, x }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <text key={place} x={x} y={height - 6} textAnchor="middle">
          {year}
        </text>
      ))}
      {plan.dots !== undefined && <Dots dots={plan.dots} />}
    </svg>
  );
}

/** As the round ends of lines without a length. */
function Dots({ dots }: { readonly dots: readonly Dot[] }) {
  return (
    <path
      d={dots.map(({ x, y }) => `M${x} ${y}h0`).join("")}
      className="large-dots"
      strokeWidth={2 * dotRadius}
      strokeOpacity={dotOpacity}
    />
  );
}

/** Over the points, where all that there is is a layer of its own to a browser: so it is no more than these, and the axes lie below. */
function Telling({ plan: { telling, width, height } }: { readonly plan: LargePlan }) {
  return telling.toReversed().map(({ x, y, label, anchor, down }, place) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      key={place}
      className="large-telling"
      style={{ left: percent(x, width), top: percent(y, height) }}
      aria-hidden="true"
    >
      {label !== undefined && (
        <span data-anchor={anchor} style={{ top: `${down}px` }}>
          {label}
        </span>
      )}
    </span>
  ));
}

function TickLabel({ tick: { label, power, after } }: { readonly tick: ValueTick }) {
  if (power === "") return label;
  return (
    <>
      {label}
      <tspan dy="-0.4em" fontSize="0.8em">
        {power}
      </tspan>
      <tspan dy="0.32em">{after}</tspan>
    </>
  );
}
