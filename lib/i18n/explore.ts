import type { Locale } from "../quantity";
import type { FacetName, LooseningName } from "../query/answer";
import type { Chart, ViewProblem } from "../query/view";
import { allowedInChinese } from "./allowed-zh";
import { counted } from "./counted";

interface ExploreText {
  readonly title: string;
  readonly metric: string;
  readonly benchmark: string;
  readonly noBenchmark: string;
  readonly condition: string;
  readonly noCondition: string;
  readonly chart: string;
  readonly charts: Readonly<Record<Chart, string>>;
  readonly second: string;
  readonly secondDefault: (metric: string) => string;
  readonly secondAuto: string;
  readonly asOf: string;
  readonly asOfToday: string;
  readonly baseline: string;
  readonly noBaseline: string;
  readonly scale: string;
  readonly scales: Readonly<Record<"linear" | "log", string>>;
  /** Each axis of two as its metric wants. */
  readonly scaleAuto: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<SortChoice, string>>;
  readonly customSort: string;
  readonly search: string;
  readonly searchHint: string;
  readonly year: string;
  readonly yearFrom: string;
  readonly yearTo: string;
  readonly allYears: string;
  readonly facets: Readonly<Record<FacetName, string>>;
  readonly findIn: (facet: string) => string;
  readonly showAll: (count: number) => string;
  readonly showFewer: string;
  readonly nothingFound: string;
  readonly nothingLeft: string;
  readonly reset: string;
  readonly export: string;
  readonly filters: string;
  readonly openFilters: string;
  readonly closeFilters: string;
  readonly selection: string;
  readonly showAllModels: string;
  readonly models: (count: number) => string;
  readonly unknown: (count: number) => string;
  /** Before the choices that have values of the models without one here. */
  readonly elsewhere: string;
  readonly moreElsewhere: (count: number) => string;
  readonly onlyFirst: (shown: number, all: number) => string;
  readonly drawn: (drawn: number, all: number) => string;
  readonly emptyTitle: string;
  readonly emptyHelp: string;
  readonly loosen: (filters: string, count: number) => string;
  readonly filterNames: Readonly<Record<LooseningName, string>>;
  readonly and: string;
  readonly problemsTitle: string;
  readonly problem: (problem: ViewProblem) => string;
  readonly withoutProblems: string;
  readonly loading: string;
  readonly loadFailed: string;
  readonly figure: string;
  readonly table: string;
  readonly chartHint: string;
  readonly heatHint: string;
  readonly benchmarkPage: (benchmark: string) => string;
  readonly compareThese: string;
}

export const sortChoices = ["best", "largest", "smallest", "newest", "oldest", "name"] as const;
export type SortChoice = (typeof sortChoices)[number];

const en: ExploreText = {
  title: "Explore",
  metric: "Metric",
  benchmark: "Benchmark",
  noBenchmark: "No benchmark",
  condition: "Condition",
  noCondition: "No condition stated",
  chart: "Chart",
  charts: {
    bars: "Bars",
    dots: "Dots",
    timeline: "Timeline",
    area: "Areas",
    frontier: "Records",
    pareto: "Trade-off",
    heatmap: "Heat map",
    ranges: "Ranges",
  },
  second: "Second metric",
  secondDefault: (metric) => `${metric} (automatic)`,
  secondAuto: "Automatic",
  asOf: "As known in",
  asOfToday: "Today",
  baseline: "Baseline",
  noBaseline: "None (plain values)",
  scale: "Scale",
  scales: { linear: "Linear", log: "Log" },
  scaleAuto: "Auto",
  sort: "Sort",
  sorts: {
    best: "Default order",
    largest: "Largest value first",
    smallest: "Smallest value first",
    newest: "Newest first",
    oldest: "Oldest first",
    name: "Name",
  },
  customSort: "As chosen in the table",
  search: "Search",
  searchHint: "Model or organization",
  year: "Year",
  yearFrom: "Year from",
  yearTo: "Year to",
  allYears: "All years",
  facets: { field: "Field", org: "Organization", country: "Country", kind: "Kind", task: "Task" },
  findIn: (facet) => `Find in ${facet.toLowerCase()}`,
  showAll: (count) => `Show all ${count}`,
  showFewer: "Show fewer",
  nothingFound: "Nothing by that name",
  nothingLeft: "None in this view",
  reset: "Reset",
  export: "Export",
  filters: "Filters",
  openFilters: "Filters and options",
  closeFilters: "Show the figure",
  selection: "Chosen models",
  showAllModels: "Show all models",
  models: (count) => counted(count, "model"),
  unknown: (count) => `${count} without a value here`,
  elsewhere: "Values of models without one here:",
  moreElsewhere: (count) => `and ${count} more`,
  onlyFirst: (shown, all) => `The first ${shown} of ${all} rows. Touch the page before printing for all of them.`,
  drawn: (drawn, all) => `${drawn} of ${all} drawn`,
  emptyTitle: "No model has a value here",
  emptyHelp: "These filters leave nothing. Loosening one of them would leave:",
  loosen: (filters, count) => `Without ${filters}: ${counted(count, "model")}`,
  filterNames: {
    time: "year",
    field: "field",
    org: "organization",
    country: "country",
    kind: "kind",
    task: "task",
    q: "search",
    models: "the chosen models",
    benchmark: "benchmark",
    condition: "condition",
    x: "the second metric",
  },
  and: " and ",
  problemsTitle: "Part of this address could not be used",
  problem: ({ parameter, value, allowed }) => `${parameter}=${value} – allowed: ${allowed}`,
  withoutProblems: "Open the view without it",
  loading: "Loading the catalogue …",
  loadFailed: "The catalogue could not be loaded, so filters wait for the server. Reload to try again.",
  figure: "Figure",
  table: "Table",
  benchmarkPage: (benchmark) => `All of ${benchmark}`,
  compareThese: "Compare them on everything they share",
  heatHint: "Choose a model to make it the baseline, the name of a benchmark to sort by it.",
  chartHint: "Choose a mark to make it the baseline. Arrow keys move from mark to mark.",
};

const zh: ExploreText = {
  title: "探索",
  metric: "指标",
  benchmark: "基准测试",
  noBenchmark: "无基准测试",
  condition: "条件",
  noCondition: "未注明条件",
  chart: "图表",
  charts: {
    bars: "条形图",
    dots: "点图",
    timeline: "时间线",
    area: "面积对比",
    frontier: "纪录",
    pareto: "权衡",
    heatmap: "热图",
    ranges: "区间图",
  },
  second: "第二指标",
  secondDefault: (metric) => `${metric}（自动）`,
  secondAuto: "自动",
  asOf: "截至",
  asOfToday: "今天",
  baseline: "基准",
  noBaseline: "无（显示原值）",
  scale: "刻度",
  scales: { linear: "线性", log: "对数" },
  scaleAuto: "自动",
  sort: "排序",
  sorts: {
    best: "默认顺序",
    largest: "数值从大到小",
    smallest: "数值从小到大",
    newest: "最新在前",
    oldest: "最早在前",
    name: "名称",
  },
  customSort: "按表格中的选择",
  search: "搜索",
  searchHint: "模型或机构",
  year: "年份",
  yearFrom: "起始年份",
  yearTo: "结束年份",
  allYears: "所有年份",
  facets: { field: "领域", org: "机构", country: "国家", kind: "类别", task: "任务" },
  findIn: (facet) => `在${facet}中查找`,
  showAll: (count) => `显示全部 ${count} 项`,
  showFewer: "收起",
  nothingFound: "没有这个名称",
  nothingLeft: "此视图中没有",
  reset: "重置",
  export: "导出",
  filters: "筛选",
  openFilters: "筛选与选项",
  closeFilters: "查看图表",
  selection: "选定的模型",
  showAllModels: "显示所有模型",
  models: (count) => `${count} 个模型`,
  unknown: (count) => `${count} 个在此没有数值`,
  elsewhere: "在此没有数值的模型，其数值见：",
  moreElsewhere: (count) => `另有 ${count} 项可选`,
  onlyFirst: (shown, all) => `共 ${all} 行，此处为前 ${shown} 行。打印前先点一下页面，即可得到全部。`,
  drawn: (drawn, all) => `绘出 ${all} 个中的 ${drawn} 个`,
  emptyTitle: "没有模型在此有数值",
  emptyHelp: "这些筛选条件没有留下任何结果。放宽其中一项可得：",
  loosen: (filters, count) => `去掉${filters}：${count} 个模型`,
  filterNames: {
    time: "年份",
    field: "领域",
    org: "机构",
    country: "国家",
    kind: "类别",
    task: "任务",
    q: "搜索",
    models: "选定的模型",
    benchmark: "基准测试",
    condition: "条件",
    x: "第二指标",
  },
  and: "和",
  problemsTitle: "地址中有一部分无法使用",
  problem: ({ parameter, value, allowed }) => `${parameter}=${value}，要求：${allowedInChinese(allowed)}`,
  withoutProblems: "打开去掉该部分的视图",
  loading: "正在加载目录……",
  loadFailed: "目录加载失败，筛选需由服务器完成。请刷新重试。",
  figure: "图",
  table: "表",
  // A space between Latin and Chinese letters.
  benchmarkPage: (benchmark) => `${benchmark}${/[\w)]$/.test(benchmark) ? " " : ""}的全部数值`,
  compareThese: "比较它们的全部共有指标",
  heatHint: "选择一个模型可将其设为基准；点击基准测试的名称可按其排序。",
  chartHint: "选择一个标记可将其设为基准。方向键可在标记间移动。",
};

export const exploreText: Readonly<Record<Locale, ExploreText>> = { en, zh };
