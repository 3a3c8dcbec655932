import { ofGo } from "../formats/printed-go";
import { type Adapter, checkedColumns, columnsBy, fileName, measured, metric } from "./adapter";
import { generic } from "./generic";

const time = metric("time-per-operation", "Time per operation", "每次操作耗时", "s", "lower");
const memory = metric("memory-per-operation", "Memory allocated per operation", "每次操作分配的内存", "B", "lower");
const allocations = metric(
  "allocations-per-operation",
  "Allocations per operation",
  "每次操作分配次数",
  "count",
  "lower",
);
const throughput = metric("bytes-per-second", "Bytes per second", "每秒字节数", "B/s", "higher");

const isOfGo = ([name, count, ...others]: readonly string[]): boolean =>
  name === ofGo.name &&
  count === ofGo.iterations &&
  others.some((unit) => unit === ofGo.procs || /\/(?:op|s)$/.test(unit));

/** Beside what benchstat prints. */
const uncertainties = [
  ["ns/op", -9],
  ["B/op", 0],
  ["allocs/op", 0],
  ["MB/s", 6],
].map(
  ([of, power]) => [new RegExp(`^${of} ±$`), { role: "uncertainty", of: String(of), power: Number(power) }] as const,
);

/** What `go test -bench` prints, in a text of its own or in a page: a benchmark a row. */
export const goBench: Adapter = {
  id: "go-bench",
  title: "go test -bench, benchstat",
  read: (written) => {
    const own = written.tables.filter(({ header }) => isOfGo(header));
    if (own.length === 0) return undefined;
    const others = written.tables.filter((table) => !own.includes(table));
    return [
      ...own.map((table) => {
        const isSame = (name: string): boolean => {
          const place = table.header.indexOf(name);
          return new Set(table.rows.map(({ cells }) => cells[place])).size < 2;
        };
        const known = columnsBy(table.header, [
          [new RegExp(`^${ofGo.name}$`), { role: "model" }],
          [
            /^pkg$/,
            isSame("pkg")
              ? { role: "ignore", reason: "the same in all rows" }
              : { role: "condition", condition: "pkg" },
          ],
          [/^cpu$/, { role: "condition", condition: "cpu" }],
          [new RegExp(`^${ofGo.version}$`), { role: "condition", condition: ofGo.version }],
          [new RegExp(`^${ofGo.procs}$`), { role: "condition", condition: ofGo.procs }],
          [new RegExp(`^${ofGo.run}$`), { role: "condition", condition: ofGo.run }],
          [new RegExp(`^${ofGo.iterations}$`), { role: "ignore", reason: "how often it was measured" }],
          [/^ns\/op$/, measured(time, { power: -9 })],
          [/^B\/op$/, measured(memory)],
          [/^allocs\/op$/, measured(allocations)],
          [/^MB\/s$/, measured(throughput, { power: 6 })],
          ...uncertainties,
        ]);
        return {
          table,
          mapping: {
            version: 1,
            adapter: "go-bench",
            shape: "wide",
            columns: checkedColumns(table, known),
            source: {
              title: `go test -bench, ${[fileName(written.file), table.path].filter((part) => part !== "").join(", ")}`,
              kind: "dataset",
            },
            ...(written.tables.length > 1 && table.path !== "" && { condition: table.path }),
            field: "unstated",
            kind: "library",
            reportedBy: "first-party",
          },
        } as const;
      }),
      ...(generic.read({ ...written, tables: others }) ?? []),
    ];
  },
};
