import { isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import type { ColumnMapping } from "../mapping";
import { plainText } from "../trees/tabulate-tree";
import { type Adapter, fileName, measured, metric } from "./adapter";

/** Times are written in nanoseconds. */
const time = (id: string, name: string, nameZh: string) =>
  measured(metric(id, name, nameZh, "s", "lower"), { power: -9 });

const estimates: ReadonlyMap<string, Omit<ColumnMapping, "header">> = new Map([
  ["mean", time("mean-time", "Mean time", "平均耗时")],
  ["median", time("median-time", "Median time", "中位耗时")],
  ["slope", time("time-by-regression", "Time by regression", "回归耗时")],
  ["stddev", time("standard-deviation-of-time", "Standard deviation of time", "耗时标准差")],
  ["medianabsdev", time("median-absolute-deviation-of-time", "Median absolute deviation of time", "耗时绝对中位差")],
]);
const fewestEstimates = 2;

/** The `estimates.json` of Criterion.rs: what it estimates of the time of one benchmark, each with its interval. */
export const criterion: Adapter = {
  id: "criterion",
  title: "Criterion.rs, estimates",
  read: ({ file, tree }) => {
    const found = estimatesIn(tree);
    if (found === undefined || !isTreeObject(tree)) return undefined;
    const columns = found.flatMap(({ name, column, record }) => {
      const interval = record.entries.get("confidence_interval");
      const ends = isTreeObject(interval) ? interval.entries : new Map<string, Tree>();
      return [
        { mapping: { header: name, ...column }, cell: record.entries.get("point_estimate") },
        { mapping: { header: `${name} low`, role: "low", of: name }, cell: ends.get("lower_bound") },
        { mapping: { header: `${name} high`, role: "high", of: name }, cell: ends.get("upper_bound") },
      ] satisfies readonly { readonly mapping: ColumnMapping; readonly cell: Tree | undefined }[];
    });
    const naming: ColumnMapping = { header: "benchmark", role: "model" };
    return [
      {
        table: {
          path: "",
          header: [naming.header, ...columns.map(({ mapping }) => mapping.header)],
          rows: [{ line: tree.line, cells: [benchmarkOf(file), ...columns.map(({ cell }) => plainText(cell ?? ""))] }],
        },
        mapping: {
          version: 1,
          adapter: "criterion",
          shape: "wide",
          columns: [naming, ...columns.map(({ mapping }) => mapping)],
          source: { title: `Criterion.rs, ${fileName(file)}`, kind: "dataset" },
          field: "unstated",
          kind: "library",
          reportedBy: "first-party",
        },
      },
    ];
  },
};

interface Estimate {
  readonly name: string;
  readonly column: Omit<ColumnMapping, "header">;
  readonly record: TreeObject;
}

/** Nothing where anything else stands among them; `slope` is nothing where it was not estimated. */
function estimatesIn(tree: Tree | undefined): readonly Estimate[] | undefined {
  if (!isTreeObject(tree)) return undefined;
  const found: Estimate[] = [];
  for (const [name, record] of tree.entries) {
    const column = estimates.get(name.replaceAll("_", "").toLowerCase());
    if (column === undefined) return undefined;
    if (record === "") continue;
    if (!isTreeObject(record) || !record.entries.has("point_estimate") || !record.entries.has("standard_error"))
      return undefined;
    found.push({ name, column, record });
  }
  const areRelative = !found.some(({ name }) => /slope|std/i.test(name));
  return found.length < fewestEstimates || areRelative ? undefined : found;
}

/** `sort/1000` of `target/criterion/sort/1000/new/estimates.json`, or the name of the file. */
function benchmarkOf(file: string): string {
  const steps = file.split(/[\\/]/).filter((step) => step !== "" && step !== ".");
  const own = steps.slice(steps.lastIndexOf("criterion") + 1);
  if (own.at(-1) !== "estimates.json" || own.length < 2) return fileName(file).replace(/\.json(?:\.gz)?$/i, "");
  const around = own.slice(0, -1);
  const named = /^(?:new|base)$/.test(around.at(-1) ?? "") && around.length > 1 ? around.slice(0, -1) : around;
  return (steps.includes("criterion") ? named : named.slice(-2)).join("/");
}
