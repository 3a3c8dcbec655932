import type { ViewProblem } from "./view";

/** What a page without parameters was asked for, beyond those that `ignore` names. */
export const otherParameters = (query: URLSearchParams, ignore: readonly string[] = []): readonly ViewProblem[] =>
  [...query]
    .filter(([name]) => !ignore.includes(name))
    .map(([parameter, value]) => ({ parameter, value, kind: "unknown-parameter", allowed: "none for the page" }));
