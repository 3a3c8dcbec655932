import type { Id, Model } from "../schema/catalogue";

/**
 * How a name came to look like another, the surest first: the same letters and digits, the same without a maker or a remark, or the
 * same but for a slip of the pen.
 */
export const matchReasons = ["same-name", "same-but-maker", "same-but-remark", "one-letter"] as const;
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

/** Letters and digits alone: `GPT-3`, `gpt 3` and `GPT3` are alike. Two numbers are never one: `2-70B` is not `270B`. */
function bare(name: string): string {
  const letters = isAscii.test(name) ? name : name.normalize("NFKD").replace(/\p{M}/gu, "");
  return letters
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.+]+/gu, " ")
    .replace(/\.(?!\d)/g, "")
    .replace(/(?<!\d) | (?!\d)/g, "");
}
const withoutRemark = (name: string): string =>
  name.replace(/\s*[(（][^()（）]*[)）]\s*$/u, "").replace(/[\s_-]+\d+(?:\.\d+)?[bmt]\s*$/i, "");
const withoutMaker = (name: string): string => name.replace(/^[\w.-]+\/(?=.)/, "");

/**
 * Models that look like one of the catalogue. They are offered as the same and never taken for it: a size or a version in a name
 * may be all that tells two models apart. Of several that look like one, the surest alone is offered, and none where they look
 * like it equally, as most of them are another.
 */
export function matchModels(imported: Iterable<Named>, catalogue: Iterable<Named>): readonly ModelMatch[] {
  const known = [...catalogue];
  const byBare = firstBy(known, ({ name }) => bare(name));
  const byShort = onlyBy(known, ({ name }) => bare(withoutRemark(name)));
  const bySlip = onlyBy(known, ({ name }) => slipKey(wordsOf(name)));
  const matches = [...imported].flatMap(({ id, name }): readonly ModelMatch[] => {
    const plain = bare(name);
    if (plain === "") return [];
    const offer = (found: Named | undefined, reason: MatchReason): readonly ModelMatch[] | undefined =>
      found === undefined ? undefined : [{ model: id, known: found.id, reason }];
    const ownerless = withoutMaker(name);
    return (
      offer(byBare.get(plain), "same-name") ??
      (ownerless === name ? undefined : offer(byBare.get(bare(ownerless)), "same-but-maker")) ??
      offer(byBare.get(bare(withoutRemark(ownerless))) ?? byShort.get(plain), "same-but-remark") ??
      offer(slipOf(name, bySlip), "one-letter") ??
      []
    );
  });
  const surest = surestOf(matches);
  return matches.filter((match) => surest.has(match));
}

/** For each model of the catalogue the one that looks most like it. */
function surestOf(matches: readonly ModelMatch[]): ReadonlySet<ModelMatch> {
  const byKnown = new Map<Id, ModelMatch[]>();
  for (const match of matches) byKnown.set(match.known, [...(byKnown.get(match.known) ?? []), match]);
  return new Set(
    [...byKnown.values()].flatMap((all) => {
      const best = matchReasons.find((reason) => all.some((match) => match.reason === reason));
      const [first, ...others] = all.filter(({ reason }) => reason === best);
      return first === undefined || (others.length > 0 && best !== "same-name") ? [] : [first];
    }),
  );
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

const fewestLetters = 6;

/** Words and numbers: a letter that stands alone, as in `TinyNet-E`, is a word of its own. */
const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/\p{L}+|\p{N}+|\+/gu) ?? [];

/** The same for names whose long words begin and end alike and have the same letters between, each counted once. */
const slipKey = (words: readonly string[]): string =>
  words
    .map((word) =>
      word.length < fewestLetters ? word : `${word[0]}${[...new Set(word.slice(1, -1))].sort().join("")}${word.at(-1)}`,
    )
    .join(" ");

/** One long word with two letters swapped, or with one doubled or not: `Megatorn`, `Turring`. Any other letter may name a variant. */
function slipOf(name: string, bySlip: ReadonlyMap<string, Named>): Named | undefined {
  const words = wordsOf(name);
  const found = bySlip.get(slipKey(words));
  if (found === undefined) return undefined;
  const others = wordsOf(found.name);
  const [slip, ...more] = words.flatMap((word, at) => (word === others[at] ? [] : [{ word, other: others[at] ?? "" }]));
  return slip !== undefined && more.length === 0 && isSlip(slip.word, slip.other) ? found : undefined;
}

function isSlip(a: string, b: string): boolean {
  if (a.length < b.length) return isSlip(b, a);
  let start = 0;
  while (start < b.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (a.length > b.length) return a[start] === a[start - 1] && restA.slice(1) === restB;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
