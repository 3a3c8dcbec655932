import type { Locale } from "../quantity";
import type { TableName } from "../schema/vocabulary";

type Pair = readonly [en: string, zh: string];

/** One or several columns of a table that are explained together. Words of the tables stand between backticks. */
interface ColumnEntry {
  readonly columns: readonly string[];
  readonly meaning: Pair;
  readonly type: keyof typeof types;
  /** Empty where the type says all. */
  readonly accepted: Pair;
  readonly example: string;
}

const types = {
  id: "编号",
  text: "文本",
  list: "列表",
  word: "词",
  address: "网址",
  "list of ids": "编号列表",
  slug: "短名",
  date: "日期",
  quantity: "数量",
  "as in measurements": "与测量表相同",
  "id, text": "编号、文本",
} as const;

const unique: Pair = ["unique", "唯一"];
const required: Pair = ["required", "必填"];
const optional: Pair = ["optional", "可缺"];
const anything: Pair = ["", ""];
const words = (list: string): Pair => [list, list];
const inTable = (table: TableName): Pair => [`in \`${table}.csv\``, `在 \`${table}.csv\` 中`];

/** The dictionary of the tables: what `data/README.md` prints, in both languages. A test holds them to each other. */
const dictionary: Readonly<Record<TableName, readonly ColumnEntry[]>> = {
  organizations: [
    { columns: ["id"], meaning: ["key", "键"], type: "id", accepted: unique, example: "`facebook-ai-research`" },
    {
      columns: ["name"],
      meaning: ["as the organization writes it", "机构自己的写法"],
      type: "text",
      accepted: required,
      example: "`Facebook AI Research`",
    },
    {
      columns: ["name_zh"],
      meaning: ["well-known Chinese name", "通行的中文名"],
      type: "text",
      accepted: optional,
      example: "`脸书人工智能研究院`",
    },
    {
      columns: ["country"],
      meaning: ["where it is", "所在国家"],
      type: "list",
      accepted: ["ISO 3166 alpha-2, lower case", "ISO 3166 两位代码，小写"],
      example: "`us;fr`",
    },
    {
      columns: ["kind"],
      meaning: ["what it is", "是什么"],
      type: "word",
      accepted: words("`company` `university` `institute` `collective`"),
      example: "`company`",
    },
    {
      columns: ["url"],
      meaning: ["home page", "主页"],
      type: "address",
      accepted: optional,
      example: "`https://openai.com`",
    },
  ],
  models: [
    { columns: ["id"], meaning: ["key", "键"], type: "id", accepted: unique, example: "`efficientdet-d7`" },
    {
      columns: ["name"],
      meaning: ["as published", "发表时的名称"],
      type: "text",
      accepted: required,
      example: "`EfficientDet-D7`",
    },
    {
      columns: ["name_zh"],
      meaning: ["well-known Chinese name", "通行的中文名"],
      type: "text",
      accepted: optional,
      example: "`阿尔法折叠`",
    },
    {
      columns: ["organization"],
      meaning: ["who made it", "制作者"],
      type: "list of ids",
      accepted: inTable("organizations"),
      example: "`google-brain`",
    },
    {
      columns: ["field"],
      meaning: ["area of work", "所属领域"],
      type: "word",
      accepted: words(
        "`nlp` `computer-vision` `reinforcement-learning` `biology` `speech` `multimodal` `image-generation` `software` `operations` `data`",
      ),
      example: "`computer-vision`",
    },
    {
      columns: ["task"],
      meaning: ["what it does", "用途"],
      type: "slug",
      accepted: optional,
      example: "`object-detection`",
    },
    {
      columns: ["kind"],
      meaning: ["what it is", "是什么"],
      type: "word",
      accepted: words("`model` `library` `dataset` `practice`"),
      example: "`model`",
    },
    {
      columns: ["released"],
      meaning: ["first publication", "首次发表"],
      type: "date",
      accepted: optional,
      example: "`2020-05-28`",
    },
    {
      columns: ["url"],
      meaning: ["paper or home page", "论文或主页"],
      type: "address",
      accepted: optional,
      example: "`https://arxiv.org/abs/2005.14165`",
    },
    {
      columns: ["note"],
      meaning: ["what a reader must know", "读者须知"],
      type: "text",
      accepted: optional,
      example: "`Distilled from the 2.7B model`",
    },
  ],
  metrics: [
    { columns: ["id"], meaning: ["key", "键"], type: "id", accepted: unique, example: "`gpu-latency`" },
    {
      columns: ["name", "name_zh"],
      meaning: ["what it is called", "名称"],
      type: "text",
      accepted: required,
      example: "`GPU latency`, `GPU 延迟`",
    },
    {
      columns: ["unit"],
      meaning: ["the one unit of all its values", "其全部数值共用的单位"],
      type: "text",
      accepted: ["`count` for a bare number, else a short unit", "纯数目用 `count`，否则用简短单位"],
      example: "`ms`",
    },
    {
      columns: ["better"],
      meaning: ["which way is better", "哪个方向更好"],
      type: "word",
      accepted: words("`higher` `lower` `neutral`"),
      example: "`lower`",
    },
    {
      columns: ["level"],
      meaning: ["level of measurement", "测量尺度"],
      type: "word",
      accepted: words("`ratio` `interval` `ordinal`"),
      example: "`ratio`",
    },
    { columns: ["note"], meaning: ["definition", "定义"], type: "text", accepted: optional, example: "`One image`" },
  ],
  benchmarks: [
    { columns: ["id"], meaning: ["key", "键"], type: "id", accepted: unique, example: "`cityscapes-test`" },
    {
      columns: ["name", "name_zh"],
      meaning: ["what it is called", "名称"],
      type: "text",
      accepted: required,
      example: "`Cityscapes test`",
    },
    {
      columns: ["field", "task"],
      meaning: ["as for models", "与模型表相同"],
      type: "slug",
      accepted: anything,
      example: "`semantic-segmentation`",
    },
    {
      columns: ["metric"],
      meaning: ["measured on it", "在其上测量的指标"],
      type: "list of ids",
      accepted: inTable("metrics"),
      example: "`miou;throughput`",
    },
    {
      columns: ["url"],
      meaning: ["home page or paper", "主页或论文"],
      type: "address",
      accepted: optional,
      example: "`https://www.cityscapes-dataset.com`",
    },
    {
      columns: ["note"],
      meaning: ["what a reader must know", "读者须知"],
      type: "text",
      accepted: optional,
      example: "",
    },
  ],
  sources: [
    { columns: ["id"], meaning: ["key", "键"], type: "id", accepted: unique, example: "`detr-paper`" },
    {
      columns: ["title"],
      meaning: ["title", "标题"],
      type: "text",
      accepted: required,
      example: "`End-to-End Object Detection with Transformers`",
    },
    {
      columns: ["url"],
      meaning: ["where it is", "网址"],
      type: "address",
      accepted: ["empty if none is known", "未知则留空"],
      example: "`https://arxiv.org/abs/2005.12872`",
    },
    {
      columns: ["publisher"],
      meaning: ["who published it", "发布者"],
      type: "text",
      accepted: optional,
      example: "`arXiv`",
    },
    {
      columns: ["published"],
      meaning: ["when, or the month of the arXiv number", "发布时间，或 arXiv 编号所示月份"],
      type: "date",
      accepted: optional,
      example: "`2020-05-26`",
    },
    {
      columns: ["kind"],
      meaning: ["what it is", "是什么"],
      type: "word",
      accepted: words("`paper` `blog` `repository` `press` `dataset` `reference`"),
      example: "`paper`",
    },
    {
      columns: ["note"],
      meaning: ["commit read, licence, reservations", "所读版本、许可与保留意见"],
      type: "text",
      accepted: optional,
      example: "`Read at commit 29901c5`",
    },
  ],
  measurements: [
    {
      columns: ["model"],
      meaning: ["whose value", "谁的数值"],
      type: "id",
      accepted: inTable("models"),
      example: "`detr-r50`",
    },
    {
      columns: ["metric"],
      meaning: ["of what", "什么的数值"],
      type: "id",
      accepted: inTable("metrics"),
      example: "`throughput`",
    },
    {
      columns: ["benchmark"],
      meaning: ["measured on", "在何处测量"],
      type: "id",
      accepted: [
        "in `benchmarks.csv`; empty for a property of the model",
        "在 `benchmarks.csv` 中；模型自身的属性则留空",
      ],
      example: "`coco-val`",
    },
    {
      columns: ["value"],
      meaning: ["as the source writes it", "照出处的写法"],
      type: "quantity",
      accepted: words("`175B` `1.92e21` `34.6` `~170,000` `200,000+`"),
      example: "`28`",
    },
    {
      columns: ["low", "high"],
      meaning: ["stated uncertainty or range", "所述的不确定度或范围"],
      type: "quantity",
      accepted: ["either or both; one alone leaves the other end to the digits", "可只填其一；另一端则由数位决定"],
      example: "`260583.62`",
    },
    {
      columns: ["condition"],
      meaning: ["what makes values incomparable", "使数值不可比的因素"],
      type: "text",
      accepted: ["same words for all rows of one table", "同一表格的各行用词相同"],
      example: "`Titan V, batch 1`",
    },
    {
      columns: ["reported_by"],
      meaning: ["who vouches for it", "由谁负责"],
      type: "word",
      accepted: words("`first-party` `third-party` `reproduced` `estimated`"),
      example: "`first-party`",
    },
    {
      columns: ["as_of"],
      meaning: ["when the value held", "数值成立的时间"],
      type: "date",
      accepted: optional,
      example: "`2020-05-26`",
    },
    {
      columns: ["source"],
      meaning: ["where it was read", "读自何处"],
      type: "id",
      accepted: inTable("sources"),
      example: "`detr-paper`",
    },
    {
      columns: ["locator"],
      meaning: ["where in the source", "在出处中的位置"],
      type: "text",
      accepted: ["table, section, column", "表、节、列"],
      example: "`Table 1`",
    },
    {
      columns: ["note"],
      meaning: ["anything else", "其他说明"],
      type: "text",
      accepted: optional,
      example: "`Hardware not in the table`",
    },
  ],
  claims: [
    { columns: ["id"], meaning: ["key", "键"], type: "id", accepted: unique, example: "`detr-flops`" },
    {
      columns: ["statement", "statement_zh"],
      meaning: ["the claim in our own words", "用我们自己的话表述的论断"],
      type: "text",
      accepted: required,
      example: "`DETR takes half the computation of Faster R-CNN`",
    },
    {
      columns: ["kind"],
      meaning: ["what is claimed", "论断的种类"],
      type: "word",
      accepted: words("`ratio` `value` `count` `rank` `attribution` `date` `statement`"),
      example: "`ratio`",
    },
    {
      columns: ["subject"],
      meaning: ["about what", "关于什么"],
      type: "list of ids",
      accepted: [
        "in `models.csv`, or the beginning of the ids of a family",
        "在 `models.csv` 中，或一个系列各编号的共同开头",
      ],
      example: "`detr-r50`, `efficientdet`",
    },
    {
      columns: ["comparator"],
      meaning: ["against what", "与什么相比"],
      type: "list of ids",
      accepted: ["as for the subject, or `*` for everything comparable", "同 `subject`，或用 `*` 表示一切可比者"],
      example: "`faster-rcnn-r50-fpn-plus`",
    },
    {
      columns: ["metric", "benchmark", "condition"],
      meaning: ["which values decide", "由哪些数值判定"],
      type: "as in measurements",
      accepted: anything,
      example: "`flops`",
    },
    {
      columns: ["direction"],
      meaning: ["which way", "方向"],
      type: "word",
      accepted: words("`more` `fewer` `faster` `slower` `longer` `shorter`"),
      example: "`fewer`",
    },
    {
      columns: ["low", "high"],
      meaning: ["how many times, which value, place or date", "多少倍，或何值、何位次、何日期"],
      type: "quantity",
      accepted: ["`high` empty if one-sided", "单边时 `high` 留空"],
      example: "`4`, `9`",
    },
    {
      columns: ["bound"],
      meaning: ["how it is meant", "其含义"],
      type: "word",
      accepted: words("`exact` `about` `at-least` `at-most` `range`"),
      example: "`range`",
    },
    {
      columns: ["as_of"],
      meaning: ["when it was said", "何时所说"],
      type: "date",
      accepted: anything,
      example: "`2021-01-02`",
    },
    {
      columns: ["source", "locator"],
      meaning: ["who said it, and where", "谁说的，在何处"],
      type: "id, text",
      accepted: inTable("sources"),
      example: "`founding-article`",
    },
    {
      columns: ["reference"],
      meaning: ["the primary source to check against", "用于核对的一手出处"],
      type: "id",
      accepted: inTable("sources"),
      example: "`detr-paper`",
    },
    {
      columns: ["note", "note_zh"],
      meaning: ["what is known about it", "已知情况"],
      type: "text",
      accepted: optional,
      example: "",
    },
  ],
};

export interface ColumnText {
  readonly columns: readonly string[];
  readonly meaning: string;
  readonly type: string;
  readonly accepted: string;
  readonly example: string;
}

/** The columns of a table in their order. */
export const columnTexts = (table: TableName, locale: Locale): readonly ColumnText[] =>
  dictionary[table].map(({ columns, meaning, type, accepted, example }) => ({
    columns,
    meaning: meaning[locale === "zh" ? 1 : 0],
    type: locale === "zh" ? types[type] : type,
    accepted: accepted[locale === "zh" ? 1 : 0],
    example,
  }));
