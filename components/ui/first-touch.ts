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

let settle: () => void = () => {};
let touched: Promise<void> | undefined;

/** Settles when somebody first touches the page; at once on the server. What only interaction needs is loaded then. */
export function firstTouch(): Promise<void> {
  if (typeof window === "undefined") return Promise.resolve();
  touched ??= new Promise((resolve) => {
    settle = () => {
      for (const sign of touchSigns) window.removeEventListener(sign, settle, { capture: true });
      resolve();
    };
    for (const sign of touchSigns) window.addEventListener(sign, settle, { capture: true, passive: true });
  });
  return touched;
}

/** Counts as a touch: for a page that has nothing of the server's to show meanwhile. */
export function skipFirstTouch(): void {
  void firstTouch();
  settle();
}
