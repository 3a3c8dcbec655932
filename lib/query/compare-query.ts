import type { Catalogue, Id } from "../schema/catalogue";
import type { PartialDate } from "../schema/partial-date";
import { describeAllowed } from "./allowed";
import { readWorld, serializeAsOf, type World } from "./as-of-query";
import type { View, ViewProblem } from "./view";

/** More columns than this cannot be read side by side. */
export const mostCompared = 6;

export interface CompareQuery {
  /** In the order of the address; at most `mostCompared`. */
  readonly models: readonly Id[];
  /** One of `models`: the first unless chosen; absent where there are none. */
  readonly base: Id | undefined;
  readonly world: World;
  /** A search for further models; empty for none. */
  readonly q: string;
  readonly problems: readonly ViewProblem[];
}

const parameters = ["models", "base", "q", "as-of"] as const;
const slug = /^[a-z0-9.-]+$/;

const unknownModel = (parameter: string, value: string, { models }: Catalogue): ViewProblem => ({
  parameter,
  value,
  kind: slug.test(value) ? "unknown-id" : "invalid",
  allowed: describeAllowed("a model", value, models.keys()),
});

const invalid = (parameter: string, value: string, allowed: string): ViewProblem => ({
  parameter,
  value,
  kind: "invalid",
  allowed,
});

/**
 * Reads what is compared. Lists are joined by `~`; `models` may also be repeated, as forms send it. What cannot be used
 * is reported and the rest kept. Names in `ignore` belong to somebody else.
 */
export function parseCompare(params: URLSearchParams, today: Catalogue, ignore: readonly string[] = []): CompareQuery {
  const { problems: worldProblems, ...world } = readWorld(params, today);
  const { catalogue } = world;
  const { models, problems } = parseModels(params, catalogue);
  const [base = "", ...furtherBases] = params.getAll("base");
  const isUsable = base === "" || models.includes(base);
  const baseProblem = catalogue.models.has(base)
    ? invalid("base", base, `one of the compared models: ${models.join(", ")}`)
    : unknownModel("base", base, catalogue);
  const known: ReadonlySet<string> = new Set([...parameters, ...ignore]);
  return {
    models,
    base: base !== "" && isUsable ? base : models[0],
    world,
    q: params.get("q")?.trim() ?? "",
    problems: [
      ...worldProblems,
      ...problems,
      ...(isUsable ? [] : [baseProblem]),
      ...furtherBases.map((value) => invalid("base", value, "base once, as only the first is used")),
      ...params
        .getAll("q")
        .slice(1)
        .map((value) => invalid("q", value, "q once, as only the first is used")),
      ...[...params]
        .filter(([name]) => !known.has(name))
        .map(
          ([parameter, value]): ViewProblem => ({
            parameter,
            value,
            kind: "unknown-parameter",
            allowed: `one of ${parameters.join(", ")}`,
          }),
        ),
    ],
  };
}

function parseModels(
  params: URLSearchParams,
  catalogue: Catalogue,
): { readonly models: readonly Id[]; readonly problems: readonly ViewProblem[] } {
  const models: Id[] = [];
  const problems: ViewProblem[] = [];
  const parts = params.getAll("models").flatMap((text) => (text === "" ? [] : text.split("~")));
  for (const part of parts) {
    if (!catalogue.models.has(part)) problems.push(unknownModel("models", part, catalogue));
    else if (models.includes(part)) problems.push(invalid("models", part, "each model once"));
    else if (models.length === mostCompared)
      problems.push(invalid("models", part, `at most ${mostCompared} models; this one is left out`));
    else models.push(part);
  }
  return { models, problems };
}

/** What is compared, without what is searched for. */
export interface Chosen extends Pick<CompareQuery, "models" | "base"> {
  readonly asOf?: PartialDate | undefined;
}

export const chosenOf = ({ models, base, world }: CompareQuery): Chosen => ({ models, base, asOf: world.asOf });

/** The canonical query: defaults are left out. */
export function serializeCompare({ models, base, asOf }: Chosen): string {
  const parts = [
    ...(models.length === 0 ? [] : [`models=${models.map(encodeURIComponent).join("~")}`]),
    ...(base === undefined || base === models[0] ? [] : [`base=${encodeURIComponent(base)}`]),
    ...serializeAsOf(asOf),
  ];
  return parts.join("&");
}

/** The models that a view sets side by side, its baseline first; none where they are fewer than two or too many. */
export function comparedIn({ models, base }: Pick<View, "models" | "base">): readonly Id[] {
  const all = [...new Set(base === undefined || models.length === 0 ? models : [base, ...models])];
  return all.length < 2 || all.length > mostCompared ? [] : all;
}
