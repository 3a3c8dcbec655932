import type { ColumnMapping } from "../mapping";
import type { ColumnRole } from "../words/column-roles";
import { directionOf, knownBenchmark, knownMetric } from "../words/known-metrics";
import { isSystemName } from "../words/known-names";
import { headerWords, splitHeader } from "../words/split-header";
import { isOfMachines } from "./find-model";
import { isSettingName } from "./find-settings";
import type { GuessedColumn } from "./guess-columns";
import { newMetric } from "./guess-metric";
import { areModelsAcross } from "./label-column";
import { shareOf } from "./profile-column";

const fewest = 2;
const namingRoles: ReadonlySet<ColumnRole> = new Set(["model", "benchmark", "metric", "value", "as-of", "released"]);
const called = "called as a system is, which is what is compared";
const sizes = "how large the problem was";
const derived = /^(?:diff(?:erence)?|ratio|speed ?ups?|gain|improvement)\b/;

/**
 * `N | Triton | Torch`: left of columns that are called as systems are, whole numbers say how large the problem was, or machines on
 * what they ran. The systems are what is compared.
 */
export function withSystemsAcross(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  if (columns.some(({ role }) => namingRoles.has(role))) return columns;
  const first = columns.findIndex(
    ({ role, words, profile }) => role !== "condition" && (isSystemName(words) || profile.fractions > 0),
  );
  const [axes, others] = [columns.slice(0, first), columns.slice(first)];
  const systems = others.filter(({ words }) => !derived.test(words));
  const areSystems =
    axes.length > 0 &&
    axes.every((axis) => isOfMachines(axis) || isOfWholeNumbers(axis)) &&
    systems.length >= fewest &&
    systems.every(mayBeSystem) &&
    (areModelsAcross(systems) || systems.filter(({ words }) => isSystemName(words)).length * 2 >= systems.length);
  if (!areSystems) return columns;
  return columns.map((column, place): GuessedColumn => {
    const told = { ...column, confidence: 0.6, isByName: false };
    if (isOfMachines(column)) return column;
    if (place < first) return { ...told, role: "condition", reason: sizes };
    if (derived.test(column.words)) return { ...told, role: "ignore", reason: "follows from the values" };
    return { ...told, reason: called };
  });
}

const isOfWholeNumbers = ({ role, profile }: GuessedColumn): boolean =>
  (role === "measurement" || role === "condition") &&
  profile.fractions === 0 &&
  shareOf(profile.numbers, profile) === 1;

const mayBeSystem = ({ role, words }: GuessedColumn): boolean =>
  role === "measurement" &&
  knownMetric(words) === undefined &&
  knownBenchmark(words) === undefined &&
  directionOf(words) === "neutral" &&
  !isSettingName(words) &&
  !/^column \d+$/.test(words);

const measures = /\b(?:throughput|bandwidth|latency|(?:run ?)?time|duration|speed|memory|performance)\b/;
/** A speed may be a rate or a time, and a performance either. */
const eitherWay = /speed|performance/;

/** With the systems as models: all of their values measure one thing, which the name of the file may say. */
export function withModelsAcross(
  columns: readonly ColumnMapping[],
  guessed: readonly GuessedColumn[],
  title: string,
): readonly ColumnMapping[] {
  const name = measures.exec(headerWords(title))?.[0] ?? "value";
  return columns.map((column, place) => {
    const { profile, reason } = guessed[place] ?? {};
    if (reason !== called || column.role !== "measurement") return column;
    const { unit, power, name: system, remark } = splitHeader(column.header);
    const own = unit ?? profile?.unit;
    const metric = newMetric(name, own ?? "count", profile);
    const { unitNote: _, power: __, ...rest } = column;
    return {
      ...rest,
      model: own === undefined || remark !== undefined ? column.header.trim() : system,
      metric: eitherWay.test(name) ? { ...metric, better: "neutral" } : metric,
      ...(power !== 0 && { power }),
      ...(own === undefined && {
        unitNote: `no unit is stated, and nothing tells ${name === "value" ? "what is measured" : "which it is"}, so these are bare numbers`,
      }),
    };
  });
}
