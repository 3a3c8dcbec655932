import type { Catalogue, Claim, Id } from "../schema/catalogue";

/** What a word in a claim names. */
export type Named =
  | { readonly kind: "models"; readonly ids: readonly Id[]; readonly isFamily: boolean }
  | { readonly kind: "data-set"; readonly name: string }
  | { readonly kind: "unknown"; readonly name: string };

/** A model, a family by the beginning of its ids (`efficientdet`, `efficientdet-*`), or a benchmark, which is no rival. */
export function resolveName(name: string, { models, benchmarks }: Catalogue): Named {
  const model = models.get(name);
  if (model !== undefined) return { kind: "models", ids: [name], isFamily: false };
  const family = familyOf(name, models.keys());
  if (family.length > 0) return { kind: "models", ids: family, isFamily: true };
  const isBenchmark = [...benchmarks.values()].some(
    (benchmark) => benchmark.id === name || benchmark.id.startsWith(`${name}-`) || benchmark.name === name,
  );
  return isBenchmark ? { kind: "data-set", name } : { kind: "unknown", name };
}

/** The ids that a family names: those that go on after its name with a hyphen or dot, or else with anything. */
export function familyOf(name: string, ids: Iterable<Id>): readonly Id[] {
  const stem = name.replace(/[-.]?\*$/, "");
  if (stem === "") return [];
  const all = [...ids];
  const members = all.filter((id) => id === stem || id.startsWith(`${stem}-`) || id.startsWith(`${stem}.`));
  return members.length > 0 ? members : all.filter((id) => id.startsWith(stem));
}

/** Everything of the kind of the subject that existed, or may have, when the claim was made. */
export function comparable(subject: Id, claim: Pick<Claim, "asOf">, { models }: Catalogue): readonly Id[] {
  const kind = models.get(subject)?.kind;
  return [...models.values()]
    .filter((model) => model.id !== subject && model.kind === kind)
    .filter(({ released }) => claim.asOf === undefined || released === undefined || released.start < claim.asOf.end)
    .map(({ id }) => id);
}

export type Pair = readonly [subject: Id, comparator: Id];

export interface Pairs {
  readonly pairs: readonly Pair[];
  /** Whether every pair was named, and none comes from a family or `*`. */
  readonly areNamed: boolean;
  readonly dataSets: readonly string[];
  readonly unknown: readonly string[];
}

/** Two lists of the same length pair by position; otherwise every subject stands against every comparator. */
export function pairsOf(claim: Claim, catalogue: Catalogue): Pairs {
  const subjects = claim.subject.map((name) => resolveName(name, catalogue));
  const comparators = claim.comparator.filter((name) => name !== "*").map((name) => resolveName(name, catalogue));
  const named = [...subjects, ...comparators];
  const isParallel =
    claim.subject.length > 1 &&
    claim.subject.length === claim.comparator.length &&
    named.every((one) => one.kind === "models" && !one.isFamily);
  const [left, right] = [idsOf(subjects), idsOf(comparators)];
  const crossed = left.flatMap((subject) => {
    const rivals = claim.comparator.includes("*") ? comparable(subject, claim, catalogue) : [];
    return [...right, ...rivals].map((comparator) => [subject, comparator] as const);
  });
  const pairs = isParallel ? left.flatMap((id, index) => pairAt(id, right[index])) : crossed;
  return {
    pairs: unique(pairs.filter(([subject, comparator]) => subject !== comparator)),
    areNamed: !claim.comparator.includes("*") && named.every((one) => one.kind !== "models" || !one.isFamily),
    dataSets: named.flatMap((one) => (one.kind === "data-set" ? one.name : [])),
    unknown: named.flatMap((one) => (one.kind === "unknown" ? one.name : [])),
  };
}

const idsOf = (named: readonly Named[]): readonly Id[] =>
  named.flatMap((one) => (one.kind === "models" ? one.ids : []));

const pairAt = (subject: Id, comparator: Id | undefined) =>
  comparator === undefined ? [] : [[subject, comparator] as const];

const unique = (pairs: readonly (readonly [Id, Id])[]): Pairs["pairs"] => [
  ...new Map(pairs.map((pair) => [pair.join("\u0000"), pair])).values(),
];
