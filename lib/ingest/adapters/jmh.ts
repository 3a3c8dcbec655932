import type { ForeignTable } from "../foreign-file";
import type { MetricMapping } from "../mapping";
import { readUnit } from "../words/header-units";
import { type Adapter, columnsBy, fileName, hasColumns, metric, withParameters } from "./adapter";
import { byTable } from "./by-table";

const modes: ReadonlyMap<string, (unit: string) => MetricMapping> = new Map([
  ["thrpt", (unit) => metric("throughput", "Throughput", "吞吐量", unit, "higher")],
  ["avgt", (unit) => metric("average-time", "Average time", "平均耗时", unit, "lower")],
  ["sample", (unit) => metric("sampled-time", "Sampled time", "采样耗时", unit, "lower")],
  ["ss", (unit) => metric("single-shot-time", "Time of a single shot", "单次耗时", unit, "lower")],
]);

const modeHeader = /^mode$/i;
const unitHeader = /^(?:units?|primaryMetric\.scoreUnit)$/i;
const scoreHeader = /^(?:score|primaryMetric\.score)$/i;
const errorHeader = /^(?:score error \([\d.]+%\)|error|primaryMetric\.scoreError)$/i;
const spread = { role: "ignore", reason: "the runs behind the score, or their spread" } as const;

/** What JMH prints, or writes as JSON or CSV: a score a row, and whether more of it is better said by its mode. */
export const jmh: Adapter = {
  id: "jmh",
  title: "JMH, results",
  read: byTable((table, { file }) => {
    if (!hasColumns(table.header, [/^benchmark$/i, modeHeader, unitHeader, scoreHeader, errorHeader])) return undefined;
    const metrics = metricsIn(table);
    if (metrics === undefined) return undefined;
    const of = table.header.find((header) => scoreHeader.test(header)) ?? "";
    const columns = columnsBy(table.header, [
      [/^benchmark$/i, { role: "benchmark" }],
      [modeHeader, { role: "metric" }],
      [scoreHeader, { role: "value" }],
      [errorHeader, { role: "uncertainty", of }],
      [unitHeader, { role: "unit" }],
      [/^threads$/i, { role: "condition", condition: "threads" }],
      [/^(?:samples$|cnt$|forks$|warmup|measurement)/i, { role: "ignore", reason: "how often it was measured" }],
      [
        /^(?:jmhVersion|jvm|jvmArgs|jdkVersion|vmName|vmVersion)$/,
        { role: "ignore", reason: "how the run was started" },
      ],
      [/^primaryMetric\./, spread],
    ]);
    return {
      table,
      mapping: {
        version: 1,
        adapter: "jmh",
        shape: "long",
        columns: withParameters(columns, /^(?:Param: |params\.|\((?=.*\)$))(.+?)\)?$/),
        metrics,
        source: { title: `JMH, ${fileName(file)}`, kind: "dataset" },
        modelFrom: "file-name",
        field: "unstated",
        kind: "library",
        reportedBy: "first-party",
      },
    };
  }),
};

/** The metric of each mode; nothing where a mode is not known, or has several units. */
function metricsIn({ header, rows }: ForeignTable) {
  const [mode, unit] = [modeHeader, unitHeader].map((name) => header.findIndex((text) => name.test(text)));
  const units = new Map<string, string>();
  for (const { cells } of rows) {
    const [name, own] = [cells[mode ?? -1] ?? "", cells[unit ?? -1] ?? ""];
    if (!modes.has(name) || (units.get(name) ?? own) !== own) return undefined;
    units.set(name, own);
  }
  return [...units].flatMap(([text, own]) => {
    const found = modes.get(text)?.(readUnit(own)?.unit ?? own);
    return found === undefined ? [] : [{ text, metric: found }];
  });
}
