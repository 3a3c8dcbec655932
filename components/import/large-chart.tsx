"use client";

import { type RefObject, useLayoutEffect } from "react";
import { useTheme } from "../ui/use-theme";
import { LargeFigure, type LargeFigureProps } from "./large-figure";
import { drawPoints } from "./large-points";

interface Props extends LargeFigureProps {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
}

/** The figure with its points. */
export function LargeChart({ canvas, ...figure }: Props) {
  const { grid, dots } = figure.plan;
  const isDrawn = dots === undefined;
  const theme = useTheme();
  // With the axes that are new with them, in the colours of the theme.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a theme changes the colours
  useLayoutEffect(() => {
    if (isDrawn && canvas.current !== null) drawPoints(canvas.current, grid, getComputedStyle(canvas.current));
  }, [isDrawn, grid, canvas, theme]);
  return <LargeFigure {...figure} canvas={canvas} />;
}
