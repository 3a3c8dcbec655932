import type { Interval } from "../../quantity";
import type { Catalogue, Id, Model } from "../../schema/catalogue";
import { sizeInName } from "../words/size-in-name";

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

export interface SizedModel extends Pick<Model, "id" | "name"> {
  /** How many parameters it has, as each source says and rounds it. */
  readonly parameters?: readonly Interval[];
}

/** The models of a catalogue with what it says of their parameters. */
export function sizedModels({
  models,
  measurements,
}: Pick<Catalogue, "models" | "measurements">): readonly SizedModel[] {
  const byModel = new Map<Id, Interval[]>();
  for (const { model, metric, quantity } of measurements)
    if (metric === "parameters") byModel.set(model, [...(byModel.get(model) ?? []), quantity.interval]);
  return [...models.values()].map(({ id, name }) => ({ id, name, parameters: byModel.get(id) ?? [] }));
}

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
export function matchModels(imported: Iterable<SizedModel>, catalogue: Iterable<SizedModel>): readonly ModelMatch[] {
  const known = [...catalogue];
  const byBare = firstBy(known, ({ name }) => bare(name));
  const byShort = onlyBy(known, ({ name }) => bare(withoutRemark(name)));
  const bySlip = onlyBy(known, ({ name }) => slipKey(wordsOf(name)));
  const matches = [...imported].flatMap((model): readonly ModelMatch[] => {
    const { id, name } = model;
    const plain = bare(name);
    if (plain === "") return [];
    const offer = (found: SizedModel | undefined, reason: MatchReason): readonly ModelMatch[] | undefined =>
      found === undefined || areOtherSizes(model, found, reason) ? undefined : [{ model: id, known: found.id, reason }];
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

/** Sizes are rounded: a `7B` may count 6.74. */
const mostOff = 0.15;
/** A column that does not say of what it counts so few may mean billions. */
const fewestParameters = 10_000;

/** Whether a size that is stated of one is none of those that are stated of the other. What both are called tells them apart no more. */
function areOtherSizes(one: SizedModel, other: SizedModel, reason: MatchReason): boolean {
  const own = reason === "same-but-remark" ? statedSizes(one) : measuredSizes(one);
  const known = statedSizes(other);
  return known.length > 0 && own.some((size) => !known.some((likely) => areAlike(size, likely)));
}

const areAlike = (a: Interval, b: Interval): boolean =>
  a.low * (1 - mostOff) <= b.high && b.low * (1 - mostOff) <= a.high;
const measuredSizes = ({ parameters = [] }: SizedModel): readonly Interval[] =>
  parameters.filter(({ low }) => low >= fewestParameters);
function statedSizes(model: SizedModel): readonly Interval[] {
  const named = sizeInName(model.name)?.count;
  return [...measuredSizes(model), ...(named === undefined ? [] : [{ low: named, high: named }])];
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

function firstBy(models: readonly SizedModel[], key: (model: SizedModel) => string): ReadonlyMap<string, SizedModel> {
  const found = new Map<string, SizedModel>();
  for (const model of models) if (key(model).length > 1 && !found.has(key(model))) found.set(key(model), model);
  return found;
}

/** A name that several share without their sizes is none of theirs. */
function onlyBy(models: readonly SizedModel[], key: (model: SizedModel) => string): ReadonlyMap<string, SizedModel> {
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
function slipOf(name: string, bySlip: ReadonlyMap<string, SizedModel>): SizedModel | undefined {
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
