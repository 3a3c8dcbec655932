import type { ViewProblem } from "@/lib/query/view";
import { choiceNames, isOfChoice } from "./large-query";

/** The file that is opened, and the table of it. */
const names: readonly string[] = ["open", "table"];
const allowed = `one of ${[...names, ...choiceNames].join(", ")}`;

/** Parameters of an address that the import page knows nothing of. */
export const importProblems = (query: URLSearchParams): readonly ViewProblem[] =>
  [...query]
    .filter(([name]) => !(names.includes(name) || isOfChoice(name)))
    .map(([parameter, value]) => ({ parameter, value, kind: "unknown-parameter", allowed }));
