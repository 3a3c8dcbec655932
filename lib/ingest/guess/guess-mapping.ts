import { dateOrderOf, shortYearNote } from "../cells/read-date";
import type { ForeignFile, ForeignTable } from "../foreign-file";
import type { ColumnMapping, Mapping, MetricMapping, TableShape } from "../mapping";
import { distinctRows } from "../tables/row-key";
import { type ColumnRole, hasRole, placesOf } from "../words/column-roles";
import { knownMetric } from "../words/known-metrics";
import { tokensPerSecond } from "../words/per-second";
import { headerWords, splitHeader } from "../words/split-header";
import { isModelless } from "./assumed-model";
import { withColumnsOfOneMetric } from "./columns-of-one-metric";
import { withDatedColumns } from "./dated-columns";
import { inDirection } from "./direction-beside";
import { withConditions } from "./find-conditions";
import { withDesign } from "./find-design";
import { ownerOf } from "./find-owner";
import { type GuessedColumn, guessColumns } from "./guess-columns";
import { guessMeasured, isTimeUnit, namedMetric, namedValues, newMetric } from "./guess-metric";
import { areThousands, type Comma, howWritten, mayBeThousands } from "./how-written";
import { withIdsOfRuns } from "./ids-of-runs";
import { isGuessedAxis, withAxis, withDoubt } from "./model-axis";
import { namedTogether } from "./named-together";
import { areDatasets, asCompared } from "./of-datasets";
import { type ColumnProfile, profileColumn } from "./profile-column";
import { withRepeatedGroups } from "./repeated-groups";
import { withFamilies } from "./same-family";
import { withValuesAtSettings } from "./setting-values";
import { withAverages, withMetricAsCondition, withOneUncertainty, withoutVaryingProperties } from "./settle-columns";
import { inShape } from "./shape-columns";
import { withActiveParts, withSizesInNames, withUnitsBeside } from "./stated-units";
import { withModelsAcross, withSystemsAcross } from "./systems-across";
import { shapeOf } from "./table-shape";
import { toldApart } from "./tell-apart";
import { measureNamed, titledHeaders, withTitledStatistics } from "./titled-measure";
import { withValue } from "./values-of-metrics";

/** What spoke for the role of a column. */
export interface ColumnEvidence {
  /** From 0 to 1. */
  readonly confidence: number;
  readonly isByName: boolean;
  readonly profile: ColumnProfile;
}

/** How a table may be meant, one entry of evidence a column. */
export interface GuessedMapping {
  readonly mapping: Mapping;
  readonly evidence: readonly ColumnEvidence[];
}

/** Reads the meaning of a table from its header and its cells. Nothing is certain: the user sees it and may change it. */
export function guessMapping(
  file: Pick<ForeignFile, "file" | "delimiter">,
  table: ForeignTable,
  named: readonly GuessedColumn[] = guessColumns(table),
): GuessedMapping {
  const isOfDatasets = areDatasets(named);
  const meant = withValue(withBenchmark(isOfDatasets ? asCompared(named) : named), table);
  const guessed = withAxis(withSystemsAcross(meant));
  const shape = shapeOf(guessed);
  const shaped = withValuesAtSettings(inShape(guessed, shape, table));
  const told = shape === "matrix" ? shaped : withDoubt(withDesign(withConditions(shaped, table), table), table);
  const comma = commaIn(file, told);
  const each = told.map((column, index) => columnOf(column, index, told, table, comma, shape));
  const grouped = file.delimiter === undefined ? each : withRepeatedGroups(each, told);
  const read = shape === "wide" ? withFamilies(grouped, told) : each;
  const stated = withActiveParts(withSizesInNames(withUnitsBeside(read), table), table);
  const ofSystems = withModelsAcross(stated, told, titleOf(file.file, table.path));
  const own = withAverages(withOneUncertainty(namedTogether(ofSystems, table)));
  const columns =
    shape === "matrix"
      ? own
      : withIdsOfRuns(
          withMetricAsCondition(
            toldApart(
              withTitledStatistics(
                withColumnsOfOneMetric(withDatedColumns(withoutVaryingProperties(own, table)), table.path),
                table.path,
              ),
            ),
            table,
          ),
          table,
        );
  const value = told.find(({ role }) => role === "value");
  const isOfTests = hasRole(told, "benchmark") && hasRole(told, "measurement");
  const isGuessed = shape !== "matrix" && isModelless({ shape, columns }) && (isOfTests || isToldApart(columns, table));
  const measured =
    shape === "long" && !hasRole(told, "metric") && value !== undefined
      ? guessMeasured(value.header, value.profile).metric
      : undefined;
  const metric = measured === undefined ? undefined : inDirection(measured, told, table.rows);
  return {
    mapping: {
      version: 1,
      adapter: `generic-${shape}`,
      shape,
      columns,
      source: { title: titleOf(file.file, table.path), kind: "dataset" },
      ...(isGuessed && { modelFrom: "file-name" as const }),
      ...(metric !== undefined && { metric }),
      ...(hasRole(told, "metric") && { metrics: metricsIn(told, table) }),
      ...(shape === "matrix" && !hasRole(told, "metric") && propertiesIn(told, table)),
      ...(shape === "matrix" && !hasRole(told, "metric") && { metric: scoreOf(told, table) }),
      field: "unstated",
      kind: isOfDatasets ? "dataset" : "model",
      reportedBy: "third-party",
    },
    evidence: told.map(({ confidence, isByName, profile }) => ({ confidence, isByName, profile })),
  };
}

/** Of the dates of rows, before none of them is one to compare under. */
const oneEach = 0.9;

const titleOf = (file: string, path: string): string =>
  [file.split(/[\\/]/).at(-1) ?? file, path].filter((part) => part !== "").join(", ");

/** Where no column names a model, or each row names its metric, tasks are what was measured. */
function withBenchmark(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const isMeasured = hasRole(columns, "metric") && hasRole(columns, "value");
  if ((hasRole(columns, "model") && !isMeasured) || hasRole(columns, "benchmark")) return columns;
  return columns.map((column) => (column.role === "task" ? { ...column, role: "benchmark" } : column));
}

/**
 * Results of one model have one row, or say in each what was measured or how; anything else is no list of results. Rows that say
 * the same may hold other values.
 */
function isToldApart(columns: readonly ColumnMapping[], { rows }: ForeignTable): boolean {
  const dates = columns.flatMap((column, place) => (isConditionOfDate(column) ? [place] : []));
  const places = [...placesOf(columns, ["benchmark", "metric", "condition"]), ...dates];
  const isOne = (value: number): boolean => {
    const filled = rows.filter(({ cells }) => (cells[value] ?? "") !== "");
    return filled.length > 0 && distinctRows(filled, places) * 2 > filled.length;
  };
  return placesOf(columns, ["measurement", "value"]).some(isOne);
}

const isConditionOfDate = ({ role, condition, tells }: ColumnMapping): boolean =>
  tells === true || (role === "as-of" && condition !== undefined);

const mostMetrics = 500;

/** What the values of a matrix measure, where no column says it: beside an axis without a name nobody knows which way is better. */
function scoreOf(columns: readonly GuessedColumn[], { path, above = "" }: ForeignTable): MetricMapping {
  const values = columns.filter(({ role }) => role === "measurement").map(({ profile }) => profile);
  const [first] = values;
  if (first === undefined) return newMetric("score", "count");
  const negatives = values.reduce((total, profile) => total + profile.negatives, 0);
  const largest = Math.max(...values.map((profile) => profile.largest ?? 0));
  const all = { ...first, negatives, largest };
  // `### WER` above a table says what all its values are.
  const heading = [...path.split(" › "), above.replace(/^#+ |:$/g, "")].findLast((text) => {
    const known = knownMetric(headerWords(splitHeader(text).name));
    return known !== undefined && known.isProperty !== true;
  });
  if (heading !== undefined) return namedMetric(heading, "", all);
  const { unit = "count" } = first;
  const inUnit = isTimeUnit(unit) ? "time" : unit === "count" || unit === "%" ? undefined : measureNamed(path);
  const score = newMetric(inUnit ?? "score", unit, all);
  return columns.some((column) => isGuessedAxis(column) || column.condition !== undefined)
    ? { ...score, better: "neutral" }
    : score;
}

/** The metrics that a long table or a matrix names, each with the look of its own values. */
function metricsIn(columns: readonly GuessedColumn[], { rows }: ForeignTable): NonNullable<Mapping["metrics"]> {
  const places = (role: ColumnRole) => placesOf(columns, [role]);
  const [metricPlace = 0] = places("metric");
  const [unitPlace] = places("unit");
  const values = hasRole(columns, "value") ? places("value") : places("measurement");
  const [inHeader = ""] = columns.flatMap((column) => (column.role === "value" ? [unitOfValues(column, columns)] : []));
  const byText = new Map<string, ForeignTable["rows"][number][]>();
  for (const row of rows) {
    const text = row.cells[metricPlace] ?? "";
    const known = byText.get(text);
    if (known !== undefined) known.push(row);
    else if (text !== "" && byText.size < mostMetrics) byText.set(text, [row]);
  }
  return [...byText].map(([text, own]) => {
    const beside = unitPlace === undefined ? inHeader : (own[0]?.cells[unitPlace] ?? "");
    const unit = unitPlace === undefined && splitHeader(text).unit !== undefined ? "" : beside;
    const cells = own.flatMap((row) => values.map((place) => ({ cells: [row.cells[place] ?? ""] })));
    const named = namedValues(text, unit, profileColumn(cells, 0));
    return { text, ...named, metric: apart(text, inDirection(named.metric, columns, own), byText) };
  });
}

function unitOfValues({ header, words }: GuessedColumn, columns: readonly GuessedColumn[]): string | undefined {
  const rate = tokensPerSecond(
    words,
    columns.map((column) => column.header),
  );
  return splitHeader(header).unit ?? (rate?.unitNote === undefined ? rate?.unit : undefined);
}

/** `XB*` is another metric than `XB`, where both are named. */
function apart(text: string, metric: MetricMapping, texts: ReadonlyMap<string, unknown>): MetricMapping {
  const [, name = "", star = "", behind = ""] = /^(.*[\p{L}\d])(\*+)(.*)$/u.exec(text) ?? [];
  if (name === "" || !texts.has(`${name}${behind}`)) return metric;
  return { ...metric, id: `${metric.id}${"-star".repeat(star.length)}`, name: `${metric.name}${star}` };
}

/** Lines of a matrix that say what its models are, as `# Params` among tests. */
function propertiesIn(columns: readonly GuessedColumn[], { rows }: ForeignTable): Pick<Mapping, "metrics"> {
  const [place = 0] = placesOf(columns, ["benchmark"]);
  const names = new Set(rows.map(({ cells }) => cells[place] ?? ""));
  const metrics = [...names].flatMap((text) => {
    const metric = knownMetric(headerWords(text));
    return metric?.isProperty === true ? [{ text, metric }] : [];
  });
  return metrics.length === 0 ? {} : { metrics };
}

/**
 * Where decimals are commas somewhere, or cells are cut at semicolons, an unclear comma is one, too. There points part thousands if
 * numbers below a thousand have none.
 */
export const commaIn = (
  { delimiter }: Pick<ForeignFile, "delimiter">,
  columns: readonly Pick<GuessedColumn, "profile">[],
): Comma => {
  const isSure = columns.some(({ profile }) => profile.decimal === ",");
  const hasPoints = columns.some(
    ({ profile: { decimal, hasOpenPoints, numbers, samples } }) =>
      decimal === "." && !hasOpenPoints && numbers > 0 && samples.some((cell) => /\d\.\d/.test(cell)),
  );
  const isOpen = delimiter === ";" && !isSure && !hasPoints;
  const hasThousands = isOpen && columns.some(({ profile }) => profile.areThousands);
  return {
    isUnclearOne: !hasPoints && (isSure || delimiter === ";"),
    isOnly: (isSure || hasThousands) && !hasPoints,
    ...(isOpen && { ofPoints: hasThousands ? areThousands : mayBeThousands }),
  };
};

const listRoles: ReadonlySet<ColumnRole> = new Set(["organization", "country", "field", "task"]);

/** A comma joins a list where what it parts mostly stands alone in other cells, or where no blank follows it; names may hold one. */
function separatorOf(cells: readonly string[]): string | undefined {
  if (cells.some((cell) => cell.includes(";"))) return ";";
  const joined = cells.filter((cell) => cell.includes(","));
  if (
    joined.length > 0 &&
    joined.every((cell) => /^[^,]+(?:,(?!\s|(?:inc|ltd|llc|co|corp|gmbh|limited|plc|ag|sa|s\.a)\b)[^,]+)+$/i.test(cell))
  )
    return ",";
  const alone = new Set(cells.filter((cell) => cell !== "" && !cell.includes(",")));
  const parts = joined.flatMap((cell) => cell.split(",").map((part) => part.trim()));
  return parts.length > 0 && parts.filter((part) => alone.has(part)).length > parts.length / 2 ? "," : undefined;
}

/** `per_model.gpt-4`, as nested records are called. */
const ofModels = /^(?:(?:per|by)_)?(?:models?|scores?|results?)\.(?=\p{L})/u;

function columnOf(
  guessed: GuessedColumn,
  index: number,
  all: readonly GuessedColumn[],
  table: ForeignTable,
  comma: Comma,
  shape: TableShape,
): ColumnMapping {
  const { header, role, reason, of, profile, isCondition, condition } = guessed;
  const base: ColumnMapping = { header, role, ...(reason !== undefined && { reason }) };
  if (role === "unit") return { ...base, ...(of !== undefined && { of }) };
  if (role === "model") return { ...base, ...(of !== undefined && { of, tells: true }) };
  if (role === "released" || role === "as-of") {
    const cells = table.rows.map((row) => row.cells[index] ?? "");
    const dateOrder = dateOrderOf(cells, header);
    const note = shortYearNote(cells, dateOrder);
    return {
      ...base,
      ...(note !== undefined && { reason: note }),
      dateOrder,
      ...(isCondition === true && { condition: header.replaceAll("_", " ") }),
      // Where each row has its own date, nothing could be compared under it.
      ...(isCondition === true &&
        shape !== "matrix" &&
        (role === "released" || profile.distinct >= profile.filled * oneEach) && { tells: true }),
    };
  }
  if (listRoles.has(role)) {
    const separator = separatorOf(table.rows.map(({ cells }) => cells[index] ?? ""));
    return { ...base, ...(separator !== undefined && { separator }), ...(isCondition === true && { tells: true }) };
  }
  if (role === "condition") return { ...base, condition: header.replaceAll("_", " ") };
  if (!["measurement", "value", "uncertainty", "low", "high"].includes(role)) return base;
  const read = { ...base, ...howWritten(table, index, profile, comma) };
  if (role === "measurement" && shape !== "matrix")
    return {
      ...read,
      ...(condition === undefined
        ? guessMeasured(titledHeaders(all, table.path)[index] ?? header, profile, table.header)
        : { metric: scoreOf(all, table), condition }),
      ...(isCondition === true && { tells: true }),
    };
  if (role === "value") {
    const { power } = splitHeader(header);
    return { ...read, ...(power !== 0 && { power }), ...(condition !== undefined && { condition }) };
  }
  if (role === "measurement") {
    const model = header.replace(ofModels, "");
    return { ...read, ...(model !== header && { model }) };
  }
  const owner = of ?? ownerOf(index, all, table);
  return owner === undefined
    ? { header, role: "ignore", reason: "it is not clear whose uncertainty this is" }
    : { ...read, of: owner };
}
