"use client";

import { useEffect, useState } from "react";

const signs = ["pointermove", "pointerdown", "keydown", "wheel", "touchstart"] as const;

/** False until somebody touches the page: what only interaction needs is loaded then. */
export function useFirstInteraction(): boolean {
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) return;
    const touch = () => setTouched(true);
    for (const sign of signs) window.addEventListener(sign, touch, { once: true, passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, touch);
    };
  }, [touched]);
  return touched;
}
