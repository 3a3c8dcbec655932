import type { Id, Model } from "../schema/catalogue";

/** How a name came to look like another: the same letters, the same without a remark or maker, or nearly the same. */
export const matchReasons = ["same-name", "same-but-remark", "same-but-maker", "one-letter"] as const;
export type MatchReason = (typeof matchReasons)[number];

export interface ModelMatch {
  /** Of the imported tables. */
  readonly model: Id;
  /** Of the catalogue. */
  readonly known: Id;
  readonly reason: MatchReason;
}

type Named = Pick<Model, "id" | "name">;

const isAscii = /^[\0-\x7f]*$/;

/** Letters and digits alone: `GPT-3`, `gpt 3` and `GPT3` are alike. */
function bare(name: string): string {
  const letters = isAscii.test(name) ? name : name.normalize("NFKD").replace(/\p{M}/gu, "");
  return letters
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.+]+/gu, "")
    .replace(/\.(?!\d)/g, "");
}
const withoutRemark = (name: string): string =>
  name.replace(/\s*[([（].*$/u, "").replace(/[\s_-]+\d+(?:\.\d+)?[bmkt]\b.*$/i, "");
const withoutMaker = (name: string): string => name.replace(/^[\w.-]+\/(?=.)/, "");
const digitsOf = (name: string): string => name.replace(/\D+/g, " ").trim();

/**
 * Models that look like one of the catalogue. They are offered as the same and never taken for it: a size or a version in a name
 * may be all that tells two models apart.
 */
export function matchModels(imported: Iterable<Named>, catalogue: Iterable<Named>): readonly ModelMatch[] {
  const known = [...catalogue];
  const byBare = firstBy(known, ({ name }) => bare(name));
  const byShort = onlyBy(known, ({ name }) => bare(withoutRemark(name)));
  const byDigits = new Map<string, Known[]>();
  for (const model of known) {
    const digits = digitsOf(model.name);
    byDigits.set(digits, [...(byDigits.get(digits) ?? []), { model, plain: bare(model.name) }]);
  }
  return [...imported].flatMap(({ id, name }): readonly ModelMatch[] => {
    const plain = bare(name);
    if (plain === "") return [];
    const offer = (found: Named | undefined, reason: MatchReason): readonly ModelMatch[] | undefined =>
      found === undefined ? undefined : [{ model: id, known: found.id, reason }];
    const ownerless = withoutMaker(name);
    return (
      offer(byBare.get(plain), "same-name") ??
      (ownerless === name ? undefined : offer(byBare.get(bare(ownerless)), "same-but-maker")) ??
      offer(byBare.get(bare(withoutRemark(ownerless))) ?? byShort.get(plain), "same-but-remark") ??
      offer(nearly(plain, byDigits), "one-letter") ??
      []
    );
  });
}

function firstBy(models: readonly Named[], key: (model: Named) => string): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  for (const model of models) if (key(model).length > 1 && !found.has(key(model))) found.set(key(model), model);
  return found;
}

/** A name that several share without their sizes is none of theirs. */
function onlyBy(models: readonly Named[], key: (model: Named) => string): ReadonlyMap<string, Named> {
  const counts = new Map<string, number>();
  for (const model of models) counts.set(key(model), (counts.get(key(model)) ?? 0) + 1);
  return firstBy(
    models.filter((model) => counts.get(key(model)) === 1),
    key,
  );
}

interface Known {
  readonly model: Named;
  readonly plain: string;
}

/** Long names that differ in one letter, and in no digit: `Megatron` and `Megatorn`. */
function nearly(plain: string, byDigits: ReadonlyMap<string, readonly Known[]>): Named | undefined {
  if (plain.length < 8) return undefined;
  const near = byDigits.get(digitsOf(plain));
  return near?.find((other) => Math.abs(other.plain.length - plain.length) < 2 && isOneEdit(plain, other.plain))?.model;
}

function isOneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  const isSwap =
    restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return isSwap || restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
