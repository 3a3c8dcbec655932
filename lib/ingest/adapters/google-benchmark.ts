import type { Issue } from "../../schema/issue";
import type { ForeignTable } from "../foreign-file";
import { excerpt } from "../tables/parse-csv";
import { type Adapter, checkedColumns, columnsBy, fileName, hasColumns, measured, metric } from "./adapter";
import { byTable } from "./by-table";

const times = ["real_time", "cpu_time"] as const;
const powers: ReadonlyMap<string, number> = new Map([
  ["s", 0],
  ["ms", -3],
  ["us", -6],
  ["ns", -9],
]);
const deviation = "stddev";
/** The deviation as a share of the mean, which both of them say. */
const relative = "cv";
/** What is printed of several repetitions, behind the name where no column says it. */
const behindName = /^(.+)_(mean|median|stddev|cv)$/;

const spreadOf = (time: string): string => `${time} ${deviation}`;
const time = (id: string, name: string, nameZh: string) =>
  measured(metric(id, name, nameZh, "s", "lower"), { power: powers.get("ns") ?? 0 });
const rate = (id: string, name: string, nameZh: string, unit: string) =>
  measured(metric(id, name, nameZh, unit, "higher"));

/** What Google Benchmark writes as JSON or CSV: a run a row, or what was made of several. */
export const googleBenchmark: Adapter = {
  id: "google-benchmark",
  title: "Google Benchmark",
  read: byTable((found, { file }) => {
    if (!hasColumns(found.header, [/^name$/, /^iterations$/, /^time_unit$/, ...timeHeaders])) return undefined;
    const table = tableOf(found);
    if (table === undefined) return undefined;
    const known = columnsBy(table.header, [
      [/^name$/, { role: "model" }],
      [/^statistic$/, { role: "condition" }],
      [/^repetition$/, { role: "condition", condition: "repetition" }],
      [/^real_time$/, time("real-time", "Real time", "实际耗时")],
      [/^cpu_time$/, time("cpu-time", "CPU time", "CPU 耗时")],
      ...times.map((of) => [new RegExp(`^${spreadOf(of)}$`), { role: "uncertainty", of, power: -9 }] as const),
      [/^bytes_per_second$/, rate("bytes-per-second", "Bytes per second", "每秒字节数", "B/s")],
      [/^items_per_second$/, rate("items-per-second", "Items per second", "每秒处理数", "items/s")],
      [/^(?:iterations|repetitions)$/, { role: "ignore", reason: "how often it was measured" }],
      [/^(?:label|error_message)$/, { role: "note" }],
      [/^time_unit$/, { role: "ignore", reason: "the times are in it" }],
      [/^(?:run_name|threads|family_index|per_family_instance_index)$/, { role: "ignore", reason: "the name says it" }],
      [
        /^(?:run_type|repetition_index|aggregate_name|aggregate_unit|error_occurred)$/,
        { role: "ignore", reason: "it is told by the other columns" },
      ],
    ]);
    return {
      table,
      mapping: {
        version: 1,
        adapter: "google-benchmark",
        shape: "wide",
        columns: checkedColumns(table, known),
        source: { title: `Google Benchmark, ${fileName(file)}`, kind: "dataset" },
        field: "unstated",
        kind: "library",
        reportedBy: "first-party",
      },
      issues: deviationIssues(file, found),
    };
  }),
};

const isOfSpread = ({ statistic }: Run): boolean => statistic === deviation || statistic === relative;

/** They are no rows of the table, but beside the means. */
const deviationIssues = (file: string, found: ForeignTable): readonly Issue[] =>
  runsIn(found)
    .filter(isOfSpread)
    .map(({ line, cells }) => ({
      severity: "warning",
      code: "row-left-out",
      file,
      line,
      value: excerpt(cells.join(" ")),
      message: "what runs deviate by is no value of its own; of times it is read as the uncertainty of their mean",
    }));

const timeHeaders = times.map((name) => new RegExp(`^${name}$`));

interface Run {
  readonly line: number;
  /** Of what was run. */
  readonly name: string;
  /** What was made of several repetitions; empty of a single run. */
  readonly statistic: string;
  readonly cells: readonly string[];
  readonly cellOf: (header: string) => string;
}

/** A mean has its deviation beside it, and times are in nanoseconds; nothing where they are in a unit that is not known. */
function tableOf(table: ForeignTable): ForeignTable | undefined {
  const { path, header } = table;
  const runs = runsIn(table);
  if (runs.some(({ cellOf }) => cellOf("real_time") !== "" && !powers.has(cellOf("time_unit")))) return undefined;
  const deviations = new Map(runs.flatMap((run) => (run.statistic === deviation ? [[run.name, run] as const] : [])));
  const rowsOf = new Map<string, number>();
  for (const { name } of runs) rowsOf.set(name, (rowsOf.get(name) ?? 0) + 1);
  const repetitions = new Map<string, number>();
  const repetitionOf = ({ name, statistic }: Run): string => {
    if (statistic !== "" || rowsOf.get(name) === 1) return "";
    const repetition = (repetitions.get(name) ?? 0) + 1;
    repetitions.set(name, repetition);
    return String(repetition);
  };
  return {
    path,
    header: [...header, "statistic", "repetition", ...times.map(spreadOf)],
    rowsLeftOut: runs.filter(isOfSpread).length,
    rows: runs
      .filter((run) => !isOfSpread(run))
      .map((run) => {
        const isMean = run.statistic === "mean";
        const own = run.cells.map((cell, place) => {
          const name = header[place];
          if (name === "name") return run.name;
          return isTime(name) ? timeOf(run, name) : cell;
        });
        const spread = isMean ? deviations.get(run.name) : undefined;
        const spreads = times.map((time) => (spread === undefined ? "" : timeOf(spread, time)));
        return { line: run.line, cells: [...own, isMean ? "" : run.statistic, repetitionOf(run), ...spreads] };
      }),
  };
}

function runsIn({ header, rows }: ForeignTable): readonly Run[] {
  const nameAt = header.indexOf("name");
  const names = new Set(rows.map(({ cells }) => cells[nameAt]));
  const isTold = header.includes("run_type");
  return rows.map(({ line, cells }) => {
    const cellOf = (name: string): string => cells[header.indexOf(name)] ?? "";
    const name = cellOf("name");
    const [, base = name, statistic = ""] = behindName.exec(name) ?? [];
    const isMade = isTold
      ? cellOf("run_type") === "aggregate"
      : [`${base}_mean`, `${base}_${deviation}`].every((made) => names.has(made));
    const made = { name: cellOf("run_name") || base, statistic: cellOf("aggregate_name") || statistic };
    return { line, cells, cellOf, ...(isMade ? made : { name, statistic: "" }) };
  });
}

const isTime = (name = ""): name is (typeof times)[number] => times.some((time) => time === name);

/** Of one that failed, none is known. */
const timeOf = ({ cellOf }: Run, time: (typeof times)[number]): string =>
  hasFailed(cellOf("error_occurred")) ? "" : inNanoseconds(cellOf(time), cellOf("time_unit"));

const hasFailed = (cell: string): boolean => /^true$/i.test(cell);

/** A number as it was written, moved by its unit. */
function inNanoseconds(text: string, unit: string): string {
  const moved = (powers.get(unit) ?? 0) - (powers.get("ns") ?? 0);
  const [, digits = text, power = "0"] = /^(.+?)(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  return moved === 0 || text === "" ? text : `${digits}e${Number(power) + moved}`;
}
