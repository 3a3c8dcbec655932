"use client";

import { type ComponentProps, type ReactNode, useEffect, useRef } from "react";
import type { LiveFigure } from "../chart/live-figure";
import { useBucket } from "../chart/use-bucket";
import { useTouched } from "../ui/use-touched";

interface Props extends Omit<ComponentProps<typeof LiveFigure>, "catalogue" | "width"> {
  readonly catalogue: ComponentProps<typeof LiveFigure>["catalogue"] | undefined;
  /** As the server drew it. */
  readonly still: ReactNode;
}

const loadFigure = async () => (await import("../chart/live-figure")).LiveFigure;

/**
 * The figure as the server drew it until somebody touches the page: its code is not needed to see it. What the pointer did
 * before the code came is done again.
 */
export function DeferredFigure({ catalogue, still, ...figure }: Props) {
  const Live = useTouched(loadFigure);
  const root = useRef<HTMLDivElement>(null);
  // Known before the figure comes to life: drawn at another width first, it would make the page jump.
  const width = useBucket(root);
  const early = useRef(new Map<string, PointerEvent>());
  const isLive = Live !== undefined && catalogue !== undefined && width !== undefined;
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    if (!isLive) {
      const remember = (event: PointerEvent) => early.current.set(event.type, event);
      const forget = () => early.current.delete("pointermove");
      for (const type of pointing) element.addEventListener(type, remember);
      element.addEventListener("pointerleave", forget);
      return () => {
        for (const type of pointing) element.removeEventListener(type, remember);
        element.removeEventListener("pointerleave", forget);
      };
    }
    for (const type of pointing) repeat(early.current.get(type));
  }, [isLive]);
  return <div ref={root}>{isLive ? <Live {...figure} catalogue={catalogue} width={width} /> : still}</div>;
}

const pointing = ["pointermove", "click"] as const;

function repeat(event: PointerEvent | undefined): void {
  if (event === undefined) return;
  const { type, clientX, clientY, pointerType } = event;
  document
    .elementFromPoint(clientX, clientY)
    ?.dispatchEvent(new PointerEvent(type, { clientX, clientY, pointerType, bubbles: true }));
}
