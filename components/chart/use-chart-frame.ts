"use client";

import { useEffect, useState } from "react";
import { touchSigns } from "../ui/first-touch";
import type { ChartFrame } from "./chart-frame";

type Frame = typeof ChartFrame;

/**
 * The interactive frame, once somebody has touched the page and its code has come. It is not handed out while a button is
 * pressed: a picture that changed between press and release would swallow the click.
 */
export function useChartFrame(): Frame | undefined {
  const [frame, setFrame] = useState<{ readonly component: Frame }>();
  useEffect(() => {
    let current = true;
    let started = false;
    let pressed = false;
    let loaded: Frame | undefined;
    const settle = () => {
      if (current && loaded !== undefined && !pressed) setFrame({ component: loaded });
    };
    const release = () => {
      pressed = false;
      setTimeout(settle);
    };
    const touch = (event: Event) => {
      if (event.type === "pointerdown") pressed = true;
      if (started) return;
      started = true;
      import("./chart-frame").then((module) => {
        loaded = module.ChartFrame;
        settle();
      });
    };
    for (const sign of touchSigns) window.addEventListener(sign, touch, { capture: true, passive: true });
    for (const sign of ["pointerup", "pointercancel"]) window.addEventListener(sign, release, { capture: true });
    return () => {
      current = false;
      for (const sign of touchSigns) window.removeEventListener(sign, touch, { capture: true });
      for (const sign of ["pointerup", "pointercancel"]) window.removeEventListener(sign, release, { capture: true });
    };
  }, []);
  return frame?.component;
}
