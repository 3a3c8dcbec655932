import { formatCount, type Locale } from "../quantity";
import { closed } from "./closed";
import { counted } from "./counted";

interface PlaceWords {
  readonly first: number;
  readonly last: number;
  readonly of: number;
}

interface ModelText {
  readonly title: string;
  readonly description: string;
  readonly pageDescription: (model: string, values: number, sources: number) => string;
  readonly lead: (models: number, organizations: number) => string;
  readonly byLetter: string;
  readonly byOrganization: string;
  readonly arrangement: string;
  readonly pages: string;
  readonly withoutOrganization: string;
  readonly searchInExplore: string;
  readonly facts: string;
  readonly organization: string;
  readonly country: string;
  readonly field: string;
  readonly task: string;
  readonly kind: string;
  readonly released: string;
  readonly link: string;
  readonly compareWith: string;
  readonly compareMore: string;
  readonly measurements: string;
  readonly measurement: string;
  readonly value: string;
  readonly reportedBy: string;
  readonly source: string;
  readonly place: string;
  readonly placeNote: string;
  readonly alsoReported: string;
  readonly unknownValues: string;
  readonly rank: (place: PlaceWords) => string;
  readonly ahead: (percent: number) => string;
  readonly standing: (words: PlaceWords & { model: string; metric: string; benchmark: string | undefined }) => string;
  readonly disagreements: string;
  readonly disagreementsLead: string;
  readonly apart: (ratio: string) => string;
  readonly difference: (difference: string) => string;
  readonly overlap: string;
  readonly noOverlap: string;
  readonly claims: string;
  readonly claimSource: string;
  readonly time: string;
  readonly before: string;
  readonly sameTime: string;
  readonly after: string;
  readonly openInExplore: string;
  readonly unknownTitle: (id: string) => string;
  readonly unknownText: string;
  readonly closest: string;
  readonly allModels: string;
}

const ordinal = (place: number): string => {
  const ending = place % 100 > 10 && place % 100 < 14 ? undefined : ["th", "st", "nd", "rd"][place % 10];
  return `${formatCount(place)}${ending ?? "th"}`;
};

const places = ({ first, last }: PlaceWords): string =>
  first === last ? ordinal(first) : `between ${ordinal(first)} and ${ordinal(last)}`;

const en: ModelText = {
  title: "Models",
  description: "Every model of the catalogue, by name and by organization.",
  pageDescription: (model, values, sources) =>
    `${counted(values, "sourced value")} of ${model} from ${counted(sources, "source")}, its place among its peers, and the models to compare it with.`,
  lead: (models, organizations) =>
    `${models} models of ${organizations} organizations. A year after a name is that of its release.`,
  byLetter: "By name",
  byOrganization: "By organization",
  arrangement: "Arrangement",
  pages: "Pages of the list",
  withoutOrganization: "No organization",
  searchInExplore: "Search and filter in Explore",
  facts: "Facts",
  organization: "Organization",
  country: "Country",
  field: "Field",
  task: "Task",
  kind: "Kind",
  released: "Released",
  link: "Publication",
  compareWith: "Compare with a similar model",
  compareMore: "Compare with…",
  measurements: "Measurements",
  measurement: "Measured",
  value: "Value",
  reportedBy: "Reported by",
  source: "Source",
  place: "Place",
  placeNote:
    "A place is among all models measured in the same way, the best first, or the largest where neither direction is better. Values that their digits do not tell apart share places.",
  alsoReported: "also reported",
  unknownValues: "No value of this model is known.",
  rank: ({ first, last, of }) => `${first === last ? first : `${first}–${last}`} of ${of}`,
  ahead: (percent) => `ahead of ${percent}%`,
  standing: ({ model, metric, benchmark, ...place }) =>
    `${model} is ${places(place)} of ${place.of} models by ${metric}${benchmark === undefined ? "" : ` on ${benchmark}`}`,
  disagreements: "Where sources differ",
  disagreementsLead: "The lowest and the highest value that sources give for the same thing.",
  apart: (ratio) => `${ratio} apart.`,
  difference: (difference) => `${difference} apart.`,
  overlap: "Their digits leave room for one value: both can be right.",
  noOverlap: "No value rounds to both: they describe different things, or one is wrong.",
  claims: "Claims about it",
  claimSource: "Said in",
  time: "Neighbours in time",
  before: "Earlier",
  sameTime: "At the same time, as far as dates tell",
  after: "Later",
  openInExplore: "Open in Explore",
  unknownTitle: (id) => `There is no model “${id}”`,
  unknownText: "The catalogue has no model of this id. An id is written in lower case with hyphens, such as gpt-3.",
  closest: "Closest ids",
  allModels: "All models",
};

const zh: ModelText = {
  title: "模型",
  description: "目录中的全部模型，按名称和机构排列。",
  pageDescription: (model, values, sources) =>
    `${model} 的 ${values} 个有出处的数值，来自 ${sources} 个出处；它在同类中的位置，以及可与之比较的模型。`,
  lead: (models, organizations) => `${organizations} 个机构的 ${models} 个模型。名称后的年份为发布年份。`,
  byLetter: "按名称",
  byOrganization: "按机构",
  arrangement: "排列方式",
  pages: "列表的分页",
  withoutOrganization: "无所属机构",
  searchInExplore: "在探索页搜索和筛选",
  facts: "基本情况",
  organization: "机构",
  country: "国家",
  field: "领域",
  task: "任务",
  kind: "类别",
  released: "发布日期",
  link: "发表处",
  compareWith: "与相似的模型比较",
  compareMore: "与其他模型比较…",
  measurements: "测量值",
  measurement: "测量内容",
  value: "数值",
  reportedBy: "报告方",
  source: "出处",
  place: "位次",
  placeNote:
    "位次在以相同方式测量的所有模型中排定，最好者在前；指标无优劣之分时，最大者在前。现有位数无法区分的数值并列。",
  alsoReported: "另有报告",
  unknownValues: "该模型没有已知数值。",
  rank: ({ first, last, of }) => `${of} 个中第 ${first === last ? first : `${first}–${last}`}`,
  ahead: (percent) => `领先于 ${percent}%`,
  standing: ({ model, metric, benchmark, first, last, of }) =>
    closed(
      `${benchmark === undefined ? "" : `在 ${benchmark} 上，`}按${metric}排列，${model} 在 ${of} 个模型中居第 ${first === last ? first : `${first} 至第 ${last}`} 位`,
    ),
  disagreements: "出处不一致之处",
  disagreementsLead: "不同出处对同一事物给出的最低值与最高值。",
  apart: (ratio) => `最高值是最低值的 ${ratio.replace("×", "")} 倍。`,
  difference: (difference) => `相差 ${difference}。`,
  overlap: "按书写的位数，两者可以是同一个值，都可能正确。",
  noOverlap: "没有一个值能同时舍入到两者：它们描述的不是同一事物，或其中之一有误。",
  claims: "关于它的论断",
  claimSource: "出自",
  time: "时间上的邻居",
  before: "更早",
  sameTime: "就日期所知，同一时间",
  after: "更晚",
  openInExplore: "在探索页打开",
  unknownTitle: (id) => `没有模型“${id}”`,
  unknownText: "目录中没有这个编号的模型。编号用小写字母和连字符书写，例如 gpt-3。",
  closest: "最接近的编号",
  allModels: "全部模型",
};

export const modelText: Readonly<Record<Locale, ModelText>> = { en, zh };
