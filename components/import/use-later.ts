"use client";

import { startTransition, useEffect, useState } from "react";

/** What can be seen of a change is painted by then. */
export const laterMs = 40;

/**
 * A value once what can be seen of its change was painted: what is worked out for the rest of the page meanwhile takes the time
 * that painting needs.
 */
export function useLater<Value>(value: Value, before: Value): Value {
  const [later, setLater] = useState(before);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setLater(value)), laterMs);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
