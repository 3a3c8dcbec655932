/**
 * How a metric is spoken of: more or fewer *errors*, a larger *size*, a longer *time*, a higher *score*. What is no noun of
 * these, as `Solved at the first try`, is a label: it stands before a colon.
 */
export type Wording = "number" | "size" | "time" | "height" | "label";

/** What begins here says more about the noun before it. */
const afterNoun =
  /\s*[([/]|\s(?:of|on|in|at|per|to|for|with|within|without|by|from|after|before|under|above|over|against|vs|than|relative|using)\s/iu;
const participle = /(?!.*(?:speed|seed|need|feed)$)..ed$|^(?:won|lost|done|known|seen|left|run|met)$/u;

const measures =
  /^(?:score|rate|rating|ratio|error|loss|recall|throughput|speed|speedup|progress|acc|auc|distance|cost|price|fee|memory|power|energy|entropy|share|fraction|percent|bias|count|number|total|sum|mean|average|median|level|index|gap|gain|lift|margin|compute|budget|weight|height|risk|horizon|value|match|elo|mark|grade|spread|delay|bandwidth|yield|overlap|lead|overhead|area|volume|slope|correlation)$/u;
/** Endings of nouns of quality: accura*cy*, robust*ness*, preci*sion*, leng*th*. */
const ofQuality = /(?:[ai]ty|ncy|acy|ness|[st]ion|ance|ence|ment|age|dth|gth|pth)$/u;
const scales = /^(?:score|rate|rating|ratio|result|cost|price|level|value|mean|average|speed)s$|[ct]ies$/u;
/** `F1`, `BLEU`, `nDCG@10`, `pass@1`. */
const sign = /[\d@]|\p{Lu}\p{Lu}|\p{Ll}\p{Lu}/u;
/** `qps`, `fcp`. */
const withoutVowel = /^[bcdf-hj-np-tv-xz]{2,}$/u;
const plural = /[^ius\W\d]s$/u;
/** Several parts, as `Box AP, small objects` or `metrics/recall(B)`, make no phrase, and nothing has the highest `Best score`. */
const noPhrase =
  /[,;:–]|\/(?![a-z]{1,6}(?:\s|$))|^(?:highest|lowest|most|fewest|least|largest|smallest|longest|shortest|best|worst)\b/iu;

function wordingOfNoun(noun: string): Wording {
  const word = noun.toLowerCase();
  if (word === "size") return "size";
  if (word === "time" || word === "runtime" || word === "duration") return "time";
  if ([measures, scales, ofQuality, withoutVowel].some((known) => known.test(word))) return "height";
  if (plural.test(noun) && word.length > 2) return "number";
  return sign.test(noun) ? "height" : "label";
}

/** By the noun that a name is about: *Time* of `Time to first token`, *Cases* of `Cases solved at the first try`. */
export function wordingOf(name: string): Wording {
  if (noPhrase.test(name)) return "label";
  const end = name.search(afterNoun);
  const words = (end < 1 ? name : name.slice(0, end)).trim().split(/[\s_]+/u);
  while (words.length > 1 && participle.test(words.at(-1) ?? "")) words.pop();
  return wordingOfNoun(words.at(-1) ?? "");
}

export const superlatives: Readonly<Record<Wording, readonly [most: string, least: string]>> = {
  number: ["most", "fewest"],
  size: ["largest", "smallest"],
  time: ["longest", "shortest"],
  height: ["highest", "lowest"],
  label: ["highest", "lowest"],
};

export const comparatives: Readonly<Record<Wording, readonly [more: string, less: string]>> = {
  number: ["more", "fewer"],
  size: ["larger", "smaller"],
  time: ["longer", "shorter"],
  height: ["higher", "lower"],
  label: ["higher", "lower"],
};
