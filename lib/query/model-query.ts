import type { Catalogue, Id } from "../schema/catalogue";
import { readWorld, type World } from "./as-of-query";
import { type ModelProfile, modelProfile } from "./model-profile";
import type { ViewProblem } from "./view";

export interface ModelQuery {
  readonly profile: ModelProfile;
  readonly world: World;
  readonly problems: readonly ViewProblem[];
}

/** Reads how a model is shown. `undefined` for an unknown id; a date before its release is reported. */
export function readModelQuery(
  params: URLSearchParams,
  today: Catalogue,
  id: Id,
  ignore: readonly string[] = [],
): ModelQuery | undefined {
  const current = modelProfile(today, id);
  if (current === undefined) return undefined;
  const { problems, ...asked } = readWorld(params, today);
  const then = asked.asOf === undefined ? current : modelProfile(asked.catalogue, id);
  const { released } = current.model;
  const tooEarly: ViewProblem = {
    parameter: "as-of",
    value: asked.asOf?.text ?? "",
    kind: "invalid",
    allowed: released === undefined ? "a date at which a value is known" : `a date from ${released.text} on`,
  };
  return {
    profile: then ?? current,
    world: then === undefined ? { asOf: undefined, catalogue: today } : asked,
    problems: [
      ...problems,
      ...(then === undefined ? [tooEarly] : []),
      ...[...params]
        .filter(([name]) => name !== "as-of" && !ignore.includes(name))
        .map(
          ([parameter, value]): ViewProblem => ({
            parameter,
            value,
            kind: "unknown-parameter",
            allowed: "one of as-of",
          }),
        ),
    ],
  };
}
