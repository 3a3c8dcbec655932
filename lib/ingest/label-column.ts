import type { GuessedColumn } from "./guess-columns";
import { directionOf, knownBenchmark, knownMetric } from "./known-metrics";
import { shareOf } from "./profile-column";
import { splitHeader } from "./split-header";

const families =
  /\b(?:gpt|chatgpt|llama|claude|gemini|gemma|mi[sx]tral|qwen|falcon|deepseek|palm|vicuna|opt|bloom|o[1-5])(?:\b|-)/i;

/** Whether a column of numbers is called as models are, `GPT-4` and `Llama 3`. */
export const isCalledAsModel = ({ role, header, words }: GuessedColumn): boolean =>
  (role === "measurement" || role === "value") &&
  (/\p{L}{2}[ -]?[vV]?\d/u.test(header) || families.test(header)) &&
  knownMetric(words) === undefined &&
  knownBenchmark(words) === undefined &&
  directionOf(words) === "neutral" &&
  splitHeader(header).unit === undefined;

/**
 * The place of the column that names what was measured in each row, where models may stand across: the first one, or one right of
 * the groups that its rows stand in (`English | MMLU | GPT-4 | Llama 3`).
 */
export function labelPlace(columns: readonly GuessedColumn[]): number | undefined {
  const isLabel = ({ role }: GuessedColumn): boolean => role === "benchmark" || role === "metric";
  const place = columns.findIndex(isLabel);
  if (place < 1) return place < 0 ? undefined : place;
  const numbers = columns.filter(({ role }) => role === "measurement" || role === "value");
  const areModels = numbers.length > 1 && numbers.filter(isCalledAsModel).length * 2 > numbers.length;
  return areModels && columns.slice(0, place).every(isGroup) ? place : undefined;
}

const isGroup = ({ role, profile }: GuessedColumn): boolean =>
  (role === "ignore" || role === "field" || role === "task") && shareOf(profile.numbers, profile) < 0.5;
