import { isUnknown } from "../../quantity";
import type { ForeignTable, TreeObject } from "../foreign-file";
import { isSettingName } from "../guess/find-settings";
import { isLikeModel, number } from "../tables/tree-shape";
import { roleByName } from "../words/column-names";
import { directionOf, knownBenchmark, knownMetric } from "../words/known-metrics";
import { headerWords } from "../words/split-header";

/** `{"gpt-4": 86.4, "claude-2": 78.5}`: a number under the name of each model, which differs from a record of one model's metrics. */
export function scoredNames({ entries, line }: TreeObject): ForeignTable | undefined {
  const scores = [...entries].flatMap(([name, score]) => (typeof score === "string" ? [{ name, score }] : []));
  const numbers = scores.filter(({ score }) => number.test(score)).length;
  const isOfScores = numbers > 1 && scores.every(({ score }) => number.test(score) || isUnknown(score));
  if (scores.length < entries.size || !isOfScores || scores.some(({ name }) => isOfResult(name))) return undefined;
  if (scores.filter(({ name }) => isLikeModel(name)).length * 2 <= scores.length) return undefined;
  return {
    path: "",
    header: ["name", "score"],
    rows: scores.map(({ name, score }) => ({ line, cells: [name, score] })),
  };
}

function isOfResult(name: string): boolean {
  const words = headerWords(name);
  const isKnown = knownMetric(words) !== undefined || knownBenchmark(words) !== undefined;
  return isKnown || directionOf(words) !== "neutral" || roleByName(words) !== undefined || isSettingName(words);
}
