"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import { type Deed, placed, repeatInput } from "./early-input";

/** Stands at the end of a page: when that has come to life, repeats what was done to it before. */
export function Awake() {
  const deeds = useRef<Deed[]>([]);

  // From this very moment React hears of events itself.
  useLayoutEffect(() => {
    deeds.current = placed(globalThis.tenfoldEarly?.stop() ?? []);
    globalThis.tenfoldEarly = undefined;
  }, []);

  // After every effect of the page, some of which begin to listen; and not within one, where React would put off what follows.
  useEffect(() => queueMicrotask(() => void repeatInput(deeds.current.splice(0))), []);

  return null;
}
