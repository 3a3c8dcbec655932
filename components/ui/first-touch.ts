/** Signs that somebody is there. */
export const touchSigns = [
  "pointermove",
  "pointerdown",
  "keydown",
  "wheel",
  "touchstart",
  "scroll",
  "focusin",
  "input",
  "change",
  "popstate",
] as const;

let touched: Promise<void> | undefined;

/** Settles when somebody first touches the page; at once on the server. What only interaction needs is loaded then. */
export function firstTouch(): Promise<void> {
  if (typeof window === "undefined") return Promise.resolve();
  touched ??= new Promise((resolve) => {
    const touch = () => {
      for (const sign of touchSigns) window.removeEventListener(sign, touch, { capture: true });
      resolve();
    };
    for (const sign of touchSigns) window.addEventListener(sign, touch, { capture: true, passive: true });
  });
  return touched;
}
