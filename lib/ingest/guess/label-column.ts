import { directionOf, knownBenchmark, knownMetric } from "../words/known-metrics";
import { isSystemName } from "../words/known-names";
import { sizeInName } from "../words/size-in-name";
import { headerWords, splitHeader } from "../words/split-header";
import type { GuessedColumn } from "./guess-columns";
import { shareOf } from "./profile-column";

const families =
  /\b(?:gpt|chatgpt|llama\d?|claude|gemini|gemma\d?|mi[sx]tral|qwen\d?|falcon|deepseek|palm|vicuna|opt|bloom|o[1-5])(?:\b|-)/i;

/** Whether a text names a family of models. */
export const isCalledAsFamily = (text: string): boolean => families.test(text);

/** Whether a column of numbers is called as models are, `GPT-4` and `Llama 3`. */
export const isCalledAsModel = ({ role, header, words }: GuessedColumn): boolean =>
  (role === "measurement" || role === "value") &&
  (/\p{L}{2}[ -]?[vV]?\d/u.test(header) || families.test(header)) &&
  knownMetric(words) === undefined &&
  knownBenchmark(words) === undefined &&
  directionOf(words) === "neutral" &&
  splitHeader(header).unit === undefined;

const ofLines = /^(?:languages?|tasks?|tests?|categor(?:y|ies)|subjects?|skills?|evals?|capabilit(?:y|ies))(?: .*)?$/;

const isSurelyModel = (text: string): boolean => isCalledAsFamily(text) || isSystemName(headerWords(text));

const isNumbers = ({ role }: GuessedColumn): boolean => role === "measurement" || role === "value";

/** Whether all columns of numbers are called as models or systems are, by a family of theirs or a size: `70B F16`. */
export function areModelsAcross(columns: readonly GuessedColumn[]): boolean {
  const numbers = columns.filter(isNumbers);
  const isModel = ({ words, header }: GuessedColumn): boolean =>
    directionOf(words) === "neutral" && (isSurelyModel(header) || sizeInName(header) !== undefined);
  return numbers.length > 1 && numbers.every(isModel);
}

/** Below models, languages and the like are what each line was measured on: the first column names it, another says under what. */
export function withLinesOfModels(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const numbers = columns.filter(isNumbers);
  if (numbers.length < 2 || numbers.filter(isCalledAsModel).length * 2 <= numbers.length) return columns;
  const areSure = numbers.filter(({ header }) => isSurelyModel(header)).length * 2 > numbers.length;
  const isOfLines = ({ words, profile }: GuessedColumn, place: number): boolean =>
    ofLines.test(words) || (areSure && place === 0 && !profile.samples.some(isSurelyModel));
  const isLabelled = columns.some(({ role }) => role === "benchmark" || role === "metric");
  return columns.map((column, place) => {
    const isNamed = column.role === "model" && column.confidence <= 0.8;
    if (!isOfLines(column, place) || (isNumeric(column) && !/ id$/.test(column.words))) return column;
    if (isLabelled) return isNamed ? { ...column, role: "condition", confidence: 0.7 } : column;
    const { reason: _, ...own } = column;
    return place === 0 && (isNamed || column.role === "ignore")
      ? { ...own, role: "benchmark", confidence: 0.7 }
      : column;
  });
}

const isNumeric = ({ profile }: GuessedColumn): boolean => shareOf(profile.numbers, profile) >= 0.5;

/**
 * The place of the column that names what was measured in each row, where models may stand across: the first one, or one right of
 * the groups that its rows stand in (`English | MMLU | GPT-4 | Llama 3`).
 */
export function labelPlace(columns: readonly GuessedColumn[]): number | undefined {
  const isLabel = ({ role }: GuessedColumn): boolean => role === "benchmark" || role === "metric";
  const place = columns.findIndex(isLabel);
  if (place < 1) return place < 0 ? undefined : place;
  const numbers = columns.filter(isNumbers);
  const areModels = numbers.length > 1 && numbers.filter(isCalledAsModel).length * 2 > numbers.length;
  return areModels && columns.slice(0, place).every(isGroup) ? place : undefined;
}

const isGroup = (column: GuessedColumn): boolean =>
  (column.role === "ignore" || column.role === "field" || column.role === "task") && !isNumeric(column);
