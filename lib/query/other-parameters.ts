import type { ViewProblem } from "../query/view";
import { fileOptionNames } from "./file-options";

/** What a page without parameters was asked for beyond those of its file. */
export const otherParameters = (query: URLSearchParams): readonly ViewProblem[] =>
  [...query]
    .filter(([name]) => !fileOptionNames.includes(name))
    .map(([parameter, value]) => ({ parameter, value, kind: "unknown-parameter", allowed: "none for the page" }));
