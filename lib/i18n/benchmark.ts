import type { Locale } from "../quantity";
import { closed } from "./closed";
import { counted } from "./counted";

interface BenchmarkText {
  readonly title: string;
  readonly description: string;
  readonly pageDescription: (benchmark: string, models: number, values: number) => string;
  readonly lead: (benchmarks: number) => string;
  readonly benchmark: string;
  readonly task: string;
  readonly field: string;
  readonly metrics: string;
  readonly models: string;
  readonly values: string;
  readonly first: string;
  readonly tie: (model: string, others: number) => string;
  readonly link: string;
  readonly facts: string;
  readonly measured: string;
  readonly measuredNote: string;
  readonly noCondition: string;
  readonly nothing: string;
  readonly table: (metric: string, condition: string) => string;
  readonly rank: string;
  readonly model: string;
  readonly value: string;
  readonly released: string;
  readonly reportedBy: string;
  readonly source: string;
  readonly alsoReported: (values: readonly string[]) => string;
  readonly further: (count: number) => string;
  readonly tableNote: string;
  readonly reports: string;
  readonly reportsTotal: (parts: readonly string[]) => string;
  readonly openInExplore: string;
  readonly compareFirst: string;
  readonly unknownTitle: (id: string) => string;
  readonly unknownText: string;
  readonly closest: string;
  readonly allBenchmarks: string;
}

const en: BenchmarkText = {
  title: "Benchmarks",
  description: "Every benchmark of the catalogue, with what is measured on it and who leads.",
  pageDescription: (benchmark, models, values) =>
    `${counted(values, "sourced value")} of ${counted(models, "model")} on ${benchmark}: the record over time, the ranking with its ties, and who reports what.`,
  lead: (benchmarks) =>
    `${counted(benchmarks, "benchmark")}. The leader is the best value of the metric most models are measured on, under one condition.`,
  benchmark: "Benchmark",
  task: "Task",
  field: "Field",
  metrics: "Metrics",
  models: "Models",
  values: "Values",
  first: "Leader",
  tie: (model, others) => `${model} and ${counted(others, "other")} level with it`,
  link: "Home page",
  facts: "Facts",
  measured: "Measured here",
  measuredNote: "Values compare only under the same metric and condition.",
  noCondition: "no condition stated",
  nothing: "Nothing is measured here yet.",
  table: (metric, condition) => (condition === "" ? metric : `${metric}, ${condition}`),
  rank: "Rank",
  model: "Model",
  value: "Value",
  released: "Released",
  reportedBy: "Reported by",
  source: "Source",
  alsoReported: (values) => `also reported: ${values.join(", ")}`,
  further: (count) => `${counted(count, "more row")} in Explore`,
  tableNote: "Values that their digits do not tell apart share ranks, such as 2–4.",
  reports: "Who reports what",
  reportsTotal: (parts) => `${parts.join(", ")}.`,
  openInExplore: "Open this figure in Explore",
  compareFirst: "Compare the first of the table",
  unknownTitle: (id) => `There is no benchmark “${id}”`,
  unknownText: "The catalogue has no benchmark of this id.",
  closest: "Closest ids",
  allBenchmarks: "All benchmarks",
};

const zh: BenchmarkText = {
  title: "基准测试",
  description: "目录中的全部基准测试：测量什么，谁领先。",
  pageDescription: (benchmark, models, values) =>
    closed(`${models} 个模型在 ${benchmark} 上的 ${values} 个有出处的数值：历年纪录、含并列的排名，以及由谁报告。`),
  lead: (benchmarks) => `${benchmarks} 项基准测试。“领先者”取测量模型最多的指标，在同一条件下的最好数值。`,
  benchmark: "基准测试",
  task: "任务",
  field: "领域",
  metrics: "指标",
  models: "模型数",
  values: "数值数",
  first: "领先者",
  tie: (model, others) => closed(`${model} 及另外 ${others} 个与之相当`),
  link: "主页",
  facts: "基本情况",
  measured: "在此测量",
  measuredNote: "只有指标与条件都相同的数值才可比较。",
  noCondition: "未注明条件",
  nothing: "这里还没有测量值。",
  table: (metric, condition) => (condition === "" ? metric : `${metric}，${condition}`),
  rank: "位次",
  model: "模型",
  value: "数值",
  released: "发布日期",
  reportedBy: "报告方",
  source: "出处",
  alsoReported: (values) => `另有报告：${values.join("、")}`,
  further: (count) => `其余 ${count} 行见探索页`,
  tableNote: "现有位数无法区分的数值并列，例如 2–4。",
  reports: "由谁报告",
  reportsTotal: (parts) => `${parts.join("，")}。`,
  openInExplore: "在探索页打开此图",
  compareFirst: "比较表中前几名",
  unknownTitle: (id) => `没有基准测试“${id}”`,
  unknownText: "目录中没有这个编号的基准测试。",
  closest: "最接近的编号",
  allBenchmarks: "全部基准测试",
};

export const benchmarkText: Readonly<Record<Locale, BenchmarkText>> = { en, zh };
