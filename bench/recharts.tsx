import { JSDOM } from "jsdom";
import type { ReactElement } from "react";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Charts of recharts as markup: bars with their names and values, or dots. */
export interface Recharts {
  readonly bars: (rows: readonly { readonly name: string; readonly value: number }[], size: Size) => string;
  readonly dots: (
    points: readonly { readonly x: number; readonly y: number }[],
    size: Size,
    scale?: "linear" | "log",
  ) => string;
}

const shared = [
  "window",
  "document",
  "HTMLElement",
  "SVGElement",
  "Element",
  "Node",
  "getComputedStyle",
  "requestAnimationFrame",
  "cancelAnimationFrame",
] as const;

/** recharts needs a window, whatever draws: jsdom, for the whole process. */
export async function openRecharts(): Promise<Recharts> {
  const { window } = new JSDOM("<!doctype html><html><body></body></html>", { pretendToBeVisual: true });
  for (const name of shared) {
    const value = name === "window" ? window : window[name];
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  const value = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  Object.defineProperty(globalThis, "ResizeObserver", { value, configurable: true });
  const { createRoot } = await import("react-dom/client");
  const { flushSync } = await import("react-dom");
  const { Bar, BarChart, LabelList, Scatter, ScatterChart, XAxis, YAxis } = await import("recharts");
  const draw = (element: ReactElement): string => {
    const host = window.document.createElement("div");
    const root = createRoot(host);
    flushSync(() => root.render(element));
    const markup = host.innerHTML;
    root.unmount();
    return markup;
  };
  return {
    bars: (rows, size) =>
      draw(
        <BarChart {...size} layout="vertical" data={[...rows]}>
          <XAxis type="number" />
          <YAxis type="category" dataKey="name" width={120} />
          <Bar dataKey="value" isAnimationActive={false}>
            <LabelList dataKey="value" position="right" />
          </Bar>
        </BarChart>,
      ),
    dots: (points, size, scale = "linear") =>
      draw(
        <ScatterChart {...size}>
          <XAxis type="number" dataKey="x" domain={["dataMin", "dataMax"]} />
          <YAxis type="number" dataKey="y" scale={scale} domain={["auto", "auto"]} />
          <Scatter data={[...points]} isAnimationActive={false} />
        </ScatterChart>,
      ),
  };
}
