import type { ForeignTable } from "../foreign-file";
import { headerWords } from "../words/split-header";

const expected = /^(?:expected(?: \w+)?|target|gold(?: \w+)?|(?:ground )?truth|reference|(?:correct )?answer|label)$/;
const given =
  /^(?:got|given|pred|predict(?:ed|ion)(?: \w+)?|response|output|completion|generated(?: \w+)?|model (?:answer|output|response))$/;
const verdict = /^(?:is )?(?:correct|right|pass|passed|match|matched|exact match)$/;
const yesOrNo = /^(?:true|false|yes|no|[01])$/i;

/** Why no column of such a table holds values. */
export const ofSamples = "of a single sample, not a result";

/** Whether each row is about one sample: what was expected of it, what came, and whether this was right; no column names models. */
export function areSamples({ header, rows }: ForeignTable): boolean {
  const words = header.map(headerWords);
  const places = words.flatMap((word, place) => (verdict.test(word) ? [place] : []));
  const isJudged = places.some((place) => rows.every(({ cells }) => yesOrNo.test(cells[place] ?? "")));
  const isAnswered = [expected, given].every((pattern) => words.some((word) => pattern.test(word)));
  return isJudged && isAnswered && !words.some((word) => /^(?:model|models|model (?:name|id))$/.test(word));
}
