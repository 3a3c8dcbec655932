"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { told, type Untold } from "./told-query";

const queryOf = (href: string): string => new URL(href, window.location.href).searchParams.toString();

/**
 * The query of the address, and what follows a change of it at once: the router tells of its own `pushState` only in a
 * transition, which is too late for a checkbox that has just been pressed. `announce` is told of each address that the page is
 * about to go to, as the router may still put one into the place of the next; `isTold` says whether it has told of the last.
 */
export function useQuery() {
  const routed = useSearchParams().toString();
  const [query, setQuery] = useState(routed);
  const untold = useRef<Untold>([]);
  const announce = useCallback((href: string) => {
    untold.current = [...untold.current, queryOf(href)];
  }, []);
  const follow = useCallback(() => setQuery(window.location.search), []);
  // Not later, as what is chosen in between would be added to the view before.
  useLayoutEffect(() => {
    const { isLate, left } = told(untold.current, routed);
    untold.current = left;
    if (!isLate && queryOf(window.location.href) === routed) follow();
  }, [routed, follow]);
  useEffect(() => {
    const goBack = () => {
      untold.current = [];
      follow();
    };
    window.addEventListener("popstate", goBack);
    return () => window.removeEventListener("popstate", goBack);
  }, [follow]);
  const isTold = useCallback(() => untold.current.length === 0, []);
  return { query, announce, follow, isTold } as const;
}
