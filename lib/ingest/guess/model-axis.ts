import { parseQuantity } from "../../quantity";
import type { Issue } from "../../schema/issue";
import type { ForeignTable } from "../foreign-file";
import type { Mapping } from "../mapping";
import { excerpt } from "../tables/parse-csv";
import { isLikeModel } from "../tables/tree-shape";
import { type ColumnRole, hasRole } from "../words/column-roles";
import { knownBenchmark, knownMetric } from "../words/known-metrics";
import { isDataSetName, isSystemName } from "../words/known-names";
import { headerWords, splitHeader } from "../words/split-header";
import { isSettingName } from "./find-settings";
import type { GuessedColumn } from "./guess-columns";
import { isCalledAsFamily } from "./label-column";
import { isCounter, isMeasureName } from "./measure-names";

const mostNamed = 100;
const fewest = 2;

/**
 * Where a first column without a telling name stands left of numbers that measure nothing by theirs, models may stand down or across:
 * they stand across where the columns have names of models, or the rows those of data sets, and not the other way around.
 */
export function withTestsDown(columns: readonly GuessedColumn[], rows: ForeignTable["rows"]): readonly GuessedColumn[] {
  const [label, ...beside] = columns;
  const others = beside.filter(({ role }) => role !== "metric");
  if (label === undefined || !isVague(label) || !areNumbers(others)) return columns;
  const names = namesIn(rows);
  if (others.length < fewest && !mostly(names, (name) => environment.test(name))) return columns;
  // Only where each row says its metric, too, a test has several rows.
  if (beside.length === others.length && label.profile.distinct < label.profile.sampled) return columns;
  const measures = others.filter(isOfMeasure);
  const areMeasured = measures.length * 2 >= others.length || measures.some(({ words }) => !isSystemName(words));
  if (areMeasured || others.some(({ words }) => isDataSetName(words))) return columns;
  if (mostly(names, isModelName)) return columns;
  const areTests = mostly(names, isTestName);
  const areModels = mostly(
    others.map(({ header }) => header),
    isModelName,
  );
  const isSure = label.confidence === 1 && label.role === "model";
  if (isSure ? !areModels || !areTests : !areModels && !(areTests && areAlike(rows))) return columns;
  return [{ ...label, role: "benchmark", reason: testsDown, confidence: 0.6, isByName: false }, ...beside];
}

/** `Dataset | Cora | PubMed` above methods: the corner names what stands across. */
export function withDataAcross(
  columns: readonly GuessedColumn[],
  rows: ForeignTable["rows"],
): readonly GuessedColumn[] {
  const [label, ...others] = columns;
  const isCorner = label?.role === "benchmark" && /^data ?sets?$/.test(label.words) && areNumbers(others);
  const isData = (name: string): boolean => isTestName(name) || knownBenchmark(headerWords(name)) !== undefined;
  const across = others.map(({ header }) => header);
  const isMeasure = (name: string): boolean => isData(name) || knownMetric(headerWords(name)) !== undefined;
  if (!isCorner || !mostly(across, isData) || mostly(namesIn(rows), isMeasure)) return columns;
  return [{ ...label, role: "model", reason: "what it is called stands across", confidence: 0.6 }, ...others];
}

/** Unnamed, or called as records under names are, or by what stands across. */
const isVague = ({ role, words, profile }: GuessedColumn): boolean =>
  /^(?:column 1|name|data|models?|模型)$/.test(words) &&
  (role === "model" || role === "ignore") &&
  profile.numbers * 2 < profile.filled;

const namingRoles: ReadonlySet<ColumnRole> = new Set(["model", "benchmark", "metric", "condition", "as-of"]);

/** Where nothing names a row, a first column of numbers that rise says under what the others were measured. */
export function withAxis(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const [first, ...others] = columns;
  if (first === undefined || columns.some(({ role }) => namingRoles.has(role))) return columns;
  const isOpen =
    first.role === "measurement" ||
    (first.role === "ignore" && isUnnamed(first) && !isNumbering(first) && others.every(isNamed));
  const isAxis = isOpen && first.profile.isRising && first.profile.filled > 2;
  if (!isAxis || knownMetric(first.words) !== undefined || !hasRole(others, "measurement")) return columns;
  const told: GuessedColumn = { ...first, role: "condition", reason: modelsAcross, confidence: 0.6 };
  return [told, ...others];
}

const isUnnamed = ({ words }: GuessedColumn): boolean => words === "column 1";

const isNamed = ({ words }: GuessedColumn): boolean => !/^column \d+$/.test(words);

/** A row at a time, wherever it begins. */
const isNumbering = ({ profile: { smallest = 0, largest = 0, filled, numbers } }: GuessedColumn): boolean =>
  numbers < filled || largest - smallest < filled;

/** Right of an unnamed axis, columns of numbers that measure nothing by their names are models, as far as anybody can tell. */
export function areModelsOverAxis([first, ...others]: readonly GuessedColumn[]): boolean {
  const isAxis = first?.role === "condition" && isUnnamed(first);
  return (
    isAxis && others.length >= fewest && others.every((column) => column.role === "measurement" && !isOfMeasure(column))
  );
}

/** Why models may stand the other way. */
const modelsDown = "nothing says whether models stand down or across";
const modelsAcross = "rises from row to row";
const testsDown = "the columns beside it are called as models are, or its rows as data";

/** Whether the lines of a matrix have no name, and what is told of them comes from what they hold. */
export const isGuessedAxis = ({ reason }: GuessedColumn): boolean => reason === modelsAcross || reason === testsDown;

/** What is taken for models because nothing says anything else, with its doubt. */
export function withDoubt(columns: readonly GuessedColumn[], { rows }: ForeignTable): readonly GuessedColumn[] {
  const [label, ...others] = columns;
  const numbers = others.filter(({ role }) => role === "measurement");
  if (label?.role !== "model" || !isUnnamed(label) || numbers.length < fewest || numbers.some(isOfMeasure))
    return columns;
  const isTold =
    mostly(namesIn(rows), (name) => isModelName(name) || isLikeModel(name)) ||
    mostly(
      numbers.map(({ words }) => words),
      isDataSetName,
    );
  return isTold ? columns : [{ ...label, reason: modelsDown }, ...others];
}

/** Said once of a table of which nothing tells where its models stand. */
export function guessedAxis(file: string, { shape, columns }: Mapping): readonly Issue[] {
  const [label] = columns;
  const isAcross = shape === "matrix" && label?.role === "condition" && label.reason === modelsAcross;
  const isDown = shape === "wide" && label?.role === "model" && label.reason === modelsDown;
  if (!isAcross && !isDown) return [];
  const headers = columns.filter(({ role }) => role === "measurement").map(({ header }) => header);
  const across = excerpt(headers.join(", "));
  const message = isDown
    ? `nothing says what stands down and what across, so the rows are taken for models and ${across} for metrics; if it is otherwise, choose so in the mapping`
    : `nothing says what stands across, so ${across} are taken for models; if they are metrics, choose so in the mapping`;
  return [{ severity: "warning", code: "guessed-axis", file, column: label.header, message }];
}

const areNumbers = (columns: readonly GuessedColumn[]): boolean =>
  columns.length > 0 && columns.every(({ role }) => role === "measurement" || role === "condition");

const parameters = /\b(?:scale|weight|beam|threshold|rate|size|dims?|layers?|heads?|penalty|margin|seed|temperature)$/;

/** Whether a column is called after something that is measured, counted or set, or has no name of its own. */
const isOfMeasure = (column: GuessedColumn): boolean =>
  !isNamed(column) ||
  isMeasureName(column) ||
  isCounter(column) ||
  isSettingName(column.words) ||
  parameters.test(column.words) ||
  knownBenchmark(column.words) !== undefined ||
  splitHeader(column.header).unit !== undefined ||
  (column.profile.unit !== undefined && !isSystemName(column.words));

const namesIn = (rows: ForeignTable["rows"]): readonly string[] =>
  rows.slice(0, mostNamed).map(({ cells }) => cells[0] ?? "");

/** `CartPole-v1` and `dm_control/walker-walk-v0`, as environments are registered. */
const environment = /^[a-z_]+\/[\w-]+-v\d+$|^[A-Z][a-z]\w*-v\d$/;

const isTestName = (name: string): boolean => isDataSetName(headerWords(name)) || environment.test(name);

const isModelName = (name: string): boolean => isSystemName(headerWords(name)) || isCalledAsFamily(name);

const mostly = (names: readonly string[], is: (name: string) => boolean): boolean => {
  const found = names.filter(is).length;
  return found >= fewest && found * 2 >= names.length;
};

const mostTimes = 100;

/** Whether the numbers of most rows are alike, as one metric of several models is. */
function areAlike(rows: ForeignTable["rows"]): boolean {
  const spread = rows.slice(0, mostNamed).map(({ cells }) => {
    const sizes = cells.slice(1).flatMap((cell) => {
      const read = parseQuantity(cell);
      return read.kind === "quantity" && read.quantity.value !== 0 ? [Math.abs(read.quantity.value)] : [];
    });
    return Math.max(...sizes, 1e-9) / Math.min(...sizes, 1e12);
  });
  return spread.filter((times) => times <= mostTimes).length * 2 > spread.length;
}
