import { formatCount, type Locale } from "../quantity";
import type { TableName } from "../schema/vocabulary";

interface DataText {
  readonly title: string;
  readonly description: string;
  readonly lead: (tables: number, rows: number) => string;
  readonly tables: string;
  readonly table: string;
  readonly about: string;
  readonly rows: string;
  readonly download: string;
  readonly downloadAll: string;
  readonly downloadAs: (table: string, format: string) => string;
  readonly names: Readonly<Record<TableName, string>>;
  readonly abouts: Readonly<Record<TableName, string>>;
  readonly tableDescription: (table: string, rows: number) => string;
  readonly conventions: string;
  readonly conventionList: readonly string[];
  readonly hash: string;
  readonly hashNote: string;
  readonly changes: string;
  readonly changesNote: string;
  readonly licences: string;
  readonly licencesNote: string;
  readonly epoch: (values: number) => string;
  readonly timm: (values: number) => string;
  readonly facts: string;
  readonly dictionary: string;
  readonly column: string;
  readonly meaning: string;
  readonly type: string;
  readonly accepted: string;
  readonly example: string;
  readonly search: string;
  readonly find: string;
  readonly range: (first: number, last: number, of: number) => string;
  readonly noRows: (q: string) => string;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly page: (page: number, count: number) => string;
  readonly allTables: string;
  readonly scrollable: (table: string) => string;
}

const en: DataText = {
  title: "Data",
  description: "The tables behind every page: what each column means, how to download them, where they come from.",
  lead: (tables, rows) =>
    `${tables} tables with ${formatCount(rows)} rows, edited by hand. Every page, figure and verdict is worked out from them.`,
  tables: "Tables",
  table: "Table",
  about: "What it holds",
  rows: "Rows",
  download: "Download",
  downloadAll: "Download all tables (ZIP)",
  downloadAs: (table, format) => `${table} as ${format}`,
  names: {
    organizations: "Organizations",
    models: "Models",
    metrics: "Metrics",
    benchmarks: "Benchmarks",
    sources: "Sources",
    measurements: "Measurements",
    claims: "Claims",
  },
  abouts: {
    organizations: "Who made the models",
    models: "The models, libraries, data sets and practices that are compared",
    metrics: "The quantities, with unit, direction and level of measurement",
    benchmarks: "Tasks and data sets on which metrics are measured",
    sources: "Where values and claims were read",
    measurements: "One value of one metric for one model, under a condition, from one source",
    claims: "What somebody published about values",
  },
  tableDescription: (table, rows) =>
    `The table of ${table.toLowerCase()}: ${formatCount(rows)} rows, a dictionary of its columns, and downloads.`,
  conventions: "How to read them",
  conventionList: [
    "An empty cell means unknown, never zero.",
    "A value is written as its source writes it: 9.4B stands for everything that rounds to it.",
    "A list is joined by semicolons, as names contain commas.",
    "A date is as precise as it is known: 2020, 2020-05 or 2020-05-28.",
  ],
  hash: "This version",
  hashNote: "SHA-256 of the content of all tables. The same data gives the same hash everywhere; files carry it.",
  changes: "What changed",
  changesNote:
    "With two versions of the folder at hand, this lists what was added, removed and changed, value by value, and the claims whose verdict changed with it:",
  licences: "Sources and licences",
  licencesNote: "Each value names its source and the place in it.",
  epoch: (values) =>
    `Epoch AI, Notable AI Models and All AI Models: CC BY 4.0. ${formatCount(values)} values are Epoch’s.`,
  timm: (values) => `PyTorch Image Models (timm), results tables: Apache-2.0. ${formatCount(values)} values.`,
  facts: "Single figures quoted from papers, model cards and repositories are facts, cited one by one.",
  dictionary: "Columns",
  column: "Column",
  meaning: "Meaning",
  type: "Type",
  accepted: "Accepted",
  example: "Example",
  search: "Search in all columns",
  find: "Find",
  range: (first, last, of) => `Rows ${formatCount(first)}–${formatCount(last)} of ${formatCount(of)}`,
  noRows: (q) => `No row holds “${q}”`,
  pages: "Pages of the table",
  previous: "Previous",
  next: "Next",
  page: (page, pages) => `Page ${page} of ${pages}`,
  allTables: "All tables",
  scrollable: (table) => `${table}, rows`,
};

const zh: DataText = {
  title: "数据",
  description: "每个页面背后的表格：各列的含义、下载方式与来源。",
  lead: (tables, rows) => `${tables} 张表，共 ${formatCount(rows)} 行，人工编辑。每个页面、图和判定都由它们得出。`,
  tables: "表格",
  table: "表",
  about: "内容",
  rows: "行数",
  download: "下载",
  downloadAll: "下载全部表格（ZIP）",
  downloadAs: (table, format) => `${table}（${format}）`,
  names: {
    organizations: "机构",
    models: "模型",
    metrics: "指标",
    benchmarks: "基准测试",
    sources: "出处",
    measurements: "测量值",
    claims: "论断",
  },
  abouts: {
    organizations: "模型的制作者",
    models: "所比较的模型、软件库、数据集与实践",
    metrics: "各种量，附单位、方向与测量尺度",
    benchmarks: "测量指标所用的任务与数据集",
    sources: "数值与论断读自何处",
    measurements: "一个模型的一项指标在一种条件下、出自一个出处的一个数值",
    claims: "有人就数值发表的论断",
  },
  tableDescription: (table, rows) => `${table}表：${formatCount(rows)} 行，附各列说明与下载。`,
  conventions: "如何阅读",
  conventionList: [
    "空单元格表示未知，绝不表示零。",
    "数值照出处的写法：9.4B 代表一切舍入到它的数。",
    "列表以分号连接，因为名称中含有逗号。",
    "日期写到已知的精度：2020、2020-05 或 2020-05-28。",
  ],
  hash: "当前版本",
  hashNote: "全部表格内容的 SHA-256。同样的数据在任何地方都得到同样的哈希值；导出的文件带有它。",
  changes: "有何变化",
  changesNote: "手头有该文件夹的两个版本时，下面的命令逐值列出新增、删除和更改之处，以及判定随之改变的论断：",
  licences: "来源与许可",
  licencesNote: "每个数值都注明出处及其在出处中的位置。",
  epoch: (values) =>
    `Epoch AI 的 Notable AI Models 与 All AI Models：CC BY 4.0。${formatCount(values)} 个数值来自 Epoch。`,
  timm: (values) => `PyTorch Image Models（timm）结果表：Apache-2.0。${formatCount(values)} 个数值。`,
  facts: "引自论文、模型卡和代码库的单个数字属于事实，已逐一注明出处。",
  dictionary: "各列",
  column: "列",
  meaning: "含义",
  type: "类型",
  accepted: "可接受的内容",
  example: "示例",
  search: "在所有列中搜索",
  find: "查找",
  range: (first, last, of) => `第 ${formatCount(first)}–${formatCount(last)} 行，共 ${formatCount(of)} 行`,
  noRows: (q) => `没有含“${q}”的行`,
  pages: "表格的分页",
  previous: "上一页",
  next: "下一页",
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  allTables: "全部表格",
  scrollable: (table) => `${table}的各行`,
};

export const dataText: Readonly<Record<Locale, DataText>> = { en, zh };
