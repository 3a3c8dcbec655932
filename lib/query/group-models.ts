import type { Catalogue, Model } from "../schema/catalogue";
import { compareNames } from "./compare-names";
import { foldText } from "./fold-text";
import type { ViewProblem } from "./view";

export const arrangements = ["name", "organization"] as const;
export type Arrangement = (typeof arrangements)[number];

/** Reads `by`; what cannot be used is reported. */
export function parseArrangement(params: URLSearchParams): {
  readonly by: Arrangement;
  readonly problems: readonly ViewProblem[];
} {
  const [text = "", ...repeated] = params.getAll("by");
  const by = arrangements.find((known) => known === text);
  const others = [...params].filter(([name]) => name !== "by");
  return {
    by: by ?? arrangements[0],
    problems: [
      ...(by === undefined && text !== "" ? [text] : repeated).map(
        (value): ViewProblem => ({
          parameter: "by",
          value,
          kind: "invalid",
          allowed: `one of ${arrangements.join(", ")}, once`,
        }),
      ),
      ...others.map(
        ([parameter, value]): ViewProblem => ({ parameter, value, kind: "unknown-parameter", allowed: "one of by" }),
      ),
    ],
  };
}

export interface ModelGroup {
  /** A letter, `#` for what starts with none, or an organization's id; empty for models without one. */
  readonly key: string;
  readonly models: readonly Model[];
}

/** The letter under which a name stands in a list. */
function initialOf(name: string): string {
  const first = foldText(name).trim().charAt(0).toUpperCase();
  return /^\p{L}$/u.test(first) ? first : "#";
}

/** All models in groups, both in the order of names; a model of two organizations stands under both. */
export function groupModels({ models, organizations }: Catalogue, by: Arrangement): readonly ModelGroup[] {
  const groups = new Map<string, Model[]>();
  const sorted = [...models.values()].sort((a, b) => compareNames(a.name, b.name));
  for (const model of sorted) {
    const owners = model.organization.length === 0 ? [""] : model.organization;
    for (const key of by === "name" ? [initialOf(model.name)] : owners) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [model]);
      else group.push(model);
    }
  }
  const nameOf = (key: string): string => (by === "name" ? key : (organizations.get(key)?.name ?? key));
  const isLast = (key: string): boolean => key === "" || key === "#";
  return [...groups]
    .map(([key, members]) => ({ key, models: members }))
    .sort((a, b) => Number(isLast(a.key)) - Number(isLast(b.key)) || compareNames(nameOf(a.key), nameOf(b.key)));
}
