"use client";

import { type RefObject, useEffect, useState } from "react";

/** Whether some of an element can be seen, as far as is known. */
export function useInWindow(element: RefObject<Element | null>): boolean {
  const [isIn, setIn] = useState(true);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver((entries) => setIn(entries.at(-1)?.isIntersecting ?? true));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isIn;
}
