import type { ForeignTable } from "../foreign-file";
import type { ColumnMapping } from "../mapping";
import {
  type Adapter,
  columnsBy,
  fileName,
  hasColumns,
  measured,
  metric,
  type Reading,
  withParameters,
} from "./adapter";
import { byTable } from "./by-table";

const time = (id: string, name: string, nameZh: string) => measured(metric(id, name, nameZh, "s", "lower"));

const spread = { role: "ignore", reason: "a detail of the spread" } as const;
const often = { role: "ignore", reason: "how often it was measured" } as const;

const statistics = (prefix: string): Parameters<typeof columnsBy>[1] => [
  [new RegExp(`^${prefix}mean$`), time("mean-time", "Mean time", "平均耗时")],
  [
    new RegExp(`^${prefix}std_?dev$`),
    { role: "uncertainty", of: `${prefix.replace("\\", "")}mean`, reason: "one standard deviation either way" },
  ],
  [new RegExp(`^${prefix}median$`), time("median-time", "Median time", "中位耗时")],
  [new RegExp(`^${prefix}min$`), time("shortest-time", "Shortest time", "最短耗时")],
  [new RegExp(`^${prefix}max$`), time("longest-time", "Longest time", "最长耗时")],
];

const readingOf = (file: string, adapter: string, table: ForeignTable, columns: readonly ColumnMapping[]): Reading => ({
  table,
  mapping: {
    version: 1,
    adapter,
    shape: "wide",
    columns,
    source: { title: fileName(file), kind: "dataset" },
    field: "unstated",
    kind: "library",
    reportedBy: "first-party",
  },
});

/** The JSON of pytest-benchmark: a test a record, with the statistics of its rounds in seconds. */
export const pytestBenchmark: Adapter = {
  id: "pytest-benchmark",
  title: "pytest-benchmark",
  read: byTable((table, { file }) => {
    if (!hasColumns(table.header, [/^fullname$/, /^stats\.mean$/, /^stats\.stddev$/, /^stats\.(?:rounds|iterations)$/]))
      return undefined;
    const columns = columnsBy(table.header, [
      [/^fullname$/, { role: "model" }],
      [/^datetime$/, { role: "as-of", dateOrder: "ymd" }],
      [/^group$/, { role: "condition", condition: "group" }],
      ...statistics("stats\\."),
      [
        /^stats\.ops$/,
        measured(metric("operations-per-second", "Operations per second", "每秒操作数", "ops/s", "higher")),
      ],
      [/^stats\.(?:rounds|iterations)$/, often],
      [/^stats\./, spread],
      [/^(?:name|params?(?:\..*)?)$/, { role: "ignore", reason: "the full name says it" }],
      [/^options\./, { role: "ignore", reason: "a setting of the run" }],
    ]);
    return readingOf(file, "pytest-benchmark", table, columns);
  }),
};

/** What hyperfine exports as JSON or CSV: a command a row, with the statistics of its runs in seconds. */
export const hyperfine: Adapter = {
  id: "hyperfine",
  title: "hyperfine",
  read: byTable((table, { file }) => {
    const names = [/^command$/, /^mean$/, /^stddev$/, /^user$/, /^system$/, /^min$/, /^max$/];
    if (!hasColumns(table.header, names)) return undefined;
    const columns = columnsBy(table.header, [
      [/^command$/, { role: "model" }],
      ...statistics(""),
      [/^user$/, time("user-time", "User time", "用户态耗时")],
      [/^system$/, time("system-time", "System time", "内核态耗时")],
      [/^(?:times|exit_codes)$/, { role: "ignore", reason: "the single runs" }],
    ]);
    return readingOf(file, "hyperfine", table, withParameters(columns, /^parameters?[._](.+)$/));
  }),
};
