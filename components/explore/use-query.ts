"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

/**
 * The query of the address, and a way to follow a change of it at once: the router tells of its own `pushState` only in a
 * transition, which is too late for a checkbox that has just been pressed.
 */
export function useQuery() {
  const routed = useSearchParams().toString();
  const [query, setQuery] = useState(routed);
  useEffect(() => {
    if (new URLSearchParams(window.location.search).toString() === routed) setQuery(window.location.search);
  }, [routed]);
  useEffect(() => {
    const follow = () => setQuery(window.location.search);
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);
  return [query, setQuery] as const;
}
