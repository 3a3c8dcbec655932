"use client";

import { useEffect, useState } from "react";
import { firstTouch } from "./first-touch";

/**
 * What `load` brings, once somebody has touched the page. It is not handed out while a button is pressed: a picture that
 * changed between press and release would swallow the click.
 *
 * @param load the same function at every call
 */
export function useTouched<Loaded>(load: () => Promise<Loaded>): Loaded | undefined {
  const [shown, setShown] = useState<{ readonly loaded: Loaded }>();
  useEffect(() => {
    let current = true;
    let pressed = false;
    let arrived: { readonly loaded: Loaded } | undefined;
    const settle = () => {
      if (current && arrived !== undefined && !pressed) setShown(arrived);
    };
    const press = () => {
      pressed = true;
    };
    const release = () => {
      pressed = false;
      setTimeout(settle);
    };
    window.addEventListener("pointerdown", press, { capture: true });
    for (const sign of releases) window.addEventListener(sign, release, { capture: true });
    firstTouch()
      .then(load)
      .then((loaded) => {
        arrived = { loaded };
        settle();
      });
    return () => {
      current = false;
      window.removeEventListener("pointerdown", press, { capture: true });
      for (const sign of releases) window.removeEventListener(sign, release, { capture: true });
    };
  }, [load]);
  return shown?.loaded;
}

const releases = ["pointerup", "pointercancel"] as const;
