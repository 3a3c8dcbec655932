"use client";

import { useEffect, useRef } from "react";
import type { DensityGrid } from "@/lib/columns/density-grid";
import { importText } from "@/lib/i18n/import";
import { formatNumber, formatRatio, type Locale } from "@/lib/quantity";
import styles from "./large.module.css";
import type { LargePicture } from "./large-protocol";
import type { Baseline } from "./large-view";

interface Props {
  readonly picture: LargePicture;
  /** Rows of the view, with a value or without. */
  readonly count: number;
  readonly name: string;
  readonly baseline: Baseline | undefined;
  readonly locale: Locale;
  readonly hasDates: boolean;
}

const margin = { left: 64, right: 12, top: 28, bottom: 24 };
const fewPoints = 5000;
const mostTicks = 8;
const dayMs = 86_400_000;

/** Where the points lie, by date and the logarithm of their value; a baseline only changes the labels of the axis. */
export function LargeChart({ picture, count, name, baseline, locale, hasDates }: Props) {
  const text = importText[locale].large;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { grid, telling } = picture;
  useEffect(() => {
    if (canvas.current !== null) draw(canvas.current, grid);
  }, [grid]);
  const width = grid.width + margin.left + margin.right;
  const height = grid.height + margin.top + margin.bottom;
  const values = valueTicks(grid.y, baseline?.value ?? 1);
  const years = hasDates ? yearTicks(grid.x) : [];
  const label = (value: number): string =>
    baseline === undefined ? formatNumber(value, { locale }) : formatRatio(value, locale);
  return (
    <figure className={styles.chart} data-marks={grid.points} data-top={values.at(-1)?.value}>
      <div className={styles.frame} style={{ aspectRatio: `${width} / ${height}` }}>
        <canvas
          ref={canvas}
          width={grid.width}
          height={grid.height}
          style={{
            left: `${(margin.left / width) * 100}%`,
            top: `${(margin.top / height) * 100}%`,
            width: `${(grid.width / width) * 100}%`,
            height: `${(grid.height / height) * 100}%`,
          }}
        />
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${name}: ${text.density}`}>
          <text x={0} y={14} className={styles.axisName}>
            {name}
            {baseline !== undefined && ` ÷ ${baseline.name}`}
          </text>
          {values.map(({ value, share }) => (
            <g key={value} transform={`translate(0 ${margin.top + share * grid.height})`}>
              <line x1={margin.left} x2={margin.left + grid.width} className={styles.rule} />
              <text x={margin.left - 8} dy="0.32em" textAnchor="end">
                {isPower(value) ? <PowerLabel value={value} isRatio={baseline !== undefined} /> : label(value)}
              </text>
            </g>
          ))}
          {years.map(({ year, share }) => (
            <text key={year} x={margin.left + share * grid.width} y={height - 6} textAnchor="middle">
              {year}
            </text>
          ))}
          {telling.map(({ label: point, x, y }, index) => (
            <g
              key={`${point} ${x} ${y}`}
              transform={`translate(${margin.left + x * grid.width} ${margin.top + y * grid.height})`}
            >
              <circle r={3.5} className={styles.telling} />
              {index === 0 && (
                <text
                  className={styles.tellingName}
                  x={x > 0.7 ? -8 : 8}
                  dy="0.32em"
                  textAnchor={x > 0.7 ? "end" : "start"}
                >
                  {point}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
      <figcaption className={styles.note}>
        {[
          text.density,
          count > grid.points + grid.belowLog ? text.unknown(count - grid.points - grid.belowLog) : "",
          grid.belowLog > 0 ? text.belowLog(grid.belowLog) : "",
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </figcaption>
    </figure>
  );
}

/** Too long in digits, and its signs above the line are in few fonts. */
const isPower = (value: number): boolean => value >= 1e15 || value < 1e-4;

function PowerLabel({ value, isRatio }: { readonly value: number; readonly isRatio: boolean }) {
  const power = Math.round(Math.log10(value));
  return (
    <>
      10
      <tspan dy="-0.4em" fontSize="0.8em">
        {power < 0 ? `\u2212${-power}` : power}
      </tspan>
      <tspan dy="0.32em">{isRatio ? "×" : ""}</tspan>
    </>
  );
}

/** A few points are dots of three pixels; many are cells, darker where more of them lie. */
function draw(canvas: HTMLCanvasElement, { width, height, counts, largest, points }: DensityGrid): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const image = context.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const [red = 0, green = 0, blue = 0] = (/\d+/g[Symbol.match](getComputedStyle(canvas).color) ?? []).map(Number);
  const ink = (blue << 16) | (green << 8) | red;
  const isFew = points <= fewPoints;
  const scale = 215 / Math.log1p(Math.max(1, largest));
  const shades = Uint32Array.from(
    { length: Math.min(largest, 65_535) + 1 },
    (_, count) => ((isFew ? 200 : 40 + Math.log1p(count) * scale) << 24) | ink,
  );
  for (let cell = 0; cell < counts.length; cell += 1) {
    const count = counts[cell] ?? 0;
    if (count === 0) continue;
    const shade = shades[Math.min(count, shades.length - 1)] ?? 0;
    pixels[cell] = shade;
    if (!isFew) continue;
    for (const next of [cell + 1, cell - 1, cell + width, cell - width])
      if (next >= 0 && next < pixels.length) pixels[next] = shade;
  }
  context.putImageData(image, 0, 0);
}

/** Powers of ten of the value, or of its ratio to the baseline. */
function valueTicks(
  [low, high]: DensityGrid["y"],
  by: number,
): readonly { readonly value: number; readonly share: number }[] {
  const shift = Math.log10(by);
  const first = Math.ceil(low - shift);
  const last = Math.floor(high - shift);
  const step = Math.max(1, Math.ceil((last - first + 1) / mostTicks));
  return Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, index) => {
    const power = first + index * step;
    return { value: 10 ** power, share: (high - shift - power) / (high - low || 1) };
  });
}

function yearTicks([left, right]: DensityGrid["x"]): readonly { readonly year: number; readonly share: number }[] {
  const first = new Date(left * dayMs).getUTCFullYear() + 1;
  const last = new Date(right * dayMs).getUTCFullYear();
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => (last - first) / years <= mostTicks) ?? 200;
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - from) / step) + 1) }, (_, index) => {
    const year = from + index * step;
    return { year, share: (Date.UTC(year, 0, 1) / dayMs - left) / (right - left || 1) };
  });
}
